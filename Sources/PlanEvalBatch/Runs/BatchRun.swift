import PlanEval
package import PlanEvalReports
package import Platform

/// Grades everything that a source gives and keeps the results in a folder.
///
/// Stopped at any moment, it leaves whole lines, and the next run goes on from there; both together leave the same
/// bytes as one that was never stopped.
package struct BatchRun {
    private let rules: GradingRules
    private let folder: BatchFolder
    private let threads: Int
    private let shard: Shard
    private let usesEarlierResults: Bool
    private let reports: ReportForm?
    private let files = DiskFileStore()

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - rules: what plans are graded by.
    ///   - folder: where the results go; it is made if need be.
    ///   - threads: how many threads work.
    ///   - shard: the part of the cohorts that the source gives.
    ///   - usesEarlierResults: whether results that lie in the folder and still hold are used again.
    ///   - reports: the form of the reports that are wanted too; `nil` for none.
    package init(
        rules: GradingRules,
        folder: BatchFolder,
        threads: Int,
        shard: Shard = .whole,
        usesEarlierResults: Bool = true,
        reports: ReportForm? = nil
    ) {
        self.rules = rules
        self.folder = folder
        self.threads = threads
        self.shard = shard
        self.usesEarlierResults = usesEarlierResults
        self.reports = reports
    }

    /// How far a run has come.
    package struct Progress: Sendable {
        /// The records that are done.
        package let records: Int
        /// Those among them that are errors.
        package let errors: Int
    }

    /// How a run ended.
    package enum Outcome {
        /// With everything done.
        case finished(BatchSummary)
        /// Because the process was asked to stop; so many records are done.
        case interrupted(Int)
    }

    /// Grades.
    ///
    /// - Parameters:
    ///   - source: the records.
    ///   - report: is told now and then how far it is.
    /// - Returns: how it ended.
    /// - Throws: what could not be read or written; what was done before stays.
    package func run(
        _ source: some RecordSource,
        report: (Progress) -> Void = { _ in }
    ) throws(FileError) -> Outcome {
        try files.makeFolder(folder.path)
        try files.removeLeftovers(in: folder.path)
        if !usesEarlierResults {
            for name in [BatchFolder.Name.summary, .results, .next] { try files.remove(folder.file(name)) }
        }
        let earlier = try EarlierResults([folder.file(.results), folder.file(.next)])
        let journal = try ResultJournal(folder)
        var source = source
        var tally = BatchTally(rules.rubric)
        var copies = CopySearch()
        var reportFiles = reports.map { ReportFiles(folder, $0) }
        var grader = PlanGrader(
            rules,
            files: files,
            earlier: earlier.isEmpty ? nil : earlier,
            comparesPlans: true,
            reports: reports
        )
        try grader.grade(&source, threads: threads) { records throws(FileError) in
            for record in records {
                try journal.append(record.bytes)
                tally.add(record)
                copies.add(record)
                if let report = record.report { try reportFiles?.write(report, of: record.identity) }
            }
            report(Progress(records: tally.counts.records, errors: tally.counts.errors))
        }
        if Interruption.isRequested { return .interrupted(tally.counts.records) }
        tally.add(copies.found { grader.plan(of: $0) })
        let summary = tally.summary(shard: shard, inputRecords: source.recordCount)
        try journal.finish()
        try folder.write(tally, summary)
        return .finished(summary)
    }
}

extension BatchFolder {
    /// Writes everything beside the results, the summary last.
    func write(_ tally: BatchTally, _ summary: BatchSummary) throws(FileError) {
        let files = DiskFileStore()
        try files.update(file(.errors), tally.errors)
        try files.update(file(.needsReview), tally.needsReview)
        try files.update(file(.gradebook), tally.marks)
        try files.update(file(.rubric), summary.rubric.source.bytes)
        try files.update(file(.summary), BatchSummaryJSON.document(summary))
    }
}
