/// The standard normal distribution.
enum NormalDistribution {
    /// The probability of a value up to `x`.
    static func cumulative(_ x: Double) -> Double {
        0.5 * Elementary.erfc(-x * 0.5.squareRoot())
    }

    /// The value that is not exceeded with probability `p`, for `p` strictly between 0 and 1.
    ///
    /// A start by the rational approximation 26.2.23 of Abramowitz and Stegun (1964), then Halley steps on
    /// `cumulative`, whose error falls with the third power.
    static func quantile(_ p: Double) -> Double {
        guard p > 0 else { return -.infinity }
        guard p < 1 else { return .infinity }
        let tail = min(p, 1 - p)
        let t = (-2 * Elementary.log(tail)).squareRoot()
        let start =
            t - (2.515517 + t * (0.802853 + t * 0.010328))
            / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
        // In the lower tail, where `cumulative` keeps its relative precision.
        var x = -start
        for _ in 0..<3 {
            let density = Elementary.exp(-0.5 * x * x) * 0.398_942_280_401_432_7
            guard density > 0 else { break }
            let step = (cumulative(x) - tail) / density
            x -= step / (1 + 0.5 * x * step)
        }
        return p < 0.5 ? x : -x
    }
}
