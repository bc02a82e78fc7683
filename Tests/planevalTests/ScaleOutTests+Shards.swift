import Testing
import _PlanevalTestSupport

/// The contract of shards: parts that are graded anywhere together are the whole, or it is noticed.
extension ScaleOutTests {
    /// Grades the input as a whole and in parts.
    private func grade(_ lines: [String], shards: Int) throws {
        try write(Self.text(lines), to: "in.ndjson")
        _ = try shell(
            """
            "$0" batch in.ndjson -q -r tiny.yaml -o plain
            for part in $(seq \(shards)); do
                "$0" batch in.ndjson -q -r tiny.yaml -j $((part % 2 + 1)) --shard $part/\(shards) -o part-$part
            done
            """
        )
    }

    @Test(arguments: 1...5) func partsTogetherAreTheWhole(_ shards: Int) throws {
        try grade(Self.lines(cohorts: 14), shards: shards)
        let outcome = try shell(
            "\"$0\" merge part-* -q -o joined; code=$?; diff -r plain joined && exit $code"
        )
        #expect(outcome.code == 3 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome.errors)")
        let reversed = try shell("\"$0\" merge $(ls -d part-* | sort -r) -q -o joined; diff -r plain joined")
        #expect(reversed.code == 0 && reversed.output.isEmpty)
    }

    @Test func anInputWithoutErrorsEndsWith0() throws {
        try grade((0..<6).map { Self.line("\($0)", "\"c\($0)\"", [1, 2]) }, shards: 2)
        let outcome = try shell("\"$0\" merge part-* -q -o joined && diff -r plain joined")
        #expect(outcome.code == 0 && outcome.output.isEmpty)
        #expect(
            try shell(
                "\"$0\" score --ndjson --by cohort -r tiny.yaml in.ndjson | cmp - joined/results.ndjson"
            ).code == 0
        )
    }

    @Test(arguments: [
        ("", "part-1 part-2", "merge/missing"), ("", "part-2 part-3", "merge/missing"),
        ("", "part-1 part-2 part-3 part-2", "merge/double"),
        ("sed 2d part-2/results.ndjson", "part-*", "merge/damaged"),
        ("sed '$d' part-2/results.ndjson", "part-*", "merge/damaged"),
        ("sed 1p part-2/results.ndjson", "part-*", "merge/damaged"),
        ("sed '1h;1d;2G' part-2/results.ndjson", "part-*", "merge/damaged"),
        ("head -c 20000 part-2/results.ndjson", "part-*", "merge/damaged"),
        (": ", "part-*", "merge/damaged"), ("rm part-2/summary.json; :", "part-*", "merge/not-a-batch"),
        (
            "\"$0\" batch in.ndjson -q -o part-2 --shard 2/3 >&2; cat part-2/results.ndjson", "part-*",
            "merge/different"
        ),
        (
            "\"$0\" batch in.ndjson -q -r tiny.yaml -o part-2 --shard 2/4 >&2; cat part-2/results.ndjson",
            "part-*", "merge/different"
        ),
    ])
    func aRecordThatIsMissingOrDoubleIsNoticed(_ damage: String, _ parts: String, _ message: String) throws {
        try grade(Self.lines(cohorts: 14), shards: 3)
        let change = damage.isEmpty ? "" : "{ \(damage); } > changed; mv changed part-2/results.ndjson;"
        let outcome = try shell("\(change) \"$0\" merge \(parts) -o joined")
        #expect(outcome.code == 2 && outcome.errors.contains("error[\(message)]"), "\(outcome.errors)")
        // Nobody takes a part for the whole.
        let left = try shell("ls joined 2> ls-errors; :")
        #expect(left.output.isEmpty, "\(left.output)")
    }

    // MARK: Job systems

    @Test(arguments: [
        ("JOB_COMPLETION_INDEX=1", "auto/3"),
        ("AWS_BATCH_JOB_ARRAY_INDEX=1 AWS_BATCH_JOB_ARRAY_SIZE=3", "auto"),
        ("AWS_BATCH_JOB_ARRAY_INDEX=1", "auto/3"), (slurm(2, 1, 3, 3), "auto"), (slurm(1, 0, 2, 3), "auto"),
        (slurm(1, 0, 2, 3), "auto/3"), ("SLURM_ARRAY_TASK_ID=9", "2/3"),
    ])
    func aJobSystemSaysWhichPart(_ environment: String, _ shard: String) throws {
        try grade(Self.lines(cohorts: 8), shards: 3)
        let outcome = try shell(
            "\(environment) \"$0\" batch in.ndjson -q -r tiny.yaml --shard \(shard) -o auto; diff -r part-2 auto"
        )
        #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome.errors)")
    }

    /// Numbers that would name another part are refused before hours go into it.
    @Test(arguments: [
        ("", "auto", "no job system"), ("", "auto/3", "no job system"),
        ("JOB_COMPLETION_INDEX=1", "auto", "auto/16"),
        ("JOB_COMPLETION_INDEX=x", "auto/3", "no job system"),
        ("JOB_COMPLETION_INDEX=3", "auto/3", "no part 4 of 3"),
        ("JOB_COMPLETION_INDEX=-1", "auto/3", "no part 0 of 3"),
        ("AWS_BATCH_JOB_ARRAY_INDEX=1 AWS_BATCH_JOB_ARRAY_SIZE=4", "auto/3", "counts 4 parts"),
        (slurm(7, 7, 7, 1), "auto/16", "counts 1 parts"), (slurm(7, 3, 7, 2), "auto", "only 2 tasks"),
        ("JOB_COMPLETION_INDEX=9223372036854775807", "auto/3", "no part"), ("", "4/3", "no part 4 of 3"),
    ])
    func aNumberThatNamesNoPartIsRefused(_ environment: String, _ shard: String, _ words: String) throws {
        try write(Self.text(Self.lines(cohorts: 2)), to: "in.ndjson")
        let outcome = try shell("\(environment) \"$0\" batch in.ndjson -r tiny.yaml --shard \(shard) -o auto")
        #expect(outcome.code == 2 && outcome.errors.contains("error[batch/shard]"))
        let told = outcome.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(told.contains(words), "\(outcome.errors)")
        #expect(try folder.names().contains("auto") == false)
    }

    /// What Slurm tells a task of an array: its number, the lowest, the highest and how many there are.
    private static func slurm(_ task: Int, _ first: Int, _ last: Int, _ count: Int) -> String {
        "SLURM_ARRAY_TASK_ID=\(task) SLURM_ARRAY_TASK_MIN=\(first) SLURM_ARRAY_TASK_MAX=\(last) "
            + "SLURM_ARRAY_TASK_COUNT=\(count)"
    }
}
