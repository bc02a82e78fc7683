import Testing

@testable import PlanEval

@Suite struct CanvasGradebookTests {
    private static let column = "Change plan (12345)"
    private static let canvas = GradebookSamples.canvas

    private static func filled(
        _ text: String = canvas,
        marks: [GradebookMark] = GradebookSamples.marks,
        roster: Roster? = GradebookSamples.roster,
        _ request: GradebookRequest = GradebookRequest(column: column)
    ) throws(DiagnosticError) -> FilledGradebook {
        try GradebookSamples.filled(text, .canvas, marks: marks, roster: roster, request)
    }

    @Test func oneColumnIsFilledAndNothingElse() throws {
        let filled = try Self.filled()
        let expected = Self.canvas
            .replacing("18.5,,92.50", with: "18.5,84.25,92.50")
            .replacing("Spring,,3,", with: "Spring,,84.25,")
        #expect(filled.text == expected)
        #expect(filled.filledCount == 2)
    }

    @Test(arguments: CSVEditTests.encodings) func theEncodingAndLineBreaksAreKept(
        _ example: CSVEditTests.Encoding
    ) throws {
        func file(_ text: String) -> [UInt8] {
            // A file of ASCII alone would be UTF-8, and the last line has no end.
            let lines = text.replacing("\n", with: "\r\n").replacing("Byron", with: "Bÿron").dropLast()
            return example.mark + example.encoding.bytes(of: Array(lines.utf8)).bytes
        }
        let filled = try Gradebook.read(file(Self.canvas), path: "marks.csv", from: .canvas)
            .filled(
                with: GradebookSamples.marks,
                roster: GradebookSamples.roster,
                GradebookRequest(column: Self.column)
            )
        let expected = Self.canvas
            .replacing("18.5,,92.50", with: "18.5,84.25,92.50")
            .replacing("Spring,,3,", with: "Spring,,84.25,")
        #expect(filled.bytes == file(expected))
    }

    @Test func aSecondRunChangesNothing() throws {
        let once = try Self.filled()
        let twice = try Self.filled(once.text)
        #expect(twice.bytes == once.bytes)
        #expect(!twice.ids.contains("gradebook/overwritten"))
        #expect(twice.filledCount == 2)
    }

    @Test func marksAreScaledToWhatTheAssignmentIsWorth() throws {
        let filled = try Self.filled(
            Self.canvas,
            GradebookRequest(column: Self.column, scale: .maximumOfFile)
        )
        #expect(filled.text.contains("18.5,8.43,92.50"))
        #expect(!filled.ids.contains("gradebook/above-maximum"))
        let points = try Self.filled(Self.canvas, GradebookRequest(column: Self.column, scale: .points(4)))
        #expect(points.text.contains("18.5,3.37,92.50"))
    }

    @Test func marksAboveThePointsPossibleAreSaid() throws {
        let diagnostic = try #require(
            try Self.filled().diagnostics.first { $0.id == "gradebook/above-maximum" }
        )
        #expect(diagnostic.message == "rows 4 and 5: more than the 10 points that there are")
        #expect(diagnostic.severity == .warning)
    }

    /// Canvas makes a new assignment of a title that it does not know.
    @Test(arguments: ["Change plan (12354)", "Change plans", "Something else", ""])
    func anAssignmentThatIsNotInTheFileIsRefused(_ heading: String) throws {
        let found = GradebookSamples.findings { () throws(DiagnosticError) in
            try Self.filled(Self.canvas, GradebookRequest(column: heading))
        }
        #expect(found.map(\.id) == ["gradebook/unknown-column"])
        #expect(found[0].severity == .error)
        #expect(
            heading.hasPrefix("Change")
                ? found[0].hint == "did you mean \"Change plan (12345)\"?"
                : found[0].hint?.hasPrefix("its columns are \"Essay (880)\"") == true
        )
    }

    @Test func theNumberInBracketsMayBeLeftOut() throws {
        #expect(
            try Self.filled(Self.canvas, GradebookRequest(column: "Change plan")).bytes == Self.filled().bytes
        )
    }

    @Test func aNewAssignmentIsMadeWhereItIsWanted() throws {
        let request = GradebookRequest(column: "Peer plan", mayAddColumn: true)
        let filled = try Self.filled(Self.canvas, request)
        let lines = filled.text.split(separator: "\n")
        #expect(lines[0].hasSuffix(",Current Score,Peer plan"))
        #expect(lines[1] == ",,,,,,Manual Posting,,")
        #expect(lines[2].hasSuffix("(read only),"))
        #expect(lines[3].hasSuffix(",92.50,84.25"))
        #expect(lines[6].hasSuffix("Spring,,,,"))
        #expect(filled.ids.contains("gradebook/new-column"))
        let again = try Self.filled(filled.text, GradebookRequest(column: "Peer plan"))
        #expect(again.bytes == filled.bytes)
    }

    @Test(arguments: ["Student", "ID", "Section", "Current Score"])
    func columnsThatAreNoAssignmentsAreRefused(_ heading: String) {
        let found = GradebookSamples.findings { () throws(DiagnosticError) in
            try Self.filled(Self.canvas, GradebookRequest(column: heading))
        }
        #expect(found.map(\.id) == ["gradebook/read-only-column"])
    }

    @Test func peopleWithoutMarksAndMarksWithoutPeopleAreListed() throws {
        let marks = GradebookSamples.marks + [GradebookMark(plan: "plan-9", team: "Egret", points: 50)]
        var people = GradebookSamples.roster.people
        people.append(Roster.Person(id: "Edsger", team: "Heron"))
        let found = try Self.filled(marks: marks, roster: Roster(people: people)).diagnostics
        #expect(
            found.filter { $0.severity == .warning && $0.id != "gradebook/above-maximum" }.map(\.message) == [
                "\"Turing, Alan\" is excused and gets no mark",
                "there is no mark for \"Student, Test\"",
                "the file has no row for \"Edsger\" of team \"Heron\"",
                "nobody in the file gets the mark of plan \"plan-9\" of team \"Egret\"",
            ]
        )
        #expect(found.first { $0.id == "gradebook/no-result" }?.position == .init(line: 7, column: 2))
        #expect(
            found.first { $0.id == "gradebook/overwritten" }?.message == "row 5: another mark was replaced"
        )
    }

    @Test func theNearestNameIsAHintOnly() throws {
        let text = Self.canvas.replacing("Byron, Ada", with: "Biron, Ada")
            .replacing("ada@school.example", with: "Ada@school.example")
        let found = try Self.filled(text)
        #expect(found.filledCount == 1)
        let diagnostic = try #require(found.diagnostics.first { $0.id == "gradebook/no-result" })
        #expect(diagnostic.message == "there is no mark for \"Biron, Ada\"")
        #expect(diagnostic.hint == "did you mean \"Ada Byron\"?")
    }

    @Test func somebodyInTwoTeamsIsLeftOut() throws {
        var people = GradebookSamples.roster.people
        people.append(Roster.Person(id: "101", team: "Ibis"))
        let filled = try Self.filled(roster: Roster(people: people))
        #expect(filled.filledCount == 1)
        let diagnostic = try #require(filled.diagnostics.first { $0.id == "gradebook/several-results" })
        #expect(diagnostic.message == "\"Byron, Ada\" could get the marks of \"plan-1\", \"plan-2\"")
    }

    @Test func plansOfSinglePeopleNeedNoRoster() throws {
        let marks = [
            GradebookMark(plan: "101", team: nil, points: 70),
            GradebookMark(plan: "grace-hopper", team: nil, points: 80),
        ]
        let filled = try Self.filled(marks: marks, roster: nil)
        #expect(filled.filledCount == 2)
        #expect(filled.text.contains("18.5,70,92.50"))
        #expect(filled.text.contains("Spring,,80,"))
    }

    @Test func semicolonsAndDecimalCommasAreKept() throws {
        let text = """
            Student;ID;Section;Change plan (12345);Essay (880)\r
                Points Possible;;;10,00;20\r
            Byron, Ada;101;Spring;;17,50\r

            """
        let filled = try Self.filled(text, GradebookRequest(column: Self.column, scale: .maximumOfFile))
        #expect(filled.text == text.replacing("Spring;;", with: "Spring;8,43;"))
        #expect(try Self.filled(filled.text).text.contains("Spring;84,25;17,50"))
    }

    @Test func aMarkThatIsThereAlreadyKeepsItsSpelling() throws {
        let text = Self.canvas.replacing("18.5,,92.50", with: "18.5,\"84.250\",92.50")
        #expect(try Self.filled(text).text.contains("18.5,\"84.250\",92.50"))
        let other = Self.canvas.replacing("18.5,,92.50", with: "18.5,\"84.2\",92.50")
        #expect(try Self.filled(other).text.contains("18.5,\"84.25\",92.50"))
    }

    @Test func namesMayStandInTwoColumns() throws {
        let text = "LastName,FirstName,ID,Section,Change plan (12345)\nByron,Ada,7,Spring,\n"
        #expect(try Self.filled(text).text == text.replacing("Spring,", with: "Spring,84.25"))
    }

    @Test func otherFilesAreRefused() {
        let found = GradebookSamples.findings { () throws(DiagnosticError) in
            try Self.filled("Name,ID,Section,Plan (1)\nAda,1,Spring,\n")
        }
        #expect(found.map(\.id) == ["gradebook/not-a-gradebook"])
    }

    @Test func feedbackHasNoPlace() throws {
        #expect(try Self.filled().ids.contains("gradebook/no-feedback-column"))
    }

    @Test func withoutPointsPossibleThereIsNothingToScaleTo() {
        let text = "Student,ID,Section,Change plan (12345)\nAda Byron,101,Spring,\n"
        let found = GradebookSamples.findings { () throws(DiagnosticError) in
            try Self.filled(text, GradebookRequest(column: Self.column, scale: .maximumOfFile))
        }
        #expect(found.map(\.id) == ["gradebook/no-maximum"])
    }
}
