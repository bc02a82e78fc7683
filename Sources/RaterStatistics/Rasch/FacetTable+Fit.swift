/// How the measures of the many-facet Rasch model are found.
public enum FacetEstimation: Sendable, Hashable {
    /// The values that make the ratings most likely (joint maximum likelihood).
    ///
    /// Measures come out about n/(n − 1) times too far from each other for n ratings of each. A plan, rater or criterion
    /// with nothing but highest or nothing but lowest levels has no measure and is set aside.
    case joint
    /// The same with a normal prior of this standard deviation, in logits, for plans, raters and criteria (maximum a
    /// posteriori): every measure is finite, and drawn to the middle where there are few ratings.
    case prior(deviation: Double)
}

extension FacetTable {
    /// Fits the many-facet Rasch model with one rating scale for all.
    ///
    /// Linacre (1989), "Many-Facet Rasch Measurement": the model is
    ///
    ///     log P(x = k)/P(x = k − 1) = θ_plan − ξ_rater − δ_criterion − κ_k
    ///
    /// with raters, criteria and thresholds of the mean zero. With the residual r = x − E, the variance W and the fourth
    /// central moment C of each rating, standard errors are `1/√Σ W`, infit and outfit as in Wright and Masters (1982),
    /// chapter 5, and their standard normal forms `(ms^⅓ − 1) 3/q + q/3` with
    ///
    ///     q²(outfit) = Σ (C/W²)/n² − 1/n,   q²(infit) = Σ (C − W²)/(Σ W)²
    ///
    /// Levels that nobody gave are left out of the scale, but keep their places in it.
    ///
    /// - Returns: undefined without ratings, when all ratings that count are the same, when parts of the design share
    ///   nothing, when there are more than 3,000 raters, criteria and levels, and when the calculation does not end.
    /// - Complexity: O(steps · (ratings · levels² + plans · (raters of a plan)² + (raters + criteria + levels)³)), with
    ///   five to ten steps.
    public func raschFit(_ estimation: FacetEstimation = .prior(deviation: 1.5)) -> Estimated<FacetFit> {
        Estimated { () throws(UndefinedReason) in
            var precision = 0.0
            if case .prior(let deviation) = estimation {
                guard deviation > 0, deviation.isFinite else { throw .invalidParameter }
                precision = 1 / (deviation * deviation)
            }
            let selection = FacetSelection(self, keepsExtremes: precision > 0)
            let outcome = try JointEstimation.run(self, selection, priorPrecision: precision)
            return FacetSummary(self, selection, outcome.parameters, priorPrecision: precision).fit(outcome)
        }
    }
}

/// Turns parameters into measures with their errors and fit.
private struct FacetSummary {
    private let table: FacetTable
    private let selection: FacetSelection
    private let parameters: RatingScaleParameters
    private let priorPrecision: Double
    private var sums: [[FitSums]]

    init(
        _ table: FacetTable,
        _ selection: FacetSelection,
        _ parameters: RatingScaleParameters,
        priorPrecision: Double
    ) {
        self.table = table
        self.selection = selection
        self.parameters = parameters
        self.priorPrecision = priorPrecision
        sums = Facet.allCases.map { [FitSums](repeating: FitSums(), count: $0.count(in: table)) }
        for rating in selection.ratings {
            let expected = LevelProbabilities(
                parameters.location(of: rating),
                cumulative: parameters.cumulative
            )
            for facet in Facet.allCases {
                sums[facet.rawValue][facet.place(of: rating)].add(rating.level, expected)
            }
        }
    }

    func fit(_ outcome: JointEstimation.Outcome) -> FacetFit {
        FacetFit(
            plans: measures(.plan, parameters.plans) { $0 },
            raters: measures(.rater, parameters.raters) { meanPlan - $0 },
            criteria: measures(.criterion, parameters.criteria) { meanPlan - $0 },
            levels: levels,
            logLikelihood: outcome.logLikelihood,
            largestScore: outcome.largestScore
        )
    }

    private var meanPlan: Double {
        Moments(selection.active(.plan).map { parameters.plans[$0] }).mean
    }

    /// The measures of a facet; `location` is the place on the scale of an average rating with that measure.
    private func measures(
        _ facet: Facet,
        _ values: [Double],
        location: (Double) -> Double
    ) -> [FacetMeasure] {
        // Scores and counts are of all ratings, also of those that were set aside.
        var scores = [Int](repeating: 0, count: values.count)
        var counts = scores
        for rating in table.ratings {
            scores[facet.place(of: rating)] += rating.level
            counts[facet.place(of: rating)] += 1
        }
        return values.indices.map { place in
            let sums = sums[facet.rawValue][place]
            let reason = selection.reason(facet, place)
            func known<Value>(_ value: @autoclosure () -> Value) -> Estimated<Value> {
                reason.map { .undefined($0) } ?? .value(value())
            }
            return FacetMeasure(
                measure: known(values[place]),
                standardError: known(1 / (sums.information + priorPrecision).squareRoot()),
                fairAverage: known(
                    LevelProbabilities(location(values[place]), cumulative: parameters.cumulative).mean
                ),
                score: scores[place],
                count: counts[place],
                fit: reason.map { .undefined($0) } ?? sums.statistics
            )
        }
    }

    private var levels: [LevelUse] {
        var counts = [Int](repeating: 0, count: table.levelCount)
        var locations = [Double](repeating: 0, count: table.levelCount)
        for rating in selection.ratings {
            counts[rating.level] += 1
            locations[rating.level] += parameters.location(of: rating)
        }
        return zip(counts.indices, parameters.thresholds).map { level, threshold in
            LevelUse(
                level: level,
                count: counts[level],
                meanLocation: counts[level] > 0
                    ? .value(locations[level] / Double(counts[level])) : .undefined(.noRatings),
                threshold: threshold
            )
        }
    }
}

/// What the fit of a plan, rater or criterion is computed from.
private struct FitSums {
    private var count = 0.0
    /// `Σ W`.
    private(set) var information = 0.0
    /// `Σ r²`.
    private var squares = 0.0
    /// `Σ r²/W`.
    private var standardized = 0.0
    /// `Σ (C − W²)`.
    private var spread = 0.0
    /// `Σ C/W²`.
    private var kurtosis = 0.0

    mutating func add(_ level: Int, _ expected: LevelProbabilities) {
        let residual = Double(level) - expected.mean
        // So far from the rest of the scale that rounding leaves no variance: nothing can be learnt.
        guard expected.variance > 1e-12 else { return }
        count += 1
        information += expected.variance
        squares += residual * residual
        standardized += residual * residual / expected.variance
        spread += expected.fourth - expected.variance * expected.variance
        kurtosis += expected.fourth / (expected.variance * expected.variance)
    }

    var statistics: Estimated<FacetMeasure.FacetFitStatistics> {
        guard count > 0 else { return .undefined(.noVariation) }
        let infit = squares / information
        let outfit = standardized / count
        return .value(
            FacetMeasure.FacetFitStatistics(
                infit: infit,
                outfit: outfit,
                infitZ: Self.standardNormal(infit, spread / (information * information)),
                outfitZ: Self.standardNormal(outfit, kurtosis / (count * count) - 1 / count)
            )
        )
    }

    /// Wilson and Hilferty (1931).
    private static func standardNormal(_ meanSquare: Double, _ variance: Double) -> Estimate {
        guard variance > 0 else { return .undefined(.noVariation) }
        let q = variance.squareRoot()
        return .value((Elementary.cubeRoot(meanSquare) - 1) * 3 / q + q / 3)
    }
}
