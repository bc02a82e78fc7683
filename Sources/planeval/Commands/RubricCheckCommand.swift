import ArgumentParser
import PlanEval
import PlanEvalReports
import Platform

/// The command `planeval rubric check FILE`.
struct RubricCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find mistakes in a rubric.",
        discussion: """
            planeval rubric check my-rubric.yaml

            Ends with 0 when there are no errors, 1 when there are, 2 when the file cannot be read.
            """
    )

    @Argument(help: "A rubric file, or the name of one that is part of planeval.")
    var file: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = shared.console
        let inspection: RubricInspection
        do throws(DiagnosticError) {
            let source = try RubricSource()
            inspection = source.loader.inspect(try RubricSource.open(file))
        } catch {
            throw Failure.diagnostics(error.diagnostics, console: console)
        }
        console.report(inspection.diagnostics)
        console.show(RubricCheckText.summary(inspection))
        if inspection.rubric == nil { throw Failure.said(.gateFailed) }
    }
}
