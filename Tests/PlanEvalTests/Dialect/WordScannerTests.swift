import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct WordScannerTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let words: [String]
        var testDescription: String { text }

        init(_ text: String, _ words: [String]) {
            self.text = text
            self.words = words
        }
    }

    static func words(_ text: String) -> [String] {
        let bytes = text.bytes
        var scanner = WordScanner()
        var words: [String] = []
        while let word = scanner.next(in: bytes.span) {
            words.append(String(decoding: bytes[word.range], as: UTF8.self))
        }
        return words
    }

    @Test(arguments: [
        Case("", []),
        Case("   \t\n", []),
        Case("—?!", []),
        Case("Repairs Manager", ["Repairs", "Manager"]),
        Case("don't, won’t", ["don't", "won’t"]),
        Case("'quoted' words'", ["quoted", "words"]),
        Case("follow-up -up up-", ["follow-up", "up", "up"]),
        Case("cross\u{2010}team 2026–2027", ["cross\u{2010}team", "2026–2027"]),
        Case("one—two", ["one", "two"]),
        Case("a--b", ["a", "b"]),
        Case("end.Next", ["end", "Next"]),
        Case("3.5 days at 10:30, 1,200", ["3.5", "days", "at", "10:30", "1,200"]),
        Case("1.a 2.", ["1", "a", "2"]),
        Case("35 % and 35%", ["35", "%", "and", "35", "%"]),
        Case("６％以下", ["６", "％", "以下"]),
        Case("Kererū über Straße", ["Kererū", "über", "Straße"]),
        Case("e\u{301}te\u{301}", ["e\u{301}te\u{301}"]),
        Case("soft\u{AD}hyphen zero\u{200B}width", ["soft\u{AD}hyphen", "zero\u{200B}width"]),
        Case("\u{301}mark", ["mark"]),
        Case("AIで誤判定を減らす", ["AI", "で誤判定を減らす"]),
        Case("検査、判定", ["検査", "判定"]),
        Case("계획을 세운다", ["계획을", "세운다"]),
        Case("план работ", ["план", "работ"]),
        Case("خطة العمل", ["خطة", "العمل"]),
        Case("แผนงาน 2570", ["แผนงาน", "2570"]),
        Case("m² and ½", ["m²", "and", "½"]),
        Case("👩‍🔧 mechanic 👍", ["mechanic"]),
    ])
    func findsWords(_ test: Case) {
        #expect(Self.words(test.text) == test.words)
    }

    struct Count: CustomTestStringConvertible {
        let text: String
        let count: Int
        var testDescription: String { text }

        init(_ text: String, _ count: Int) {
            self.text = text
            self.count = count
        }
    }

    @Test(arguments: [
        Count("%", 1),
        Count("検査データを見る", 4),
        Count("三部署", 2),
        Count("検 査 員", 2),
        Count("判定、確認。", 2),
        Count("AI を使う", 3),
        Count("แผนงาน", 3),
        Count("ແຜນການ", 3),
        Count("か\u{3099}く", 1),
        Count("ｶﾞｸ", 1),
        Count("The model advises, you decide.", 5),
    ])
    func countsTwoCharactersWithoutSpacesAsAWord(_ test: Count) {
        let bytes = test.text.bytes
        #expect(WordScanner.count(bytes.span) == test.count)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func wordsOfTwoTextsAddUp(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let one = RandomText.make(using: &generator)
            let other = RandomText.make(using: &generator)
            let joined = WordScanner.count((one + [0x20] + other).span)
            let apart = WordScanner.count(one.span) + WordScanner.count(other.span)
            // Half words of scripts without spaces may come together to a whole one.
            #expect(joined == apart || joined == apart - 1, "seed \(seed)")
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func wordsAreInOrderAndInsideTheText(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let text = RandomText.bytes(using: &generator)
            var scanner = WordScanner()
            var end = 0
            while let word = scanner.next(in: text.span) {
                #expect(word.range.lowerBound >= end && !word.range.isEmpty, "seed \(seed): \(text)")
                end = word.range.upperBound
            }
            #expect(end <= text.count)
        }
    }
}
