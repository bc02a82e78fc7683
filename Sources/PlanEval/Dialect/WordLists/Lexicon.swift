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

    /// Tells which of the lists a word concerns.
    let index: WordIndex
    /// The lists by number; `nil` where neither the language nor English has one.
    private let tables: [PhraseTable?]
    /// The names of the lists, sorted; their places are the numbers.
    private let names: [String]

    /// Compiles the lists of some files, which are those of one language and English.
    ///
    /// - Parameters:
    ///   - language: the primary subtag of the language.
    ///   - decimalMark: how it writes `1.5`.
    ///   - files: the files.
    ///   - names: the names of all lists of all languages, sorted; `nil` when there are no other files.
    init(language: String, decimalMark: WordFile.DecimalMark, files: [WordFile], names: [String]? = nil) {
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
        let names = names ?? WordLists.sorted(entries.keys)
        let tables = names.enumerated().map { number, name in
            // The first place belongs to the words about time.
            entries[name].map { PhraseTable($0, place: ListSet(number: number + 1)) }
        }
        let empty = PhraseTable([])
        func table(_ name: ListName) -> PhraseTable {
            names.firstIndex(of: name.rawValue).flatMap { tables[$0] } ?? empty
        }
        self.names = names
        self.tables = tables
        self.timeWords = PhraseTable(timeWords, place: ListSet(number: 0))
        index = WordIndex(tables.compactMap(\.self) + [self.timeWords])
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
    subscript(name: String) -> PhraseTable? {
        names.firstIndex { $0.utf8.elementsEqual(name.utf8) }.flatMap { tables[$0] }
    }

    /// The list of a number, which is the place of its name among those of all lists.
    subscript(number: Int) -> PhraseTable? { tables[number] }

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
