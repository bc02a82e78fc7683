/// All reviews of a cohort, sorted so that their order in the files means nothing.
///
/// A review that rates nothing is as good as none: it neither counts as a review nor changes a level.
struct ReviewPool {
    /// The plans that have reviews, in the order of their ids.
    let plans: [PlanReviews]
    private let places: [Identity: Int]

    /// The reviews of one plan, each kind by the id of the reviewer.
    struct PlanReviews {
        let id: String
        var peers: [RatedReview] = []
        var facilitators: [RatedReview] = []
        var team: [RatedReview] = []
        /// What was written beside ratings or without any.
        var comments: [PlanComment] = []

        /// The levels that peers gave to the criterion at a place of the rubric.
        func peerLevels(of criterion: Int) -> [Double] { peers.compactMap { $0.levels[criterion] } }

        /// Whether nobody rated the plan or wrote about it.
        var isEmpty: Bool {
            peers.isEmpty && facilitators.isEmpty && team.isEmpty && comments.isEmpty
        }
    }

    /// A comment whose author is forgotten.
    struct PlanComment {
        /// The place of the criterion in the rubric; `nil` for a comment on the whole plan.
        let criterion: Int?
        let source: LevelSource
        let text: String
    }

    /// Sorts reviews.
    ///
    /// - Parameters:
    ///   - reviews: the reviews; of two by the same reviewer on the same plan the later counts.
    ///   - rubric: what they rate.
    init(_ reviews: [Review], rubric: Rubric) {
        var latest: [ReviewKey: Review] = [:]
        for review in reviews { latest[ReviewKey(review)] = review }
        let sorted = latest.sorted { $0.key < $1.key }.map(\.value)
        var plans: [PlanReviews] = []
        for review in sorted {
            if plans.last.map({ !$0.id.utf8.elementsEqual(review.plan.utf8) }) ?? true {
                plans.append(PlanReviews(id: review.plan))
            }
            plans[plans.count - 1].add(review, rubric: rubric)
        }
        plans.removeAll(where: \.isEmpty)
        self.plans = plans
        self.places = Dictionary(
            uniqueKeysWithValues: plans.enumerated().map { (Identity($1.id), $0) }
        )
    }

    /// The reviews of a plan.
    func reviews(of plan: String) -> PlanReviews? { places[Identity(plan)].map { plans[$0] } }
}

extension ReviewPool.PlanReviews {
    fileprivate mutating func add(_ review: Review, rubric: Rubric) {
        let source: LevelSource =
            switch review.kind {
            case .peer: .peers
            case .facilitator: .facilitator
            case .`self`: .team
            }
        func add(_ text: String?, criterion: Int?) {
            guard let text, !text.utf8.allSatisfy(\.isBlank) else { return }
            comments.append(ReviewPool.PlanComment(criterion: criterion, source: source, text: text))
        }
        add(review.comment, criterion: nil)
        for (index, criterion) in rubric.criteria.enumerated() {
            for rating in review.ratings where rating.criterion.utf8.elementsEqual(criterion.id.utf8) {
                add(rating.comment, criterion: index)
            }
        }
        guard let rated = RatedReview(review, rubric: rubric) else { return }
        switch source {
        case .peers: peers.append(rated)
        case .facilitator: facilitators.append(rated)
        case .team, .checks: team.append(rated)
        }
    }
}

/// A review that rates at least one criterion.
struct RatedReview {
    let reviewer: String
    /// The level of each criterion of the rubric, `nil` where none was given.
    let levels: [Double?]
    /// The mean of the levels, weighted like the points.
    let overall: Double
    /// The share of the rubric's weight that the review answers, above 0 up to 1.
    let share: Double
    /// How much the review counts as a whole, above 0 up to 1; partial reviews count less.
    var counted: Double { Review.WholeLevel.counted(share) }

    init?(_ review: Review, rubric: Rubric) {
        guard let whole = review.wholeLevel(in: rubric) else { return nil }
        reviewer = review.reviewer
        overall = whole.level
        share = whole.share
        levels = rubric.criteria.map { criterion in
            review.ratings.first { $0.criterion.utf8.elementsEqual(criterion.id.utf8) }?.level
        }
    }
}

/// What makes two reviews the same.
private struct ReviewKey: Hashable, Comparable {
    private let plan: Identity
    private let kind: Identity
    private let reviewer: Identity

    init(_ review: Review) {
        plan = Identity(review.plan)
        kind = Identity(review.kind.rawValue)
        reviewer = Identity(review.reviewer)
    }

    static func < (one: ReviewKey, other: ReviewKey) -> Bool {
        (one.plan, one.kind, one.reviewer) < (other.plan, other.kind, other.reviewer)
    }
}
