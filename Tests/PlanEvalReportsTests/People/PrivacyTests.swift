import PlanEval
import PlanEvalReports
import Testing
import _PlanevalTestSupport

/// With fewer peer reviews than the rubric asks for, nothing of them can be seen or worked out.
@Suite struct PrivacyTests {
    /// A way to score that a caller may choose.
    struct Way: Sendable, CustomTestStringConvertible {
        var rubric = ""
        var confirmed: [String] = []
        var redacts = false

        var testDescription: String { "\(rubric) \(confirmed.joined()) \(redacts ? "redacted" : "")" }
    }

    static let ways = [
        Way(), Way(rubric: "anchor: true"), Way(rubric: "aggregator: posterior"),
        Way(rubric: "aggregator: mean"), Way(rubric: "aggregator: median"),
        Way(rubric: "aggregator: trimmed"), Way(rubric: "aggregator: ora2-median"),
        Way(rubric: "aggregator: moodle-workshop"), Way(confirmed: ["same-owner", "no-end"]),
        Way(redacts: true),
        Way(rubric: "anchor: true\naggregator: posterior", confirmed: ["no-end"], redacts: true),
    ]

    /// A cohort in which `bare` has two peer reviews.
    ///
    /// Their authors also review `bakery`, where everything
    /// is shown, so that a severity could tell what they gave.
    private static func cohort(
        hidden: [[Double?]],
        comment: String,
        _ rubric: Rubric,
        shown: Double = 1
    ) -> [Review] {
        func review(
            _ kind: Review.Kind,
            _ plan: String,
            _ by: String,
            _ levels: [Double?],
            _ comment: String? = nil
        ) -> Review {
            PeopleSamples.review(kind, of: plan, by: by, levels, comment: comment, rubric: rubric)
        }
        return [
            review(.peer, "bakery", "Anvil", [2, shown, 1], "A shown comment"),
            review(.peer, "bakery", "Bramble", [1, 0, 1]), review(.peer, "bakery", "Cobalt", [1, nil, 0]),
            review(.facilitator, "bakery", "Okafor", [2, 2, 1]),
            review(.`self`, "bakery", "Team", [2, 2, 2]),
            review(.peer, "other", "Anvil", [1, 1, 0]), review(.peer, "other", "Bramble", [2, 1, 0]),
            review(.peer, "other", "Dandelion", [2, 1, 1]), review(.`self`, "other", "Cobalt", [1, 1, 1]),
            review(.peer, "bare", "Anvil", hidden[0], comment),
            review(.peer, "bare", "Bramble", hidden[1], comment),
            review(.`self`, "bare", "Ember", [1, 1, 1]), review(.facilitator, "bare", "Okafor", [0, 1, 0]),
        ]
    }

    /// Everything that can be printed about the two plans.
    private static func outputs(_ reviews: [Review], _ rubric: Rubric, _ way: Way) throws -> [String] {
        var outputs: [String] = []
        for plan in PeopleSamples.plans {
            let made = try PeopleSamples.assessment(
                of: plan,
                reviews,
                rubric: rubric,
                confirmed: way.confirmed
            )
            let assessment = way.redacts ? made.redacted() : made
            outputs.append(String(decoding: ResultJSON.document([assessment]), as: UTF8.self))
            outputs.append(String(decoding: ResultJSON.lines([assessment]), as: UTF8.self))
            outputs.append(SummaryText.text([assessment], gate: Gate(minimum: 50), style: TextStyle()))
            for style in [TextStyle(), TextStyle(width: 120, usesColor: true, isPlain: false)] {
                outputs.append(TextReport(assessment, style: style).text)
                let explanation = ResultExplanation(assessment, style: style)
                outputs.append(explanation.overview)
                outputs += assessment.criteria.map(explanation.text)
            }
        }
        return outputs
    }

    /// Every pair of hidden ratings gives the same bytes, in every form and by every way to score.
    @Test(arguments: ways) func hiddenRatingsChangeNoByte(_ way: Way) throws {
        let rubric = try PeopleSamples.rubric(way.rubric)
        var random = SeededGenerator(seed: 7)
        var first: [String]?
        for round in 0..<8 {
            var hidden = (0..<2).map { _ in
                rubric.criteria.map { _ in [nil, 0.0, 1, 2].randomElement(using: &random) ?? nil }
            }
            // A review has to rate something to be one.
            for index in hidden.indices { hidden[index][round % 3] = Double(round % 3) }
            let reviews = Self.cohort(hidden: hidden, comment: "hidden comment \(round)", rubric)
            let outputs = try Self.outputs(reviews, rubric, way)
            #expect(first ?? outputs == outputs)
            first = first ?? outputs
            for output in outputs {
                #expect(!output.contains("hidden comment"))
                for name in ["Anvil", "Bramble", "Cobalt", "Dandelion", "Ember", "Okafor"] {
                    #expect(!output.contains(name), "\(name) in \(output)")
                }
            }
        }
        // The comparison sees a rating that is shown.
        let hidden: [[Double?]] = [[1, 1, 1], [1, 1, 1]]
        let one = try Self.outputs(Self.cohort(hidden: hidden, comment: "x", rubric), rubric, way)
        let other = try Self.outputs(Self.cohort(hidden: hidden, comment: "x", rubric, shown: 0), rubric, way)
        #expect(one != other && one == first)
    }

    /// One more review, and everything is shown, under letters.
    @Test func fromTheLeastNumberOnRatingsAreShownUnderLetters() throws {
        let rubric = try PeopleSamples.rubric()
        var reviews = Self.cohort(hidden: [[0, 1, 0], [2, 0, 1]], comment: "now to be seen", rubric)
        let few = try PeopleSamples.assessment(of: "bare.json", reviews, rubric: rubric)
        #expect(few.people?.status == .provisional && few.people?.counts.peers == 2)
        #expect(few.people?.readers.isEmpty == true && few.people?.peers == nil)
        #expect(TextReport(few, style: TextStyle()).text.contains("2 of 3 peer reviews"))
        reviews.append(
            PeopleSamples.review(.peer, of: "bare", by: "Dandelion", [1, 1, 1], rubric: rubric)
        )
        let enough = try PeopleSamples.assessment(of: "bare.json", reviews, rubric: rubric)
        #expect(enough.people?.status == .final)
        #expect(enough.people?.readers.map(\.letter) == ["A", "B", "C"])
        #expect(enough.criteria[0].people?.peers?.ratings.map(\.level).sorted() == [0, 1, 2])
        #expect(enough.people?.comments.contains { $0.text == "now to be seen" } == true)
    }

    /// A review that rates nothing does not help to reach the number from which single ratings are shown.
    @Test func emptyReviewsDoNotOpenTheOthers() throws {
        let rubric = try PeopleSamples.rubric()
        var reviews = Self.cohort(hidden: [[0, 1, 0], [2, 0, 1]], comment: "c", rubric)
        reviews.append(
            PeopleSamples.review(
                .peer,
                of: "bare",
                by: "Dandelion",
                [nil, nil, nil],
                comment: "nothing",
                rubric: rubric
            )
        )
        let assessment = try PeopleSamples.assessment(of: "bare.json", reviews, rubric: rubric)
        #expect(assessment.people?.counts.peers == 2 && assessment.people?.readers.isEmpty == true)
        #expect(assessment.people?.comments.isEmpty == true)
    }

    // MARK: Files that leave the house

    @Test(arguments: PeopleSamples.plans) func redactedResultsNameNobody(_ plan: String) throws {
        let rubric = try PeopleSamples.rubric()
        let reviews = Self.cohort(hidden: [[0, 1, 0], [2, 0, 1]], comment: "a comment", rubric)
        let original = try PeopleSamples.assessment(of: plan, reviews, rubric: rubric)
        let assessment = original.redacted()
        var outputs = [String(decoding: ResultJSON.document([assessment]), as: UTF8.self)]
        outputs.append(TextReport(assessment, style: TextStyle()).text)
        outputs += assessment.criteria.map(ResultExplanation(assessment, style: TextStyle()).text)
        let words =
            [plan, "Sourdough", "Ovens", "a comment", "Head baker", "Loaves thrown", "mistakes"]
            + [original.plan.title]
        for output in outputs {
            for word in words { #expect(!output.contains(word), "\(word) in \(output)") }
        }
        #expect(assessment.total == original.total && assessment.interval == original.interval)
        #expect(assessment.criteria.map(\.level) == original.criteria.map(\.level))
        #expect(assessment.plan.path.hasPrefix("plan-") && assessment.plan.path.count == 13)
        #expect(assessment.plan.digest == original.plan.digest)
    }
}
