/// The bias of one rater as the plans of the moment see it.
struct RaterBelief {
    /// The posterior of the bias.
    let mean: Double
    let variance: Double
    /// The variance of the rater's noise.
    private let noise: Double
    /// The precision of the bias, and precision times mean.
    private let total: SIMD2<Double>
    private let isAnchor: Bool

    /// Adds up what the ratings say, with the precision of the rater's noise and the variance of the biases, which
    /// is zero for an anchor.
    @inline(__always)
    init(_ ratings: RaterRatings, precision: Double, variance: Double) {
        noise = 1 / precision
        isAnchor = variance == 0
        guard !isAnchor else {
            total = .zero
            mean = 0
            self.variance = 0
            return
        }
        var total = SIMD2<Double>(1 / variance, 0)
        for index in 0..<ratings.count { total += Self.evidence(ratings, index, noise: noise) }
        self.total = total
        self.variance = 1 / total.x
        mean = total.y * self.variance
    }

    /// What a rating says of the bias: the precision of the difference with the noise in it, and precision times
    /// difference.
    @inline(__always)
    private static func evidence(_ ratings: RaterRatings, _ index: Int, noise: Double) -> SIMD2<Double> {
        let weight = 1 / (noise + ratings.variance(index))
        return SIMD2(weight * ratings.share(index), weight * ratings.first(index))
    }

    /// The bias without a rating: its mean and its variance.
    @inline(__always)
    func without(_ ratings: RaterRatings, _ index: Int) -> SIMD2<Double> {
        guard !isAnchor else { return .zero }
        let rest = total - Self.evidence(ratings, index, noise: noise)
        let variance = 1 / rest.x
        return SIMD2(rest.y * variance, variance)
    }

    /// Sets the messages to the plans, with the noise as it is known now.
    ///
    /// With `P` and `P m` for the bias without a rating, `n` for the noise and `a` for the share, the precision of
    /// the message is `1 / (n/a + 1/P) = a P / (a + n P)`, and precision times value `a (P z − P m) / (a + n P)`.
    /// Both are multiplied with the variance of the rating, so that one division is enough.
    @inline(__always)
    func answer(_ ratings: RaterRatings, newPrecision: Double) {
        let noise = 1 / newPrecision
        for index in 0..<ratings.count {
            let value = ratings.value(index)
            guard !isAnchor else {
                let precision = newPrecision * ratings.share(index)
                ratings.answer(index, SIMD2(precision, precision * value))
                continue
            }
            let share = ratings.share(index)
            let own = self.noise + ratings.variance(index)
            let precision = total.x * own - share
            let sum = total.y * own - ratings.first(index)
            let scale = share / (share * own + noise * precision)
            ratings.answer(index, SIMD2(scale * precision, scale * (precision * value - sum)))
        }
    }

    /// How far a rating lies from what all others lead to expect, in standard deviations.
    @inline(__always)
    func residual(_ ratings: RaterRatings, _ index: Int) -> Double {
        let bias = without(ratings, index)
        let spread = (ratings.variance(index) + noise) / ratings.share(index) + bias.y
        return (ratings.difference(index) - bias.x) / spread.squareRoot()
    }

    /// The expected squares of the noise in the ratings, those of partial ratings in units of a full one.
    func expectedNoise(_ ratings: RaterRatings) -> Double {
        var sum = 0.0
        for index in 0..<ratings.count {
            let bias = without(ratings, index)
            let noise = noise / ratings.share(index)
            let spread = ratings.variance(index) / ratings.share(index) + bias.y
            let part = noise / (spread + noise)
            let residual = (ratings.difference(index) - bias.x) * part
            sum += (residual * residual + spread * part) * ratings.share(index)
        }
        return sum
    }
}
