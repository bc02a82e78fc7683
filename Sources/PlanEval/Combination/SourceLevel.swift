/// Who or what gives a plan a level.
public enum LevelSource: String, Sendable, Hashable, CaseIterable {
    /// The rules of the rubric.
    case checks
    /// People of other teams.
    case peers
    /// The one who leads the workshop.
    case facilitator
    /// The team itself.
    case team = "self"
}

/// The level that one source of people gives a criterion, and what it counts.
public struct SourceLevel: Sendable, Hashable {
    /// The level, 0 to the highest, in steps of a ten-thousandth.
    public let level: Double
    /// How far the level would stray with other people, as a standard error.
    public let standardError: Double
    /// Where the level lies in nine of ten cases, cut to the scale.
    public let interval: ClosedRange<Double>
    /// How many people rated the criterion.
    public let count: Int
    /// How much the source counts beside the others.
    public let weight: Double

    /// The standard errors to each side of a level that hold it in nine of ten cases.
    static let intervalWidth = 1.645

    init(level: Double, standardError: Double, count: Int, weight: Double, highest: Double) {
        self.level = level
        self.standardError = standardError
        self.count = count
        self.weight = weight
        interval = Self.interval(around: level, standardError: standardError, highest: highest)
    }

    init(level: Double, standardError: Double, interval: ClosedRange<Double>, count: Int, weight: Double) {
        self.level = level
        self.standardError = standardError
        self.interval = interval
        self.count = count
        self.weight = weight
    }

    /// The level ± 1.645 standard errors, cut to the scale.
    static func interval(
        around level: Double,
        standardError: Double,
        highest: Double
    ) -> ClosedRange<Double> {
        let reach = intervalWidth * standardError
        let low = Rounding.fine(min(max(level - reach, 0), highest))
        let high = Rounding.fine(min(max(level + reach, 0), highest))
        return min(low, high)...max(low, high)
    }
}
