import Testing

@testable import PlanEval

@Suite struct DatesTests {
    static let start = CalendarDate(year: 2026, month: 3, day: 2)

    struct Case: CustomTestStringConvertible {
        let text: String
        let language: String
        /// The first day, or the error.
        let date: String
        let last: String?
        var testDescription: String { "\(text) (\(language))" }

        init(_ text: String, _ date: String, last: String? = nil, language: String = "en") {
            self.text = text
            self.date = date
            self.last = last
            self.language = language
        }
    }

    static func first(_ text: String, _ language: String, start: CalendarDate? = start) -> String {
        let bytes = text.bytes
        do throws(DateError) {
            return try Dates.first(in: Passage(bytes, language), start: start).description
        } catch {
            return "\(error)"
        }
    }

    static func last(_ text: String, _ language: String) -> String {
        let bytes = text.bytes
        do throws(DateError) {
            return try Dates.last(in: Passage(bytes, language), start: start).description
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        Case("2026-03-09", "2026-03-09", last: "2026-03-09"),
        Case("2026-03", "2026-03-01", last: "2026-03-31"),
        Case("2026-02", "2026-02-01", last: "2026-02-28"),
        Case("2026-Q2", "2026-04-01", last: "2026-06-30"),
        Case("2026 Q2", "2026-04-01", last: "2026-06-30"),
        Case("Q2 2026", "2026-04-01", last: "2026-06-30"),
        Case("Q2/2026", "2026-04-01"),
        Case("2026", "2026-01-01", last: "2026-12-31"),
        Case("until 2028", "2028-01-01"),
        Case("2026-W11", "2026-03-09", last: "2026-03-15"),
        Case("2026-W54", "noSuchDay"),
        Case("week 1", "2026-03-02", last: "2026-03-08"),
        Case("week 6", "2026-04-06", last: "2026-04-12"),
        Case("Weeks 6-8", "2026-04-06", last: "2026-04-26"),
        Case("week 6 to 8", "2026-04-06", last: "2026-04-26"),
        Case("week 6 – 8", "2026-04-06", last: "2026-04-26"),
        Case("W6", "2026-04-06"),
        Case("month 3", "2026-05-02", last: "2026-06-01"),
        Case("week 11 of 2026", "2026-03-09"),
        Case("CW 11 2026", "2026-03-09"),
        Case("monthly from 2026-04", "2026-04-01"),
        Case("2026-03 to 2026-05", "2026-03-01", last: "2026-05-31"),
        Case("2026-04-13 and 2026-06-30", "2026-04-13", last: "2026-06-30"),
        Case("2026-03-09T10:00:00Z", "2026-03-09"),
        Case("2026/03/09", "2026-03-09"),
        Case("2026.03.09", "2026-03-09"),
        Case("2026/27", "2026-01-01", last: "2027-12-31"),
        Case("2026-2028", "2026-01-01", last: "2028-12-31"),
        Case("9 March 2026", "2026-03-09"),
        Case("9th of March, 2026", "2026-03-09"),
        Case("March 9, 2026", "2026-03-09"),
        Case("March 9th 2026", "2026-03-09"),
        Case("March 2026", "2026-03-01", last: "2026-03-31"),
        Case("2026 March", "2026-03-01"),
        Case("2026 March 9", "2026-03-09"),
        Case("the end of March 2026", "2026-03-01"),
        Case("March to May 2026", "2026-03-01", last: "2026-05-31"),
        Case("9-13 March 2026", "2026-03-09"),
        Case("9 to 13 March 2026", "2026-03-09"),
        Case("30 March - 2 April 2026", "2026-03-30", last: "2026-04-02"),
        Case("by 13 March", "2026-03-13"),
        Case("decided on 2 March", "2026-03-02"),
        Case("26 February", "2026-02-26"),
        Case("31 December", "2026-12-31"),
        Case("15 January", "2027-01-15"),
        Case("29 February", "2028-02-29"),
        Case("May 5", "2026-05-05"),
        Case("9.3.2026", "2026-03-09"),
        Case("09.03.26", "2026-03-09"),
        Case("25/09/2026", "2026-09-25"),
        Case("09/25/2026", "2026-09-25"),
        Case("03/03/2026", "2026-03-03"),
        Case("3/2026", "2026-03-01"),
        Case("03/09/2026", "dayOrMonth"),
        Case("03/09/26", "dayOrMonth"),
        Case("2026-02-30", "noSuchDay"),
        Case("2026-13-01", "noSuchDay"),
        Case("31 February 2026", "noSuchDay"),
        Case("31 February", "noSuchDay"),
        Case("March", "withoutYear"),
        Case("Q2", "withoutYear"),
        Case("Q2 or 2026-05", "2026-05-01"),
        Case("weekly", "noDate"),
        Case("ongoing", "noDate"),
        Case("", "noDate"),
        Case("11 weeks", "noDate"),
        Case("in 3 months", "noDate"),
        Case("each week 2 hours", "noDate"),
        Case("24/7", "noDate"),
        Case("$2000", "noDate"),
        Case("2000 €", "noDate"),
        Case("99999", "noDate"),
        Case("we may decide", "noDate"),
        Case("9. März 2026", "2026-03-09", language: "de"),
        Case("am 9. März", "2026-03-09", language: "de"),
        Case("9.-13. März 2026", "2026-03-09", language: "de"),
        Case("2. Quartal 2026", "2026-04-01", last: "2026-06-30", language: "de"),
        Case("Woche 6", "2026-04-06", language: "de"),
        Case("6. Woche", "2026-04-06", language: "de"),
        Case("KW 11/2026", "2026-03-09", last: "2026-03-15", language: "de"),
        Case("KW11 2026", "2026-03-09", language: "de"),
        Case("KW 11", "withoutYear", language: "de"),
        Case("1. Halbjahr 2026", "2026-01-01", last: "2026-06-30", language: "de"),
        Case("10. Juni", "2026-06-10", language: "de"),
        Case("9 mars 2026", "2026-03-09", language: "fr"),
        Case("le 1er mars 2026", "2026-03-01", language: "fr"),
        Case("le 10 juin", "2026-06-10", language: "fr"),
        Case("décision le 26 février", "2026-02-26", language: "fr"),
        Case("2e trimestre 2026", "2026-04-01", language: "fr"),
        Case("semaine 6", "2026-04-06", language: "fr"),
        Case("9 de marzo de 2026", "2026-03-09", language: "es"),
        Case("2026年3月9日", "2026-03-09", language: "ja"),
        Case("２０２６年３月", "2026-03-01", last: "2026-03-31", language: "ja"),
        Case("二〇二六年三月九日", "2026-03-09", language: "ja"),
        Case("2026年第2四半期", "2026-04-01", language: "ja"),
        Case("四月三日までに決める", "2026-04-03", language: "ja"),
        Case("4月13日", "2026-04-13", language: "ja"),
        Case("十月に組合と見直す", "withoutYear", language: "ja"),
        Case("第6週", "2026-04-06", language: "ja"),
        Case("6週目", "2026-04-06", language: "ja"),
        Case("3か月目", "2026-05-02", language: "ja"),
        Case("二〇二七年度末まで", "financialYear", language: "ja"),
        Case("八週間", "noDate", language: "ja"),
        Case("週2日", "noDate", language: "ja"),
        Case("2026年第二季度", "2026-04-01", language: "zh"),
        Case("3月9号", "2026-03-09", language: "zh"),
        Case("2026년 3월 9일부터", "2026-03-09", language: "ko"),
        Case("6주차", "2026-04-06", language: "ko"),
        Case("2026년 2분기", "2026-04-01", language: "ko"),
        Case("3월 9일", "2026-03-09", language: "ko"),
    ])
    func readsDates(_ test: Case) {
        #expect(Self.first(test.text, test.language) == test.date)
        if let last = test.last { #expect(Self.last(test.text, test.language) == last) }
    }

    @Test func timesCountedFromTheStartNeedOne() {
        #expect(Self.first("week 6", "en", start: nil) == "noStart")
        #expect(Self.first("month 3", "en", start: nil) == "noStart")
        #expect(Self.first("9 March", "en", start: nil) == "withoutYear")
        #expect(Self.first("9 March 2026", "en", start: nil) == "2026-03-09")
        #expect(
            Self.first("week 999", "en", start: CalendarDate(year: 9999, month: 12, day: 1)) == "outOfRange"
        )
        #expect(
            Self.first("month 999", "en", start: CalendarDate(year: 9999, month: 12, day: 1)) == "outOfRange"
        )
    }

    struct Dated: CustomTestStringConvertible {
        let text: String
        let language: String
        let isDated: Bool
        let recurs: Bool
        var testDescription: String { "\(text) (\(language))" }

        init(_ text: String, _ isDated: Bool, recurs: Bool = false, _ language: String = "en") {
            self.text = text
            self.isDated = isDated
            self.recurs = recurs
            self.language = language
        }
    }

    @Test(arguments: [
        Dated("weekly", true, recurs: true),
        Dated("Weekly 30 min", true, recurs: true),
        Dated("every first Monday", true, recurs: true),
        Dated("every two weeks", true, recurs: true),
        Dated("every quarter from 2026-07", true, recurs: true),
        Dated("Tuesdays and Fridays", true, recurs: true),
        Dated("quarterly in committee", true, recurs: true),
        Dated("monthly from 2026-04", true, recurs: true),
        Dated("week 6", true),
        Dated("month 3", true),
        Dated("2026-04", true),
        Dated("until June", true),
        Dated("by mid-March", true),
        Dated("03/09/2026", true),
        Dated("Q3", true),
        Dated("ongoing", false),
        Dated("regularly", false),
        Dated("asap", false),
        Dated("soon", false),
        Dated("short term", false),
        Dated("at the start", false),
        Dated("11 weeks", false),
        Dated("we may start", false),
        Dated("2026-02-30", false),
        Dated("", false),
        Dated("wöchentlich", true, recurs: true, "de"),
        Dated("jeden zweiten Montag", true, recurs: true, "de"),
        Dated("alle zwei Wochen", true, recurs: true, "de"),
        Dated("Woche 6", true, "de"),
        Dated("im Mai", true, "de"),
        Dated("laufend", false, "de"),
        Dated("chaque mardi", true, recurs: true, "fr"),
        Dated("tous les mois", true, recurs: true, "fr"),
        Dated("mensuelle", true, recurs: true, "fr"),
        Dated("en juin", true, "fr"),
        Dated("sept personnes", false, "fr"),
        Dated("毎月", true, recurs: true, "ja"),
        Dated("毎週月曜日", true, recurs: true, "ja"),
        Dated("四月三日", true, "ja"),
        Dated("第6週", true, "ja"),
        Dated("二〇二七年度末", true, "ja"),
        Dated("随時", false, "ja"),
        Dated("weekly", true, recurs: true, "ja"),
    ])
    func knowsWhenSomethingIsDated(_ test: Dated) {
        let text = Passage(test.text.bytes, test.language)
        #expect(text.isDated == test.isDated)
        #expect(text.isRecurring == test.recurs)
    }
}
