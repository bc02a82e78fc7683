import CEL
import Testing
import _PlanevalTestSupport

/// The static estimate is never below what a run takes, and not absurdly above it.
@Suite("Cost estimates", .timeLimit(.minutes(30)))
struct CostEstimateTests {
    private static func estimate(
        _ source: String,
        _ assumptions: SizeAssumptions = SizeAssumptions()
    ) throws -> CostEstimate {
        try EvidencePlan.environment.compile(source).costEstimate(assumptions)
    }

    // MARK: Never below

    @Test(arguments: EvidenceTable.all) func coversTheRulesOfTheEvidenceTable(_ row: EvidenceRow) throws {
        let document = try EvidencePlan.document()
        let program = try EvidencePlan.environment.compile(row.rule)
        let usage = program.explain(Activation(EvidencePlan.environment, document: document, as: "plan"))
            .usage
        #expect(usage.steps <= program.costEstimate(SizeAssumptions(covering: document)).steps)
        #expect(usage.steps <= program.costEstimate().steps)
    }

    /// The example of every function and macro.
    @Test(arguments: CEL.Environment().help) func coversEveryFunction(_ help: FunctionHelp) throws {
        let environment = CEL.Environment()
        let program = try environment.compile(help.example)
        let usage = program.explain(Activation(environment)).usage
        #expect(usage.steps <= program.costEstimate().steps)
    }

    /// Functions of long texts and lists, whose work does not show in small examples.
    @Test(arguments: [
        "s.size()", "s.contains('zz')", "s.indexOf('b')", "s.lastIndexOf('q', 3)", "s.charAt(3)",
        "s.substring(1)", "s.upperAscii()", "s.trim()", "strings.quote(s)", "s.replace('a', 'xyz')",
        "s.replace('', s)", "s.replace(p, s)", "s.split('a')", "s.split('')", "s.split(p)", "s.reverse()",
        "s.split('').join(s)", "'%s %s'.format([s, l])", "s.format([])", "'%x'.format([s])",
        "'%.90f %e %b'.format([1e300, 1e-300, 12])", "'%s'.format([{'b': l, 'a': [s]}])", "bytes(s)",
        "string(s)", "s + s + s", "s == s + 'a'", "s < s + 'a'", "s.matches('(a|b)*c')", "s.matches(p)",
        "s.matches('\\\\pL{50}')", "regex.extract(s, 'b+')", "regex.extractAll(s, '[ab]')",
        "regex.extractAll(s, '')", "regex.extractAll(s, 'x*')", "regex.extractAll(s, p)",
        "regex.replace(s, '(a)', r'\\1\\1')", "regex.replace(s, 'a*', s)", "base64.encode(bytes(s))",
        "base64.decode(base64.encode(bytes(s)))", "l.reverse()", "l.slice(1, 5)", "l.sort()",
        "l.map(n, -n).sort()", "l.sortBy(n, -n)", "l.distinct()", "l.map(n, n % 7).distinct()",
        "l.map(n, [n]).distinct()", "l.map(n, string(n)).distinct()", "l.map(n, [n]).flatten()",
        "[[[l]]].flatten(3)", "[l, [l], [[l]]].flatten(9)", "l.first()", "l.last()", "l + l", "7 in l",
        "[7] in l.map(n, [n])", "sets.contains(l, l)", "sets.equivalent(l, l.reverse())",
        "sets.intersects(l, l.map(n, -n - 1))", "sets.contains(l.map(n, {'a': n}), [{'a': 3}])",
        "math.greatest(l)", "lists.range(50)", "lists.range(l.size())", "lists.range(x)",
        "lists.range(l.size() + 5 - 2)", "l.map(a, l.map(b, a * b))", "l.exists(a, l.exists(b, a + b < 0))",
        "l.transformMap(i, n, n * 2)", "l.transformMapEntry(i, n, {string(i): s})",
        "l.transformList(i, n, i)",
        "{'a': l, 'b': s} == {'a': l, 'b': s}", "l == l", "[l, l] == [l, l]", "dyn(l) == dyn(l)",
        "cel.bind(a, [l, l], [a, a])", "optional.of(l).optMap(v, v + v).orValue(l)", "[?optional.of(l)]",
        "optional.ofNonZeroValue(l).hasValue()", "{?'a': optional.of(s)}",
        "l.all(n, s.matches('b' + string(n)))",
        "duration('1h') + duration(p)", "day.getHours('+01:00')", "day.getHours(zone)", "type(l) == list",
        "l.map(n, n > 3, s).join()", "l.filter(n, n > 3).map(n, [n, n]).exists(p, p[0] == 5)",
        "l.exists_one(n, n == 3) ? l : l.reverse()",
    ])
    func coversWorkThatGrows(_ source: String) throws {
        let environment = CEL.Environment(variables: [
            CEL.Environment.Variable("s", .string), CEL.Environment.Variable("p", .string),
            CEL.Environment.Variable("l", .list(.int)), CEL.Environment.Variable("x", .int),
            CEL.Environment.Variable("day", .timestamp), CEL.Environment.Variable("zone", .string),
        ])
        let text = String(repeating: "ab ", count: 160) + "c"
        var activation = Activation(environment)
        activation.bind("s", to: .string(text))
        activation.bind("l", to: .list((0..<30).map { .int($0) }))
        activation.bind("x", to: .int(30))
        activation.bind("day", to: Timestamp("2026-03-01T12:00:00Z").map { .timestamp($0) } ?? .null)
        activation.bind("zone", to: .string("-03:00"))
        let program = try environment.compile(source)
        for pattern in ["b", "", "(a|b)+", "5m"] {
            activation.bind("p", to: .string(pattern))
            let explanation = program.explain(activation)
            #expect(explanation.usage.steps <= program.costEstimate().steps, "\(pattern)")
        }
    }

    @Test(arguments: UInt64(1)...40) func coversRandomRules(seed: UInt64) throws {
        var generator = RandomRule(seed: seed)
        let document = try EvidencePlan.document()
        let assumptions = SizeAssumptions(covering: document)
        let activation = Activation(EvidencePlan.environment, document: document, as: "plan")
        for _ in 0..<60 {
            let source = generator.condition(depth: 4)
            let program = try EvidencePlan.environment.compile(source)
            let usage = program.explain(activation).usage
            #expect(usage.steps <= program.costEstimate(assumptions).steps, "seed \(seed): \(source)")
        }
    }

    // MARK: What it says

    @Test func growsWithTheAssumptions() throws {
        let rule = "plan.metrics.all(m, plan.risks.exists(r, m.name == r.risk))"
        var small = SizeAssumptions()
        small.elements = 10
        var large = small
        large.elements = 20
        let (one, other) = (try Self.estimate(rule, small), try Self.estimate(rule, large))
        // Two loops inside one another: four times the work of the innermost part.
        #expect(other.steps > 3 * one.steps && other.steps < 4 * one.steps)
        #expect(one.loopDepth == 2 && one.assumptions == small)
    }

    @Test func namesTheCostliestLoop() throws {
        let rule = "plan.a.all(x, x > 0) && plan.b.all(x, plan.c.all(y, x > y))"
        let estimate = try Self.estimate(rule)
        let range = try #require(estimate.costliestLoop)
        let part = String(decoding: Array(rule.utf8)[range.start..<range.end], as: UTF8.self)
        #expect(part == "plan.b.all(x, plan.c.all(y, x > y))")
        #expect(try Self.estimate("plan.title == 'x'").costliestLoop == nil)
        #expect(try Self.estimate("plan.title == 'x'").loopDepth == 0)
    }

    @Test func threeLoopsAreMoreThanARuleMay() throws {
        let limit = Limits().maximumSteps
        #expect(try Self.estimate("plan.a.all(x, plan.b.all(y, x.n < y.n))").steps < limit)
        #expect(
            try Self.estimate("plan.a.all(x, plan.b.all(y, plan.c.all(z, x.n + y.n < z.n)))").steps > limit
        )
    }

    @Test func isCloseForALoopThatRunsToItsEnd() throws {
        let list = (0..<30).map { _ in "{\"n\": 1}" }.joined(separator: ", ")
        let document = try JSONReader().read(Array("{\"a\": [\(list)]}".utf8))
        let program = try EvidencePlan.environment.compile("plan.a.all(x, x.n == 1)")
        let run = program.explain(Activation(EvidencePlan.environment, document: document, as: "plan"))
        let estimate = program.costEstimate(SizeAssumptions(covering: document))
        #expect(estimate.steps <= 3 * run.usage.steps)
    }

    @Test func ofExponentialGrowthSaturates() throws {
        let rule = (0..<60).reduce("[1]") { source, _ in "\(source).map(v, [v, v]).flatten()" }
        #expect(try Self.estimate(rule).steps == .max)
    }

    @Test func restsOnTheSizesThatAreDeclared() throws {
        func environment(_ size: Int?, isSimple: Bool = false) -> CEL.Environment {
            CEL.Environment(
                variables: [CEL.Environment.Variable("plan", .message("Plan"))],
                messages: [
                    MessageType(
                        name: "Plan",
                        fields: [
                            MessageType.Field(name: "list", type: .list(.string), maximumSize: size),
                            MessageType.Field(name: "value", type: .dyn, isSimple: isSimple),
                        ]
                    )
                ]
            )
        }
        let rule = "plan.list.all(a, plan.list.exists(b, a == b))"
        let open = try environment(nil).compile(rule).costEstimate()
        let closed = try environment(4).compile(rule).costEstimate()
        #expect(closed.steps * 50 < open.steps)
        let equality = "plan.value == plan.value"
        let any = try environment(nil).compile(equality).costEstimate()
        let simple = try environment(nil, isSimple: true).compile(equality).costEstimate()
        #expect(simple.steps * 10 < any.steps)
    }

    @Test func aFunctionOfTheHostReadsItsArgumentsOnce() throws {
        let environment = CEL.Environment(
            variables: [CEL.Environment.Variable("plan", .dyn)],
            functions: [
                Function("joined", overloads: [Function.Overload([.dyn], .list(.dyn))]) {
                    arguments throws(EvaluationError) in .list(arguments)
                },
                // It takes the place of a standard one, whose costs it need not have.
                Function("contains", overloads: [Function.Overload([.dyn, .dyn], .bool, isMember: true)]) {
                    _ throws(EvaluationError) in .bool(true)
                },
            ]
        )
        let document = try EvidencePlan.document()
        let activation = Activation(environment, document: document, as: "plan")
        for source in ["joined(plan)", "joined(joined(plan.metrics))", "plan.metrics.contains(plan)"] {
            let program = try environment.compile(source)
            let usage = program.explain(activation).usage
            #expect(usage.steps <= program.costEstimate(SizeAssumptions(covering: document)).steps)
        }
    }

    @Test func assumptionsCoverADocument() throws {
        let text = #"{"a": [1, 2, 3], "b": {"c": "\u00e9\n"}}"#
        let assumptions = SizeAssumptions(covering: try JSONReader().read(Array(text.utf8)))
        #expect(assumptions.elements == 3)
        #expect(assumptions.textBytes == 10)
        #expect(assumptions.documentBytes == text.utf8.count)
        // Keys are values of the table too.
        #expect(assumptions.values == 10)
    }
}
