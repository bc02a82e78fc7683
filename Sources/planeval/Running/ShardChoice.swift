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

    /// The variables by which a job system says which part of an array a task is.
    private struct JobSystem {
        let index: String
        var count: String?
        /// The lowest and the highest index; counted from 0 where there is none.
        var first: String?
        var last: String?
    }

    private static let jobSystems = [
        JobSystem(index: "JOB_COMPLETION_INDEX"),
        JobSystem(index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"),
        JobSystem(
            index: "SLURM_ARRAY_TASK_ID",
            count: "SLURM_ARRAY_TASK_COUNT",
            first: "SLURM_ARRAY_TASK_MIN",
            last: "SLURM_ARRAY_TASK_MAX"
        ),
    ]

    /// The shard.
    ///
    /// - Throws: that there is no such shard, or that no job system says which.
    func shard() throws(DiagnosticError) -> Shard {
        let task = index == nil ? try Self.taskOfJobSystem() : nil
        guard let number = index ?? task?.number, let count = count ?? task?.count else {
            throw Self.mistake(
                "no job system says which part this is",
                hint: "auto needs JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX or SLURM_ARRAY_TASK_ID; "
                    + "where it does not say how many parts there are, write auto/16"
            )
        }
        if let tasks = task?.count, tasks != count {
            throw Self.mistake(
                "the job system counts \(tasks) parts, and \(argument) says \(count)",
                hint:
                    "run the whole array again, which uses what is finished, or name the part, as 3/\(count)"
            )
        }
        guard let shard = Shard(number, of: count) else {
            throw Self.mistake("there is no part \(number) of \(count)", hint: "parts are counted from 1")
        }
        return shard
    }

    /// The number of this part, and how many there are where the job system says so.
    ///
    /// - Throws: that the array has gaps, as when only some tasks run again: their numbers would name other parts.
    private static func taskOfJobSystem() throws(DiagnosticError) -> (number: Int, count: Int?)? {
        for system in jobSystems {
            guard let index = number(system.index) else { continue }
            let count = system.count.flatMap(number)
            let first = system.first.flatMap(number) ?? 0
            if let count, let last = system.last.flatMap(number), (last &- first) &+ 1 != count {
                throw mistake(
                    "the array goes from \(first) to \(last) and has only \(count) tasks",
                    hint: "an array without gaps is needed, or the part itself, as 3/16"
                )
            }
            // Of a place that does not exist the next step tells.
            return ((index &- first) &+ 1, count)
        }
        return nil
    }

    private static func number(_ name: String) -> Int? { Environment.variable(name).flatMap { Int($0) } }

    private static func mistake(_ words: String, hint: String) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(id: BatchMessage.shard.id, severity: .error, message: words, hint: hint)
        )
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
