import Glibc
import Testing
import _PlanevalTestSupport

@testable import PlanEval

/// Texts that nobody writes but somebody sends.
@Suite struct HostileTextTests {
    /// Everything the dialect does to a text; returns something that depends on all of it.
    static func doEverything(_ text: [UInt8], _ lexicon: Lexicon) -> Int {
        let passage = Passage(text[...], lexicon)
        var result =
            WordScanner.count(text.span) + passage.folded.tokens.count + Folding.normalise(text.span).count
        result += Filled.isFilled(passage, minimum: 3) ? 1 : 0
        result += Filled.isConcrete(passage, minimum: 3) ? 1 : 0
        result += passage.isNamed ? 1 : 0
        result += Roles.isGroup(passage, isSmall: true) ? 1 : 0
        result += passage.isDated ? 1 : 0
        let start = CalendarDate(year: 2026, month: 3, day: 2)
        result += (try? Dates.first(in: passage, start: start))?.dayNumber ?? 0
        result += (try? Dates.last(in: passage, start: start))?.dayNumber ?? 0
        result += passage.number?.isFinite ?? true ? 1 : 0
        result += passage.contentWords.isSimilar(to: passage.contentWords) ? 1 : 0
        result += Repetition.repeated([passage, passage]).count
        if let list = lexicon["job-cut"] { result += Mentions.density(list, in: [passage]) > 0 ? 1 : 0 }
        result += Repetition.distinct([passage, passage]).count
        return result
    }

    @Test(arguments: ["en", "de", "fr", "ja", "ko"])
    func noBytesTrap(_ language: String) {
        var generator = SeededGenerator(seed: 71)
        let lexicon = DialectFixture.lexicon(language)
        var sum = 0
        for _ in 0..<2000 { sum &+= Self.doEverything(RandomText.bytes(using: &generator), lexicon) }
        #expect(sum != 0)
    }

    /// A numeric text is a finite number for `number` too, and a date that can be read makes a text dated.
    @Test func functionsAgreeWithEachOther() {
        var generator = SeededGenerator(seed: 72)
        let lexicon = DialectFixture.lexicon("ja")
        let start = CalendarDate(year: 2026, month: 3, day: 2)
        for _ in 0..<2000 {
            let text = RandomText.make(using: &generator)
            let passage = Passage(text[...], lexicon)
            if let number = passage.number { #expect(number.isFinite) }
            let first = try? Dates.first(in: passage, start: start)
            if let first {
                #expect(passage.isDated)
                #expect(CalendarDate.dayNumbers.contains(first.dayNumber))
            }
        }
    }

    struct Pattern: CustomTestStringConvertible {
        let name: String
        let piece: String
        var testDescription: String { name }
    }

    static let patterns = [
        Pattern(name: "no spaces", piece: "a"),
        Pattern(name: "no spaces, Han", piece: "漢"),
        Pattern(name: "combining marks", piece: "\u{301}"),
        Pattern(name: "letters with marks", piece: "e\u{301}\u{323}"),
        Pattern(name: "digits", piece: "9"),
        Pattern(name: "digits in threes", piece: "999 "),
        Pattern(name: "digits and points", piece: "9."),
        Pattern(name: "dates", piece: "2026-03-"),
        Pattern(name: "Chinese numerals", piece: "一"),
        Pattern(name: "hyphens", piece: "a-"),
        Pattern(name: "joiners without end", piece: "-\u{200B}"),
        Pattern(name: "brackets", piece: "["),
        Pattern(name: "every", piece: "every "),
        Pattern(name: "the start of a phrase", piece: "saves "),
        Pattern(name: "months", piece: "march "),
        Pattern(name: "of", piece: "of "),
        Pattern(name: "9 of", piece: "9 of "),
        Pattern(name: "capitals", piece: "A"),
        Pattern(name: "broken UTF-8", piece: "\u{FFFD}"),
        Pattern(name: "zero width", piece: "\u{200B}"),
    ]

    /// Work grows with the length of the text and no faster.
    ///
    /// Sixteen times the text takes nowhere near 16² times as long, counted in the time of this thread's processor, so that other tests do not matter.
    @Test(arguments: patterns)
    func workIsLinear(_ pattern: Pattern) {
        let lexicon = DialectFixture.lexicon("ja")
        func nanoseconds(_ bytes: Int) -> Int {
            let count = max(1, bytes / pattern.piece.utf8.count)
            let text = Array(repeatElement(pattern.piece.bytes, count: count).joined())
            return (0..<3).map { _ in
                let start = Self.threadNanoseconds
                #expect(Self.doEverything(text, lexicon) != .min)
                return Self.threadNanoseconds - start
            }.min() ?? 0
        }
        let ratio = Double(nanoseconds(16 << 10)) / Double(max(nanoseconds(1 << 10), 1))
        #expect(ratio < 80, "sixteen times the text takes \(ratio) times as long")
    }

    private static var threadNanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    @Test func aMegabyteIsReadToItsEnd() {
        let lexicon = DialectFixture.lexicon("en")
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
        #expect(WordScanner.count(text.span) == 1)
        #expect(Folding.fold(text.span).count == 1 << 20)
        #expect(!Passage(text[...], lexicon).isDated)
        let han = Array(String(repeating: "漢", count: 1 << 18).utf8)
        #expect(WordScanner.count(han.span) == 1 << 17)
    }
}
