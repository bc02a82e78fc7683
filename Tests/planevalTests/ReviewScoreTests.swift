import CEL
import Testing

/// `planeval score --reviews` and `planeval explain` as users run them.
@Suite struct ReviewScoreTests {
    private static let bakery = "Fixtures/golden/bakery.yaml"
    private static let bare = "Fixtures/golden/bare.json"
    private static let small = ["-r", "Fixtures/golden/workshop.yaml", "--today", "2026-03-01"]
    private static let reviews = ["--reviews", "Fixtures/golden/reviews.csv"]

    private static func score(_ plans: [String], _ more: [String] = []) throws -> Binary.Outcome {
        try Binary().run(["score"] + plans + small + reviews + more)
    }

    @Test func showsWhatEachSourceSays() throws {
        let outcome = try Self.score([Self.bakery])
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        let header = outcome.output.split(separator: "\n").first { $0.contains("Criterion") } ?? ""
        for name in ["Checks", "Peers", "Facil.", "Self", "Points"] { #expect(header.contains(name)) }
        #expect(outcome.output.contains("with other reviewers"))
        #expect(outcome.output.contains("4 peer reviews, 1 by the facilitator, 1 by the team itself"))
    }

    @Test func tooFewPeersAreCountedAndNotShown() throws {
        let outcome = try Self.score([Self.bare])
        #expect(outcome.code == 0 && outcome.output.contains("provisional"))
        #expect(outcome.output.contains("0 of 3 peer reviews") == false)
        #expect(outcome.output.contains("2 of 3 peer reviews; they are shown and counted from 3 on."))
        #expect(!outcome.output.contains("Peers "))
    }

    @Test func programsGetTheSame() throws {
        let plans = [Self.bakery, Self.bare]
        let lines = try Self.score(plans, ["-f", "ndjson"]).output.split(separator: "\n")
        let statuses = try lines.map {
            try JSONReader().read(Array($0.utf8)).root["people"]?["status"]?.string
        }
        #expect(statuses == ["final", "provisional"])
        let array = try JSONReader().read(Array(Self.score(plans, ["-f", "json"]).output.utf8)).root
        #expect(array.elements.map { $0["people"]?["status"]?.string } == statuses)
    }

    @Test func twentyProcessesWriteTheSameBytes() throws {
        let first = try Self.score([Self.bakery], ["-f", "json"])
        for _ in 1..<20 {
            let again = try Self.score([Self.bakery], ["-f", "json"])
            #expect(again.output == first.output)
        }
    }

    // MARK: Explaining

    @Test func explainsFromTheResultAlone() throws {
        let scratch = try ScratchFolder()
        let path = scratch.path + "/results.ndjson"
        #expect(try Self.score([Self.bakery, Self.bare], ["-f", "ndjson", "-o", path]).code == 0)
        let both = try Binary().run(["explain", path, "--criterion", "people"])
        #expect(both.code == 0 && both.output.contains("2 of 3 peer reviews"))
        let one = try Binary().run(["explain", path, "--plan", "bakery", "--criterion", "people"])
        #expect(one.code == 0 && both.output.hasPrefix(one.output))
        for word in ["Peer", "- bias", "x weight", "facilitator", "Level: "] {
            #expect(one.output.contains(word))
        }
        let unknown = try Binary().run(["explain", path, "--plan", "bakry"])
        #expect(unknown.code == 2 && unknown.errors.contains("did you mean \"bakery\"?"))
    }

    // MARK: What goes wrong

    @Test func aMissingFileOfReviewsScoresNothing() throws {
        let outcome = try Binary().run(["score", Self.bakery, "--reviews", "no-such.csv"])
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("no-such.csv: error[document/missing]"))
        #expect(outcome.errors.contains("Nothing was scored."))
    }

    @Test func reviewsThatCannotBeUnderstoodAreLeftOut() throws {
        let scratch = try ScratchFolder()
        let text = "plan,reviewer,kind,purpose\nbakery,A,facilitator,2\nbakery,B,facilitator,lots\n"
        let path = try scratch.write(text, to: "r.csv")
        let outcome = try Binary().run(
            ["score", Self.bakery] + Self.small + ["--reviews", path, "-f", "json"]
        )
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("r.csv:3"))
        let result = try JSONReader().read(Array(outcome.output.utf8)).root
        #expect(result["people"]?["reviews"]?["facilitator"]?.int == 1)
    }

    @Test func aPlanThatNoReviewIsAboutIsNamed() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.write("plan,reviewer,kind,purpose\nbakry,A,facilitator,2\n", to: "r.csv")
        let outcome = try Binary().run(["score", Self.bakery] + Self.small + ["--reviews", path])
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("score/no-reviews") && outcome.errors.contains("\"bakry\""))
    }

    /// The team's name stands for the plan, and that is said.
    @Test func reviewsMayNameTheTeam() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.write("plan,reviewer,kind,purpose\nsourDough,A,facilitator,2\n", to: "r.csv")
        let outcome = try Binary().run(
            ["score", Self.bakery] + Self.small + ["--reviews", path, "-f", "json"]
        )
        #expect(outcome.code == 0 && outcome.errors.contains("bakery"))
        let result = try JSONReader().read(Array(outcome.output.utf8)).root
        #expect(result["people"]?["reviews"]?["facilitator"]?.int == 1)
    }

    @Test func twoPlansOfOneNameAreRefused() throws {
        let scratch = try ScratchFolder()
        let copy = try scratch.write("title: T\n", to: "bakery.yaml")
        let outcome = try Self.score([Self.bakery, copy])
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("score/same-plan-name"))
    }

    /// A misspelt name is no silent loss.
    @Test func aMisspeltPlanIsSaid() throws {
        let scratch = try ScratchFolder()
        let text = "plan,reviewer,kind,purpose\nbakery,A,facilitator,2\nbakrey,B,peer,1\n"
        let path = try scratch.write(text, to: "r.csv")
        let outcome = try Binary().run(["score", Self.bakery] + Self.small + ["--reviews", path])
        #expect(outcome.code == 0 && outcome.errors.contains("r.csv:3:1: warning[reviews/similar-plan]"))
        #expect(outcome.errors.contains("did you mean \"bakery\"?"))
    }

    // MARK: Leaving the house

    @Test func redactedResultsTellNoNames() throws {
        for format in ["text", "json", "ndjson"] {
            let outcome = try Self.score([Self.bakery, Self.bare], ["--redact", "-f", format])
            #expect(outcome.code == 0)
            for word in [
                "bakery", "Sourdough", "Ovens", "Anvil", "Okafor", "cleaners", "Head baker", "Fixtures",
            ] {
                #expect(!outcome.output.contains(word), "\(word)")
            }
        }
    }
}
