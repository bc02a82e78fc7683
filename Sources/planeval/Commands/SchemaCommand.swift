import ArgumentParser
import PlanEval

/// The command `planeval schema NAME`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of an input or output.",
        discussion: """
            planeval schema plan > plan.schema.json

            Editors that know JSON Schema complete keys and show what they mean while you write.
            """
    )

    @Argument(help: "agreement, allocation, cohort, evaluation, plan, result, review or rubric.")
    var name: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = shared.console
        guard let bytes = EmbeddedResources.file(named: "schemas/\(name).schema.json") else {
            do throws(DiagnosticError) {
                _ = try JSONSchema.embedded(name)
            } catch {
                throw Failure.diagnostics(error.diagnostics, console: console)
            }
            return
        }
        console.show(bytes)
    }
}
