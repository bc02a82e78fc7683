/// A rule that makes one value of several, as other systems use them; a rubric names one.
///
/// They exist for compatibility. The standard is the severity-adjusted weighted mean of `RaterModel`, which was
/// never worse than the plain mean in simulated cohorts, while median and trimmed mean mostly were.
public enum Aggregator: String, Sendable, Hashable, CaseIterable {
    /// The arithmetic mean.
    case mean
    /// The middle value; of an even number the mean of the two in the middle.
    case median
    /// The mean without one highest and one lowest value, from three values on.
    case trimmed
    /// The median of Open edX's ORA2: of an even number the mean of the two in the middle, rounded up.
    case ora2Median = "ora2-median"
    /// The submission grade of Moodle's Workshop: the weighted mean to five decimals.
    case moodleWorkshop = "moodle-workshop"

    /// The value that stands for several.
    ///
    /// - Parameters:
    ///   - values: in any order.
    ///   - weights: how much each counts, not below zero, for `mean` and `moodleWorkshop`; the others know no
    ///     weights. Without them every value counts the same.
    /// - Returns: `nil` without values, and when all weights are zero: no answer is no information.
    /// - Complexity: O(n log n).
    public func value(of values: [Double], weights: [Double]? = nil) -> Double? {
        guard !values.isEmpty else { return nil }
        switch self {
        case .mean:
            return Self.weightedMean(values, weights)
        case .median:
            return Median.value(of: values)
        case .trimmed:
            guard values.count >= 3 else { return Self.weightedMean(values, nil) }
            return Self.weightedMean(Array(values.sorted().dropFirst().dropLast()), nil)
        case .ora2Median:
            return OpenResponseAssessment.median(values)
        case .moodleWorkshop:
            return MoodleWorkshop.submissionGrade(
                zip(values, weights ?? Array(repeating: 1, count: values.count))
                    .map { MoodleWorkshop.WeightedGrade(grade: $0, weight: $1) }
            )
        }
    }

    private static func weightedMean(_ values: [Double], _ weights: [Double]?) -> Double? {
        guard let weights else {
            // Sorted, so that the order of the values does not matter to the last digit.
            return values.sorted().reduce(0, +) / Double(values.count)
        }
        var total = 0.0
        var sum = 0.0
        for (value, weight) in zip(values, weights).sorted(by: { $0 < $1 }) {
            total += weight
            sum += weight * value
        }
        return total > 0 ? sum / total : nil
    }
}
