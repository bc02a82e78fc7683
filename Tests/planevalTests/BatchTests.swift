import CEL
import Platform
import Testing
import _PlanevalTestSupport

/// Batches as users run them: what they leave, whatever happens in between.
@Suite struct BatchTests {
    private let fixture: BatchFixture

    init() throws {
        fixture = try BatchFixture()
        try fixture.write(TinyRubric.text, to: "tiny.yaml")
        try fixture.write(BatchFixture.lines(200), to: "plans.ndjson")
    }

    private func grade(_ output: String, _ options: String = "") throws -> Binary.Outcome {
        try fixture.shell("\"$0\" batch plans.ndjson -r tiny.yaml -o \(output) \(options)")
    }

    // MARK: What it leaves

    @Test func gradesTheFixtureCohort() throws {
        let out = fixture.folder.path + "/out"
        let outcome = try Binary().run(["batch", "Fixtures/cohort", "-o", out])
        #expect(outcome.code == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Graded 12 of 12 plans"))
        let files = try fixture.files("out")
        #expect(
            files.keys.sorted() == [
                "errors.ndjson", "gradebook.csv", "needs-review.csv", "results.ndjson", "rubric.yaml",
                "summary.json",
            ]
        )
        // The same marks as planeval score gives to each plan alone.
        let alone = try Binary().run([
            "score", "Fixtures/cohort/plans/heron.yaml", "--reviews", "Fixtures/cohort", "-f", "json",
        ])
        let total = try JSONReader().read(Array(alone.output.utf8)).root["total"]?.double
        let rows = String(decoding: files["gradebook.csv"] ?? [], as: UTF8.self).split(separator: "\n")
        #expect(rows.count == 13)
        let heron = rows.first { $0.hasPrefix("cohort,heron,") }
        #expect(heron?.contains(",\(total ?? -1),") == true, "\(heron ?? "")")
    }

    @Test func oneBadPlanBecomesAnErrorAndStopsNothing() throws {
        let outcome = try grade("out")
        #expect(outcome.code == 3)
        let files = try fixture.files("out")
        let lines = (files["results.ndjson"] ?? []).split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 200)
        for (number, line) in lines.enumerated() {
            let root = try JSONReader().read(Array(line)).root
            #expect(root["id"]?.string == "p\(number)")
            #expect((root["error"] != nil) == (number % 10 == 9))
        }
        let errors = (files["errors.ndjson"] ?? []).split(separator: UInt8(ascii: "\n"))
        #expect(errors.count == 20)
        let review = String(decoding: files["needs-review.csv"] ?? [], as: UTF8.self)
        #expect(review.contains("p9,,,unreadable,"))
        #expect(review.contains("few-reviews,1 of 3 peer reviews"))
    }

    @Test func nothingOfTooFewReviewsLeaksFromAnyFile() throws {
        func lines(_ level: Int, _ name: String) -> String {
            """
            {"id":"a","cohort":"c","plan":{"title":"A"},"reviews":[{"reviewer":"\(name)","levels":{"why":\(level)},"comment":"\(name) says"}]}
            {"id":"b","cohort":"c","plan":{"title":"B"},"reviews":[{"reviewer":"\(name)","levels":{"why":\(level)}}]}

            """
        }
        var seen: [[String: [UInt8]]] = []
        for (number, (level, name)) in [(0, "Xaver"), (1, "Yolanda")].enumerated() {
            try fixture.write(lines(level, name), to: "plans.ndjson")
            #expect(try grade("out\(number)").code == 0)
            var files = try fixture.files("out\(number)")
            for (file, bytes) in files {
                #expect(!String(decoding: bytes, as: UTF8.self).contains(name), "\(file)")
                // The digest of what went in has to differ, and says nothing about it.
                files[file] = Self.withoutInputs(bytes)
            }
            seen.append(files)
        }
        #expect(seen[0] == seen[1])
    }

    private static func withoutInputs(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "\"inputs\":\"sha256:", omittingEmptySubsequences: false)
        return Array((String(parts[0]) + parts.dropFirst().map { $0.dropFirst(64) }.joined()).utf8)
    }

    // MARK: The same bytes

    @Test func threadsAndOrderOfFilesChangeNothing() throws {
        #expect(try grade("one", "-j 1").code == 3)
        #expect(try grade("two", "-j 2").code == 3)
        #expect(try grade("seven", "-j 7").code == 3)
        let one = try fixture.files("one")
        #expect(try fixture.files("two") == one)
        #expect(try fixture.files("seven") == one)
    }

    @Test func theOrderInWhichPlansWereMadeChangesNothing() throws {
        let names = (0..<40).map { "plan-\($0)" }
        var generator = SeededGenerator(seed: 5)
        for cohort in ["a/cohort", "b/cohort"] {
            try fixture.write("rubric: ../../tiny.yaml\n", to: cohort + "/cohort.yaml")
            for name in names.shuffled(using: &generator) {
                try fixture.write("title: \(name)\n", to: "\(cohort)/plans/\(name).yaml")
            }
        }
        #expect(try fixture.run("batch", "a/cohort", "-o", "x").code == 0)
        #expect(try fixture.run("batch", "b/cohort", "-o", "y").code == 0)
        #expect(try fixture.files("x") == fixture.files("y"))
    }

    @Test func twentyProcessesLeaveTheSameBytes() throws {
        try fixture.write(BatchFixture.lines(40), to: "plans.ndjson")
        let outcome = try fixture.shell(
            """
            for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
              "$0" batch plans.ndjson -r tiny.yaml -o "out$i" -q & [ $((i % 4)) = 0 ] && wait
            done; wait
            """
        )
        #expect(outcome.errors.isEmpty)
        let first = try fixture.files("out1")
        #expect(first.count == 6)
        for number in 2...20 { #expect(try fixture.files("out\(number)") == first, "\(number)") }
    }

    // MARK: Again

    @Test func aSecondRunTouchesOnlyWhatChanged() throws {
        #expect(try grade("out").code == 3)
        let before = try fixture.shell("stat -c '%n %i %y' out/*").output
        let again = try grade("out")
        #expect(again.errors.contains("180 of them as before"))
        #expect(try fixture.shell("stat -c '%n %i %y' out/*").output == before)

        let changed = BatchFixture.lines(200).replacing("Plan 50\"", with: "Plan fifty\"")
        try fixture.write(changed, to: "plans.ndjson")
        let third = try grade("out")
        // The reviews of others are compared with those of its cohort, but the plan is no part of them.
        #expect(third.errors.contains("179 of them as before"), "\(third.errors)")
        #expect(try grade("fresh").code == 3)
        #expect(try fixture.files("out") == fixture.files("fresh"))
    }

    @Test(arguments: ["shorter", "longer", "other rubric", "other order"])
    func aRunOverAnotherInputLeavesWhatAFreshOneWould(_ change: String) throws {
        #expect(try grade("out").code == 3)
        switch change {
        case "shorter": try fixture.write(BatchFixture.lines(120), to: "plans.ndjson")
        case "longer": try fixture.write(BatchFixture.lines(260), to: "plans.ndjson")
        case "other rubric":
            try fixture.write(
                TinyRubric.text.replacing("weight: 60", with: "weight: 60 "),
                to: "tiny.yaml"
            )
        default:
            let lines = BatchFixture.lines(200).split(separator: "\n")
            let cohorts = stride(from: 0, to: 200, by: 8).map { lines[$0..<min($0 + 8, 200)] }
            try fixture.write(
                cohorts.reversed().flatMap(\.self).joined(separator: "\n") + "\n",
                to: "plans.ndjson"
            )
        }
        #expect(try grade("out").code == 3)
        #expect(try grade("fresh").code == 3)
        #expect(try fixture.files("out") == fixture.files("fresh"))
    }

    // MARK: Interrupted

    @Test func whatAKilledProcessLeftHalfWrittenGoes() throws {
        #expect(try grade("whole").code == 3)
        try fixture.write("half", to: "out/.planeval-12345-1.tmp")
        #expect(try grade("out", "--resume").code == 3)
        #expect(try fixture.files("out") == fixture.files("whole"))
    }

    /// A process that is killed leaves whole lines, and the next one goes on from there.
    @Test func killedAtFiftyMomentsItEndsWithTheSameBytes() throws {
        try fixture.write(BatchFixture.lines(400), to: "plans.ndjson")
        let start = ProcessClock.wall.nanoseconds
        #expect(try grade("whole").code == 3)
        let length = Double(ProcessClock.wall.nanoseconds - start) / 1e9
        let whole = try fixture.files("whole")
        var generator = SeededGenerator(seed: 50)
        var (kills, rounds) = (0, 0)
        while kills < 50 {
            rounds += 1
            let out = "out\(rounds)"
            // Now and then a folder is killed several times before it may finish.
            for _ in 0...Int.random(in: 0...2, using: &generator) {
                let seconds = Double.random(in: 0...1.1 * length, using: &generator)
                let outcome = try fixture.shell(
                    """
                    "$0" batch plans.ndjson -r tiny.yaml -o \(out) -q --resume & p=$!
                    sleep \(seconds); kill -9 $p 2>/dev/null; wait $p 2>/dev/null; true
                    """
                )
                #expect(outcome.code == 0)
                kills += 1
                if let results = try? fixture.files(out)["results.ndjson"],
                    let end = results.lastIndex(of: 10)
                {
                    #expect(whole["results.ndjson"]?.starts(with: results[...end]) == true)
                }
            }
            #expect(try grade(out, "--resume").code == 3)
            #expect(try fixture.files(out) == whole, "round \(rounds)")
        }
    }

    @Test func anInterruptedRunIsNotMixedWithAnotherByAccident() throws {
        #expect(try grade("out").code == 3)
        try DiskFileStore().remove(fixture.folder.path + "/out/summary.json")
        let refused = try grade("out")
        #expect(refused.code == 2)
        #expect(refused.errors.contains("--resume") && refused.errors.contains("--force"))
        #expect(try grade("out", "--resume").code == 3)
        #expect(try grade("out", "--force").code == 3)
    }

    /// The limit on the length of a file stands in for a full disk: the system refuses the write in the middle.
    @Test(arguments: [1, 40, 100, 200]) func aFullDiskEndsWith74AndCanGoOn(_ blocks: Int) throws {
        #expect(try grade("whole").code == 3)
        let full = try fixture.shell(
            """
            trap '' XFSZ; ulimit -f \(blocks)
            exec "$0" batch plans.ndjson -r tiny.yaml -o out
            """
        )
        #expect(full.code == 74, "\(full.errors)")
        #expect(full.errors.contains("no space left") && full.errors.contains("--resume"))
        #expect(try grade("out", "--resume").code == 3)
        #expect(try fixture.files("out") == fixture.files("whole"))
    }

    @Test func stoppedByASignalItSaysHowToGoOn() throws {
        try fixture.write(BatchFixture.lines(4000), to: "plans.ndjson")
        let outcome = try fixture.shell(
            """
            "$0" batch plans.ndjson -r tiny.yaml -o out -j 1 & p=$!
            while [ ! -s out/results.ndjson ]; do sleep 0.01; done
            kill -TERM $p; wait $p
            """
        )
        #expect(outcome.code == 143, "\(outcome.errors)")
        #expect(
            outcome.errors.contains("planeval batch plans.ndjson -o out -r tiny.yaml --resume"),
            "\(outcome.errors)"
        )
        #expect(try grade("out", "--resume").code == 3)
        #expect(try grade("whole").code == 3)
        #expect(try fixture.files("out") == fixture.files("whole"))
    }

    // MARK: Beginning

    @Test func aNewCohortCanBeGradedAtOnce() throws {
        #expect(try fixture.run("init", "new").code == 0)
        let outcome = try fixture.run("batch", "new", "-o", "out")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("Graded 4 of 4 plans"))
        #expect(try fixture.run("agree", "new").code == 0)
        let again = try fixture.run("init", "new")
        #expect(again.code == 2)
        #expect(again.errors.contains("Nothing was written"))
        #expect(try fixture.run("init", "own", "--with-rubric").code == 0)
        #expect(try fixture.run("rubric", "check", "own/rubric.yaml").code == 0)
        #expect(try fixture.run("batch", "own", "-o", "out2").code == 0)
    }

    @Test func reportsAreWrittenOnRequest() throws {
        #expect(try fixture.run("init", "new").code == 0)
        #expect(try fixture.run("batch", "new", "-o", "out", "--reports", "text").code == 0)
        let files = try fixture.files("out/reports/new")
        #expect(files.keys.sorted() == ["heron.txt", "kestrel.txt", "osprey.txt", "plover.txt"])
        #expect(String(decoding: files["heron.txt"] ?? [], as: UTF8.self).contains("of 100"))
    }

    @Test func nearCopiesAreAQuestionWithTheirPassages() throws {
        let words = (0..<120).map { "word\($0 * 7 % 97) item\($0)" }.joined(separator: " ")
        let other = (0..<120).map { "other\($0 * 5 % 89) thing\($0)" }.joined(separator: " ")
        try fixture.write(
            """
            {"id":"a","cohort":"c","plan":{"title":"A","vision":{"why":"\(words)"}}}
            {"id":"b","cohort":"d","plan":{"title":"B","context":{"situation":"\(words) and more"}}}
            {"id":"c","cohort":"d","plan":{"title":"C","vision":{"why":"\(other)"}}}

            """,
            to: "plans.ndjson"
        )
        #expect(try grade("out").code == 0)
        let files = try fixture.files("out")
        let summary = try JSONReader().read(files["summary.json"] ?? []).root
        let copy = summary["copies"]?.elements.first
        #expect(summary["copies"]?.count == 1)
        #expect(copy?["plan"]?.string == "b" && copy?["otherPlan"]?.string == "a")
        let passage = copy?["passages"]?.elements.first
        #expect(passage?["pointer"]?.string == "/context/situation")
        #expect(passage?["otherPointer"]?.string == "/vision/why")
        let review = String(decoding: files["needs-review.csv"] ?? [], as: UTF8.self)
        #expect(review.contains("d,b,,,near-copy,"))
    }
}
