import Testing

@testable import PlanEval

/// The functions `placeholder`, `filled`, `concrete`, `named`, `specific` and `group`.
@Suite struct ContentsTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let language: String
        let holds: Bool
        var testDescription: String { "\(text) (\(language))" }

        init(_ text: String, _ holds: Bool, _ language: String = "en") {
            self.text = text
            self.holds = holds
            self.language = language
        }
    }

    @Test(arguments: [
        Case("TBD", true),
        Case("Owner: tbd", true),
        Case("to be confirmed", true),
        Case("date to be confirmed", true),
        Case("n/a", true),
        Case("N/A.", true),
        Case("none", true),
        Case("None!", true),
        Case("none of the handlers", false),
        Case("?", true),
        Case("???", true),
        Case("—", true),
        Case("...", true),
        Case("%", true),
        Case("xxx", true),
        Case("[your sponsor]", true),
        Case("Head of [department]", true),
        Case("<date>", true),
        Case("{{owner}}", true),
        Case("see [...]", true),
        Case("see [1]", false),
        Case("< 5 errors and > 3 fixes", false),
        Case("below <5 and above >9", false),
        Case("", false),
        Case("   ", false),
        Case("Head of Claims", false),
        Case("noch zu klären", true, "de"),
        Case("k. A.", true, "de"),
        Case("à définir", true, "fr"),
        Case("a\u{300} de\u{301}finir", true, "fr"),
        Case("未定", true, "ja"),
        Case("なし", true, "ja"),
        Case("判定なしで進める", false, "ja"),
        Case("検査係長", false, "ja"),
    ])
    func placeholders(_ test: Case) {
        #expect(
            Placeholders.isPlaceholder(FoldedText(test.text), DialectFixture.lexicon(test.language))
                == test.holds
        )
    }

    struct Counted: CustomTestStringConvertible {
        let text: String
        let language: String
        let minimum: Int
        let holds: Bool
        var testDescription: String { "\(text), \(minimum) (\(language))" }

        init(_ text: String, _ minimum: Int, _ holds: Bool, _ language: String = "en") {
            self.text = text
            self.minimum = minimum
            self.holds = holds
            self.language = language
        }
    }

    @Test(arguments: [
        Counted("Weekly floor meetings", 3, true),
        Counted("Weekly floor meetings", 4, false),
        Counted("%", 1, true),
        Counted("TBD by the whole team", 3, false),
        Counted("", 0, false),
        Counted("?", 0, false),
        Counted("朝礼で話す", 3, true, "ja"),
        Counted("課会", 3, false, "ja"),
    ])
    func filled(_ test: Counted) {
        // A unit alone is a word, but says nothing by itself.
        let isUnit = test.text == "%"
        #expect(
            Filled.isFilled(Passage(test.text.bytes, test.language), minimum: test.minimum)
                == (test.holds && !isUnit)
        )
    }

    @Test(arguments: [
        Counted("Handlers mark wrong referrals", 4, true),
        Counted("Handlers mark wrong referrals", 5, false),
        Counted("referrals referrals referrals", 2, false),
        Counted("Leverage synergies across the organisation", 1, false),
        Counted("DataOps MLOps FinOps integration", 1, false),
        Counted("message one", 1, false),
        Counted("IT department", 1, true),
        Counted("it is", 1, false),
        Counted("TBD handlers mark wrong referrals", 1, false),
        Counted("2026 35 %", 1, false),
        Counted("検査員と朝礼で話す", 2, true, "ja"),
        Counted("最適化を推進する", 1, false, "ja"),
        Counted("Chauffeurs et éleveurs comparent leurs chiffres", 3, true, "fr"),
    ])
    func concrete(_ test: Counted) {
        #expect(
            Filled.isConcrete(Passage(test.text.bytes, test.language), minimum: test.minimum)
                == test.holds
        )
    }

    @Test(arguments: [
        Case("Budget decision", true),
        Case("metric one", false),
        Case("Metric 2", false),
        Case("DataOps metric", false),
        Case("TBD", false),
        Case("", false),
        Case("Wrong referrals", true),
        Case("誤判定率", true, "ja"),
    ])
    func named(_ test: Case) {
        #expect(Passage(test.text.bytes, test.language).isNamed == test.holds)
    }

    @Test(arguments: [
        Case("Head of Claims", true),
        Case("Chief Claims Officer", true),
        Case("claims handlers", true),
        Case("Wanjiru", true),
        Case("16 fitters", true),
        Case("IT", true),
        Case("Everyone", false),
        Case("all employees", false),
        Case("The whole team", false),
        Case("Leadership", false),
        Case("all nine", false),
        Case("group A", false),
        Case("team 1", false),
        Case("tbd", false),
        Case("", false),
        Case("%", false),
        Case("Teamleiterin Einkauf", true, "de"),
        Case("alle Mitarbeitenden", false, "de"),
        Case("das Team", false, "de"),
        Case("Directrice des opérations", true, "fr"),
        Case("tous les salariés", false, "fr"),
        Case("les deux équipes", false, "fr"),
        Case("製造部長", true, "ja"),
        Case("全社員", false, "ja"),
        Case("全社員と関係者の皆さん", false, "ja"),
        Case("ベテラン検査員", true, "ja"),
    ])
    func specific(_ test: Case) {
        #expect(Passage(test.text.bytes, test.language).isSpecific == test.holds)
    }

    @Test func aSmallOrganisationMayNameEverybody() {
        for text in ["the whole team", "all nine", "9 people"] {
            #expect(!Roles.isGroup(Passage(text.bytes), isSmall: false))
            #expect(Roles.isGroup(Passage(text.bytes), isSmall: true))
        }
        for text in ["", "TBD", "[group]", "of the"] {
            #expect(!Roles.isGroup(Passage(text.bytes), isSmall: true))
        }
    }
}
