import CEL
import PlanEval
import Platform

/// Reads an expression and a plan, and tries the one on the other.
struct ExpressionTrial {
    private let environment: CEL.Environment
    /// How plans are read; `nil` takes them as they are.
    private let schema: JSONSchema?
    private let variable: String
    private let today: CalendarDay?

    /// Prepares what expressions may refer to.
    ///
    /// - Throws: what is wrong with the rubric.
    init(rubric name: String, isPlain: Bool, today: CalendarDay?) throws(DiagnosticError) {
        self.today = today
        if isPlain {
            environment = RuleEnvironment.plain
            schema = nil
            variable = RuleEnvironment.plainVariable
            return
        }
        let source = try RubricSource()
        // Rubrics are for plans; one that is named may be wrong all the same.
        if name != RubricSource.standard { _ = try source.rubric(name) }
        environment = source.environment
        schema = source.schema
        variable = source.schema.documentName
    }

    /// Tries an expression, or the one on standard input where it is `-`.
    ///
    /// - Throws: what is wrong with the expression or the plan; what the reader of the plan was unsure about is
    ///   told.
    func evaluate(
        _ expression: String,
        plan path: String?,
        _ console: Console
    ) throws(DiagnosticError) -> ExpressionEvaluation {
        let text =
            expression == "-"
            ? try DocumentLoader().loadText("-", from: DiskFileStore())
            : SourceText(path: "<expression>", bytes: Array(expression.utf8))
        guard let path else {
            return try ExpressionEvaluation(text, in: environment, variable: variable, today: today)
        }
        let loaded = try DocumentLoader().load(path, from: DiskFileStore())
        var document = loaded.document
        var day = today
        if let schema {
            let plan = try Plan(loaded, schema: schema)
            console.report(plan.diagnostics)
            document = plan.document
            day = day ?? plan.submitted
        }
        return try ExpressionEvaluation(
            text,
            in: environment,
            variable: variable,
            document: document,
            plan: loaded.source,
            today: day
        )
    }
}
