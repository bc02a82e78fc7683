/// The Gibbs sampler of model PG1.
struct PeerGradeSampler {
    private let prior: PeerGradePrior
    private let design: CrossedDesign
    private var random: Xoshiro256
    private var precisions: [Double]
    private var rounds = 0.0
    private var plans: Moments
    private var biases: Moments
    private var noise: Moments

    /// Sums of conditional means, of their squares, and of conditional variances.
    private struct Moments {
        var first: [Double]
        var second: [Double]

        init(count: Int) {
            first = Array(repeating: 0, count: count)
            second = first
        }

        mutating func add(_ index: Int, mean: Double, variance: Double) {
            first[index] += mean
            second[index] += mean * mean + variance
        }

        func means(_ rounds: Double) -> [Double] { first.map { $0 / rounds } }

        func variances(_ rounds: Double) -> [Double] {
            zip(first, second).map { max($1 / rounds - ($0 / rounds) * ($0 / rounds), 0) }
        }
    }

    init(_ prior: PeerGradePrior, _ design: CrossedDesign, seed: UInt64) {
        self.prior = prior
        self.design = design
        random = Xoshiro256(seed: seed)
        precisions = Array(repeating: prior.shape / prior.rate, count: design.raterCount)
        plans = Moments(count: design.planCount)
        biases = Moments(count: design.raterCount)
        noise = Moments(count: design.raterCount)
    }

    /// Draws plans and biases given the precisions, then the precisions given plans and biases.
    ///
    /// - Returns: whether the numbers stayed finite.
    mutating func advance(counting: Bool) -> Bool {
        let weights = (0..<design.count).map { precisions[design.raters[$0]] * design.shares[$0] }
        let ratio = 1 / prior.biasPrecision
        let equations = CrossedEquations(design, weights: weights, raterRatio: ratio)
        let order = design.planCount
        let matrix = equations.shifted(by: prior.planPrecision, scale: 1)
        var side = equations.values
        for plan in 0..<order {
            side[plan] += prior.planPrecision * prior.mean
        }
        guard let cholesky = Cholesky(matrix, order: order) else { return false }
        let means = cholesky.solve(side)
        let drawn = zip(means, cholesky.solveTransposed((0..<order).map { _ in random.normal() }))
            .map { $0 + $1 }
        let expected = means.reduce(0) { $0.isFinite && $1.isFinite ? $1 : .infinity }
        guard expected.isFinite else { return false }
        if counting { count(means, cholesky.inverse, weights, equations.gains) }
        let left = design.sumByRater { weights[$0] * (design.values[$0] - drawn[design.plans[$0]]) }
        let draws = (0..<design.raterCount).map { rater in
            equations.gains[rater] * left[rater] + equations.gains[rater].squareRoot() * random.normal()
        }
        let squares = design.sumByRater { rating in
            let residual =
                design.values[rating] - drawn[design.plans[rating]] - draws[design.raters[rating]]
            return design.shares[rating] * residual * residual
        }
        for rater in 0..<design.raterCount {
            let shape = prior.shape + Double(design.count(of: rater)) / 2
            let rate = prior.rate + squares[rater] / 2
            precisions[rater] = random.gamma(shape: shape) / rate
            if counting { noise.add(rater, mean: shape / rate, variance: shape / (rate * rate)) }
        }
        return true
    }

    private mutating func count(
        _ means: [Double],
        _ covariance: [Double],
        _ weights: [Double],
        _ gains: [Double]
    ) {
        rounds += 1
        let order = design.planCount
        for plan in 0..<order {
            plans.add(plan, mean: means[plan], variance: covariance[plan * order + plan])
        }
        for rater in 0..<design.raterCount {
            var left = 0.0
            var spread = 0.0
            for one in design.ratings(of: rater) {
                left += weights[one] * (design.values[one] - means[design.plans[one]])
                for other in design.ratings(of: rater) {
                    spread +=
                        weights[one] * weights[other]
                        * covariance[design.plans[one] * order + design.plans[other]]
                }
            }
            let gain = gains[rater]
            biases.add(rater, mean: gain * left, variance: gain + gain * gain * spread)
        }
    }

    /// What was found so far.
    var posterior: PeerGradePrior.Posterior {
        PeerGradePrior.Posterior(
            planMeans: plans.means(rounds),
            planVariances: plans.variances(rounds),
            biasMeans: biases.means(rounds),
            biasVariances: biases.variances(rounds),
            precisionMeans: noise.means(rounds),
            precisionVariances: noise.variances(rounds)
        )
    }
}
