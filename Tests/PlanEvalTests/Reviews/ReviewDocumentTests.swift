import PlanEval
import Testing
import _PlanevalTestSupport

/// Reviews in YAML and JSON, in several files, and by teams.
@Suite struct ReviewDocumentTests {
    @Test func oneFileHoldsOneReview() throws {
        let reading = try ReviewFixture.read(
            """
            planeval_review: 1
            rubric: small@1.0.0
            reviewer: ada
            kind: facilitator
            plan: heron
            overall: 2
            levels:
              metrics: 1 - Named
              risks: 1.5
            comments:
              risks: Who looks at them?
            comment: Nice to read
            minutes: 12
            """,
            path: "ada.yaml"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(
            ReviewFixture.lines(reading) == [
                "heron facilitator ada overall 2.0 \"Nice to read\": metrics 1.0, risks 1.5 \"Who looks at them?\""
            ]
        )
        #expect(reading.reviews.first?.place.row == 5)
    }

    @Test func oneFileHoldsSeveralReviews() throws {
        let reading = try ReviewFixture.read(
            """
            {"planeval_review": 1, "reviewer": "ada", "reviews": [
              {"plan": "heron", "levels": {"metrics": 1}},
              {"plan": "ibis", "kind": "self", "levels": {"risks": "Ready", "metrics": null}}]}
            """,
            path: "ada.json"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(ReviewFixture.lines(reading) == ["heron peer ada: metrics 1.0", "ibis self ada: risks 2.0"])
    }

    /// The words of the first draft of the format are read too.
    @Test func olderWordsAreUnderstood() throws {
        let reading = try ReviewFixture.read(
            "{\"planeval_assessment\": 1, \"assessor\": \"ada\", \"plan\": \"heron\", \"overall_impression\": 1}",
            path: "ada.json"
        )
        #expect(ReviewFixture.lines(reading) == ["heron peer ada overall 1.0: "])
        #expect(!reading.hasErrors)
    }

    @Test(arguments: [
        ("planeval_plan: 1\ntitle: T\n", "review/other-document"), ("- a\n- b\n", "review/other-document"),
        ("reviewer: ada\nplan: heron\nlevels: {risks: 1}\n", "review/missing-key"),
        ("planeval_review: 2\nplan: heron\n", "review/version"),
        ("planeval_review: 1\nreviewer: [\n", "document/unclosed"),
    ])
    func aDocumentThatIsNoReviewIsRefused(_ text: String, _ id: String) throws {
        let reading = try ReviewFixture.read(text, path: "ada.yaml")
        #expect(reading.reviews.isEmpty && reading.hasErrors)
        #expect(reading.diagnostics.contains { $0.id == id }, "\(reading.diagnostics.map(\.id))")
    }

    @Test func anUnknownKeyIsSaid() throws {
        let reading = try ReviewFixture.read(
            "planeval_review: 1\nreviewer: ada\nplan: heron\nlevel: {risks: 1}\noverall: 1\n",
            path: "ada.yaml"
        )
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.id == "review/unknown-key" && diagnostic.hint?.contains("\"levels\"") == true)
    }

    @Test func aListIsNoLevel() throws {
        let reading = try ReviewFixture.read(
            "planeval_review: 1\nreviewer: ada\nplan: heron\nlevels: {risks: [1, 2], metrics: 1}\n",
            path: "ada.yaml"
        )
        #expect(reading.diagnostics.map(\.id) == ["reviews/unknown-level"])
        #expect(ReviewFixture.lines(reading) == ["heron peer ada: metrics 1.0"])
    }

    // MARK: Files

    @Test func laterFilesReplaceEarlierOnes() throws {
        let reading = try ReviewFixture.read([
            ("a.csv", "plan,reviewer,risks\nheron,ada,0\nibis,ada,0\n"),
            ("b.yaml", "planeval_review: 1\nreviewer: ada\nplan: heron\nlevels: {risks: 2}\n"),
        ])
        #expect(ReviewFixture.lines(reading) == ["heron peer ada: risks 2.0", "ibis peer ada: risks 0.0"])
        let note = try #require(reading.diagnostics.first)
        #expect(note.message == "\"ada\" reviewed \"heron\" again; the one in line 3 of b.yaml counts")
        #expect(note.path == "a.csv" && note.position?.line == 2)
    }

    @Test func aFolderIsReadByNames() throws {
        let files = MemoryFileStore([
            "reviews/b.csv": Array("plan,reviewer,risks\nheron,ada,1\n".utf8),
            "reviews/a.csv": Array("plan,reviewer,risks\nheron,ada,2\nibis,ada,0\n".utf8),
            "reviews/notes.md": Array("no reviews\n".utf8),
        ])
        let loader = ReviewLoader(rubric: try ReviewFixture.rubric())
        let reading = loader.load(["reviews"], from: files)
        #expect(ReviewFixture.lines(reading) == ["heron peer ada: risks 1.0", "ibis peer ada: risks 0.0"])
        let missing = loader.load(["none.csv"], from: files)
        #expect(missing.diagnostics.map(\.id) == ["document/missing"] && missing.hasErrors)
    }

    @Test(arguments: [
        "plan,reviewer,risks\nheron,ada,1\n",
        "planeval_review: 1\nreviewer: ada\nplan: heron\nlevels: {risks: 1}\n",
        "{\"planeval_review\": 1, \"reviewer\": \"ada\", \"plan\": \"heron\", \"levels\": {\"risks\": 1}}",
    ])
    func standardInputTellsItsNotation(_ text: String) throws {
        let files = MemoryFileStore(standardInput: Array(text.utf8))
        let reading = ReviewLoader(rubric: try ReviewFixture.rubric()).load(["-"], from: files)
        #expect(ReviewFixture.lines(reading) == ["heron peer ada: risks 1.0"])
    }

    // MARK: Teams

    /// Without a roster a team is known by its name alone.
    @Test func aTeamIsNoPeerOfItself() throws {
        let reading = try ReviewFixture.read(
            "plan,reviewer,risks\nheron,Night Shift,1\nibis,Night Shift,2\nkestrel,kestrel,0\nheron,,\n"
        )
        #expect(
            ReviewFixture.lines(reading) == [
                "heron self Night Shift: risks 1.0", "ibis peer Night Shift: risks 2.0",
                "kestrel self kestrel: risks 0.0",
            ]
        )
    }

    @Test func whoeverHasNoNameIsNamedAfterTheKind() throws {
        let reading = try ReviewFixture.read(
            "plan,reviewer,kind,risks\nheron,,self,1\nheron,,facilitator,2\nkestrel,,self,2\n"
        )
        #expect(
            ReviewFixture.lines(reading) == [
                "heron facilitator facilitator: risks 2.0", "heron self Night Shift: risks 1.0",
                "kestrel self kestrel: risks 2.0",
            ]
        )
        #expect(reading.diagnostics.isEmpty)
    }

    /// A single plan may come with the reviews of its whole cohort.
    @Test func otherPlansMayBeUnknown() throws {
        let scope = ReviewScope(plans: [ReviewScope.KnownPlan(id: "heron", team: "Night Shift")])
        let reading = try ReviewFixture.read(
            "plan,reviewer,risks\nNight Shift,cleo,1\nzebra,cleo,2\n",
            scope: scope
        )
        #expect(reading.reviews.map(\.plan) == ["heron", "zebra"])
        #expect(reading.diagnostics.map(\.id) == ["reviews/read-as"])
    }

    @Test func idsAreTheNamesOfFiles() {
        let names = ["heron.yaml", "a/b/heron.yaml", "heron", ".heron", "a.b.json", "-"]
        #expect(
            names.map { ReviewScope.KnownPlan.id(ofPath: $0) } == [
                "heron", "heron", "heron", ".heron", "a.b", "-",
            ]
        )
    }
}
