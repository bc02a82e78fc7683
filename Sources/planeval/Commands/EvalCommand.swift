import ArgumentParser
import PlanEval
import PlanEvalReports
import Platform

/// The command `planeval eval 'EXPR' [PLAN]`.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Try an expression, such as a rule of a rubric, on a plan.",
        discussion: """
            planeval eval 'plan.metrics.all(m, stated(m.owner))' plan.yaml
            planeval eval 'size(plan.risks) >= 3' plan.json --json
            planeval eval '[1, 2, 3].filter(n, n > 1)'
            planeval eval - plan.yaml < rule.cel

            Ends with 0 when there is a value, whatever it is, 1 when the expression has none for this plan, 2 \
            when the expression or the plan cannot be used.
            """
    )

    @Argument(help: ArgumentHelp("The expression; - reads standard input.", valueName: "expression"))
    var expression: String

    @Argument(help: "A plan in YAML or JSON; - reads standard input.")
    var plan: String?

    @Option(
        name: .shortAndLong,
        help:
            "The rubric whose rules the expression is like: a file, or the name of one that is part of planeval."
    )
    var rubric = RubricSource.standard

    @Option(help: ArgumentHelp("The day to take for today, as 2026-03-01.", valueName: "day"))
    var today: CalendarDay?

    @ArgumentParser.Flag(help: "Take CEL as it is, without the functions of rules and the schema of plans.")
    var plain = false

    @ArgumentParser.Flag(help: "Write the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if expression == "-", plan == "-" { throw ValidationError("standard input can be read once") }
    }

    func run() throws {
        let console = shared.console
        let evaluation: ExpressionEvaluation
        do throws(DiagnosticError) {
            let trial = try ExpressionTrial(rubric: rubric, isPlain: plain, today: today)
            evaluation = try trial.evaluate(expression, plan: plan, console)
        } catch {
            throw Failure.diagnostics(error.diagnostics, console: console)
        }
        if json {
            console.show(EvaluationJSON.document(evaluation))
        } else {
            console.show(EvaluationText(evaluation, style: console.style()).text)
        }
        if let failure = evaluation.failure {
            console.report([failure])
            throw Failure.said(.gateFailed)
        }
    }
}
