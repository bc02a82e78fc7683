/// The messages about results that are read again, and about what a caller asks of a run.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum ResultMessage: String, Sendable, CaseIterable {
    case notAResult = "result/not-a-result"
    case incomplete = "result/incomplete"
    case unknownCriterion = "result/unknown-criterion"
    case unknownPlan = "result/unknown-plan"
    case unknownFlag = "score/unknown-flag"
    case samePlanName = "score/same-plan-name"
    case twoCohorts = "score/two-cohorts"
    case noReviews = "score/no-reviews"
    case unknownName = "explain/unknown-name"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .notAResult:
            """
            A result is what planeval score --format json writes; its key "schema" has the value \
            "planeval.result/1". The file may be a plan, or come from another program.
            """
        case .incomplete:
            "The result lacks something that every result has. It may have been cut or changed by hand."
        case .unknownCriterion:
            "The result has no criterion of that name. The message names the one that is most like it."
        case .unknownPlan:
            """
            --plan takes a plan of the results by its path, or by the name of its file without the ending. The \
            message names the one that is most like it.
            """
        case .samePlanName:
            """
            Reviews name plans by the names of their files without the ending, so two plans that are scored \
            with the same reviews need different ones.
            """
        case .twoCohorts:
            """
            The files that --reviews names lie in the folders of two cohorts, each with its own rubric, roster and \
            settings. Score the plans of each by themselves.
            """
        case .noReviews:
            """
            None of the reviews is about this plan. Reviews name a plan by the name of its file without the \
            ending, or by the name of the team that the plan gives.
            """
        case .unknownFlag:
            """
            --confirm takes the names of flags that the rubric has, as they stand in brackets behind the \
            questions of a report. planeval rubric show lists all of them.
            """
        case .unknownName:
            """
            planeval explain answers to checks, flags and criteria of a rubric, to functions of rules, to the \
            ids of messages, and to files with results.
            """
        }
    }
}
