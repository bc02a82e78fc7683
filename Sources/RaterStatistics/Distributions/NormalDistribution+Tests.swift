extension NormalDistribution {
    /// The probability of a value at least as far from zero as `z`.
    static func twoSided(_ z: Double) -> Double {
        Elementary.erfc(abs(z) * 0.5.squareRoot())
    }

    /// The `z` for which a share `confidence` of the distribution lies within −z…z.
    static func central(_ confidence: Double) -> Double {
        -quantile((1 - confidence) / 2)
    }
}
