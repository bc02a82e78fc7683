import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct CopyWordsTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let words: [String]

        var testDescription: String { text }
    }

    static let cases = [
        Case(text: "Ship it, twice!", words: ["Ship", "it", "twice"]),
        Case(text: "don't buy-in at 3.5 %", words: ["don", "t", "buy", "in", "at", "3", "5"]),
        Case(text: "Größe der ÄRZTE – GROẞ", words: ["Größe", "der", "ÄRZTE", "GROẞ"]),
        Case(text: "AIで検査", words: ["AI", "で", "検", "査"]),
        Case(text: "か\u{3099}き", words: ["か\u{3099}", "き"]),
        Case(text: "План 2026, пилот", words: ["План", "2026", "пилот"]),
        Case(text: "교육 계획", words: ["교육", "계획"]),
        Case(text: " … !", words: []),
        Case(text: "\u{301}\u{AD}", words: []),
    ]

    @Test(arguments: cases) func wordsAreRunsOfLettersAndDigits(_ example: Case) {
        let bytes = Array(example.text.utf8)
        let words = Self.words(bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(words.map { Array($0.utf8) } == example.words.map { Array($0.utf8) })
    }

    struct Spellings: CustomTestStringConvertible {
        let one: String
        let other: String

        var testDescription: String { "\(one) = \(other)" }
    }

    static let spellings = [
        Spellings(one: "Change PLAN", other: "change—plan"),
        Spellings(one: "Straße", other: "STRASSE"),
        Spellings(one: "Überblick", other: "u\u{308}berblick"),
        Spellings(one: "ＡＩ ６", other: "ai 6"),
        Spellings(one: "ﬁnal", other: "FINAL"),
        Spellings(one: "ha\u{AD}bit", other: "habit"),
        Spellings(one: "ПИЛОТ", other: "пилот"),
        Spellings(one: "が", other: "か\u{3099}"),
        Spellings(one: "ｶﾞ", other: "ガ"),
        Spellings(one: "Ёлка", other: "ёлка"),
    ]

    @Test(arguments: spellings) func spellingsOfAWordAreTheSame(_ pair: Spellings) {
        #expect(
            Self.words(Array(pair.one.utf8)).map(\.hash) == Self.words(Array(pair.other.utf8)).map(\.hash)
        )
    }

    /// The way on which letters are folded as they are read gives what folding the whole word gives.
    @Test func theQuickWayFoldsLikeTheSlowOne() {
        var random = SeededGenerator(seed: 51)
        let letters = Array("aZ09éÉßÿÀ×÷ЯяЁѐ가힣かガｶﾞĀǅﬁ\u{301}\u{AD}\u{3099}検ก Ωςωάİıłžשלعمـ６".unicodeScalars)
        for round in 0..<8_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                text.append(letters[Int.random(in: letters.indices, using: &random)])
            }
            let bytes = Array(String(text).utf8)
            for word in Self.words(bytes) {
                let folded = TokenHash.of(Folding.fold(bytes.span.extracting(word.range)))
                #expect(word.hash == folded, "round \(round): \(String(text).debugDescription)")
            }
        }
    }

    @Test func anyBytesAreReadToTheirEnd() {
        var random = SeededGenerator(seed: 52)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            var end = 0
            for word in Self.words(bytes) {
                #expect(word.range.lowerBound >= end && !word.range.isEmpty)
                end = word.range.upperBound
            }
            #expect(end <= bytes.count)
        }
    }

    private static func words(_ bytes: [UInt8]) -> [CopyWords.Word] {
        var scanner = CopyWords(bytes.indices)
        var words: [CopyWords.Word] = []
        while let word = scanner.next(in: bytes.span) { words.append(word) }
        return words
    }
}
