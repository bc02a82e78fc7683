import CEL
import Platform
import Testing
import _PlanevalTestSupport

/// `planeval score` as users run it.
@Suite struct ScoreTests {
    static let hotels = "Fixtures/plans/good-hotels.yaml"
    static let titleOnly = "Fixtures/plans/title-only.yaml"
    static let small = ["-r", "Fixtures/golden/workshop.yaml"]

    static func json(_ outcome: Binary.Outcome) throws -> DocumentNode {
        try JSONReader().read(Array(outcome.output.utf8)).root
    }

    @Test func scoresAPlan() throws {
        let outcome = try Binary().run(["score", Self.hotels])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("of 100") && outcome.output.contains("Next steps"))
        #expect(outcome.output.utf8.last == UInt8(ascii: "\n"))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test func aTitleIsAPlan() throws {
        let outcome = try Binary().run(["score", Self.titleOnly, "-f", "json"])
        #expect(outcome.code == 0)
        let result = try Self.json(outcome)
        #expect(result["total"]?.double == 0)
        #expect(result["criteria"]?.count == 11)
        let nexts = result["criteria"]?.elements.compactMap { $0["next"]?.string } ?? []
        #expect(nexts.count == 11 && nexts.allSatisfy { !$0.isEmpty })
        let text = try Binary().run(["score", Self.titleOnly]).output
        for criterion in result["criteria"]?.elements ?? [] {
            #expect(text.contains(criterion["name"]?.string ?? "no name"))
        }
    }

    @Test func yamlAndJSONSayTheSame() throws {
        let yaml = "title: T\nvision: {what: A clear thing, why: Because of a reason}\n"
        let json = #"{"title": "T", "vision": {"what": "A clear thing", "why": "Because of a reason"}}"#
        let outcomes = try [yaml, json].map { plan in
            try Binary().run(["score", "-", "-f", "json"], input: Array(plan.utf8))
        }
        let levels = try outcomes.map { outcome in
            try Self.json(outcome)["criteria"]?.elements.compactMap { $0["level"]?.double }
        }
        #expect(levels[0] == levels[1] && levels[0]?.count == 11)
    }

    @Test func standardInputNeedsNoName() throws {
        let plan = Array("title: T\n".utf8)
        let named = try Binary().run(["score", "-"], input: plan)
        let silent = try Binary().run(["score"], input: plan)
        #expect(named.code == 0 && named.output == silent.output && !named.output.isEmpty)
    }

    @Test func severalPlansEndInATable() throws {
        let plans = [Self.hotels, Self.titleOnly]
        let outcome = try Binary().run(["score"] + plans)
        #expect(outcome.code == 0)
        let tail = outcome.output.split(separator: "\n").suffix(2)
        #expect(tail.count == 2 && zip(tail, plans).allSatisfy { $0.hasPrefix($1) })
        let lines = try Binary().run(["score", "-f", "ndjson"] + plans).output.split(separator: "\n")
        #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix(#"{"schema":"planeval.result/1""#) })
    }

    /// The mean of the two is over the limit; one of them is not.
    @Test func theGateLooksAtEachPlan() throws {
        let plans = [Self.hotels, Self.titleOnly]
        let failed = try Binary().run(["score", "--fail-under", "30"] + plans)
        #expect(failed.code == 1)
        #expect(failed.output.contains("1 of 2 plans reach 30. Lowest: \(Self.titleOnly) 0.0"))
        #expect(try Binary().run(["score", "--fail-under", "0"] + plans).code == 0)
        let json = try Binary().run(["score", "--fail-under", "30", "-f", "json", Self.titleOnly])
        #expect(json.code == 1 && json.errors.contains("FAIL: 0.0 is under 30."))
        #expect(try Self.json(json)["total"]?.double == 0)
    }

    @Test func whatCanBeReadIsScored() throws {
        let outcome = try Binary().run(["score", "no-such.yaml", Self.titleOnly, "-f", "ndjson"])
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("no-such.yaml: error[document/missing]"))
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test func aConfirmedFlagLowersItsCriterion() throws {
        let base =
            ["score", "Fixtures/golden/bakery.yaml", "-f", "json", "--today", "2026-03-01"] + Self.small
        let asked = try Self.json(Binary().run(base))
        for spelling in ["same-owner", "same_owner", "no-end,same:owner"] {
            let confirmed = try Self.json(Binary().run(base + ["--confirm", spelling]))
            #expect(confirmed["criteria"]?.elements[1]["level"]?.double == 1)
            #expect(asked["criteria"]?.elements[1]["level"]?.double == 2)
            #expect(confirmed["criteria"]?.elements[1]["cappedBy"]?.elements.first?.string == "same-owner")
        }
        let unknown = try Binary().run(base + ["--confirm", "same-ownr"])
        #expect(unknown.code == 2 && unknown.output.isEmpty)
        #expect(unknown.errors.contains("did you mean \"same-owner\"?"))
    }

    @Test func todayIsWhatTheCallerSays() throws {
        let base = ["score", "Fixtures/golden/bakery.yaml", "-f", "json"] + Self.small
        let levels = try [["--today", "2026-03-01"], ["--today", "2026-12-01"], []].map { today in
            try Self.json(Binary().run(base + today))["criteria"]?.elements[1]["level"]?.double
        }
        #expect(levels == [2, 1, 1])
        #expect(try Binary().run(base + ["--today", "2026-02-30"]).code == 2)
    }

    // MARK: Files

    @Test func theResultGoesIntoAFile() throws {
        let scratch = try ScratchFolder()
        let shown = try Binary().run(["score", Self.hotels, "-f", "json"])
        let written = try Binary().run(["score", Self.hotels, "-f", "json", "-o", scratch.path + "/r.json"])
        #expect(written.code == 0 && written.output.isEmpty)
        #expect(try scratch.text("r.json") == shown.output)
        #expect(try scratch.names == ["r.json"])
        #expect(try Binary().run(["score", Self.hotels, "-f", "json", "-o", "-"]).output == shown.output)
    }

    @Test(arguments: ["", "/no/such/folder/r.json"])
    func aPlaceThatCannotBeWrittenIsNamed(_ name: String) throws {
        let scratch = try ScratchFolder()
        let path = name.isEmpty ? scratch.path : scratch.path + name
        let outcome = try Binary().run(["score", Self.titleOnly, "-o", path])
        #expect(outcome.code == 74 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(path) && outcome.errors.split(separator: "\n").count == 1)
        #expect(try scratch.names.isEmpty)
    }

    @Test func nothingIsWrittenWhereNothingIsScored() throws {
        let scratch = try ScratchFolder()
        let kept = try scratch.write("old", to: "r.json")
        let outcome = try Binary().run(["score", "no-such.yaml", "-o", kept])
        #expect(outcome.code == 2)
        #expect(try scratch.text("r.json") == "old")
    }

    // MARK: Always the same

    @Test func twentyProcessesWriteTheSameBytes() throws {
        let plans = ["Fixtures/plans/contradictory-airline.yaml", "Fixtures/plans/stuffed-example.json"]
        let first = try Binary().run(["score", "-f", "json"] + plans)
        #expect(first.code == 0)
        for run in 1..<20 {
            let environment = [
                "LC_ALL=\(run % 2 == 0 ? "tr_TR.UTF-8" : "C")", "TZ=\(run % 3 == 0 ? "Asia/Tokyo" : "UTC")",
            ]
            let again = try Binary(environment: environment).run(["score", "-f", "json"] + plans)
            #expect(again.output == first.output && again.errors == first.errors)
        }
    }

    // MARK: Terminals

    @Test func colourComesWhenAskedFor() throws {
        let base = ["score", Self.titleOnly]
        #expect(try Binary().run(base + ["--color", "always"]).output.contains("\u{1B}["))
        #expect(try !Binary(environment: ["NO_COLOR=1"]).run(base).output.contains("\u{1B}["))
        #expect(try Binary(environment: ["CLICOLOR_FORCE=1"]).run(base).output.contains("\u{1B}["))
        let both = Binary(environment: ["CLICOLOR_FORCE=1", "NO_COLOR=1"])
        #expect(try !both.run(base).output.contains("\u{1B}["))
    }

    @Test(arguments: [40, 80, 120]) func columnsAreKept(_ columns: Int) throws {
        let outcome = try Binary(environment: ["COLUMNS=\(columns)"]).run(["score", Self.hotels])
        for line in outcome.output.split(separator: "\n")
        where !line.contains(Self.hotels) && !line.contains("planeval explain") {
            #expect(line.count <= columns, "\(line)")
        }
    }
}
