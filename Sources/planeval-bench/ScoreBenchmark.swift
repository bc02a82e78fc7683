import PlanEval
import PlanEvalReports
import Platform

/// Reads, scores and writes the plans of a folder, as grading many plans does.
struct ScoreBenchmark {
    private let texts: [(path: String, bytes: [UInt8])]
    private let schema: JSONSchema
    private let scorer: Scorer

    /// Reads the files of a folder and the rubric.
    init(folder: String) throws {
        let files = DiskFileStore()
        texts = try files.list(folder).filter { !$0.isDirectory }.map(\.name).sorted().map { name in
            let path = "\(folder)/\(name)"
            return (path, try files.read(path, limit: 8 << 20))
        }
        schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let loader = RubricLoader(environments: [schema.documentName: environment])
        scorer = Scorer(rubric: try loader.load(try RubricFile.open("change-plan", from: files)))
    }

    /// Measures each stage, in nanoseconds of processor time for all plans.
    func run(rounds: Int) throws {
        let plans = try texts.map { try plan($0) }
        let assessments = plans.map { scorer.assess($0) }
        var options = Scorer.Options()
        options.recordsEvidence = false
        let read = try fastest(of: rounds) { for text in texts { _ = try plan(text) } }
        let rules = fastest(of: rounds) { for plan in plans { _ = scorer.assess(plan, options: options) } }
        let score = fastest(of: rounds) { for plan in plans { _ = scorer.assess(plan) } }
        let write = fastest(of: rounds) {
            for assessment in assessments { _ = ResultJSON.lines([assessment]) }
        }
        let bytes = texts.reduce(0) { $0 + $1.bytes.count }
        print(
            """
            {"plans": \(plans.count), "bytes": \(bytes), "read": \(read), "rules": \(rules), \
            "score": \(score), "write": \(write)}
            """
        )
    }

    private func plan(_ text: (path: String, bytes: [UInt8])) throws(DiagnosticError) -> Plan {
        try Plan(DocumentLoader().read(text.bytes, path: text.path), schema: schema)
    }
}
