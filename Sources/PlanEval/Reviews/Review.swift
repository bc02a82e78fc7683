/// What one assessor said about one plan.
public struct Review: Sendable, Hashable {
    /// Who assesses.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Somebody of another team.
        case peer
        /// The team itself.
        case `self`
        /// The one who leads the workshop.
        case facilitator
    }

    /// The kind of the assessor.
    public let kind: Kind
    /// The id of the plan.
    public let plan: String
    /// The id of the assessor, a person or a team.
    public let reviewer: String
    /// The overall impression, asked before the grid, on the scale of the rubric.
    ///
    /// It is kept with the review and counts nowhere: asked first, it makes readers take in the whole before its
    /// parts, and a level of the whole that nobody can trace to criteria would have no reason to show.
    public let overall: Double?
    /// The ratings in the order of the rubric; a criterion that was left out does not stand here.
    public let ratings: [CriterionRating]
    /// What was said about the plan as a whole.
    public let comment: String?
    /// Where the review begins.
    public let place: Place

    /// What was said about one criterion.
    public struct CriterionRating: Sendable, Hashable {
        /// The id of the criterion.
        public let criterion: String
        /// The level; `nil` when there is a comment only.
        public let level: Double?
        /// The comment.
        public let comment: String?

        package init(criterion: String, level: Double?, comment: String?) {
            self.criterion = criterion
            self.level = level
            self.comment = comment
        }
    }

    /// A file and a row or line in it.
    public struct Place: Sendable, Hashable {
        /// The path as the user wrote it.
        public let path: String
        /// The row of a CSV file or the line of another, from 1.
        public let row: Int

        package init(path: String, row: Int) {
            self.path = path
            self.row = row
        }
    }

    package init(
        kind: Kind,
        plan: String,
        reviewer: String,
        overall: Double?,
        ratings: [CriterionRating],
        comment: String? = nil,
        place: Place
    ) {
        self.kind = kind
        self.plan = plan
        self.reviewer = reviewer
        self.overall = overall
        self.ratings = ratings
        self.comment = comment
        self.place = place
    }
}
