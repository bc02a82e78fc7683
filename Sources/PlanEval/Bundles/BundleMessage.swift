/// The messages about lines of NDJSON with plans, and about records of a batch.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum BundleMessage: String, Sendable, CaseIterable {
    case notAnObject = "record/not-an-object"
    case noID = "record/no-id"
    case badCohort = "record/cohort"
    case noPlan = "record/no-plan"
    case badRubric = "record/rubric"
    case badReviews = "record/reviews"
    case tooLong = "record/too-long"
    case sameID = "record/same-id"
    case cohortAgain = "record/cohort-again"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .notAnObject: "Each line of the input is one JSON object; planeval schema bundle describes it."
        case .noID:
            """
            Every line with a plan has an id, a text or a number, that its result repeats. Without it nobody \
            could tell which result belongs to which plan.
            """
        case .badCohort: "The cohort of a line is a text or a number, or it is left out."
        case .noPlan: "Each line has the plan as an object under the key plan, or is a plan itself."
        case .badRubric:
            """
            A line may bring a rubric for its own plan: an object under the key rubric, as planeval schema \
            rubric describes it.
            """
        case .badReviews: "The reviews of a line are a list; planeval schema bundle describes them."
        case .tooLong:
            """
            The line has more bytes than --max-record-bytes allows. It becomes an error record, and the \
            stream goes on.
            """
        case .sameID:
            """
            Two plans of a cohort have the same id, so that their results could not be told apart. The \
            first one counts.
            """
        case .cohortAgain:
            """
            The lines of a cohort stand together, since its reviews are compared with each other. This \
            cohort was finished before; its lines have come apart, for example by a wrong partitioning. \
            Sort the input by cohort.
            """
        }
    }
}

extension Diagnostic {
    /// Describes an error in a line.
    init(_ message: BundleMessage, _ words: String, at span: SourceSpan?) {
        self.init(
            id: message.id,
            severity: .error,
            message: words,
            at: span,
            hint: message == .cohortAgain ? "sort the input by cohort" : "see planeval schema bundle"
        )
    }
}
