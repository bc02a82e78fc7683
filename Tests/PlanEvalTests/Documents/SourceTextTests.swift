import PlanEval
import Testing
import _PlanevalTestSupport

@Suite struct SourceTextTests {
    private func place(_ text: String, _ offset: Int) -> [Int] {
        let position = SourceText(path: "p", bytes: Array(text.utf8)).position(of: offset)
        return [position.line, position.column]
    }

    @Test func columnsCountScalars() {
        #expect(place("aé日😀x", 0) == [1, 1])
        #expect(place("aé日😀x", 1) == [1, 2])
        #expect(place("aé日😀x", 3) == [1, 3])
        #expect(place("aé日😀x", 6) == [1, 4])
        #expect(place("aé日😀x", 10) == [1, 5])
        #expect(place("e\u{301}x", 3) == [1, 3])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func linesEndInThreeWays(_ end: String) {
        let text = "a\(end)b\(end)\(end)c"
        let source = SourceText(path: "p", bytes: Array(text.utf8))
        #expect(source.lineCount == 4)
        #expect((1...5).map(source.line) == ["a", "b", "", "c", ""])
        #expect(place(text, text.utf8.count - 1) == [4, 1])
        #expect(place(text, 1) == [1, 2])
    }

    @Test func offsetsOutsideCountAsTheNearestEnd() {
        #expect(place("ab\nc", -5) == [1, 1])
        #expect(place("ab\nc", 99) == [2, 2])
        #expect(place("", 0) == [1, 1])
        #expect(place("ab\n", 3) == [2, 1])
    }

    @Test func aByteOrderMarkIsNoColumn() {
        #expect(place("\u{FEFF}ab\nc", 3) == [1, 1])
        #expect(place("\u{FEFF}ab\nc", 4) == [1, 2])
        #expect(place("\u{FEFF}ab\nc", 0) == [1, 1])
        #expect(place("\u{FEFF}ab\nc", 6) == [2, 1])
    }

    @Test func spansEndWithTheText() {
        let source = SourceText(path: "p", bytes: Array("abc".utf8))
        #expect(SourceSpan(source: source, range: 2..<9).range == 2..<3)
        #expect(SourceSpan(source: source, range: 7..<9).range.isEmpty)
    }

    @Test func rangesOfLinesLeaveTheBreakOut() {
        let source = SourceText(path: "p", bytes: Array("ab\r\nc\n".utf8))
        #expect((0...4).map(source.range(ofLine:)) == [6..<6, 0..<2, 4..<5, 6..<6, 6..<6])
    }
}

/// Places in long lines.
@Suite struct SourceTextPlaceTests {
    @Test(arguments: [UInt64(98), 99]) func countsAsOneWouldByHand(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = ["a", "ä", "検", "👩", "\n", "\r", "\r\n", " ", String(repeating: "x", count: 100)]
        for _ in 0..<100 {
            var text = Bool.random(using: &generator) ? "\u{FEFF}" : ""
            for _ in 0..<Int.random(in: 0...40, using: &generator) {
                text += pieces.randomElement(using: &generator) ?? ""
            }
            let source = SourceText(path: "p", bytes: Array(text.utf8))
            var (line, column) = (1, 1)
            var previous: Unicode.Scalar?
            var offset = 0
            for scalar in text.unicodeScalars {
                if previous == "\n" || (previous == "\r" && scalar != "\n") { (line, column) = (line + 1, 1) }
                // The mark itself is where the text begins.
                if scalar != "\u{FEFF}" {
                    #expect(source.position(of: offset) == .init(line: line, column: column), "seed \(seed)")
                    column += 1
                }
                offset += UTF8.width(scalar)
                previous = scalar
            }
        }
    }
}
