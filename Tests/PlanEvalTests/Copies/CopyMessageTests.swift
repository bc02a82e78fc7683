import CEL
import Testing

@testable import PlanEval

@Suite struct CopyMessageTests {
    private static func shared(_ one: String, _ other: String) throws -> SharedPassages {
        let texts = try [one, other].enumerated().map { index, text in
            let loaded = try DocumentLoader().read(
                Array(text.utf8),
                path: index == 0 ? "one.yaml" : "two.yaml"
            )
            return PassageText(loaded.document, source: loaded.source)
        }
        return SharedPassages.between(texts[0], texts[1])
    }

    @Test func aNearCopyIsAQuestionAtItsLongestPassage() throws {
        let passage = "we ask the crews each Friday and write down what they say"
        let question = try Self.shared("a: \(passage)", "a: more here\nb: \(passage)")
            .question(about: "one.yaml", and: "two.yaml")
        #expect(question.id == "copies/shared-text")
        #expect(question.severity == .warning)
        #expect(
            question.message == "100 % of the text stands in \"two.yaml\" too; was it meant to be shared?"
        )
        #expect(question.path == "one.yaml")
        #expect(question.position == SourceText.Position(line: 1, column: 4))
        #expect(question.label == "12 words that \"two.yaml\" has too")
        #expect(question.hint == "compare with line 2 of \"two.yaml\"")
    }

    @Test func withoutALongPassageTheFileIsNamed() throws {
        let question = try Self.shared("a: one two three four five", "a: one two three four five six")
            .question(about: "one.yaml", and: "two.yaml")
        #expect(question.path == "one.yaml")
        #expect(question.position == nil)
    }

    @Test func aPlanWithoutOwnTextIsNamed() {
        let question = CopyFindings.noOwnText("three.yaml")
        #expect(question.id == "copies/no-own-text")
        #expect(question.path == "three.yaml")
    }

    @Test func everyMessageHasACase() {
        let tested = ["copies/shared-text", "copies/no-own-text"]
        #expect(Set(CopyMessage.allCases.map(\.id)) == Set(tested))
        #expect(tested.allSatisfy { MessageCatalogue.entry($0) != nil })
    }
}
