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
        for index in 0..<ratings.count {
            let weight = ratings.share(index) / (noise + ratings.variance(index).x)
            let evidence = SIMD2(weight, weight * ratings.difference(index).x)
            ratings.setEvidence(index, evidence)
            total += evidence
        }
        self.total = total
        self.variance = 1 / total.x
        mean = total.y * self.variance
    }

    /// The bias without a rating: its mean and its variance.
    @inline(__always)
    func without(_ ratings: RaterRatings, _ index: Int) -> SIMD2<Double> {
        guard !isAnchor else { return .zero }
        let rest = total - ratings.evidence(index)
        let variance = 1 / rest.x
        return SIMD2(rest.y * variance, variance)
    }

    /// Sets the messages to the plans, with the noise as it is known now.
    ///
    /// With `P` and `P m` for the bias without a rating, `n` for the noise and `a` for the share, the precision of
    /// the message is `1 / (n/a + 1/P) = a P / (a + n P)`, and precision times value `a (P z − P m) / (a + n P)`.
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
            let rest = total - ratings.evidence(index)
            let share = ratings.share(index)
            let scale = share / (share + noise * rest.x)
            ratings.answer(index, SIMD2(rest.x, rest.x * value - rest.y) * scale)
        }
    }

    /// How far a rating lies from what all others lead to expect, in standard deviations.
    @inline(__always)
    func residual(_ ratings: RaterRatings, _ index: Int) -> Double {
        let bias = without(ratings, index)
        let spread = (ratings.variance(index).x + noise) / ratings.share(index) + bias.y
        return (ratings.difference(index).x - bias.x) / spread.squareRoot()
    }

    /// The expected squares of the noise in the ratings, those of partial ratings in units of a full one.
    func expectedNoise(_ ratings: RaterRatings) -> Double {
        var sum = 0.0
        for index in 0..<ratings.count {
            let bias = without(ratings, index)
            let noise = noise / ratings.share(index)
            let spread = ratings.variance(index).x / ratings.share(index) + bias.y
            let part = noise / (spread + noise)
            let residual = (ratings.difference(index).x - bias.x) * part
            sum += (residual * residual + spread * part) * ratings.share(index)
        }
        return sum
    }
}
