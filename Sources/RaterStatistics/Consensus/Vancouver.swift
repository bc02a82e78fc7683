/// Consensus by passing messages about how noisy each rater is: the Vancouver algorithm.
///
/// de Alfaro and Shavlovsky (2014), "CrowdGrader: a tool for crowdsourcing the evaluation of homework assignments".
/// Kept for comparison: with three to six reviews of a plan the noise of a single rater cannot be told, and the plain
/// mean is nearer the truth.
public struct Vancouver: Sendable, Hashable {
    /// The consensus of each plan; undefined without ratings.
    public let scores: [Estimate]
    /// The variance of each consensus by the raters' estimated noise; undefined without ratings.
    public let variances: [Estimate]
}

extension RatingTable {
    /// Runs the Vancouver algorithm.
    ///
    /// Each rater sends each plan his precision, judged from all his other ratings; each plan sends each rater the
    /// weighted mean of all its other ratings, and how precise it is. After the rounds the score of a plan is the mean of
    /// its ratings, weighted by the precisions it was sent. A rater of one plan only, and a plan with one rating only, say
    /// nothing about each other, and keep the precision 1.
    ///
    /// - Parameters:
    ///   - rounds: how often messages go both ways.
    ///   - leastVariance: the variance below which no rater is believed.
    /// - Returns: undefined when a parameter is not positive.
    /// - Complexity: O(rounds · ratings).
    public func vancouver(rounds: Int = 10, leastVariance: Double = 0.001) -> Estimated<Vancouver> {
        guard rounds > 0, leastVariance > 0, leastVariance.isFinite else {
            return .undefined(.invalidParameter)
        }
        // The precision of the rater without this rating, and what the plan says without it.
        var precisions = [Double](repeating: 1, count: ratings.count)
        var means = [Double](repeating: 0, count: ratings.count)
        var certainties = [Double](repeating: 0, count: ratings.count)
        let negligible = 1e-12
        for _ in 0..<rounds {
            var weights = [Double](repeating: 0, count: planCount)
            var sums = weights
            for (rating, precision) in zip(ratings, precisions) {
                weights[rating.plan] += precision
                sums[rating.plan] += precision * rating.value
            }
            for (place, rating) in ratings.enumerated() {
                let rest = weights[rating.plan] - precisions[place]
                if rest > negligible {
                    means[place] = (sums[rating.plan] - precisions[place] * rating.value) / rest
                    certainties[place] = rest
                } else {
                    means[place] = rating.value
                    certainties[place] = 0
                }
            }
            var totals = [Double](repeating: 0, count: raterCount)
            var squares = totals
            for (place, rating) in ratings.enumerated() {
                let distance = rating.value - means[place]
                totals[rating.rater] += certainties[place]
                squares[rating.rater] += certainties[place] * distance * distance
            }
            for (place, rating) in ratings.enumerated() {
                let distance = rating.value - means[place]
                let rest = totals[rating.rater] - certainties[place]
                let square = squares[rating.rater] - certainties[place] * distance * distance
                precisions[place] =
                    rest > negligible ? min(1 / leastVariance, rest / max(square, negligible)) : 1
            }
        }
        var weights = [Double](repeating: 0, count: planCount)
        var sums = weights
        for (rating, precision) in zip(ratings, precisions) {
            weights[rating.plan] += precision
            sums[rating.plan] += precision * rating.value
        }
        return .value(
            Vancouver(
                scores: zip(sums, weights).map { $1 > 0 ? .value($0 / $1) : .undefined(.noRatings) },
                variances: weights.map { $0 > 0 ? .value(1 / $0) : .undefined(.noRatings) }
            )
        )
    }
}
