import CEL
import PlanEval
import PlanEvalReports
import Testing

@Suite struct ResultJSONTests {
    static let plans = ["bakery.yaml", "bare.json"]

    @Test(arguments: plans) func aResultIsWhatItsSchemaSays(_ plan: String) throws {
        let bytes = ResultJSON.document([try Samples.assessment(of: plan, confirmed: ["same-owner"])])
        let loaded = try DocumentLoader().read(bytes, path: "result.json")
        let problems = try JSONSchema.embedded("result").validate(loaded.document, source: loaded.source)
        #expect(problems.isEmpty, "\(DiagnosticRenderer().render(problems))")
    }

    /// Whatever is shown is in the result: a result that is read again is written with the same bytes.
    @Test(arguments: plans) func aResultReadAgainSaysTheSame(_ plan: String) throws {
        for confirmed in [[], ["same-owner", "no-end"]] {
            let assessment = try Samples.assessment(of: plan, confirmed: confirmed)
            let bytes = ResultJSON.document([assessment])
            let loaded = try DocumentLoader().read(bytes, path: "result.json")
            let again = try AssessmentReading(loaded).assessments
            #expect(ResultJSON.document(again) == bytes)
            let style = TextStyle(width: 100, isPlain: false)
            #expect(
                again.map { TextReport($0, style: style).text } == [TextReport(assessment, style: style).text]
            )
        }
    }

    @Test func severalResultsAreAnArrayOrLines() throws {
        let assessments = try Self.plans.map { try Samples.assessment(of: $0) }
        let array = try JSONReader().read(ResultJSON.document(assessments)).root
        #expect(array.kind == .array && array.count == 2)
        let lines = ResultJSON.lines(assessments).split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 2)
        for (line, assessment) in zip(lines, assessments) {
            #expect(try JSONReader().read(Array(line)).root["total"]?.double == assessment.total)
        }
        let loaded = try DocumentLoader().read(ResultJSON.document(assessments), path: "results.json")
        #expect(try AssessmentReading(loaded).assessments.map(\.plan.path) == Self.plans)
    }

    @Test func noResultsAreAnEmptyArray() {
        #expect(ResultJSON.document([]) == Array("[]\n".utf8))
        #expect(ResultJSON.lines([]).isEmpty)
    }

    @Test(arguments: [
        ("{}", "result/not-a-result"), ("[]", "result/not-a-result"), ("[1]", "result/not-a-result"),
        (#"{"schema": "planeval.result/2"}"#, "result/not-a-result"),
        (#"{"schema": "planeval.result/1", "plan": {}, "rubric": {}, "total": 1}"#, "result/incomplete"),
    ])
    func whatIsNoResultIsRefused(_ text: String, _ id: String) throws {
        let loaded = try Samples.load(text: text, path: "r.json")
        let error = #expect(throws: DiagnosticError.self) { try AssessmentReading(loaded) }
        #expect(error?.diagnostics.map(\.id) == [id])
    }

    @Test func unknownKeysAndMissingOnesArePassedOver() throws {
        let text = """
            {"schema": "planeval.result/1", "plan": {"path": "p.yaml"}, "rubric": {"id": "r"}, "total": 5.5,
             "criteria": [{"id": "a", "weight": 3, "level": 1, "points": 0.8, "later": {"x": []}}], "new": null}
            """
        let loaded = try Samples.load(text: text, path: "r.json")
        let assessment = try #require(AssessmentReading(loaded).assessments.first)
        #expect(assessment.total == 5.5)
        #expect(assessment.criteria.map(\.name) == ["a"])
    }
}
