import RaterStatistics

/// The levels that peers gave, as the tables that statistics work on.
struct PeerRatings: Sendable {
    /// The ids of the plans with peer reviews, by their bytes.
    let plans: [String]
    /// The ids of the readers, by their bytes.
    let readers: [String]
    /// The number of criteria.
    let criteriaCount: Int
    /// Every level that was given.
    let levels: [Level]
    /// The level of each review as a whole.
    let wholes: [Whole]
    private let scale: ClosedRange<Double>
    private let planPlaces: [[UInt8]: Int]

    /// A level that a reader gave to a criterion of a plan, all by their places.
    struct Level: Sendable {
        let plan: Int
        let criterion: Int
        let reader: Int
        let value: Double
    }

    /// The level of a review as a whole.
    struct Whole: Sendable {
        let plan: Int
        let reader: Int
        let level: Double
        /// How much the review counts: fully from 70 % of the rubric's weight on, else as much as it covers.
        let share: Double
    }

    /// From this share of the rubric's weight on a review is not partial.
    static let fullShare = 0.7

    init(_ reviews: [Review], rubric: Rubric) {
        let peers = reviews.compactMap { review in
            review.kind == .peer ? review.wholeLevel(in: rubric).map { (review, $0) } : nil
        }
        let plans = Self.sorted(peers.map(\.0.plan))
        let readers = Self.sorted(peers.map(\.0.reviewer))
        let planPlaces = Self.places(plans)
        let readerPlaces = Self.places(readers)
        let criteria = Self.places(rubric.criteria.map(\.id))
        var levels: [Level] = []
        var wholes: [Whole] = []
        for (review, whole) in peers {
            guard let plan = planPlaces[Array(review.plan.utf8)],
                let reader = readerPlaces[Array(review.reviewer.utf8)]
            else { continue }
            let share = whole.share >= Self.fullShare ? 1 : whole.share
            wholes.append(Whole(plan: plan, reader: reader, level: whole.level, share: share))
            for rating in review.ratings {
                guard let value = rating.level, let criterion = criteria[Array(rating.criterion.utf8)] else {
                    continue
                }
                levels.append(Level(plan: plan, criterion: criterion, reader: reader, value: value))
            }
        }
        self.plans = plans
        self.planPlaces = planPlaces
        self.readers = readers
        self.levels = levels
        self.wholes = wholes
        criteriaCount = rubric.criteria.count
        scale = 0...Double(max(rubric.highestLevel, 1))
    }

    private static func sorted(_ names: [String]) -> [String] {
        Set(names.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static func places(_ names: [String]) -> [[UInt8]: Int] {
        Dictionary(
            names.enumerated().map { (Array($0.element.utf8), $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The place of a plan, if it has peer reviews.
    func place(of plan: String) -> Int? { planPlaces[Array(plan.utf8)] }

    // MARK: Tables

    /// For each plan, the mean of the levels that its own team gives it as a whole.
    func ownLevels(_ reviews: [Review], rubric: Rubric) -> [Double?] {
        var levels = [[Double]](repeating: [], count: plans.count)
        for review in reviews where review.kind == .`self` {
            guard let plan = place(of: review.plan), let whole = review.wholeLevel(in: rubric) else {
                continue
            }
            levels[plan].append(whole.level)
        }
        return levels.map { $0.isEmpty ? nil : $0.reduce(0, +) / Double($0.count) }
    }

    /// The levels of reviews as wholes, by plan and reader; `nil` without any.
    var table: RatingTable? {
        do throws(RatingTable.Problem) {
            guard !wholes.isEmpty else { return nil }
            return try RatingTable(
                planCount: plans.count,
                raterCount: readers.count,
                scale: scale,
                ratings: wholes.map {
                    RatingTable.Rating(plan: $0.plan, rater: $0.reader, value: $0.level, share: $0.share)
                }
            )
        } catch {
            // The loader lets one review of a reader about a plan through, and levels of the scale only.
            return nil
        }
    }

    /// What was given to each criterion, or to a single one: for each plan, the levels of each of its units.
    ///
    /// The coefficients used here do not depend on who gave which level.
    func units(of criterion: Int? = nil) -> [[[Double]]] {
        var units = Array(repeating: [[Double]](repeating: [], count: criteriaCount), count: plans.count)
        for level in levels where criterion.map({ $0 == level.criterion }) ?? true {
            units[level.plan][level.criterion].append(level.value)
        }
        return units.map { $0.filter { !$0.isEmpty } }
    }
}
