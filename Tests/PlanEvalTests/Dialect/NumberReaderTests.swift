import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct NumberReaderTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let number: Double?
        let language: String
        var testDescription: String { "\(text) (\(language))" }

        init(_ text: String, _ number: Double?, _ language: String = "en") {
            self.text = text
            self.number = number
            self.language = language
        }
    }

    static func number(_ text: String, _ language: String = "en") -> Double? {
        let bytes = text.bytes
        return Passage(bytes, language).number
    }

    @Test(arguments: [
        Case("35 %", 35),
        Case("35%", 35),
        Case("today 35 %", 35),
        Case("6％", 6),
        Case("６％", 6),
        Case("< 3", 3),
        Case("11 weeks", 11),
        Case("1,5", 1.5),
        Case("1.5", 1.5),
        Case("0,8", 0.8),
        Case(".5", 0.5),
        Case("1.200,5", 1200.5),
        Case("1,200.5", 1200.5),
        Case("1 200", 1200),
        Case("15\u{A0}000 euros", 15_000),
        Case("1\u{202F}234\u{202F}567,89", 1_234_567.89),
        Case("1'200", 1200),
        Case("1’234’567.5", 1_234_567.5),
        Case("1,200", 1200),
        Case("1,200,300", 1_200_300),
        Case("1.200.300", 1_200_300),
        Case("1.2.3", 1),
        Case("0.310", 0.31),
        Case("0,310", 0.31),
        Case("1.200", 1.2),
        Case("1.200", 1200, "de"),
        Case("1,200", 1.2, "de"),
        Case("1,5", 1.5, "de"),
        Case("2.6 % 以下", 2.6, "ja"),
        Case("6-8 weeks", 6),
        Case("6 to 8", 6),
        Case("2 of 22 have used them", 2),
        Case("-5 %", -5),
        Case("−5", -5),
        Case("(-5)", -5),
        Case("from -5 to 5", -5),
        Case("below -0.5", -0.5),
        Case("€900", 900),
        Case("900 €", 900),
        Case("1e5", 100_000),
        Case("2.5e-3", 0.0025),
        Case("12h a week", 12),
        Case("3x", 3),
        Case("weekly 30 min", 30),
        Case("each week 2 hours", 2),
        Case("2026 tickets", 2026),
        Case("3 of them by 2026-05-31", 3),
        Case("on 2026-05-31 there were 7", 7),
        Case("50万円", 500_000, "ja"),
        Case("五十万円", 500_000, "ja"),
        Case("二〇二七", 2027, "ja"),
        Case("三百二十件", 320, "ja"),
        Case("1億2千万", 120_000_000, "ja"),
        Case("週二日出す", 2, "ja"),
        Case("検査員四名", 4, "ja"),
        Case("٣٥", 35, "ar"),
        Case("", nil),
        Case("none", nil),
        Case("significant improvement", nil),
        Case("not known, first figure due 2026-05-31", nil),
        Case("2026-Q2", nil),
        Case("9 March 2026", nil),
        Case("week 6", nil),
        Case("MR-7", nil),
        Case("Q2", nil),
        Case("B2B", nil),
        Case("top-10", nil),
        Case("0x1F", nil),
        Case("nan", nil),
        Case("inf", nil),
        Case("1e999", nil),
        Case("二〇二七年度末まで", nil, "ja"),
        Case("一緒に話す", nil, "ja"),
        Case("十分", nil, "ja"),
        Case("%", nil),
    ])
    func readsTheFirstNumber(_ test: Case) {
        #expect(Self.number(test.text, test.language) == test.number)
    }

    @Test func refusesNumbersWithoutEnd() {
        #expect(Self.number(String(repeating: "9", count: 1000)) == nil)
        #expect(Self.number(String(repeating: "9", count: 300)) != nil)
        #expect(Self.number(String(repeating: "1 000 ", count: 100)) != nil)
        #expect(Self.number(String(repeating: "一", count: 50), "ja") == nil)
    }

    @Test(arguments: [UInt64(41), 42])
    func readsWhatWasWritten(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let whole = Int.random(in: 0...999_999_999, using: &generator)
            let fraction = Int.random(in: 1...99, using: &generator)
            let digits = String(whole)
            var grouped = ""
            for (index, digit) in digits.enumerated() {
                if index > 0, (digits.count - index) % 3 == 0 { grouped += "\u{1}" }
                grouped.append(digit)
            }
            for (thousands, decimal) in [
                (",", "."), (".", ","), (" ", "."), ("'", "."), (" ", ","), ("", "."),
            ] {
                let number = grouped.split(separator: "\u{1}").joined(separator: thousands)
                let expected = Double("\(whole).\(fraction)")
                #expect(Self.number("about \(number)\(decimal)\(fraction) of it") == expected, "seed \(seed)")
            }
        }
    }
}
