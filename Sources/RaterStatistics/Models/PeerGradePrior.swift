/// Model PG1 of peer grading with all hyperparameters known.
///
/// Piech et al. (2013), "Tuned models of peer assessment in MOOCs", in the notation of the paper:
/// `s ~ N(μ₀, 1/γ₀)`, `b ~ N(0, 1/η₀)`, `τ ~ Gamma(α₀, rate β₀)`, `z ~ N(s + b, 1/τ)`. The scores come from
/// `RaterModel`, which estimates the hyperparameters; this one serves to compare.
public struct PeerGradePrior: Sendable, Hashable {
    /// μ₀, the mean of the plans.
    public let mean: Double
    /// γ₀, the precision of the plans.
    public let planPrecision: Double
    /// η₀, the precision of the biases.
    public let biasPrecision: Double
    /// α₀, the shape of the precisions of the raters.
    public let shape: Double
    /// β₀, their rate.
    public let rate: Double

    /// Makes a prior.
    ///
    /// - Precondition: precisions, shape and rate are above zero.
    public init(mean: Double, planPrecision: Double, biasPrecision: Double, shape: Double, rate: Double) {
        precondition(
            planPrecision > 0 && biasPrecision > 0 && shape > 0 && rate > 0,
            "precisions, shape and rate are above zero"
        )
        self.mean = mean
        self.planPrecision = planPrecision
        self.biasPrecision = biasPrecision
        self.shape = shape
        self.rate = rate
    }

    /// Means and variances of plans, biases and precisions.
    public struct Posterior: Sendable, Hashable {
        /// Of each plan.
        public let planMeans: [Double]
        /// Of each plan.
        public let planVariances: [Double]
        /// Of each rater's bias.
        public let biasMeans: [Double]
        /// Of each rater's bias.
        public let biasVariances: [Double]
        /// Of each rater's precision.
        public let precisionMeans: [Double]
        /// Of each rater's precision.
        public let precisionVariances: [Double]
    }

    /// The posterior when the precision of all raters is known: exact.
    ///
    /// - Returns: `nil` only when numbers overflow.
    /// - Complexity: O(plans³).
    public func posterior(of table: RatingTable, precision: Double) -> Posterior? {
        let design = CrossedDesign(table)
        guard
            let conditional = CrossedConditional(
                design,
                weights: design.shares,
                planRatio: precision / planPrecision,
                raterRatio: precision / biasPrecision,
                knownMean: mean
            )
        else { return nil }
        let variances = (0..<table.raterCount).map { conditional.biasVariance(of: $0) / precision }
        return Posterior(
            planMeans: conditional.planEffects.map { mean + $0 },
            planVariances: (0..<table.planCount).map {
                conditional.planCovariance[$0 * table.planCount + $0] / precision
            },
            biasMeans: conditional.biases,
            biasVariances: variances,
            precisionMeans: Array(repeating: precision, count: table.raterCount),
            precisionVariances: Array(repeating: 0, count: table.raterCount)
        )
    }

    /// The posterior by a Gibbs sampler.
    ///
    /// Plans and biases are drawn together given the precisions, and what is averaged are the exact moments given
    /// the other half (Rao-Blackwell), so a few thousand rounds give means to about 0.002 of a typical scale.
    ///
    /// `rounds` draws are averaged, after a tenth of that for warming up; the same seed gives the same answer.
    ///
    /// - Returns: `nil` only when numbers overflow.
    /// - Complexity: O(rounds · plans³).
    public func posterior(of table: RatingTable, rounds: Int, seed: UInt64) -> Posterior? {
        var sampler = PeerGradeSampler(self, CrossedDesign(table), seed: seed)
        for _ in 0..<(rounds / 10) {
            guard sampler.advance(counting: false) else { return nil }
        }
        for _ in 0..<max(rounds, 1) {
            guard sampler.advance(counting: true) else { return nil }
        }
        return sampler.posterior
    }
}
