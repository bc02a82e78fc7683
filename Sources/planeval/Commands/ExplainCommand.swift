import ArgumentParser
import PlanEval
import PlanEvalReports
import Platform

/// The command `planeval explain WHAT`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a check, a flag, a function, a message, or how a score came about.",
        discussion: """
            planeval explain metrics/measurable                a check
            planeval explain metrics                           a criterion
            planeval explain numeric                           a function of rules
            planeval explain document/duplicate-key            a message
            planeval explain plan.result.json --criterion pilot  how the points came about
            planeval explain results.ndjson --plan heron       one of several results
            """
    )

    @Argument(help: "The name of a check, flag, criterion, function or message, or a result in JSON.")
    var what: String

    @Option(help: ArgumentHelp("The criterion of a result to explain.", valueName: "id"))
    var criterion: String?

    @Option(help: ArgumentHelp("The plan among several results, by path or name.", valueName: "name"))
    var plan: String?

    @Option(name: .shortAndLong, help: "A rubric file, or the name of one that is part of planeval.")
    var rubric = RubricSource.standard

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = shared.console
        do throws(DiagnosticError) {
            let answers = Answers(rubric: rubric, style: console.style())
            console.show(
                isResult
                    ? try answers.result(what, plan: plan, criterion: criterion) : try answers.answer(what)
            )
        } catch {
            throw Failure.diagnostics(error.diagnostics, console: console)
        }
    }

    /// A result is a file whose name ends in .json or .ndjson; no check, function or message is called so.
    private var isResult: Bool {
        criterion != nil || plan != nil || what == "-" || what.hasSuffix(".json") || what.hasSuffix(".ndjson")
    }
}
