/// A pattern as a tree; flags and names of classes are already resolved.
indirect enum SyntaxNode {
    case empty
    case set(ScalarSet)
    case assertion(Assertion)
    case capture(index: Int, SyntaxNode)
    case sequence([SyntaxNode])
    /// The earlier alternative is preferred.
    case alternation([SyntaxNode])
    /// `maximum` is nil for no upper bound. A greedy repetition prefers one more turn.
    case repetition(SyntaxNode, minimum: Int, maximum: Int?, isGreedy: Bool)
}

/// A pattern that has been read.
struct ParsedPattern {
    let root: SyntaxNode

    /// The names of the capturing groups; the first is the whole match.
    let captureNames: [String?]
}
