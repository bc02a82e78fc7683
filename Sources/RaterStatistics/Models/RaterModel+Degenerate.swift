extension RaterModel {
    /// What is known when the ratings do not vary: no ratings, one rating, or the same value throughout.
    ///
    /// - Returns: `nil` when there is something to solve.
    func degenerateSolution(_ table: RatingTable, _ cohort: CohortStructure) -> ModelSolution? {
        guard let first = table.ratings.first else { return priorSolution(table) }
        if table.ratings.count == 1 { return singleSolution(table, first) }
        return cohort.labels.contains(.noVariation) ? constantSolution(table, first.value) : nil
    }

    /// The noise of a single rating in cohorts that were measured, as a part of the scale's width.
    private static let typicalNoise = 0.15
    /// The medians of the priors of the two variance ratios.
    private static let typicalRatios = (plan: 1.0, rater: 0.3)

    private func components(residual: Double) -> VarianceComponents {
        VarianceComponents(
            plan: Self.typicalRatios.plan * residual,
            rater: Self.typicalRatios.rater * residual,
            residual: residual
        )
    }

    private func raterWeights(_ table: RatingTable) -> [Double] {
        (0..<table.raterCount).map {
            configuration.anchors.contains($0) ? ModelSolution.anchorWeight : 1
        }
    }

    private func priorSolution(_ table: RatingTable) -> ModelSolution {
        let width = table.scale.upperBound - table.scale.lowerBound
        let noise = Self.typicalNoise * width
        let components = components(residual: noise * noise)
        return ModelSolution(
            planMeans: Array(repeating: table.scale.lowerBound + width / 2, count: table.planCount),
            // A level anywhere on the scale.
            planVariances: Array(repeating: components.plan + width * width / 12, count: table.planCount),
            biasMeans: Array(repeating: 0, count: table.raterCount),
            biasVariances: Array(repeating: components.rater, count: table.raterCount),
            weights: raterWeights(table),
            noisyProbabilities: Array(repeating: 0, count: table.raterCount),
            residuals: [],
            mean: table.scale.lowerBound + width / 2,
            components: components
        )
    }

    private func singleSolution(_ table: RatingTable, _ rating: RatingTable.Rating) -> ModelSolution {
        let noise = Self.typicalNoise * (table.scale.upperBound - table.scale.lowerBound)
        let components = components(residual: noise * noise)
        let weights = raterWeights(table)
        let isAnchored = configuration.anchors.contains(rating.rater)
        let spread =
            components.residual / (weights[rating.rater] * rating.share)
            + (isAnchored ? 0 : components.rater)
        return ModelSolution(
            planMeans: Array(repeating: rating.value, count: table.planCount),
            planVariances: (0..<table.planCount).map { plan in
                plan == rating.plan ? spread : spread + 2 * components.plan
            },
            biasMeans: Array(repeating: 0, count: table.raterCount),
            biasVariances: (0..<table.raterCount).map { rater in
                configuration.anchors.contains(rater) ? 0 : components.rater
            },
            weights: weights,
            noisyProbabilities: Array(repeating: 0, count: table.raterCount),
            residuals: [nil],
            mean: rating.value,
            components: components
        )
    }

    /// Everybody gave one value: what is left is that values are rounded to steps.
    private func constantSolution(_ table: RatingTable, _ value: Double) -> ModelSolution {
        let variance = configuration.step * configuration.step / 12
        var counts = [Double](repeating: 0, count: table.planCount)
        for rating in table.ratings { counts[rating.plan] += 1 }
        return ModelSolution(
            planMeans: Array(repeating: value, count: table.planCount),
            planVariances: counts.map { variance / max($0, 1) },
            biasMeans: Array(repeating: 0, count: table.raterCount),
            biasVariances: Array(repeating: 0, count: table.raterCount),
            weights: raterWeights(table),
            noisyProbabilities: Array(repeating: 0, count: table.raterCount),
            residuals: Array(repeating: 0, count: table.ratings.count),
            mean: value,
            components: VarianceComponents(plan: 0, rater: 0, residual: 0),
            leastDeviation: variance.squareRoot()
        )
    }
}
