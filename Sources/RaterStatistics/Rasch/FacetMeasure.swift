/// Where one plan, rater or criterion stands on the common scale, and how well its ratings fit.
public struct FacetMeasure: Sendable, Hashable {
    /// The place in logits: ability of a plan, severity of a rater, difficulty of a criterion.
    ///
    /// Undefined without ratings, and where all ratings stand at one end of the scale.
    public let measure: Estimate
    /// The standard error by the model, `1 / √Σ W`.
    public let standardError: Estimate
    /// The level that the model expects at this measure when the other facets are average.
    public let fairAverage: Estimate
    /// The sum of the levels.
    public let score: Int
    /// The number of ratings.
    public let count: Int
    /// How the ratings fit; undefined with the measure.
    public let fit: Estimated<FacetFitStatistics>

    /// How much ratings scatter around what the model expects, with 1 as expected.
    public struct FacetFitStatistics: Sendable, Hashable {
        /// Weighted by information: `Σ r² / Σ W` for residuals r.
        ///
        /// Above 1.5 the ratings are noisy, below 0.5 muted.
        public let infit: Double
        /// Unweighted, so that single surprises count: the mean of `r² / W`.
        public let outfit: Double
        /// Infit as a standard normal number.
        public let infitZ: Estimate
        /// Outfit as a standard normal number.
        public let outfitZ: Estimate
    }
}

/// How well the measures of a facet are told apart.
///
/// Wright and Masters (1982), "Rating Scale Analysis", chapter 5.
public struct FacetSeparation: Sendable, Hashable {
    /// The standard deviation of the measures, by 1/n.
    public let deviation: Double
    /// The root of the mean square of the standard errors.
    public let error: Double

    /// How many standard errors the measures spread: `√max(SD² − RMSE², 0) / RMSE`.
    public var separation: Double {
        max(0, deviation * deviation - error * error).squareRoot() / error
    }

    /// How many levels of measures can be told apart: `(4 G + 1) / 3`.
    public var strata: Double { (4 * separation + 1) / 3 }

    /// The share of the variance that is not error: `(SD² − RMSE²) / SD²`; it may be negative.
    ///
    /// Undefined when the measures are all equal.
    public var reliability: Estimate {
        deviation > 0
            ? .value((deviation * deviation - error * error) / (deviation * deviation))
            : .undefined(.noVariation)
    }

    /// - Returns: undefined with less than two measures.
    static func of(_ measures: [FacetMeasure]) -> Estimated<FacetSeparation> {
        let known = measures.compactMap { measure -> (Double, Double)? in
            guard let value = measure.measure.value, let error = measure.standardError.value else {
                return nil
            }
            return (value, error)
        }
        guard known.count > 1 else { return .undefined(.tooFewUnits) }
        let count = Double(known.count)
        return .value(
            FacetSeparation(
                deviation: (Moments(known.map(\.0)).squares / count).squareRoot(),
                error: (known.reduce(0) { $0 + $1.1 * $1.1 } / count).squareRoot()
            )
        )
    }
}

/// How one level of the scale was used.
public struct LevelUse: Sendable, Hashable {
    /// The level.
    public let level: Int
    /// How often it was given.
    public let count: Int
    /// The mean place, plan less rater less criterion, of the ratings that gave it.
    ///
    /// It should rise with the level. Undefined for a level that nobody gave.
    public let meanLocation: Estimate
    /// Where this level becomes more likely than the one below.
    ///
    /// A threshold below the one before says that a level is hardly ever the likeliest. Undefined for the lowest level,
    /// and where one of the two was never given.
    public let threshold: Estimate
}

/// What the many-facet Rasch model says about plans, raters, criteria and the scale.
public struct FacetFit: Sendable, Hashable {
    /// The plans, in the order of the table.
    public let plans: [FacetMeasure]
    /// The raters, with a higher measure for a more severe one.
    ///
    /// The measures have the mean zero.
    public let raters: [FacetMeasure]
    /// The criteria, with a higher measure for a harder one.
    ///
    /// The measures have the mean zero.
    public let criteria: [FacetMeasure]
    /// How the levels were used.
    public let levels: [LevelUse]
    /// The log-likelihood of the ratings that count.
    public let logLikelihood: Double
    /// How far the score equations are from being solved: the largest difference of an observed and an expected sum.
    public let largestScore: Double

    /// How well plans are told apart.
    public var planSeparation: Estimated<FacetSeparation> { FacetSeparation.of(plans) }
    /// How well raters are told apart: a high value says that their severities differ.
    public var raterSeparation: Estimated<FacetSeparation> { FacetSeparation.of(raters) }
    /// How well criteria are told apart.
    public var criterionSeparation: Estimated<FacetSeparation> { FacetSeparation.of(criteria) }
}
