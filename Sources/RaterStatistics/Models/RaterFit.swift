/// What a rater model says about plans and raters.
public struct RaterFit: Sendable {
    /// The estimates, a plan each, in the order of the table.
    public let plans: [PlanEstimate]
    /// The estimates, a rater each, in the order of the table.
    public let raters: [RaterEstimate]
    /// How far each rating lies from what all the others lead to expect, in standard deviations
    /// (leave-one-out), in the order of `RatingTable.ratings`; `nil` where nothing else is known.
    public let residuals: [Double?]
    /// The mean level of the cohort.
    public let mean: Double
    /// The variances that the model found.
    public let components: VarianceComponents
    /// What a reader has to know about the whole fit.
    public let labels: Set<CohortLabel>

    package init(
        plans: [PlanEstimate],
        raters: [RaterEstimate],
        residuals: [Double?],
        mean: Double,
        components: VarianceComponents,
        labels: Set<CohortLabel>
    ) {
        self.plans = plans
        self.raters = raters
        self.residuals = residuals
        self.mean = mean
        self.components = components
        self.labels = labels
    }
}

/// The variances of a crossed design: plans, raters and what is left.
public struct VarianceComponents: Sendable, Hashable {
    /// Between plans.
    public let plan: Double
    /// Between raters: severity.
    public let rater: Double
    /// Of a single rating, beside both.
    public let residual: Double

    /// Makes components.
    public init(plan: Double, rater: Double, residual: Double) {
        self.plan = plan
        self.rater = rater
        self.residual = residual
    }
}

/// What the ratings of one plan say together.
public struct PlanEstimate: Sendable, Hashable {
    /// The severity-adjusted weighted mean, the default score: `Σ w (z − b) / Σ w`; `nil` without ratings.
    ///
    /// It is not cut to the scale.
    public let adjusted: Double?
    /// The standard error of `adjusted`.
    public let standardError: Double?
    /// The interval that holds the value with the probability that was asked for, cut to the scale.
    ///
    /// Where raters shun the ends of the scale or rate carelessly it holds the value less often than that.
    public let interval: ClosedRange<Double>?
    /// The posterior mean, drawn towards the mean of the cohort.
    public let posterior: Double
    /// The standard deviation of the posterior.
    public let posteriorDeviation: Double
    /// The posterior means stretched so that their spread is that of the plans (constrained Bayes).
    public let spreadPreserving: Double
    /// The number of ratings.
    public let count: Int
    /// What a reader has to know.
    public let labels: Set<PlanLabel>

    package init(
        adjusted: Double?,
        standardError: Double?,
        interval: ClosedRange<Double>?,
        posterior: Double,
        posteriorDeviation: Double,
        spreadPreserving: Double,
        count: Int,
        labels: Set<PlanLabel>
    ) {
        self.adjusted = adjusted
        self.standardError = standardError
        self.interval = interval
        self.posterior = posterior
        self.posteriorDeviation = posteriorDeviation
        self.spreadPreserving = spreadPreserving
        self.count = count
        self.labels = labels
    }
}

/// What the model says about a rater: data about the ratings, never about the person.
public struct RaterEstimate: Sendable, Hashable {
    /// How many levels the rater gives above the others (positive: lenient; negative: severe).
    public let bias: Double
    /// The standard deviation of `bias`.
    public let biasDeviation: Double
    /// The weight of the rater's ratings; the geometric mean over all ratings is 1.
    public let weight: Double
    /// How steady the ratings are.
    public let consistency: Consistency
    /// The probability that the noise of the ratings is at least 1.7 times that of the typical rater.
    public let noisyProbability: Double
    /// The root mean square of the leave-one-out residuals; `nil` when there is none.
    public let residualRootMeanSquare: Double?
    /// The number of ratings.
    public let count: Int

    /// How steady a rater is beside the others.
    public enum Consistency: String, Sendable, Hashable, CaseIterable {
        case consistent, typical, noisy
    }

    package init(
        bias: Double,
        biasDeviation: Double,
        weight: Double,
        consistency: Consistency,
        noisyProbability: Double = 0,
        residualRootMeanSquare: Double?,
        count: Int
    ) {
        self.bias = bias
        self.biasDeviation = biasDeviation
        self.weight = weight
        self.consistency = consistency
        self.noisyProbability = noisyProbability
        self.residualRootMeanSquare = residualRootMeanSquare
        self.count = count
    }
}

/// What a reader has to know about the estimate of one plan.
public enum PlanLabel: String, Sendable, Hashable, CaseIterable {
    /// Nobody rated it.
    case noEvidence
    /// One rating only.
    case singleReview
    /// Its part of the cohort shares no rater with the largest part; with several parts that are the largest
    /// alike, every plan is labelled.
    case notComparable
}

/// What a reader has to know about the whole fit.
public enum CohortLabel: String, Sendable, Hashable, CaseIterable {
    /// Fewer than eight ratings, partial ones counting by their share: intervals come from the prior.
    case fewData
    /// One rater only, so severity cannot be told from the level of the plans.
    case noSeverityEvidence
    /// Fewer ratings than plans and raters: intervals come from the prior.
    case priorDriven
    /// All ratings are the same.
    case noVariation
    /// The ratings fall into parts that share no rater and no plan.
    case disconnected
}
