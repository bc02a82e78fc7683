/// A question about ratings that a person should look at, with the numbers that led to it.
///
/// A question never changes a score.
public enum RatingFlag: Sendable, Hashable {
    /// A rating lies far from what all the others lead to expect: more than three standard deviations.
    case outlyingRating(index: Int, residual: Double)
    /// Raters who rate each other's plans do so far above expectation.
    case mutualGenerosity(MutualGenerosity)
    /// A rater gives nearly the same value to plans that differ.
    case constantRater(rater: Int, count: Int, deviation: Double, planDeviation: Double)
    /// A rater's values follow the quality of the plans by less than half; without a rater, those of the cohort.
    case centralTendency(rater: Int?, count: Int, slope: Double, slopeError: Double)
    /// A rater is surely more than half a level too lenient (positive) or too severe.
    case severity(rater: Int, bias: Double, deviation: Double, probability: Double)
    /// A rater is probably much noisier than the typical one.
    case lowReliability(rater: Int, probability: Double)
    /// A team's view of its plan lies a level or more from the peers' and beyond chance.
    case selfAssessment(SelfAssessmentGap)

    /// Raters who rate each other.
    public struct MutualGenerosity: Sendable, Hashable {
        /// The plans of those who rate each other, in ascending order.
        public let plans: [Int]
        /// The ratings in question, by their index in the table, in ascending order.
        public let ratings: [Int]
        /// The mean of their leave-one-out residuals.
        public let meanResidual: Double
        /// How many ratings would lie within the group if plans were dealt by chance.
        public let expectedRatings: Double
    }
}
