import CEL
import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite("Places of texts")
struct ScalarOffsetsTests {
    /// Random lines of a text, without what the style cannot express.
    private static func lines(_ generator: inout SeededGenerator) -> [String] {
        let letters = ["a", "b", " ", " ", "(", ")", "é", "日", "👍", "!", "'", "\"", "\\", ".", "&&", "\t"]
        return (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                letters.randomElement(using: &generator) ?? "a"
            }
            .joined()
        }
    }

    /// Spells lines as YAML in a style, as a value inside two objects.
    private static func spelled(
        _ lines: [String],
        _ style: String,
        _ generator: inout SeededGenerator
    ) -> String {
        let indentation = String(repeating: " ", count: Int.random(in: 3...6, using: &generator))
        switch style {
        case "|", ">":
            // Deeper lines are fine as long as the first line sets the indentation.
            let body = ["x" + lines[0]] + lines.dropFirst()
            let chomping = ["", "-", "+"].randomElement(using: &generator) ?? ""
            return "a:\n  b: \(style)\(chomping)\n"
                + body.map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n")
        case "'":
            let text = lines.map {
                $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
            }
            return "a:\n  b: '" + text.joined(separator: "\n" + indentation) + "'"
        case "\"":
            let text = lines.map { line in
                line.map { character in
                    switch character {
                    case "\\": "\\\\"
                    case "\"": "\\\""
                    case "é": "\\u00E9"
                    case "👍": "\\U0001F44D"
                    default: String(character)
                    }
                }
                .joined()
            }
            return "a:\n  b: \"" + text.joined(separator: "\n" + indentation) + "\""
        default:
            return "a:\n  b: x" + lines.map { $0 + "x" }.joined(separator: "\n" + indentation)
        }
    }

    @Test(arguments: ["|", ">", "'", "\"", "plain"], [1, 2, 3] as [UInt64])
    func leadBackToTheSameCharacters(style: String, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<100 {
            let yaml = Self.spelled(Self.lines(&generator), style, &generator) + "\nc: 1\n"
            let bytes = Array(yaml.utf8)
            let loaded: LoadedDocument
            do throws(DiagnosticError) {
                loaded = try DocumentLoader().read(bytes, path: "text.yaml")
            } catch {
                // Tabs and lone symbols may be no YAML at all.
                continue
            }
            guard let node = loaded.document.root["a"]?["b"], let text = node.utf8, !text.isEmpty else {
                continue
            }
            let place = "seed \(seed), round \(round): \(yaml.debugDescription)"
            let offsets = try #require(ScalarOffsets(node), "\(place)")
            var last = node.range.lowerBound
            var isFaithful = true
            for (offset, byte) in text.enumerated() {
                let range = offsets.range(of: offset..<offset + 1)
                let isInOrder = last <= range.lowerBound && range.upperBound <= node.range.upperBound
                let isEscape = style == "\"" && bytes[range.lowerBound] == UInt8(ascii: "\\")
                let isSame = byte.isBlank || isEscape || bytes[range.lowerBound] == byte
                isFaithful = isFaithful && isInOrder && isSame
                last = range.lowerBound
            }
            #expect(isFaithful, "\(place)")
        }
    }

    @Test(arguments: [
        (
            #""a\u00e9\ud83d\ude00\/b""#, [0..<1, 1..<3, 3..<7, 7..<8, 8..<9],
            [1..<2, 2..<8, 8..<20, 20..<22, 22..<23]
        ),
        (#""""#, [0..<0, 0..<4], [0..<0, 0..<0]),
        (#""ab""#, [0..<2, 1..<1, 2..<2, 5..<9], [1..<3, 2..<2, 3..<3, 3..<3]),
    ])
    func leadBackToEscapesOfJSON(json: String, parts: [Range<Int>], expected: [Range<Int>]) throws {
        let document = try JSONReader().read(Array(json.utf8))
        let offsets = try #require(ScalarOffsets(document.root))
        #expect(parts.map(offsets.range) == expected)
    }

    @Test func areNotGuessedForWhatIsNoText() throws {
        let document = try JSONReader().read(Array("[1, null, [\"a\"]]".utf8))
        for node in [document.root] + document.root.elements { #expect(ScalarOffsets(node) == nil) }
    }

    @Test func fallBackToTheStartOfATextWithAnotherSpelling() throws {
        var builder = DocumentBuilder(source: Array("abc: xyz".utf8))
        builder.add("something else".utf8, at: 5..<8)
        let node = builder.finish().root
        #expect(ScalarOffsets(node) == nil)
        #expect(node.sourceRange(ofText: 3..<6) == 5..<5)
    }

    @Test func keepLineBreaksOfOldYAMLInPlace() throws {
        let loaded = try DocumentLoader().read(Array("a: \"x\\Ny\\Lz\\_\"".utf8), path: "text.yaml")
        let node = try #require(loaded.document.root["a"])
        let offsets = try #require(ScalarOffsets(node))
        #expect(offsets.range(of: 3..<4) == 7..<8)
    }
}
