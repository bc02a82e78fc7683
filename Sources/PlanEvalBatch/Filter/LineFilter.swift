import PlanEval
package import PlanEvalReports
package import Platform

/// The pure filter of `planeval score --ndjson`: a line out for each line in, in the same order.
///
/// A line depends on nothing but that line (or its cohort, where lines are grouped by it), the rubric and the version:
/// a job system may run it on any part of the input, and as often as it likes.
package struct LineFilter {
    private let rules: GradingRules
    private let threads: Int
    private let files: any FileStore

    /// Makes a filter.
    package init(rules: GradingRules, threads: Int, files: any FileStore = DiskFileStore()) {
        self.rules = rules
        self.threads = threads
        self.files = files
    }

    /// Grades every line.
    ///
    /// - Parameters:
    ///   - source: the lines.
    ///   - write: writes whole lines out; called as soon as some are ready.
    /// - Returns: what went through.
    /// - Throws: what could not be read or written.
    package func run(
        _ source: some RecordSource,
        write: ([UInt8]) throws(FileError) -> Void
    ) throws(FileError) -> FilterCounts {
        var source = source
        var counts = FilterCounts()
        var ids = Fingerprint()
        try PlanGrader(rules, files: files).grade(&source, threads: threads) { records throws(FileError) in
            try write(records.flatMap(\.bytes))
            for record in records { ids.add(record.identity) }
            counts.errors += records.count(where: \.isMistake)
            counts.linesOut += records.count
        }
        counts.linesIn = source.recordCount
        counts.idDigest = ids.digest
        return counts
    }
}
