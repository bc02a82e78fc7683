/// An entry of a word list: words that follow one another, each perhaps open at its ends, with gaps between.
///
///     buy-in            two words, since tokens are cut at hyphens
///     sav* .. post*     a word beginning with `sav`, up to four others, a word beginning with `post`
///     *leiter*          any word that holds `leiter`
///     全社員             three characters that stand together
struct Phrase: Sendable, Equatable {
    /// A word of a phrase.
    struct Word: Sendable, Equatable {
        /// The folded bytes.
        let bytes: [UInt8]
        /// Anything may stand before the bytes in the same word.
        let isOpenBefore: Bool
        /// Anything may follow the bytes in the same word.
        let isOpenAfter: Bool
        /// How many tokens may lie between this word and the one before.
        let gap: Int
        /// The word is one character of a script without spaces, and touches such a neighbour.
        let isCharacter: Bool
    }

    /// The words, at least one.
    let words: [Word]

    /// How many words, or characters of a script without spaces, `..` stands for at most.
    static let gapOfWords = 4
    static let gapOfCharacters = 8
    /// The most tokens from the first word to the last, so that their places fit the bits of a number.
    static let longest = 60

    /// Why an entry cannot be used.
    enum Mistake: Error, Sendable, Equatable {
        /// It has no letter, digit or symbol.
        case empty
        /// It begins or ends with `..`.
        case gapAtEnd
        /// It may span more than `longest` tokens.
        case tooLong
    }

    /// What an entry of a word list is.
    enum Entry: Sendable, Equatable {
        case phrase(Phrase)
        /// Without letters and digits, such as `€`; found anywhere.
        case symbol([UInt8])
    }

    /// Reads an entry as it is written in a word list.
    static func read(_ entry: String) throws(Mistake) -> Entry {
        var reader = PhraseReader()
        for piece in Folding.fold(entry.utf8.span).split(separator: UInt8(ascii: " ")) {
            reader.add(Array(piece))
        }
        return try reader.finish()
    }

    /// True when the bytes of a token are those of a word.
    @inline(__always)
    static func matches(_ word: Word, _ token: ArraySlice<UInt8>) -> Bool {
        guard token.count >= word.bytes.count else { return false }
        switch (word.isOpenBefore, word.isOpenAfter) {
        case (false, false): return token.elementsEqual(word.bytes)
        case (false, true): return token.starts(with: word.bytes)
        case (true, false): return token.suffix(word.bytes.count).elementsEqual(word.bytes)
        case (true, true): return token.containsBytes(word.bytes)
        }
    }
}

/// Collects the pieces of an entry between its spaces.
private struct PhraseReader {
    private var words: [Phrase.Word] = []
    private var symbol: [UInt8] = []
    private var hasGap = false
    private var beginsWithGap = false

    mutating func add(_ piece: [UInt8]) {
        if piece == [UInt8](repeating: UInt8(ascii: "."), count: 2) {
            if words.isEmpty { beginsWithGap = true } else { hasGap = true }
            return
        }
        let star = UInt8(ascii: "*")
        let isOpenBefore = piece.first == star
        let isOpenAfter = piece.last == star && piece.count > 1
        let text = FoldedText(folded: piece.filter { $0 != star })
        if text.tokens.isEmpty { symbol += text.bytes }
        for (index, token) in text.tokens.enumerated() {
            words.append(
                Phrase.Word(
                    bytes: Array(text.bytes[token.range]),
                    isOpenBefore: isOpenBefore && index == 0,
                    isOpenAfter: isOpenAfter && index == text.tokens.count - 1,
                    gap: hasGap && index == 0 ? Phrase.gapOfWords : 0,
                    isCharacter: token.kind == .character
                )
            )
        }
        if !text.tokens.isEmpty { hasGap = false }
    }

    consuming func finish() throws(Phrase.Mistake) -> Phrase.Entry {
        if words.isEmpty {
            guard !symbol.isEmpty else { throw .empty }
            return .symbol(symbol)
        }
        if beginsWithGap || hasGap { throw .gapAtEnd }
        if words.contains(where: \.isCharacter) {
            words = words.map { word in
                Phrase.Word(
                    bytes: word.bytes,
                    isOpenBefore: word.isOpenBefore,
                    isOpenAfter: word.isOpenAfter,
                    gap: word.gap > 0 ? Phrase.gapOfCharacters : 0,
                    isCharacter: word.isCharacter
                )
            }
        }
        guard words.reduce(0, { $0 + $1.gap + 1 }) <= Phrase.longest else { throw .tooLong }
        return .phrase(Phrase(words: words))
    }
}

extension ArraySlice<UInt8> {
    /// True when `part` stands somewhere in these bytes.
    ///
    /// - Complexity: O(count × part.count) at worst; parts are a few bytes.
    func containsBytes(_ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        var start = startIndex
        while start + part.count <= endIndex {
            if self[start] == first, self[start..<start + part.count].elementsEqual(part) { return true }
            start += 1
        }
        return false
    }
}
