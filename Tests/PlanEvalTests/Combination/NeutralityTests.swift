import Testing
import _PlanevalTestSupport

@testable import PlanEval

/// What is missing is no information: it never helps and never hurts anybody.
@Suite struct NeutralityTests {
    private typealias Fixture = CombinationFixture

    /// All that the reviews of a cohort come to.
    private struct Outcome: Equatable {
        let criteria: [[PeopleLevels]]
        let summaries: [ReviewSummary]

        init(_ reviews: [Review], rubric: Rubric, fitting: PeerModel.Fitting? = nil) {
            let combiner =
                fitting.map { Combiner(reviews, rubric: rubric, fitting: $0) }
                ?? Combiner(reviews, rubric: rubric)
            let readings = (0..<8).compactMap { combiner.readings(of: "plan-\($0)", seed: "s\($0)") }
            criteria = readings.map(\.criteria)
            summaries = readings.map(\.summary)
        }
    }

    private static let seeds = Array(UInt64(1)...UInt64(40))

    @Test(arguments: seeds) func theOrderOfReviewsMeansNothing(_ seed: UInt64) throws {
        let rubric = try Fixture.rubric()
        var random = SeededGenerator(seed: seed)
        let cohort = RandomCohort(&random, rubric: rubric)
        let shuffled = cohort.reviews.shuffled(using: &random)
        #expect(Outcome(cohort.reviews, rubric: rubric) == Outcome(shuffled, rubric: rubric))
    }

    /// A ballot that was handed out and came back empty is as good as none.
    @Test(arguments: seeds) func emptyBallotsChangeNothing(_ seed: UInt64) throws {
        let rubric = try Fixture.rubric()
        var random = SeededGenerator(seed: seed)
        let cohort = RandomCohort(&random, rubric: rubric)
        let blank = (0..<8).flatMap { plan in
            [Review.Kind.peer, .`self`, .facilitator].map { kind in
                Review(
                    kind: kind,
                    plan: "plan-\(plan)",
                    reviewer: "absent-\(seed)",
                    overall: 0,
                    ratings: rubric.criteria.map { criterion in
                        Review.CriterionRating(criterion: criterion.id, level: nil, comment: nil)
                    },
                    place: Review.Place(path: "r.csv", row: 1)
                )
            }
        }
        #expect(Outcome(cohort.reviews, rubric: rubric) == Outcome(cohort.reviews + blank, rubric: rubric))
    }

    @Test(arguments: seeds) func levelsAndIntervalsStayOnTheScale(_ seed: UInt64) throws {
        let rubric = try Fixture.rubric()
        var random = SeededGenerator(seed: seed)
        let outcome = Outcome(RandomCohort(&random, rubric: rubric).reviews, rubric: rubric)
        for levels in outcome.criteria.joined() {
            for source in [levels.peers?.source, levels.facilitator].compactMap(\.self) {
                #expect((0...4).contains(source.level))
                #expect(source.interval.contains(source.level))
                #expect((0...4).contains(source.interval.lowerBound))
                #expect((0...4).contains(source.interval.upperBound))
                #expect(source.standardError > 0 && source.standardError < 4)
            }
            for checks in 0...4 { #expect((0...4).contains(levels.combined(withChecks: Double(checks)))) }
        }
    }

    /// What a reader leaves out of one criterion is looked for nowhere.
    ///
    /// The levels of all criteria are made of the ratings that are there, and of a reader's severity. Where the severity is known, leaving out a
    /// rating changes no other level at all.
    @Test(arguments: seeds) func leavingOutARatingChangesNoOtherLevel(_ seed: UInt64) throws {
        let rubric = try Fixture.rubric()
        var random = SeededGenerator(seed: seed)
        let reviews = RandomCohort(&random, rubric: rubric).reviews
        let model = Fixture.model()
        let before = Outcome(reviews, rubric: rubric, fitting: model)
        for index in reviews.indices where reviews[index].ratings.count > 1 {
            let left = reviews[index].ratings.randomElement(using: &random)?.criterion ?? ""
            var changed = reviews
            changed[index] = reviews[index].without(left)
            let after = Outcome(changed, rubric: rubric, fitting: model)
            for plan in before.criteria.indices {
                for (place, criterion) in rubric.criteria.enumerated()
                where criterion.id != left || "plan-\(plan)" != reviews[index].plan {
                    let one = before.criteria[plan][place]
                    let other = after.criteria[plan][place]
                    #expect(one.peers?.source.level == other.peers?.source.level)
                    #expect(one.facilitator?.level == other.facilitator?.level)
                    #expect(one.team?.level == other.team?.level)
                }
            }
        }
    }

    /// A missing review counts neither as zero nor as full marks: without it, the level of its own plan moves
    /// away from what it said, never towards it.
    @Test(arguments: seeds) func aMissingReviewIsNeitherZeroNorFullMarks(_ seed: UInt64) throws {
        let rubric = try Fixture.rubric()
        var random = SeededGenerator(seed: seed)
        let reviews = RandomCohort(&random, rubric: rubric).reviews
        let model = Fixture.model()
        let before = Outcome(reviews, rubric: rubric, fitting: model)
        for index in reviews.indices where reviews[index].kind == .peer {
            var fewer = reviews
            fewer.remove(at: index)
            let after = Outcome(fewer, rubric: rubric, fitting: model)
            guard let plan = (0..<8).first(where: { "plan-\($0)" == reviews[index].plan }),
                after.criteria.indices.contains(plan)
            else { continue }
            for (place, criterion) in rubric.criteria.enumerated() {
                guard let said = reviews[index].ratings.first(where: { $0.criterion == criterion.id })?.level,
                    let one = before.criteria[plan][place].peers?.source.level,
                    let other = after.criteria[plan][place].peers?.source.level
                else { continue }
                #expect(said >= one ? other <= one + 1e-4 : other >= one - 1e-4)
            }
        }
    }

    /// The severity of a reader is estimated with the real model here: leaving out a review of one plan may
    /// move another only by what its readers' severities move.
    @Test(arguments: seeds.prefix(12)) func otherPlansMoveOnlyWithSeverity(_ seed: UInt64) throws {
        let rubric = try Fixture.rubric()
        var random = SeededGenerator(seed: seed)
        let reviews = RandomCohort(&random, rubric: rubric).reviews
        guard let index = reviews.indices.filter({ reviews[$0].kind == .peer }).randomElement(using: &random)
        else { return }
        var fewer = reviews
        fewer.remove(at: index)
        let before = Outcome(reviews, rubric: rubric)
        let after = Outcome(fewer, rubric: rubric)
        guard before.criteria.count == after.criteria.count else { return }
        for plan in before.criteria.indices where "plan-\(plan)" != reviews[index].plan {
            let one = before.summaries[plan]
            let other = after.summaries[plan]
            for place in rubric.criteria.indices {
                guard let level = before.criteria[plan][place].peers,
                    let changed = after.criteria[plan][place].peers
                else { continue }
                let ratings = level.ratings.map(\.level)
                let bounds = [one, other].flatMap { summary in summary.readers.map(\.bias) }
                let lowest = (ratings.min() ?? 0) - (bounds.max() ?? 0)
                let highest = (ratings.max() ?? 0) - (bounds.min() ?? 0)
                #expect(ratings.sorted() == changed.ratings.map(\.level).sorted())
                #expect(
                    (min(max(lowest, 0), 4) - 1e-4...min(max(highest, 0), 4) + 1e-4)
                        .contains(changed.source.level)
                )
            }
        }
    }
}

extension Review {
    /// The review without its rating of a criterion.
    fileprivate func without(_ criterion: String) -> Review {
        Review(
            kind: kind,
            plan: plan,
            reviewer: reviewer,
            overall: overall,
            ratings: ratings.filter { $0.criterion != criterion },
            place: place
        )
    }
}
