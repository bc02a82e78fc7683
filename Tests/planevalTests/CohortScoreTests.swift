import CEL
import PlanEval
import Platform
import Testing
import _PlanevalTestSupport

/// `planeval score --reviews` with reviews that belong to a cohort: its settings, roster and plans hold.
@Suite struct CohortScoreTests {
    private static let plans = [
        "heron": "title: A heron\nteam: Night Shift\n", "ibis": "title: An ibis\nteam: Corner Table\n",
    ]
    private static let reviews = """
        plan,reviewer,kind,metrics
        heron,ada,peer,1
        heron,ben,peer,2
        heron,cleo,peer,4
        heron,dan,peer,2
        heron,fay,facilitator,3
        """

    private static func cohort(_ settings: String, _ files: [String: String] = [:]) throws -> CohortFolder {
        try CohortFolder(
            plans: plans,
            ["reviews.csv": reviews, "cohort.yaml": settings].merging(files) { _, new in new }
        )
    }

    private static func score(
        _ cohort: CohortFolder,
        _ reviews: [String] = [""],
        _ more: [String] = []
    ) throws -> Binary.Outcome {
        let named = reviews.flatMap { ["--reviews", cohort.path + $0] }
        return try Binary().run(
            ["score", cohort.path + "/plans/heron.yaml", "-f", "json"] + named + more
        )
    }

    private static func people(_ outcome: Binary.Outcome) throws -> DocumentNode {
        try #require(try JSONReader().read(Array(outcome.output.utf8)).root["people"])
    }

    /// However the reviews of a cohort are named, its least number of peers holds.
    @Test(arguments: [[""], ["/"], ["/reviews.csv"], ["/reviews.csv", "/reviews/more.csv"], ["/reviews"]])
    func hiddenReviewsStayHidden(_ reviews: [String]) throws {
        let cohort = try Self.cohort("minimum_peers: 6\n")
        try cohort.makeFolder("reviews")
        try cohort.write(Array("plan,reviewer,metrics\nheron,eve,0\n".utf8), to: "reviews/more.csv")
        let outcome = try Self.score(cohort, reviews)
        let people = try Self.people(outcome)
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(people["status"]?.string == "provisional" && people["minimumPeers"]?.int == 6)
        #expect(people["readers"]?.elements.isEmpty == true)
    }

    @Test func theSettingsHold() throws {
        let cohort = try Self.cohort(
            "sources: {peers: 5, checks: 2, facilitator: 1}\naggregator: median\nanchor: true\n"
        )
        let people = try Self.people(Self.score(cohort))
        #expect(people["weights"]?["peers"]?.int == 5 && people["weights"]?["facilitator"]?.int == 1)
        #expect(people["aggregator"]?.string == "median" && people["anchor"]?.bool == true)
        #expect(people["reviews"]?["peers"]?.int == 4 && people["status"]?.string == "final")
    }

    /// The day decides whether a date has gone by.
    @Test func theDayIsThatOfTheCohortUnlessTheUserNamesOne() throws {
        func points(_ day: String?, _ more: [String] = []) throws -> String {
            let cohort = try Self.cohort(day.map { "today: \($0)\n" } ?? "title: T\n")
            let plan = "Fixtures/plans/good-hotels.yaml"
            return try Binary().run(
                ["score", plan, "--reviews", cohort.path, "-f", "json", "-q"] + more
            ).output
        }
        let early = try points("2020-01-01")
        let late = try points("2031-01-01")
        #expect(early != late && !early.isEmpty)
        #expect(try points(nil, ["--today", "2031-01-01"]) == late)
        #expect(try points("2020-01-01", ["--today", "2031-01-01"]) == late)
    }

    @Test func theRubricIsThatOfTheCohortUnlessTheUserNamesOne() throws {
        let workshop = String(
            decoding: try DiskFileStore().read(
                PackageRoot.path + "/Fixtures/golden/workshop.yaml",
                limit: 1 << 20
            ),
            as: UTF8.self
        )
        let cohort = try Self.cohort(
            "minimum_peers: 2\n",
            ["rubric.yaml": workshop, "reviews.csv": "plan,reviewer,purpose\nheron,ada,1\nheron,ben,2\n"]
        )
        let result = try JSONReader().read(Array(Self.score(cohort).output.utf8)).root
        #expect(result["rubric"]?["id"]?.string == "workshop")
        #expect(result["people"]?["status"]?.string == "final")
        let text = try Binary().run(
            ["score", cohort.path + "/plans/heron.yaml", "--reviews", cohort.path]
        )
        #expect(text.output.contains(" -r \(cohort.path)/rubric.yaml"), "\(text.output)")
        let named = try Self.score(cohort, [""], ["-r", "change-plan"])
        #expect(named.code == 3 && named.errors.contains("reviews/header"))
        let root = try JSONReader().read(Array(named.output.utf8)).root
        #expect(root["rubric"]?["id"]?.string == "change-plan")
    }

    /// Who is of the plan's own team is no peer.
    @Test(arguments: ["self", "refuse"]) func theRosterTellsPeersFromTheTeam(_ way: String) throws {
        let roster =
            "person,team\nada,Night Shift\nben,Corner Table\ncleo,Corner Table\ndan,Corner Table\nfay,\n"
        let cohort = try Self.cohort("own_reviews: \(way)\n", ["roster.csv": roster])
        let outcome = try Self.score(cohort)
        #expect(outcome.code == (way == "self" ? 0 : 3) && outcome.errors.contains("reviews/own-plan"))
        let counts = try #require(try Self.people(outcome)["reviews"])
        #expect(counts["peers"]?.int == 3 && counts["self"]?.int == (way == "self" ? 1 : 0))
    }

    /// A cohort says which plans there are, so that another name is a mistake.
    @Test func anotherPlanIsAMistake() throws {
        let cohort = try Self.cohort("title: T\n", ["reviews.csv": Self.reviews + "\nheorn,eve,peer,0\n"])
        let outcome = try Self.score(cohort)
        #expect(outcome.code == 3 && outcome.errors.contains("reviews.csv:7:1: error[reviews/unknown-plan]"))
        #expect(outcome.errors.contains("did you mean \"heron\"?"))
        #expect(try Self.people(outcome)["reviews"]?["peers"]?.int == 4)
    }

    @Test func whatIsWrongWithACohortIsSaid() throws {
        let one = try Self.cohort("title: T\n")
        let other = try Self.cohort("aggregator: medain\n")
        let both = try Binary().run([
            "score", one.path + "/plans/heron.yaml", "--reviews", one.path, "--reviews",
            other.path + "/reviews.csv",
        ])
        #expect(both.code == 2 && both.output.isEmpty && both.errors.contains("score/two-cohorts"))
        let wrong = try Self.score(other)
        #expect(wrong.code == 2 && wrong.output.isEmpty)
        #expect(wrong.errors.contains("cohort.yaml:1:13: error[cohort/unknown-choice]"))
        #expect(wrong.errors.contains("did you mean \"median\"?"))
    }

    /// What `agree` says about readers is what `score` took out.
    @Test func bothCommandsUseOneModel() throws {
        let fixture = "Fixtures/cohort"
        let agreement = try JSONReader().read(
            Array(Binary().run(["agree", fixture, "-f", "json"]).output.utf8)
        ).root
        let biases = (agreement["readers"]?.elements ?? []).map { $0["bias"]?.double ?? .nan }
        let result = try Binary().run(
            ["score", fixture + "/plans/heron.yaml", "--reviews", fixture, "-f", "json"]
        )
        let readers = try #require(try Self.people(result)["readers"]?.elements)
        #expect(readers.count == 4 && result.code == 0)
        for reader in readers {
            let bias = try #require(reader["bias"]?.double)
            #expect(biases.contains { abs($0 - bias) <= 0.005_001 })
        }
    }
}
