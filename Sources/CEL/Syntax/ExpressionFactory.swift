/// Makes the nodes of one syntax tree: numbers them, and bounds their number and the height of the tree.
package struct ExpressionFactory {
    private(set) var nextID = 0
    var maximumHeight = Int.max
    var maximumNodes = Int.max

    /// Makes a node.
    ///
    /// - Parameters:
    ///   - kind: what it is.
    ///   - range: the text it was read from.
    ///   - focus: the part of the text that messages about the node point at, if it is not all of it.
    /// - Returns: the node with the next number.
    /// - Throws: a limit error when the tree would have too many nodes, or become too high for the stages that
    ///   walk it.
    package mutating func make(
        _ kind: Expression.Kind,
        _ range: SourceRange,
        focus: SourceRange? = nil
    ) throws(CompilationError) -> Expression {
        let childHeight = Expression(kind: kind, range: range, focus: range, id: 0, height: 0).children
            .reduce(0) { max($0, $1.height) }
        guard childHeight < maximumHeight else {
            throw tooLarge("has more than \(maximumHeight) steps inside one another", range)
        }
        guard nextID < maximumNodes else { throw tooLarge("has more than \(maximumNodes) parts", range) }
        defer { nextID += 1 }
        return Expression(
            kind: kind,
            range: range,
            focus: focus ?? range,
            id: nextID,
            height: childHeight + 1
        )
    }

    private func tooLarge(_ what: String, _ range: SourceRange) -> CompilationError {
        CompilationError([
            CompilationError.Issue(
                .limit,
                "the expression \(what)",
                at: range,
                hint: "split the rule, or use a list and a loop"
            )
        ])
    }
}
