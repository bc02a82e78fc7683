import Testing

@testable import PlanEval

@Suite struct GradebookMessageTests {
    @Test func everyMessageIsExplained() {
        for message in GradebookMessage.allCases {
            #expect(!message.explanation.isEmpty)
            #expect(MessageCatalogue.entry(message.id) != nil)
        }
    }

    /// A file in an old encoding says which characters it could not take.
    @Test func lostCharactersAreNamed() throws {
        let file: [UInt8] = Array("mail,plan,feedback\nada@school.example,,caf".utf8) + [0xE9, 0x0A]
        let marks = [GradebookMark(plan: "p", team: "Heron", points: 5, feedback: "Größe ≥ 3 日")]
        let filled = try Gradebook.read(file, path: "marks.csv", from: .moodle).filled(
            with: marks,
            roster: GradebookSamples.roster,
            GradebookRequest(column: "plan", feedbackColumn: "feedback")
        )
        #expect(filled.bytes.suffix(2) == [0x3F, 0x0A])
        let diagnostic = try #require(filled.diagnostics.first { $0.id == "gradebook/characters" })
        #expect(diagnostic.message == "Windows-1252 has no \"≥\", \"日\"; question marks stand for them")
    }

    @Test func numbersAreReadWithEitherMark() {
        let cases: [(String, Double?)] = [
            ("85", 85), ("85.50", 85.5), ("85,5", 85.5), ("0", 0), ("", nil), ("-", nil), ("EX", nil),
            ("1.2.3", nil),
            (".5", nil), ("5.", nil), ("-3", nil), ("1e3", nil), ("９", nil),
        ]
        for (text, value) in cases { #expect(GradebookNumber.value(text) == value, "\(text)") }
    }
}
