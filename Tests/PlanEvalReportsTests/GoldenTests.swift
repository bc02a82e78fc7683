import PlanEval
import PlanEvalReports
import Platform
import Testing
import _PlanevalTestSupport

/// Reports compared byte for byte with files that a person has looked at; `make golden` writes them anew.
@Suite struct GoldenTests {
    struct Sample: CustomTestStringConvertible {
        let plan: String
        let name: String
        var confirmed: [String] = []
        var today: String? = "2026-03-01"

        var testDescription: String { name }

        func assessment() throws -> Assessment {
            try Samples.assessment(of: plan, today: today, confirmed: confirmed)
        }
    }

    static let samples = [
        Sample(plan: "bakery.yaml", name: "bakery"),
        Sample(plan: "bakery.yaml", name: "bakery-confirmed", confirmed: ["same-owner"], today: nil),
        Sample(plan: "bare.json", name: "bare"),
    ]

    struct Style: CustomTestStringConvertible {
        let name: String
        let style: TextStyle

        var testDescription: String { name }
    }

    static let styles = [
        Style(name: "plain", style: TextStyle()),
        Style(name: "40", style: TextStyle(width: 40, isPlain: false)),
        Style(name: "80", style: TextStyle(width: 80, isPlain: false)),
        Style(name: "120-color", style: TextStyle(width: 120, usesColor: true, isPlain: false)),
    ]

    @Test(arguments: samples, styles)
    func resultAsText(_ sample: Sample, _ style: Style) throws {
        let report = TextReport(
            try sample.assessment(),
            style: style.style,
            suggestion: TextReport.Suggestion(
                "planeval explain purpose/how",
                for: "More about the first step"
            )
        )
        try expect(report.text, toEqual: "\(sample.name).\(style.name).txt")
    }

    @Test(arguments: samples) func resultAsJSON(_ sample: Sample) throws {
        let bytes = ResultJSON.document([try sample.assessment()])
        try expect(String(decoding: bytes, as: UTF8.self), toEqual: "\(sample.name).json")
    }

    @Test(arguments: styles) func severalResults(_ style: Style) throws {
        let assessments = try Self.samples.map { try $0.assessment() }
        let text = SummaryText.text(assessments, gate: Gate(minimum: 40), style: style.style)
        try expect(text, toEqual: "summary.\(style.name).txt")
    }

    @Test(arguments: styles) func explanations(_ style: Style) throws {
        let rubric = try Samples.rubric()
        let criterion = try #require(rubric.criterion("people"))
        let check = try #require(criterion.levels.last?.checks.last)
        let text = ExplanationText(style: style.style)
        let message = try #require(MessageCatalogue.entry("plan/unknown-key"))
        let parts = [
            text.text(check, of: criterion, in: rubric), text.text(criterion, in: rubric),
            text.text(rubric.flags[0], in: rubric), text.text(rubric.flags[1], in: rubric),
            text.text(message),
            text.text(
                function: "half",
                signatures: ["half(int) -> int", "int.half() -> int"],
                summary: "Half of a whole number, rounded down.",
                example: "half(7) == 3"
            ),
        ]
        try expect(parts.joined(separator: "\n"), toEqual: "explain.\(style.name).txt")
    }

    @Test(arguments: samples) func resultExplained(_ sample: Sample) throws {
        let assessment = try sample.assessment()
        let explanation = ResultExplanation(assessment, style: TextStyle())
        let parts = [explanation.overview] + assessment.criteria.map(explanation.text)
        try expect(parts.joined(separator: "\n"), toEqual: "\(sample.name).explain.txt")
    }

    // MARK: With reviews

    @Test(arguments: PeopleSamples.plans, styles)
    func resultWithReviewsAsText(_ plan: String, _ style: Style) throws {
        let report = TextReport(try PeopleSamples.assessment(of: plan), style: style.style)
        try expect(report.text, toEqual: "\(plan.split(separator: ".")[0])-reviews.\(style.name).txt")
    }

    @Test(arguments: PeopleSamples.plans) func resultWithReviewsExplained(_ plan: String) throws {
        let assessment = try PeopleSamples.assessment(of: plan, confirmed: ["same-owner"])
        let explanation = ResultExplanation(assessment, style: TextStyle())
        let parts = [explanation.overview] + assessment.criteria.map(explanation.text)
        try expect(
            parts.joined(separator: "\n"),
            toEqual: "\(plan.split(separator: ".")[0])-reviews.explain.txt"
        )
    }

    @Test(arguments: PeopleSamples.plans) func resultWithReviewsAsJSON(_ plan: String) throws {
        let bytes = ResultJSON.document([try PeopleSamples.assessment(of: plan)])
        try expect(
            String(decoding: bytes, as: UTF8.self),
            toEqual: "\(plan.split(separator: ".")[0])-reviews.json"
        )
    }

    @Test(arguments: styles) func rubricAsText(_ style: Style) throws {
        let text = RubricText(try Samples.rubric(), style: style.style).text
        try expect(text, toEqual: "rubric.\(style.name).txt")
    }

    private func expect(_ text: String, toEqual name: String) throws {
        try Golden.expect(text, toEqual: name)
    }
}
