/// Fisher's F distribution.
enum FisherDistribution {
    /// The probability of a value above `f`.
    ///
    /// Abramowitz and Stegun (1964), 26.6.2: `P(F > f) = I_{d₂/(d₂ + d₁ f)}(d₂/2, d₁/2)`.
    static func upperTail(_ f: Double, _ first: Double, _ second: Double) -> Double {
        guard f > 0 else { return 1 }
        let scaled = first * f
        guard scaled.isFinite else { return 0 }
        let sum = second + scaled
        return IncompleteBeta.regularized(second / sum, complement: scaled / sum, second / 2, first / 2)
    }

    /// The value that is exceeded with probability `p`, for `p` strictly between 0 and 1.
    static func upperQuantile(_ p: Double, _ first: Double, _ second: Double) -> Double {
        QuantileSearch.positiveRoot(of: p) { upperTail($0, first, second) }
    }
}
