import PlanEval
import RaterStatistics
import Testing
import _PlanevalTestSupport

/// Reviewers beside reference levels: what is counted, and what is left out.
@Suite("Calibration of reviewers")
struct CalibrationTests {
    private let rubric: Rubric

    init() throws { rubric = try SmallRubric.load(SmallRubric.yaml) }

    private func review(
        _ reviewer: String,
        of plan: String,
        _ kind: Review.Kind = .peer,
        metrics: Double? = nil,
        risks: Double? = nil
    ) -> Review {
        Review(
            kind: kind,
            plan: plan,
            reviewer: reviewer,
            overall: nil,
            ratings: [("metrics", metrics), ("risks", risks)].map {
                Review.CriterionRating(criterion: $0.0, level: $0.1, comment: nil)
            },
            place: Review.Place(path: "reviews.csv", row: 2)
        )
    }

    private func calibrations(_ reviews: [Review], includesFacilitators: Bool = false) -> [Calibration] {
        Calibration.all(
            reviews,
            against: ReferenceLevels(facilitatorsOf: reviews),
            includesFacilitators: includesFacilitators,
            rubric: rubric
        )
    }

    @Test func countsAndMeansAreThoseOfTheLevelsInCommon() throws {
        let found = calibrations([
            review("f", of: "heron", .facilitator, metrics: 2, risks: 1),
            review("f", of: "siskin", .facilitator, metrics: 0),
            review("zoe", of: "heron", metrics: 2, risks: 2),
            review("zoe", of: "siskin", metrics: 2, risks: 0),
            review("zoe", of: "godwit", metrics: 0, risks: 0),
        ])
        let zoe = try #require(found.first)
        #expect(found.count == 1 && zoe.reviewer == "zoe" && zoe.plans == ["heron", "siskin"])
        #expect(zoe.overall.count == 3)
        #expect(zoe.overall.exactShare == 1.0 / 3 && zoe.overall.withinOneShare == 2.0 / 3)
        #expect(zoe.meanDifference == 1)
        #expect(zoe.criteria.map(\.agreement.criterion) == ["metrics", "risks"])
        #expect(zoe.criteria.map(\.meanDifference) == [1, 1])
        #expect(zoe.criteria.map(\.agreement.count) == [2, 1])
        #expect(
            zoe.differences == [
                .init(plan: "siskin", criterion: "metrics", given: 2, reference: 0),
                .init(plan: "heron", criterion: "risks", given: 2, reference: 1),
            ]
        )
    }

    @Test func selfAssessmentsAndTheReferenceItselfAreLeftOut() {
        let reviews = [
            review("f", of: "heron", .facilitator, metrics: 2),
            review("heron", of: "heron", .self, metrics: 2),
        ]
        #expect(calibrations(reviews).isEmpty)
        #expect(calibrations(reviews, includesFacilitators: true).map(\.reviewer) == ["f"])
    }

    /// Somebody who is both a peer and a facilitator has two reviews of one plan.
    @Test func aPlanIsNamedOnce() throws {
        let reference = ReferenceLevels(facilitatorsOf: [
            review("f", of: "heron", .facilitator, metrics: 1),
            review("f", of: "ibis", .facilitator, risks: 1),
        ])
        let found = Calibration.all(
            [
                review("zoe", of: "heron", metrics: 2), review("zoe", of: "heron", .facilitator, metrics: 1),
                review("zoe", of: "ibis", risks: 1),
            ],
            against: reference,
            includesFacilitators: true,
            rubric: rubric
        )
        #expect(found.map(\.plans) == [["heron", "ibis"]] && found.first?.overall.count == 3)
    }

    /// A reviewer of many plans is compared in about as many steps.
    @Test(.timeLimit(.minutes(30))) func aReviewerOfManyPlansTakesNoLonger() {
        let plans = (0..<20_000).map { "plan-\($0)" }
        let reviews = plans.flatMap { plan in
            [
                review("f", of: plan, .facilitator, metrics: 1, risks: 1),
                review("zoe", of: plan, metrics: 2, risks: 1),
            ]
        }
        let found = calibrations(reviews)
        #expect(found.map(\.plans.count) == [20_000] && found.first?.differences.count == 20_000)
    }

    @Test func severalFacilitatorsCountAsTheirMean() {
        let reference = ReferenceLevels(facilitatorsOf: [
            review("f", of: "heron", .facilitator, metrics: 1),
            review("g", of: "heron", .facilitator, metrics: 2),
        ])
        #expect(reference.levels == [.init(plan: "heron", criterion: "metrics", level: 1.5)])
    }

    @Test func examplesOfARubricAreAReference() throws {
        let text = """
            planeval_rubric_examples: 1
            rubric: small.yaml
            examples:
              - plan: ../plans/good.yaml
                levels: {risks: 2, metrics: 1}
            """
        let document = try DocumentLoader().read(Array(text.utf8), path: "small.examples.yaml")
        let reference = ReferenceLevels(try RubricExamples(document, for: rubric))
        #expect(reference.plans == ["good"])
        let found = Calibration.all(
            [review("f", of: "good", .facilitator, metrics: 1, risks: 1)],
            against: reference,
            includesFacilitators: true,
            rubric: rubric
        )
        #expect(found.first?.overall.exactShare == 0.5)
    }

    /// Who comes first in a file must not matter.
    @Test func theOrderOfReviewsChangesNothing() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            var reviews: [Review] = []
            for plan in ["heron", "siskin", "godwit"] {
                reviews.append(
                    review("f", of: plan, .facilitator, metrics: level(&generator), risks: level(&generator))
                )
                for reviewer in ["a", "b", "c"] {
                    reviews.append(
                        review(reviewer, of: plan, metrics: level(&generator), risks: level(&generator))
                    )
                }
            }
            let one = calibrations(reviews)
            let other = calibrations(reviews.shuffled(using: &generator))
            #expect(one.map(\.reviewer) == other.map(\.reviewer))
            #expect(one.map(\.differences) == other.map(\.differences))
            #expect(one.map(\.meanDifference) == other.map(\.meanDifference))
            #expect(one.map(\.overall.table) == other.map(\.overall.table))
        }
    }

    private func level(_ generator: inout SeededGenerator) -> Double? {
        Bool.random(using: &generator) ? Double(Int.random(in: 0...2, using: &generator)) : nil
    }
}
