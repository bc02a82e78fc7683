import PlanEval
import Testing

/// Tidy and wide tables.
@Suite struct ReviewTableTests {
    @Test func aTidyTableHasARowForEachLevel() throws {
        let reading = try ReviewFixture.read(
            """
            plan,reviewer,kind,criterion,level,comment
            heron,ada,peer,overall,2,Nice to read
            heron,ada,peer,metrics,1,"late, but clear"
            heron,ada,peer,risks,2,
            ibis,ada,facilitator,risks,,who?
            """
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(
            ReviewFixture.lines(reading) == [
                "heron peer ada overall 2.0 \"Nice to read\": metrics 1.0 \"late, but clear\", risks 2.0",
                "ibis facilitator ada: risks - \"who?\"",
            ]
        )
        #expect(reading.reviews.map(\.place.row) == [2, 5])
        #expect(reading.reviews.first?.place.path == "reviews.csv")
    }

    @Test func aWideTableHasARowForEachReview() throws {
        let reading = try ReviewFixture.read(
            """
            Plan;Reviewer;Kind;Measures;Measures comment;risks;Overall;Comment
            heron;ada;peer;1,5;late;2 - Ready;1;short
            ibis;ben;self;;;Named;;
            """
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(
            ReviewFixture.lines(reading) == [
                "heron peer ada overall 1.0 \"short\": metrics 1.5 \"late\", risks 2.0",
                "ibis self ben: risks 1.0",
            ]
        )
    }

    /// The same reviews in both forms, and in any order of the rows, are the same.
    @Test func bothFormsAndAnyOrderSayTheSame() throws {
        let wide = "plan,reviewer,metrics,risks\nheron,ada,1,2\nibis,ada,0,1\nheron,cleo,2,\n"
        var tidy = [
            "heron,ada,metrics,1", "heron,ada,risks,2", "ibis,ada,metrics,0", "ibis,ada,risks,1",
            "heron,cleo,metrics,2",
        ]
        let expected = ReviewFixture.lines(try ReviewFixture.read(wide))
        #expect(expected.count == 3)
        for _ in tidy.indices {
            tidy.append(tidy.removeFirst())
            let text = "plan,reviewer,criterion,level\n" + tidy.joined(separator: "\n")
            #expect(ReviewFixture.lines(try ReviewFixture.read(text)) == expected)
        }
    }

    @Test func withoutAWordAReviewIsAPeers() throws {
        let reading = try ReviewFixture.read("plan,reviewer,kind,risks\nheron,cleo,,1\n")
        #expect(reading.reviews.map(\.kind) == [.peer])
    }

    /// Blank answers are no information: they neither make a review nor take one back.
    @Test func blankAnswersChangeNothing() throws {
        let reading = try ReviewFixture.read(
            """
            plan,reviewer,kind,metrics,risks
            heron,ada,peer,2,1
            heron,ada,peer,,
            ibis,ada,peer,-,n/a
            kestrel,ada,peer,?,0
            """
        )
        #expect(
            ReviewFixture.lines(reading) == [
                "heron peer ada: metrics 2.0, risks 1.0", "kestrel peer ada: risks 0.0",
            ]
        )
        #expect(reading.diagnostics.map(\.id) == ["reviews/empty", "reviews/empty"])
        #expect(!reading.hasErrors)
    }

    @Test func theLastReviewOfTheSamePersonCounts() throws {
        let reading = try ReviewFixture.read(
            "plan,reviewer,kind,metrics,risks\nheron,ada,peer,2,1\nheron,ben,peer,1,1\nheron,ada,peer,0,\n"
        )
        #expect(
            ReviewFixture.lines(reading) == [
                "heron peer ada: metrics 0.0", "heron peer ben: metrics 1.0, risks 1.0",
            ]
        )
        #expect(
            reading.diagnostics.map(\.message) == [
                "\"ada\" reviewed \"heron\" again; the one in row 4 counts"
            ]
        )
        #expect(reading.diagnostics.first?.span?.start.line == 2)
    }

    @Test func theLastRowOfTheSameCriterionCounts() throws {
        let reading = try ReviewFixture.read(
            "plan,reviewer,criterion,level\nheron,ada,risks,2\nheron,ada,metrics,1\nheron,ada,risks,0\n"
        )
        #expect(ReviewFixture.lines(reading) == ["heron peer ada: metrics 1.0, risks 0.0"])
        #expect(
            reading.diagnostics.map(\.message) == ["\"ada\" answered risks of \"heron\" again; row 4 counts"]
        )
    }

    /// A row that only comments adds to the level; what is blank replaces nothing.
    @Test func commentsTakeNoLevelBack() throws {
        let reading = try ReviewFixture.read(
            """
            plan,reviewer,criterion,level,comment
            heron,ada,risks,2,
            heron,ada,overall,1,
            heron,ada,risks,,late
            heron,ada,overall,,Nice
            heron,ada,metrics,,who?
            heron,ada,metrics,1,
            """
        )
        #expect(
            ReviewFixture.lines(reading) == [
                "heron peer ada overall 1.0 \"Nice\": metrics 1.0 \"who?\", risks 2.0 \"late\""
            ]
        )
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func aSecondLevelOrCommentIsSaid() throws {
        let reading = try ReviewFixture.read(
            """
            plan,reviewer,criterion,level,comment
            heron,ada,risks,2,early
            heron,ada,risks,,late
            heron,ada,metrics,2,
            heron,ada,metrics,,who?
            heron,ada,metrics,0,
            """
        )
        #expect(
            ReviewFixture.lines(reading) == ["heron peer ada: metrics 0.0 \"who?\", risks 2.0 \"late\""]
        )
        #expect(reading.diagnostics.map(\.id) == ["reviews/duplicate"])
        #expect(reading.diagnostics.first?.message.contains("rows 2 and 4") == true)
    }

    /// A file with comments and one with levels, in any order, are one review.
    @Test(arguments: [true, false]) func commentsOnTheirOwnJoinTheLevels(_ levelsFirst: Bool) throws {
        let files = [
            (path: "levels.csv", text: "plan,reviewer,metrics,risks\nheron,ada,1,2\n"),
            (
                path: "comments.csv",
                text: "plan,reviewer,metrics comment,risks,comment\nheron,ada,late,,Nice\n"
            ),
        ]
        let reading = try ReviewFixture.read(levelsFirst ? files : files.reversed())
        #expect(
            ReviewFixture.lines(reading) == ["heron peer ada \"Nice\": metrics 1.0 \"late\", risks 2.0"]
        )
        #expect(reading.diagnostics.isEmpty)
    }

    // MARK: Plans that nobody has listed

    private static let some = ReviewScope(plans: ReviewFixture.plans)

    /// Plans that are not scored have spellings too; a version is no ending of a file.
    @Test func spellingsOfAnotherPlanAreOnePlan() throws {
        let names = ["otter", "Otter", "plans/otter.yaml", "OT-TER.json"]
        let rows = names.enumerated().map { "\($1),reader\($0),1\n" }
        for turn in names.indices {
            let text = "plan,reviewer,risks\n" + (rows[turn...] + rows[..<turn]).joined()
            let reading = try ReviewFixture.read(text + "v1.2,a,1\nv1.3,a,1\n", scope: Self.some)
            #expect(Set(reading.reviews.map(\.plan)) == ["OT-TER", "v1.2", "v1.3"])
            #expect(reading.reviews.count == 6 && !reading.hasErrors)
        }
    }

    @Test func aMisspeltPlanAmongOthersIsSaid() throws {
        let text = "plan,reviewer,risks\nheorn,ada,2\nheron,ben,1\nheorn,cleo,2\notter,ada,1\n"
        let reading = try ReviewFixture.read(text, scope: Self.some)
        let warning = try #require(reading.diagnostics.first { $0.severity == .warning })
        #expect(warning.id == "reviews/similar-plan" && warning.span?.start.line == 2)
        #expect(warning.message == "\"heorn\" counts as another plan than \"heron\" (rows 2 and 4)")
        #expect(warning.hint == "did you mean \"heron\"?")
        #expect(reading.diagnostics.count == 1 && reading.reviews.count == 4)
    }

    /// The plans of a series are no misspellings of one another.
    @Test(arguments: ["team 2", "team-12", "Team B", "teem 1", "tea 1"])
    func numbersAndLettersTellPlansApart(_ name: String) throws {
        let scope = ReviewScope(plans: [ReviewScope.KnownPlan(id: "team-1"), .init(id: "team-a")])
        let reading = try ReviewFixture.read("plan,reviewer,risks\n\(name),ada,2\n", scope: scope)
        #expect(reading.diagnostics.isEmpty == name.lowercased().hasPrefix("team"))
    }

    /// Peer, self and facilitator reviews of one person about one plan stand beside one another.
    @Test func kindsDoNotReplaceEachOther() throws {
        let reading = try ReviewFixture.read(
            "plan,reviewer,kind,risks\nheron,ada,peer,2\nheron,ada,self,1\nheron,ada,facilitator,0\n"
        )
        #expect(reading.reviews.map(\.kind) == [.facilitator, .peer, .`self`])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func twoSpellingsAreOneReviewer() throws {
        let reading = try ReviewFixture.read(
            "plan,reviewer,risks\nheron,ada lovelace,2\nibis,Ada Lovelace,1\nkestrel,ada lovelace,1\n"
        )
        #expect(Set(reading.reviews.map(\.reviewer)) == ["Ada Lovelace"])
        #expect(reading.diagnostics.map(\.id) == ["reviews/read-as"])
    }

    @Test func levelsAsAWholeWeighWhatWasRated() throws {
        let reading = try ReviewFixture.read(
            "plan,reviewer,metrics,risks,overall\nheron,ada,2,1,0\nibis,ada,,1,\nkestrel,ada,,,2\n"
        )
        let rubric = try ReviewFixture.rubric()
        let levels = reading.reviews.map { $0.wholeLevel(in: rubric) }
        // Weights 60 and 40: (60 · 2 + 40 · 1) / 100.
        #expect(levels.map { $0?.level } == [1.6, 1, nil])
        #expect(levels.map { $0?.share } == [1, 0.4, nil])
    }
}
