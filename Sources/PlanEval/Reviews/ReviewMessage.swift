/// The messages about reviews.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum ReviewMessage: String, Sendable, CaseIterable {
    case header = "reviews/header"
    case unknownColumn = "reviews/unknown-column"
    case duplicateColumn = "reviews/duplicate-column"
    case missingName = "reviews/missing-name"
    case unknownPlan = "reviews/unknown-plan"
    case similarPlan = "reviews/similar-plan"
    case unknownReviewer = "reviews/unknown-reviewer"
    case unknownKind = "reviews/unknown-kind"
    case unknownCriterion = "reviews/unknown-criterion"
    case unknownLevel = "reviews/unknown-level"
    case readAs = "reviews/read-as"
    case ownPlan = "reviews/own-plan"
    case otherPlan = "reviews/self-of-another-plan"
    case duplicate = "reviews/duplicate"
    case empty = "reviews/empty"
    case otherRubric = "reviews/other-rubric"
    case noReviews = "reviews/none"
    case more = "reviews/more"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .header:
            """
            A table of reviews has one of two forms. Tidy: a row for each level, with the columns plan, \
            reviewer, kind, criterion, level and comment. Wide: a row for each review, with the columns plan, \
            reviewer and kind, and one column for each criterion of the rubric. kind may be left out: peer.
            """
        case .unknownColumn:
            """
            The column has no meaning in a table of reviews and is not read. Columns of a wide table are \
            called like the criteria of the rubric, by id or by name, and their comments "metrics comment".
            """
        case .duplicateColumn:
            "Two columns mean the same, so that nobody can tell which one counts. Remove or rename one."
        case .missingName:
            "Every review says which plan it is about, and who gave it. The cell or key is blank."
        case .unknownPlan:
            """
            No plan has this name. Plans are named by the names of their files without the ending, or by the \
            name of the team that stands in the plan. Nothing is guessed: the review is left out until the name \
            is mended.
            """
        case .similarPlan:
            """
            None of the plans that are scored has this name, but one has a name that is very like it. Reviews of \
            other plans of the cohort are welcome, so the name counts as one of those, and what was said does not \
            count for the plan that may have been meant. Mend the name, or give the folder of the cohort, which \
            says which plans there are.
            """
        case .unknownReviewer:
            """
            The roster has no person and no team of this name. Nothing is guessed: the review is left out until \
            the name is mended or the roster has it.
            """
        case .unknownKind:
            "A review is of the kind peer, self or facilitator. The one with another kind is left out."
        case .unknownCriterion:
            """
            The rubric has no criterion of this name. Criteria are named by id or by name; "overall" stands for \
            the overall impression. planeval rubric show lists them. What stands there is left out.
            """
        case .unknownLevel:
            """
            The answer is no level of the scale. Levels are given by number, by name, or by both, as in \
            "3 - Actionable". The criterion counts as unanswered, which neither helps nor hurts the plan.
            """
        case .readAs:
            """
            A name differs from the one that is known by upper and lower case or the like, or is that of the \
            team instead of the plan. It is read as the one that is named.
            """
        case .ownPlan:
            """
            Somebody reviewed the plan of the own team as a peer. It counts as a self-assessment, or is left \
            out where cohort.yaml says own_reviews: refuse.
            """
        case .otherPlan:
            """
            A self-assessment is about the plan of one's own team. By the roster, this person belongs to \
            another one, so either the kind or the plan is wrong. It is left out.
            """
        case .duplicate:
            """
            The same person reviewed the same plan more than once. The last review counts, and in a tidy table \
            the last level and the last comment for each criterion. A later one without any answer changes \
            nothing, and comments alone take no level back.
            """
        case .empty:
            "The review has no level and no comment. It is no information and changes nothing."
        case .otherRubric:
            """
            The file says that its levels are those of another rubric. Levels of different rubrics do not mean \
            the same, so the file is left out.
            """
        case .noReviews: "The file has the form of reviews, but none that could be used."
        case .more:
            "Only the first 200 findings about reviews are shown. Most often they have the same cause."
        }
    }
}
