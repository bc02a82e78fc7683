import PlanEval
import Platform
import Testing
import _PlanevalTestSupport

/// The other commands, and what all of them share.
@Suite struct CommandTests {
    // MARK: Usage

    @Test(arguments: [
        ["score", "--no-such"], ["score", "-f", "xml", "p.yaml"],
        ["score", "--fail-under", "many", "p.yaml"],
        ["score", "--fail-under", "101", "p.yaml"], ["score", "-", "-"], ["score", "-o", "", "p.yaml"],
        ["allocate", "c", "-k", "0"], ["allocate"], ["allocate", "c", "--by", "room"],
        ["no-such-command"], ["rubric", "no-such"], ["schema"], ["explain"], ["--no-such"], ["eval"],
        ["eval", "-", "-"], ["eval", "1", "--today", "soon"],
    ])
    func wrongUsageEndsWithTwo(_ arguments: [String]) throws {
        let outcome = try Binary().run(arguments)
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("Error:"), "\(outcome.errors)")
    }

    @Test(arguments: [
        ["--help"], ["score", "--help"], ["help", "score"], ["explain", "--help"], ["rubric", "--help"],
        ["rubric", "check", "--help"], ["rubric", "show", "--help"], ["rubric", "test", "--help"],
        ["schema", "--help"], ["agree", "--help"], ["allocate", "--help"], ["calibrate", "--help"],
        ["eval", "--help"], [],
    ])
    func helpFitsOnOneScreen(_ arguments: [String]) throws {
        let outcome = try Binary().run(arguments)
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        #expect(outcome.output.contains("USAGE: planeval"))
        #expect(outcome.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 48)
    }

    @Test func theVersionIsThatOfTheEngine() throws {
        #expect(try Binary().run(["--version"]).output == Engine.version + "\n")
    }

    // MARK: Schemas

    @Test(arguments: [
        "agreement", "allocation", "cohort", "evaluation", "plan", "rubric", "result", "review",
    ])
    func schemasArePrinted(_ name: String) throws {
        let outcome = try Binary().run(["schema", name])
        #expect(outcome.code == 0)
        #expect(Array(outcome.output.utf8) == EmbeddedResources.file(named: "schemas/\(name).schema.json"))
    }

    @Test func anUnknownSchemaIsAskedBackFor() throws {
        let outcome = try Binary().run(["schema", "plans"])
        #expect(outcome.code == 2 && outcome.errors.contains("did you mean \"plan\"?"))
    }

    // MARK: Rubrics

    @Test func theRubricOfTheProgramIsInOrder() throws {
        for name in ["change-plan", "Rubrics/change-plan.yaml", "Fixtures/golden/workshop.yaml"] {
            let outcome = try Binary().run(["rubric", "check", name])
            #expect(outcome.code == 0, "\(outcome.errors)")
            #expect(outcome.output.hasPrefix("No errors"))
        }
    }

    @Test func mistakesInARubricAreAllFound() throws {
        let scratch = try ScratchFolder()
        let path = PackageRoot.path + "/Fixtures/golden/workshop.yaml"
        let text = String(decoding: try DiskFileStore().read(path, limit: 1 << 20), as: UTF8.self)
        let wrong = text.replacing("weight: 45", with: "weight: 40")
            .replacing("plan.vision.how != ''", with: "plan.vision.hwo != ''")
        let outcome = try Binary().run(["rubric", "check", try scratch.write(wrong, to: "r.yaml")])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("error[rubric/weights-sum]"))
        #expect(
            outcome.errors.contains("error[rubric/rule]") && outcome.errors.contains("did you mean \"how\"?")
        )
        #expect(outcome.output.hasPrefix("2 errors"))
    }

    @Test func aMisspelledRubricIsAskedBackFor() throws {
        let outcome = try Binary().run(["score", "Fixtures/plans/title-only.yaml", "-r", "change-plam"])
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("did you mean \"change-plan\"?"))
        let other = try Binary().run(["rubric", "show", "nothing-like-it"])
        #expect(other.code == 2 && other.errors.contains("part of planeval: change-plan"))
    }

    /// The command that is suggested can be pasted.
    @Test func aSuggestedCommandQuotesItsPath() throws {
        let scratch = try ScratchFolder()
        let rubric = try DiskFileStore().read(
            PackageRoot.path + "/Fixtures/golden/workshop.yaml",
            limit: 1 << 20
        )
        let path = try scratch.write(rubric, to: "it's mine.yaml")
        let outcome = try Binary().run(["score", "Fixtures/plans/title-only.yaml", "-r", path])
        let quoted = "'" + path.replacing("'", with: "'\\''") + "'"
        #expect(outcome.code == 0 && outcome.output.contains(" -r \(quoted)"), "\(outcome.output)")
    }

    @Test func aRubricIsShown() throws {
        let outcome = try Binary().run(["rubric", "show"])
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("change-plan 1"))
    }

    @Test func aRubricIsTriedOnItsExamples() throws {
        let outcome = try Binary().run(["rubric", "test", "Rubrics/change-plan.yaml"])
        #expect(outcome.code == 0 || outcome.code == 1)
        #expect(outcome.output.contains("Kappa") && outcome.output.contains("All criteria"))
        let none = try Binary().run(["rubric", "test", "Fixtures/golden/workshop.yaml"])
        #expect(none.code == 2 && none.errors.contains("workshop.examples.yaml"))
    }

    // MARK: Explanations

    @Test(arguments: [
        "leadership/named", "leadership", "metric-baseline-unknown", "filled", "document/duplicate-key",
        "plan/unknown-key", "rubric/weights-sum", "reviews/unknown-plan", "review/unknown-key",
        "csv/long-row",
        "roster/header", "cohort/no-plans",
    ])
    func namesAreExplained(_ name: String) throws {
        let outcome = try Binary().run(["explain", name])
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        #expect(outcome.output.contains(name))
    }

    @Test func everyMessageIsExplained() {
        let entries = MessageCatalogue.entries
        #expect(Set(entries.map(\.id)).count == entries.count)
        #expect(entries.allSatisfy { !$0.explanation.isEmpty })
    }

    @Test func anUnknownNameIsAskedBackFor() throws {
        let outcome = try Binary().run(["explain", "leadership/namd"])
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("did you mean \"leadership/named\"?"))
    }

    @Test func aResultIsExplained() throws {
        let scratch = try ScratchFolder()
        let path = scratch.path + "/r.json"
        _ = try Binary().run(["score", ScoreTests.hotels, "-f", "json", "-o", path])
        let overview = try Binary().run(["explain", path])
        #expect(overview.code == 0 && overview.output.contains("Total"))
        let one = try Binary().run(["explain", path, "--criterion", "metrics"])
        #expect(one.code == 0 && one.output.contains("/ 4 x 12 ="))
        let none = try Binary().run(["explain", path, "--criterion", "metric"])
        #expect(none.code == 2 && none.errors.contains("did you mean \"metrics\"?"))
        #expect(try Binary().run(["explain", "Fixtures/plans/stuffed-example.json"]).code == 2)
    }

    // MARK: Pipes

    /// A reader that goes away has seen enough; nobody hears of it.
    @Test func aClosedPipeIsNoFailure() throws {
        let outcome = try Binary.shell("\"$0\" schema plan | head -c 1 >/dev/null")
        #expect(outcome.errors.isEmpty)
        let ignored = try Binary.shell(
            "trap '' PIPE; \"$0\" score Fixtures/plans/*.yaml | head -c 1 >/dev/null"
        )
        #expect(ignored.errors.isEmpty)
    }

    @Test func aFullDiskIsAFailureToWrite() throws {
        guard try Binary.shell("test -w /dev/full").code == 0 else { return }
        let outcome = try Binary.shell("\"$0\" score Fixtures/plans/title-only.yaml > /dev/full")
        #expect(outcome.code == 74 && outcome.errors.contains("no space left"))
    }
}
