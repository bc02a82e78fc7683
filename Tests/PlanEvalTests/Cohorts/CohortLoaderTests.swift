import CEL
import PlanEval
import Platform
import Testing
import _PlanevalTestSupport

@Suite struct CohortLoaderTests {
    static let plans = [
        "c/plans/heron.yaml": "title: A heron\nteam: Night Shift\n",
        "c/plans/ibis.json": "{\"title\": \"An ibis\"}",
        "c/plans/broken.yml": "title: [\n", "c/plans/readme.md": "no plan",
    ]

    static func loader(_ files: [String: String]) throws -> CohortLoader {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        return CohortLoader(
            files: MemoryFileStore(files.mapValues { Array($0.utf8) }),
            rubrics: RubricLoader(environments: ["plan": environment]),
            schema: schema
        )
    }

    static func load(_ more: [String: String], folder: String = "c") throws -> Cohort {
        try loader(plans.merging(more) { _, new in new }).load(folder)
    }

    private func problem(_ files: [String: String], folder: String = "c") throws -> Diagnostic? {
        let loader = try Self.loader(files)
        do throws(DiagnosticError) {
            _ = try loader.load(folder)
            return nil
        } catch {
            return error.diagnostics.first
        }
    }

    @Test func aFolderOfPlansIsACohort() throws {
        let cohort = try Self.load([:])
        #expect(cohort.plans.map(\.id) == ["broken", "heron", "ibis"])
        #expect(cohort.plans.map(\.title) == [nil, "A heron", "An ibis"])
        #expect(
            cohort.plans.map(\.path) == ["c/plans/broken.yml", "c/plans/heron.yaml", "c/plans/ibis.json"]
        )
        #expect(cohort.entry("broken")?.mistakes.map(\.id) == ["document/unclosed"])
        #expect(cohort.title == "c" && cohort.rubric.id == "change-plan" && cohort.roster == nil)
        #expect(cohort.reviews.isEmpty && cohort.diagnostics.isEmpty)
    }

    @Test func settingsAreRead() throws {
        let cohort = try Self.load([
            "c/cohort.yaml": """
            planeval_cohort: 1
            title: Workshop in March
            seed: 7
            today: 2026-03-09
            sources: {peers: 4, checks: 0}
            minimum_peers: 2
            own_reviews: refuse
            aggregator: median
            anchor: true
            """
        ])
        #expect(cohort.title == "Workshop in March")
        #expect(cohort.settings.seed == 7 && cohort.settings.today?.description == "2026-03-09")
        #expect(cohort.settings.ownReviews == .refuse && cohort.settings.aggregator == .median)
        #expect(cohort.settings.anchorsFacilitator == true && cohort.rubric.facilitatorAnchors)
        let sources = cohort.rubric.sources
        #expect(sources.peers == 4 && sources.checks == 0 && sources.facilitator == 3)
        #expect(cohort.rubric.minimumPeers == 2 && cohort.rubric.aggregator == .median)
    }

    @Test func aRubricIsFoundByNameByFileAndInTheFolder() throws {
        let workshop = String(
            decoding: try DiskFileStore().read(
                PackageRoot.path + "/Fixtures/golden/workshop.yaml",
                limit: 1 << 20
            ),
            as: UTF8.self
        )
        #expect(try Self.load(["c/rubric.yaml": workshop]).rubric.id == "workshop")
        #expect(
            try Self.load(["c/rubric.yaml": workshop, "c/cohort.yaml": "rubric: change-plan\n"]).rubric.id
                == "change-plan"
        )
        #expect(
            try Self.load(["c/r/w.yaml": workshop, "c/cohort.yaml": "rubric: r/w.yaml\n"]).rubric.id
                == "workshop"
        )
        let named = try Self.loader(Self.plans.merging(["w.yaml": workshop]) { _, new in new })
        #expect(try named.load("c/", rubric: "w.yaml").rubric.id == "workshop")
    }

    @Test func reviewsAreThoseOfTheTableAndTheFolder() throws {
        let cohort = try Self.load([
            "c/reviews.csv": "plan,reviewer,kind,criterion,level\nheron,cleo,peer,metrics,3\n",
            "c/reviews/cleo.yaml": "planeval_review: 1\nreviewer: cleo\nplan: heron\nlevels: {metrics: 2}\n",
            "c/reviews/ben.csv": "plan,reviewer,metrics\nnight shift,ben,4\nibis,ben,1\nibus,ben,1\n",
            "c/roster.csv": "person,team\nben,Night Shift\ncleo,ibis\n",
        ])
        #expect(
            cohort.reviews.map(ReviewFixture.line) == [
                "heron peer cleo: metrics 2.0", "heron self ben: metrics 4.0", "ibis peer ben: metrics 1.0",
            ]
        )
        #expect(cohort.diagnostics.filter { $0.severity == .error }.map(\.id) == ["reviews/unknown-plan"])
        #expect(cohort.plans.map { cohort.team(of: $0) } == [nil, "Night Shift", "ibis"])
    }

    @Test func aPlanWithoutATeamIsSaid() throws {
        let cohort = try Self.load(["c/roster.csv": "person,team\nben,Night Shift\n"])
        #expect(cohort.diagnostics.map(\.id) == ["roster/plan-without-team"])
        #expect(cohort.diagnostics.first?.message == "there is no team for \"ibis\"")
    }

    @Test func twoPlansOfOneNameAreSaid() throws {
        let cohort = try Self.load(["c/plans/heron.json": "{\"title\": \"Another\"}"])
        #expect(
            cohort.plans.map(\.path) == ["c/plans/broken.yml", "c/plans/heron.json", "c/plans/ibis.json"]
        )
        #expect(cohort.diagnostics.map(\.id) == ["cohort/same-name"])
        #expect(cohort.diagnostics.first?.path == "c/plans/heron.yaml")
    }

    @Test(arguments: [
        (["x": "y"], "c", "document/missing"), (["c/x.txt": ""], "c", "cohort/no-plans"),
        (["c/plans/a.md": ""], "c", "cohort/no-plans"),
        (["c/plans/a.yaml": "title: T", "c/cohort.yaml": "titel: T\n"], "c", "cohort/unknown-key"),
        (["c/plans/a.yaml": "title: T", "c/cohort.yaml": "today: tomorrow\n"], "c", "cohort/today"),
        (
            [
                "c/plans/a.yaml": "title: T",
                "c/cohort.yaml": "sources: {peers: 0, checks: 0, facilitator: 0}\n",
            ], "c", "cohort/sources"
        ),
        (
            ["c/plans/a.yaml": "title: T", "c/cohort.yaml": "own_reviews: ignore\n"], "c",
            "cohort/unknown-choice"
        ),
        (
            ["c/plans/a.yaml": "title: T", "c/cohort.yaml": "aggregator: medain\n"], "c",
            "cohort/unknown-choice"
        ),
        (["c/plans/a.yaml": "title: T", "c/cohort.yaml": "rubric: none\n"], "c", "document/missing"),
        (["c/plans/a.yaml": "title: T", "c/rubric.yaml": "title: T\n"], "c", "rubric/not-a-rubric"),
        (["c/plans/a.yaml": "title: T", "c/roster.csv": "x\ny\n"], "c", "roster/header"),
    ])
    func whatMakesNoCohortIsSaid(_ files: [String: String], _ folder: String, _ id: String) throws {
        #expect(try problem(files, folder: folder)?.id == id)
    }

    @Test(arguments: [
        ("c", "c"), ("c/", "c"), ("c/reviews.csv", "c"), ("c/reviews", "c"), ("c/reviews/", "c"),
        ("c/reviews/ben.csv", "c"), ("c/old/ben.csv", nil), ("d/reviews.csv", "d"), ("e/r.csv", nil),
        ("reviews.csv", nil), ("-", nil), ("", nil),
    ])
    func reviewsBelongToTheCohortTheyLieIn(_ path: String, _ folder: String?) throws {
        let loader = try Self.loader([
            "c/plans/a.yaml": "", "c/reviews.csv": "", "c/reviews/ben.csv": "", "c/old/ben.csv": "",
            "d/cohort.yaml": "", "d/reviews.csv": "", "e/r.csv": "", "reviews.csv": "",
        ])
        #expect(loader.folder(ofReviews: path) == folder)
    }

    @Test func otherReviewsTakeThePlaceOfThoseOfTheCohort() throws {
        let loader = try Self.loader(
            Self.plans.merging([
                "c/reviews.csv": "plan,reviewer,metrics\nheron,cleo,3\n",
                "more.csv": "plan,reviewer,metrics\nibis,ben,1\nibus,ben,1\n",
            ]) { _, new in new }
        )
        let one = try loader.load("c", reviews: ["more.csv"])
        #expect(one.reviews.map(\.plan) == ["ibis"])
        #expect(one.diagnostics.map(\.id) == ["reviews/unknown-plan"])
        #expect(try loader.load("c/", reviews: ["c", "more.csv"]).reviews.map(\.plan) == ["heron", "ibis"])
    }

    @Test func aFileIsNoCohort() throws {
        let folder = try TemporaryFolder()
        try DiskFileStore().write([], to: folder.file("x"), replacing: true)
        let schema = try JSONSchema.embedded("plan")
        let loader = CohortLoader(
            files: DiskFileStore(),
            rubrics: RubricLoader(environments: [:]),
            schema: schema
        )
        do throws(DiagnosticError) {
            _ = try loader.load(folder.file("x"))
            Issue.record("a file was taken for a cohort")
        } catch {
            #expect(error.diagnostics.map(\.id) == ["cohort/not-a-folder"])
        }
    }

    @Test func everyMessageIsTested() {
        let tested = [
            "cohort/not-a-folder", "cohort/no-plans", "cohort/same-name", "cohort/today", "cohort/sources",
            "roster/header", "roster/unknown-column", "roster/no-person", "roster/same-person",
            "roster/plan-without-team",
        ]
        #expect(Set(CohortMessage.allCases.map(\.id)) == Set(tested))
    }
}
