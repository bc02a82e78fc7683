/// The linear mixed model with crossed random effects of plans and raters: `z = μ + s_u + b_v + ε`.
///
/// Restricted maximum likelihood and best linear unbiased predictors, as lme4 computes them for
/// `z ~ 1 + (1 | plan) + (1 | rater)`. It is what variance components and agreement are reported from; scores
/// come from `RaterModel`, which does not take estimated variances for known.
public struct CrossedEffects: Sendable, Hashable {
    /// The generalised least squares mean.
    public let mean: Double
    /// Its standard error.
    public let meanError: Double
    /// The variances.
    public let components: VarianceComponents
    /// Minus twice the logarithm of the restricted likelihood.
    public let criterion: Double
    /// The predicted effect of each plan.
    public let planEffects: [Effect]
    /// The predicted effect of each rater.
    public let raterEffects: [Effect]

    /// A predicted effect.
    public struct Effect: Sendable, Hashable {
        /// The best linear unbiased predictor.
        public let value: Double
        /// Its variance if the mean were known.
        public let conditionalVariance: Double
        /// The variance of the error of prediction: for a plan that of mean plus effect, for a rater that of the
        /// effect.
        public let errorVariance: Double
    }

    /// Predicts the effects with known ratios of the variances to the residual variance, which is estimated.
    ///
    /// A ratio is the variance of the plans, or of the raters, over the residual variance. The result is `nil` with
    /// fewer than two ratings, with a ratio below zero, and when numbers overflow.
    ///
    /// - Complexity: O(plans³ + ratings · plans).
    public init?(_ table: RatingTable, planRatio: Double, raterRatio: Double) {
        self.init(CrossedDesign(table), planRatio: planRatio, raterRatio: raterRatio)
    }

    /// Estimates the variances by restricted maximum likelihood and predicts the effects with them.
    ///
    /// The result is `nil` with fewer than three ratings and when the ratings do not vary or are fitted exactly, so
    /// that the residual variance is not determined.
    ///
    /// - Complexity: about ten times O(n³ + n · ratings), n being the smaller of plans and raters.
    public init?(restrictedMaximumLikelihood table: RatingTable) {
        let design = CrossedDesign(table)
        guard let ratios = RestrictedLikelihood(design).maximum() else { return nil }
        self.init(design, planRatio: ratios.plan, raterRatio: ratios.rater)
    }

    private init?(_ design: CrossedDesign, planRatio: Double, raterRatio: Double) {
        guard design.count > 1, planRatio >= 0, raterRatio >= 0 else { return nil }
        // The side with fewer members is inverted.
        let isTurned = design.planCount > design.raterCount
        let worked = isTurned ? design.turned : design
        guard
            let conditional = CrossedConditional(
                worked,
                weights: Array(repeating: 1, count: design.count),
                planRatio: isTurned ? raterRatio : planRatio,
                raterRatio: isTurned ? planRatio : raterRatio
            )
        else { return nil }
        let freedom = Double(design.count - 1)
        let variance = conditional.residualSum / freedom
        let meanVariance = variance / conditional.meanPrecision
        mean = conditional.mean
        meanError = meanVariance.squareRoot()
        components = VarianceComponents(
            plan: planRatio * variance,
            rater: raterRatio * variance,
            residual: variance
        )
        criterion = freedom * (1 + Elementary.log(2 * .pi * variance)) + conditional.logDeterminant
        let first = (0..<worked.planCount).map { place in
            Part(
                value: conditional.planEffects[place],
                variance: variance * conditional.planCovariance[place * worked.planCount + place],
                pull: conditional.pull[place]
            )
        }
        let second = (0..<worked.raterCount).map { place in
            Part(
                value: conditional.biases[place],
                variance: variance * conditional.biasVariance(of: place),
                pull: conditional.raterPull[place]
            )
        }
        planEffects = (isTurned ? second : first).map { part in
            let rest = 1 - part.pull
            return Effect(
                value: part.value,
                conditionalVariance: part.variance,
                errorVariance: part.variance + rest * rest * meanVariance
            )
        }
        raterEffects = (isTurned ? first : second).map { part in
            Effect(
                value: part.value,
                conditionalVariance: part.variance,
                errorVariance: part.variance + part.pull * part.pull * meanVariance
            )
        }
    }

    /// An effect before it is known whether it belongs to a plan or a rater; `pull` is how far it falls when the
    /// mean rises by one.
    private struct Part {
        let value: Double
        let variance: Double
        let pull: Double
    }
}
