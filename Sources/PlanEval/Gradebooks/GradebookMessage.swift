/// The messages about gradebooks of learning platforms.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum GradebookMessage: String, Sendable, CaseIterable {
    case notAGradebook = "gradebook/not-a-gradebook"
    case unknownColumn = "gradebook/unknown-column"
    case severalColumns = "gradebook/several-columns"
    case readOnlyColumn = "gradebook/read-only-column"
    case newColumn = "gradebook/new-column"
    case noFeedbackColumn = "gradebook/no-feedback-column"
    case noMaximum = "gradebook/no-maximum"
    case aboveMaximum = "gradebook/above-maximum"
    case noResult = "gradebook/no-result"
    case severalResults = "gradebook/several-results"
    case noRow = "gradebook/no-row"
    case excused = "gradebook/excused"
    case overwritten = "gradebook/overwritten"
    case characters = "gradebook/characters"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .notAGradebook:
            """
            Marks are written into the file that the learning platform has exported. A gradebook of Canvas \
            begins with the columns Student, ID and, last of those about people, Section. A file of Moodle is \
            the grading worksheet of an assignment or an export of the grader report as plain text.
            """
        case .unknownColumn:
            """
            The file has no column of that name. Canvas would make a new assignment of it, and Moodle would \
            not know it, so nothing was written. Give the heading as it stands in the file, with the number \
            in brackets. To have a new assignment made, say so.
            """
        case .severalColumns:
            "Several columns have the name. Give the whole heading, as it stands in the file."
        case .readOnlyColumn:
            """
            The column is about people, or the learning platform works it out by itself and does not take it \
            back. Marks are written into columns of assignments only.
            """
        case .newColumn: "Canvas makes a new assignment when the file is imported, as it was asked for."
        case .noFeedbackColumn:
            """
            There is no column that feedback could be written into, or it cannot be told which it is. Marks \
            were written without it. Gradebooks of Canvas take no feedback; for Moodle, name the column.
            """
        case .noMaximum:
            """
            Marks should be out of what the assignment is worth, and the file does not say how much that is. \
            Canvas writes it into the row Points Possible, a worksheet of Moodle into the column behind the \
            grade. Say how many points there are, or write the marks as they are.
            """
        case .aboveMaximum:
            """
            A mark is more than the assignment is worth. Most likely it is out of 100 and the assignment is \
            not; ask for marks out of what the file says.
            """
        case .noResult:
            """
            The row is about somebody for whom there is no mark: no roster leads from the person to a team \
            with a plan, and no plan or team has the person's name. The row was left as it is. Nothing is \
            guessed: names and addresses have to be those of the roster.
            """
        case .severalResults:
            """
            What the row says leads to several plans, so it was left as it is. A person may be in two teams of \
            the roster, or a team may have handed in two plans.
            """
        case .noRow: "There is a mark, and nobody in the file it could be given to."
        case .excused:
            "The file says that the person is excused, which a mark would undo. It was left as it is."
        case .overwritten:
            "The file had other marks in these rows. They were replaced, as a new run of marks does."
        case .characters:
            """
            The file is written in an old encoding that does not have all characters. They became question \
            marks. Export the file as UTF-8 to have them.
            """
        }
    }
}

extension Diagnostic {
    /// Describes something about a gradebook at a place.
    init(
        _ message: GradebookMessage,
        _ severity: Severity,
        _ words: String,
        at span: SourceSpan,
        hint: String? = nil
    ) {
        self.init(id: message.id, severity: severity, message: words, at: span, hint: hint)
    }

    /// Describes something about a gradebook as a whole.
    init(
        _ message: GradebookMessage,
        _ severity: Severity,
        _ words: String,
        path: String,
        hint: String? = nil
    ) {
        self.init(id: message.id, severity: severity, message: words, path: path, hint: hint)
    }
}
