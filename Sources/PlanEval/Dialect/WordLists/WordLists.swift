/// All word lists, by language.
package struct WordLists: Sendable {
    /// The names of all lists in all languages, sorted; what a rule may name.
    package let names: [String]
    private let lexicons: [(language: [UInt8], lexicon: Lexicon)]
    private let fallback: Lexicon

    /// The language whose lists hold for every plan.
    static let commonLanguage = "en"

    /// Compiles the lists; several files of one language add up.
    ///
    /// - Complexity: O(number of entries × log).
    package init(_ files: [WordFile]) {
        let common = files.filter { $0.language == Self.commonLanguage }
        var languages: [String] = []
        for file in files where !languages.contains(file.language) { languages.append(file.language) }
        lexicons = languages.map { language in
            let own = files.filter { $0.language == language }
            let lexicon = Lexicon(
                language: language,
                decimalMark: own.first?.decimalMark ?? .point,
                files: language == Self.commonLanguage ? own : own + common
            )
            return (Array(language.utf8), lexicon)
        }
        fallback =
            lexicons.first { $0.lexicon.language == Self.commonLanguage }?.lexicon
            ?? Lexicon(language: Self.commonLanguage, decimalMark: .point, files: [])
        names = Set(files.flatMap(\.lists).map(\.name)).sorted()
    }

    /// The lists for a language tag such as `de-CH`: those of `de` and English, or English alone when there
    /// are none for the language.
    func lexicon(for tag: Span<UInt8>) -> Lexicon {
        for (language, lexicon) in lexicons where LanguageTag.hasPrimarySubtag(tag, language) {
            return lexicon
        }
        return fallback
    }

    /// A list by its name: empty when only other languages have it, `nil` when none does.
    func list(_ name: String, for lexicon: Lexicon) -> PhraseTable? {
        lexicon[name] ?? (names.contains(name) ? PhraseTable([]) : nil)
    }
}
