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
        let journal = try onDisk { () throws(FileError) in
            try DiskFileStore().makeFolder(folder.path)
            return try ResultJournal(folder)
        }
        var tally = BatchTally(rubric)
        do throws(Failure) {
            try join(journal, &tally)
        } catch {
            if case .input = error { try onDisk { () throws(FileError) in try journal.abandon() } }
            throw error
        }
        tally.add(parts.flatMap(\.copies))
        let summary = tally.summary(shard: .whole, inputRecords: parts[0].part.inputRecords)
        try onDisk { () throws(FileError) in
            try journal.finish()
            try folder.write(tally, summary)
        }
        return summary
    }

    private func join(_ journal: ResultJournal, _ tally: inout BatchTally) throws(Failure) {
        var readers: [LineReader] = []
        for part in parts {
            readers.append(
                try onDisk { () throws(FileError) in
                    try LineReader(part.folder.file(.results), limit: .max)
                }
            )
        }
        func next(_ part: Int) throws(Failure) -> [UInt8]? {
            try onDisk { () throws(FileError) in try readers[part].next()?.bytes }
        }
        var ids = [Fingerprint](repeating: Fingerprint(), count: parts.count)
        var counts = [Int](repeating: 0, count: parts.count)
        for (run, part) in runs {
            for ordinal in run.start..<run.start + run.count {
                guard let bytes = try next(part),
                    let record = GradedRecord(line: bytes + [UInt8(ascii: "\n")], ordinal: ordinal)
                else { throw damaged(part, "its results end early or are no results") }
                try onDisk { () throws(FileError) in try journal.append(record.bytes) }
                tally.add(record)
                ids[part].add(record.identity)
                counts[part] += 1
            }
        }
        for (index, part) in parts.enumerated() {
            guard try next(index) == nil, counts[index] == part.recordCount,
                ids[index].digest == part.idDigest
            else { throw damaged(index, "its results are not those that its summary counts") }
        }
    }

    private func damaged(_ part: Int, _ words: String) -> Failure {
        .input(parts[part].refused(.damaged, words))
    }

    /// Does something with files, and says of a failure that it is one of theirs.
    private func onDisk<Value>(_ body: () throws(FileError) -> Value) throws(Failure) -> Value {
        do throws(FileError) {
            return try body()
        } catch {
            throw .file(error)
        }
    }
}
