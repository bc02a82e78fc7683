import Testing
import _PlanevalTestSupport

@testable import RaterStatistics

@Suite("Belief propagation")
struct BeliefPropagationTests {
    private func cohort(_ plans: Int, reviews: Int, seed: UInt64) -> RandomCohort {
        var generator = SeededGenerator(seed: seed)
        return RandomCohort(plans: plans, raters: plans, reviews: reviews, using: &generator)
    }

    /// Pieces are cut by the data, so that the number of threads cannot be seen in the last bit.
    @Test(arguments: [2, 3, 8])
    func givesTheSameBitsForAnyNumberOfThreads(threads: Int) throws {
        var cohort = cohort(1500, reviews: 6, seed: 5)
        // One rater with very many ratings is a piece of its own.
        for plan in 0..<1500 where !cohort.ratings.contains(where: { $0.plan == plan && $0.rater == 7 }) {
            cohort.ratings.append(rating(plan, 7, 2))
        }
        let table = try cohort.table()
        let one = RaterModel(RaterModel.Configuration(solver: .beliefPropagation)).fit(table)
        let many = RaterModel(RaterModel.Configuration(solver: .beliefPropagation, threads: threads))
            .fit(table)
        #expect(one.plans == many.plans)
        #expect(one.raters == many.raters)
        #expect(one.residuals == many.residuals)
        #expect(one.components == many.components)
    }

    /// The graph has two sides, so the means are exact and the variances slightly small.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func hasTheExactMeansWhenVariancesAreKnown(seed: UInt64) throws {
        let table = try cohort(25, reviews: 4, seed: seed).table()
        let prior = PeerGradePrior(mean: 2.2, planPrecision: 2, biasPrecision: 6, shape: 1, rate: 1)
        let exact = try #require(prior.posterior(of: table, precision: 4))
        let known = VarianceComponents(plan: 0.5, rater: 1.0 / 6, residual: 0.25)
        let beliefs = BeliefPropagation(noise: .known(known, mean: 2.2), tolerance: 1e-14).beliefs(table)
        for (one, other) in zip(beliefs.planMeans, exact.planMeans) { #expect(abs(one - other) < 1e-11) }
        for (one, other) in zip(beliefs.biasMeans, exact.biasMeans) { #expect(abs(one - other) < 1e-11) }
        for (one, other) in zip(beliefs.planVariances, exact.planVariances) {
            #expect((0.9...1.000001).contains(one / other))
        }
    }

    /// Partial ratings count by their share in both solvers.
    @Test func weighsPartialRatingsLikeTheExactPosterior() throws {
        var cohort = cohort(12, reviews: 4, seed: 9)
        for index in cohort.ratings.indices where index % 3 == 0 {
            let whole = cohort.ratings[index]
            cohort.ratings[index] = rating(whole.plan, whole.rater, whole.value, share: 0.4)
        }
        let table = try cohort.table()
        let prior = PeerGradePrior(mean: 2, planPrecision: 2, biasPrecision: 6, shape: 1, rate: 1)
        let exact = try #require(prior.posterior(of: table, precision: 3))
        let known = VarianceComponents(plan: 0.5, rater: 1.0 / 6, residual: 1.0 / 3)
        let beliefs = BeliefPropagation(noise: .known(known, mean: 2), tolerance: 1e-14).beliefs(table)
        for (one, other) in zip(beliefs.planMeans, exact.planMeans) { #expect(abs(one - other) < 1e-11) }
    }

    /// The two solvers answer alike where both can be used.
    @Test(arguments: [21, 22] as [UInt64])
    func agreesWithTheGrid(seed: UInt64) throws {
        let table = try cohort(55, reviews: 5, seed: seed).table()
        let exact = RaterModel(RaterModel.Configuration(solver: .gridBayes)).fit(table)
        let fast = RaterModel(RaterModel.Configuration(solver: .beliefPropagation)).fit(table)
        for (one, other) in zip(exact.plans, fast.plans) {
            let difference = abs((one.adjusted ?? .nan) - (other.adjusted ?? .nan))
            #expect(difference < 0.6 * (one.standardError ?? 0))
        }
        let squares = zip(exact.plans, fast.plans).reduce(0.0) { sum, pair in
            let difference = (pair.0.adjusted ?? .nan) - (pair.1.adjusted ?? .nan)
            return sum + difference * difference
        }
        #expect((squares / 55).squareRoot() < 0.07)
        for (one, other) in zip(exact.residuals, fast.residuals) {
            #expect(abs((one ?? .nan) - (other ?? .nan)) < 0.8)
        }
    }

    /// Large enough for many blocks on both sides, so that messages cross from each to each.
    @Test func solvesManyBlocksAsItSolvesOne() throws {
        let table = try cohort(9000, reviews: 5, seed: 12).table()
        let graph = MessageGraph(table, threads: 2)
        #expect(graph.planBlocks.count > 2)
        #expect(graph.raterBlocks.count > 2)
        let fit = RaterModel(RaterModel.Configuration(threads: 2)).fit(table)
        // Residuals come back in the order of the table: they have the sign of what is left over.
        var agreeing = 0
        for (rating, residual) in zip(table.ratings, fit.residuals) {
            let rest = rating.value - fit.plans[rating.plan].posterior - fit.raters[rating.rater].bias
            if rest * (residual ?? 0) > 0 { agreeing += 1 }
        }
        #expect(Double(agreeing) > 0.95 * Double(table.ratings.count))
        // The plain mean is what the scores would be without the model.
        let means = table.ratings.reduce(into: [Double](repeating: 0, count: 9000)) {
            $0[$1.plan] += $1.value / Double(fit.plans[$1.plan].count)
        }
        #expect(zip(means, fit.plans).allSatisfy { abs($0 - ($1.adjusted ?? .nan)) < 3 })
    }

    @Test func findsTheNoisyRater() throws {
        var cohort = cohort(120, reviews: 10, seed: 3)
        var random = Xoshiro256(seed: 4)
        for index in cohort.ratings.indices where cohort.ratings[index].rater == 11 {
            let given = cohort.ratings[index]
            cohort.ratings[index] = rating(given.plan, 11, given.value + 2.5 * random.normal())
        }
        let fit = RaterModel().fit(try cohort.table())
        #expect(fit.raters[11].consistency == .noisy)
        #expect(fit.raters[11].noisyProbability > 0.9)
        #expect(fit.raters[11].weight < 0.3)
        #expect(fit.raters.count { $0.noisyProbability > 0.8 } <= 3)
    }

    @Test(arguments: RaterModel.Solver.allCases)
    func takesTheBiasOfAnAnchorForZero(solver: RaterModel.Solver) throws {
        var cohort = cohort(20, reviews: 4, seed: 6)
        for index in cohort.ratings.indices {
            let given = cohort.ratings[index]
            cohort.ratings[index] = rating(given.plan, given.rater, given.value + 0.5)
        }
        // The facilitator rates half of the plans at what they deserve.
        cohort.raterCount = 21
        for plan in 0..<10 {
            let mean = cohort.ratings.filter { $0.plan == plan }.reduce(0) { $0 + $1.value / 4 } - 0.5
            cohort.ratings.append(rating(plan, 20, mean))
        }
        let table = try cohort.table()
        let plain = RaterModel(RaterModel.Configuration(solver: solver)).fit(table)
        let anchored = RaterModel(RaterModel.Configuration(solver: solver, anchors: [20])).fit(table)
        #expect(anchored.raters[20].bias == 0)
        #expect(anchored.raters[20].biasDeviation == 0)
        #expect(anchored.raters[20].weight == 4 || abs(anchored.raters[20].weight - 4) < 0.2)
        #expect(plain.raters[20].bias < 0)
        // The others are found lenient, also where the facilitator did not rate.
        let shifts = (10..<20).map { plan in
            (anchored.plans[plan].adjusted ?? .nan) - (plain.plans[plan].adjusted ?? .nan)
        }
        #expect(shifts.reduce(0, +) / 10 < -0.05)
    }

    @Test func cutsPiecesByTheData() {
        let chunks = ParallelChunks(offsets: [0, 3, 3, 9, 10, 30, 31], size: 10)
        #expect((0..<chunks.count).map { chunks[$0] } == [0..<4, 4..<5, 5..<6])
        #expect(ParallelChunks(offsets: [0], size: 10).count == 0)
        #expect(chunks.map(threads: 3) { $1.count } == [4, 1, 1])
        var states = [[7], [8], [9]]
        #expect(
            chunks.map(threads: 2, updating: &states) {
                $1.append($0); return $1.count
            } == [2, 2, 2]
        )
        #expect(states == [[7, 0], [8, 1], [9, 2]])
    }
}
