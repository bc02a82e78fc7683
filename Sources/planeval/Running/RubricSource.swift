import CEL
import PlanEval
import Platform

/// Finds rubrics: a file that is named, or one that is part of the program.
struct RubricSource {
    /// The rubric that is used when none is named.
    static let standard = "change-plan"

    /// The loader of rubrics for plans.
    let loader: RubricLoader
    /// How plans are read.
    let schema: JSONSchema
    /// What rules about plans may refer to.
    let environment: CEL.Environment

    init() throws(DiagnosticError) {
        schema = try JSONSchema.embedded("plan")
        environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        loader = RubricLoader(environments: [schema.documentName: environment])
    }

    /// Opens the rubric of a name, as `RubricFile` finds it on this computer.
    static func open(_ name: String) throws(DiagnosticError) -> LoadedDocument {
        try RubricFile.open(name, from: DiskFileStore())
    }

    /// The rubric of a name, ready to score by.
    ///
    /// - Throws: why it cannot be read or used.
    func rubric(_ name: String) throws(DiagnosticError) -> Rubric {
        try loader.load(try Self.open(name))
    }
}
