import CEL
import PlanEval
import Testing

@Suite("Rubrics with many mistakes")
struct ManyMistakesTests {
    static let yaml = """
        planeval_rubric: 1
        id: Spoiled
        version: 1.0
        titel: A spoiled rubric
        language: English
        document: plam
        objectives:
          - {id: O1, bloom: create, text: Design a plan}
          - {id: O1, bloom: creation}
        scale:
          - {level: 1, name: Missing, means: Nothing to use.}
          - {level: 2, name: Named, means: Unfortunately little.}
        bands:
          - {from: 30, name: Begun}
          - {from: 70, name: Ready}
        sources: {facilitator: -3, peers: 2, checks: 1}
        minimum_peers: two
        attention:
          - {criterion: risk, at_most: 0, says: No risk., cap_band: Begn}
        criteria:
          - id: risks
            name: Risks
            weight: 70
            objectives: [O9]
            question: What could go wrong?
            goal: [Two risks]
            reflection: What keeps you awake?
            levels:
              - level: 0
                descriptor: No risk.
                strength: The plan is hopeful.
                next: Write one risk.
                checks:
                  - {id: a b, says: x, rule: plan.risks.size(, add: x}
              - level: 1
                descriptor: No risk
                strength: There is a risk.
                next:
                needs: 2
                checks:
                  - id: two
                    says: The plan names two risks.
                    rule: >-
                      plan.risks.size() >= 2
                      && plan.metrics.exists(m,
                        m.nane == "x")
                    ad: Name a risk.
          - id: risks
            name: Risks again
            weight: 0
            question: Why?
            goal: None.
            reflection: What?
            levels: []
        flags:
          - {id: f, about: [], rule: "1 + 1", asks: This is odd., cap: five}

        """

    @Test func areAllToldAtOnceInTheOrderOfTheFile() throws {
        let found = try SmallRubric.inspect(Array(Self.yaml.utf8)).diagnostics
        let told = found.map { "\($0.span?.start.line ?? 0):\($0.span?.start.column ?? 0) \($0.id)" }
        #expect(
            told == [
                "2:5 rubric/missing-key",
                "2:5 rubric/id-spelling",
                "3:10 rubric/version",
                "4:1 rubric/unknown-key",
                "5:11 rubric/language",
                "6:11 rubric/unknown-document",
                "8:10 rubric/unused-objective",
                "9:10 rubric/missing-key",
                "9:10 rubric/duplicate-id",
                "9:21 rubric/bloom",
                "11:13 rubric/scale",
                "12:36 rubric/wording",
                "15:12 rubric/bands",
                "15:12 rubric/bands",
                "16:24 rubric/sources",
                "17:16 rubric/wrong-type",
                "19:17 rubric/unknown-criterion",
                "19:61 rubric/unknown-band",
                "24:18 rubric/unknown-objective",
                "26:11 rubric/wrong-type",
                "34:18 rubric/id-spelling",
                "34:18 rubric/level-checks",
                "34:54 rubric/rule",
                "35:16 rubric/missing-text",
                "36:21 rubric/same-descriptors",
                "39:16 rubric/needs",
                "41:17 rubric/missing-text",
                "46:19 rubric/rule",
                "47:13 rubric/unknown-key",
                "48:9 rubric/duplicate-id",
                "50:13 rubric/weight",
                "54:13 rubric/empty-list",
                "56:20 rubric/empty-list",
                "56:30 rubric/rule-type",
                "56:45 rubric/question",
                "56:64 rubric/wrong-type",
            ]
        )
        #expect(found.count { $0.severity == .warning } == 5)
    }

    @Test func showTheLineOfEach() throws {
        let found = try SmallRubric.inspect(Array(Self.yaml.utf8), path: "spoiled.yaml").diagnostics
        let rendered = DiagnosticRenderer().render(found.filter { $0.id == "rubric/rule" && $0.hint != nil })
        #expect(
            rendered == """
                spoiled.yaml:34:54: error[rubric/rule]: rule of "risks/a b": found the end of the expression, expected a value
                   |
                34 |           - {id: a b, says: x, rule: plan.risks.size(, add: x}
                   |                                                      ^
                   = help: close the call of size() with ")"
                   = more: planeval explain rubric/rule
                spoiled.yaml:46:19: error[rubric/rule]: rule of "risks/two": plan.metrics.item has no field "nane"
                   |
                46 |                 m.nane == "x")
                   |                   ^^^^
                   = help: did you mean "name"?

                """
        )
    }

    /// What is checked elsewhere than in the table of mistakes.
    private static let testedElsewhere: Set<RubricMessage> = [
        .notARubric, .formatVersion, .rule, .ruleType, .ruleCost, .constantRule, .unreachableLevel, .more,
        .notExamples,
        .exampleUnknown, .exampleLevel, .exampleFlag, .exampleSameOutcome,
    ]

    @Test func areAllExplainedAndTested() {
        let tables = [
            RubricMistakesTests.frame, RubricMistakesTests.names, RubricMistakesTests.criteria,
            RubricMistakesTests.levels, RubricMistakesTests.texts,
        ]
        let tested = Set(tables.flatMap { $0.map(\.message) }).union(Self.testedElsewhere)
        #expect(tested == Set(RubricMessage.allCases))
        for message in RubricMessage.allCases {
            #expect(message.id.hasPrefix("rubric/"))
            #expect(message.explanation.hasSuffix("."))
            #expect(message.explanation.utf8.count > 40)
        }
    }
}
