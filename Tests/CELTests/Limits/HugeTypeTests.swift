import CEL
import Testing

/// Types are trees that an expression can make exponentially larger than itself.
@Suite("Huge types", .timeLimit(.minutes(30)))
struct HugeTypeTests {
    private static func binds(
        _ count: Int,
        _ first: String,
        _ value: (String) -> String,
        _ body: String
    ) -> String {
        let steps = (1..<count).map { "cel.bind(v\($0), \(value("v\($0 - 1)")), " }.joined()
        return "cel.bind(v0, \(first), \(steps)\(body)\(String(repeating: ")", count: count))"
    }

    @Test(arguments: [
        binds(60, "{1: 1}", { "{\($0): \($0)}" }, "v59 == v59"),
        binds(60, "[]", { "{\($0): \($0)}" }, "v59"),
        binds(60, "[]", { "[{\($0): \($0)}]" }, "v59 + v58"),
        "[1]" + String(repeating: ".map(x, {x: x})", count: 190),
        "[[]]" + String(repeating: ".map(x, {x: x})", count: 190),
        "{1: 1}" + String(repeating: ".transformMap(k, v, {v: v})", count: 120),
        "optional.of([])" + String(repeating: ".optMap(x, {x: x})", count: 120),
    ])
    func areALimit(_ source: String) {
        #expect(issues(source).contains { $0.kind == .limit })
    }

    /// Lists whose element types become known from the first to the last, so that the first one grows with each step.
    @Test func ofListsThatGrowAfterwardsEnd() {
        let count = 55
        let lists = (0..<count).map { "cel.bind(v\($0), [], " }.joined()
        let sums = (1..<count).map { "v\($0 - 1) + [{v\($0): v\($0)}]" }
        let end = String(repeating: ")", count: count)
        for source in [
            "\(lists)[\(sums.joined(separator: ", "))]\(end)",
            "\(lists)[v0, \(sums.joined(separator: ", ")), v0]\(end)",
            "\(lists)[[v0], [\(sums.joined(separator: ", "))][0]] == [[v0], []]\(end)",
            "\(lists)\(sums.map { "\($0) == []" }.joined(separator: " && "))\(end)",
            "\(lists)\(sums.reversed().map { "\($0) == []" }.joined(separator: " && "))\(end)",
        ] {
            #expect(issues(source).allSatisfy { $0.message.utf8.count < 10_000 })
        }
    }

    @Test(arguments: ["[[[[{'a': {'b': [1u]}}]]]]", "{'a': [{1: {2u: [optional.of(1)]}}]}"])
    func areNoneThatPeopleWrite(_ source: String) {
        #expect(issues(source).isEmpty)
    }

    @Test func expressionsWithVeryManyMistakesTellTheFirst() {
        let found = issues("[\(Array(repeating: "frobnicate(z)", count: 1000).joined(separator: ", "))]")
        #expect(found.count == 101)
        #expect(found.last?.message == "there are more than 100 mistakes")
        #expect(found.first?.kind == .undeclared)
    }
}
