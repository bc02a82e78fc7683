/// The messages about the allocation of reviews.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum AllocationMessage: String, Sendable, CaseIterable {
    case noRoster = "allocation/no-roster"
    case noReviewers = "allocation/no-reviewers"
    case tooFewReviewers = "allocation/too-few-reviewers"
    case reviewsPerPlan = "allocation/reviews-per-plan"
    case pair = "allocation/pair"
    case unknownName = "allocation/unknown-name"
    case required = "allocation/required"
    case sameName = "allocation/same-name"
    case header = "allocation/header"
    case row = "allocation/row"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .noRoster:
            """
            To give reviews to people, planeval has to know who is in which team: roster.csv with the columns \
            person, team and, if you like, function. Teams can review as one without a roster: --by team.
            """
        case .noReviewers:
            "Nobody is left to review: the roster names no people with a team, or all of them have dropped out."
        case .tooFewReviewers:
            """
            A plan is reviewed by different reviewers, and never by its own team. There are not as many for \
            this plan as were asked for. Ask for fewer reviews per plan, add reviewers, or take back pairs \
            that were excluded with --must-not.
            """
        case .reviewsPerPlan: "Every plan has at least one review."
        case .pair:
            """
            A pair is written reviewer:plan, for example --must heron:osprey. The plan may be named by its \
            team. With --by person, --must names a person, and --must-not a person or a whole team.
            """
        case .unknownName:
            """
            The name is that of no reviewer or plan of the cohort. Reviewers are the teams, or with --by \
            person the people in roster.csv who have a team; plans are named by their files or teams.
            """
        case .required:
            """
            What is required cannot be: nobody reviews the own plan, a pair cannot be required and excluded, \
            who has dropped out writes no review, and no more reviewers can be required for a plan than it is \
            to have.
            """
        case .sameName: "Two plans or two reviewers have the same name. Rename one of them."
        case .header:
            """
            An earlier allocation is a table with the columns reviewer and plan, as planeval allocate \
            --format csv writes it.
            """
        case .row: "A row of an earlier allocation names no reviewer or no plan. It is left out."
        }
    }
}

extension Diagnostic {
    /// Describes something about an allocation that has no place in a file.
    init(_ message: AllocationMessage, _ words: String, hint: String? = nil) {
        self.init(id: message.id, severity: .error, message: words, hint: hint)
    }
}
