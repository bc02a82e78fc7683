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
    init(_ ratings: RaterPiece.Ratings, precision: Double, variance: Double) {
        noise = 1 / precision
        isAnchor = variance == 0
        guard !isAnchor else {
            total = .zero
            mean = 0
            self.variance = 0
            return
        }
        var total = SIMD2<Double>(1 / variance, 0)
        for index in ratings.entries.indices {
            let entry = ratings.entries[index]
            let weight = 1 / (noise * ratings.inverseShare(index) + entry.y)
            let message = SIMD2(weight, weight * entry.x)
            ratings.entries[index].highHalf = message
            total += message
        }
        self.total = total
        self.variance = 1 / total.x
        mean = total.y * self.variance
    }

    /// The bias without a rating: its mean and its variance.
    @inline(__always)
    func without(_ ratings: RaterPiece.Ratings, _ index: Int) -> SIMD2<Double> {
        guard !isAnchor else { return .zero }
        let rest = total - ratings.entries[index].highHalf
        let variance = 1 / rest.x
        return SIMD2(rest.y * variance, variance)
    }

    /// Sets the messages to the plans, with the noise as it is known now.
    ///
    /// With `P` and `P m` for the bias without a rating and `n` for the noise, the precision of the message is
    /// `1 / (n + 1/P) = P / (1 + n P)`, and precision times value `(P z − P m) / (1 + n P)`.
    @inline(__always)
    func answer(_ ratings: RaterPiece.Ratings, newPrecision: Double) {
        let noise = 1 / newPrecision
        for index in ratings.entries.indices {
            let value = ratings.values[index]
            guard !isAnchor else {
                let precision = newPrecision / ratings.inverseShare(index)
                ratings.answers[index] = SIMD2(precision, precision * value)
                continue
            }
            let rest = total - ratings.entries[index].highHalf
            let scale = 1 / (1 + noise * ratings.inverseShare(index) * rest.x)
            ratings.answers[index] = SIMD2(rest.x, rest.x * value - rest.y) * scale
        }
    }

    /// The expected squares of the noise in the ratings, those of partial ratings in units of a full one.
    func expectedNoise(_ ratings: RaterPiece.Ratings) -> Double {
        var sum = 0.0
        for index in ratings.entries.indices {
            let bias = without(ratings, index)
            let entry = ratings.entries[index]
            let noise = ratings.inverseShare(index) * noise
            let spread = entry.y + bias.y
            let part = noise / (spread + noise)
            let residual = (entry.x - bias.x) * part
            sum += (residual * residual + spread * part) / ratings.inverseShare(index)
        }
        return sum
    }
}
