import PlanEval

/// The readers of texts that come from strangers.
enum FuzzTarget: String, CaseIterable, Sendable {
    /// The text of a rule and, behind a zero byte, the document it is about.
    case cel
    /// A JSON document.
    case json
    /// A regular expression and, behind a zero byte, a text.
    case pattern
    /// A plan in YAML or JSON, which is then scored and reported.
    case plan
    /// A rubric in YAML, whose rules are then run.
    case rubric

    /// Runs the target on an input, which may be anything.
    ///
    /// - Throws: that a resource of the program itself cannot be read.
    func run(_ input: [UInt8]) throws(DiagnosticError) -> Trial {
        var trial = Trial()
        switch self {
        case .cel: try Workshop.shared.get().expressions.run(input, &trial)
        case .json: DocumentTarget.run(input, &trial)
        case .pattern: PatternTarget.run(input, &trial)
        case .plan: try Workshop.shared.get().run(plan: input, &trial)
        case .rubric: try Workshop.shared.get().run(rubric: input, &trial)
        }
        return trial
    }

    /// The two parts of an input, before and behind the first zero byte.
    static func parts(of input: [UInt8]) -> (first: ArraySlice<UInt8>, second: ArraySlice<UInt8>?) {
        guard let zero = input.firstIndex(of: 0) else { return (input[...], nil) }
        return (input[..<zero], input[(zero + 1)...])
    }
}
