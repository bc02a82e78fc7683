import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct FoldingTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let folded: String
        var testDescription: String { text }

        init(_ text: String, _ folded: String) {
            self.text = text
            self.folded = folded
        }
    }

    static func fold(_ text: String) -> String {
        let bytes = text.bytes
        return String(decoding: Folding.fold(bytes.span), as: UTF8.self)
    }

    @Test(arguments: [
        Case("", ""),
        Case("  Größe\u{A0}der\t\nGRUPPE ", "grösse der gruppe"),
        Case("ÉTÉ Œuvre Ñandú", "été œuvre ñandú"),
        Case("ΣΊΣΥΦΟΣ σίσυφος", "σίσυφοσ σίσυφοσ"),
        Case("ПЛАН Ёж", "план ёж"),
        Case("ẞ Straße", "ss strasse"),
        Case("ＡＩ ６％　以下", "ai 6% 以下"),
        Case("٣٥ ۳۵ ३५", "35 35 35"),
        Case("«don’t» “x” „y‟", "\"don't\" \"x\" \"y\""),
        Case("a–b a—b −5", "a-b a - b -5"),
        Case("zero\u{200B}width soft\u{AD}hyphen \u{FEFF}bom", "zerowidth softhyphen bom"),
        Case("ﬁnance oﬀer", "finance offer"),
        Case("ﾃﾞｰﾀ ﾊﾟｽ", "データ パス"),
        Case("判定。確認、", "判定. 確認,"),
        Case("wait…", "wait..."),
        Case("İstanbul", "i\u{307}stanbul"),
        Case("한국", "한국"),
    ])
    func folds(_ test: Case) {
        #expect(Self.fold(test.text).utf8.elementsEqual(test.folded.utf8), "\(Self.fold(test.text))")
    }

    /// Composed spelling and the same text decomposed.
    @Test(arguments: [
        Case("équipe été", "e\u{301}quipe e\u{301}te\u{301}"),
        Case("Führungskräfte", "Fu\u{308}hrungskra\u{308}fte"),
        Case("Ångström", "A\u{30A}ngstro\u{308}m"),
        Case("tiếng Việt", "tie\u{302}\u{301}ng Vie\u{323}\u{302}t"),
        Case("データ", "テ\u{3099}ータ"),
        Case("パス", "ハ\u{309A}ス"),
        Case("йод ёж", "и\u{306}од е\u{308}ж"),
        Case("Kererū čaj ș", "Kereru\u{304} c\u{30C}aj s\u{326}"),
        Case("άλφα", "α\u{301}λφα"),
    ])
    func composesLettersAndMarks(_ test: Case) {
        #expect(Self.fold(test.text).utf8.elementsEqual(Self.fold(test.folded).utf8))
        #expect(!test.text.utf8.elementsEqual(test.folded.utf8))
    }

    @Test(arguments: [
        Case("Reply by mail.", "reply by mail"),
        Case("Reply by mail!?", "reply by mail"),
        Case("done. ”", "done"),
        Case("確認する。", "確認する"),
        Case("wait…", "wait"),
        Case("...", ""),
        Case("C++", "c++"),
    ])
    func normalisingDropsFinalPunctuation(_ test: Case) {
        let bytes = test.text.bytes
        #expect(String(decoding: Folding.normalise(bytes.span), as: UTF8.self) == test.folded)
    }

    @Test(arguments: [UInt64(11), 12, 13])
    func foldingTwiceChangesNothing(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let text = RandomText.bytes(using: &generator)
            let once = Folding.fold(text.span)
            #expect(Folding.fold(once.span) == once, "seed \(seed): \(text)")
            let normal = Folding.normalise(text.span)
            #expect(Folding.normalise(normal.span) == normal, "seed \(seed): \(text)")
        }
    }

    @Test(arguments: [UInt64(21), 22, 23])
    func foldingKeepsTheNumberOfWords(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let text = RandomText.make(using: &generator)
            let folded = FoldedText(text.span)
            #expect(
                folded.wordCount == WordScanner.count(text.span),
                "seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)"
            )
        }
    }

    @Test func cutsTokensFinerThanWords() {
        #expect(
            FoldedText("L'équipe: 35 % dès le T2, follow-up").spelled
                == ["l", "équipe", "35", "%", "dès", "le", "t2", "follow", "up"]
        )
        #expect(FoldedText("全社員 AI").spelled == ["全", "社", "員", "ai"])
        #expect(FoldedText("か\u{3099}く").spelled == ["が", "く"])
        #expect(FoldedText("2026-03-09").tokens.map(\.continuesWord) == [false, true, true])
    }

    @Test func knowsWordsInCapitals() {
        let text = FoldedText("IT and It, US-based ÉTÉ A Q2 NASAs iPhone")
        #expect(
            text.tokens.filter(\.isCapitals).map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
                == [
                    "it", "us", "été",
                ]
        )
    }
}
