extension RatingMatrix {
    /// The agreement of single raters who differ from unit to unit, for any number of raters of each unit: ICC(1).
    ///
    /// Shrout and Fleiss (1979), "Intraclass correlations: uses in assessing rater reliability", Psychological
    /// Bulletin 86, 420–428, case 1: `(MSB − MSW) / (MSB + (k₀ − 1) MSW)`. Where units have unequally many
    /// ratings, `k₀ = (N − Σ nᵢ² / N) / (a − 1)` stands for their number (Snedecor and Cochran 1980,
    /// "Statistical Methods", section 13.3). Values below zero stand as they are.
    ///
    /// - Returns: the correlation; undefined without ratings, for a single unit, when no unit has two ratings,
    ///   and when all ratings are the same.
    /// - Complexity: O(ratings).
    public var oneWayCorrelation: Estimate {
        let units = units.map { $0.map(\.value) }.filter { !$0.isEmpty }
        let total = Double(units.reduce(0) { $0 + $1.count })
        let groups = Double(units.count)
        guard total > 0 else { return .undefined(.noRatings) }
        guard units.count > 1 else { return .undefined(.tooFewUnits) }
        guard total > groups else { return .undefined(.noPairs) }
        let mean = units.reduce(0) { $0 + $1.reduce(0, +) } / total
        var between = 0.0
        var within = 0.0
        var squares = 0.0
        for unit in units {
            let count = Double(unit.count)
            let own = unit.reduce(0, +) / count
            between += count * (own - mean) * (own - mean)
            within += unit.reduce(0) { $0 + ($1 - own) * ($1 - own) }
            squares += count * count
        }
        // Rounding leaves traces where all ratings are the same.
        guard between + within > 1e-12 * max(1, mean * mean) * total else { return .undefined(.noVariation) }
        let meanBetween = between / (groups - 1)
        let meanWithin = within / (total - groups)
        let size = (total - squares / total) / (groups - 1)
        return .value((meanBetween - meanWithin) / (meanBetween + (size - 1) * meanWithin))
    }
}
