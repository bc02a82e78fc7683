/// Whether a text names somebody: the functions `specific` and `group`.
enum Roles {
    /// True when something remains of a role without general words, counting words, stop words, numbers and
    /// single letters, and it is no placeholder.
    ///
    ///     "Head of Claims"   ->  true
    ///     "all staff"        ->  false
    ///     "group A"          ->  false
    static func isSpecific(_ text: Passage) -> Bool {
        if text.isPlaceholder { return false }
        let lexicon = text.lexicon
        var rest = Remainder(text.folded)
        rest.remove(lexicon.generalWords)
        rest.remove(lexicon.counterWords)
        rest.removeStopWords(lexicon)
        return !rest.hasNoWords
    }

    /// True for a specific role, and in a small organisation also for one made of general words and numbers:
    /// among nine people "the whole team" is a group that everybody can point at.
    static func isGroup(_ text: Passage, isSmall: Bool) -> Bool {
        if text.isSpecific { return true }
        guard isSmall, !text.isPlaceholder else { return false }
        return text.folded.tokens.contains { $0.kind == .number }
            || text.mentions(text.lexicon.generalWords)
            || text.mentions(text.lexicon.counterWords)
    }
}
