extension RatingMatrix {
    /// The share of units on which all raters agree within a distance.
    ///
    /// - Parameter distance: how far the highest rating may be above the lowest.
    /// - Returns: undefined without units, with less than two raters, and when a rating is missing.
    public func unanimousShare(within distance: Double = 0) -> Estimate {
        completeRows.flatMap { rows in
            guard raterCount > 1 else { return .undefined(.tooFewRaters) }
            let close = rows.count { row in (row.max() ?? 0) - (row.min() ?? 0) <= distance }
            return .value(Double(close) / Double(rows.count))
        }
    }

    /// The mean correlation of all pairs of raters, averaged by Fisher's transformation.
    ///
    /// A perfect correlation has no finite transform and is left out, unless all are perfect in the same
    /// direction.
    ///
    /// - Parameter correlation: how two raters are correlated, such as `Correlation.pearson`.
    /// - Returns: undefined without units, with less than two raters, when a rating is missing, and when one of
    ///   the correlations is undefined.
    /// - Complexity: O(raters² · cost of a correlation).
    public func meanCorrelation(
        _ correlation: ([(Double, Double)]) -> Estimate = { Correlation.pearson($0).map(\.value) }
    ) -> Estimate {
        completeRows.flatMap { rows in
            guard raterCount > 1 else { return .undefined(.tooFewRaters) }
            var sum = 0.0
            var count = 0
            var perfect: Set<Double> = []
            for first in 0..<(raterCount - 1) {
                for second in (first + 1)..<raterCount {
                    switch correlation(rows.map { ($0[first], $0[second]) }) {
                    case .undefined(let reason): return .undefined(reason)
                    case .value(let r) where abs(r) >= 1: perfect.insert(r < 0 ? -1 : 1)
                    case .value(let r):
                        sum += FisherTransform.forward(r)
                        count += 1
                    }
                }
            }
            if count > 0 { return .value(FisherTransform.backward(sum / Double(count))) }
            guard perfect.count == 1, let only = perfect.first else { return .undefined(.outsideScale) }
            return .value(only)
        }
    }
}
