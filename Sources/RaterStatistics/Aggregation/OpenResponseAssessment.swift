/// How Open edX's ORA2 computes grades from peer assessments.
///
/// After openassessment/assessment/models/base.py of openedx/edx-ora2.
public enum OpenResponseAssessment {
    /// The median of a criterion: of an even number the mean of the two in the middle, rounded up to a whole
    /// number.
    ///
    /// - Returns: 0 without scores, as ORA2 does; an absent answer counts as the worst there.
    public static func median(_ scores: [Double]) -> Double {
        let sorted = scores.sorted()
        guard !sorted.isEmpty else { return 0 }
        guard sorted.count % 2 == 0 else { return sorted[sorted.count / 2] }
        return ((sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2).rounded(.up)
    }

    /// The mean of a criterion, rounded up to a whole number; 0 without scores.
    public static func mean(_ scores: [Double]) -> Double {
        guard !scores.isEmpty else { return 0 }
        return (scores.sorted().reduce(0, +) / Double(scores.count)).rounded(.up)
    }

    /// The points of a criterion: those of a staff assessment if there is one, else the peers' median.
    public static func points(staff: Double?, peers: [Double]) -> Double {
        staff ?? median(peers)
    }

    /// The points of an assessment and the most that could be given.
    ///
    /// `criteria` holds for each criterion the points of the chosen option and of the highest one; `nil` for those
    /// that have no options and take feedback only, which count for nothing on both sides.
    public static func total(
        _ criteria: [(chosen: Double?, highest: Double?)]
    ) -> (earned: Double, possible: Double) {
        (
            criteria.reduce(0) { $0 + ($1.chosen ?? 0) },
            criteria.reduce(0) { $0 + ($1.highest ?? 0) }
        )
    }

    /// The options that are shown for a median: those with exactly these points, else all with the points next
    /// below and next above.
    ///
    /// `options` are the points of each option.
    ///
    /// - Returns: the places of the options, in their order.
    public static func options(showing median: Double, among options: [Double]) -> [Int] {
        if options.contains(median) { return options.indices.filter { options[$0] == median } }
        let below = options.filter { $0 < median }.max()
        let above = options.filter { $0 > median }.min()
        return options.indices.filter { options[$0] == below || options[$0] == above }
    }

    /// How many reviews a submission needs: with flexible grading, three tenths of them from the eighth day on.
    public static func requiredReviews(
        _ usual: Int,
        isFlexible: Bool,
        daysSinceSubmission: Int
    ) -> Int {
        isFlexible && daysSinceSubmission > 7 ? max(1, Int(0.3 * Double(usual))) : usual
    }
}
