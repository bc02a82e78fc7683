/// Who gave which plan which value: the sparse table that rater models work on.
///
/// Plans and raters are places from zero; who they are is the business of the caller. The order of the
/// ratings carries no meaning: every statistic gives the same value for any order.
public struct RatingTable: Sendable, Hashable {
    /// One rating.
    public struct Rating: Sendable, Hashable {
        /// The place of the plan, from zero.
        public let plan: Int
        /// The place of the rater, from zero.
        public let rater: Int
        /// The value on the scale.
        public let value: Double
        /// How much of the whole the rating covers, above 0 up to 1: the share of the rubric's weight that a
        /// partial review answers.
        public let share: Double

        /// Makes a rating.
        public init(plan: Int, rater: Int, value: Double, share: Double = 1) {
            self.plan = plan
            self.rater = rater
            self.value = value
            self.share = share
        }
    }

    /// Why ratings do not make a table.
    public enum Problem: Error, Sendable, Hashable {
        /// A plan or rater outside the table, a value that is not finite, or a share outside (0, 1].
        case invalidRating(index: Int)
        /// The same rater rated the same plan twice.
        case duplicateRating(index: Int)
    }

    /// The number of plans, rated or not.
    public let planCount: Int
    /// The number of raters, whether they rated or not.
    public let raterCount: Int
    /// The lowest and the highest value of the scale.
    public let scale: ClosedRange<Double>
    /// The ratings, by plan and within a plan by rater.
    public let ratings: [Rating]

    /// Checks and sorts ratings.
    ///
    /// - Throws: `Problem` with the index in `ratings` of the first rating that cannot stand.
    /// - Complexity: O(n + plans + raters) for n ratings.
    public init(
        planCount: Int,
        raterCount: Int,
        scale: ClosedRange<Double>,
        ratings: [Rating]
    ) throws(Problem) {
        for (index, rating) in ratings.enumerated() {
            guard
                (0..<planCount).contains(rating.plan), (0..<raterCount).contains(rating.rater),
                rating.value.isFinite, rating.share > 0, rating.share <= 1
            else { throw .invalidRating(index: index) }
        }
        let byRater = Self.order(Array(ratings.indices), keys: raterCount) { ratings[$0].rater }
        let order = Self.order(byRater, keys: planCount) { ratings[$0].plan }
        for (one, next) in zip(order, order.dropFirst())
        where ratings[one].plan == ratings[next].plan && ratings[one].rater == ratings[next].rater {
            throw .duplicateRating(index: next)
        }
        self.planCount = planCount
        self.raterCount = raterCount
        self.scale = scale
        self.ratings = order.map { ratings[$0] }
    }

    /// Sorts indices by a key below `keys`, those with the same key as they come: a counting sort.
    private static func order(_ indices: [Int], keys: Int, by key: (Int) -> Int) -> [Int] {
        var next = [Int](repeating: 0, count: keys + 1)
        for index in indices { next[key(index) + 1] += 1 }
        for place in 0..<keys { next[place + 1] += next[place] }
        var sorted = indices
        for index in indices {
            let place = key(index)
            sorted[next[place]] = index
            next[place] += 1
        }
        return sorted
    }
}
