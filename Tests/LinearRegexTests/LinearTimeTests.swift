import LinearRegex
import Testing

/// Work is counted in visits to instructions, which is the same on every machine.
@Suite struct LinearTimeTests {
    struct Hostile: CustomTestStringConvertible, Sendable {
        let pattern: String
        let unit: String
        var end = ""
        var count = 2000

        var testDescription: String { "/\(pattern)/ on many \(unit)" }

        func text(_ count: Int) -> [UInt8] {
            Array((String(repeating: unit, count: count) + end).utf8)
        }
    }

    static let hostile = [
        Hostile(pattern: "(a+)+b", unit: "a", count: 20_000),
        Hostile(pattern: "^(a+)+$", unit: "a", end: "!"),
        Hostile(pattern: "^(?:(a+)+b|a+)$", unit: "a"),
        Hostile(pattern: "(a|aa)+$", unit: "a"),
        Hostile(pattern: "(a|a)*c", unit: "a"),
        Hostile(pattern: "(.*)(.*)(.*)(.*)x$", unit: "ab"),
        Hostile(pattern: #"(\w+\s?)+$"#, unit: "word ", end: "!"),
        Hostile(pattern: "[ab]*a[ab]{12}c", unit: "abaabbbab"),
        Hostile(pattern: "(?:(?:(?:a*)*)*)*b", unit: "a"),
        Hostile(pattern: #"\b(?:\w|é)*\B!\b"#, unit: "aé"),
        Hostile(pattern: "(?:a{0,10}){10}b", unit: "a"),
    ]

    @Test(arguments: hostile)
    func visitsEachInstructionAFewTimesPerByte(_ hostile: Hostile) throws {
        let regex = try Regex(hostile.pattern)
        let text = hostile.text(hostile.count)
        let places = regex.programSize * (text.count + 1)
        let steps = regex.steps(in: text.span)
        #expect(steps.automaton <= 2 * places)
        #expect(steps.machine <= places)
    }

    @Test(arguments: hostile)
    func workGrowsNoFasterThanTheText(_ hostile: Hostile) throws {
        var limits = Regex.Limits()
        // Without the table every byte is simulated, which is the worst case.
        limits.cachedTransitions = 0
        let regex = try Regex(hostile.pattern, limits: limits)
        let short = regex.steps(in: hostile.text(400).span)
        let long = regex.steps(in: hostile.text(1600).span)
        #expect(long.automaton <= 5 * short.automaton)
        #expect(long.machine <= 5 * short.machine)
    }

    @Test(arguments: [20, 200])
    func matchesOptionalsBeforeTheSameLetters(_ count: Int) throws {
        let pattern = String(repeating: "a?", count: count) + String(repeating: "a", count: count)
        let text = String(repeating: "a", count: count)
        let regex = try Regex(pattern)
        #expect(regex.isMatch(in: text))
        #expect(regex.firstMatch(in: text)?.range == 0..<count)
    }

    @Test func answersWhereBacktrackingGivesUp() throws {
        let text = String(repeating: "a", count: 20_000)
        #expect(try Regex("^(?:(a+)+b|a+)$").isMatch(in: text))
        #expect(try !Regex("(a+)+b").isMatch(in: text))
        #expect(try Regex("(x+x+)+y|a").isMatch(in: text))
    }

    @Test func knownTextCostsNothing() throws {
        let regex = try Regex(#"\d{4}-\d{2}-\d{2}T"#)
        let line = "due 2026-03-01, reviewed 2026-04-12; "
        let short = regex.steps(in: Array(String(repeating: line, count: 10).utf8).span)
        let long = regex.steps(in: Array(String(repeating: line, count: 1000).utf8).span)
        #expect(short.automaton == long.automaton)
    }
}
