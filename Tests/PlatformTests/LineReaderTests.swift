import Platform
import Testing
import _PlanevalTestSupport

@Suite struct LineReaderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func lines(_ text: String, limit: Int = 100) throws -> [LineReader.Line] {
        let path = folder.file("lines")
        try DiskFileStore().write(Array(text.utf8), to: path, replacing: true)
        let reader = try LineReader(path, limit: limit)
        var lines: [LineReader.Line] = []
        while let line = try reader.next() { lines.append(line) }
        return lines
    }

    private func texts(_ text: String, limit: Int = 100) throws -> [String?] {
        try lines(text, limit: limit).map { $0.bytes.map { String(decoding: $0, as: UTF8.self) } }
    }

    @Test func takesEveryKindOfLineEnd() throws {
        #expect(try texts("") == [])
        #expect(try texts("a") == ["a"])
        #expect(try texts("a\nb\r\n\nc\r") == ["a", "b", "", "c"])
        #expect(try texts("\n\n") == ["", ""])
        #expect(try texts("a\rb\n") == ["a\rb"])
    }

    @Test func passesOverLinesThatAreTooLong() throws {
        #expect(try texts("aaaa\nbbbbb\ncc\n", limit: 4) == ["aaaa", nil, "cc"])
        #expect(try texts("aaaa\r\nbbbbb", limit: 4) == ["aaaa", nil])
        let long = String(repeating: "x", count: 1_000_000)
        let found = try lines("a\n\(long)\nb", limit: 10)
        #expect(found.map(\.length) == [1, 1_000_000, 1])
        #expect(found.map(\.offset) == [0, 2, 1_000_003])
        #expect(found.map(\.number) == [1, 2, 3])
        #expect(found.map { $0.bytes == nil } == [false, true, false])
    }

    /// Where a line is said to stand it stands, whatever the lengths.
    @Test(arguments: 1...20) func placesAreThoseOfTheFile(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var text = ""
        for _ in 0..<Int.random(in: 0...60, using: &generator) {
            let length = Int.random(
                in: 0...(Bool.random(using: &generator) ? 20 : 300_000),
                using: &generator
            )
            text +=
                String(repeating: "é", count: length / 2) + (Bool.random(using: &generator) ? "\n" : "\r\n")
        }
        let found = try lines(text, limit: 10_000)
        let parts = try #require(try FileParts(folder.file("lines")))
        #expect(found.count == text.utf8.count { $0 == 10 })
        for line in found {
            let bytes = try parts.read(at: line.offset, length: line.length)
            #expect(bytes.count == line.length && !bytes.contains(10) && bytes.last != 13)
            if let known = line.bytes { #expect(known == bytes) } else { #expect(line.length > 10_000) }
        }
        #expect(try parts.lengthOfWholeLines() == text.utf8.count)
    }
}
