import CEL
import PlanEval
import Platform
import Testing
import _PlanevalTestSupport

/// What the rules of the rubric take on real plans, beside what is estimated without them.
@Suite("Costs of rules", .timeLimit(.minutes(30)))
struct RuleCostTests {
    private static func plans(_ schema: JSONSchema) throws -> [Plan] {
        let folder = PackageRoot.path + "/Fixtures/plans"
        return try DiskFileStore().list(folder).filter { !$0.isDirectory }.map { entry in
            let bytes = try DiskFileStore().read(folder + "/" + entry.name, limit: 1 << 20)
            return try Plan(DocumentLoader().read(bytes, path: entry.name), schema: schema)
        }
    }

    @Test func neverExceedTheEstimate() throws {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let bytes = try #require(EmbeddedResources.file(named: "change-plan.yaml"))
        let rubric = try RubricLoader(environments: ["plan": environment])
            .load(DocumentLoader().read(bytes, path: "change-plan.yaml"))
        let rules =
            rubric.criteria.flatMap { $0.levels.flatMap { $0.checks.map(\.rule) } } + rubric.flags.map(\.rule)
        #expect(rules.count > 130)
        for plan in try Self.plans(schema) {
            let assumptions = SizeAssumptions(covering: plan.document)
            var activation = Activation(environment, document: plan.document, as: "plan")
            activation.bind("today", to: .timestamp(try #require(Timestamp("2026-03-01T00:00:00Z"))))
            for rule in rules {
                let usage = rule.program.explain(activation).usage
                let estimate = rule.program.costEstimate(assumptions)
                #expect(usage.steps <= estimate.steps, "\(plan.source.path): \(rule.program.source)")
            }
        }
    }

    /// Of the rubric that is part of planeval, two flags look at every text or every pair of owners; they do on
    /// plans of usual sizes.
    @Test func areAboveTheLimitForFewRules() throws {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let bytes = try #require(EmbeddedResources.file(named: "change-plan.yaml"))
        let found = RubricLoader(environments: ["plan": environment])
            .inspect(try DocumentLoader().read(bytes, path: "change-plan.yaml")).diagnostics
        let warned = found.filter { $0.id == RubricMessage.ruleCost.id }
        #expect(warned.count == 2)
        for name in ["personal-data", "single-owner-load"] {
            #expect(warned.contains { $0.message.hasPrefix("rule of \"\(name)\"") })
        }
    }

    /// The rules that other runtimes are compared on, over plans that they were not written for: many have no
    /// value there, and what they take until they know is counted too.
    @Test func ofTheBenchmarkNeverExceedTheEstimate() throws {
        guard let shared = SharedData.path() else { return }
        let environment = CEL.Environment(variables: [.init("plan", .dyn), .init("today", .timestamp)])
        let bytes = try DiskFileStore().read(shared + "/bench/cel/rules.json", limit: 8 << 20)
        let rules = try JSONReader().read(bytes).root.elements.compactMap { $0["cel"]?.string }
        #expect(rules.count == 20)
        let plans = try Self.plans(JSONSchema.embedded("plan")).map(\.document)
        for rule in rules {
            let program = try environment.compile(rule)
            for plan in plans + [try Self.benchPlan()] {
                let activation = Activation(environment, document: plan, as: "plan")
                let usage = program.explain(activation).usage
                #expect(usage.steps <= program.costEstimate(SizeAssumptions(covering: plan)).steps, "\(rule)")
            }
        }
    }

    /// A plan of the shape that the benchmark is about.
    private static func benchPlan() throws -> Document {
        func list(_ count: Int, _ item: (Int) -> String) -> String {
            "[" + (0..<count).map { "{\(item($0))}" }.joined(separator: ", ") + "]"
        }
        let dates = #""start": "2026-01-05", "rollout_start": "2026-04-01", "rollout_end": "2026-06-01""#
        let parts = [
            #""timeline": {\#(dates)}, "why": {"statement": "\#(String(repeating: "Fewer waits. ", count: 12))"}"#,
            "\"metrics\": "
                + list(12) {
                    #""id": "m\#($0)", "baseline": \#($0).5, "target": 90, "owner": "Ana", "due": "2026-05-01", "#
                        + #""measured_at": \#(list(5) { _ in #""date": "2026-05-01", "value": 3"# })"#
                },
            "\"stakeholders\": "
                + list(11) {
                    #""role": "clerk \#($0)", "impact": "high", "stance": "resistant", "influence": 4, "#
                        + #""sponsor": \#($0 == 10)"#
                },
            "\"communications\": "
                + list(14) {
                    #""channel": "email", "audience": ["nurse", "clerk \#($0)"], "date": "2026-03-01", "#
                        + #""purpose": "feedback""#
                },
            "\"training\": "
                + list(8) {
                    #""roles": ["clerk \#($0)"], "hours": 2, "owner": "Bo", "date": "2026-02-01", "assessment": false"#
                },
            "\"risks\": "
                + list(9) { _ in #""likelihood": 4, "impact": 5, "owner": "Ana", "mitigation": "none""# },
            "\"pilots\": " + list(3) { _ in #""end": "2026-03-01", "success_criteria": ["fewer waits"]"# },
            "\"incentives\": " + list(4) { #""metric": "m\#($0)", "criteria": "every ward, every week""# },
            #""budget": {"total": 900, "lines": \#(list(6) { _ in #""amount": 100"# })}"#,
        ]
        return try JSONReader().read(Array("{\(parts.joined(separator: ", "))}".utf8))
    }
}
