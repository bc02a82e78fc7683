import CEL
import PlanEval
import PlanEvalReports
import Platform

/// The folder of a shard that has been finished, and what its summary says.
struct BatchPart {
    let folder: BatchFolder
    /// The version of the engine and the digest of the rubric.
    let engine: String
    let rubricDigest: String
    /// The digest of the ids in their order.
    let idDigest: String
    let recordCount: Int
    let part: BatchSummary.Part
    let copies: [BatchSummary.Copy]

    /// Reads the summary of a folder.
    ///
    /// - Throws: that there is none, or that it is none.
    init(_ folder: BatchFolder) throws(DiagnosticError) {
        self.folder = folder
        let path = folder.file(.summary)
        let loaded: LoadedDocument
        do throws(DiagnosticError) {
            loaded = try DocumentLoader(maximumLength: 1 << 30).load(
                path,
                from: DiskFileStore(),
                format: .json
            )
        } catch {
            throw Self.refused(path, .notABatch, "this folder is no finished batch")
        }
        let root = loaded.document.root
        let part = root["part"]
        func number(_ node: DocumentNode?) -> Int? { node?.int.flatMap { Int(exactly: $0) } }
        let runs = part?["runs"]?.elements.compactMap { run -> BatchSummary.Run? in
            guard let start = number(run["start"]), let count = number(run["count"]), start >= 0, count > 0
            else { return nil }
            return BatchSummary.Run(start: start, count: count)
        }
        guard root["schema"]?.string == BatchSummaryJSON.schema, let engine = root["engine"]?.string,
            let rubric = root["rubric"]?["digest"]?.string, let ids = root["ids"]?.string,
            let records = number(root["records"]), let shard = number(part?["shard"]),
            let shards = number(part?["shards"]), let all = number(part?["inputRecords"]), let runs
        else { throw Self.refused(path, .notABatch, "this is no summary of a batch") }
        self.engine = engine
        rubricDigest = rubric
        idDigest = ids
        recordCount = records
        self.part = BatchSummary.Part(shard: shard, shards: shards, runs: runs, inputRecords: all)
        copies = root["copies"]?.elements.compactMap(BatchSummary.Copy.init) ?? []
    }

    /// Whether both are parts of the same run.
    func belongs(to other: BatchPart) -> Bool {
        engine == other.engine && rubricDigest == other.rubricDigest && part.shards == other.part.shards
            && part.inputRecords == other.part.inputRecords
    }

    /// Why the part cannot be used.
    func refused(_ message: BatchMessage, _ words: String) -> DiagnosticError {
        Self.refused(folder.path, message, words)
    }

    private static func refused(_ path: String, _ message: BatchMessage, _ words: String) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(
                id: message.id,
                severity: .error,
                message: words,
                path: path,
                hint: "planeval merge joins the folders of planeval batch --shard, each of them once"
            )
        )
    }
}

extension BatchSummary.Copy {
    /// Reads a pair from a summary.
    fileprivate init?(_ node: DocumentNode) {
        func identity(_ id: String, _ cohort: String) -> BundleIdentity? {
            guard let id = node[id], let cohort = node[cohort] else { return nil }
            return BundleIdentity(id: id, cohort: cohort)
        }
        guard let plan = identity("plan", "cohort"), let other = identity("otherPlan", "otherCohort") else {
            return nil
        }
        self.init(
            plan: plan,
            other: other,
            similarity: node["similarity"]?.double ?? 0,
            passages: node["passages"]?.elements.map { passage in
                BatchSummary.Passage(
                    pointer: passage["pointer"]?.string ?? "",
                    otherPointer: passage["otherPointer"]?.string ?? "",
                    words: passage["words"]?.int.flatMap { Int(exactly: $0) } ?? 0
                )
            } ?? []
        )
    }
}
