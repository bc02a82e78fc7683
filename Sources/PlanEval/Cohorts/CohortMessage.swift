/// The messages about cohorts and rosters.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum CohortMessage: String, Sendable, CaseIterable {
    case notAFolder = "cohort/not-a-folder"
    case noPlans = "cohort/no-plans"
    case sameName = "cohort/same-name"
    case today = "cohort/today"
    case sources = "cohort/sources"
    case rosterHeader = "roster/header"
    case rosterColumn = "roster/unknown-column"
    case rosterNoPerson = "roster/no-person"
    case rosterSamePerson = "roster/same-person"
    case rosterNoTeam = "roster/plan-without-team"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .notAFolder:
            """
            A cohort is a folder: plans/ with the plans in YAML or JSON, reviews.csv or a folder reviews/, \
            and, if you like, roster.csv, rubric.yaml and cohort.yaml.
            """
        case .noPlans:
            "The folder plans/ of the cohort has no file that ends in .yaml, .yml or .json."
        case .sameName:
            """
            Two plans have the same name but for their endings, so that reviews cannot tell them apart. \
            Rename or remove one; until then the first one counts.
            """
        case .today: "The key today is a day in the form 2026-03-01, which rules take for today."
        case .sources:
            """
            The weights of the sources are numbers of 0 or more, and at least one of them is larger than 0.
            """
        case .rosterHeader:
            """
            A roster is a table with the columns person and team and, if you like, function and email. There \
            is one row for each person; facilitators have no team.
            """
        case .rosterColumn: "The column has no meaning in a roster and is not read."
        case .rosterNoPerson: "A row of the roster names a team but no person. It is left out."
        case .rosterSamePerson:
            """
            Two rows of the roster are about the same person. The first one counts. People with the same name \
            need different pen names, or nobody could tell their reviews apart.
            """
        case .rosterNoTeam:
            """
            The roster has no team for the plan: neither the team that the plan names nor the name of its file \
            is in the column team. Reviews by its own team cannot be told from those by peers.
            """
        }
    }
}

extension Diagnostic {
    /// Describes something about a cohort or roster at a place.
    init(
        _ message: CohortMessage,
        _ severity: Severity,
        _ words: String,
        at span: SourceSpan,
        hint: String? = nil
    ) {
        self.init(id: message.id, severity: severity, message: words, at: span, hint: hint)
    }

    /// Describes something about a file or folder of a cohort as a whole.
    init(
        _ message: CohortMessage,
        _ severity: Severity,
        _ words: String,
        path: String,
        hint: String? = nil
    ) {
        self.init(id: message.id, severity: severity, message: words, path: path, hint: hint)
    }
}
