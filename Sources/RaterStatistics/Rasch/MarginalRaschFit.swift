/// The rating scale model with plans drawn from a normal population (marginal maximum likelihood).
///
/// Bock and Aitkin (1981), for the many-facet model Adams, Wilson and Wang (1997): criteria have free difficulties, raters
/// and thresholds sum up to zero, plans come from N(0, σ²).
public struct MarginalRaschFit: Sendable, Hashable {
    /// A parameter and its standard error.
    public struct Parameter: Sendable, Hashable {
        /// The value in logits.
        public let value: Double
        /// One over the root of the parameter's own information, the others held fixed.
        public let standardError: Double
    }

    /// What the ratings say about a plan: the mean and the deviation of its distribution given them.
    public struct Expectation: Sendable, Hashable {
        /// The mean.
        public let value: Double
        /// The standard deviation.
        public let deviation: Double
    }

    /// The difficulty of each criterion.
    public let criteria: [Parameter]
    /// The severity of each rater; they sum up to zero.
    public let raters: [Parameter]
    /// The thresholds of the levels from 1 to the highest; they sum up to zero.
    public let thresholds: [Parameter]
    /// The variance of the population of plans.
    public let variance: Double
    /// Minus two times the logarithm of the likelihood.
    public let deviance: Double
    /// The plans; undefined without ratings.
    public let plans: [Estimated<Expectation>]
    /// The share of the variance of plans that the ratings tell: `Var EAP / (Var EAP + mean SD²)`.
    public let reliability: Estimate
}
