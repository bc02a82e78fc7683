import Testing

@testable import PlanEval

@Suite struct EmbeddedWordListsTests {
    @Test(arguments: WordLists.embeddedLanguages) func everyFileCanBeRead(_ language: String) throws {
        #expect(try WordLists.embeddedFile(of: language).language == language)
    }

    /// Rules may name the lists of the common language and no others, whatever language a plan is in.
    @Test(arguments: WordLists.embeddedLanguages) func englishHasEveryList(_ language: String) throws {
        let common = Set(try WordLists.embeddedFile(of: WordLists.commonLanguage).lists.map(\.name))
        #expect(common.isSuperset(of: try WordLists.embeddedFile(of: language).lists.map(\.name)))
    }

    @Test(arguments: WordLists.embeddedLanguages) func languagesComeWhenTheyAreAskedFor(
        _ language: String
    ) throws {
        let lazy = try WordLists.embedded()
        let tag = Array("\(language)-CH".utf8)
        #expect(lazy.lexicon(for: tag.span).language == language)
        #expect(lazy.lexicon(for: tag.span) === lazy.lexicon(for: tag.span))
        #expect(lazy.names == DialectFixture.wordLists.names)
    }

    @Test func anUnknownLanguageGetsTheCommonLists() throws {
        let tag = Array("tlh".utf8)
        #expect(try WordLists.embedded().lexicon(for: tag.span).language == WordLists.commonLanguage)
    }
}
