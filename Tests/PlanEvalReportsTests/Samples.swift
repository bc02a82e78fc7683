import PlanEval
import Platform
import _PlanevalTestSupport

/// Results to draw, made from the small rubric of the golden files.
enum Samples {
    static let folder = PackageRoot.path + "/Fixtures/golden"

    static func rubric() throws -> Rubric {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let loader = RubricLoader(environments: ["plan": environment])
        return try loader.load(try load("workshop.yaml"))
    }

    /// The result for a plan of the folder, under its name without the folder.
    static func assessment(
        of plan: String,
        today: String? = "2026-03-01",
        confirmed: [String] = []
    ) throws -> Assessment {
        try assessment(of: load(plan), today: today, confirmed: confirmed)
    }

    static func assessment(
        of loaded: LoadedDocument,
        today: String? = nil,
        confirmed: [String] = []
    ) throws -> Assessment {
        var options = Scorer.Options()
        options.today = today.flatMap(CalendarDay.init)
        options.confirmedFlags = confirmed
        let plan = try Plan(loaded, schema: JSONSchema.embedded("plan"))
        return try Scorer(rubric: rubric()).assess(plan, options: options)
    }

    /// A file of the folder, under its name without the folder, so that results are the same everywhere.
    static func load(_ name: String) throws -> LoadedDocument {
        let bytes = try DiskFileStore().read(folder + "/" + name, limit: 1 << 20)
        return try DocumentLoader().read(bytes, path: name)
    }

    static func load(text: String, path: String) throws -> LoadedDocument {
        try DocumentLoader().read(Array(text.utf8), path: path)
    }
}
