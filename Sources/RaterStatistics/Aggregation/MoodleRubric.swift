/// How Moodle grades with a rubric, outside its Workshop.
///
/// After grade/grading/form/rubric/lib.php.
public enum MoodleRubric {
    /// The grade: `(S − min) / (max − min)` over the sums of the chosen, lowest and highest levels, laid on a range
    /// of grades.
    ///
    /// - Parameters:
    ///   - chosen: the points of the chosen levels.
    ///   - ranges: the lowest and highest points of each criterion.
    ///   - grades: the lowest and the highest grade.
    ///   - allowsDecimals: otherwise what comes on top of the lowest grade is rounded, half of it up.
    ///   - locksZeroPoints: whether the lowest level counts for its points instead of for nothing.
    /// - Returns: `nil` when no level is above another, where Moodle says −1.
    public static func grade(
        chosen: [Double],
        ranges: [ClosedRange<Double>],
        grades: ClosedRange<Double>,
        allowsDecimals: Bool,
        locksZeroPoints: Bool = false
    ) -> Double? {
        let low = locksZeroPoints ? 0 : ranges.reduce(0) { $0 + $1.lowerBound }
        let high = ranges.reduce(0) { $0 + $1.upperBound }
        guard high > low else { return nil }
        let share = (chosen.reduce(0, +) - low) / (high - low)
        let above = share * (grades.upperBound - grades.lowerBound)
        return (allowsDecimals ? above : above.rounded(.toNearestOrAwayFromZero)) + grades.lowerBound
    }
}
