/// The chi-squared distribution.
enum ChiSquaredDistribution {
    /// The probability of a value above `x`.
    static func upperTail(_ x: Double, degrees: Double) -> Double {
        IncompleteGamma.upper(degrees / 2, x / 2)
    }
}
