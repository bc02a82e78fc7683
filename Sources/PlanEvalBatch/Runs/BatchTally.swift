import PlanEval
import PlanEvalReports

/// What the files beside the results are made of; records are added in the order of the input.
struct BatchTally {
    private(set) var counts = BatchSummary.Counts()
    private var statistics: CohortStatistics
    private var reasonCounts: [PersonReason.Kind: Int] = [:]
    /// The records of this shard, as runs of places in the whole input.
    private var runs: [BatchSummary.Run] = []
    private var review = NeedsReviewCSV()
    private var gradebook: GradebookCSV
    private(set) var errors: [UInt8] = []
    private var ids = Fingerprint()
    private let rubric: Rubric
    private var copies: [BatchSummary.Copy] = []

    /// Begins with nothing.
    init(_ rubric: Rubric) {
        self.rubric = rubric
        statistics = CohortStatistics(rubric)
        gradebook = GradebookCSV(rubric)
    }

    /// Counts a record.
    mutating func add(_ record: GradedRecord) {
        counts.records += 1
        if record.isReused { counts.reused += 1 }
        if let last = runs.last, last.start + last.count == record.ordinal {
            runs[runs.count - 1].count += 1
        } else {
            runs.append(BatchSummary.Run(start: record.ordinal, count: 1))
        }
        ids.add(record.identity)
        switch record.outcome {
        case .graded(let plan):
            counts.graded += 1
            statistics.add(plan)
            gradebook.add(plan)
            add(plan.reasons, about: plan.identity, title: plan.title, team: plan.team)
        case .mistake(let mistake):
            counts.errors += 1
            errors += record.bytes
            let reason = PersonReason(.unreadable, mistake.diagnostic.message)
            add([reason], about: mistake.identity, title: "", team: nil)
        }
    }

    private mutating func add(
        _ reasons: [PersonReason],
        about identity: BundleIdentity,
        title: String,
        team: String?
    ) {
        for kind in Set(reasons.map(\.kind)) { reasonCounts[kind, default: 0] += 1 }
        for reason in reasons { review.add(reason, about: identity, title: title, team: team) }
    }

    /// Adds plans that are very like others, after everything else.
    mutating func add(_ copies: [BatchSummary.Copy]) {
        self.copies += copies
        var told: Set<BundleIdentity> = []
        for copy in copies {
            review.add(PersonReason(.nearCopy, copy.question), about: copy.plan, title: "", team: nil)
            if told.insert(copy.plan).inserted { reasonCounts[.nearCopy, default: 0] += 1 }
        }
    }

    /// The figures of everything that was added.
    ///
    /// - Parameters:
    ///   - shard: the part of the input.
    ///   - inputRecords: the number of records of the whole input.
    /// - Returns: the figures, as `summary.json` holds them.
    func summary(shard: Shard, inputRecords: Int) -> BatchSummary {
        BatchSummary(
            rubric: rubric,
            counts: counts,
            idDigest: ids.digest,
            part: BatchSummary.Part(
                shard: shard.index,
                shards: shard.count,
                runs: runs,
                inputRecords: inputRecords
            ),
            statistics: statistics,
            reasons: reasonCounts,
            copies: copies
        )
    }

    /// The bytes of `needs-review.csv`.
    var needsReview: [UInt8] { review.bytes }
    /// The bytes of `gradebook.csv`.
    var marks: [UInt8] { gradebook.bytes }
}
