public import CEL

/// What an expression gives on a plan, and why: what the author of a rubric wants to see of a rule.
public struct ExpressionEvaluation: Sendable {
    /// The text of the expression.
    public let expression: SourceText
    /// The plan, if there is one.
    public let plan: SourceText?
    /// The type of the value as far as it is known before the expression runs.
    public let type: CELType
    /// The value, or why there is none.
    public let outcome: Result<Value, EvaluationError>
    /// The places in the plan that decided.
    public let evidence: [Evidence]
    /// What the run took.
    public let usage: Usage
    /// What a run takes at the most.
    public let estimate: CostEstimate
    /// What a run may take.
    public let limits: Limits

    /// Compiles and runs an expression.
    ///
    /// - Parameters:
    ///   - expression: its text.
    ///   - environment: what it may refer to.
    ///   - variable: the name of the document in expressions.
    ///   - document: the document it is about, if there is one.
    ///   - plan: the text that the document was read from.
    ///   - today: the day to take for today.
    /// - Throws: every mistake in the expression, with its place.
    /// - Complexity: as `Program.explain(_:)`.
    public init(
        _ expression: SourceText,
        in environment: Environment,
        variable: String = "plan",
        document: Document? = nil,
        plan: SourceText? = nil,
        today: CalendarDay? = nil
    ) throws(DiagnosticError) {
        if let mistake = DocumentMistake.encoding(of: expression) { throw DiagnosticError(mistake) }
        let program: Program
        do throws(CompilationError) {
            program = try environment.compile(String(decoding: expression.bytes, as: UTF8.self))
        } catch {
            throw DiagnosticError(error.issues.map { Self.diagnostic($0, in: expression) })
        }
        var activation = Activation(environment)
        if let document = document ?? Self.stand(in: program, for: variable) {
            activation = Activation(environment, document: document, as: variable)
        }
        if let today = today?.timestamp { activation.bind("today", to: .timestamp(today)) }
        let explanation = program.explain(activation)
        self.expression = expression
        self.plan = plan
        type = program.resultType
        outcome = explanation.outcome
        evidence =
            plan.map { plan in
                var finder = EvidenceFinder(plan)
                return explanation.places.map { finder.evidence($0) }
            } ?? []
        usage = explanation.usage
        estimate = program.costEstimate()
        limits = environment.limits
    }

    /// An empty document for expressions that do not mention theirs: functions such as `date` look into it for
    /// the language all the same.
    private static func stand(in program: Program, for variable: String) -> Document? {
        let source = Array(program.source.utf8)
        func mentions(_ expression: Expression) -> Bool {
            if case .identifier = expression.kind {
                let part = source[expression.range.start..<expression.range.end]
                if part.elementsEqual(variable.utf8) || part.elementsEqual(".\(variable)".utf8) {
                    return true
                }
            }
            return expression.children.contains { mentions($0) }
        }
        guard !mentions(program.root) else { return nil }
        // An empty object can always be read.
        return try? JSONReader().read(Array("{}".utf8))
    }

    private static func diagnostic(_ issue: CompilationError.Issue, in source: SourceText) -> Diagnostic {
        Diagnostic(
            id: EvaluationMessage.expression.id,
            severity: .error,
            message: issue.message,
            at: SourceSpan(source: source, range: issue.range.start..<issue.range.end),
            hint: issue.hint
        )
    }

    /// Why there is no value, with the place in the expression; `nil` when there is one.
    public var failure: Diagnostic? {
        guard case .failure(let error) = outcome else { return nil }
        let range = error.range ?? SourceRange(0, expression.bytes.count)
        return Diagnostic(
            id: EvaluationMessage.noValue.id,
            severity: .error,
            message: error.message,
            at: SourceSpan(source: expression, range: range.start..<range.end),
            hint: hint(for: error, at: range)
        )
    }

    private func hint(for error: EvaluationError, at range: SourceRange) -> String? {
        guard error.kind == .unbound else { return error.hint }
        let part = expression.bytes[range.start..<min(range.end, expression.bytes.count)]
        if part.elementsEqual("today".utf8) { return "give the day, as in --today 2026-03-01" }
        return plan == nil ? "name a plan behind the expression" : nil
    }

    /// True when plans within the assumptions may take more steps than the limit.
    public var mayExceedLimit: Bool { estimate.steps > limits.maximumSteps }
}
