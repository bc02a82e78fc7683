/// How large an expression may be, and how much work and memory its evaluation may take.
///
/// The first four are about the text of an expression and met when it is compiled. The others are about one
/// evaluation and end it: no `||`, `? :`, optional value or `cel.bind` absorbs them.
public struct Limits: Sendable, Hashable {
    /// The most bytes in the text of an expression.
    public var maximumSourceLength = 16 << 10
    /// The most brackets, arguments and branches that may be open at once in the text.
    public var maximumNesting = 64
    /// The most steps inside one another, a chain of operators being one step per operator.
    public var maximumHeight = 250
    /// The most nodes of the syntax tree, those that macros add included.
    public var maximumNodes = 20_000
    /// The most steps of one evaluation.
    ///
    /// A step is the evaluation of one node of the tree, every value that is compared with another, and every 16
    /// bytes or elements that an operation looks at. A search counts by the length of the text times the size of
    /// the pattern.
    public var maximumSteps = 200_000
    /// The most bytes of values that one evaluation makes.
    public var maximumBytes = 8 << 20
    /// The most bytes of the value that an evaluation gives: texts and octets, and eight for every value.
    ///
    /// A value whose parts are shared is small until it is written out, so that this is a limit of its own.
    public var maximumOutputBytes = 4 << 20

    /// The limits for rules of a rubric.
    public init() {}
}
