/// What more or fewer ratings do to reliability.
public enum SpearmanBrown {
    /// The reliability of the mean of `count` ratings, given that of a single one.
    ///
    /// Spearman (1910) and Brown (1910): `k r / (1 + (k − 1) r)`. The count need not be whole.
    public static func reliability(_ single: Double, lengthened count: Double) -> Double {
        count * single / (1 + (count - 1) * single)
    }

    /// How many ratings have a mean of the reliability `target`, given that of a single one.
    ///
    /// The inverse of `reliability(_:lengthened:)`: `R (1 − r) / (r (1 − R))`.
    ///
    /// - Returns: a number that need not be whole; undefined unless both reliabilities lie between 0 and 1.
    public static func count(for target: Double, single: Double) -> Estimate {
        guard target > 0, target < 1 else { return .undefined(.invalidParameter) }
        guard single > 0 else { return .undefined(.noVariation) }
        guard single < 1 else { return .value(1) }
        return .value(target / (1 - target) * (1 - single) / single)
    }
}
