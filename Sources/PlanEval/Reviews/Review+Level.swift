extension Review {
    /// The level of a review as a whole, and how much of the rubric it rests on.
    package struct WholeLevel: Sendable, Hashable {
        /// The weighted mean of the levels, on the scale of the rubric.
        package let level: Double
        /// The weight of the criteria that were rated over the weight of all, above 0 up to 1.
        package let share: Double

        /// From this share of the rubric's weight on a review is not partial; statistics notes, section 2.3.
        static let fullShare = 0.7

        /// How much a review that covers `share` of the rubric's weight counts as a whole: fully from 70 % on,
        /// below that as much as it covers.
        static func counted(_ share: Double) -> Double { Rounding.fine(share) >= fullShare ? 1 : share }
    }

    /// The weighted mean over the criteria that the review rates: `Σ W x / Σ W`.
    ///
    /// What was left out is no information: it neither counts as zero nor as a mean.
    ///
    /// - Returns: `nil` when it rates no criterion of the rubric that has weight.
    package func wholeLevel(in rubric: Rubric) -> WholeLevel? {
        var sum = 0.0
        var weight = 0.0
        for rating in ratings {
            guard let level = rating.level, let criterion = rubric.criterion(rating.criterion) else {
                continue
            }
            sum += criterion.weight * level
            weight += criterion.weight
        }
        let all = rubric.criteria.reduce(0) { $0 + $1.weight }
        guard weight > 0, all > 0 else { return nil }
        return WholeLevel(level: sum / weight, share: min(weight / all, 1))
    }

    /// True when the review has no level, no overall impression and no comment.
    var isBlank: Bool {
        overall == nil && comment == nil && ratings.allSatisfy { $0.level == nil && $0.comment == nil }
    }
}
