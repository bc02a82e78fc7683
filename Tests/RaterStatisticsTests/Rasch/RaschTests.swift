import RaterStatistics
import Testing
import _PlanevalTestSupport

@Suite("Many-facet Rasch model")
struct RaschTests {
    /// Ratings drawn from the model: 14 plans, 4 raters, 3 criteria, levels 0 to 3.
    private static func drawn(seed: UInt64, share: Double = 1) throws -> FacetTable {
        var generator = SeededGenerator(seed: seed)
        let plans = (0..<14).map { _ in Double.random(in: -1.5...1.5, using: &generator) }
        let raters = [-0.8, -0.1, 0.2, 0.7]
        let criteria = [-0.5, 0, 0.5]
        let thresholds = [0, -1.2, 0, 1.2]
        var ratings: [FacetTable.Rating] = []
        for (plan, ability) in plans.enumerated() {
            for (rater, severity) in raters.enumerated()
            where Double.random(in: 0..<1, using: &generator) < share || rater == plan % 4 {
                for (criterion, difficulty) in criteria.enumerated() {
                    let location = ability - severity - difficulty
                    var weights: [Double] = [1]
                    for level in 1...3 {
                        weights.append(weights[level - 1] * exponential(location - thresholds[level]))
                    }
                    var rest = Double.random(in: 0..<weights.reduce(0, +), using: &generator)
                    var level = 0
                    while level < 3, rest >= weights[level] {
                        rest -= weights[level]
                        level += 1
                    }
                    ratings.append(.init(plan: plan, rater: rater, criterion: criterion, level: level))
                }
            }
        }
        return try FacetTable(
            planCount: 14,
            raterCount: 4,
            criterionCount: 3,
            levelCount: 4,
            ratings: ratings.shuffled(using: &generator)
        )
    }

    /// eˣ by its series, so that the test needs no library.
    private static func exponential(_ x: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        for place in 1..<60 {
            term *= x / Double(place)
            sum += term
        }
        return sum
    }

    /// What makes the ratings most likely: every observed sum is the expected one.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func jointEstimatesSolveTheScoreEquations(seed: UInt64) throws {
        let table = try Self.drawn(seed: seed, share: 0.6)
        let fit = try #require(table.raschFit(.joint).value)
        #expect(fit.largestScore < 1e-9)
        let plans = fit.plans.map { $0.measure.value }
        let raters = try fit.raters.map { try #require($0.measure.value) }
        let criteria = try fit.criteria.map { try #require($0.measure.value) }
        let thresholds = try fit.levels.dropFirst().map { try #require($0.threshold.value) }
        #expect(abs(raters.reduce(0, +)) < 1e-9)
        #expect(abs(criteria.reduce(0, +)) < 1e-9)
        #expect(abs(thresholds.reduce(0, +)) < 1e-9)
        var observed = [Double](repeating: 0, count: 4)
        var expected = observed
        for rating in table.ratings {
            guard let plan = plans[rating.plan] else { continue }
            let location = plan - raters[rating.rater] - criteria[rating.criterion]
            var weights: [Double] = [1]
            for level in 1...3 {
                weights.append(weights[level - 1] * Self.exponential(location - thresholds[level - 1]))
            }
            let mean = (weights[1] + 2 * weights[2] + 3 * weights[3]) / weights.reduce(0, +)
            observed[rating.rater] += Double(rating.level)
            expected[rating.rater] += mean
        }
        for rater in 0..<4 { #expect(abs(observed[rater] - expected[rater]) < 1e-7) }
    }

    @Test func recoversWhatTheRatingsWereDrawnFrom() throws {
        var sums = [Double](repeating: 0, count: 4)
        for seed in 1...20 as ClosedRange<UInt64> {
            let fit = try #require(try Self.drawn(seed: seed).raschFit().value)
            for (rater, measure) in fit.raters.enumerated() { sums[rater] += measure.measure.value ?? 0 }
        }
        for (sum, truth) in zip(sums, [-0.8, -0.1, 0.2, 0.7]) { #expect(abs(sum / 20 - truth) < 0.12) }
    }

    @Test func doesNotDependOnTheOrderOfRatings() throws {
        let table = try Self.drawn(seed: 9)
        let again = try FacetTable(
            planCount: table.planCount,
            raterCount: table.raterCount,
            criterionCount: table.criterionCount,
            levelCount: table.levelCount,
            ratings: table.ratings.reversed()
        )
        #expect(table.raschFit() == again.raschFit())
    }

    /// Plan 0 has nothing but the highest level.
    private static func withExtreme() throws -> FacetTable {
        var ratings: [FacetTable.Rating] = []
        let levels = [[2, 2, 2], [0, 1, 2], [1, 1, 0], [2, 1, 1], [0, 0, 1]]
        for (plan, levels) in levels.enumerated() {
            for (rater, level) in levels.enumerated() {
                ratings.append(.init(plan: plan, rater: rater, criterion: 0, level: level))
            }
        }
        return try FacetTable(planCount: 6, raterCount: 3, criterionCount: 1, levelCount: 3, ratings: ratings)
    }

    @Test func setsExtremesAsideOrDrawsThemIn() throws {
        let table = try Self.withExtreme()
        let joint = try #require(table.raschFit(.joint).value)
        #expect(joint.plans[0].measure == .undefined(.extremeScore))
        #expect(joint.plans[0].score == 6)
        #expect(joint.plans[0].count == 3)
        #expect(joint.plans[5].measure == .undefined(.noRatings))
        #expect(joint.plans[1].measure.value != nil)
        let prior = try #require(table.raschFit(.prior(deviation: 1.5)).value)
        let best = try #require(prior.plans[0].measure.value)
        for plan in 1..<5 { #expect(best > prior.plans[plan].measure.value ?? .infinity) }
        #expect(prior.plans[5].measure == .undefined(.noRatings))
        for measure in prior.plans + prior.raters + prior.criteria {
            for value in [measure.measure, measure.standardError, measure.fairAverage] {
                #expect(value.value?.isFinite != false)
            }
        }
    }

    @Test func keepsThePlaceOfALevelThatNobodyGave() throws {
        let table = try Self.withExtreme()
        // The levels 0, 1 and 3 of a scale from 0 to 4.
        let stretched = try FacetTable(
            planCount: 6,
            raterCount: 3,
            criterionCount: 1,
            levelCount: 5,
            ratings: table.ratings.map {
                .init(
                    plan: $0.plan,
                    rater: $0.rater,
                    criterion: $0.criterion,
                    level: $0.level == 2 ? 3 : $0.level
                )
            }
        )
        let fit = try #require(stretched.raschFit().value)
        #expect(fit.levels.map(\.count).count == 5)
        #expect(fit.levels[2].threshold == .undefined(.noRatings))
        #expect(fit.levels[3].threshold == .undefined(.noRatings))
        #expect(fit.levels[1].threshold.value != nil)
        #expect(fit.levels[4].meanLocation == .undefined(.noRatings))
    }

    @Test func saysWhyThereIsNoFit() throws {
        func table(_ levels: [(Int, Int, Int)], levelCount: Int = 3) throws -> FacetTable {
            try FacetTable(
                planCount: 4,
                raterCount: 4,
                criterionCount: 1,
                levelCount: levelCount,
                ratings: levels.map { .init(plan: $0.0, rater: $0.1, criterion: 0, level: $0.2) }
            )
        }
        #expect(try table([]).raschFit().reason == .noRatings)
        #expect(try table([]).marginalRaschFit().reason == .noRatings)
        #expect(try table([(0, 0, 1), (1, 0, 1)]).raschFit().reason == .noVariation)
        #expect(try table([(0, 0, 1), (1, 0, 1)]).marginalRaschFit().reason == .noVariation)
        #expect(try table([(0, 0, 0), (1, 0, 2)]).raschFit(.joint).reason == .extremeScore)
        #expect(try table([(0, 0, 0), (1, 0, 2)]).marginalRaschFit().reason == .unusedLevel)
        #expect(try table([(0, 0, 1), (1, 0, 2)]).raschFit(.prior(deviation: 0)).reason == .invalidParameter)
        // Two pairs of plans and raters that share nothing.
        let parts = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 2), (2, 2, 0), (2, 3, 1), (3, 2, 1), (3, 3, 2)]
        #expect(try table(parts).raschFit(.joint).reason == .disconnected)
        #expect(try table(parts).raschFit().value != nil)
    }

    @Test func refusesWhatIsNoRating() {
        #expect(throws: FacetTable.Problem.invalidRating(index: 1)) {
            try FacetTable(
                planCount: 1,
                raterCount: 1,
                criterionCount: 1,
                levelCount: 3,
                ratings: [
                    .init(plan: 0, rater: 0, criterion: 0, level: 2),
                    .init(plan: 0, rater: 0, criterion: 0, level: 3),
                ]
            )
        }
        #expect(throws: FacetTable.Problem.invalidSize) {
            try FacetTable(planCount: -1, raterCount: 1, criterionCount: 1, levelCount: 2, ratings: [])
        }
        #expect(throws: FacetTable.Problem.invalidScale) {
            try FacetTable(planCount: 1, raterCount: 1, criterionCount: 1, levelCount: 1, ratings: [])
        }
    }

    /// With a population of plans the severities are the same but for what few ratings leave open.
    @Test func marginalEstimatesAreNearTheJointOnes() throws {
        let table = try Self.drawn(seed: 5)
        let joint = try #require(table.raschFit(.joint).value)
        let marginal = try #require(table.marginalRaschFit().value)
        for (one, other) in zip(joint.raters, marginal.raters) {
            #expect(abs((one.measure.value ?? 9) - other.value) < 0.15)
        }
        #expect(abs(marginal.raters.reduce(0) { $0 + $1.value }) < 1e-9)
        #expect(abs(marginal.thresholds.reduce(0) { $0 + $1.value }) < 1e-9)
        #expect(marginal.variance > 0.2 && marginal.variance < 3)
        let reliability = try #require(marginal.reliability.value)
        #expect(reliability > 0.6 && reliability < 1)
    }

    /// Wright and Masters (1982): the reliability is G²/(1 + G²).
    @Test func separatesBySpreadOverError() throws {
        let fit = try #require(try Self.drawn(seed: 2).raschFit().value)
        let separation = try #require(fit.raterSeparation.value)
        let reliability = try #require(separation.reliability.value)
        let g = separation.separation
        #expect(abs(separation.strata - (4 * g + 1) / 3) < 1e-12)
        #expect(abs(reliability - g * g / (1 + g * g)) < 1e-9)
    }
}
