import CEL
import Testing

@testable import PlanEval

/// A short rule can make a list of lists of one list, which is small in memory and endless to look through.
@Suite("Shared values in the dialect", .timeLimit(.minutes(30)))
struct SharedValueTests {
    private static func nested(_ value: (String) -> String, _ body: String) -> String {
        let steps = (1..<50).map { "cel.bind(v\($0), \(value("v\($0 - 1)")), " }.joined()
        return "cel.bind(v0, ['x', plan.title], \(steps)\(body)\(String(repeating: ")", count: 50))"
    }

    @Test(arguments: [
        nested({ "[\($0), \($0)]" }, "texts(v49).size() > 0"),
        nested({ "[{'a': \($0)}, \($0)]" }, "texts(v49).size() > 0"),
        nested({ "[optional.of(\($0)), dyn(\($0))]" }, "texts(v49).size() > 0"),
        "lists.range(2000).all(n, texts([lists.range(2000), n]) == [])",
    ])
    func meetALimit(_ rule: String) throws {
        let kind = #expect(throws: EvaluationError.self) {
            try DialectFixture.holds(rule, plan: "{\"title\": \"T\"}")
        }?.kind
        #expect(kind == .limit)
    }

    /// A step of a path through a wide object or a long list is work for each turn of a loop.
    @Test(arguments: ["list[3999]", "wide.k3999"])
    func aPathThroughMuchMeetsALimit(_ path: String) throws {
        let list = (0..<4000).map(String.init).joined(separator: ",")
        let members = (0..<4000).map { "\"k\($0)\": \($0)" }.joined(separator: ",")
        let plan = "{\"list\": [\(list)], \"wide\": {\(members)}}"
        #expect(try DialectFixture.holds("stated(plan.\(path))", plan: plan))
        let kind = #expect(throws: EvaluationError.self) {
            try DialectFixture.holds(
                "lists.range(5000).all(n, stated((n >= 0 ? plan : null).\(path)))",
                plan: plan
            )
        }?.kind
        #expect(kind == .limit)
    }

    @Test func areLookedThroughWhereTheyAreSmall() throws {
        #expect(
            try DialectFixture.holds("texts([['a', ['b']], {'k': ['c', 1]}, ['a']]) == ['a', 'b', 'c', 'a']")
        )
    }
}
