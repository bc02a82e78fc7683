extension VarianceComponents {
    /// The reliability of a single review: the share of the variance that lies between plans.
    ///
    /// `σ²(plan) / (σ²(plan) + σ²(rater) + σ²(residual))`, the intraclass correlation of incomplete designs. Components
    /// below zero count as zero.
    ///
    /// - Returns: undefined when there is no variance at all.
    public var singleReliability: Estimate { reliability(reviews: 1) }

    /// The dependability of the mean of `reviews` reviews by different raters of each plan.
    ///
    /// Raters are nested in plans: Brennan (2001), section 2.2, `Φ(k) = σ²(plan) / (σ²(plan) + (σ²(rater) + σ²(residual)) / k)`.
    ///
    /// - Returns: undefined for less than one review, and when there is no variance at all.
    public func reliability(reviews: Double) -> Estimate {
        guard reviews >= 1, reviews.isFinite else { return .undefined(.invalidParameter) }
        let error = max(0, rater) + max(0, residual)
        return Decision(
            universe: max(0, plan),
            relativeError: error / reviews,
            absoluteError: error / reviews
        ).dependability
    }

    /// How many reviews of each plan have a mean of the reliability `target`.
    ///
    /// `k = R / (1 − R) (σ²(rater) + σ²(residual)) / σ²(plan)`, at least 1; round up.
    ///
    /// - Returns: undefined unless the target lies between 0 and 1, and when plans do not differ, so that no number is
    ///   enough.
    public func reviewsNeeded(for target: Double = 0.8) -> Estimate {
        singleReliability.flatMap { SpearmanBrown.count(for: target, single: $0) }.map { max(1, $0) }
    }
}
