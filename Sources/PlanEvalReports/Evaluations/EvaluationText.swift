import CEL
public import PlanEval

/// What `planeval eval` says: the value, its type, the places that decided, and what the run took.
public struct EvaluationText: Sendable {
    private let evaluation: ExpressionEvaluation
    private let style: TextStyle

    /// The most lines that a value takes.
    private static let maximumLines = 16
    /// The most places that are shown.
    private static let maximumPlaces = 12

    /// Prepares to tell about an evaluation.
    public init(_ evaluation: ExpressionEvaluation, style: TextStyle) {
        self.evaluation = evaluation
        self.style = style
    }

    /// The text, which ends with a line break.
    public var text: String {
        let facts = fact("Type", SafeText.singleLine(evaluation.type.description)) + fact("Cost", cost)
        return [value, facts, places].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    // MARK: The value

    private var value: [String] {
        guard case .success(let value) = evaluation.outcome else { return [style.paint("no value", .poor)] }
        var writer = LiteralWriter(room: style.width * Self.maximumLines)
        writer.write(value)
        var lines = Prose.pieces(SafeText.singleLine(writer.text), width: style.width)
        let isCut = writer.isCut || lines.count > Self.maximumLines
        lines = lines.prefix(Self.maximumLines).map { style.paint($0, tone(of: value)) }
        return isCut ? lines + ["(cut; --json writes all of it)"] : lines
    }

    private func tone(of value: Value) -> TextStyle.Tone {
        switch value {
        case .bool(true): .good
        case .bool(false): .poor
        default: .strong
        }
    }

    // MARK: Type and cost

    private func fact(_ name: String, _ text: String) -> [String] {
        TextBlock.hanging(name, text, indentation: 2, style: style, tone: .quiet)
    }

    private var cost: String {
        let limit = NumberText.grouped(evaluation.limits.maximumSteps)
        let assumptions = evaluation.estimate.assumptions
        let taken = "\(NumberText.grouped(evaluation.usage.steps)) of \(limit) steps"
        let most =
            evaluation.estimate.steps == .max
            ? "more than can be said" : NumberText.grouped(evaluation.estimate.steps)
        let condition =
            "for plans whose lists have up to \(assumptions.elements) elements and whose texts have up to "
            + "\(NumberText.grouped(assumptions.textBytes)) bytes"
        let warning = evaluation.mayExceedLimit ? ", which is over the limit" : ""
        return "\(taken); at the most \(most)\(warning), \(condition)"
    }

    // MARK: Places

    private var places: [String] {
        guard let plan = evaluation.plan else { return [] }
        guard !evaluation.evidence.isEmpty else {
            return TextBlock.indented("Nothing in the plan decided it.", by: 2, style: style)
        }
        let lines = EvidenceLines(evaluation.evidence, path: plan.path, limit: Self.maximumPlaces)
            .lines(style, indentation: 4)
        let title = if case .success = evaluation.outcome { "Decided by" } else { "Looked for at" }
        return ["  " + style.paint(title, .strong)] + lines
    }
}
