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

    /// Opens the rubric of a name.
    ///
    /// - Parameter name: the path of a file, `-`, or the name of a rubric that is part of the program, which
    ///   has neither a dot nor a slash and counts where there is no such file.
    /// - Returns: its document.
    /// - Throws: why it cannot be read; what is in it is for the loader to judge.
    static func open(_ name: String) throws(DiagnosticError) -> LoadedDocument {
        do throws(DiagnosticError) {
            return try DocumentLoader().load(name, from: DiskFileStore())
        } catch {
            let isName = !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
            guard isName, let bytes = EmbeddedResources.file(named: "\(name).yaml") else { throw error }
            return try DocumentLoader().read(bytes, path: "<\(name).yaml>", format: .yaml)
        }
    }

    /// The rubric of a name, ready to score by.
    ///
    /// - Throws: why it cannot be read or used.
    func rubric(_ name: String) throws(DiagnosticError) -> Rubric {
        try loader.load(try Self.open(name))
    }
}
