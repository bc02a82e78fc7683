/// Student's t distribution.
enum StudentDistribution {
    /// The probability of a value beyond `t` on the upper side.
    ///
    /// Abramowitz and Stegun (1964), 26.7.1: `P(|T| > t) = I_{ν/(ν+t²)}(ν/2, 1/2)`.
    static func upperTail(_ t: Double, degrees: Double) -> Double {
        let twoSided = twoSided(t, degrees: degrees)
        return t >= 0 ? twoSided / 2 : 1 - twoSided / 2
    }

    /// The probability of a value at least as far from zero as `t`.
    static func twoSided(_ t: Double, degrees: Double) -> Double {
        let square = t * t
        guard square.isFinite else { return 0 }
        let sum = degrees + square
        return IncompleteBeta.regularized(degrees / sum, complement: square / sum, degrees / 2, 0.5)
    }

    /// The `t` for which a share `confidence` of the distribution lies within −t…t.
    static func central(_ confidence: Double, degrees: Double) -> Double {
        QuantileSearch.positiveRoot(of: 1 - confidence) { twoSided($0, degrees: degrees) }
    }
}
