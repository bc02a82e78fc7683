/// How Moodle's Workshop computes grades.
///
/// After mod/workshop/locallib.php and mod/workshop/form/*/lib.php. Grades are on 0 to 100.
public enum MoodleWorkshop {
    /// A grade and how much it counts.
    public struct WeightedGrade: Sendable, Hashable {
        /// The grade, or `nil` when none was given.
        public let grade: Double?
        /// The weight.
        public let weight: Double

        /// Makes a weighted grade.
        public init(grade: Double?, weight: Double = 1) {
            self.grade = grade
            self.weight = weight
        }
    }

    /// The grade of a submission: the weighted mean of the assessments' grades to five decimals.
    ///
    /// - Returns: `nil` when no grade has a weight.
    public static func submissionGrade(_ grades: [WeightedGrade]) -> Double? {
        var total = 0.0
        var sum = 0.0
        for grade in grades {
            guard let value = grade.grade, grade.weight != 0 else { continue }
            total += grade.weight
            sum += grade.weight * value
        }
        return total > 0 ? rounded(sum / total, 5) : nil
    }

    /// The grade of an assessor: the mean of the grades for the assessments to five decimals, a teacher's grade in
    /// place of the computed one.
    ///
    /// - Returns: `nil` when there are none.
    public static func assessorGrade(_ grades: [(computed: Double?, override: Double?)]) -> Double? {
        let given = grades.compactMap { $0.override ?? $0.computed }
        return given.isEmpty ? nil : rounded(given.reduce(0, +) / Double(given.count), 5)
    }

    /// A grade on 0 to 100; 100 when the highest and the lowest are the same.
    public static func normalised(_ grade: Double, in range: ClosedRange<Double>) -> Double {
        guard range.upperBound > range.lowerBound else { return 100 }
        return rounded((grade - range.lowerBound) / (range.upperBound - range.lowerBound) * 100, 5)
    }

    /// The "rubric" strategy: `100 (S − min) / (max − min)` over the sums of the chosen, lowest and highest levels.
    ///
    /// - Parameters:
    ///   - chosen: the points of the chosen level of each criterion.
    ///   - ranges: the lowest and highest points of each criterion.
    /// - Returns: `nil` when a criterion is missing or no level is above another.
    public static func rubricGrade(chosen: [Double?], ranges: [ClosedRange<Double>]) -> Double? {
        let given = chosen.compactMap { $0 }
        guard given.count == ranges.count else { return nil }
        let low = ranges.reduce(0) { $0 + $1.lowerBound }
        let high = ranges.reduce(0) { $0 + $1.upperBound }
        guard high > low else { return nil }
        return rounded(100 * (given.reduce(0, +) - low) / (high - low), 5)
    }

    /// The "accumulative" strategy: the weighted mean of the normalised grades.
    ///
    /// - Returns: `nil` without grades, without weights, and when a weight is below zero.
    public static func accumulativeGrade(
        _ parts: [(grade: Double, maximum: Double, weight: Double)]
    ) -> Double? {
        guard parts.allSatisfy({ $0.weight >= 0 && $0.maximum > 0 }) else { return nil }
        let total = parts.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        return rounded(parts.reduce(0) { $0 + $1.weight * $1.grade / $1.maximum } / total * 100, 5)
    }

    /// The "number of errors" strategy: the weighted number of failed assertions, looked up in a table.
    ///
    /// `mapping` holds percentages by number of errors; a number without an entry has that of the next lower one
    /// with an entry, and no error has 100.
    public static func errorsGrade(
        _ answers: [(isMet: Bool, weight: Double)],
        mapping: [Int: Double]
    ) -> Double {
        let errors = answers.reduce(0.0) { $1.isMet ? $0 : $0 + $1.weight }
        guard errors > 0 else { return 100 }
        let reached = mapping.keys.filter { Double($0) <= errors }.max()
        return reached.flatMap { mapping[$0] } ?? 100
    }

    /// Rounds half away from zero, as PHP does.
    static func rounded(_ value: Double, _ digits: Int) -> Double {
        let scale = digits == 4 ? 1e4 : 1e5
        return (value * scale).rounded(.toNearestOrAwayFromZero) / scale
    }
}
