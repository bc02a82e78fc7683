import CEL
import Testing

@Suite("Limits", .timeLimit(.minutes(30)))
struct LimitTests {
    /// Each of these would take more work or memory than a rule may.
    @Test(arguments: [
        "lists.range(10000000).size() > 0", "lists.range(9223372036854775807) == []",
        "lists.range(2000).map(a, lists.range(a)).size() > 0",
        "lists.range(3000).all(a, lists.range(3000).all(b, a + b >= 0))",
        "cel.bind(a, lists.range(1000).map(n, 'abcdefghijklmnopqrst').join(), cel.bind(b, a.replace('', a), b)).size() > 0",
        "cel.bind(a, lists.range(1000).map(n, 'abcdefghijklmnopqrst').join(), a.split('').map(c, a).join()).size() > 0",
        "lists.range(100000).map(n, '%.100f').join().format(lists.range(100000)).size() > 0",
        "lists.range(5000).map(n, {string(n): n}).distinct().size() > 0",
        "lists.range(20000).sortBy(n, 'a').size() > 0 && lists.range(20000).map(n, -n).sort().size() > 0",
        "lists.range(2000).map(n, [n]).exists(l, lists.range(2000).map(n, [n]).flatten().size() < 0)",
        "sets.intersects(lists.range(3000).map(n, [n]), lists.range(3000).map(n, [-n - 1]))",
        "lists.range(3000).exists(n, 'x'.matches('(\\\\pL{9}){9}' + string(n)))",
        "lists.range(200).exists(n, ('(a{0,' + string(n + 1) + '}){0,9}').matches('(a{0,' + string(n + 800) + '})b'))",
        "cel.bind(a, lists.range(3000).map(n, 'abcdefghij').join(), regex.extractAll(a, '.').map(c, regex.replace(a, c, a))) == []",
    ])
    func endTheEvaluation(_ source: String) throws {
        #expect(try failure(source, limits: Self.tight) == .limit)
    }

    @Test(arguments: [
        "lists.range(1000000).size() == 0 || true", "true && lists.range(1000000).size() == 0 || true",
        "!(lists.range(1000000).size() == 0 && false)",
        "[1].exists(n, lists.range(1000000).size() == n) || true",
        "![1].all(n, lists.range(1000000).size() == n && false)", "cel.bind(v, lists.range(1000000), true)",
        "lists.range(1000).all(a, lists.range(1000).all(b, a + b >= 0)) || true",
    ])
    func areAbsorbedByNothing(_ source: String) throws {
        #expect(try failure(source, limits: Self.tight) == .limit)
    }

    /// A tenth of what a rule may use, so that the tests are quick.
    private static let tight: Limits = {
        var limits = Limits()
        limits.maximumSteps = 20_000
        limits.maximumBytes = 1 << 20
        return limits
    }()

    @Test func leaveRoomForOrdinaryRules() throws {
        #expect(
            try isTrue("lists.range(1000).filter(n, n % 2 == 0).map(n, string(n)).join(',').size() > 1000")
        )
        #expect(try isTrue("lists.range(300).all(a, lists.range(100).exists(b, a >= b))"))
    }

    @Test func boundTheSteps() throws {
        var limits = Limits()
        limits.maximumSteps = 10
        #expect(try failure("1 + 1 + 1", limits: limits) == nil)
        #expect(try failure("[1, 2, 3, 4, 5].all(n, n > 0)", limits: limits) == .limit)
    }

    @Test func boundTheBytesOfTheResult() throws {
        var limits = Limits()
        limits.maximumBytes = 20_000
        let source = "['a', 'b']" + String(repeating: ".map(x, [x, x, x, x])", count: 6)
        #expect(try failure(source, limits: limits) == .limit)
    }
}
