import CEL
import Platform
import Testing
import _PlanevalTestSupport

/// What job systems rely on: the contract of the line filter and that of shards, with processes and a shell alone.
@Suite struct ScaleOutTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try write(Self.rubric, to: "tiny.yaml")
    }

    /// Two criteria, so that many plans are graded in a moment.
    private static let rubric = """
        planeval_rubric: 1
        id: tiny
        version: 1.0.0
        title: Tiny
        document: plan
        scale: [{level: 0, name: Missing}, {level: 1, name: Named}, {level: 2, name: Whole}]
        bands: [{from: 50, name: Upper}, {from: 0, name: Lower}]
        criteria:
          - id: metrics
            name: Measures
            weight: 60
            levels:
              - {level: 0, descriptor: No measure is named.}
              - {level: 1, descriptor: A measure is named., checks: [{id: one, says: A measure is named., rule: plan.metrics.size() > 0, add: Name one.}]}
              - {level: 2, descriptor: Two are named., checks: [{id: two, says: Two measures are named., rule: plan.metrics.size() > 1, add: Name two.}]}
          - id: why
            name: Reason
            weight: 40
            levels:
              - {level: 0, descriptor: No reason is given.}
              - {level: 1, descriptor: A reason is given., checks: [{id: given, says: A reason is given., rule: plan.vision.why != "", add: Say why.}]}
              - {level: 2, descriptor: A long reason is given., checks: [{id: long, says: The reason is long., rule: plan.vision.why.size() > 9, add: Say more.}]}
        """

    // MARK: Helpers

    /// A line with an id and a cohort as they are written in JSON, and a level for each reader.
    static func line(_ id: String, _ cohort: String = "null", _ levels: [Int] = []) -> String {
        let reviews = levels.enumerated().map {
            #"{"reviewer":"r\#($0)","levels":{"metrics":\#($1),"why":1}}"#
        }
        return #"{"id":\#(id),"cohort":\#(cohort),"plan":{"title":"Plan","metrics":[{"name":"m"}]},"#
            + #""reviews":[\#(reviews.joined(separator: ","))]}"#
    }

    /// Lines of cohorts of different sizes, of plans without a cohort, and with some that cannot be read.
    static func lines(cohorts: Int) -> [String] {
        var lines: [String] = []
        for cohort in 0..<cohorts {
            for plan in 0...cohort % 4 {
                let levels = (0..<(cohort + plan) % 5).map { ($0 + cohort) % 3 }
                lines.append(line("\"p\(plan)\"", "\"c\(cohort)\"", levels))
            }
            if cohort % 3 == 1 { lines.append("{\"id\":\"cut\",\"cohort\":\"c\(cohort)\",\"pl") }
            if cohort % 3 == 2 { lines.append(line("\(cohort)")) }
        }
        return lines
    }

    static func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    func write(_ text: String, to name: String) throws {
        try DiskFileStore().write(Array(text.utf8), to: folder.file(name), replacing: true)
    }

    private func filter(
        _ input: String,
        _ arguments: [String] = [],
        environment: [String] = []
    ) throws -> Binary.Outcome {
        try Binary(folder: folder.path, environment: environment)
            .run(["score", "--ndjson", "-r", "tiny.yaml"] + arguments, input: Array(input.utf8))
    }

    /// Runs a line of shell in the folder, in which `$0` is the program.
    func shell(_ line: String) throws -> Binary.Outcome {
        try Binary.shell("cd '\(folder.path)'; \(line)")
    }

    private static func linesOut(_ outcome: Binary.Outcome) -> [String] {
        outcome.output.split(separator: "\n").map(String.init)
    }

    private static func codes(_ outcome: Binary.Outcome) throws -> [String?] {
        try linesOut(outcome).map {
            try JSONReader().read(Array($0.utf8)).root["error"]?["code"]?.string
        }
    }

    // MARK: Lines in and out

    @Test(arguments: ["", "\n", "\r\n \t\n\n"], [[], ["--by", "cohort"], ["--strict"], ["-j", "2"]])
    func nothingInIsNothingOut(_ input: String, _ arguments: [String]) throws {
        let outcome = try filter(input, arguments)
        #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    }

    @Test func endsOfLinesDoNotMatter() throws {
        let lines = ["\"a\"", "\"b\"", "\"c\""].map { Self.line($0) }
        let expected = try filter(Self.text(lines))
        #expect(expected.code == 0 && Self.linesOut(expected).count == 3 && expected.output.hasSuffix("}\n"))
        for input in [
            lines.joined(separator: "\n"), lines.map { $0 + "\r\n" }.joined(),
            lines.joined(separator: "\r\n"),
            lines.joined(separator: "\n\n  \r\n"),
        ] {
            let outcome = try filter(input)
            #expect(outcome.output == expected.output)
        }
    }

    /// Whoever joins results to records by a text comparison finds them.
    @Test(arguments: [
        "1.50e3", "12345678901234567890", "-0", #""caf\u00e9 \/""#, "\"é\"", "\"e\u{301}\"",
        #""\ud83d\ude00""#,
        #""a\u0000b""#, #""\"id\":""#, "\"  \"", "\"\u{2028}\"", #""=1+1""#,
    ])
    func idAndCohortComeBackAsTheyWereWritten(_ written: String) throws {
        let bad = #"{"cohort":\#(written),"plan":3,"id": \#(written) }"#
        let outcome = try filter(Self.text([Self.line(written, written), bad, Self.line(written)]))
        let keys = #","id":\#(written),"cohort":"#
        let starts = [
            #"{"schema":"planeval.result/1"\#(keys)\#(written),"#,
            #"{"schema":"planeval.error/1"\#(keys)\#(written),"#,
            #"{"schema":"planeval.result/1"\#(keys)null,"#,
        ]
        let lines = outcome.output.utf8.split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 3 && zip(lines, starts).allSatisfy { $0.starts(with: $1.utf8) })
    }

    @Test func aBadRecordStandsInItsPlace() throws {
        let input = Self.text([
            Self.line("\"a\""), #"{"id":"b","cohort":"k","plan":{"title":"T","planeval_plan":9}}"#,
            "{\"id\":\"c\"",
            Self.line("\"d\""),
        ])
        let outcome = try filter(input)
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        #expect(try Self.codes(outcome) == [nil, "plan/version", "document/unclosed", nil])
        let record = try JSONReader().read(Array(Self.linesOut(outcome)[1].utf8)).root
        #expect(record["id"]?.string == "b" && record["cohort"]?.string == "k" && record["line"]?.int == 2)
        #expect(record["error"]?["path"]?.string == "/planeval_plan")
        #expect(record["error"]?["retryable"]?.bool == false && record["engine"]?.string != nil)
        #expect(record["rubric"]?["digest"]?.string?.hasPrefix("sha256:") == true)
        let strict = try filter(input, ["--strict"])
        #expect(strict.code == 3 && strict.output == outcome.output)
        #expect(try filter(Self.line("\"a\""), ["--strict"]).code == 0)
    }

    @Test func aLineThatIsTooLongIsAnErrorAndTheStreamGoesOn() throws {
        let long = Self.line("\"long\"").dropLast() + #","pad":"\#(String(repeating: "x", count: 600_000))"}"#
        for input in [
            Self.text([Self.line("1"), String(long), Self.line("2")]), Self.line("1") + "\n" + long,
        ] {
            let outcome = try filter(input, ["--max-record-bytes", "1000"])
            #expect(try Self.codes(outcome).prefix(2) == [nil, "record/too-long"])
            #expect(outcome.code == 0 && Self.linesOut(outcome).count == (input.hasSuffix("\n") ? 3 : 2))
        }
    }

    // MARK: What a line depends on

    @Test func aLineDependsOnNothingButThatLine() throws {
        var lines = Self.lines(cohorts: 12)
        let plain = try filter(Self.text(lines))
        var generator = SeededGenerator(seed: 5)
        lines.shuffle(using: &generator)
        let shuffled = try filter(Self.text(lines))
        #expect(Self.withoutLineNumbers(plain) == Self.withoutLineNumbers(shuffled))
        #expect(Self.linesOut(plain).count == lines.count && plain.output != shuffled.output)
    }

    /// The lines sorted; of errors without the number of their line, which is all that says where they stood.
    private static func withoutLineNumbers(_ outcome: Binary.Outcome) -> [String] {
        linesOut(outcome).map { line in
            guard line.hasPrefix(#"{"schema":"planeval.error/1""#) else { return line }
            return line.replacing(#/"line":\d+,/#, with: "", maxReplacements: 1)
        }
        .sorted()
    }

    @Test func theEnvironmentDoesNotMatter() throws {
        let input = Self.text(Self.lines(cohorts: 5))
        try write(input, to: "in")
        let plain = try filter(input)
        let empty = try shell("exec env -i \"$0\" score --ndjson -r tiny.yaml < in")
        let other = try filter(
            input,
            environment: [
                "LANG=tr_TR.UTF-8", "LC_ALL=de_DE", "TZ=Asia/Tokyo", "HOME=/nonexistent",
                "TMPDIR=/nonexistent",
                "COLUMNS=20", "CLICOLOR_FORCE=1", "SLURM_ARRAY_TASK_ID=3",
            ]
        )
        #expect(plain.code == 0 && empty.code == 0 && other.code == 0)
        #expect(empty.output == plain.output && other.output == plain.output)
        #expect(empty.errors.isEmpty && other.errors.isEmpty)
    }

    @Test(arguments: [[], ["--by", "cohort"]]) func threadsDoNotMatter(_ arguments: [String]) throws {
        let input = Self.text(Self.lines(cohorts: 30))
        let one = try filter(input, arguments + ["-j", "1"])
        let two = try filter(input, arguments + ["-j", "2"])
        #expect(one.code == 0 && one.output == two.output && !one.output.isEmpty)
    }

    @Test func theSummaryCountsWhatWentThrough() throws {
        let lines = Self.lines(cohorts: 6)
        func summary(_ lines: [String], _ more: [String] = []) throws -> DocumentNode {
            #expect(try filter(Self.text(lines), ["--summary", "summary.json"] + more).code == 0)
            let bytes = try DiskFileStore().read(folder.file("summary.json"), limit: 1 << 20)
            return try JSONReader().read(bytes).root
        }
        let whole = try summary(lines)
        #expect(whole["in"]?.int == Int64(lines.count) && whole["out"]?.int == Int64(lines.count))
        #expect(whole["errors"]?.int == Int64(lines.count { !$0.hasSuffix("}") }))
        let ids = try #require(whole["ids"]?.string)
        #expect(try summary(lines, ["-j", "2"])["ids"]?.string == ids)
        #expect(try summary(lines, ["--by", "cohort"])["ids"]?.string == ids)
        #expect(try summary(lines.dropLast())["ids"]?.string != ids)
        #expect(try summary(lines.reversed())["ids"]?.string != ids)
    }

    // MARK: Cohorts

    @Test func reviewsAreComparedWithinTheCohort() throws {
        let cohorts = (0..<4).map { cohort in
            (0..<3).map { Self.line("\"p\($0)\"", "\"c\(cohort)\"", [cohort % 3, $0, 1, 2]) }
        }
        let apart = try cohorts.map { try filter(Self.text($0), ["--by", "cohort"]).output }.joined()
        let together = try filter(Self.text(cohorts.flatMap(\.self)), ["--by", "cohort"])
        #expect(together.code == 0 && together.output == apart)
        let alone = try filter(Self.text(cohorts.flatMap(\.self)))
        #expect(alone.output != apart)
    }

    @Test func aCohortThatComesBackIsAnErrorForEachOfItsLines() throws {
        let input = Self.text(
            [("1", "k"), ("2", "k"), ("3", "l"), ("4", "k"), ("5", "k"), ("6", "m")].map {
                Self.line($0.0, "\"\($0.1)\"")
            }
        )
        let outcome = try filter(input, ["--by", "cohort"])
        let again = "record/cohort-again"
        #expect(try outcome.code == 0 && Self.codes(outcome) == [nil, nil, nil, again, again, nil])
        #expect(try filter(input).output.contains(again) == false)
    }

    /// JSON has several ways to write the same text, and a number is known to reviews by its digits.
    @Test func namesAreComparedByWhatTheySay() throws {
        let outcome = try filter(
            Self.text([
                Self.line("\"1\"", "\"k\"", [2, 2, 2]), Self.line("1", #""\u006b""#),
                Self.line(#""\u0061""#, "\"k\""),
                Self.line("\"a\"", "\"k\""), Self.line("\"b\"", "\"l\""), Self.line("\"c\"", #""\u006b""#),
            ]),
            ["--by", "cohort"]
        )
        let same = "record/same-id"
        #expect(try Self.codes(outcome) == [nil, same, nil, same, nil, "record/cohort-again"])
    }

    // MARK: Ends

    @Test(arguments: [
        "-r missing.yaml", "-r broken.yaml", "--by plan", "--rubric-inline '{'", "-r tiny.yaml -j 0",
    ])
    func aBadRubricOrFlagIsToldBeforeALineIsRead(_ arguments: String) throws {
        try write("planeval_rubric: 1\nid: 3\n", to: "broken.yaml")
        try write(Self.text(Self.lines(cohorts: 3)), to: "in")
        // Both read from the same place, so that cat shows what the program has left.
        let outcome = try shell(
            "{ \"$0\" score --ndjson \(arguments); echo \"code $?\"; cat; } < in > out; cmp in - < out"
        )
        let left = try DiskFileStore().read(folder.file("out"), limit: 1 << 20)
        let input = try DiskFileStore().read(folder.file("in"), limit: 1 << 20)
        #expect(left == Array("code 2\n".utf8) + input, "\(outcome.errors)")
    }

    struct Stop: Sendable {
        let arguments: String
        /// The lines that come, the last of them without its end.
        let input: [String]
        let linesOut: Int
    }

    /// The program waits for more when the signal comes: what it has begun is written, what is cut off is not.
    @Test(arguments: [
        Stop(arguments: "", input: [line("1"), line("2"), line("3"), "{\"id\":4"], linesOut: 3),
        Stop(arguments: "-j 2", input: [line("1"), line("2"), line("3"), "{\"id\":4"], linesOut: 3),
        Stop(
            arguments: "--by cohort",
            input: [
                line("1", "1", [1, 2]), line("2", "1"), line("3", "2", [2, 1]), line("4", "2", [0, 0]),
            ],
            linesOut: 2
        ),
    ])
    func stoppedByASignalItHasWrittenWholeLines(_ stop: Stop) throws {
        try write(stop.input.joined(separator: "\n"), to: "lines")
        let ended = Self.text(Array(stop.input.prefix(stop.linesOut)))
        let expected = try filter(ended, stop.arguments.split(separator: " ").map(String.init))
        let outcome = try shell(
            """
            mkfifo pipe; : > out
            "$0" score --ndjson -r tiny.yaml \(stop.arguments) < pipe > out 2> errors & filter=$!
            exec 3> pipe; cat lines >&3
            # Its lines come without an end of the input.
            tries=0; while [ $(wc -l < out) -lt \(stop.linesOut) ] && [ $tries -lt 600 ]; do
                tries=$((tries + 1)); sleep 0.05; done
            kill -TERM $filter; wait $filter; code=$?; cat out; exit $code
            """
        )
        #expect(outcome.code == 143 && outcome.output == expected.output && expected.code == 0)
    }
}
