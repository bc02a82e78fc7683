import PlanEval
import PlanEvalReports
import Testing

@Suite struct TextReportTests {
    static let plans = ["bakery.yaml", "bare.json"]

    /// Places in files are not broken, so that they can be clicked; everything else keeps to the width.
    @Test(arguments: plans) func noLineIsWiderThanTheTerminal(_ plan: String) throws {
        let assessment = try Samples.assessment(of: plan, confirmed: ["same-owner"])
        for width in 32...130 {
            for isPlain in [true, false] {
                let style = TextStyle(width: width, isPlain: isPlain)
                let text = TextReport(
                    assessment,
                    style: style,
                    suggestion: TextReport.Suggestion("planeval explain x", for: "More about the first step")
                ).text
                for line in text.split(separator: "\n") where !line.contains("\(plan):") {
                    #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
                }
            }
        }
    }

    @Test(arguments: plans) func colourIsAllThatColourAdds(_ plan: String) throws {
        let assessment = try Samples.assessment(of: plan)
        let colored = TextReport(assessment, style: TextStyle(width: 100, usesColor: true, isPlain: false))
            .text
        let bare = TextReport(assessment, style: TextStyle(width: 100, isPlain: false)).text
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == bare)
    }

    @Test func plainTextIsASCIIWhereThePlanIs() throws {
        let loaded = try Samples.load(text: #"{"title": "A title"}"#, path: "p.json")
        let text = TextReport(try Samples.assessment(of: loaded), style: TextStyle()).text
        // The rubric has a word in Japanese.
        #expect(text.replacing("測定", with: "").utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func nothingFromAPlanReachesTheTerminalUnchanged() throws {
        let hostile = #"{"title": "\u001b[2J\u202e\u0007x", "team": "\u009b1m\r\n"}"#
        let loaded = try Samples.load(text: hostile, path: "\u{1B}]0;x\u{07}.json")
        let text = TextReport(try Samples.assessment(of: loaded), style: TextStyle(isPlain: false)).text
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isUnsafe($0) })
    }

    /// Nothing but a title is a plan: it gets a kind next step for every criterion.
    @Test func aTitleGetsAStepForEveryCriterion() throws {
        let assessment = try Samples.assessment(of: "bare.json")
        #expect(assessment.total == 0)
        let text = TextReport(assessment, style: TextStyle()).text
        for criterion in assessment.criteria { #expect(text.contains(criterion.name)) }
        #expect(assessment.nextSteps.count == 3)
    }

    @Test func afterThatNamesTheOtherCriteria() throws {
        let assessment = try Samples.assessment(of: "bakery.yaml")
        let text = TextReport(assessment, style: TextStyle(width: 300)).text
        let taken = assessment.nextSteps.map(\.criterion)
        for criterion in assessment.criteria where criterion.level < 2 && !taken.contains(criterion.id) {
            #expect(text.contains("\(criterion.name): \(criterion.next)"))
        }
    }

    @Test func gatesLookAtEachPlan() throws {
        let assessments = try Self.plans.map { try Samples.assessment(of: $0) }
        let total = assessments[0].total
        let gate = Gate(minimum: total)
        #expect(assessments.map(gate.passes) == [true, false])
        let verdict = gate.verdict(assessments)
        #expect(verdict.hasPrefix("1 of 2 plans reach") && verdict.hasSuffix("Lowest: bare.json 0.0"))
        #expect(gate.verdict([assessments[1]]).hasPrefix("FAIL: 0.0 is under"))
        #expect(gate.verdict([assessments[0]]).hasPrefix("PASS:"))
    }
}
