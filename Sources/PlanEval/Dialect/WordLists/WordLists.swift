import Synchronization

/// All word lists, by language.
///
/// A language is compiled when the first plan in it asks for it: most runs see one or two. A class because every call of
/// a function that needs word lists is handed them.
package final class WordLists: Sendable {
    /// The names of all lists, sorted; what a rule may name.
    package let names: [String]
    private let languages: [Language]
    private let fallback: Lexicon

    /// The language whose lists hold for every plan.
    static let commonLanguage = "en"

    /// Compiles lists; several files of one language add up.
    package convenience init(_ files: [WordFile]) {
        var languages: [String] = []
        for file in files where !languages.contains(file.language) { languages.append(file.language) }
        self.init(
            common: files.filter { $0.language == Self.commonLanguage },
            others: languages.filter { $0 != Self.commonLanguage }.map { language in
                (language, { files.filter { $0.language == language } })
            },
            names: files.flatMap(\.lists).map(\.name)
        )
    }

    /// Compiles the lists that hold for every plan, and those of other languages when they are needed.
    ///
    /// - Parameters:
    ///   - common: the files of the language that holds for every plan.
    ///   - others: the other languages by their primary subtags, and how to get their files; what is got must
    ///     always be the same.
    ///   - names: the names of the lists of all languages, in any order and more than once.
    /// - Complexity: O(number of common entries × log).
    init(common: [WordFile], others: [(language: String, files: @Sendable () -> [WordFile])], names: [String])
    {
        let names = Self.sorted(names)
        let fallback = Lexicon(
            language: Self.commonLanguage,
            decimalMark: common.first?.decimalMark ?? .point,
            files: common,
            names: names
        )
        self.fallback = fallback
        languages = others.map { language, files in
            Language(language) {
                let own = files()
                guard let first = own.first else { return fallback }
                return Lexicon(
                    language: language,
                    decimalMark: first.decimalMark,
                    files: own + common,
                    names: names
                )
            }
        }
        self.names = names
    }

    /// Names by their bytes, each once.
    static func sorted(_ names: some Sequence<String>) -> [String] {
        Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The lists for a language tag such as `de-CH`: those of `de` and English, or English alone when there
    /// are none for the language.
    func lexicon(for tag: Span<UInt8>) -> Lexicon {
        for language in languages where LanguageTag.hasPrimarySubtag(tag, language.subtag) {
            return language.lexicon
        }
        return fallback
    }

    /// The number of a list, or `nil` when no language has one of that name.
    func number(of name: some Collection<UInt8>) -> Int? {
        names.firstIndex { $0.utf8.elementsEqual(name) }
    }

    /// A list by its number: empty when only other languages have it.
    func list(_ number: Int, for lexicon: Lexicon) -> PhraseTable { lexicon[number] ?? Self.empty }

    private static let empty = PhraseTable([])

    /// A language whose lists are compiled at most once, or twice when two threads ask in the same moment; both
    /// get the same ones.
    private final class Language: Sendable {
        let subtag: [UInt8]
        private let make: @Sendable () -> Lexicon
        private let known = AtomicLazyReference<Lexicon>()

        init(_ language: String, _ make: @escaping @Sendable () -> Lexicon) {
            subtag = Array(language.utf8)
            self.make = make
        }

        var lexicon: Lexicon { known.load() ?? known.storeIfNil(make()) }
    }
}
