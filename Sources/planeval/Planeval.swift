import ArgumentParser
import PlanEval

/// The commands.
struct Planeval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planeval",
        abstract: "Scores change-management plans and says what to do next.",
        discussion: """
            planeval score plan.yaml                    score a plan
            planeval score plan.yaml --reviews r.csv    with what people say
            planeval batch cohort -o out                grade a whole cohort
            planeval allocate cohort                    who reviews which plan
            planeval agree cohort                       how well reviewers agree
            planeval explain metrics/measurable         what a check asks for
            planeval eval 'size(plan.risks)' plan.yaml  try a rule
            planeval rubric show change-plan            the rubric for people
            planeval schema plan                        how a plan is written
            """,
        version: Engine.version,
        subcommands: [
            InitCommand.self,
            ScoreCommand.self, BatchCommand.self, MergeCommand.self, ExportCommand.self, AllocateCommand.self,
            AgreeCommand.self,
            CalibrateCommand.self,
            ExplainCommand.self, EvalCommand.self,
            RubricCommand.self, SchemaCommand.self,
        ]
    )
}
