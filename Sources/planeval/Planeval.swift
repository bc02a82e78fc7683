import ArgumentParser
import PlanEval

/// The commands.
struct Planeval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planeval",
        abstract: "Scores change-management plans and says what to do next.",
        discussion: """
            planeval score plan.yaml             score a plan
            planeval explain metrics/measurable  what a check asks for
            planeval rubric show change-plan     the rubric for people
            planeval schema plan                 how a plan is written
            """,
        version: Engine.version,
        subcommands: [ScoreCommand.self, ExplainCommand.self, RubricCommand.self, SchemaCommand.self]
    )
}
