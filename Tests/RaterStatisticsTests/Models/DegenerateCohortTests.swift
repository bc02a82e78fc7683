import RaterStatistics
import Testing
import _PlanevalTestSupport

/// The rows of the table of degenerate cases: each has a stated answer, and no answer is a crash or a NaN.
@Suite("Degenerate cohorts")
struct DegenerateCohortTests {
    @Test(arguments: RaterModel.Solver.allCases)
    func saysThatAPlanWithoutRatingsHasNoEvidence(solver: RaterModel.Solver) throws {
        let table = try RatingTable(
            planCount: 4,
            raterCount: 3,
            scale: 0...4,
            ratings: [
                rating(0, 0, 2), rating(0, 1, 3), rating(0, 2, 2), rating(1, 0, 3), rating(1, 1, 4),
                rating(1, 2, 3), rating(2, 0, 1), rating(2, 1, 2), rating(2, 2, 2),
            ]
        )
        let fit = RaterModel(RaterModel.Configuration(solver: solver)).fit(table)
        let plan = fit.plans[3]
        #expect(plan.adjusted == nil)
        #expect(plan.standardError == nil)
        #expect(plan.interval == nil)
        #expect(plan.labels == [.noEvidence])
        #expect(abs(plan.posterior - fit.mean) < 0.2)
        #expect(plan.posteriorDeviation > fit.plans[0].posteriorDeviation)
        try expectSound(fit, table)
    }

    @Test func hasAnAnswerWithoutAnyRating() throws {
        let table = try RatingTable(planCount: 2, raterCount: 2, scale: 0...4, ratings: [])
        let fit = RaterModel().fit(table)
        #expect(fit.plans.allSatisfy { $0.adjusted == nil && $0.labels == [.noEvidence] })
        #expect(fit.mean == 2)
        #expect(fit.labels == [.fewData])
        #expect(fit.residuals.isEmpty)
        try expectSound(fit, table)
        let none = try RatingTable(planCount: 0, raterCount: 0, scale: 0...4, ratings: [])
        #expect(RaterModel().fit(none).plans.isEmpty)
    }

    @Test func takesASingleRatingAsItIs() throws {
        let table = try RatingTable(planCount: 2, raterCount: 2, scale: 0...4, ratings: [rating(0, 1, 3)])
        let fit = RaterModel().fit(table)
        #expect(fit.plans[0].adjusted == 3)
        #expect(fit.plans[0].labels == [.singleReview])
        // What measured cohorts suggest: noise 0.6 and bias 0.33.
        let error = try #require(fit.plans[0].standardError)
        #expect(abs(error - (0.36 * 1.3).squareRoot()) < 1e-12)
        #expect(fit.residuals == [nil])
        #expect(fit.labels.contains(.noSeverityEvidence))
        try expectSound(fit, table)
    }

    @Test func correctsASingleReviewOfAPlanByTheRatersBias() throws {
        var ratings = (0..<5).flatMap { plan in (0..<4).map { rating(plan, $0, 2 + 0.3 * Double(plan % 3)) } }
        for index in ratings.indices where ratings[index].rater == 3 {
            ratings[index] = rating(ratings[index].plan, 3, ratings[index].value + 1)
        }
        ratings.append(rating(5, 3, 3))
        let table = try RatingTable(planCount: 6, raterCount: 4, scale: 0...4, ratings: ratings)
        let fit = RaterModel().fit(table)
        let single = fit.plans[5]
        #expect(single.labels == [.singleReview])
        let adjusted = try #require(single.adjusted)
        #expect(abs(adjusted - (3 - fit.raters[3].bias)) < 1e-12)
        #expect(fit.raters[3].bias > 0.5)
        let error = try #require(single.standardError)
        #expect(error > (fit.components.residual / fit.raters[3].weight).squareRoot())
        #expect(error > fit.plans[0].standardError ?? 0)
        try expectSound(fit, table)
    }

    @Test func leavesTheScoresOfASingleRaterRaw() throws {
        let values = [2.0, 3, 1, 4, 2, 3]
        let table = try RatingTable(
            planCount: 6,
            raterCount: 1,
            scale: 0...4,
            ratings: values.indices.map { rating($0, 0, values[$0]) }
        )
        let fit = RaterModel(RaterModel.Configuration(solver: .gridBayes)).fit(table)
        #expect(fit.labels.isSuperset(of: [.noSeverityEvidence, .fewData, .priorDriven]))
        #expect(abs(fit.raters[0].bias) < 1e-9)
        #expect(fit.raters[0].biasDeviation > 0)
        for (plan, value) in zip(fit.plans, values) {
            let adjusted = try #require(plan.adjusted)
            #expect(abs(adjusted - value) < 1e-9)
        }
        try expectSound(fit, table)
    }

    @Test func saysThatNestedRatingsAreDrivenByThePrior() throws {
        let table = try RatingTable(
            planCount: 10,
            raterCount: 10,
            scale: 0...4,
            ratings: (0..<10).map { rating($0, ($0 + 1) % 10, Double($0 % 5)) }
        )
        let fit = RaterModel().fit(table)
        #expect(fit.labels.isSuperset(of: [.priorDriven, .disconnected]))
        #expect(fit.plans.allSatisfy { $0.labels == [.singleReview, .notComparable] })
        // Half of a deviation from the mean may be bias at most; the score stays close to what was given.
        for (plan, estimate) in fit.plans.enumerated() {
            let adjusted = try #require(estimate.adjusted)
            #expect(abs(adjusted - Double(plan % 5)) < 0.5 * abs(Double(plan % 5) - fit.mean) + 1e-9)
        }
        try expectSound(fit, table)
    }

    @Test func takesTheWeightedMeanForTheOnlyPlan() throws {
        let table = try RatingTable(
            planCount: 1,
            raterCount: 4,
            scale: 0...4,
            ratings: [rating(0, 0, 2), rating(0, 1, 3), rating(0, 2, 3), rating(0, 3, 4)]
        )
        let fit = RaterModel(RaterModel.Configuration(solver: .gridBayes)).fit(table)
        let adjusted = try #require(fit.plans[0].adjusted)
        #expect(abs(adjusted - 3) < 1e-9)
        #expect(fit.plans[0].standardError ?? 0 > 0.2)
        #expect(fit.labels.contains(.fewData))
        try expectSound(fit, table)
    }

    @Test(arguments: RaterModel.Solver.allCases)
    func returnsTheScoreThatEverybodyGave(solver: RaterModel.Solver) throws {
        let table = try RatingTable(
            planCount: 3,
            raterCount: 4,
            scale: 0...4,
            ratings: (0..<3).flatMap { plan in (0..<(plan + 2)).map { rating(plan, $0, 3) } }
        )
        let fit = RaterModel(RaterModel.Configuration(solver: solver)).fit(table)
        #expect(fit.labels.contains(.noVariation))
        for (plan, estimate) in fit.plans.enumerated() {
            #expect(estimate.adjusted == 3)
            #expect(estimate.posterior == 3)
            #expect(estimate.spreadPreserving == 3)
            // The rounding to whole levels is what is left.
            let error = try #require(estimate.standardError)
            #expect(abs(error - 1 / (12 * Double(plan + 2)).squareRoot()) < 1e-12)
        }
        #expect(fit.residuals.allSatisfy { $0 == 0 })
        #expect(fit.raters.allSatisfy { $0.bias == 0 })
    }

    @Test func tellsPartsThatShareNobody() throws {
        var ratings = (0..<3).flatMap { plan in (0..<3).map { rating(plan, $0, Double((plan + $0) % 4)) } }
        ratings += (3..<5).flatMap { plan in (3..<5).map { rating(plan, $0, Double((plan * $0) % 4)) } }
        let table = try RatingTable(planCount: 5, raterCount: 6, scale: 0...4, ratings: ratings)
        let fit = RaterModel().fit(table)
        #expect(fit.labels.contains(.disconnected))
        #expect(fit.plans.map { $0.labels.contains(.notComparable) } == [false, false, false, true, true])
        try expectSound(fit, table)

        let spanned = try RatingTable(
            planCount: 5,
            raterCount: 6,
            scale: 0...4,
            ratings: ratings + [rating(0, 5, 2), rating(4, 5, 2)]
        )
        let anchored = RaterModel(RaterModel.Configuration(anchors: [5])).fit(spanned)
        #expect(!anchored.labels.contains(.disconnected))
        #expect(anchored.plans.allSatisfy { !$0.labels.contains(.notComparable) })
    }

    @Test func callsNoPartTheLargestWhenTwoAreAlike() throws {
        let ratings = [rating(0, 0, 1), rating(0, 1, 2), rating(1, 2, 3), rating(1, 3, 2)]
        let table = try RatingTable(planCount: 2, raterCount: 4, scale: 0...4, ratings: ratings)
        #expect(RaterModel().fit(table).plans.allSatisfy { $0.labels == [.notComparable] })
    }

    @Test func givesEverybodyTheSameWeightWithFewRatings() throws {
        let table = try RatingTable(
            planCount: 2,
            raterCount: 3,
            scale: 0...4,
            ratings: [rating(0, 0, 1), rating(0, 1, 4), rating(0, 2, 1), rating(1, 0, 2), rating(1, 1, 0)]
        )
        let fit = RaterModel().fit(table)
        #expect(fit.labels.contains(.fewData))
        #expect(fit.raters.allSatisfy { $0.weight == 1 && $0.consistency == .typical })
        try expectSound(fit, table)
    }

    /// Small cohorts of every shape, whole levels with many ties among them.
    @Test(arguments: [11, 12, 13] as [UInt64])
    func neverGivesANumberThatIsNone(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Trials.count(600) {
            let plans = Int.random(in: 1...6, using: &generator)
            let raters = Int.random(in: 1...6, using: &generator)
            var cohort = RandomCohort(
                plans: plans,
                raters: raters,
                reviews: Int.random(in: 0...raters, using: &generator),
                isWhole: Bool.random(using: &generator),
                using: &generator
            )
            cohort.ratings.removeAll { _ in Int.random(in: 0..<4, using: &generator) == 0 }
            cohort.ratings = cohort.ratings.map {
                rating($0.plan, $0.rater, $0.value, share: Double.random(in: 0.05...1, using: &generator))
            }
            let table = try cohort.table()
            for solver in [RaterModel.Solver.gridBayes, .beliefPropagation] {
                let configuration = RaterModel.Configuration(
                    solver: solver,
                    weighting: Bool.random(using: &generator) ? .on : .off,
                    anchors: Bool.random(using: &generator) ? [0] : []
                )
                try expectSound(RaterModel(configuration).fit(table), table, "seed \(seed)")
            }
        }
    }
}

/// All numbers are numbers, and intervals stay on the scale.
func expectSound(_ fit: RaterFit, _ table: RatingTable, _ comment: Comment = "") throws {
    #expect(fit.plans.count == table.planCount && fit.raters.count == table.raterCount, comment)
    #expect(fit.residuals.count == table.ratings.count, comment)
    #expect(fit.mean.isFinite && fit.components.residual.isFinite, comment)
    #expect(fit.components.plan.isFinite && fit.components.rater.isFinite, comment)
    for plan in fit.plans {
        #expect(plan.posterior.isFinite && plan.posteriorDeviation.isFinite, comment)
        #expect(plan.spreadPreserving.isFinite && plan.posteriorDeviation >= 0, comment)
        #expect((plan.adjusted == nil) == (plan.count == 0), comment)
        if let adjusted = plan.adjusted { #expect(adjusted.isFinite, comment) }
        if let error = plan.standardError { #expect(error.isFinite && error > 0, comment) }
        if let interval = plan.interval {
            #expect(interval.lowerBound >= table.scale.lowerBound, comment)
            #expect(interval.upperBound <= table.scale.upperBound, comment)
        }
    }
    for rater in fit.raters {
        #expect(rater.bias.isFinite && rater.biasDeviation.isFinite, comment)
        #expect(rater.weight.isFinite && rater.weight > 0, comment)
        #expect((0...1).contains(rater.noisyProbability), comment)
    }
    for residual in fit.residuals { #expect(residual?.isFinite ?? true, comment) }
}
