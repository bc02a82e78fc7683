import ArgumentParser
import PlanEval
import PlanEvalBatch
import Platform

/// Which part of the cohorts to grade, as `--shard` says it.
struct ShardChoice: ExpressibleByArgument {
    /// The words of the user.
    let argument: String
    private let index: Int?
    private let count: Int?

    /// Reads `3/16`, `auto` or `auto/16`.
    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
        self.argument = argument
        count = parts.count == 2 ? Int(parts[1]) : nil
        if parts.count == 2, count == nil { return nil }
        if parts.first == "auto", parts.count <= 2 {
            index = nil
        } else if parts.count == 2, let number = Int(parts[0]) {
            index = number
        } else {
            return nil
        }
    }

    /// The variables of job systems that number the parts, and the first number of each.
    private static let indices = [
        ("JOB_COMPLETION_INDEX", nil), ("AWS_BATCH_JOB_ARRAY_INDEX", nil),
        ("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN"),
    ]
    private static let counts = ["AWS_BATCH_JOB_ARRAY_SIZE", "SLURM_ARRAY_TASK_COUNT"]

    /// The shard.
    ///
    /// - Throws: that there is no such shard, or that no job system says which.
    func shard() throws(DiagnosticError) -> Shard {
        let number = index ?? Self.numberFromJobSystem
        let count = count ?? Self.counts.lazy.compactMap { Self.number($0) }.first
        guard let number, let count else {
            throw DiagnosticError(
                Self.mistake(
                    "no job system says which part this is",
                    hint:
                        "auto needs JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX or SLURM_ARRAY_TASK_ID; "
                        + "where it does not say how many parts there are, write auto/16"
                )
            )
        }
        guard let shard = Shard(number, of: count) else {
            throw DiagnosticError(
                Self.mistake("there is no part \(number) of \(count)", hint: "parts are counted from 1")
            )
        }
        return shard
    }

    private static var numberFromJobSystem: Int? {
        for (name, first) in indices {
            guard let index = number(name) else { continue }
            // Of a place that does not exist the next step tells.
            return (index &- (first.flatMap { number($0) } ?? 0)) &+ 1
        }
        return nil
    }

    private static func number(_ name: String) -> Int? { Environment.variable(name).flatMap { Int($0) } }

    private static func mistake(_ words: String, hint: String) -> Diagnostic {
        Diagnostic(id: BatchMessage.shard.id, severity: .error, message: words, hint: hint)
    }
}

/// The limit for lines of NDJSON.
enum MaximumRecordLength {
    /// Refuses what cannot be a limit.
    static func check(_ bytes: Int) throws {
        if !(1...BundleReader.largestLength ~= bytes) {
            throw ValidationError("--max-record-bytes takes a number from 1 to \(BundleReader.largestLength)")
        }
    }
}
