extension RaterFit {
    /// Turns what a solver found into what people read.
    init(
        _ solution: ModelSolution,
        table: RatingTable,
        cohort: CohortStructure,
        configuration: RaterModel.Configuration
    ) {
        self.init(
            plans: Self.plans(solution, table, cohort, configuration),
            raters: Self.raters(solution, table, cohort),
            residuals: solution.residuals,
            mean: solution.mean,
            components: solution.components,
            labels: cohort.labels
        )
    }

    private static func plans(
        _ solution: ModelSolution,
        _ table: RatingTable,
        _ cohort: CohortStructure,
        _ configuration: RaterModel.Configuration
    ) -> [PlanEstimate] {
        let stretch = SpreadStretch(solution, cohort)
        // Side by side, because raters are looked up all over.
        let raters = solution.weights.indices.map {
            SIMD4(solution.weights[$0], solution.biasMeans[$0], solution.biasVariances[$0], 0)
        }
        let width = NormalDistribution.quantile(0.5 + min(max(configuration.coverage, 0), 1) / 2)
        var next = table.ratings.startIndex
        return (0..<table.planCount).map { plan in
            var weight = 0.0
            var sum = 0.0
            var spread = 0.0
            let start = next
            while next < table.ratings.endIndex, table.ratings[next].plan == plan {
                let rating = table.ratings[next]
                let rater = raters[rating.rater]
                let share = rater.x * rating.share
                weight += share
                sum += share * (rating.value - rater.y)
                spread += share * share * rater.z
                next += 1
            }
            let count = next - start
            let posteriorDeviation =
                solution.planVariances[plan].squareRoot() * solution.calibration.posterior
            guard count > 0 else {
                return PlanEstimate(
                    adjusted: nil,
                    standardError: nil,
                    interval: nil,
                    posterior: solution.planMeans[plan],
                    posteriorDeviation: posteriorDeviation,
                    spreadPreserving: stretch(solution.planMeans[plan]),
                    count: 0,
                    labels: [.noEvidence]
                )
            }
            let adjusted = sum / weight
            let model = (solution.components.residual / weight + spread / (weight * weight)).squareRoot()
            let error = max(
                model * solution.calibration.adjusted,
                solution.leastDeviation / Double(count).squareRoot()
            )
            var labels: Set<PlanLabel> = []
            if count == 1 { labels.insert(.singleReview) }
            if cohort.isApart[plan] { labels.insert(.notComparable) }
            return PlanEstimate(
                adjusted: adjusted,
                standardError: error,
                interval: table.scale.clamped(adjusted - width * error, adjusted + width * error),
                posterior: solution.planMeans[plan],
                posteriorDeviation: posteriorDeviation,
                spreadPreserving: stretch(solution.planMeans[plan]),
                count: count,
                labels: labels
            )
        }
    }

    private static func raters(
        _ solution: ModelSolution,
        _ table: RatingTable,
        _ cohort: CohortStructure
    ) -> [RaterEstimate] {
        // The squares and their number side by side, because raters are looked up all over.
        var squares = [SIMD2<Double>](repeating: .zero, count: table.raterCount)
        for (rating, residual) in zip(table.ratings, solution.residuals) {
            guard let residual else { continue }
            squares[rating.rater] += SIMD2(residual * residual, 1)
        }
        let rated = solution.weights.indices.filter { cohort.raterCounts[$0] > 0 }
        let typical = Median.value(of: rated.map { solution.weights[$0] }) ?? 1
        return (0..<table.raterCount).map { rater in
            RaterEstimate(
                bias: solution.biasMeans[rater],
                biasDeviation: solution.biasVariances[rater].squareRoot(),
                weight: solution.weights[rater],
                consistency: RaterEstimate.Consistency(
                    noise: (typical / solution.weights[rater]).squareRoot()
                ),
                noisyProbability: solution.noisyProbabilities[rater],
                residualRootMeanSquare: squares[rater].y == 0
                    ? nil : (squares[rater].x / squares[rater].y).squareRoot(),
                count: cohort.raterCounts[rater]
            )
        }
    }
}

extension RaterEstimate.Consistency {
    /// By the rater's noise as a multiple of the typical rater's.
    fileprivate init(noise: Double) {
        self = noise >= 1.25 ? .noisy : noise <= 0.85 ? .consistent : .typical
    }
}

/// Posterior means stretched until their spread is that of the plans: constrained Bayes estimates.
///
/// Louis (1984), Journal of the American Statistical Association 79, 393–398; Ghosh (1992), the same 87,
/// 533–540: `m̄ + (m − m̄) √(1 + mean variance / variance of the means)`.
private struct SpreadStretch {
    private let center: Double
    private let factor: Double

    init(_ solution: ModelSolution, _ cohort: CohortStructure) {
        var count = 0.0
        var sum = 0.0
        var variance = 0.0
        for plan in solution.planMeans.indices where cohort.planCounts[plan] > 0 {
            count += 1
            sum += solution.planMeans[plan]
            variance += solution.planVariances[plan]
        }
        guard count > 0 else {
            center = solution.mean
            factor = 1
            return
        }
        center = sum / count
        var squares = 0.0
        for plan in solution.planMeans.indices where cohort.planCounts[plan] > 0 {
            squares += (solution.planMeans[plan] - center) * (solution.planMeans[plan] - center)
        }
        factor = squares > 0 ? (1 + variance / squares).squareRoot() : 1
    }

    func callAsFunction(_ value: Double) -> Double { center + (value - center) * factor }
}

extension ClosedRange<Double> {
    /// The range from one bound to the other, both cut to this one.
    fileprivate func clamped(_ lower: Double, _ upper: Double) -> ClosedRange<Double> {
        let low = Swift.min(Swift.max(lower, lowerBound), upperBound)
        return low...Swift.max(low, Swift.min(Swift.max(upper, lowerBound), upperBound))
    }
}
