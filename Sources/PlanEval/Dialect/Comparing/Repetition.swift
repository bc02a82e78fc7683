/// Texts that say the same: the functions `distinct` and `repeated`.
enum Repetition {
    /// The positions of the texts that are not the same as an earlier one.
    ///
    /// Case, spaces and final punctuation make no difference; blank texts are left out.
    ///
    ///     ["Handlers", "handlers.", "", "Finance"]  ->  [0, 3]
    ///
    /// - Complexity: O(number of bytes) on average.
    static func distinct(_ texts: [Passage]) -> [Int] {
        var seen: Set<[UInt8]> = []
        return texts.indices.filter { index in
            let key = texts[index].normalised
            return !key.isEmpty && seen.insert(key).inserted
        }
    }

    /// The positions of the texts that repeat an earlier one.
    ///
    /// Numbers, single letters and words that count make no difference. Texts of fewer than three words are left out, and so are dates: a list of dates repeats nothing.
    ///
    ///     ["Meet the nurses, part one", "Meet the nurses, part two"]  ->  [1]
    ///     ["9 March 2026", "9 April 2026"]                            ->  []
    ///
    /// - Complexity: O(number of bytes) on average.
    static func repeated(_ texts: [Passage]) -> [Int] {
        var seen: Set<[UInt8]> = []
        return texts.indices.filter { index in
            guard let key = texts[index].repetitionKey else { return false }
            return !seen.insert(key).inserted
        }
    }

    /// What remains of a text without its numbers and counting words; `nil` when it is too short or a date.
    static func key(_ text: FoldedText, _ lexicon: Lexicon) -> [UInt8]? {
        guard text.wordCount >= 3, !isDate(text, lexicon) else { return nil }
        var marks = [Bool](repeating: false, count: text.tokens.count)
        lexicon.counterWords.mark(text, in: &marks)
        var key: [UInt8] = []
        for (index, token) in text.tokens.enumerated() where !marks[index] {
            switch token.kind {
            case .number, .percent: continue
            case .word: if token.end - token.start == 1 { continue }
            case .character: if KanjiNumerals.numeral(text.character(at: index)) != nil { continue }
            }
            key.append(contentsOf: text.bytes[token.range])
            key.append(0)
        }
        return key.isEmpty ? nil : key
    }

    /// True when a text is nothing but dates, rhythms and the small words between them.
    private static func isDate(_ text: FoldedText, _ lexicon: Lexicon) -> Bool {
        var rest = Remainder(text)
        rest.removeTimes(lexicon)
        rest.remove(lexicon.rhythms)
        rest.removeStopWords(lexicon)
        return rest.isEmpty
    }
}
