import ArgumentParser
import PlanEval
import PlanEvalReports

/// The command `planeval rubric show FILE`.
struct RubricShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a rubric as people read it.",
        discussion: """
            planeval rubric show
            planeval rubric show my-rubric.yaml
            """
    )

    @Argument(help: "A rubric file, or the name of one that is part of planeval.")
    var file = RubricSource.standard

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = shared.console
        do throws(DiagnosticError) {
            let rubric = try RubricSource().rubric(file)
            console.show(RubricText(rubric, style: console.style()).text)
        } catch {
            throw Failure.diagnostics(error.diagnostics, console: console)
        }
    }
}
