/// Words of a list in texts: the functions `mentions` and `density`.
enum Mentions {
    /// True when a word or phrase of the list stands in the text.
    ///
    ///     "No one loses a job"  with  [job loss, loses a job]  ->  true
    static func occur(_ list: PhraseTable, in text: FoldedText) -> Bool {
        !list.isEmpty && list.occurs(in: text)
    }

    /// The share of the words of all texts that belong to the list, 0 when there are no words.
    ///
    ///     ["leadership buy-in", "weekly report"]  with  [buy-in]  ->  2 of 5 pieces, 0.4
    ///
    /// A hyphenated word counts by its parts; a character without spaces counts half a word.
    static func density(_ list: PhraseTable, in texts: [Passage]) -> Double {
        var halves = (belonging: 0, all: 0)
        for text in texts {
            let folded = text.folded
            var marks = [Bool](repeating: false, count: folded.tokens.count)
            list.mark(folded, in: &marks)
            for (index, token) in folded.tokens.enumerated() {
                let weight = token.kind == .character ? 1 : 2
                halves.all += weight
                if marks[index] { halves.belonging += weight }
            }
        }
        return halves.all == 0 ? 0 : Double(halves.belonging) / Double(halves.all)
    }
}
