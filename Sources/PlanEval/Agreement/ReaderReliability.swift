public import RaterStatistics

/// How much the levels of readers say about plans, and how many readers it takes to say enough.
///
/// Severity counts as noise, because other readers would bring another one.
public struct ReaderReliability: Sendable {
    /// The variances that the rater model found between plans, between readers, and in what is left.
    public let components: VarianceComponents
    /// The mean number of readers of a plan that has any.
    public let meanReaders: Double
    /// The agreement of single readers who differ from plan to plan, ICC(1).
    public let singleReader: Estimate

    /// The dependability that is called enough.
    public static let target = 0.8
    /// Beyond that many nobody would ask.
    private static let mostReaders = 100.0

    init(_ table: RatingTable, _ components: VarianceComponents) {
        self.components = components
        meanReaders = table.planCount > 0 ? Double(table.ratings.count) / Double(table.planCount) : 0
        singleReader = RatingMatrix(table).oneWayCorrelation
    }

    /// The share of what the mean of `count` readers says that is about the plan, Φ.
    ///
    /// - Returns: undefined for less than one reader, and when nothing varies.
    public func dependability(of count: Double) -> Estimate { components.reliability(reviews: count) }

    /// The least number of readers of a plan whose mean reaches `target`; `nil` where no hundred readers do.
    public var readersForTarget: Int? {
        guard let count = components.reviewsNeeded(for: Self.target).value, count <= Self.mostReaders else {
            return nil
        }
        // A whole number must not become the next one because of rounding.
        return Int((count - 1e-9).rounded(.up))
    }
}
