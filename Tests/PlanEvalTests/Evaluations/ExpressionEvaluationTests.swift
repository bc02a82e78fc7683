import CEL
import PlanEval
import Testing

/// Rules of the dialect on a plan in YAML: what they give, and the lines that they lead to.
@Suite("Evaluations of expressions")
struct ExpressionEvaluationTests {
    private static let yaml = """
        title: One bench for data and models
        start: 2026-03-02
        organisation: {size: 12}
        vision:
          what: Nurses and clerks see the same list of what is open
          why: TBD
        metrics:
          - name: Time to release
            baseline: 12 days
            target: 3 days
            owner: Head of Platform
          - name: Budget decision
            baseline:
            target: soon
            owner: everyone
        pilot:
          start: 2026-04-01
          end: week 2
        roles:
        """

    struct Row: Sendable, CustomTestStringConvertible {
        let rule: String
        let value: String
        /// Pointer, line and column, with a dash in front where nothing stands there.
        let places: [String]

        init(_ rule: String, _ value: String, _ places: String...) {
            self.rule = rule
            self.value = value
            self.places = places
        }

        var testDescription: String { rule }
    }

    static let rows = [
        Row("stated(plan.vision.what)", "true", "/vision/what 5:9"),
        Row("stated(plan.vision.how)", "false", "-/vision/how 5:3"),
        Row("!stated(plan.governance.decides)", "true", "-/governance/decides 1:1"),
        Row("stated(plan.metrics[1].baseline)", "false", "-/metrics/1/baseline 13:14"),
        Row("plan.metrics.all(m, stated(m.baseline))", "false", "-/metrics/1/baseline 13:14"),
        Row(
            "plan.metrics.filter(m, stated(m.by)).size() >= 1",
            "false",
            "-/metrics/0/by 8:5",
            "-/metrics/1/by 12:5"
        ),
        Row("filled(plan.vision.why)", "false", "/vision/why 6:8"),
        Row("plan.metrics.all(m, specific(m.owner))", "false", "/metrics/1/owner 15:12"),
        Row("plan.metrics.exists(m, numeric(m.target))", "true", "/metrics/0/target 10:13"),
        Row("plan.metrics.filter(m, numeric(m.target)).size() >= 2", "false", "/metrics/1/target 14:13"),
        Row(
            "date(plan.pilot.start) < date(plan.pilot.end)",
            "false",
            "/pilot/start 17:10",
            "/pilot/end 18:8"
        ),
        Row("plan.risks.size() >= 1", "false", "-/risks 1:1"),
        Row("plan.metrics.exists(m, specific(m.owner))", "true", "/metrics/0/owner 11:12"),
        Row("mentions(plan.metrics[1].name, 'decision')", "true", "/metrics/1/name 12:11"),
        Row("sum(plan.metrics.map(m, number(m.baseline))) > 1.0", "error"),
        Row(
            "similar(plan.metrics[0].name, plan.metrics[1].name)",
            "false",
            "/metrics/0/name 8:11",
            "/metrics/1/name 12:11"
        ),
        Row("plan.metrics.size() >= scaled(4)", "true", "/metrics 8:3"),
    ]

    private static func evaluate(_ rule: String, plan yaml: String? = yaml) throws -> ExpressionEvaluation {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let expression = SourceText(path: "<expression>", bytes: Array(rule.utf8))
        guard let yaml else { return try ExpressionEvaluation(expression, in: environment) }
        let plan = try Plan(DocumentLoader().read(Array(yaml.utf8), path: "plan.yaml"), schema: schema)
        return try ExpressionEvaluation(
            expression,
            in: environment,
            variable: schema.documentName,
            document: plan.document,
            plan: plan.source
        )
    }

    @Test(arguments: rows) func leadToTheLinesThatDecide(_ row: Row) throws {
        let evaluation = try Self.evaluate(row.rule)
        switch evaluation.outcome {
        case .success(let value): #expect(value.description == row.value)
        case .failure(let error): #expect(row.value == "error", "\(error.message)")
        }
        guard row.value != "error" else { return }
        let places = evaluation.evidence.map { place in
            "\(place.isMissing ? "-" : "")\(place.pointer) \(place.line):\(place.column)"
        }
        #expect(places == row.places)
        #expect(evaluation.usage.steps <= evaluation.estimate.steps)
        #expect(evaluation.failure == nil)
    }

    @Test func anErrorHasItsPlaceInTheRuleAndInThePlan() throws {
        let evaluation = try Self.evaluate("plan.title != '' && number(plan.metrics[1].target) > 1.0")
        let failure = try #require(evaluation.failure)
        #expect(failure.id == "eval/no-value")
        #expect(failure.span?.range == 20..<50)
        #expect(evaluation.evidence.map(\.pointer) == ["/metrics/1/target"])
    }

    @Test func mistakesAreAllTold() throws {
        let error = try #require(throws: DiagnosticError.self) {
            try Self.evaluate("plan.metrcs.size() > plan.pilott")
        }
        #expect(error.diagnostics.map(\.id) == ["eval/expression", "eval/expression"])
        #expect(error.diagnostics.map(\.hint) == ["did you mean \"metrics\"?", "did you mean \"pilot\"?"])
    }

    @Test func withoutAPlanOneIsAskedFor() throws {
        #expect(try Self.evaluate("1 + 1", plan: nil).failure == nil)
        #expect(
            try Self.evaluate("plan.title", plan: nil).failure?.hint == "name a plan behind the expression"
        )
        let day = try Self.evaluate("today", plan: nil).failure
        #expect(day?.hint == "give the day, as in --today 2026-03-01")
    }

    @Test func everyMessageHasItsName() {
        for message in EvaluationMessage.allCases {
            #expect(message.id.hasPrefix("eval/") && message.explanation.hasSuffix("."))
        }
    }
}
