import ArgumentParser
import PlanEval
import PlanEvalReports
import Platform

/// The command `planeval rubric test FILE`.
struct RubricTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run a rubric against plans that a person judged.",
        discussion: """
            planeval rubric test my-rubric.yaml

            The plans and their levels stand beside the rubric, in my-rubric.examples.yaml.

            Ends with 0 when every level is at most one from what was expected, 1 when one is further away, 2 \
            when nothing could be tried, 3 when some plans could not be read.
            """
    )

    @Argument(help: "A rubric file.")
    var file: String

    @Option(
        name: .shortAndLong,
        help: "The file of examples, if it does not stand beside the rubric."
    )
    var examples: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = shared.console
        let trial: RubricTrial
        do throws(DiagnosticError) {
            trial = try RubricTrial(rubric: file, examples: examples)
        } catch {
            throw Failure.diagnostics(error.diagnostics, console: console)
        }
        let outcomes = trial.outcomes(console)
        let count = outcomes.count { $0 != nil }
        guard count > 0 else {
            console.complain("No example could be scored.\n")
            throw Failure.said(.nothingDone)
        }
        let report = ExamplesReport(trial.examples, outcomes: outcomes, rubric: trial.rubric)
        let text = ExamplesText(report, rubric: trial.rubric, planCount: count, style: console.style())
        console.show(text.text)
        console.report(report.diagnostics.filter { $0.severity == .error })
        if !shared.quiet { console.report(trial.rubric.untried(by: outcomes.compactMap(\.self))) }
        if count < outcomes.count { throw Failure.said(.partlyDone) }
        if report.diagnostics.contains(where: { $0.severity == .error }) { throw Failure.said(.gateFailed) }
    }
}
