import CEL
import PlanEval
import PlanEvalReports
import Platform
import Testing
import _PlanevalTestSupport

@testable import PlanEvalBatch

/// What tests of batches need: rules, and runs within the process.
struct BatchBench {
    let rules: GradingRules
    let loader: CohortLoader

    /// Made once: reading the word lists takes longer than most tests.
    static let shared = Result { try BatchBench() }

    private init() throws {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let rubrics = RubricLoader(environments: [schema.documentName: environment])
        loader = CohortLoader(files: DiskFileStore(), rubrics: rubrics, schema: schema)
        rules = GradingRules(
            rubric: try rubrics.load(
                DocumentLoader().read(Array(TinyRubric.text.utf8), path: "tiny.yaml", format: .yaml)
            ),
            schema: schema,
            rubrics: rubrics,
            bundles: try BundleReader()
        )
    }

    /// The lines that come out of the filter.
    func filtered(
        _ lines: String,
        byCohort: Bool = false,
        limit: Int = 8 << 20,
        threads: Int = 1
    ) throws -> (lines: [String], counts: FilterCounts) {
        let folder = try TemporaryFolder()
        try DiskFileStore().write(Array(lines.utf8), to: folder.file("in"), replacing: true)
        let reader = try LineReader(folder.file("in"), limit: limit)
        let filter = LineFilter(rules: rules, threads: threads)
        var out: [UInt8] = []
        let write = { (bytes: [UInt8]) throws(FileError) in out += bytes }
        let counts =
            byCohort
            ? try filter.run(
                CohortRecords(reader, bundles: rules.bundles, rubric: rules.rubric),
                write: write
            ) : try filter.run(LineRecords(reader), write: write)
        let text = String(decoding: out, as: UTF8.self)
        #expect(out.isEmpty || out.last == UInt8(ascii: "\n"))
        return (text.split(separator: "\n").map { String($0) }, counts)
    }

    /// Grades the cohorts in some folders.
    func run(_ cohorts: [String], into folder: String, shard: Shard = .whole) throws -> BatchSummary? {
        let read = try cohorts.map { try loader.load($0, readsAllPlans: false) }
        let run = BatchRun(rules: rules, folder: BatchFolder(folder), threads: 2, shard: shard)
        guard case .finished(let summary) = try run.run(FolderRecords(read, shard: shard)) else { return nil }
        return summary
    }
}
