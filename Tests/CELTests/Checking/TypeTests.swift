import CEL
import Testing

@Suite("Deduced types")
struct TypeTests {
    struct Deduction: Sendable, CustomTestStringConvertible {
        let source: String
        let type: CELType

        init(_ source: String, _ type: CELType) {
            self.source = source
            self.type = type
        }

        var testDescription: String { source }
    }

    @Test(arguments: [
        Deduction("1", .int), Deduction("[]", .list(.dyn)), Deduction("{}", .map(.dyn, .dyn)),
        Deduction("[1, 2]", .list(.int)), Deduction("[1, 'a']", .list(.dyn)),
        Deduction("[[], [1]]", .list(.list(.int))),
        Deduction("{'a': 1}", .map(.string, .int)), Deduction("{'a': 1, 'b': 'c'}", .map(.string, .dyn)),
        Deduction("doc.a + 1", .int), Deduction("doc.a", .dyn), Deduction("x == 1", .bool),
        Deduction("true ? [] : [1]", .list(.int)), Deduction("tags.map(t, size(t))", .list(.int)),
        Deduction("tags.filter(t, t != '')", .list(.string)), Deduction("tags[0]", .string),
        Deduction("tags.transformList(i, t, i)", .list(.int)),
        Deduction("{'a': 1}.map(k, k)", .list(.string)),
        Deduction("{'a': 1}.transformMap(k, v, string(v))", .map(.string, .string)),
        Deduction("tags.sortBy(t, size(t))", .list(.string)), Deduction("cel.bind(n, 1, n + 1)", .int),
        Deduction("{'a': 1}.?a", .optional(.int)), Deduction("{'a': 1}.?a.orValue(0)", .int),
        Deduction("tags[?0].optMap(t, size(t))", .optional(.int)),
        Deduction("[optional.none(), optional.of(1)]", .list(.optional(.int))),
        Deduction("plan.metrics", .list(.message("Metric"))),
        Deduction("plan.metrics.map(m, m.name)", .list(.string)),
        Deduction("[plan].exists(p, p.title == '')", .bool), Deduction("day - day", .duration),
        Deduction("day + duration('1h')", .timestamp), Deduction("type(1)", .type(.int)),
        Deduction("math.greatest(1, 2.0)", .dyn), Deduction("math.greatest(1, 2, 3)", .int),
        Deduction("[[1], [2]].flatten()", .list(.int)), Deduction("tags.first()", .optional(.string)),
        Deduction("title.split(' ')", .list(.string)), Deduction("dyn([1]).sort()", .dyn),
        Deduction("regex.extract(title, 'P')", .optional(.string)), Deduction("([].map(x, x))[0].foo", .dyn),
    ])
    func follow(_ deduction: Deduction) throws {
        #expect(try Fixture.environment().compile(deduction.source).resultType == deduction.type)
    }

    @Test(arguments: [
        "1 == 1.0", "1 + 1.0", "1 == 'a'", "1 in ['a']", "true ? 1 : 'a'", "[1] + ['a']", "size(1)",
        "string([1])",
        "'abc'.all(c, true)", "-day", "-true", "!1", "5.0 % 2.0", "null == 1", "{1: 'a'}[1u]",
        "title.size(1)",
        "[1].exists(n, n)", "1 && true", "tags.map(t, t + 1)", "plan.titel == ''",
        "plan.metrics[0].owner == ''",
        "undeclared", "unknown()", "title.unknown()", "doc.a.unknown()", "count.foo", "done ? done : count",
    ])
    func refuseWhatCannotFit(_ source: String) {
        #expect(!issues(source).isEmpty)
        #expect(issues(source).allSatisfy { $0.kind == .type || $0.kind == .undeclared })
    }

    @Test func findAllMistakesAtOnce() {
        #expect(issues("titel == '' && cuont > 1 && title > 1").map(\.range.start) == [0, 15, 34])
    }

    @Test func waitForTheRunWithoutAChecker() throws {
        #expect(throws: EvaluationError.self) { try evaluate("undeclared", isChecked: false) }
        #expect(throws: EvaluationError.self) { try evaluate("'a'.unknown()", isChecked: false) }
        guard case .bool(true) = try evaluate("1 == 1.0 && (true || undeclared)", isChecked: false) else {
            Issue.record("numbers stand on one line")
            return
        }
    }

    /// A host function replaces the standard one only for its own way of calling.
    @Test func keepMembersBesidePlainFunctionsOfTheSameName() throws {
        let environment = CEL.Environment(
            functions: [
                Function("distinct", overloads: [Function.Overload([.list(.dyn)], .int)]) {
                    _ throws(EvaluationError) in .int(7)
                }
            ]
        )
        let program = try environment.compile("distinct([1]) == 7 && [1, 1].distinct() == [1]")
        #expect(try program.evaluateCondition(Activation(environment)))
    }
}
