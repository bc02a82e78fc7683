/// Who could review which plan, and what has been settled already.
///
/// Names are compared byte by byte. The order in which things are listed carries no meaning: an allocation
/// depends on the names and the seed only.
public struct AllocationRequest: Sendable, Hashable {
    /// A plan that is to be reviewed.
    public struct Plan: Sendable, Hashable {
        /// Its name, which no other plan has.
        public let id: String
        /// The team that wrote it, if it is known.
        public let team: String?

        /// Makes a plan.
        public init(id: String, team: String?) {
            self.id = id
            self.team = team
        }
    }

    /// Somebody who reviews: a person, or a team as one.
    public struct Reviewer: Sendable, Hashable {
        /// The name, which no other reviewer has.
        public let id: String
        /// The team whose plans the reviewer is not to review; `nil` for somebody from outside.
        public let team: String?
        /// What the reviewer does at work, if readers of different functions are wanted for a plan.
        public let function: String?
        /// False for somebody who has dropped out: what is done counts, nothing is added.
        public let isAvailable: Bool

        /// Makes a reviewer.
        public init(id: String, team: String?, function: String? = nil, isAvailable: Bool = true) {
            self.id = id
            self.team = team
            self.function = function
            self.isAvailable = isAvailable
        }
    }

    /// A reviewer and a plan.
    public struct Pair: Sendable, Hashable {
        /// The name of the reviewer.
        public let reviewer: String
        /// The name of the plan.
        public let plan: String

        /// Makes a pair.
        public init(reviewer: String, plan: String) {
            self.reviewer = reviewer
            self.plan = plan
        }
    }

    /// The plans.
    public var plans: [Plan]
    /// The reviewers.
    public var reviewers: [Reviewer]
    /// How many different reviewers a plan is to have.
    public var reviewsPerPlan: Int
    /// Pairs that have to be in the allocation.
    public var required: [Pair] = []
    /// Pairs that must not be in it.
    public var forbidden: [Pair] = []
    /// Reviews that are there already: they stay and count.
    ///
    /// Those of plans that are no longer there and those of somebody's own plan do not count; reviewers that are not
    /// listed have reviewed from outside.
    public var done: [Pair] = []
    /// What an earlier allocation said: it stays where it can.
    public var earlier: [Pair] = []
    /// Where the random choices come from.
    public var seed: UInt64 = 0

    /// Asks for an allocation without conditions.
    public init(plans: [Plan], reviewers: [Reviewer], reviewsPerPlan: Int, seed: UInt64 = 0) {
        self.plans = plans
        self.reviewers = reviewers
        self.reviewsPerPlan = reviewsPerPlan
        self.seed = seed
    }
}
