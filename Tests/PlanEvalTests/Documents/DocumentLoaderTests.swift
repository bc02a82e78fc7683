import CEL
import PlanEval
import Platform
import Testing
import _PlanevalTestSupport

@Suite struct DocumentLoaderTests {
    private func load(_ path: String, from files: MemoryFileStore) throws -> LoadedDocument {
        try DocumentLoader().load(path, from: files)
    }

    private func mistake(_ path: String, from files: MemoryFileStore) -> Diagnostic? {
        do throws(DiagnosticError) {
            _ = try DocumentLoader().load(path, from: files)
            return nil
        } catch {
            return error.diagnostics.first
        }
    }

    @Test(arguments: [
        ("plan.json", "{\"title\": \"x\"}"), ("plan.JSON", "{\"title\": \"x\"}"), ("plan.yaml", "title: x"),
        ("plan.yml", "{title: x}"), ("plan", "title: x"), ("plan.txt", " \n{\"title\": \"x\"}"),
        ("plan", "\u{FEFF}{\"title\": \"x\"}"), ("plan.YML", "{\"title\": \"x\"}"),
    ])
    func theNameAndTheFirstCharacterTellTheNotation(_ path: String, _ text: String) throws {
        let loaded = try load(path, from: MemoryFileStore([path: Array(text.utf8)]))
        #expect(loaded.document.root["title"]?.string == "x")
        #expect(loaded.source.path == path)
    }

    @Test func aHyphenReadsStandardInput() throws {
        let files = MemoryFileStore(standardInput: Array("title: x".utf8))
        #expect(try load("-", from: files).document.root["title"]?.string == "x")
    }

    @Test func aGivenNotationWins() throws {
        let loaded = try DocumentLoader().read(Array("{title: x}".utf8), path: "plan.json", format: .yaml)
        #expect(loaded.document.root["title"]?.string == "x")
    }

    @Test func aSpanIsThePlaceOfTheNode() throws {
        let loaded = try DocumentLoader().read(Array("a: 1\nb:  two\n".utf8), path: "p.yaml")
        let node = try #require(loaded.document.root["b"])
        #expect(loaded.span(of: node).start == SourceText.Position(line: 2, column: 5))
    }

    // MARK: Files that cannot be read

    @Test func aMissingFileSuggestsOneThatIsThere() {
        let files = MemoryFileStore(["plans/heron.yaml": [], "plans/godwit.yaml": []])
        let diagnostic = mistake("plans/herron.yaml", from: files)
        #expect(diagnostic?.id == "document/missing")
        #expect(diagnostic?.path == "plans/herron.yaml")
        #expect(diagnostic?.hint == "did you mean \"plans/heron.yaml\"?")
    }

    @Test func aMissingFileInAnEmptyPlaceSuggestsNothing() {
        #expect(mistake("nowhere/plan.yaml", from: MemoryFileStore())?.hint?.hasPrefix("check") == true)
    }

    @Test func aFolderIsNoPlan() {
        let diagnostic = mistake("plans", from: MemoryFileStore(["plans/heron.yaml": []]))
        #expect(diagnostic?.id == "document/folder")
        #expect(diagnostic?.hint?.contains("plans/*.yaml") == true)
    }

    @Test(arguments: [
        (FileError.Reason.noPermission, "document/no-permission"), (.system(code: 5), "document/unreadable"),
        (.notDirectory, "document/unreadable"),
    ])
    func otherFailuresHaveTheirNames(_ reason: FileError.Reason, _ id: String) {
        #expect(mistake("p.json", from: MemoryFileStore(failures: ["p.json": reason]))?.id == id)
    }

    @Test(arguments: ["plan.json", "plan.yaml", "-"]) func tooMuchIsRefused(_ path: String) {
        let large = [UInt8](repeating: 0x20, count: (8 << 20) + 1)
        let diagnostic = mistake(path, from: MemoryFileStore([path: large], standardInput: large))
        #expect(diagnostic?.id == "document/too-large")
        #expect(diagnostic?.message == "more than 8 MiB")
        #expect(diagnostic?.path == path)
    }

    // MARK: Bytes that are no text

    @Test(arguments: ["p.json", "p.yaml"]) func anEmptyFileIsRefused(_ path: String) {
        for text in ["", " ", "\n\t\r\n", "\u{FEFF}"] {
            #expect(mistake(path, from: MemoryFileStore([path: Array(text.utf8)]))?.id == "document/empty")
        }
    }

    @Test(arguments: ["p.json", "p.yaml"]) func invalidBytesAreShownWhereTheyStand(_ path: String) {
        let bytes = Array("title: caf".utf8) + [0xE9] + Array("\n".utf8)
        let diagnostic = mistake(path, from: MemoryFileStore([path: bytes]))
        #expect(diagnostic?.id == "document/invalid-utf-8")
        #expect(diagnostic?.span?.start == SourceText.Position(line: 1, column: 11))
    }

    @Test func utf16IsRecognised() {
        let text = "{\"title\": \"x\"}"
        let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        for (bytes, name) in [
            ([0xFF, 0xFE] + little, "little"), (little, "little"), ([0xFE, 0xFF] + big, "big"), (big, "big"),
        ] {
            let diagnostic = mistake("p.json", from: MemoryFileStore(["p.json": bytes]))
            #expect(diagnostic?.id == "document/utf-16")
            #expect(diagnostic?.message.contains(name) == true)
        }
    }
}
