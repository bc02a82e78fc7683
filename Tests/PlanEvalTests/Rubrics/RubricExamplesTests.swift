import CEL
import PlanEval
import RaterStatistics
import Testing

@Suite("Examples of a rubric")
struct RubricExamplesTests {
    static let yaml = """
        planeval_rubric_examples: 1
        rubric: small.yaml
        examples:
          - plan: ../plans/good.json
            levels: {risks: 2, metrics: 1}
            flags: [same-owner]
            confirm: [late-risk]
          - plan: ../plans/bad.json
            levels: {metrics: 0, risks: 0}
            flags: []
          - plan: ../plans/odd.json
            levels: {metrics: 2, risks: 1}

        """

    private static func read(_ text: String) throws -> RubricExamples {
        let document = try DocumentLoader().read(Array(text.utf8), path: "Rubrics/small.examples.yaml")
        return try RubricExamples(document, for: try SmallRubric.load(SmallRubric.yaml))
    }

    @Test func areReadInTheOrderOfTheRubric() throws {
        let examples = try Self.read(Self.yaml)
        #expect(examples.rubricPath == "small.yaml")
        #expect(
            examples.examples.map(\.plan) == ["../plans/good.json", "../plans/bad.json", "../plans/odd.json"]
        )
        #expect(examples.examples[0].levels.map(\.criterion) == ["metrics", "risks"])
        #expect(examples.examples[0].levels.map(\.level) == [1, 2])
        #expect(examples.examples[0].levels[0].span.start == .init(line: 5, column: 33))
        #expect(examples.examples.map { $0.flags?.map(\.id) } == [["same-owner"], [], nil])
        #expect(examples.examples.map(\.confirmed) == [["late-risk"], [], []])
    }

    @Test func lieBesideTheRubric() throws {
        #expect(
            RubricExamples.path(besideRubric: "Rubrics/change-plan.yaml")
                == "Rubrics/change-plan.examples.yaml"
        )
        #expect(RubricExamples.path(besideRubric: "a.b/rubric") == "a.b/rubric.examples.yaml")
        #expect(RubricExamples.path(besideRubric: "own.json") == "own.examples.json")
        let examples = try Self.read(Self.yaml)
        #expect(examples.resolved("../plans/good.json") == "Rubrics/../plans/good.json")
        #expect(examples.resolved("/plans/good.json") == "/plans/good.json")
    }

    struct Mistake: Sendable {
        let old: String
        let new: String
        let id: RubricMessage
        let message: String
    }

    @Test(arguments: [
        Mistake(
            old: "planeval_rubric_examples: 1",
            new: "«planeval_rubric»: 1",
            id: .notExamples,
            message: "these are no examples of a rubric"
        ),
        Mistake(
            old: "{metrics: 0, risks: 0}",
            new: "{metrics: 0, «risk»: 0, risks: 0}",
            id: .exampleUnknown,
            message: "the rubric has no criterion \"risk\""
        ),
        Mistake(
            old: "{metrics: 0, risks: 0}",
            new: "{«metrics»: 0}",
            id: .exampleUnknown,
            message: "example \"../plans/bad.json\" has no level for \"risks\""
        ),
        Mistake(
            old: "{metrics: 0, risks: 0}",
            new: "{metrics: 0, risks: «3»}",
            id: .exampleUnknown,
            message: "level 3 is not on the scale"
        ),
        Mistake(
            old: "{metrics: 0, risks: 0}",
            new: "{metrics: 0, risks: «low»}",
            id: .wrongType,
            message: "the level of \"risks\" is a text, expected a whole number"
        ),
        Mistake(
            old: "{metrics: 0, risks: 0}",
            new: "«[0, 0]»",
            id: .wrongType,
            message:
                "\"levels\" of example \"../plans/bad.json\" is a list, expected an object with a level for "
                + "each criterion"
        ),
        Mistake(
            old: "flags: [same-owner]",
            new: "flags: [«same-owners»]",
            id: .exampleUnknown,
            message: "the rubric has no flag \"same-owners\""
        ),
        Mistake(
            old: "confirm:",
            new: "«confirmed»:",
            id: .unknownKey,
            message: "unknown key \"confirmed\" in example \"../plans/good.json\""
        ),
    ])
    func tellTheirMistakesInPlace(mistake: Mistake) throws {
        let spoiled = SpoiledRubric(mistake.old, mistake.new, in: Self.yaml)
        try #require(spoiled.occurrences == 1)
        do {
            _ = try Self.read(String(decoding: spoiled.bytes, as: UTF8.self))
            Issue.record("the examples were read")
        } catch let error as DiagnosticError {
            #expect(error.diagnostics.map(\.message) == [mistake.message])
            #expect(error.diagnostics.map(\.id) == [mistake.id.id])
            #expect(error.diagnostics.map(\.span?.range) == [spoiled.marks[0]])
        }
    }

    private static let outcomes: [ExampleOutcome?] = [
        ExampleOutcome(
            levels: ["metrics": 1, "risks": 0],
            flags: ["same-owner", "no-title"],
            checks: ["metrics/named": .met, "risks/named": .met, "risks/two": .unmet, "metrics/owners": .met]
        ),
        ExampleOutcome(
            levels: ["metrics": 1, "risks": 0],
            flags: ["no-title"],
            checks: [
                "metrics/named": .met, "risks/named": .unmet, "risks/two": .notAssessable,
                "metrics/owners": .unmet,
            ]
        ),
        nil,
    ]

    @Test func areComparedWithWhatTheChecksShow() throws {
        let rubric = try SmallRubric.load(SmallRubric.yaml)
        let report = ExamplesReport(try Self.read(Self.yaml), outcomes: Self.outcomes, rubric: rubric)
        #expect(report.criteria.map(\.criterion) == ["metrics", "risks"])
        #expect(report.criteria.map(\.count) == [2, 2])
        #expect(report.criteria.map(\.exactShare) == [0.5, 0.5])
        #expect(report.criteria.map(\.withinOneShare) == [1, 0.5])
        #expect(report.overall.count == 4)
        #expect(report.overall.exactShare == 0.5)
        #expect(report.overall.withinOneShare == 0.75)
        // By hand: pairs (1,1) (0,1) (2,0) (0,0); margins 2 1 1 and 2 2 0; observed 1 + 4, expected
        // (1 · 2 · 2 + 1 · 1 · 2 + 4 · 1 · 2 + 1 · 1 · 2) / 4.
        let expected = 1 - 5 / 4.0
        let kappa = try #require(report.overall.kappa.value)
        #expect(abs(kappa - expected) < 1e-12)
        #expect(report.levelMisses.map(\.criterion) == ["risks", "metrics"])
        #expect(report.levelMisses.map(\.actual) == [0, 1])
        #expect(report.flagMisses.map(\.flag) == ["no-title", "no-title"])
        #expect(report.flagMisses.map(\.isExpected) == [false, false])
    }

    @Test func tellTheirMissesInPlace() throws {
        let rubric = try SmallRubric.load(SmallRubric.yaml)
        let report = ExamplesReport(try Self.read(Self.yaml), outcomes: Self.outcomes, rubric: rubric)
        let told = report.diagnostics.map { "\($0.span?.start.line ?? 0) \($0.severity): \($0.message)" }
        #expect(
            told == [
                "5 error: the checks show level 0 of \"risks\", expected 2",
                "6 warning: the flag \"no-title\" is raised and not expected",
                "9 warning: the checks show level 1 of \"metrics\", expected 0",
                "10 warning: the flag \"no-title\" is raised and not expected",
            ]
        )
    }

    @Test func haveNoKappaWhenAllIsTheSame() throws {
        let rubric = try SmallRubric.load(SmallRubric.yaml)
        let report = ExamplesReport(try Self.read(Self.yaml), outcomes: [nil, nil, nil], rubric: rubric)
        #expect(report.overall.kappa == .undefined(.noRatings))
        #expect(report.overall.exactShare == nil)
        #expect(report.diagnostics.isEmpty)
    }

    @Test func tellWhatTheyLeaveUntried() throws {
        let rubric = try SmallRubric.load(SmallRubric.yaml)
        let found = rubric.untried(by: Self.outcomes.compactMap(\.self))
        #expect(
            found.map(\.message) == [
                "check \"metrics/named\" can never fail: every example passes",
                "check \"risks/two\" is never met by any example",
                "the flag \"late-risk\" is raised by no example",
                "the flag \"no-title\" is raised by every example",
            ]
        )
        #expect(found.map(\.span?.start.line) == [50, 98, 103, 112])
        #expect(found.allSatisfy { $0.severity == .warning && $0.id == "rubric/example-same-outcome" })
        #expect(rubric.untried(by: []).isEmpty)
    }
}
