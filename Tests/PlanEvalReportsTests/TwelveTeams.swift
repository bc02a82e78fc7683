import PlanEval
import Platform
import _PlanevalTestSupport

/// The cohort of twelve teams that the README shows, read once.
enum TwelveTeams {
    static let cohort = Result {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let loader = CohortLoader(
            files: DiskFileStore(),
            rubrics: RubricLoader(environments: ["plan": environment]),
            schema: schema
        )
        return try loader.load(PackageRoot.path + "/Fixtures/cohort")
    }
}
