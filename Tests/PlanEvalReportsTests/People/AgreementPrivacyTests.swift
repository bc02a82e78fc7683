import PlanEval
import PlanEvalReports
import Platform
import Testing
import _PlanevalTestSupport

/// `planeval agree` says no more about plans with few reviews than `planeval score` does.
@Suite struct AgreementPrivacyTests {
    private static let header = "plan,reviewer,kind,purpose,measures,people\n"
    /// Two plans with three peers; all but one of them read the plan with two.
    private static let shown = """
        bakery,Anvil,peer,2,1,1
        bakery,Bramble,peer,1,0,1
        bakery,Cobalt,peer,1,,0
        other,Anvil,peer,1,1,0
        other,Bramble,peer,2,1,0
        other,Dandelion,peer,2,1,1
        other,Okafor,facilitator,2,1,1
        bakery,Sourdough,self,2,2,2
        bare,Ember,self,1,1,1
        bare,Okafor,facilitator,0,1,0

        """

    private static func report(_ reviews: String, _ rubric: String) throws -> (AgreementReport, Rubric) {
        let path = Samples.folder + "/workshop.yaml"
        let text = String(decoding: try DiskFileStore().read(path, limit: 1 << 20), as: UTF8.self)
            .replacing("minimum_peers: 3", with: "minimum_peers: 3\n\(rubric)")
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let files = [
            "c/rubric.yaml": text, "c/reviews.csv": header + reviews, "c/plans/bakery.yaml": "title: Bread\n",
            "c/plans/bare.yaml": "title: A bare plan\n", "c/plans/other.yaml": "title: Another\n",
        ]
        let loader = CohortLoader(
            files: MemoryFileStore(files.mapValues { Array($0.utf8) }),
            rubrics: RubricLoader(environments: ["plan": environment]),
            schema: schema
        )
        let cohort = try loader.load("c")
        #expect(cohort.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
        return (AgreementReport(cohort), cohort.rubric)
    }

    /// Everything that can be printed.
    private static func outputs(_ reviews: String, _ rubric: String) throws -> [String] {
        let (report, rubric) = try report(reviews, rubric)
        let styles = [TextStyle(), TextStyle(width: 120, usesColor: true, isPlain: false)]
        return styles.map { AgreementText(report, rubric: rubric, style: $0).text } + [
            String(decoding: AgreementJSON.document(report, rubric: rubric), as: UTF8.self),
            String(decoding: AgreementCSV.document(report), as: UTF8.self),
        ]
    }

    @Test(arguments: ["", "anchor: true", "aggregator: posterior", "aggregator: mean", "minimum: none"])
    func hiddenRatingsChangeNoByte(_ way: String) throws {
        let way = way == "minimum: none" ? "anchor: true\naggregator: median" : way
        var random = SeededGenerator(seed: 7)
        var first: [String]?
        for round in 0..<8 {
            var hidden = ""
            for reader in ["Anvil", "Bramble"] {
                let levels = (0..<3).map { place in
                    place == round % 3
                        ? "\(round % 3)" : ["", "0", "1", "2"].randomElement(using: &random) ?? ""
                }
                hidden += "bare,\(reader),peer,\(levels.joined(separator: ","))\n"
            }
            let outputs = try Self.outputs(Self.shown + hidden, way)
            #expect(first ?? outputs == outputs)
            first = first ?? outputs
        }
        // The comparison sees a level that counts.
        let other = Self.shown.replacing("bakery,Anvil,peer,2", with: "bakery,Anvil,peer,0")
        let changed = try Self.outputs(other + "bare,Anvil,peer,1,1,1\nbare,Bramble,peer,1,1,1\n", way)
        #expect(zip(first ?? [], changed).allSatisfy { $0 != $1 })
    }

    @Test func whatIsLeftOutIsCountedAndSaid() throws {
        let hidden = "bare,Anvil,peer,0,0,0\nbare,Bramble,peer,2,2,2\n"
        let outputs = try Self.outputs(Self.shown + hidden, "")
        #expect(outputs[0].hasPrefix("c - 3 plans - 6 peer reviews - 4 readers\n"))
        #expect(
            outputs[0].contains("Left out: 1 plan with fewer than 3 peer reviews. Its 2 reviews stay hidden")
        )
        #expect(outputs[2].contains("\"minimumPeers\": 3"))
        #expect(outputs[2].contains("\"hidden\": {\"plans\": 1, \"reviews\": 2}"))
        #expect(outputs[3].contains("cohort,,hiddenPlans,1,,,2\n"))
    }

    /// Where severity stays in the scores, nobody is told that it was taken out.
    @Test func whatIsTakenOutOfTheScoresIsSaidAsItIs() throws {
        func flat(_ way: String) throws -> String {
            let text = try Self.outputs(Self.shown, way)[0]
            return text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        }
        #expect(try flat("").contains("is taken out of the scores already"))
        #expect(try flat("aggregator: median").contains("the way \"median\" leaves it in the scores"))
    }
}
