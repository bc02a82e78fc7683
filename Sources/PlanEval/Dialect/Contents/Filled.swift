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
        rest.removeStopWords(lexicon)
        rest.remove(lexicon.generalWords)
        rest.remove(lexicon.vagueWords)
        rest.remove(lexicon.formWords)
        rest.remove(lexicon.counterWords)
        return rest.wordCount >= max(minimum, 1)
    }

    /// True when a name, which is no placeholder, says more than what kind of thing it is.
    ///
    /// That is, something remains of it without stop words, words that label things of a kind, vague and
    /// counting words, numbers and single letters.
    ///
    ///     "Budget decision"   ->  true
    ///     "Metric one"        ->  false
    static func isNamed(_ text: FoldedText, _ lexicon: Lexicon) -> Bool {
        if Placeholders.isPlaceholder(text, lexicon) { return false }
        var rest = Remainder(text)
        rest.removeStopWords(lexicon)
        rest.remove(lexicon.labelWords)
        rest.remove(lexicon.vagueWords)
        rest.remove(lexicon.counterWords)
        return !rest.hasNoWords
    }
}
