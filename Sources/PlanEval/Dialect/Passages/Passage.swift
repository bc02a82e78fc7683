/// A text of a plan with what has been found out about it.
///
/// A rubric asks the same things of the same text again and again; each answer is worked out when it is first asked for.
/// A class because whoever asks next must find it. Every answer depends on the text and the lexicon alone.
final class Passage {
    /// The word lists it is held against.
    let lexicon: Lexicon
    private let text: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// The number of words as they are written.
    private(set) lazy var wordCount = read { WordScanner.count($0) }

    /// The text folded and cut into tokens.
    private(set) lazy var folded = read { FoldedText($0, lexicon.index) }

    /// The text folded, without punctuation at its end.
    private(set) lazy var normalised = read { Folding.normalise($0) }

    private func read<Answer>(_ body: (Span<UInt8>) -> Answer) -> Answer {
        let text = text
        return body(text.span)
    }

    // MARK: Contents

    private(set) lazy var isPlaceholder = Placeholders.isPlaceholder(folded, lexicon)

    private(set) lazy var isNamed = Filled.isNamed(self)

    private(set) lazy var isSpecific = Roles.isSpecific(self)

    /// The number of different words that carry meaning; 0 for a placeholder.
    private(set) lazy var meaningfulWordCount = Filled.meaningfulWordCount(self)

    private(set) lazy var contentWords = ContentWords(folded, lexicon)

    /// What remains of the text for comparison with copies; `nil` when it is too short or a date.
    private(set) lazy var repetitionKey = Repetition.key(folded, lexicon)

    // MARK: Times and numbers

    /// The text if it is nothing but a date as ISO 8601 writes it.
    private(set) lazy var isoDate = read { ISODate.read($0) }

    /// The times that the text names.
    private(set) lazy var times = TimeReader(folded, lexicon).times

    private(set) lazy var isRecurring = Dates.isRecurring(folded, lexicon)

    private(set) lazy var isDated = Dates.isDated(self)

    private(set) lazy var number: Double? =
        read { NumberReader.mayHaveNumber($0) } ? NumberReader(folded, times, lexicon).first() : nil

    // MARK: Word lists

    private var asked: ListSet = []
    private var occurring: ListSet = []

    /// Whether a word or phrase of a list stands in the text.
    ///
    /// - Parameter list: a list of the same lexicon.
    /// - Returns: true if at least one does.
    func mentions(_ list: PhraseTable) -> Bool {
        if !list.place.isEmpty, asked.isSuperset(of: list.place) {
            return occurring.isSuperset(of: list.place)
        }
        let occurs = Mentions.occur(list, in: folded)
        asked.formUnion(list.place)
        if occurs { occurring.formUnion(list.place) }
        return occurs
    }
}
