/// Whether a text says something: the functions `filled` and `concrete`.
enum Filled {
    /// True when a text has at least `minimum` words and is no placeholder.
    ///
    ///     "Weekly floor meetings", 3   ->  true
    ///     "Owner: TBD", 2              ->  false
    static func isFilled(_ text: Span<UInt8>, _ lexicon: Lexicon, minimum: Int) -> Bool {
        guard WordScanner.count(text) >= max(minimum, 1) else { return false }
        return !Placeholders.isPlaceholder(FoldedText(text), lexicon)
    }

    /// True when at least `minimum` different words of a text, which is no placeholder, carry meaning: they
    /// are neither stop words, nor general, vague, counting or supplied by the form, nor numbers.
    ///
    ///     "Handlers mark wrong referrals", 3            ->  true
    ///     "leverage synergies across the organisation"  ->  false
    static func isConcrete(_ text: Span<UInt8>, _ lexicon: Lexicon, minimum: Int) -> Bool {
        let folded = FoldedText(text)
        guard folded.wordCount >= max(minimum, 1), !Placeholders.isPlaceholder(folded, lexicon) else {
            return false
        }
        var rest = Remainder(folded)
        rest.remove(lexicon.stopWords)
        rest.remove(lexicon.generalWords)
        rest.remove(lexicon.vagueWords)
        rest.remove(lexicon.formWords)
        rest.remove(lexicon.counterWords)
        return rest.wordCount >= max(minimum, 1)
    }
}

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

    /// Takes out the tokens of every date and period.
    mutating func removeTimes(_ lexicon: Lexicon) {
        TimeReader(text, lexicon).forEachTime { start, found in
            for index in start..<min(found.next, isTaken.count) { isTaken[index] = true }
            return true
        }
    }

    /// True when nothing at all remains.
    var isEmpty: Bool { !isTaken.contains(false) }

    /// The tokens that remain and say something: numbers, single letters, Hiragana (which is mostly grammar)
    /// and Chinese numerals do not.
    var words: some Sequence<FoldedText.Token> {
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
