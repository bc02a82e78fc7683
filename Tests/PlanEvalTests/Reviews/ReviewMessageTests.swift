import PlanEval
import Testing
import _PlanevalTestSupport

/// Every message about reviews: a text with the place marked, what is said there, and what may have been meant.
@Suite struct ReviewMessageTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let message: ReviewMessage
        let text: String
        let words: String
        var hint: String?
        var severity = Diagnostic.Severity.error
        var path = "reviews.csv"
        var hasRoster = false
        var ownReviews = ReviewScope.OwnReviews.asSelf
        /// Whether other plans than the known ones are mistakes.
        var isComplete = true
        /// How many reviews are used all the same.
        var kept = 0

        var testDescription: String { "\(message.id): \(name)" }

        var scope: ReviewScope {
            ReviewScope(
                plans: ReviewFixture.plans,
                isComplete: isComplete,
                roster: hasRoster ? ReviewFixture.roster : nil,
                ownReviews: ownReviews
            )
        }
    }

    static let head = "plan,reviewer,kind,metrics,risks\n"
    static let tidy = "plan,reviewer,kind,criterion,level\n"

    static let tables = [
        Case(
            name: "another table",
            message: .header,
            text: "«name,age»\nada,36\n",
            words: "this is no table of reviews: no column is called \"plan\"",
            hint:
                "its columns are \"name\", \"age\"; tidy tables have plan, reviewer, kind, criterion, level, comment"
        ),
        Case(
            name: "a misspelled column",
            message: .header,
            text: "«plans,reviewer,metrics»\nheron,ada,1\n",
            words: "this is no table of reviews: no column is called \"plan\"",
            hint: "rename the column \"plans\" to \"plan\""
        ),
        Case(
            name: "no levels",
            message: .header,
            text: "«plan,reviewer,metric»\nheron,ada,1\n",
            words: "this is no table of reviews: it has no column for levels",
            hint: "did you mean \"metrics\"?"
        ),
        Case(
            name: "a column of a form",
            message: .unknownColumn,
            text: "«Timestamp»,plan,reviewer,metrics\n2026,heron,ada,1\n",
            words: "the column \"Timestamp\" is not read",
            severity: .info,
            kept: 1
        ),
        Case(
            name: "two columns",
            message: .duplicateColumn,
            text: "plan,reviewer,metrics,«Measures»\nheron,ada,1,2\n",
            words: "a second column says the same as one before: \"Measures\""
        ),
        Case(
            name: "an almost known column",
            message: .unknownCriterion,
            text: "plan,reviewer,metrics,«risk»\nheron,ada,1,2\n",
            words: "the rubric small has no criterion \"risk\"",
            hint: "did you mean \"risks\"?",
            kept: 1
        ),
        Case(
            name: "no plan",
            message: .missingName,
            text: head + "«,ada,peer,1,2»\n",
            words: "the name of the plan is blank"
        ),
        Case(
            name: "no reviewer",
            message: .missingName,
            text: head + "«heron,,peer,1,2»\n",
            words: "the name of the reviewer is blank",
            hint: "a pen name will do; without one nobody's strictness can be told"
        ),
        Case(
            name: "no criterion",
            message: .missingName,
            text: tidy + "«heron,ada,peer,,2»\n",
            words: "the level has no criterion"
        ),
        Case(
            name: "a misspelled plan",
            message: .unknownPlan,
            text: head + "«heorn»,ada,peer,1,2\nibis,ada,peer,1,1\n",
            words: "there is no plan \"heorn\"",
            hint: "did you mean \"heron\"?",
            kept: 1
        ),
        Case(
            name: "a misspelled plan in many rows",
            message: .unknownPlan,
            text: tidy + "«heorn»,ada,peer,metrics,2\nheorn,ada,peer,risks,2\nheorn,ben,peer,risks,1\n",
            words: "there is no plan \"heorn\" (rows 2, 3 and 4)",
            hint: "did you mean \"heron\"?"
        ),
        Case(
            name: "another plan",
            message: .unknownPlan,
            text: head + "«zebra»,ada,peer,1,2\n",
            words: "there is no plan \"zebra\"",
            hint: "the plans are \"heron\", \"ibis\", \"kestrel\""
        ),
        Case(
            name: "behind a line break in a cell",
            message: .unknownPlan,
            text: "plan,reviewer,metrics,comment\nheron,ada,1,\"two\nlines\"\n«heorn»,ada,2,\n",
            words: "there is no plan \"heorn\" (row 3)",
            hint: "did you mean \"heron\"?",
            kept: 1
        ),
        Case(
            name: "among plans that nobody has listed",
            message: .similarPlan,
            text: head + "«heorn»,ada,peer,1,2\notter,ada,peer,1,1\n",
            words: "\"heorn\" counts as another plan than \"heron\"",
            hint: "did you mean \"heron\"?",
            severity: .warning,
            isComplete: false,
            kept: 2
        ),
        Case(
            name: "a misspelled person",
            message: .unknownReviewer,
            text: head + "kestrel,«adda»,peer,1,2\n",
            words: "the roster has no \"adda\"",
            hint: "did you mean \"ada\"?",
            hasRoster: true
        ),
        Case(
            name: "a stranger",
            message: .unknownReviewer,
            text: head + "kestrel,«Somebody Else»,peer,1,2\n",
            words: "the roster has no \"Somebody Else\"",
            hint: "add the person to roster.csv",
            hasRoster: true
        ),
        Case(
            name: "a misspelled kind",
            message: .unknownKind,
            text: head + "kestrel,ada,«pear»,1,2\n",
            words: "\"pear\" is no kind of review",
            hint: "did you mean \"peer\"?"
        ),
        Case(
            name: "another kind",
            message: .unknownKind,
            text: head + "kestrel,ada,«guest»,1,2\n",
            words: "\"guest\" is no kind of review",
            hint: "the kinds are peer, self and facilitator"
        ),
        Case(
            name: "in a row",
            message: .unknownCriterion,
            text: tidy + "kestrel,ada,peer,«risk»,2\nkestrel,ada,peer,metrics,2\n",
            words: "the rubric small has no criterion \"risk\"",
            hint: "did you mean \"risks\"?",
            kept: 1
        ),
        Case(
            name: "too high",
            message: .unknownLevel,
            text: head + "kestrel,ada,peer,«5»,2\n",
            words: "\"5\" is no level of metrics",
            hint: "the levels are 0 Missing, 1 Named, 2 Ready",
            kept: 1
        ),
        Case(
            name: "a misspelled name",
            message: .unknownLevel,
            text: head + "kestrel,ada,peer,«Redy»,2\n",
            words: "\"Redy\" is no level of metrics",
            hint: "did you mean \"Ready\"?",
            kept: 1
        ),
        Case(
            name: "number and name",
            message: .unknownLevel,
            text: head + "kestrel,ada,peer,«1 - Ready»,2\n",
            words: "\"1 - Ready\" is no level of metrics",
            hint: "\"Ready\" is level 2; which is meant?",
            kept: 1
        ),
        Case(
            name: "the overall impression",
            message: .unknownLevel,
            text: tidy + "kestrel,ada,peer,overall,«great»\nkestrel,ada,peer,risks,1\n",
            words: "\"great\" is no level of the overall impression",
            hint: "the levels are 0 Missing, 1 Named, 2 Ready",
            kept: 1
        ),
        Case(
            name: "the team for the plan",
            message: .readAs,
            text: head + "«night shift»,cleo,peer,1,2\n",
            words: "\"night shift\" is read as plan \"heron\"",
            severity: .info,
            kept: 1
        ),
        Case(
            name: "a file for the plan",
            message: .readAs,
            text: head + "«plans/heron.yaml»,cleo,peer,1,2\n",
            words: "\"plans/heron.yaml\" is read as plan \"heron\"",
            severity: .info,
            kept: 1
        ),
        Case(
            name: "an address for the person",
            message: .readAs,
            text: head + "kestrel,«Ada@example.org»,peer,1,2\n",
            words: "\"Ada@example.org\" is read as \"ada\"",
            severity: .info,
            hasRoster: true,
            kept: 1
        ),
        Case(
            name: "counts as self",
            message: .ownPlan,
            text: head + "heron,«ada»,peer,1,2\n",
            words: "\"ada\" is of the team of \"heron\": this peer review counts as a self-assessment",
            severity: .info,
            hasRoster: true,
            kept: 1
        ),
        Case(
            name: "is refused",
            message: .ownPlan,
            text: head + "heron,«ada»,peer,1,2\n",
            words: "\"ada\" is of the team of \"heron\" and cannot review it as a peer",
            hasRoster: true,
            ownReviews: .refuse
        ),
        Case(
            name: "by a person of another team",
            message: .otherPlan,
            text: head + "heron,«cleo»,self,1,2\n",
            words: "\"cleo\" is not of the team of \"heron\" and cannot assess it as the own plan",
            hint: "write peer, or the plan of the own team",
            hasRoster: true
        ),
        Case(
            name: "twice",
            message: .duplicate,
            text: head + "«kestrel,ada,peer,1,2»\nkestrel,ada,peer,2,2\n",
            words: "\"ada\" reviewed \"kestrel\" again; the one in row 3 counts",
            severity: .info,
            kept: 1
        ),
        Case(
            name: "nothing said",
            message: .empty,
            text: head + "«kestrel,ada,peer,,»\nibis,ada,peer,1,1\n",
            words: "\"ada\" says nothing about \"kestrel\", which counts as no review",
            severity: .info,
            kept: 1
        ),
        Case(
            name: "only a header",
            message: .noReviews,
            text: head,
            words: "no review in this file could be used",
            severity: .warning
        ),
    ]

    static let documents = [
        Case(
            name: "of another rubric",
            message: .otherRubric,
            text:
                "planeval_review: 1\nrubric: «change-plan@1.0.0»\nreviewer: ada\nplan: heron\nlevels: {risks: 1}\n",
            words: "these are levels of the rubric \"change-plan\", not of \"small\"",
            hint: "give the rubric they belong to with --rubric",
            path: "ada.yaml"
        ),
        Case(
            name: "a key",
            message: .unknownCriterion,
            text: "planeval_review: 1\nreviewer: ada\nplan: heron\nlevels: {risks: 1, «risk»: 2}\n",
            words: "the rubric small has no criterion \"risk\"",
            hint: "did you mean \"risks\"?",
            path: "ada.yaml",
            kept: 1
        ),
        Case(
            name: "a value",
            message: .unknownLevel,
            text:
                "{\"planeval_review\": 1, \"reviewer\": \"ada\", \"plan\": \"heron\", \"levels\": {\"risks\": «7»}}",
            words: "\"7\" is no level of risks",
            hint: "the levels are 0 Missing, 1 Named, 2 Ready",
            path: "ada.json"
        ),
        Case(
            name: "no plan",
            message: .missingName,
            text: "«planeval_review»: 1\nreviewer: ada\nlevels: {risks: 1}\n",
            words: "the name of the plan is blank",
            path: "ada.yaml"
        ),
    ]

    @Test(arguments: tables + documents) func eachProblemIsSaidOnce(_ example: Case) throws {
        let marked = MarkedText(example.text)
        let loader = ReviewLoader(rubric: try ReviewFixture.rubric(), scope: example.scope)
        let reading = loader.read([ReviewLoader.Source(path: example.path, bytes: marked.bytes)])
        let found = reading.diagnostics.filter { $0.id == example.message.id }
        #expect(found.count == 1, "\(reading.diagnostics.map(\.message))")
        let diagnostic = try #require(found.first)
        #expect(diagnostic.message == example.words)
        #expect(diagnostic.severity == example.severity)
        #expect(diagnostic.hint == example.hint || example.hint == nil)
        #expect(diagnostic.path == example.path)
        if let range = marked.ranges.first { #expect(diagnostic.span?.range == range) }
        #expect(reading.reviews.count == example.kept)
        #expect(reading.hasErrors == reading.diagnostics.contains { $0.severity == .error })
    }

    @Test func everyMessageHasACase() {
        let tested = Set((Self.tables + Self.documents).map(\.message) + [.more])
        #expect(tested == Set(ReviewMessage.allCases))
    }

    @Test func allProblemsComeAtOnce() throws {
        let reading = try ReviewFixture.read(
            Self.head
                + "heorn,ada,peer,1,2\nibis,ada,pear,1,2\nibis,ada,peer,9,2\n,,,,2\nkestrel,ada,peer,1,1\n"
        )
        #expect(
            reading.diagnostics.map(\.id) == [
                "reviews/unknown-plan", "reviews/unknown-kind", "reviews/unknown-level",
                "reviews/missing-name",
                "reviews/missing-name",
            ]
        )
        #expect(reading.reviews.map(\.plan) == ["ibis", "kestrel"])
    }

    @Test func ofVeryManyTheRestIsCounted() throws {
        let rows = (0..<300).map { "other\($0),ada,peer,1,2\n" }.joined()
        let reading = try ReviewFixture.read(Self.head + rows)
        #expect(reading.diagnostics.count { $0.id == "reviews/unknown-plan" } == 200)
        let last = try #require(reading.diagnostics.last)
        #expect(last.id == "reviews/more" && last.severity == .error)
        #expect(last.message == "100 more findings about reviews are not shown")
    }
}
