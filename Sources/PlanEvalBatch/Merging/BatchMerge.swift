import CEL
package import PlanEval
package import PlanEvalReports
package import Platform

/// Joins the folders of shards to what one run over the whole input would have left.
package struct BatchMerge {
    private let parts: [BatchPart]
    private let rubric: Rubric
    /// The runs of all parts in the order of the input.
    private let runs: [(run: BatchSummary.Run, part: Int)]

    /// Why parts cannot be joined.
    package enum Failure: Error {
        /// They are not what they should be.
        case input(DiagnosticError)
        /// A file could not be read or written.
        case file(FileError)
    }

    /// Looks at the parts before anything is written.
    ///
    /// - Parameters:
    ///   - folders: the folders that `planeval batch --shard` has left.
    ///   - rubrics: reads the rubric that lies in them.
    /// - Throws: that a part is not finished, does not belong to the others, is missing or double.
    package init(_ folders: [BatchFolder], rubrics: RubricLoader) throws(DiagnosticError) {
        var parts: [BatchPart] = []
        for folder in folders {
            let part = try BatchPart(folder)
            if let first = parts.first, !part.belongs(to: first) {
                throw part.refused(.different, "this part does not belong to \(first.folder.path)")
            }
            parts.append(part)
        }
        runs = parts.enumerated().flatMap { index, part in part.part.runs.map { ($0, index) } }
            .sorted { $0.run.start < $1.run.start }
        try Self.check(runs, of: parts)
        self.parts = parts
        let path = folders[0].file(.rubric)
        rubric = try rubrics.load(DocumentLoader().load(path, from: DiskFileStore()))
    }

    /// Makes sure that every record of the input is in exactly one part.
    private static func check(
        _ runs: [(run: BatchSummary.Run, part: Int)],
        of parts: [BatchPart]
    ) throws(DiagnosticError) {
        func missing(_ start: Int, _ end: Int) -> String {
            end - start == 1
                ? "record \(start + 1) of the input is in no part"
                : "records \(start + 1) to \(end) of the input are in no part"
        }
        var next = 0
        for (run, part) in runs {
            if run.start > next { throw parts[part].refused(.missing, missing(next, run.start)) }
            if run.start < next {
                let words = "record \(run.start + 1) of the input is in another part too"
                throw parts[part].refused(.double, words)
            }
            let (end, overflow) = next.addingReportingOverflow(run.count)
            if overflow {
                throw parts[part].refused(.damaged, "the summary counts more records than there can be")
            }
            next = end
        }
        let all = parts[0].part.inputRecords
        if next < all { throw parts[0].refused(.missing, missing(next, all)) }
    }

    /// Writes the joined results and everything beside them.
    ///
    /// - Parameter folder: where they go; it is made if need be.
    /// - Returns: the figures of the whole.
    /// - Throws: what could not be read or written, or that the results of a part are not those it counts.
    package func write(to folder: BatchFolder) throws(Failure) -> BatchSummary {
        do {
            try DiskFileStore().makeFolder(folder.path)
            let journal = try ResultJournal(folder)
            var tally = BatchTally(rubric)
            do {
                try join(journal, &tally)
            } catch let error as DiagnosticError {
                try journal.abandon()
                throw error
            }
            tally.add(parts.flatMap(\.copies))
            let summary = BatchSummary(
                rubric: rubric,
                counts: tally.counts,
                idDigest: tally.idDigest,
                part: BatchSummary.Part(
                    shard: 1,
                    shards: 1,
                    runs: tally.runs,
                    inputRecords: parts[0].part.inputRecords
                ),
                statistics: tally.statistics,
                reasons: tally.reasonCounts,
                copies: tally.copies
            )
            try journal.finish()
            try folder.write(tally, summary)
            return summary
        } catch let error as FileError {
            throw .file(error)
        } catch let error as DiagnosticError {
            throw .input(error)
        } catch {
            // Nothing else is thrown above.
            throw .input(DiagnosticError([]))
        }
    }

    private func join(_ journal: ResultJournal, _ tally: inout BatchTally) throws {
        let readers = try parts.map { try LineReader($0.folder.file(.results), limit: .max) }
        var ids = [Fingerprint](repeating: Fingerprint(), count: parts.count)
        var counts = [Int](repeating: 0, count: parts.count)
        for (run, part) in runs {
            for ordinal in run.start..<run.start + run.count {
                guard let bytes = try readers[part].next()?.bytes,
                    let record = GradedRecord(line: bytes + [UInt8(ascii: "\n")], ordinal: ordinal)
                else { throw parts[part].refused(.damaged, "its results end early or are no results") }
                try journal.append(record.bytes)
                tally.add(record)
                ids[part].add(record.identity)
                counts[part] += 1
            }
        }
        for (index, part) in parts.enumerated() {
            guard try readers[index].next() == nil, counts[index] == part.recordCount,
                ids[index].digest == part.idDigest
            else { throw part.refused(.damaged, "its results are not those that its summary counts") }
        }
    }
}

extension GradedRecord {
    /// Reads a line that a batch has written.
    ///
    /// - Returns: `nil` when it is none.
    init?(line bytes: [UInt8], ordinal: Int) {
        // What is no JSON was not written by this program.
        guard let root = (try? JSONReader(maximumLength: bytes.count).read(bytes))?.root,
            let id = root["id"], let cohort = root["cohort"],
            let identity = BundleIdentity(id: Array(bytes[id.range]), cohort: Array(bytes[cohort.range]))
        else { return nil }
        if let error = root["error"] {
            let diagnostic = Diagnostic(
                id: error["code"]?.string ?? "",
                severity: .error,
                message: error["message"]?.string ?? ""
            )
            self.init(
                ordinal: ordinal,
                bytes: bytes,
                outcome: .mistake(BundleMistake(identity, [diagnostic]))
            )
        } else {
            guard let assessment = RecordHead.assessment(of: bytes) else { return nil }
            self.init(
                ordinal: ordinal,
                bytes: bytes,
                outcome: .graded(GradedPlan(assessment, identity: identity))
            )
        }
    }

    /// What the record is known by.
    var identity: BundleIdentity {
        switch outcome {
        case .graded(let plan): plan.identity
        case .mistake(let mistake): mistake.identity
        }
    }
}
