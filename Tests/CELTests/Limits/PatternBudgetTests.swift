import CEL
import Testing

/// Constant patterns are read when a rule is compiled, where no steps are counted.
@Suite("Budget of patterns", .timeLimit(.minutes(30)))
struct PatternBudgetTests {
    @Test func boundsAllPatternsOfAnExpressionTogether() {
        let test = "''.matches('(\\\\pL{5}){5}')"
        #expect(issues(test).isEmpty)
        let many = issues(Array(repeating: test, count: 400).joined(separator: " || "))
        #expect(many.map(\.kind) == [.limit])
        #expect(many.first?.range.start ?? 0 > 100)
    }

    @Test func leavesRoomForOrdinaryPatterns() {
        let many = (0..<200).map { "title.matches('(?i)\\\\bweek \($0)[a-z]+ (one|two)\\\\b')" }
        #expect(issues(many.joined(separator: " || ")).isEmpty)
    }
}
