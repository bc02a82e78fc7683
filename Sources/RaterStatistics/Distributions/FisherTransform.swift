/// Fisher's transformation of a correlation, whose sampling error does not depend on the correlation.
enum FisherTransform {
    /// The inverse hyperbolic tangent.
    static func forward(_ r: Double) -> Double {
        0.5 * (Elementary.log1p(r) - Elementary.log1p(-r))
    }

    /// The hyperbolic tangent.
    static func backward(_ z: Double) -> Double {
        // Far from zero the difference from ±1 is below what a double shows.
        guard abs(z) < 20 else { return z < 0 ? -1 : 1 }
        let square = Elementary.exp(2 * z)
        return (square - 1) / (square + 1)
    }
}
