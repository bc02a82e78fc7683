/// What a facilitator wants of an allocation of reviews.
///
/// Names are those of the roster, of teams and of plans; the case does not matter. Pairs are written
/// `reviewer:plan`, and a plan may also be named by its team.
public struct AllocationWishes: Sendable {
    /// Who reviews.
    public enum Side: String, Sendable, Hashable, CaseIterable {
        /// Each team as one.
        case team
        /// Everyone in the roster who has a team.
        case person
    }

    /// Who reviews.
    public var side = Side.team
    /// How many different reviewers a plan is to have.
    public var reviewsPerPlan: Int
    /// The number that random choices begin with, instead of that of the cohort.
    public var seed: UInt64?
    /// Pairs that have to be in the allocation.
    public var required: [String] = []
    /// Pairs that must not be in it; a team stands for everybody in it.
    public var forbidden: [String] = []
    /// Who has dropped out; a team stands for everybody in it.
    public var missing: [String] = []
    /// An earlier allocation: it stays where it can, and so does every review that is there already.
    public var earlier: CSVTable?

    /// Wishes for that many reviews of each plan, and nothing else.
    public init(reviewsPerPlan: Int) {
        self.reviewsPerPlan = reviewsPerPlan
    }
}
