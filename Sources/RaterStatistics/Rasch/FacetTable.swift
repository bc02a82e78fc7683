/// Levels that raters gave to plans on criteria: what the many-facet Rasch model works on.
public struct FacetTable: Sendable, Hashable {
    /// One level.
    public struct Rating: Sendable, Hashable {
        /// The place of the plan, from zero.
        public let plan: Int
        /// The place of the rater, from zero.
        public let rater: Int
        /// The place of the criterion, from zero.
        public let criterion: Int
        /// The level, from zero.
        public let level: Int

        /// Makes a rating.
        public init(plan: Int, rater: Int, criterion: Int, level: Int) {
            self.plan = plan
            self.rater = rater
            self.criterion = criterion
            self.level = level
        }
    }

    /// Why ratings do not make a table.
    public enum Problem: Error, Sendable, Hashable {
        /// A place outside the table or a level outside the scale.
        case invalidRating(index: Int)
        /// A scale of less than two levels or more than 256.
        case invalidScale
        /// A number of plans, raters or criteria below zero.
        case invalidSize
    }

    /// The number of plans.
    public let planCount: Int
    /// The number of raters.
    public let raterCount: Int
    /// The number of criteria.
    public let criterionCount: Int
    /// The number of levels, from zero.
    public let levelCount: Int
    /// The ratings, by plan, within that by rater, by criterion and by level.
    public let ratings: [Rating]

    /// Checks and sorts ratings; the same rater may rate a plan on a criterion more than once.
    ///
    /// - Throws: `Problem` with the index of the first rating that cannot stand.
    /// - Complexity: O(n log n) for n ratings.
    public init(
        planCount: Int,
        raterCount: Int,
        criterionCount: Int,
        levelCount: Int,
        ratings: [Rating]
    ) throws(Problem) {
        guard (2...256).contains(levelCount) else { throw .invalidScale }
        guard min(planCount, raterCount, criterionCount) >= 0 else { throw .invalidSize }
        for (index, rating) in ratings.enumerated() {
            guard rating.plan >= 0, rating.plan < planCount, rating.rater >= 0, rating.rater < raterCount,
                rating.criterion >= 0, rating.criterion < criterionCount, rating.level >= 0,
                rating.level < levelCount
            else { throw .invalidRating(index: index) }
        }
        self.planCount = planCount
        self.raterCount = raterCount
        self.criterionCount = criterionCount
        self.levelCount = levelCount
        self.ratings = ratings.sorted {
            ($0.plan, $0.rater, $0.criterion, $0.level) < ($1.plan, $1.rater, $1.criterion, $1.level)
        }
    }
}
