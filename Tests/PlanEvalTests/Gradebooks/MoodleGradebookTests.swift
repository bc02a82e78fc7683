import Testing

@testable import PlanEval

@Suite struct MoodleGradebookTests {
    private static let real = "Assignment: Change plan (Real)"

    private static func filled(
        _ text: String,
        marks: [GradebookMark] = GradebookSamples.marks,
        roster: Roster? = GradebookSamples.roster,
        _ request: GradebookRequest = GradebookRequest()
    ) throws(DiagnosticError) -> FilledGradebook {
        try GradebookSamples.filled(text, .moodle, marks: marks, roster: roster, request)
    }

    @Test func aWorksheetNeedsNoColumnName() throws {
        let filled = try Self.filled(GradebookSamples.worksheet, GradebookRequest(scale: .maximumOfFile))
        let expected = GradebookSamples.worksheet
            .replacing("Heron,,50.00", with: "Heron,42.13,50.00")
            .replacing("Heron,12.00,50.00", with: "Heron,42.13,50.00")
            .replacing(",,-,\nParticipant 7002", with: ",,-,Name the owners.\nParticipant 7002")
            .replacing("8:00 AM\",early", with: "8:00 AM\",Name the owners.")
        #expect(filled.text == expected)
        #expect(filled.filledCount == 2)
        let again = try Self.filled(filled.text, GradebookRequest(scale: .maximumOfFile))
        #expect(again.bytes == filled.bytes)
    }

    @Test func theLanguageOfTheHeadingsDoesNotMatter() throws {
        let text = GradebookSamples.germanWorksheet
        let filled = try Self.filled(text, GradebookRequest(scale: .maximumOfFile))
        let expected = text.replacing("\"31,50\"", with: "\"42,13\"")
            .replacing("abgegeben,-,", with: "abgegeben,\"42,13\",")
            .replacing("-,-,\n", with: "-,-,Name the owners.\n")
        #expect(filled.text == expected)
        let odd = text.replacing("Bewertung", with: "Ωψ").replacing("Bestwertung", with: "Ξ")
        #expect(try Self.filled(odd, GradebookRequest(scale: .maximumOfFile)).filledCount == 2)
    }

    @Test func participantsMayBeNamedByTheirNumbers() throws {
        let roster = Roster(people: [Roster.Person(id: "Participant 7003", team: "Ibis")])
        let blind = """
            Identifier,Status,Grade,Maximum Grade,Last modified (grade)
            Participant 7003,Submitted,,100.00,-
            Participant 7004,Submitted,,100.00,-

            """
        let filled = try Self.filled(blind, roster: roster)
        #expect(filled.text == blind.replacing("7003,Submitted,,", with: "7003,Submitted,61,"))
    }

    @Test func groupsOfTheFileLeadToTeams() throws {
        #expect(try Self.filled(GradebookSamples.worksheet, roster: nil).filledCount == 2)
    }

    @Test func addressesAreComparedToTheLetter() throws {
        let request = GradebookRequest(column: Self.real)
        let roster = Roster(people: [
            Roster.Person(id: "a", team: "Heron", email: "ada@school.example"),
            Roster.Person(id: "g", team: "Heron", email: "grace@school.example"),
        ])
        let filled = try Self.filled(GradebookSamples.report, roster: roster, request)
        #expect(filled.filledCount == 1)
        let diagnostic = try #require(filled.diagnostics.first { $0.id == "gradebook/no-result" })
        #expect(diagnostic.hint == "did you mean \"grace@school.example\"?")
        #expect(filled.text.contains("0102,Grace@school.example,55.00,fine,"))
    }

    /// Moodle deletes marks where an import has feedback and no marks.
    @Test func feedbackIsNeverWrittenWithoutAMark() throws {
        let filled = try Self.filled(GradebookSamples.report, GradebookRequest(column: Self.real))
        let expected = GradebookSamples.report
            .replacing("example,-,-,", with: "example,84.25,Name the owners.,")
            .replacing("55.00,fine,-", with: "84.25,Name the owners.,-")
        #expect(filled.text == expected)

        let feedback = "Assignment: Change plan (Feedback)"
        let refused = GradebookSamples.findings { () throws(DiagnosticError) in
            try Self.filled(GradebookSamples.report, GradebookRequest(column: feedback))
        }
        #expect(refused.map(\.id) == ["gradebook/read-only-column"])

        let onlyFeedback = "Email address,Assignment: Change plan (Feedback)\nada@school.example,-\n"
        let missing = GradebookSamples.findings { () throws(DiagnosticError) in
            try Self.filled(onlyFeedback, GradebookRequest(column: Self.real))
        }
        #expect(missing.map(\.id) == ["gradebook/unknown-column"])
    }

    @Test func theTitleOfAnItemMeansItsMarks() throws {
        let filled = try Self.filled(
            GradebookSamples.report,
            GradebookRequest(column: "Assignment: Change plan")
        )
        #expect(filled.text.contains("example,84.25,Name the owners.,"))
        let two = GradebookSamples.report.replacing("Essay (Real)", with: "Change plan (Letter)")
        let found = GradebookSamples.findings { () throws(DiagnosticError) in
            try Self.filled(two, GradebookRequest(column: "Assignment: Change plan"))
        }
        #expect(found.map(\.id) == ["gradebook/several-columns"])
    }

    @Test func aReportNeedsAColumnName() {
        let found = GradebookSamples.findings { () throws(DiagnosticError) in
            try Self.filled(GradebookSamples.report)
        }
        #expect(found.map(\.id) == ["gradebook/unknown-column"])
        #expect(found[0].message == "the column for marks is not named")
    }

    @Test func headingsOfOnesOwnCanBeNamed() throws {
        let text = "mail,plan,notes for the team\nada@school.example,,\n"
        let filled = try Self.filled(
            text,
            GradebookRequest(column: "plan", feedbackColumn: "notes for the team")
        )
        #expect(filled.text == text.replacing("example,,", with: "example,84.25,Name the owners."))
        let unknown = GradebookSamples.findings { () throws(DiagnosticError) in
            try Self.filled(text, GradebookRequest(column: "plan", feedbackColumn: "note for the team"))
        }
        #expect(unknown.map(\.hint) == ["did you mean \"notes for the team\"?"])
    }

    @Test func shortRowsAreMadeLongEnough() throws {
        let text = "mail,x,plan,y,feedback\nada@school.example\ngrace@school.example,1,2\n"
        let filled = try Self.filled(text, GradebookRequest(column: "plan", feedbackColumn: "feedback"))
        #expect(
            filled.text == """
                mail,x,plan,y,feedback
                ada@school.example,,84.25,,Name the owners.
                grace@school.example,1,84.25,,Name the owners.

                """
        )
    }

    struct Formula: CustomTestStringConvertible {
        let feedback: String
        let cell: String

        var testDescription: String { feedback.debugDescription }
    }

    @Test(arguments: [
        Formula(feedback: "=1+1", cell: "'=1+1"),
        Formula(feedback: "+good", cell: "'+good"),
        Formula(feedback: "-2 points", cell: "'-2 points"),
        Formula(feedback: "@Ada", cell: "'@Ada"),
        Formula(feedback: "\t=1", cell: "'\t=1"),
        Formula(feedback: "\r=1", cell: "'=1"),
        Formula(feedback: "\u{1}bell\u{7}", cell: "\" bell \""),
        Formula(feedback: "2 = 1 + 1", cell: "2 = 1 + 1"),
        Formula(feedback: "say \"no\", twice", cell: "\"say \"\"no\"\", twice\""),
        Formula(feedback: "one\r\ntwo", cell: "\"one\ntwo\""),
    ])
    func feedbackIsNoFormula(_ example: Formula) throws {
        let text = "mail,plan,feedback\nada@school.example,,\n-x@school.example,,\n"
        let roster = Roster(people: [
            Roster.Person(id: "a", team: "T", email: "ada@school.example"),
            Roster.Person(id: "x", team: "T", email: "-x@school.example"),
        ])
        let marks = [GradebookMark(plan: "p", team: "T", points: 5, feedback: example.feedback)]
        let request = GradebookRequest(column: "plan", feedbackColumn: "feedback")
        let filled = try Self.filled(text, marks: marks, roster: roster, request)
        #expect(
            filled.text == """
                mail,plan,feedback
                ada@school.example,5,\(example.cell)
                -x@school.example,5,\(example.cell)

                """
        )
        #expect(try Self.filled(filled.text, marks: marks, roster: roster, request).bytes == filled.bytes)
    }
}
