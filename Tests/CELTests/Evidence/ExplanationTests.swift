import CEL
import Testing

/// Which places of a document decide a rule.
@Suite struct ExplanationTests {
    private static let document = """
        {"title": "A", "owner": null,
         "metrics": [{"name": "drift", "baseline": 1, "target": 2}, {"name": "cost", "target": 5}, {"name": "trust"}],
         "roles": ["nurse", "clerk"], "pilot": {"start": "2026-03-01"}}
        """

    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let places: [String]

        init(_ rule: String, _ places: String...) {
            self.rule = rule
            self.places = places
        }

        var testDescription: String { rule }
    }

    private static let cases = [
        // The operand that decides, and only that.
        Case("plan.title == 'A' && plan.pilot.start == 'x'", "/pilot/start"),
        Case("plan.title == 'A' && plan.pilot.start != 'x'", "/title", "/pilot/start"),
        Case("plan.title == 'B' || plan.pilot.start != 'x'", "/pilot/start"),
        Case("!(plan.title == 'B')", "/title"),
        // The element that decides.
        Case("plan.metrics.all(m, has(m.baseline))", "/metrics/1/baseline"),
        Case("plan.metrics.exists(m, m.name == 'cost')", "/metrics/1/name"),
        Case(
            "plan.metrics.exists(m, m.name == 'x')",
            "/metrics/0/name",
            "/metrics/1/name",
            "/metrics/2/name"
        ),
        Case("'clerk' in plan.roles", "/roles/1"),
        Case("'cook' in plan.roles", "/roles"),
        // What a count leaves out when it is too low, and what it holds when it is not.
        Case("size(plan.metrics.filter(m, has(m.target))) >= 3", "/metrics/2/target"),
        Case("size(plan.metrics.filter(m, has(m.target))) >= 2", "/metrics/0", "/metrics/1"),
        Case("size(plan.metrics.filter(m, has(m.target))) == 0", "/metrics/0", "/metrics/1"),
        // Something missing has the place where it would stand.
        Case("has(plan.pilot.end)", "/pilot/end"),
        Case("has(plan.sustain)", "/sustain"),
        // Errors are traced to the part that has no value.
        Case("plan.pilot.end == 'x'", "/pilot/end"),
        Case("cel.bind(m, plan.metrics[1], m.name == 'cost')", "/metrics/1/name"),
        Case("plan.title == 'A' ? plan.roles.size() > 1 : false", "/roles"),
    ]

    @Test(arguments: cases)
    func decidingPlaces(_ test: Case) throws {
        let environment = CEL.Environment(variables: [CEL.Environment.Variable("plan", .dyn)])
        let program = try environment.compile(test.rule)
        let document = try JSONReader().read(Array(Self.document.utf8))
        let explanation = program.explain(Activation(environment, document: document, as: "plan"))
        #expect(explanation.places.map(\.pointer) == test.places)
    }

    @Test func theOutcomeIsThatOfTheRun() throws {
        let environment = CEL.Environment(variables: [CEL.Environment.Variable("plan", .dyn)])
        let document = try JSONReader().read(Array(Self.document.utf8))
        let activation = Activation(environment, document: document, as: "plan")
        for test in Self.cases {
            let program = try environment.compile(test.rule)
            let explained = try? program.explain(activation).outcome.get()
            let run = try? program.evaluate(activation)
            guard case .bool(let one)? = explained, case .bool(let other)? = run else {
                #expect(explained == nil && run == nil)
                continue
            }
            #expect(one == other)
        }
    }
}
