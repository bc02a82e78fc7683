import Testing
import _PlanevalTestSupport

@testable import PlanEval

/// The functions `similar`, `distinct`, `repeated`, `mentions` and `density`.
@Suite struct ComparingTests {
    struct Pair: CustomTestStringConvertible {
        let one: String
        let other: String
        let language: String
        let areSimilar: Bool
        var testDescription: String { "\(one) and \(other) (\(language))" }

        init(_ one: String, _ other: String, _ areSimilar: Bool, _ language: String = "en") {
            self.one = one
            self.other = other
            self.areSimilar = areSimilar
            self.language = language
        }
    }

    static func similar(_ one: String, _ other: String, _ language: String = "en") -> Bool {
        let (one, other) = (Passage(one.bytes, language), Passage(other.bytes, language))
        return one.contentWords.isSimilar(to: other.contentWords)
    }

    @Test(arguments: [
        Pair("claims handlers", "Handlers of claims, South", true),
        Pair("Wrong referrals", "wrong referrals per week", true),
        Pair("claims handlers", "cloud finance", false),
        Pair("the of", "the of", true),
        Pair("the of", "of the", false),
        Pair("", "", false),
        Pair("", "handlers", false),
        Pair("IT", "it", false),
        Pair("chauffeurs", "les chauffeurs anciens", true, "fr"),
        Pair("l'informatique", "Responsable informatique", true, "fr"),
        Pair("équipe", "e\u{301}quipe commune", true, "fr"),
        Pair("Straße", "STRASSE", true, "de"),
        Pair("検査員", "ベテラン検査員", true, "ja"),
        Pair("検査員", "経理主任", false, "ja"),
        Pair("判", "判", true, "ja"),
    ])
    func tellsWhetherTextsNameTheSame(_ test: Pair) {
        #expect(Self.similar(test.one, test.other, test.language) == test.areSimilar)
        #expect(Self.similar(test.other, test.one, test.language) == test.areSimilar)
    }

    @Test(arguments: [UInt64(51), 52, 53])
    func similarIsSymmetricAndReflexive(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let (a, b) = (RandomText.make(using: &generator), RandomText.make(using: &generator))
            let (one, other) = (Passage(a, "ja").contentWords, Passage(b, "ja").contentWords)
            #expect(one.isSimilar(to: other) == other.isSimilar(to: one), "seed \(seed)")
            #expect(one.isSimilar(to: one) == (WordScanner.count(a.span) > 0), "seed \(seed)")
        }
    }

    @Test func distinctLooksPastCaseSpacesAndFinalPunctuation() {
        let texts = ["Handlers", " handlers. ", "", "Finance", "FINANCE!", "e\u{301}quipe", "équipe", "  "]
            .map { Passage($0.bytes) }
        #expect(Repetition.distinct(texts) == [0, 3, 5])
        #expect(Repetition.distinct([]) == [])
    }

    @Test(arguments: [UInt64(61), 62])
    func distinctTwiceChangesNothing(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let texts = (0..<8).map { _ in Passage(RandomText.make(using: &generator, pieces: 2)) }
            let kept = Repetition.distinct(texts).map { texts[$0] }
            #expect(Repetition.distinct(kept) == Array(kept.indices), "seed \(seed)")
        }
    }

    struct Repeats: CustomTestStringConvertible {
        let texts: [String]
        let language: String
        let copies: [Int]
        var testDescription: String { texts.joined(separator: " | ") }

        init(_ texts: [String], _ copies: [Int], _ language: String = "en") {
            self.texts = texts
            self.copies = copies
            self.language = language
        }
    }

    @Test(arguments: [
        Repeats(["what how why message one", "what how why message two", "another text about trains"], [1]),
        Repeats(["Meet the nurses.", "meet  THE nurses"], [1]),
        Repeats(["Meet group A today", "Meet group B today"], [1]),
        Repeats(["reply by mail", "reply by letter"], []),
        Repeats(["two words", "two words"], []),
        Repeats(["2026-03-01", "2026-04-01", "2026-05-01"], []),
        Repeats(["9 March 2026", "9 April 2026"], []),
        Repeats(["every two weeks", "every two weeks"], []),
        Repeats(["by the 9th of March 2026", "by the 9th of March 2026"], []),
        Repeats(["one two three", "four five six"], []),
        Repeats(["", "", ""], []),
        Repeats(["検査員に第一の札を渡す", "検査員に第二の札を渡す"], [1], "ja"),
        Repeats(["Die erste Nachricht folgt bald", "Die zweite Nachricht folgt bald"], [1], "de"),
    ])
    func findsCopies(_ test: Repeats) {
        #expect(
            Repetition.repeated(test.texts.map { Passage($0.bytes, test.language) }) == test.copies
        )
    }

    @Test func densityIsAShareOfWords() throws {
        let table = try DialectFixture.table(["buy-in", "vision", "共有"])
        func density(_ texts: [String]) -> Double {
            Mentions.density(table, in: texts.map { Passage($0.bytes) })
        }
        #expect(density([]) == 0)
        #expect(density(["", "?!"]) == 0)
        #expect(density(["leadership buy-in", "weekly report"]) == 0.4)
        #expect(density(["Vision vision VISION"]) == 1)
        #expect(density(["情報を共有"]) == 0.4)
    }
}
