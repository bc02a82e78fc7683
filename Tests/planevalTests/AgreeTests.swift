import CEL
import PlanEval
import Platform
import Testing
import _PlanevalTestSupport

/// `planeval agree`, with good cohorts and bad files.
@Suite struct AgreeTests {
    static let fixture = "Fixtures/cohort"

    @Test func theFacilitatorSeesHowWellReadersAgree() throws {
        let outcome = try Binary().run(["agree", Self.fixture])
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(
            outcome.output.hasPrefix("Change-plan workshop, spring - 12 plans - 39 peer reviews - 12 readers")
        )
        #expect(outcome.output.contains("Readers agree"))
        #expect(outcome.output.contains("Do not rank or grade people by"))
    }

    @Test func programsGetNumbers() throws {
        let json = try Binary().run(["agree", Self.fixture, "-f", "json"])
        let root = try DocumentLoader().read(Array(json.output.utf8), path: "a.json").document.root
        #expect(root["schema"]?.string == "planeval.agreement/1" && root["reviews"]?.int == 39)
        #expect(root["hidden"]?["plans"]?.int == 1 && root["hidden"]?["reviews"]?.int == 2)
        let csv = try Binary().run(["agree", Self.fixture, "-f", "csv"])
        #expect(
            csv.code == 0 && csv.output.hasPrefix("about,id,statistic,value,low,high,count\ncohort,,alpha,")
        )
        let scratch = try ScratchFolder()
        let file = try Binary().run(["agree", Self.fixture, "-f", "json", "-o", scratch.path + "/a.json"])
        #expect(file.output.isEmpty)
        #expect(try scratch.text("a.json") == json.output)
    }

    @Test func theSameSeedGivesTheSame() throws {
        let one = try Binary().run(["agree", Self.fixture, "-f", "csv", "--seed", "7"]).output
        #expect(try Binary().run(["agree", Self.fixture, "-f", "csv", "--seed", "7"]).output == one)
        #expect(try Binary().run(["agree", Self.fixture, "-f", "csv", "--seed", "8"]).output != one)
    }

    // MARK: Bad files

    private static let plans = ["heron": "title: A heron\nteam: Night Shift\n", "ibis": "title: An ibis\n"]

    private func outcome(_ reviews: [UInt8], named name: String = "reviews.csv") throws -> Binary.Outcome {
        let folder = try CohortFolder(plans: Self.plans)
        try folder.write(reviews, to: name)
        return try Binary().run(["agree", folder.path])
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        let reviews: [UInt8]
        let id: String
        /// Where the message points, behind the name of the file.
        var place = ""
        var code: Int32 = 2

        var testDescription: String { name }

        init(_ name: String, _ reviews: [UInt8], _ id: String, _ place: String = "", code: Int32 = 2) {
            self.name = name
            self.reviews = reviews
            self.id = id
            self.place = place
            self.code = code
        }

        init(_ name: String, _ reviews: String, _ id: String, _ place: String = "", code: Int32 = 2) {
            self.init(name, Array(reviews.utf8), id, place, code: code)
        }
    }

    static let good =
        "plan,reviewer,kind,metrics\nheron,a,peer,3\nheron,b,peer,2\nheron,c,peer,2\nibis,a,peer,1\n"

    static let cases = [
        Case("empty", "", "csv/empty"), Case("white space", "\n \n", "csv/empty"),
        Case("wrong header", "name,points\nheron,3\n", "reviews/header", ":1:1"),
        Case("only a header", "plan,reviewer,metrics\n", "reviews/none"),
        Case("binary", [0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF, 0x81, 0x00], "csv/binary"),
        Case("unclosed quote", good + "ibis,c,peer,\"2\n", "csv/unclosed-quote", ":6:13"),
        Case("unknown plan", good + "herron,d,peer,2\n", "reviews/unknown-plan", ":6:1", code: 3),
        Case("unknown kind", good + "heron,d,pier,2\n", "reviews/unknown-kind", ":6:9", code: 3),
        Case("unknown level", good + "heron,d,peer,7\n", "reviews/unknown-level", ":6:14", code: 3),
        Case("long row", good + "heron,d,peer,2,1\n", "csv/long-row", ":6:1", code: 3),
    ]

    @Test(arguments: cases) func badReviewsAreSaid(_ bad: Case) throws {
        let outcome = try outcome(bad.reviews)
        #expect(outcome.code == bad.code, "\(outcome.errors)")
        #expect(outcome.output.isEmpty == (bad.code == 2))
        #expect(outcome.errors.contains("[\(bad.id)]"), "\(outcome.errors)")
        #expect(outcome.errors.contains("reviews.csv\(bad.place): "), "\(outcome.errors)")
        #expect(!outcome.errors.contains("Fatal error"))
    }

    @Test func tablesOfOtherProgramsAreRead() throws {
        let semicolons = Self.good.replacing(",", with: ";")
        let wide = ("\u{FEFF}" + Self.good).utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let expected = try outcome(Array(Self.good.utf8)).output
        #expect(!expected.isEmpty)
        for bytes in [Array(semicolons.utf8), wide, Array("\u{FEFF}\(Self.good)".utf8)] {
            let outcome = try outcome(bytes)
            #expect(outcome.code == 0)
            #expect(
                outcome.output.split(separator: "\n").dropFirst()
                    == expected.split(separator: "\n").dropFirst()
            )
        }
    }

    @Test func aPlanThatCannotBeReadDoesNotStopTheRest() throws {
        let folder = try CohortFolder(plans: Self.plans.merging(["broken": "title: [\n"]) { _, new in new })
        try folder.write(Array(Self.good.utf8), to: "reviews.csv")
        let outcome = try Binary().run(["agree", folder.path])
        #expect(outcome.code == 3 && outcome.output.contains("3 plans"))
        #expect(outcome.errors.contains("broken.yaml") && outcome.errors.contains("[document/unclosed]"))
    }

    @Test(arguments: [
        (["agree", "no-such-folder"], "document/missing"), (["agree", "README.md"], "cohort/not-a-folder"),
        (["agree", "Fixtures/plans"], "cohort/no-plans"),
        (["agree", fixture, "-r", "none.yaml"], "document/missing"),
    ])
    func whatIsNoCohortIsSaid(_ arguments: [String], _ id: String) throws {
        let outcome = try Binary().run(arguments)
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("error[\(id)]"), "\(outcome.errors)")
    }

    /// A plan with two peers says nothing about them, not even that there is no more to say.
    @Test func tooFewPeersStayHidden() throws {
        let outcome = try outcome(Array("plan,reviewer,metrics\nheron,a,3\nheron,b,2\n".utf8))
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("has 3 peer reviews; fewer stay hidden."))
    }

    @Test func withoutPeersThereIsNothingToSay() throws {
        let outcome = try outcome(Array("plan,reviewer,kind,metrics\nheron,Night Shift,self,2\n".utf8))
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("There are no peer reviews"))
    }
}
