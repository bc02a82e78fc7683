/// What remains of a text when the words of some lists are taken out.
struct Remainder {
    let text: FoldedText
    private var isTaken: [Bool]

    init(_ text: FoldedText) {
        self.text = text
        isTaken = [Bool](repeating: false, count: text.tokens.count)
    }

    /// Takes out every word of a list, and every word of its phrases.
    mutating func remove(_ list: PhraseTable) {
        list.mark(text, in: &isTaken)
    }

    /// Takes out the stop words, but not those written in capitals: `IT` and `US` are names.
    mutating func removeStopWords(_ lexicon: Lexicon) {
        lexicon.stopWords.mark(text, in: &isTaken, sparingCapitals: true)
    }

    /// Takes out the tokens of every date and period.
    mutating func removeTimes(_ lexicon: Lexicon) {
        for time in TimeReader(text, lexicon).times {
            for index in time.tokens { isTaken[index] = true }
        }
    }

    /// True when nothing at all remains.
    var isEmpty: Bool { !isTaken.contains(false) }

    /// True when no word that says something remains.
    var hasNoWords: Bool { !text.tokens.indices.contains { says($0) } }

    /// The tokens that remain and say something: numbers, single letters, Hiragana (which is mostly grammar)
    /// and Chinese numerals do not.
    private var words: some Sequence<FoldedText.Token> {
        text.tokens.indices.lazy.filter { says($0) }.map { text.tokens[$0] }
    }

    /// The number of different words that remain, two characters of a script without spaces counting as one,
    /// rounded up.
    var wordCount: Int {
        var words: Set<UInt64> = []
        var characters = 0
        for token in self.words {
            if token.kind == .character { characters += 1 } else { words.insert(token.hash) }
        }
        return words.count + (characters + 1) / 2
    }

    private func says(_ index: Int) -> Bool {
        guard !isTaken[index] else { return false }
        let token = text.tokens[index]
        switch token.kind {
        case .number, .percent: return false
        case .word: return token.end - token.start > 1
        case .character:
            let value = text.character(at: index)
            return !(0x3041...0x309F).contains(value) && KanjiNumerals.numeral(value) == nil
        }
    }
}
