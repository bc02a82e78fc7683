import CEL
import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct SharedPassagesTests {
    private static func text(_ text: String, _ path: String = "p.yaml") throws -> PassageText {
        let loaded = try DocumentLoader().read(Array(text.utf8), path: path)
        return PassageText(loaded.document, source: loaded.source)
    }

    @Test func passagesAreNamedWithTheirPlaces() throws {
        let one = try Self.text(
            """
            title: Night shift
            pilot:
              about: |
                We begin small. Six people of the night shift
                try the new checks for three weeks, then we look at the numbers.
            """
        )
        let other = try Self.text(
            #"""
            {"title": "Another \"plan\"", "steps": ["nothing here",
             "First\u0021 six people of the NIGHT SHIFT try the new checks for three weeks, and stop."]}
            """#,
            "q.json"
        )
        let shared = SharedPassages.between(one, other)
        let passage = try #require(shared.passages.first)
        #expect(shared.passages.count == 1)
        #expect(passage.wordCount == 13)
        #expect(passage.text == "Six people of the night shift\ntry the new checks for three weeks")
        #expect(passage.first.pointer == "/pilot/about")
        #expect((passage.first.line, passage.first.column) == (4, 21))
        #expect(passage.second.pointer == "/steps/1")
        #expect((passage.second.line, passage.second.column) == (2, 15))
    }

    @Test func sharesAreThoseOfTheShingles() throws {
        // Ten and eight shingles, of which four are the same.
        let one = try Self.text("a: a b c d e f g h i j k l m n")
        let other = try Self.text("a: e f g h i j k l z y x w")
        let shared = SharedPassages.between(one, other, minimumWords: 8)
        #expect(shared.passages.map(\.text) == ["e f g h i j k l"])
        #expect(shared.shareOfFirst == 0.4)
        #expect(shared.shareOfSecond == 0.5)
        #expect(shared.similarity == 4.0 / 14)
        #expect(SharedPassages.between(one, other, minimumWords: 9).passages.isEmpty)
    }

    @Test func passagesRunOverTheBordersOfFields() throws {
        let one = try Self.text("a: one two three\nb: [four five, six]\nc: seven eight nine ten")
        let other = try Self.text("x: zero one two three four\ny: five six seven\nz: eight nine ten")
        let shared = SharedPassages.between(one, other)
        #expect(shared.passages.map(\.text) == ["one two three four five six seven eight nine ten"])
        #expect(shared.passages[0].second.pointer == "/x")
        #expect(shared.passages[0].second.column == 9)
    }

    @Test func theLongestPassageComesFirstAndNoneTwice() throws {
        let one = try Self.text("a: a b c d e f g h\nb: m n o p q r s t u v w")
        let other = try Self.text("a: a b c d e f g h q1 a b c d e f\nb: x y m n o p q r s t u v w")
        let shared = SharedPassages.between(one, other, minimumWords: 5)
        #expect(shared.passages.map(\.text) == ["m n o p q r s t u v w", "a b c d e f g h"])
        #expect(shared.passages.map(\.first.pointer) == ["/b", "/a"])
    }

    @Test func commonTextIsNeitherSharedNorOwn() throws {
        let template = "What would show that it works Who tells us when it does not"
        let plans = try (0..<4).map { number in
            try Self.text("a: \(template)\nb: p\(number)a p\(number)b p\(number)c p\(number)d p\(number)e")
        }
        let copied = "c: we ask the crews each Friday and write down what they say"
        let one = try Self.text("a: \(template)\n\(copied)")
        let other = try Self.text("a: \(template)\nb: our own words about many other things\n\(copied)")
        let common = CommonText(of: plans)
        #expect(SharedPassages.between(plans[0], plans[1]).passages.count == 1)
        let nothing = SharedPassages.between(plans[0], plans[1], common: common)
        #expect(nothing.passages.isEmpty)
        #expect(nothing.similarity == 0 && nothing.shareOfFirst == 0)
        let shared = SharedPassages.between(one, other, common: common)
        #expect(shared.passages.map(\.text) == ["we ask the crews each Friday and write down what they say"])
        #expect(shared.passages[0].first.line == 2)
        #expect(shared.passages[0].second.line == 3)
    }

    @Test func scriptsWithoutSpacesArePartedByCharacters() throws {
        let one = try Self.text("a: 夜勤の検査係が三週間だけ新しい手順を試し、班長が結果を確かめる。")
        let other = try Self.text("b: まず検査係が三週間だけ新しい手順を試し、次に進む。")
        let shared = SharedPassages.between(one, other, minimumWords: 8)
        #expect(shared.passages.map(\.text) == ["検査係が三週間だけ新しい手順を試し"])
        #expect(shared.passages[0].wordCount == 9)
        #expect(shared.passages[0].first.column == 7)
    }

    /// A text that repeats itself makes every place alike; the work stays in proportion.
    @Test func repetitionCostsNoMoreThanItsLength() throws {
        let words = Array(repeating: "change", count: 20_000).joined(separator: " ")
        let one = try Self.text("a: \(words)")
        let shared = SharedPassages.between(one, one)
        #expect(shared.passages.map(\.wordCount) == [20_000])
        #expect(shared.similarity == 1)
    }

    @Test func plansWithoutShinglesShareNothing() throws {
        let tiny = try Self.text("a: b")
        let shared = SharedPassages.between(tiny, tiny)
        #expect(shared.passages.isEmpty)
        #expect(shared.similarity == 0)
    }

    /// What passages say stands in both plans, whatever the texts are.
    @Test func everyPassageStandsInBothPlans() throws {
        var texts = CopyTexts(seed: 91, vocabularySize: 12)
        for _ in 0..<50 {
            let (mine, theirs) = (texts.words(80), texts.words(80))
            let one = try Self.text("a: \(mine.joined(separator: " "))")
            let other = try Self.text("a: \(theirs.joined(separator: " "))")
            let (whole, otherWhole) = (
                " " + mine.joined(separator: " ") + " ", " " + theirs.joined(separator: " ") + " "
            )
            for passage in SharedPassages.between(one, other, minimumWords: 5).passages {
                #expect(whole.contains(" \(passage.text) "))
                #expect(otherWhole.contains(" \(passage.text) "))
                let start = otherWhole.utf8.dropFirst(passage.second.column - 3)
                #expect(start.starts(with: passage.text.utf8))
            }
        }
    }
}
