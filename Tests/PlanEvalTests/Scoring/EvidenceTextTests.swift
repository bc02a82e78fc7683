import CEL
import Testing
import _PlanevalTestSupport

@testable import PlanEval

/// What evidence shows of a text.
@Suite struct EvidenceTextTests {
    private static func plainly(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.unicodeScalars.count > 160 else { return words }
        return String(String.UnicodeScalarView(words.unicodeScalars.prefix(159))) + "…"
    }

    @Test(arguments: [UInt64(95), 96, 97]) func isInOneLineAndOfReadableLength(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "word", "Größe", "–", "“so”", "€ 5", "e\u{301}", "\u{301}", "検査", " ", "  ", "\n", "\u{A0}",
            "\u{2003}", "…",
            "\u{200D}", "👩‍🔧", "₂", "\u{20D7}",
        ]
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...60, using: &generator) {
                text += pieces.randomElement(using: &generator) ?? ""
                if Bool.random(using: &generator) { text += " " }
            }
            let escaped = text.split(separator: "\n", omittingEmptySubsequences: false).joined(
                separator: "\\n"
            )
            let document = try JSONReader().read(Array("\"\(escaped)\"".utf8))
            let shown = EvidenceText.text(of: document.root)
            #expect(Array(shown.utf8) == Array(Self.plainly(text).utf8), "seed \(seed)")
        }
    }
}
