/// The parameters of the rating scale model: `log P(k)/P(k − 1) = θ − ξ − δ − κ_k`.
struct RatingScaleParameters {
    /// θ of each plan.
    var plans: [Double]
    /// ξ of each rater.
    var raters: [Double]
    /// δ of each criterion.
    var criteria: [Double]
    /// `τ_k`, the sum of the thresholds κ up to each level: zero for the lowest and the highest level that is used,
    /// infinite for those that are not.
    var cumulative: [Double]

    /// All zero.
    init(_ table: FacetTable, isUsed: [Bool]) {
        plans = [Double](repeating: 0, count: table.planCount)
        raters = [Double](repeating: 0, count: table.raterCount)
        criteria = [Double](repeating: 0, count: table.criterionCount)
        cumulative = isUsed.map { $0 ? 0 : .infinity }
    }

    /// Where a rating stands on the scale: η = θ − ξ − δ.
    func location(of rating: FacetTable.Rating) -> Double {
        plans[rating.plan] - raters[rating.rater] - criteria[rating.criterion]
    }

    /// κ of each level; undefined where it or the level below is not used, and for the lowest.
    var thresholds: [Estimate] {
        cumulative.indices.map { level in
            level > 0 && cumulative[level].isFinite && cumulative[level - 1].isFinite
                ? .value(cumulative[level] - cumulative[level - 1]) : .undefined(.noRatings)
        }
    }
}
