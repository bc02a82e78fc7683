/// How far ratings of single criteria stray from what the readers of a plan say together, over all plans and
/// criteria of a cohort.
///
/// The rater model works on whole reviews; a single criterion is noisier. Its variance is
/// `(n₀ v₀ + Σ w (x − b − a)²) / (n₀ + Σ (k − 1))` over all criteria of all plans with k ≥ 2 ratings x, the
/// bias b and weight w of the reader and their weighted mean a. The assumed variance v₀ counts like n₀
/// ratings, so that a handful of reviews that happen to agree does not pretend to be exact.
struct StrayingRatings {
    /// The variance that is assumed before anybody has rated, in squared levels.
    private static let assumedVariance = 0.5
    /// How many ratings the assumption is worth.
    private static let assumedCount = 4.0
    /// The variance of a rating in whole levels around a level that is anywhere between two of them.
    static let stepVariance = 1.0 / 12

    /// What is assumed where no peers count: for whole reviews the residual variance .36 of the simulation in
    /// the statistics notes.
    static let assumed = ReviewSummary.Noise(overall: 0.6, criterion: 0.71)

    private let rubric: Rubric
    private var squares = 0.0
    private var freedom = 0.0

    init(
        _ plans: [ReviewPool.PlanReviews],
        rubric: Rubric,
        standing: (String) -> PeerStandings.Standing
    ) {
        self.rubric = rubric
        for plan in plans {
            let standings = plan.peers.map { standing($0.reviewer) }
            for criterion in rubric.criteria.indices {
                add(
                    zip(plan.peers, standings).compactMap { review, standing in
                        review.levels[criterion].map { (level: $0 - standing.bias, weight: standing.weight) }
                    }
                )
            }
        }
    }

    private mutating func add(_ ratings: [(level: Double, weight: Double)]) {
        let weight = ratings.reduce(0) { $0 + $1.weight }
        guard ratings.count > 1, weight > 0 else { return }
        let mean = ratings.reduce(0) { $0 + $1.weight * $1.level } / weight
        squares += ratings.reduce(0) { $0 + $1.weight * ($1.level - mean) * ($1.level - mean) }
        freedom += Double(ratings.count - 1)
    }

    /// The standard deviations, in hundredths.
    ///
    /// Neither falls below what rounding to whole levels causes.
    ///
    /// - Parameter variance: that of a whole review by the rater model.
    /// - Returns: how far ratings stray.
    func noise(ofOverall variance: Double) -> ReviewSummary.Noise {
        let criterion = (Self.assumedCount * Self.assumedVariance + squares) / (Self.assumedCount + freedom)
        let weights = rubric.criteria.map(\.weight)
        let sum = weights.reduce(0, +)
        let step = Self.stepVariance * weights.reduce(0) { $0 + $1 * $1 } / max(sum * sum, 1)
        return ReviewSummary.Noise(
            overall: Rounding.hundredths(max(variance, step).squareRoot()),
            criterion: Rounding.hundredths(max(criterion, Self.stepVariance).squareRoot())
        )
    }
}
