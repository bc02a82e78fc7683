import CEL
import Testing

@testable import PlanEval

@Suite struct WordFileTests {
    static func read(_ json: String) throws -> WordFile {
        let loaded = try DocumentLoader().read(json.bytes, path: "words.json")
        return try WordFile(loaded.document, source: loaded.source)
    }

    @Test func readsAFile() throws {
        let file = try Self.read(
            #"{"planeval_words": 1, "language": "pt-BR", "decimal": ",", "lists": {"x": ["a b", "c*", "d|e"]}}"#
        )
        #expect(file.language == "pt")
        #expect(file.decimalMark == .comma)
        #expect(file.lists.map(\.name) == ["x"])
        #expect(file.lists[0].entries.map(\.count) == [1, 1, 2])
    }

    struct Mistake: CustomTestStringConvertible {
        let json: String
        let ids: [String]
        var testDescription: String { json }

        init(_ json: String, _ ids: [String]) {
            self.json = json
            self.ids = ids
        }
    }

    @Test(arguments: [
        Mistake("[]", ["words/not-an-object"]),
        Mistake("{}", ["words/no-language", "words/no-lists"]),
        Mistake(#"{"language": "en", "lists": {}, "list": {}}"#, ["words/unknown-key"]),
        Mistake(#"{"planeval_words": 2, "language": "en", "lists": {}}"#, ["words/version"]),
        Mistake(#"{"language": "english language", "lists": {}}"#, ["words/language"]),
        Mistake(#"{"language": 5, "lists": {}}"#, ["words/language"]),
        Mistake(#"{"language": "en", "decimal": ";", "lists": {}}"#, ["words/decimal"]),
        Mistake(#"{"language": "en", "lists": []}"#, ["words/lists"]),
        Mistake(#"{"language": "en", "lists": {"x": "a"}}"#, ["words/list"]),
        Mistake(
            #"{"language": "en", "lists": {"x": [true, "", "a|", ".. a"]}}"#,
            Array(repeating: "words/entry", count: 4)
        ),
        Mistake(#"{"language": "en", "lists": {"months": ["may"]}}"#, ["words/months"]),
    ])
    func explainsMistakes(_ test: Mistake) {
        do {
            _ = try Self.read(test.json)
            Issue.record("nothing was wrong")
        } catch let error as DiagnosticError {
            #expect(error.diagnostics.map(\.id) == test.ids)
            #expect(error.diagnostics.allSatisfy { $0.span != nil })
        } catch {
            Issue.record(error)
        }
    }

    @Test func everyListThatFunctionsReadIsInEnglish() {
        let names = DialectFixture.wordLists.names
        for list in ListName.allCases { #expect(names.contains(list.rawValue), "\(list.rawValue)") }
    }

    @Test func theListsOfALanguageAddToTheEnglishOnes() {
        let german = DialectFixture.lexicon("de-CH")
        #expect(german.language == "de")
        #expect(german.decimalMark == .comma)
        #expect(german.generalWords.occurs(in: FoldedText("Belegschaft")))
        #expect(german.generalWords.occurs(in: FoldedText("everyone")))
        #expect(!DialectFixture.lexicon("en").generalWords.occurs(in: FoldedText("Belegschaft")))
    }

    @Test(arguments: ["", "xx", "e", "123", "english", "de1", "d e"])
    func anUnknownLanguageHasTheEnglishLists(_ tag: String) {
        #expect(DialectFixture.lexicon(tag).language == "en")
    }

    @Test func languageTagsAreReadWithoutCase() {
        #expect(DialectFixture.lexicon("DE").language == "de")
        #expect(DialectFixture.lexicon("ja_JP").language == "ja")
        #expect(DialectFixture.lexicon("fr-Latn-CA").language == "fr")
        func primarySubtag(_ tag: String) -> String? {
            let bytes = tag.bytes
            return LanguageTag.primarySubtag(bytes.span)
        }
        #expect(primarySubtag("PT-br") == "pt")
        #expect(primarySubtag("x") == nil)
        #expect(primarySubtag("toolonglanguage") == nil)
    }
}
