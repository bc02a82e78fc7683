import Testing
import _PlanevalTestSupport

@testable import RaterStatistics

/// What a ballot does to others, and that what it leaves open does nothing.
///
/// With known variances all estimates are means of one normal distribution, so that more can be said than where
/// variances are estimated from a handful of ratings: it holds for every plan of every cohort, to the last digits.
@Suite("Ballots")
struct BallotTests {
    private static let components = VarianceComponents(plan: 0.4, rater: 0.15, residual: 0.3)

    /// A cohort, one of its ratings, and what the others say of it.
    private struct Case {
        let cohort: RandomCohort
        let index: Int
        let isKnown: Bool

        init(
            _ generator: inout SeededGenerator,
            plans: ClosedRange<Int> = 3...7,
            reviews: ClosedRange<Int> = 2...3,
            isWhole: Bool = false
        ) {
            let plans = Int.random(in: plans, using: &generator)
            cohort = RandomCohort(
                plans: plans,
                raters: plans,
                reviews: Int.random(in: reviews, using: &generator),
                isWhole: isWhole,
                using: &generator
            )
            index = Int.random(in: 0..<cohort.ratings.count, using: &generator)
            let given = cohort.ratings[index]
            isKnown = cohort.ratings.contains { $0.plan == given.plan && $0.rater != given.rater }
        }

        var given: RatingTable.Rating { cohort.ratings[index] }

        /// The other plans that the rater of the ballot has rated.
        var otherPlansOfTheRater: [Int] {
            cohort.ratings.filter { $0.rater == given.rater && $0.plan != given.plan }.map(\.plan)
        }

        /// The cohort with a share of the ballot, or without it.
        func table(share: Double?) throws -> RatingTable {
            var changed = cohort
            changed.ratings.remove(at: index)
            if let share {
                changed.ratings.append(rating(given.plan, given.rater, given.value, share: share))
            }
            return try changed.table()
        }
    }

    private func beliefs(_ table: RatingTable, anchors: Set<Int> = []) -> BeliefPropagation.Beliefs {
        BeliefPropagation(
            noise: .known(Self.components, mean: 2.2),
            tolerance: 1e-13,
            maximumSweeps: 2000
        ).beliefs(table, anchors: anchors)
    }

    /// Between what is known without the ballot and what is known with the whole of it, for all plans and all
    /// raters: what it leaves open is not looked for anywhere, and counts neither as the lowest level nor as any.
    @Test func aPartialBallotMovesNobodyFurtherThanTheWholeOne() throws {
        var generator = SeededGenerator(seed: 201)
        for trial in 0..<Trials.many(5000) {
            let ballot = Case(&generator)
            let without = beliefs(try ballot.table(share: nil))
            let part = beliefs(try ballot.table(share: Double.random(in: 0.05...0.95, using: &generator)))
            let whole = beliefs(try ballot.table(share: 1))
            let estimates = [
                (without.planMeans, part.planMeans, whole.planMeans),
                (without.biasMeans, part.biasMeans, whole.biasMeans),
            ]
            for (without, part, whole) in estimates {
                for place in part.indices {
                    let low = min(without[place], whole[place]) - 1e-9
                    let high = max(without[place], whole[place]) + 1e-9
                    #expect((low...high).contains(part[place]), "trial \(trial)")
                }
            }
        }
    }

    /// As the rest of the ballot vanishes so does its effect, on everybody.
    @Test func aVanishingBallotChangesNothing() throws {
        var generator = SeededGenerator(seed: 202)
        for trial in 0..<Trials.many(2000) {
            let ballot = Case(&generator)
            let without = beliefs(try ballot.table(share: nil))
            let part = beliefs(try ballot.table(share: 1e-9))
            for (one, other) in zip(
                without.planMeans + without.biasMeans,
                part.planMeans + part.biasMeans
            ) {
                #expect(abs(one - other) < 1e-7, "trial \(trial)")
            }
        }
    }

    /// Where the severities of all others are known, a ballot with much praise raises the plan that it praises and
    /// lowers every other plan of the same reader or leaves it alone, whole or in part: it is never handed on.
    ///
    /// With unknown severities it reaches further: if the plan is better than it seemed, its other readers were
    /// stricter than they seemed, and their other plans deserve more.
    @Test func aBallotNeverMovesOtherPlansOfItsReaderTowardsWhatItSays() throws {
        var generator = SeededGenerator(seed: 203)
        for trial in 0..<Trials.many(5000) {
            let ballot = Case(&generator)
            let given = ballot.given
            let others = Set(0..<ballot.cohort.raterCount).subtracting([given.rater])
            let without = beliefs(try ballot.table(share: nil), anchors: others)
            let share = Bool.random(using: &generator) ? 1 : Double.random(in: 0.05...1, using: &generator)
            let with = beliefs(try ballot.table(share: share), anchors: others)
            let surprise = given.value - without.planMeans[given.plan] - without.biasMeans[given.rater]
            let sign = surprise < 0 ? -1.0 : 1
            for plan in 0..<ballot.cohort.planCount {
                let move = sign * (with.planMeans[plan] - without.planMeans[plan])
                if plan == given.plan {
                    #expect(move > -1e-9, "trial \(trial)")
                } else {
                    #expect(move < 1e-9, "trial \(trial)")
                }
            }
        }
    }

    /// Seven ratings are too few to tell steady readers from others, and seven with a trace of an eighth are as well.
    @Test func aVanishingBallotSwitchesNothingOn() throws {
        var generator = SeededGenerator(seed: 206)
        var cohort = RandomCohort(plans: 4, raters: 4, reviews: 2, using: &generator)
        let last = cohort.ratings.removeLast()
        let without = RaterModel().fit(try cohort.table())
        cohort.ratings.append(rating(last.plan, last.rater, last.value, share: 1e-9))
        let with = RaterModel().fit(try cohort.table())
        for (one, other) in zip(without.plans, with.plans) {
            #expect(abs((one.adjusted ?? .nan) - (other.adjusted ?? .nan)) < 1e-6)
        }
        #expect(without.labels.contains(.fewData) && with.labels.contains(.fewData))
        cohort.ratings[7] = last
        #expect(!RaterModel().fit(try cohort.table()).labels.contains(.fewData))
    }

    /// The same with the model as it is used, which estimates its variances from these few ratings anew: a partial
    /// ballot moves nobody's score past where the whole one does by more than a twentieth of a level, and in the
    /// mean other plans of its reader move against what it says.
    @Test(arguments: RaterModel.Weighting.allCases)
    func aPartialBallotHardlyMovesAnybodyFurtherThanTheWholeOne(
        weighting: RaterModel.Weighting
    ) throws {
        let model = RaterModel(RaterModel.Configuration(weighting: weighting))
        var generator = SeededGenerator(seed: 204)
        var moves: [Double] = []
        for trial in 0..<Trials.count(2000) {
            let ballot = Case(&generator, isWhole: Bool.random(using: &generator))
            // An eighth rating switches weights on when it is whole, and not before.
            if weighting == .on, ballot.cohort.ratings.count == 8 { continue }
            moves += try movesOfOtherPlans(ballot, model, slack: 0.05, "trial \(trial)")
        }
        #expect(moves.reduce(0, +) / Double(moves.count) < 0)
    }

    /// And in cohorts that are large enough for messages.
    @Test(arguments: RaterModel.Weighting.allCases)
    func aPartialBallotInALargeCohortMovesNobodyFurtherThanTheWholeOne(
        weighting: RaterModel.Weighting
    ) throws {
        let model = RaterModel(RaterModel.Configuration(weighting: weighting))
        var generator = SeededGenerator(seed: 207)
        for trial in 0..<Trials.count(400) {
            let ballot = Case(&generator, plans: 61...75, reviews: 3...5)
            _ = try movesOfOtherPlans(ballot, model, slack: 0.05, "trial \(trial)")
        }
    }

    /// Fits a cohort without a ballot, with a trace, half and the whole of it.
    ///
    /// - Returns: how far other plans of its reader move towards what it says.
    private func movesOfOtherPlans(
        _ ballot: Case,
        _ model: RaterModel,
        slack: Double,
        _ trial: Comment
    ) throws -> [Double] {
        guard ballot.isKnown else { return [] }
        let given = ballot.given
        let without = model.fit(try ballot.table(share: nil))
        let little = model.fit(try ballot.table(share: 1e-6))
        let part = model.fit(try ballot.table(share: 0.5))
        let whole = model.fit(try ballot.table(share: 1))
        let own = try #require(without.plans[given.plan].adjusted)
        let surprise = given.value - own - without.raters[given.rater].bias
        let others = ballot.otherPlansOfTheRater
        var moves: [Double] = []
        for plan in 0..<ballot.cohort.planCount {
            guard let before = without.plans[plan].adjusted, let middle = part.plans[plan].adjusted,
                let after = whole.plans[plan].adjusted, let start = little.plans[plan].adjusted
            else { continue }
            #expect(abs(start - before) < 1e-3, trial)
            let allowed = (min(before, after) - slack)...(max(before, after) + slack)
            #expect(allowed.contains(middle), trial)
            if others.contains(plan) { moves.append((surprise < 0 ? -1 : 1) * (middle - before)) }
        }
        return moves
    }

    /// Adding a constant to all levels of one reader is told apart from better plans as far as the ratings allow.
    ///
    /// A score is a mean of levels less severities, so it moves by the reader's part of the weight times what of the
    /// constant was not found, which is at most the constant, and by what the weights changed. No score leaves
    /// the interval that the model gave it, and other plans of other readers move by less than a third.
    @Test(arguments: RaterModel.Weighting.allCases)
    func aConstantMovesNoPlanByMoreThanItsReadersPart(weighting: RaterModel.Weighting) throws {
        let model = RaterModel(RaterModel.Configuration(weighting: weighting))
        var generator = SeededGenerator(seed: 205)
        for trial in 0..<Trials.count(2000) {
            let size = Int.random(in: 6...9, using: &generator)
            let cohort = RandomCohort(plans: size, raters: size, reviews: 4, using: &generator)
            let constant = Double.random(in: 0.2...0.8, using: &generator)
            let shifted = Int.random(in: 0..<size, using: &generator)
            guard cohort.ratings.count(where: { $0.rater == shifted }) >= 2 else { continue }
            var other = cohort
            other.ratings = cohort.ratings.map {
                $0.rater == shifted ? rating($0.plan, $0.rater, $0.value + constant) : $0
            }
            let before = model.fit(try cohort.table())
            let after = model.fit(try other.table())
            let found = after.raters[shifted].bias - before.raters[shifted].bias
            #expect(found > 0 && found < 1.5 * constant, "trial \(trial)")
            for plan in 0..<size {
                let ratings = cohort.ratings.filter { $0.plan == plan }
                let one = try #require(before.plans[plan].adjusted)
                let two = try #require(after.plans[plan].adjusted)
                let error = try #require(before.plans[plan].standardError)
                #expect(abs(two - one) < 1.645 * error, "trial \(trial)")
                let weights = [before, after].map { fit in ratings.map { fit.raters[$0.rater].weight } }
                let totals = weights.map { $0.reduce(0, +) }
                var part = 0.0
                var reweighted = 0.0
                for (place, given) in ratings.enumerated() {
                    let shares = [weights[0][place] / totals[0], weights[1][place] / totals[1]]
                    if given.rater == shifted { part = shares[1] }
                    reweighted +=
                        (shares[1] - shares[0]) * (given.value - before.raters[given.rater].bias - one)
                }
                let rest = abs(two - one - reweighted)
                #expect(rest < (part > 0 ? part * constant + 0.1 : constant / 3), "trial \(trial)")
            }
        }
    }
}
