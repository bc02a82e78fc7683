import CEL
public import PlanEval

/// What an expression gives, for programs: `planeval.evaluation/1`.
///
/// Later versions may add keys and never take one away; `Rubrics/schemas/evaluation.schema.json` says what each
/// means.
public enum EvaluationJSON {
    /// The kind of document and its version.
    public static let schema = "planeval.evaluation/1"

    /// One object, laid out for people too; ends with a line break.
    public static func document(_ evaluation: ExpressionEvaluation) -> [UInt8] {
        var writer = JSONWriter(layout: .indented)
        writer.object { write(evaluation, &$0) }
        writer.endLine()
        return writer.bytes
    }

    private static func write(_ evaluation: ExpressionEvaluation, _ writer: inout JSONWriter) {
        writer.member("schema", schema)
        writer.member("expression", String(decoding: evaluation.expression.bytes, as: UTF8.self))
        writer.member("plan", evaluation.plan?.path)
        writer.member("type", evaluation.type.description)
        switch evaluation.outcome {
        case .success(let value):
            writer.member(named: "value") { ValueJSON.write(value, &$0) }
            writer.nullMember("error")
        case .failure(let error):
            writer.nullMember("value")
            writer.member("error", object: { write(error, evaluation, &$0) })
        }
        ResultJSON.write(evaluation.evidence, &writer)
        writer.member("cost", inline: true) { writer in
            writer.member("steps", evaluation.usage.steps)
            writer.member("bytes", evaluation.usage.bytes)
            writer.member("worstSteps", exact(evaluation.estimate.steps))
            writer.member("maximumSteps", evaluation.limits.maximumSteps)
        }
    }

    private static func write(
        _ error: EvaluationError,
        _ evaluation: ExpressionEvaluation,
        _ writer: inout JSONWriter
    ) {
        writer.member("kind", error.kind.rawValue)
        writer.member("message", error.message)
        let failure = evaluation.failure
        writer.member("hint", failure?.hint)
        writer.member("line", failure?.position?.line)
        writer.member("column", failure?.position?.column)
    }

    /// `nil` for more steps than can be said, or than every reader of JSON takes for a whole number.
    private static func exact(_ steps: Int) -> Int? { steps < 1 << 53 ? steps : nil }
}
