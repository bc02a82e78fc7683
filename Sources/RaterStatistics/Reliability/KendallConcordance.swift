/// How alike raters rank units: Kendall's coefficient of concordance.
public struct KendallConcordance: Sendable, Hashable {
    /// The coefficient W, from 0 to 1.
    public let value: Double
    /// The test statistic `m (n − 1) W` of m raters and n units.
    public let chiSquared: Double
    /// Its degrees of freedom.
    public let degrees: Int

    /// The probability of a value at least as large if the raters ranked at random.
    public var pValue: Double {
        ChiSquaredDistribution.upperTail(chiSquared, degrees: Double(degrees))
    }
}

extension RatingMatrix {
    /// Kendall's W, by the mid-ranks of the units within each rater.
    ///
    /// Kendall and Babington Smith (1939); ties as in Kendall (1948), "Rank Correlation Methods", equation 6.8: with
    /// the sum S of squared distances of the rank sums from their mean, m raters and n units,
    ///
    ///     W = 12 S / (m² (n³ − n) − m Σ T),  T = Σ (t³ − t) over the ties of a rater
    ///
    /// - Parameter correctsTies: whether Σ T is subtracted.
    /// - Returns: undefined with less than two units or raters, when a rating is missing, and when no rater tells
    ///   any units apart.
    /// - Complexity: O(raters · n log n).
    public func kendallConcordance(correctsTies: Bool = true) -> Estimated<KendallConcordance> {
        completeRows.flatMap { rows in
            guard rows.count > 1 else { return .undefined(.tooFewUnits) }
            guard raterCount > 1 else { return .undefined(.tooFewRaters) }
            let rankings = (0..<raterCount).map { rater in Ranking(rows.map { $0[rater] }) }
            let sums = rows.indices.map { unit in rankings.reduce(0) { $0 + $1.ranks[unit] } }
            let raters = Double(raterCount)
            let units = Double(rows.count)
            let ties = rankings.reduce(0) { $0 + $1.tieCorrection }
            let all = raters * raters * (units * units * units - units)
            // Counts are whole, so that equality is exact.
            guard raters * ties < all else { return .undefined(.noVariation) }
            let value = 12 * Moments(sums).squares / (all - (correctsTies ? raters * ties : 0))
            return .value(
                KendallConcordance(
                    value: value,
                    chiSquared: raters * (units - 1) * value,
                    degrees: rows.count - 1
                )
            )
        }
    }
}
