/// Cuts a text into the words by which copies are found: runs of letters and digits, whatever their case.
///
/// Punctuation counts for nothing, so a copy is not hidden by other commas or quotes. A script without spaces
/// gives one word for each character. Words are known by a hash of their folded spelling, the same in every
/// run; spellings that `Folding` takes for the same give the same hash. ASCII and the common small alphabets
/// are folded on the way, because a plan is read for copies every time it is read.
struct CopyWords {
    /// A word and where it stands.
    struct Word: Equatable {
        /// The hash of its folded spelling.
        let hash: UInt64
        /// Its bytes in the text.
        let range: Range<Int>
        /// 2 for a word, 1 for a character of a script without spaces: `WordScanner.count` takes two of
        /// these for a word.
        let weight: Int
    }

    private var offset: Int
    private let end: Int

    /// Prepares to read a part of a text.
    init(_ range: Range<Int>) {
        offset = range.lowerBound
        end = range.upperBound
    }

    /// Reads the next word of `text`, which is the same text at every call.
    ///
    /// - Complexity: O(number of bytes) for all calls together.
    mutating func next(in text: Span<UInt8>) -> Word? {
        while offset < end {
            if let letter = Self.folded(text[offset]) {
                return word(in: text, after: letter)
            }
            guard text[offset] >= 0x80 else {
                offset += 1
                continue
            }
            let scalar = CodePoint.read(text, at: offset)
            switch ScalarClass(scalar.value) {
            case .letter, .digit: return word(in: text, after: nil)
            case .unspaced: return character(in: text, scalar)
            default: offset += scalar.length
            }
        }
        return nil
    }

    /// The small form of an ASCII letter or digit; `nil` for any other byte.
    @inline(__always)
    private static func folded(_ byte: UInt8) -> UInt8? {
        let small = byte | 0x20
        if small &- UInt8(ascii: "a") < 26 { return small }
        return byte &- UInt8(ascii: "0") < 10 ? byte : nil
    }

    /// Reads a word that begins here, with this ASCII letter if it begins with one.
    private mutating func word(in text: Span<UInt8>, after letter: UInt8?) -> Word {
        let start = offset
        var hash = TokenHash()
        var isFolded = true
        if let letter {
            hash.add(letter)
            offset += 1
        }
        scan: while offset < end {
            let byte = text[offset]
            if let letter = Self.folded(byte) {
                hash.add(letter)
                offset += 1
                continue
            }
            guard byte >= 0x80 else { break }
            let scalar = CodePoint.read(text, at: offset)
            if !Self.fold(scalar.value, into: &hash) {
                switch ScalarClass(scalar.value) {
                case .letter, .digit, .mark, .ignorable: isFolded = false
                default: break scan
                }
            }
            offset += scalar.length
        }
        let range = start..<offset
        return Word(hash: isFolded ? hash.value : Self.slowHash(text, range), range: range, weight: 2)
    }

    /// Folds a letter of a common alphabet.
    ///
    /// These are Latin with its accents, Greek, Cyrillic, Hebrew, Arabic and Korean syllables. Marks that follow
    /// take the slow way, and so do rare capitals.
    @inline(__always)
    private static func fold(_ value: UInt32, into hash: inout TokenHash) -> Bool {
        switch value {
        case 0xDF:
            hash.add(UInt8(ascii: "s"))
            hash.add(UInt8(ascii: "s"))
        case 0xD7, 0xF7: return false
        case 0xC0...0xDE: addTwoBytes(value + 0x20, to: &hash)
        case 0xE0...0xFF, 0x430...0x45F: addTwoBytes(value, to: &hash)
        case 0x391...0x3A9, 0x410...0x42F: addTwoBytes(value + 0x20, to: &hash)
        case 0x3C2: addTwoBytes(0x3C3, to: &hash)
        case 0x3B1...0x3C9, 0x5D0...0x5EA, 0x620...0x64A: addTwoBytes(value, to: &hash)
        case 0x100...0x17F, 0x3AC...0x3CE:
            guard let scalar = Unicode.Scalar(value), !scalar.properties.changesWhenLowercased else {
                return false
            }
            addTwoBytes(value, to: &hash)
        case 0xAC00...0xD7A3:
            hash.add(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            hash.add(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            hash.add(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        default: return false
        }
        return true
    }

    @inline(__always)
    private static func addTwoBytes(_ value: UInt32, to hash: inout TokenHash) {
        hash.add(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
        hash.add(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }

    private static func slowHash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        TokenHash.of(Folding.fold(text.extracting(range)))
    }

    /// Reads a character of a script without spaces with the marks that belong to it.
    private mutating func character(in text: Span<UInt8>, _ first: CodePoint) -> Word {
        let start = offset
        offset += first.length
        // Forms of other widths are folded.
        var isFolded = !(0xFF00...0xFFEF).contains(first.value)
        scan: while offset < end, text[offset] >= 0x80 {
            let scalar = CodePoint.read(text, at: offset)
            switch ScalarClass(scalar.value) {
            case .mark, .ignorable: isFolded = false
            default: break scan
            }
            offset += scalar.length
        }
        let range = start..<offset
        guard isFolded else { return Word(hash: Self.slowHash(text, range), range: range, weight: 1) }
        var hash = TokenHash()
        for position in range { hash.add(text[position]) }
        return Word(hash: hash.value, range: range, weight: 1)
    }
}
