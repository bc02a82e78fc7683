/// The most work that a program can be, as long as documents are no larger than assumed.
public struct CostEstimate: Sendable, Hashable {
    /// The most steps, counted as `Limits.maximumSteps` counts them; `Int.max` stands for more than can be said.
    public let steps: Int
    /// The most loops inside one another.
    public let loopDepth: Int
    /// The loop that takes most of the steps, as a part of the source, if there is one.
    public let costliestLoop: SourceRange?
    /// What the estimate rests on.
    public let assumptions: SizeAssumptions
}

extension Program {
    /// Estimates from above what a run can take, without running anything.
    ///
    /// The estimate follows the steps that an evaluation counts, with every branch taken, no element deciding a
    /// loop early, and lists and texts as large as assumed. It is never lower than `Usage.steps` of a run on a
    /// document within the assumptions, but it may be many times higher. Fields with a
    /// `MessageType.Field.maximumSize` are no larger than that. Functions of the host are taken to read their
    /// arguments once and to give values no larger than those of a document.
    ///
    /// - Parameter assumptions: how large documents and the values of variables are.
    /// - Returns: the estimate; compare its steps with `Limits.maximumSteps`.
    /// - Complexity: O(nodes × height) of the syntax tree, and no more than 64 for each level of lists in lists.
    public func costEstimate(_ assumptions: SizeAssumptions = SizeAssumptions()) -> CostEstimate {
        // The root is made last, so that no node has a higher number.
        var checker = Checker(environment: environment, idCount: root.id + 1)
        _ = checker.checkRoot(root)
        var estimator = CostEstimator(checker, assumptions)
        return estimator.estimate(root)
    }
}
