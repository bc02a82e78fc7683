/// Finds the words of a text, one after the other, without copying anything.
///
/// A word is a maximal run of letters, digits and combining marks. Apostrophes and hyphens inside a run
/// belong to it (`don't`, `follow-up`), full stops, commas and colons do between digits (`3.5`, `10:30`),
/// and a percent sign is a word of its own, as is the unit `%`. Scripts that write without spaces have no
/// such runs; there each uninterrupted stretch is reported once, with its number of characters.
///
///     "Kosten: 3,5 % (vorläufig)"  ->  Kosten · 3,5 · % · vorläufig
///     "AIで誤判定を減らす"           ->  AI · で誤判定を減らす (8 characters)
struct WordScanner: Sendable {
    /// A word or a stretch of a script without spaces.
    struct Word: Sendable, Equatable {
        /// The bytes of the text.
        let range: Range<Int>
        /// The number of characters of a stretch without spaces, 0 for a word.
        let characters: Int
    }

    private var offset = 0

    /// Reads the next word of `text`, which is the same text at every call.
    ///
    /// - Complexity: O(number of bytes) for all calls together.
    mutating func next(in text: Span<UInt8>) -> Word? {
        while offset < text.count {
            let scalar = CodePoint.read(text, at: offset)
            let start = offset
            switch ScalarClass(scalar.value) {
            case .letter:
                offset += scalar.length
                return Word(range: start..<endOfWord(in: text, afterDigit: false), characters: 0)
            case .digit:
                offset += scalar.length
                return Word(range: start..<endOfWord(in: text, afterDigit: true), characters: 0)
            case .unspaced: return stretch(in: text)
            case .percent:
                offset += scalar.length
                return Word(range: start..<offset, characters: 0)
            default: offset += scalar.length
            }
        }
        return nil
    }

    /// Moves past the rest of a word and returns where its last letter, digit or mark ends.
    private mutating func endOfWord(in text: Span<UInt8>, afterDigit: Bool) -> Int {
        var end = offset
        var afterDigit = afterDigit
        var joiner: ScalarClass?
        while offset < text.count {
            let scalar = CodePoint.read(text, at: offset)
            let kind = ScalarClass(scalar.value)
            switch kind {
            case .letter:
                if joiner == .separator { return end }
                afterDigit = false
            case .digit: afterDigit = true
            case .mark:
                if joiner != nil { return end }
            case .ignorable:
                offset += scalar.length
                continue
            case .apostrophe, .hyphen, .separator:
                if joiner != nil || (kind == .separator && !afterDigit) { return end }
                joiner = kind
                offset += scalar.length
                continue
            case .space, .unspaced, .percent, .other: return end
            }
            joiner = nil
            offset += scalar.length
            end = offset
        }
        return end
    }

    private mutating func stretch(in text: Span<UInt8>) -> Word {
        let start = offset
        var end = offset
        var characters = 0
        scan: while offset < text.count {
            let scalar = CodePoint.read(text, at: offset)
            switch ScalarClass(scalar.value) {
            case .unspaced: characters += 1
            case .mark, .ignorable: break
            default: break scan
            }
            offset += scalar.length
            end = offset
        }
        return Word(range: start..<end, characters: characters)
    }
}

extension WordScanner {
    /// The number of words; two characters of a script without spaces count as one word, rounded up.
    ///
    ///     "Repairs Manager"      ->  2
    ///     "検査データを見る"        ->  4
    ///     "%"                    ->  1
    ///
    /// - Complexity: O(number of bytes).
    static func count(_ text: Span<UInt8>) -> Int {
        var scanner = WordScanner()
        var words = 0
        var characters = 0
        while let word = scanner.next(in: text) {
            if word.characters > 0 { characters += word.characters } else { words += 1 }
        }
        return words + (characters + 1) / 2
    }
}
