/// The word lists that hold for a plan: those of its language together with the English ones.
///
/// A class because every call of a function that needs word lists is handed one; a value with this many
/// arrays would cost more to hand on than most calls cost.
final class Lexicon: Sendable {
    /// The primary subtag of the language.
    let language: String
    /// How the language writes `1.5`.
    let decimalMark: WordFile.DecimalMark
    /// Words without a topic.
    let stopWords: PhraseTable
    /// Who is nobody in particular.
    let generalWords: PhraseTable
    /// Words that only count.
    let counterWords: PhraseTable
    /// Words that commit to nothing.
    let vagueWords: PhraseTable
    /// Words that the form supplies.
    let formWords: PhraseTable
    /// Words that only label things of a kind.
    let labelWords: PhraseTable
    /// What is written instead of an answer.
    let placeholderWhole: PhraseTable
    /// What says that an answer is still missing.
    let placeholderWithin: PhraseTable
    /// What comes back.
    let rhythms: PhraseTable
    /// Words about time, whose values are `TimeWord`s.
    let timeWords: PhraseTable
    /// Endings to drop from a word, the longest first.
    let endings: [[UInt8]]

    private let tables: [String: PhraseTable]

    /// Compiles the lists of some files, which are those of one language and English.
    init(language: String, decimalMark: WordFile.DecimalMark, files: [WordFile]) {
        self.language = language
        self.decimalMark = decimalMark

        var entries: [String: [(entry: Phrase.Entry, value: UInt32)]] = [:]
        var timeWords: [(entry: Phrase.Entry, value: UInt32)] = []
        for list in files.flatMap(\.lists) {
            for (index, alternatives) in list.entries.enumerated() {
                let value = Self.timeWord(list.name, index)?.rawValue
                for entry in alternatives {
                    if let value { timeWords.append((entry, value)) }
                    entries[list.name, default: []].append((entry, 0))
                }
            }
        }
        endings = Self.endings(entries[ListName.endings.rawValue] ?? [])
        let tables = entries.mapValues(PhraseTable.init)
        let empty = PhraseTable([])
        func table(_ name: ListName) -> PhraseTable { tables[name.rawValue] ?? empty }
        self.tables = tables
        self.timeWords = PhraseTable(timeWords)
        stopWords = table(.stopWords)
        generalWords = table(.generalWords)
        counterWords = table(.counterWords)
        vagueWords = table(.vagueWords)
        formWords = table(.formWords)
        labelWords = table(.labelWords)
        placeholderWhole = table(.placeholderWhole)
        placeholderWithin = table(.placeholderWithin)
        rhythms = table(.rhythms)
    }

    /// The list of a name, or `nil` when neither the language nor English has one.
    subscript(name: String) -> PhraseTable? { tables[name] }

    private static func timeWord(_ list: String, _ index: Int) -> TimeWord? {
        guard let name = ListName(rawValue: list) else { return nil }
        return name == .months ? TimeWord(monthNumber: index + 1) : TimeWord(name)
    }

    private static func endings(_ entries: [(entry: Phrase.Entry, value: UInt32)]) -> [[UInt8]] {
        var endings: [[UInt8]] = []
        for case (.phrase(let phrase), _) in entries where phrase.words.count == 1 {
            endings.append(phrase.words[0].bytes)
        }
        return endings.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
        }
    }
}
