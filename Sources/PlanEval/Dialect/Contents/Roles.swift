/// Whether a text names somebody: the functions `specific` and `group`.
enum Roles {
    /// True when something remains of a role without general words, counting words, stop words, numbers and
    /// single letters, and it is no placeholder.
    ///
    ///     "Head of Claims"   ->  true
    ///     "all staff"        ->  false
    ///     "group A"          ->  false
    static func isSpecific(_ text: FoldedText, _ lexicon: Lexicon) -> Bool {
        if Placeholders.isPlaceholder(text, lexicon) { return false }
        var rest = Remainder(text)
        rest.remove(lexicon.generalWords)
        rest.remove(lexicon.counterWords)
        rest.removeStopWords(lexicon)
        return !rest.hasNoWords
    }

    /// True for a specific role, and in a small organisation also for one made of general words and numbers:
    /// among nine people "the whole team" is a group that everybody can point at.
    static func isGroup(_ text: FoldedText, _ lexicon: Lexicon, isSmall: Bool) -> Bool {
        if isSpecific(text, lexicon) { return true }
        guard isSmall, !Placeholders.isPlaceholder(text, lexicon) else { return false }
        return text.tokens.contains { $0.kind == .number }
            || lexicon.generalWords.occurs(in: text)
            || lexicon.counterWords.occurs(in: text)
    }
}
