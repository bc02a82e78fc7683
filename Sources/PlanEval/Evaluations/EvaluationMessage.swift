/// The messages about an expression that somebody tries.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum EvaluationMessage: String, Sendable, CaseIterable {
    case expression = "eval/expression"
    case noValue = "eval/no-value"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .expression:
            """
            The text is no expression that can be run: a bracket is open, a function or field is unknown, or \
            the types do not fit. The mark shows where. planeval explain FUNCTION shows what functions do.
            """
        case .noValue:
            """
            The expression was run and has no value, because something it asks for is not there or does not \
            fit. In a rubric the check would be "not assessable", which is neither met nor unmet.
            """
        }
    }
}
