import CEL
import Testing

/// Every limit: what is just inside it, and what is just outside.
@Suite("Every limit")
struct LimitTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let limit: @Sendable (inout Limits) -> Void
        let inside: String
        let outside: String
        /// True for limits on the text, which are met before anything runs.
        let isOfText: Bool

        var testDescription: String { name }

        var limits: Limits {
            var limits = Limits()
            limit(&limits)
            return limits
        }
    }

    static let rows = [
        Row(
            name: "source length",
            limit: { $0.maximumSourceLength = 20 },
            inside: "1 + 1 + 1 + 1 + 1",
            outside: "1 + 1 + 1 + 1 + 1 + 1",
            isOfText: true
        ),
        Row(
            name: "nesting",
            limit: { $0.maximumNesting = 3 },
            inside: "((1))",
            outside: "(((1)))",
            isOfText: true
        ),
        Row(
            name: "height",
            limit: { $0.maximumHeight = 3 },
            inside: "1 + 1 + 1",
            outside: "1 + 1 + 1 + 1",
            isOfText: true
        ),
        Row(
            name: "program size",
            limit: { $0.maximumNodes = 5 },
            inside: "1 + 1 + 1",
            outside: "1 + 1 + 1 + 1",
            isOfText: true
        ),
        Row(
            name: "program size of lists",
            limit: { $0.maximumNodes = 4 },
            inside: "[1, 1, 1]",
            outside: "[1, 1, 1, 1]",
            isOfText: true
        ),
        Row(
            name: "steps",
            limit: { $0.maximumSteps = 20 },
            inside: "[x, x, x].all(n, n > 0)",
            outside: "[x, x, x, x, x, x, x, x].all(n, n > 0)",
            isOfText: false
        ),
        Row(
            name: "bytes",
            limit: { $0.maximumBytes = 1000 },
            inside: "lists.range(10).size()",
            outside: "lists.range(100).size()",
            isOfText: false
        ),
        Row(
            name: "output of lists",
            limit: { $0.maximumOutputBytes = 100 },
            inside: "lists.range(11)",
            outside: "lists.range(12)",
            isOfText: false
        ),
        Row(
            name: "output of texts",
            limit: { $0.maximumOutputBytes = 20 },
            inside: "'123456789' + string('012')",
            outside: "'123456789' + string('0123')",
            isOfText: false
        ),
        Row(
            name: "output of maps",
            limit: { $0.maximumOutputBytes = 40 },
            inside: "{'a': x}",
            outside: "{'a': x, 'b': x}",
            isOfText: false
        ),
    ]

    @Test(arguments: rows) func isWhereItIsSet(_ row: Row) throws {
        #expect(issues(row.inside, limits: row.limits).isEmpty)
        #expect(throws: Never.self) { try evaluate(row.inside, limits: row.limits) }
        if row.isOfText {
            #expect(issues(row.outside, limits: row.limits).map(\.kind) == [.limit])
        } else {
            #expect(try failure(row.outside, limits: row.limits) == .limit)
        }
        #expect(throws: Never.self, "the usual limits are wider") { try evaluate(row.outside) }
    }

    /// Ways to swallow an error, with the part that meets a limit in place of `%`.
    static let absorbers = [
        "(%).size() > 0 || true", "!((%).size() > 0 && false)", "(%).size() > 0 ? true : true",
        "optional.of(%).hasValue() || true", "{'a': 1}.?a.optMap(v, (%).size() > v).orValue(true)",
        "{'a': 1}.?a.optFlatMap(v, optional.of((%).size() > v)).orValue(true)",
        "optional.none().orValue((%).size()) == 0 || true",
        "{'a': 1}.?b.or(optional.of((%).size())).hasValue() || true",
        "cel.bind(v, %, true)", "cel.bind(v, %, v.size() > 0 || true)",
        "[1].exists(n, (%).size() == n) || true",
        "![1].all(n, (%).size() == n && false)", "[?optional.of(%)].size() > 0 || true",
    ]

    @Test(arguments: absorbers, ["steps", "bytes"]) func isAbsorbedByNothing(
        _ absorber: String,
        _ name: String
    ) throws {
        var limits = Limits()
        let part: String
        if name == "steps" {
            limits.maximumSteps = 500
            part = "lists.range(300).map(n, n + 1)"
        } else {
            limits.maximumBytes = 2000
            part = "lists.range(300)"
        }
        let source = absorber.replacing("%", with: part)
        #expect(try failure(source, limits: limits) == .limit)
        #expect(throws: Never.self, "the usual limits are wider") { try evaluate(source) }
    }

    /// Each part is small; written out, they would fill a disk.
    @Test func theOutputIsBoundedBeforeItIsMade() throws {
        let doubled = (0..<60).reduce("[x]") { source, _ in "\(source).map(v, [v, v])" }
        let nested = (0..<40).reduce("x") { source, n in "cel.bind(v\(n), \(source), [v\(n), v\(n)])" }
        for source in [doubled, nested] {
            #expect(try failure(source) == .limit)
        }
    }

    @Test func usageIsWhatTheLimitsCount() throws {
        let environment = Fixture.environment()
        let program = try environment.compile("lists.range(100).filter(n, n % 2 == 0).size()")
        let usage = try program.explain(Fixture.activation(environment)).usage
        var limits = Limits()
        limits.maximumSteps = usage.steps
        limits.maximumBytes = usage.bytes
        #expect(try failure(program.source, limits: limits) == nil)
        limits.maximumSteps -= 1
        #expect(try failure(program.source, limits: limits) == .limit)
        limits.maximumSteps += 1
        limits.maximumBytes -= 1
        #expect(try failure(program.source, limits: limits) == .limit)
    }
}
