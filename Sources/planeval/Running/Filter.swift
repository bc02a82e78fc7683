import PlanEval
import PlanEvalBatch
import PlanEvalReports
import Platform

/// Runs `planeval score --ndjson`.
struct Filter {
    private let rules: GradingRules
    private let options: FilterOptions

    /// Reads the rubric, before any line is read.
    ///
    /// - Throws: what is wrong with the rubric.
    init(
        _ options: FilterOptions,
        rubric name: String?,
        today: CalendarDay?,
        redacts: Bool
    ) throws(DiagnosticError) {
        let source = try RubricSource()
        let rubric: Rubric
        if let text = options.rubricInline {
            let document = try DocumentLoader().read(Array(text.utf8), path: "<--rubric-inline>")
            rubric = try source.loader.load(document)
        } else {
            rubric = try source.rubric(name ?? RubricSource.standard)
        }
        self.options = options
        rules = GradingRules(
            rubric: rubric,
            schema: source.schema,
            rubrics: source.loader,
            bundles: try BundleReader(maximumLength: Self.maximumLength(options)),
            today: today,
            redacts: redacts
        )
    }

    /// Grades the lines of a file.
    ///
    /// - Parameters:
    ///   - path: the file; `-` is standard input.
    ///   - console: where messages go.
    /// - Returns: what went through.
    /// - Throws: what could not be read or written.
    func run(_ path: String, _ console: Console) throws(FileError) -> FilterCounts {
        Interruption.postpone()
        let reader = try LineReader(path, limit: Self.maximumLength(options))
        let filter = LineFilter(rules: rules, threads: options.jobs ?? 1)
        let write = { (bytes: [UInt8]) in console.show(bytes) }
        let counts =
            switch options.by {
            case nil: try filter.run(LineRecords(reader), write: write)
            case .cohort:
                try filter.run(
                    CohortRecords(
                        reader,
                        bundles: rules.bundles,
                        rubric: rules.rubric,
                        parts: path == "-" ? nil : try FileParts(path)
                    ),
                    write: write
                )
            }
        if let summary = options.summary {
            console.deliver(counts.document(rules.rubric), to: summary)
        }
        return counts
    }

    private static func maximumLength(_ options: FilterOptions) -> Int { options.maxRecordBytes ?? 8 << 20 }
}
