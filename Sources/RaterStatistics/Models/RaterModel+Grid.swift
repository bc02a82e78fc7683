extension RaterModel {
    /// The prior of a rater's precision is a gamma distribution of this shape: a rater with four ratings can
    /// move between about half and one and a half of the usual weight.
    private static let precisionShape = 4.0
    /// Whether there are fewer than eight ratings, so that every rater counts the same.
    ///
    /// Partial ratings count by their share, so that one that says next to nothing switches nothing on; `total` is a
    /// sum of shares, which need not be whole where it should be.
    static func isFewData(total: Double) -> Bool { total < 8 - 1e-9 }

    /// Solves the model of a small cohort.
    ///
    /// The weights are found by three rounds of `(a + n/2) / (a + S/2)`, S being the sum of the squared noise
    /// that is expected, in units of σ²; then the grid is run once more.
    func gridSolution(_ table: RatingTable) -> ModelSolution {
        let design = CrossedDesign(table, anchors: configuration.anchors)
        let isWeighted =
            configuration.weighting == .on && !Self.isFewData(total: design.shares.reduce(0, +))
        let rounds = isWeighted ? 3 : 0
        var precisions = RaterPrecisions(design, shape: Self.precisionShape)
        var weights = precisions.ratingWeights(design)
        var moments = GridBayes(design, weights: weights).moments()
        for _ in 0..<rounds {
            precisions.update(design, weights: weights, moments: moments)
            weights = precisions.ratingWeights(design)
            moments = GridBayes(design, weights: weights).moments()
        }
        let conditional = CrossedConditional(
            design,
            weights: weights,
            planRatio: moments.planRatio,
            raterRatio: moments.raterRatio
        )
        let variance = moments.residualVariance
        return ModelSolution(
            planMeans: moments.planMeans,
            planVariances: moments.planVariances,
            biasMeans: moments.biasMeans,
            biasVariances: moments.biasVariances,
            weights: precisions.raterWeights(design),
            noisyProbabilities: rounds > 0
                ? precisions.noisyProbabilities(design)
                : Array(repeating: 0, count: design.raterCount),
            residuals: conditional?.leaveOneOutResiduals(variance: variance)
                ?? Array(repeating: nil, count: design.count),
            mean: moments.mean,
            components: VarianceComponents(
                plan: moments.planRatio * variance,
                rater: moments.raterRatio * variance,
                residual: variance
            )
        )
    }
}

/// The precision of each rater beside the others, drawn to 1.
struct RaterPrecisions {
    private let prior: Double
    /// The number of ratings of each rater, a partial one counting by its share.
    private let shares: [Double]
    /// Shape and rate of the gamma distribution of each rater's precision.
    private var shapes: [Double]
    private var rates: [Double]

    /// Starts with the same precision for all.
    init(_ design: CrossedDesign, shape: Double) {
        prior = shape
        shares = design.sumByRater { design.shares[$0] }
        shapes = Array(repeating: shape, count: design.raterCount)
        rates = shapes
    }

    private func precision(of rater: Int) -> Double { shapes[rater] / rates[rater] }

    /// The logarithm of the geometric mean over the ratings of those who are no anchors.
    private func logScale(_ design: CrossedDesign) -> Double {
        var sum = 0.0
        var total = 0.0
        for rater in 0..<design.raterCount where !design.isAnchor[rater] {
            sum += shares[rater] * Elementary.log(precision(of: rater))
            total += shares[rater]
        }
        return total > 0 ? sum / total : 0
    }

    /// The weight of each rater; 4 for an anchor.
    func raterWeights(_ design: CrossedDesign) -> [Double] {
        let scale = Elementary.exp(logScale(design))
        return (0..<design.raterCount).map { rater in
            design.isAnchor[rater] ? ModelSolution.anchorWeight : precision(of: rater) / scale
        }
    }

    /// The weight of each rating: that of its rater times the share of the whole that it covers.
    func ratingWeights(_ design: CrossedDesign) -> [Double] {
        let weights = raterWeights(design)
        return (0..<design.count).map { weights[design.raters[$0]] * design.shares[$0] }
    }

    /// Takes in how far the ratings lie from what is expected.
    mutating func update(_ design: CrossedDesign, weights: [Double], moments: GridBayes.Moments) {
        let variance = moments.residualVariance
        let sums = design.sumByRater { rating in
            let plan = design.plans[rating]
            let rater = design.raters[rating]
            let residual = design.values[rating] - moments.planMeans[plan] - moments.biasMeans[rater]
            let uncertainty = moments.planVariances[plan] + moments.biasVariances[rater]
            // A rating cannot say more about the noise than its own noise does.
            return design.shares[rating]
                * (residual * residual + min(uncertainty, variance / weights[rating])) / variance
        }
        for rater in 0..<design.raterCount where !design.isAnchor[rater] {
            shapes[rater] = prior + shares[rater] / 2
            rates[rater] = prior + sums[rater] / 2
        }
    }

    /// The probability of each rater's noise to be at least 1.7 times that of the typical rater.
    func noisyProbabilities(_ design: CrossedDesign) -> [Double] {
        let active = (0..<design.raterCount).filter { design.count(of: $0) > 0 && !design.isAnchor[$0] }
        let sorted = active.map(precision).sorted()
        guard !sorted.isEmpty else { return Array(repeating: 0, count: design.raterCount) }
        let typical = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        let threshold = typical / (ModelSolution.noisyFactor * ModelSolution.noisyFactor)
        return (0..<design.raterCount).map { rater in
            design.isAnchor[rater] || design.count(of: rater) == 0
                ? 0 : 1 - IncompleteGamma.upper(shapes[rater], rates[rater] * threshold)
        }
    }
}
