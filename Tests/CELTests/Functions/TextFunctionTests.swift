import CEL
import Testing
import _PlanevalTestSupport

@Suite("Functions of texts")
struct TextFunctionTests {
    @Test(arguments: [
        "'🐱abc'.substring(1, 3) == 'ab'", "'abc'.charAt(3) == ''", "'é'.charAt(0) == 'é'",
        "'abc'.substring(3) == ''",
        "'tacocat'.indexOf('') == 0", "'tacocat'.indexOf('', 7) == 7", "'ta©o©αT'.indexOf('©', 3) == 4",
        "'tacocat'.lastIndexOf('') == 7", "'ta©o©αT'.lastIndexOf('©', 3) == 2",
        "'aaa'.lastIndexOf('aa') == 1",
        "'aaa'.replace('aa', 'b') == 'ba'", "'abc'.replace('', '-') == '-a-b-c-'",
        "'abc'.replace('', '-', 2) == '-a-bc'",
        "'aaa'.replace('a', 'b', 0) == 'aaa'", "'aaa'.replace('a', 'b', -1) == 'bbb'",
        "'abc'.split('') == ['a', 'b', 'c']",
        "'abc'.split('', 2) == ['a', 'bc']", "''.split('') == []", "''.split(',') == ['']",
        "',a,'.split(',') == ['', 'a', '']",
        "'a,b,c'.split(',', 2) == ['a', 'b,c']", "'a'.split(',', 0) == []", "doc.texts.join('+') == 'b+a'",
        "[].join('-') == ''",
        "'ÀB'.lowerAscii() == 'Àb'", "'\\u00a0\\u2003x\\u0085'.trim() == 'x'",
        "'\\u200bx'.trim() == '\\u200bx'",
        "'Ta©o'.reverse() == 'o©aT'", "doc.s.reverse() == 'x'", "'a'.contains('')", "''.startsWith('')",
        "!'a'.endsWith('ba')", "strings.quote('a\\\\b\\n') == '\"a\\\\\\\\b\\\\n\"'",
    ])
    func countCharacters(_ source: String) throws {
        #expect(try isTrue(source))
    }

    @Test(arguments: [
        "'abc'.charAt(4)", "'abc'.charAt(-1)", "'abc'.indexOf('a', 4)", "'abc'.lastIndexOf('a', -1)",
        "'abc'.substring(-1)", "'abc'.substring(1, 4)", "'é'.substring(2)",
    ])
    func refusePositionsOutside(_ source: String) throws {
        #expect(try failure(source) == .indexOutOfRange)
    }

    @Test func refuseARangeThatEndsBeforeItBegins() throws {
        #expect(try failure("'abc'.substring(2, 1)") == .argument)
    }

    /// Long parts take another way than short ones; both must find what a simple search finds.
    @Test(arguments: UInt64(1)...20)
    func findWhatASimpleSearchFinds(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let text = String(
                (0..<Int.random(in: 0...80, using: &generator)).map { _ in
                    "ab".randomElement(using: &generator) ?? "a"
                }
            )
            let length = Int.random(in: 0...24, using: &generator)
            let part =
                Bool.random(using: &generator)
                ? String(text.dropFirst(text.count / 3).prefix(length))
                : String((0..<length).map { _ in "ab".randomElement(using: &generator) ?? "a" })
            let places = (0...text.count).filter { text.dropFirst($0).hasPrefix(part) }
            #expect(try isTrue("'\(text)'.indexOf('\(part)') == \(places.first ?? -1)"), "seed \(seed)")
            #expect(try isTrue("'\(text)'.lastIndexOf('\(part)') == \(places.last ?? -1)"), "seed \(seed)")
            guard !part.isEmpty else { continue }
            #expect(try isTrue("'\(text)'.split('\(part)').join('\(part)') == '\(text)'"), "seed \(seed)")
            #expect(
                try isTrue("'\(text)'.replace('\(part)', '') == '\(text)'.split('\(part)').join()"),
                "seed \(seed)"
            )
        }
    }
}
