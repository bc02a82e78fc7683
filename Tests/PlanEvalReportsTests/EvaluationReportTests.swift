import CEL
import PlanEval
import Testing

@testable import PlanEvalReports

/// What `planeval eval` prints.
@Suite struct EvaluationReportTests {
    private static func evaluate(_ rule: String, _ text: String? = nil) throws -> ExpressionEvaluation {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let expression = SourceText(path: "<expression>", bytes: Array(rule.utf8))
        guard let text else { return try ExpressionEvaluation(expression, in: environment) }
        let plan = try Plan(Samples.load(text: text, path: "plan.yaml"), schema: schema)
        return try ExpressionEvaluation(
            expression,
            in: environment,
            variable: schema.documentName,
            document: plan.document,
            plan: plan.source
        )
    }

    private static let plan = """
        title: T
        metrics:
          - {name: "a \\e[31mred\\e[0m name that goes on and on until it is cut", owner: Ana}
          - {name: cost}
        """

    static let rules = [
        "plan.metrics.all(m, stated(m.owner))", "plan.metrics[0].name",
        "plan.metrics.map(m, m.name).join('; ')",
        "plan.metrics[7].name == 'x'", "size(plan.metrics)", "lists.range(2000)",
        "timestamp('2026-03-01T00:00:00Z')",
        "{'a': [1.5, 2u, null, b'x', type(1)], true: optional.none()}",
    ]

    @Test(arguments: rules, [40, 80, 120]) func linesFitAndAreHarmless(_ rule: String, _ width: Int) throws {
        let evaluation = try Self.evaluate(rule, Self.plan)
        for style in [TextStyle(width: width), TextStyle(width: width, isPlain: false)] {
            let text = EvaluationText(evaluation, style: style).text
            #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
            // A place is never broken, so that it can be copied.
            for line in text.split(separator: "\n") where !line.contains("plan.yaml:") {
                #expect(line.count <= width, "\(line)")
            }
        }
    }

    @Test(arguments: rules) func theJSONIsWhatItsSchemaSays(_ rule: String) throws {
        for text in [nil, Self.plan] {
            let bytes = EvaluationJSON.document(try Self.evaluate(rule, text))
            let loaded = try DocumentLoader().read(bytes, path: "evaluation.json")
            let problems = try JSONSchema.embedded("evaluation").validate(
                loaded.document,
                source: loaded.source
            )
            #expect(problems.isEmpty, "\(DiagnosticRenderer().render(problems))")
        }
    }

    /// The reader of JSON refuses an object that has a key twice.
    @Test(arguments: ["{true: 1, 'true': 2}", "{1: 'a', '1': 'b', 2: 'c'}", "{1: 2, '1': 4, 2: 3, '2': 5}"])
    func keysThatReadAlikeArePairs(_ rule: String) throws {
        let bytes = EvaluationJSON.document(try Self.evaluate(rule))
        let root = try DocumentLoader().read(bytes, path: "evaluation.json").document.root
        let pairs = root["value"]?.elements ?? []
        #expect(pairs.count > 1 && pairs.allSatisfy { $0["key"] != nil && $0["value"] != nil })
    }

    @Test func saysWhatDecided() throws {
        let text = EvaluationText(try Self.evaluate(Self.rules[0], Self.plan), style: TextStyle()).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[0] == "false" && lines[2] == "  Type bool")
        #expect(lines[3].hasPrefix("  Cost "))
        #expect(lines.suffix(3) == ["  Decided by", "    plan.yaml:4:5: nothing at /metrics/1/owner", ""])
    }

    @Test func saysWhenThePlanDecidedNothing() throws {
        let text = EvaluationText(try Self.evaluate("1 < 2", Self.plan), style: TextStyle()).text
        #expect(text.hasSuffix("\n\n  Nothing in the plan decided it.\n"))
    }

    @Test func saysThatThereIsNoValue() throws {
        let text = EvaluationText(try Self.evaluate(Self.rules[3], Self.plan), style: TextStyle()).text
        #expect(text.hasPrefix("no value\n"))
        #expect(text.hasSuffix("  Looked for at\n    plan.yaml:3:3: nothing at /metrics/7\n"))
    }

    @Test func coloursComeWhenAskedFor() throws {
        let style = TextStyle(width: 80, usesColor: true, isPlain: false)
        let text = EvaluationText(try Self.evaluate("true"), style: style).text
        #expect(text.hasPrefix("\u{1B}[32mtrue\u{1B}[0m\n"))
    }

    @Test(arguments: [(7, "7"), (1234, "1,234"), (200_000, "200,000"), (-1_234_567, "-1,234,567"), (0, "0")])
    func numbersAreGrouped(_ number: Int, _ text: String) {
        #expect(NumberText.grouped(number) == text)
    }
}
