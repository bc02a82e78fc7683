import PlanEval
import Platform
import Testing
import _PlanevalTestSupport

@Suite struct DocumentMessageTests {
    /// For each message a file that causes it.
    private static let causes: [DocumentMessage: (name: String, text: String)] = [
        .missing: ("nothing.json", ""), .folder: ("folder", ""), .noPermission: ("secret.json", ""),
        .unreadable: ("broken.json", ""), .tooLarge: ("p.json", String(repeating: " ", count: 8_388_609)),
        .tooDeep: ("p.json", String(repeating: "[", count: 65)),
        .tooManyValues: ("p.yaml", String(repeating: "-", count: 500_001)), .empty: ("p.json", ""),
        .utf16: ("p.json", "{\u{0}}\u{0}"), .invalidUTF8: ("p.json", "\u{0}"),
        .controlCharacter: ("p.yaml", "a: \u{1}"), .unclosed: ("p.json", "["),
        .duplicateKey: ("p.yaml", "a: 1\na: 2"), .numberOutOfRange: ("p.json", "1e999"),
        .jsonSyntax: ("p.json", "[1,]"), .yamlSyntax: ("p.yaml", "%YAML 9.9\n---\na: 1"),
        .yamlTab: ("p.yaml", "a:\n\tb: 1"), .yamlIndentation: ("p.yaml", " a: 1\nb: 2"),
        .yamlColon: ("p.yaml", "a: b: c"), .yamlComma: ("p.yaml", "{a: b, c}"),
        .yamlComment: ("p.yaml", "a: b #1"), .yamlDash: ("p.yaml", "a:\n  -b"),
        .yamlQuote: ("p.yaml", "a: 'b' c"),
        .yamlStart: ("p.yaml", "a: @b"), .yamlEscape: ("p.yaml", "a: \"\\d\""),
        .yamlText: ("p.yaml", "a: no"),
        .yamlNotANumber: ("p.yaml", "a: .nan"), .yamlKey: ("p.yaml", "[a]: b"),
        .yamlTag: ("p.yaml", "a: !b c"),
        .yamlAlias: ("p.yaml", "a: *b"), .yamlMergeKey: ("p.yaml", "<<: {}"),
        .yamlSeveralDocuments: ("p.yaml", "a\n---\nb"),
    ]

    @Test(arguments: DocumentMessage.allCases) func everyMessageHasACause(_ message: DocumentMessage) throws {
        let cause = try #require(Self.causes[message])
        var bytes = Array(cause.text.utf8)
        if message == .invalidUTF8 { bytes = [0xFF] }
        var files = ["folder/x": [UInt8]()]
        if message != .missing, message != .folder { files[cause.name] = bytes }
        let store = MemoryFileStore(
            files,
            failures: ["secret.json": .noPermission, "broken.json": .system(code: 5)]
        )
        do throws(DiagnosticError) {
            let notes = try DocumentLoader().load(cause.name, from: store).notes
            #expect(notes.map(\.id) == [message.id])
        } catch {
            #expect(error.diagnostics.map(\.id) == [message.id])
            #expect(error.diagnostics.allSatisfy { $0.severity == .error })
        }
    }

    @Test(arguments: DocumentMessage.allCases) func everyMessageIsExplained(_ message: DocumentMessage) {
        #expect(message.id.hasPrefix("document/"))
        #expect(message.explanation.hasSuffix("."))
        #expect(message.explanation.utf8.count > 40)
        #expect(!message.explanation.contains("\n"))
    }
}
