import PlanEval
import PlanEvalBatch
import PlanEvalReports
import Platform

/// What `planeval batch` grades: folders of cohorts, or a stream of bundles.
struct Batch {
    /// What was found in settings, rosters and reviews.
    let diagnostics: [Diagnostic]
    /// The number of plans, where it is known before they are read.
    let planCount: Int?
    /// What the input is called.
    let title: String
    private let rules: GradingRules
    private let input: Input
    private let shard: Shard

    /// Where the plans come from.
    private enum Input {
        case folders([Cohort])
        case lines(String, maximumLength: Int)
    }

    /// Reads everything but the plans.
    ///
    /// - Parameters:
    ///   - paths: folders of cohorts, or an NDJSON file; `-` for standard input.
    ///   - name: a rubric instead of that of the cohort.
    ///   - today: the day to take for today instead of that of the cohort.
    ///   - shard: the part of the cohorts to grade.
    ///   - maximumLength: the most bytes of a line.
    /// - Throws: why there is nothing to grade.
    init(
        _ paths: [String],
        rubric name: String?,
        today: CalendarDay?,
        shard: Shard,
        maximumLength: Int
    ) throws(DiagnosticError) {
        let source = try RubricSource()
        self.shard = shard
        let folders = paths.filter { $0 != "-" && DiskFileStore().isFolder($0) }
        guard folders.isEmpty ? paths.count == 1 : folders.count == paths.count else {
            throw DiagnosticError(
                Diagnostic(
                    id: BatchMessage.inputs.id,
                    severity: .error,
                    message: "a batch takes folders of cohorts, or one NDJSON file",
                    path: paths.first { !folders.contains($0) } ?? ""
                )
            )
        }
        let rubric: Rubric
        var settings = CohortSettings()
        if folders.isEmpty {
            rubric = try source.rubric(name ?? RubricSource.standard)
            input = .lines(paths[0], maximumLength: maximumLength)
            title = paths[0] == "-" ? "standard input" : paths[0]
            planCount = nil
            diagnostics = []
        } else {
            let loader = CohortSource(source).loader
            var cohorts: [Cohort] = []
            for folder in folders {
                cohorts.append(try loader.load(folder, rubric: name, readsAllPlans: false))
            }
            try Self.refuseDifferent(cohorts)
            rubric = cohorts[0].rubric
            settings = cohorts[0].settings
            input = .folders(cohorts)
            title = cohorts.count == 1 ? cohorts[0].title : "\(cohorts.count) cohorts"
            planCount = cohorts.reduce(0) { $0 + $1.plans.count }
            diagnostics = cohorts.flatMap(\.diagnostics)
        }
        rules = GradingRules(
            rubric: rubric,
            schema: source.schema,
            rubrics: source.loader,
            bundles: try BundleReader(maximumLength: maximumLength),
            today: today ?? settings.today
        )
    }

    /// Whether reviews or rows could not be understood.
    var leftOutReviews: Bool { diagnostics.contains { $0.severity == .error } }

    /// What would be graded, in words.
    var description: String {
        let plans = planCount.map { BatchText.count($0, "plan") } ?? "the plans"
        return
            "Would grade \(plans) of \(SafeText.singleLine(title)) by \(rules.rubric.id) \(rules.rubric.version)."
    }

    /// Grades everything.
    ///
    /// - Throws: what could not be read or written.
    func grade(
        into folder: BatchFolder,
        threads: Int,
        usesEarlierResults: Bool,
        reports: ReportForm?,
        report: (BatchRun.Progress) -> Void
    ) throws(FileError) -> BatchRun.Outcome {
        let run = BatchRun(
            rules: rules,
            folder: folder,
            threads: threads,
            shard: shard,
            usesEarlierResults: usesEarlierResults,
            reports: reports
        )
        switch input {
        case .folders(let cohorts):
            return try run.run(FolderRecords(cohorts, shard: shard), report: report)
        case .lines(let path, let maximumLength):
            let records = CohortRecords(
                try LineReader(path, limit: maximumLength),
                bundles: rules.bundles,
                rubric: rules.rubric,
                parts: path == "-" ? nil : try FileParts(path),
                shard: shard
            )
            return try run.run(records, report: report)
        }
    }

    private static func refuseDifferent(_ cohorts: [Cohort]) throws(DiagnosticError) {
        for (index, cohort) in cohorts.enumerated().dropFirst() {
            if cohorts[..<index].contains(where: { $0.hasSameName(as: cohort) }) {
                throw DiagnosticError(
                    Diagnostic(
                        id: BatchMessage.sameCohort.id,
                        severity: .error,
                        message: "two cohorts have the same name",
                        path: cohort.folder
                    )
                )
            }
            if !cohort.hasSameRules(as: cohorts[0]) {
                throw DiagnosticError(
                    Diagnostic(
                        id: BatchMessage.rubrics.id,
                        severity: .error,
                        message: "this cohort has another rubric or other settings than \(cohorts[0].folder)",
                        path: cohort.folder,
                        hint: "grade the cohorts one after the other, or name one rubric with --rubric"
                    )
                )
            }
        }
    }
}
