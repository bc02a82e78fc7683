/// How large an expression may be, and how much work and memory its evaluation may take.
///
/// A limit that is met ends the evaluation; no `||` absorbs it.
public struct Limits: Sendable, Hashable {
    /// The most bytes in the text of an expression.
    public var maximumSourceLength = 16 << 10
    /// The most brackets, arguments and branches that may be open at once in the text.
    public var maximumNesting = 64
    /// The most steps inside one another, a chain of operators being one step per operator.
    public var maximumHeight = 250
    /// The most steps of one evaluation.
    ///
    /// A step is the evaluation of one node of the tree, and every 16
    /// bytes or elements that an operation looks at.
    public var maximumSteps = 200_000
    /// The most bytes of values that one evaluation makes.
    public var maximumBytes = 8 << 20

    /// The limits for rules of a rubric.
    public init() {}
}
