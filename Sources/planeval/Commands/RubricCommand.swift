import ArgumentParser

/// The command `planeval rubric …`.
struct RubricCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rubric",
        abstract: "Check, show and try rubrics.",
        subcommands: [RubricCheckCommand.self, RubricShowCommand.self, RubricTestCommand.self]
    )
}
