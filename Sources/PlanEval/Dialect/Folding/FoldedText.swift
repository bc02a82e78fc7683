/// A text folded for comparison and cut into tokens, the pieces that word lists and dates are made of.
///
/// Tokens are finer than words: a word is cut at its hyphens and apostrophes, so that `buy-in` matches
/// `buy in` and `l'informatique` contains `informatique`; a script without spaces is cut into single
/// characters, so that a phrase of a word list is found wherever it stands.
///
///     "L'équipe: 35 % dès le T2"   ->  l · équipe · 35 · % · dès · le · t2
///     "全社員"                      ->  全 · 社 · 員
///
/// A class because whoever looks at a text is handed one; a value with this many arrays would cost more to hand on.
final class FoldedText: Sendable {
    /// The text as `Folding.fold` gives it.
    let bytes: [UInt8]
    /// The pieces in their order.
    let tokens: [Token]
    /// The number of words, as `WordScanner.count` counts them.
    let wordCount: Int
    /// For each token the lists that have a phrase which may begin with it; empty when the text was not looked up.
    let lists: [ListSet]
    /// All of these lists.
    let allLists: ListSet

    /// A piece of the text.
    struct Token: Sendable, Equatable {
        /// The bytes in the folded text.
        let start: Int
        let end: Int
        /// A hash of the bytes, the same in every run.
        let hash: UInt64
        let kind: Kind
        /// True for what follows a hyphen or an apostrophe inside the same word.
        let continuesWord: Bool
        /// True for a word of two or more letters, all of them capitals: `IT` is not `it`.
        let isCapitals: Bool

        var range: Range<Int> { start..<end }

        enum Kind: Sendable {
            /// Begins with a letter.
            case word
            /// Begins with a digit.
            case number
            /// One character of a script without spaces, with its marks.
            case character
            /// A percent sign.
            case percent
        }
    }

    /// Folds and cuts a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - index: that of the only lexicon whose lists the text is held against; `nil` for lists without a lexicon.
    /// - Complexity: O(number of bytes).
    convenience init(_ text: Span<UInt8>, _ index: WordIndex? = nil) {
        let folding = Folding(text)
        self.init(folded: folding.bytes, capitals: folding.capitals, index)
    }

    /// Cuts a text that is folded already.
    init(folded bytes: [UInt8], capitals: [Range<Int>] = [], _ index: WordIndex? = nil) {
        var cutter = TokenCutter(capitals: capitals)
        cutter.cut(bytes.span)
        self.bytes = bytes
        tokens = cutter.tokens
        wordCount = cutter.words + (cutter.characters + 1) / 2
        var lists: [ListSet] = []
        var allLists: ListSet = []
        if let index {
            lists.reserveCapacity(tokens.count)
            for token in tokens {
                let found = index.lists(of: token, in: bytes)
                lists.append(found)
                allLists.formUnion(found)
            }
        }
        self.lists = lists
        self.allLists = allLists
    }

    /// The token at `index` spelled out, or `nil` past the end.
    func token(at index: Int) -> Token? {
        index < tokens.count && index >= 0 ? tokens[index] : nil
    }

    /// True when nothing stands between a token and the one before it.
    func touchesPrevious(_ index: Int) -> Bool {
        index > 0 && index < tokens.count && tokens[index - 1].end == tokens[index].start
    }

    /// The byte at `offset`, or 0 outside the text.
    func byte(at offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0
    }
}

/// Cuts the words of a folded text into tokens.
private struct TokenCutter {
    /// Runs of capitals in their order, and how many of them lie before the tokens still to come.
    let capitals: [Range<Int>]
    private var passed = 0
    private(set) var tokens: [FoldedText.Token] = []
    private(set) var words = 0
    private(set) var characters = 0

    init(capitals: [Range<Int>]) {
        self.capitals = capitals
    }

    mutating func cut(_ text: Span<UInt8>) {
        var scanner = WordScanner()
        tokens.reserveCapacity(text.count / 6 + 1)
        while let word = scanner.next(in: text) {
            if word.characters > 0 {
                characters += word.characters
                cutStretch(text, word.range)
            } else {
                words += 1
                cutWord(text, word.range)
            }
        }
    }

    private mutating func cutWord(_ text: Span<UInt8>, _ range: Range<Int>) {
        var start = range.lowerBound
        var hash = TokenHash()
        var continues = false
        for offset in range {
            let byte = text[offset]
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") {
                add(text, start..<offset, hash, continues)
                (start, hash, continues) = (offset + 1, TokenHash(), true)
            } else {
                hash.add(byte)
            }
        }
        add(text, start..<range.upperBound, hash, continues)
    }

    private mutating func cutStretch(_ text: Span<UInt8>, _ range: Range<Int>) {
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            let scalar = CodePoint.read(text, at: offset)
            if offset > start, ScalarClass(scalar.value) == .unspaced {
                addCharacter(text, start..<offset)
                start = offset
            }
            offset += scalar.length
        }
        addCharacter(text, start..<range.upperBound)
    }

    private mutating func addCharacter(_ text: Span<UInt8>, _ range: Range<Int>) {
        var hash = TokenHash()
        for offset in range { hash.add(text[offset]) }
        tokens.append(
            .init(
                start: range.lowerBound,
                end: range.upperBound,
                hash: hash.value,
                kind: .character,
                continuesWord: false,
                isCapitals: false
            )
        )
    }

    private mutating func add(
        _ text: Span<UInt8>,
        _ range: Range<Int>,
        _ hash: TokenHash,
        _ continues: Bool
    ) {
        guard !range.isEmpty else { return }
        let kind: FoldedText.Token.Kind
        switch text[range.lowerBound] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): kind = .number
        case UInt8(ascii: "%"): kind = .percent
        default: kind = .word
        }
        tokens.append(
            .init(
                start: range.lowerBound,
                end: range.upperBound,
                hash: hash.value,
                kind: kind,
                continuesWord: continues,
                isCapitals: isCapitals(range)
            )
        )
    }

    private mutating func isCapitals(_ range: Range<Int>) -> Bool {
        while passed < capitals.count, capitals[passed].upperBound <= range.lowerBound { passed += 1 }
        guard passed < capitals.count else { return false }
        return capitals[passed].lowerBound <= range.lowerBound
            && capitals[passed].upperBound >= range.upperBound
    }
}

/// The FNV-1a hash of 64 bits, fed byte by byte.
struct TokenHash: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The hash of some bytes.
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = TokenHash()
        for byte in bytes { hash.add(byte) }
        return hash.value
    }
}
