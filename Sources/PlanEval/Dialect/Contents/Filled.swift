/// Whether a text says something: the functions `filled` and `concrete`.
enum Filled {
    /// True when a text has at least `minimum` words and is no placeholder.
    ///
    ///     "Weekly floor meetings", 3   ->  true
    ///     "Owner: TBD", 2              ->  false
    static func isFilled(_ text: Passage, minimum: Int) -> Bool {
        text.wordCount >= max(minimum, 1) && !text.isPlaceholder
    }

    /// True when at least `minimum` different words of a text, which is no placeholder, carry meaning: they
    /// are neither stop words, nor general, vague, counting or supplied by the form, nor numbers.
    ///
    ///     "Handlers mark wrong referrals", 3            ->  true
    ///     "leverage synergies across the organisation"  ->  false
    static func isConcrete(_ text: Passage, minimum: Int) -> Bool {
        text.folded.wordCount >= max(minimum, 1) && text.meaningfulWordCount >= max(minimum, 1)
    }

    /// The number of different words that carry meaning; 0 for a placeholder.
    static func meaningfulWordCount(_ text: Passage) -> Int {
        if text.isPlaceholder { return 0 }
        let lexicon = text.lexicon
        var rest = Remainder(text.folded)
        rest.removeStopWords(lexicon)
        rest.remove(lexicon.generalWords)
        rest.remove(lexicon.vagueWords)
        rest.remove(lexicon.formWords)
        rest.remove(lexicon.counterWords)
        return rest.wordCount
    }

    /// True when a name, which is no placeholder, says more than what kind of thing it is.
    ///
    /// That is, something remains of it without stop words, words that label things of a kind, vague and
    /// counting words, numbers and single letters.
    ///
    ///     "Budget decision"   ->  true
    ///     "Metric one"        ->  false
    static func isNamed(_ text: Passage) -> Bool {
        if text.isPlaceholder { return false }
        let lexicon = text.lexicon
        var rest = Remainder(text.folded)
        rest.removeStopWords(lexicon)
        rest.remove(lexicon.labelWords)
        rest.remove(lexicon.vagueWords)
        rest.remove(lexicon.counterWords)
        return !rest.hasNoWords
    }
}
