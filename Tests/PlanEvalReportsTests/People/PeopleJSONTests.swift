import PlanEval
import PlanEvalReports
import Testing

/// Results with reviews, written, read and drawn.
@Suite struct PeopleJSONTests {
    @Test(arguments: PeopleSamples.plans) func aResultIsWhatItsSchemaSays(_ plan: String) throws {
        let bytes = ResultJSON.document([try PeopleSamples.assessment(of: plan)])
        let loaded = try DocumentLoader().read(bytes, path: "result.json")
        let problems = try JSONSchema.embedded("result").validate(loaded.document, source: loaded.source)
        #expect(problems.isEmpty, "\(DiagnosticRenderer().render(problems))")
    }

    @Test(arguments: PeopleSamples.plans) func aResultReadAgainSaysTheSame(_ plan: String) throws {
        for confirmed in [[], ["same-owner"]] {
            let assessment = try PeopleSamples.assessment(of: plan, confirmed: confirmed)
            let bytes = ResultJSON.document([assessment])
            let loaded = try DocumentLoader().read(bytes, path: "result.json")
            let again = try AssessmentReading(loaded).assessments
            #expect(ResultJSON.document(again) == bytes)
            #expect(again.map(\.people) == [assessment.people])
            #expect(again[0].criteria.map(\.people) == assessment.criteria.map(\.people))
            let style = TextStyle(width: 100, isPlain: false)
            #expect(TextReport(again[0], style: style).text == TextReport(assessment, style: style).text)
            for (one, other) in zip(again[0].criteria, assessment.criteria) {
                let read = ResultExplanation(again[0], style: style).text(of: one)
                #expect(read == ResultExplanation(assessment, style: style).text(of: other))
            }
        }
    }

    /// A line for each result, read back with the place of a mistake in its line.
    @Test func linesAreReadAgain() throws {
        let assessments = try PeopleSamples.plans.map { try PeopleSamples.assessment(of: $0) }
        let bytes = ResultJSON.lines(assessments)
        let again = try AssessmentReading(SourceText(path: "r.ndjson", bytes: bytes)).assessments
        #expect(ResultJSON.lines(again) == bytes)
        let one = try AssessmentReading(
            SourceText(path: "r.ndjson", bytes: ResultJSON.lines([assessments[0]]))
        )
        #expect(one.assessments.count == 1)
        let broken = SourceText(path: "r.ndjson", bytes: bytes + Array("\n  {\"a\": }\n".utf8))
        let error = #expect(throws: DiagnosticError.self) { try AssessmentReading(broken) }
        #expect(error?.diagnostics.first?.position?.line == 4)
        let stranger = SourceText(path: "r.ndjson", bytes: bytes + Array("{}\n".utf8))
        let refusal = #expect(throws: DiagnosticError.self) { try AssessmentReading(stranger) }
        #expect(refusal?.diagnostics.map(\.id) == ["result/not-a-result"])
        #expect(refusal?.diagnostics.first?.position?.line == 3)
    }

    // MARK: Text

    @Test(arguments: PeopleSamples.plans) func noLineIsWiderThanTheTerminal(_ plan: String) throws {
        let assessment = try PeopleSamples.assessment(of: plan, confirmed: ["same-owner"])
        let explanation = { style in
            assessment.criteria.map(ResultExplanation(assessment, style: style).text).joined()
        }
        for width in 32...130 {
            for isPlain in [true, false] {
                let style = TextStyle(width: width, isPlain: isPlain)
                let text = TextReport(assessment, style: style).text + explanation(style)
                for line in text.split(separator: "\n") where !line.contains("\(plan):") {
                    #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
                }
            }
        }
    }

    /// On a narrow terminal the sources go first and the points stay.
    @Test func narrowTablesKeepThePoints() throws {
        let assessment = try PeopleSamples.assessment(of: "bakery.yaml")
        let headers = [48, 80].map { width in
            let text = TextReport(assessment, style: TextStyle(width: width)).text
            return text.split(separator: "\n").first { $0.hasPrefix("  Criterion") } ?? ""
        }
        #expect(headers[0].contains("Points") && !headers[0].contains("Facil."))
        for name in ["Level", "Checks", "Peers", "Facil.", "Self", "Points"] {
            #expect(headers[1].contains(name))
        }
    }

    /// Whatever somebody writes in a comment, it cannot play tricks on a terminal.
    @Test func commentsAreHarmless() throws {
        let rubric = try PeopleSamples.rubric()
        let hostile = "\u{1B}[31mred\u{202E}\u{07}\r\nnext"
        let reviews = [
            PeopleSamples.review(
                .facilitator,
                of: "bakery",
                by: hostile,
                [1, 1, 1],
                comment: hostile,
                rubric: rubric
            )
        ]
        let assessment = try PeopleSamples.assessment(of: "bakery.yaml", reviews, rubric: rubric)
        let text = ResultExplanation(assessment, style: TextStyle()).text(of: assessment.criteria[0])
        #expect(text.contains("red") && text.contains("next"))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isUnsafe($0) })
    }
}
