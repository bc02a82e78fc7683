/// Agreement among raters, with what chance would give and how sure it is.
public struct AgreementCoefficient: Sendable, Hashable {
    /// The coefficient, `(observed − chance) / (1 − chance)`.
    public let value: Double
    /// The share of agreement that was observed, weighted.
    public let observed: Double
    /// The share of agreement that chance would give.
    public let chance: Double
    /// The standard error over samples of units; undefined for a single unit.
    public let standardError: Estimate
    /// The number of units that the coefficient rests on.
    public let unitCount: Int

    /// The probability of a coefficient at least as far from zero if there were no agreement beyond chance.
    ///
    /// Two-sided, by Student's t with one degree of freedom less than there are units.
    public var pValue: Estimate {
        standardError.flatMap { error in
            error > 0
                ? .value(StudentDistribution.twoSided(value / error, degrees: Double(unitCount - 1)))
                : .undefined(.noStandardError)
        }
    }

    /// The interval by Student's t; it ends at 1 at the latest.
    public func interval(confidence: Double = 0.95) -> Estimated<ConfidenceInterval> {
        guard confidence.isConfidence else { return .undefined(.invalidParameter) }
        return standardError.map { error in
            let reach = error * StudentDistribution.central(confidence, degrees: Double(unitCount - 1))
            return ConfidenceInterval(
                lower: value - reach,
                upper: min(1, value + reach),
                confidence: confidence
            )
        }
    }
}

/// Which agreement counts as chance.
public enum ChanceModel: String, Sendable, Hashable, CaseIterable {
    /// No agreement: the coefficient is the share of agreement itself.
    case zero
    /// Every category as likely as any other: Brennan and Prediger (1981); with two raters also Bennett's S,
    /// with identity weights also Randolph's kappa.
    case uniform
    /// The categories as often as all raters together chose them: Fleiss (1971).
    case fleiss
    /// The categories as often as each rater chose them: Conger (1980); with two raters Cohen's kappa.
    case conger
    /// The chance that a rating is a guess, times that of agreeing by guessing: AC1 and AC2 of Gwet (2008).
    case gwet
    /// As Fleiss, over the units with two ratings or more, with the correction for small samples: Krippendorff's
    /// alpha.
    case krippendorff
}
