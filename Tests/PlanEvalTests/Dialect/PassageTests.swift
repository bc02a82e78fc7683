import CEL
import Testing
import _PlanevalTestSupport

@testable import PlanEval

/// What is remembered of texts changes no answer.
@Suite struct PassageTests {
    /// The index of a lexicon leaves out only lists that have no match.
    @Test(arguments: ["en", "de", "fr", "ja"])
    func indexedTextsHaveTheSameMatches(_ language: String) {
        var generator = SeededGenerator(seed: 81)
        let lexicon = DialectFixture.lexicon(language)
        let lists = DialectFixture.wordLists.names.compactMap { lexicon[$0] } + [lexicon.timeWords]
        let words = [
            "no", "change", "management", "buy-in", "weeks", "everyone", "IT", "führungskräfte", "équipe",
        ]
        for _ in 0..<300 {
            var text = RandomText.make(using: &generator)
            for _ in 0..<3 { text += " \(words.randomElement(using: &generator) ?? "")".utf8 }
            let (plain, indexed) = (FoldedText(text.span), FoldedText(text.span, lexicon.index))
            for list in lists {
                for index in plain.tokens.indices {
                    #expect(list.match(in: plain, at: index) == list.match(in: indexed, at: index))
                }
                var marks = [Bool](repeating: false, count: plain.tokens.count)
                var indexedMarks = marks
                list.mark(plain, in: &marks, sparingCapitals: true)
                list.mark(indexed, in: &indexedMarks, sparingCapitals: true)
                #expect(marks == indexedMarks)
                #expect(list.occurs(in: plain) == list.occurs(in: indexed))
            }
        }
    }

    @Test func aListIsAskedOnce() throws {
        let lexicon = DialectFixture.lexicon("en")
        let text = Passage(Array("We decide on Monday".utf8)[...], lexicon)
        for _ in 0..<2 {
            #expect(text.mentions(try #require(lexicon["decision"])))
            #expect(!text.mentions(try #require(lexicon["job-cut"])))
        }
    }

    @Test func blankTextsFoldToNothing() {
        var generator = SeededGenerator(seed: 82)
        for text in [[], Array(" \t\n".utf8), Array("\u{200B}\u{A0}".utf8), Array("\u{200B}.".utf8)] {
            #expect(Folding.isBlank(text.span) == Folding.fold(text.span).isEmpty)
        }
        for _ in 0..<1000 {
            let text = RandomText.bytes(using: &generator)
            #expect(Folding.isBlank(text.span) == Folding.fold(text.span).isEmpty, "seed 82")
        }
    }
}
