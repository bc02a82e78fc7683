/// Whether two texts name the same thing in other words: the functions `similar` and `anySimilar`.
///
/// A text is taken for the set of its content words: stop words are dropped, endings cut, and a script
/// without spaces gives pairs of neighbouring characters. Two texts are similar when at least half of the
/// smaller set lies in the larger one.
///
///     "claims handlers" and "Handlers of claims, South"    ->  similar
///     "検査員" and "ベテラン検査員"                            ->  similar
struct ContentWords: Sendable, Equatable {
    /// Hashes of the words and pairs, sorted, each once.
    private let features: [UInt64]
    /// The whole text, which decides where there is no content word at all.
    private let whole: UInt64
    private let isBlank: Bool

    /// Collects the content words of a text.
    ///
    /// - Complexity: O(n log n) in the number of words.
    init(_ folded: FoldedText, _ lexicon: Lexicon) {
        var stopWords = [Bool](repeating: false, count: folded.tokens.count)
        lexicon.stopWords.mark(folded, in: &stopWords, sparingCapitals: true)
        var features: [UInt64] = []
        features.reserveCapacity(folded.tokens.count)
        for (index, token) in folded.tokens.enumerated() {
            switch token.kind {
            case .word:
                if !stopWords[index] { features.append(Self.stem(folded, token, lexicon.endings)) }
            case .number: features.append(token.hash)
            case .character: if let pair = Self.pair(folded, index) { features.append(pair) }
            case .percent: break
            }
        }
        features.sort()
        var unique: [UInt64] = []
        unique.reserveCapacity(features.count)
        for feature in features where unique.last != feature { unique.append(feature) }
        self.features = unique
        whole = TokenHash.of(folded.tokens.lazy.flatMap { folded.bytes[$0.range] + [0] })
        isBlank = folded.tokens.isEmpty
    }

    /// True when both name the same thing; a text without words is similar to nothing.
    ///
    /// - Complexity: O(number of words).
    func isSimilar(to other: ContentWords) -> Bool {
        guard !isBlank, !other.isBlank else { return false }
        let smaller = min(features.count, other.features.count)
        guard smaller > 0 else {
            return features.isEmpty && other.features.isEmpty && whole == other.whole
        }
        return common(with: other) * 2 >= smaller
    }

    private func common(with other: ContentWords) -> Int {
        var count = 0
        var (mine, theirs) = (0, 0)
        while mine < features.count, theirs < other.features.count {
            let (one, two) = (features[mine], other.features[theirs])
            if one == two { count += 1 }
            if one <= two { mine += 1 }
            if two <= one { theirs += 1 }
        }
        return count
    }

    /// The fewest bytes that may remain of a word when its ending is cut.
    private static let shortestStem = 3

    private static func stem(_ text: FoldedText, _ token: FoldedText.Token, _ endings: [[UInt8]]) -> UInt64 {
        for ending in endings where token.end - token.start >= ending.count + shortestStem {
            if text.bytes[token.end - ending.count..<token.end].elementsEqual(ending) {
                return TokenHash.of(text.bytes[token.start..<token.end - ending.count])
            }
        }
        return token.hash
    }

    /// A character with the one after it; alone only when it stands alone.
    private static func pair(_ text: FoldedText, _ index: Int) -> UInt64? {
        let token = text.tokens[index]
        let next = index + 1
        if next < text.tokens.count, text.tokens[next].kind == .character, text.touchesPrevious(next) {
            return TokenHash.of(text.bytes[token.start..<text.tokens[next].end])
        }
        let isLast = text.touchesPrevious(index) && text.tokens[index - 1].kind == .character
        return isLast ? nil : token.hash
    }
}
