/// Rewrites a text so that spellings a reader takes for the same become the same bytes.
///
/// Letters become small, composed (NFC, for the scripts that have composed letters), and of ordinary
/// width; decimal digits of every script become ASCII; `ß` becomes `ss`; typographic apostrophes, quotes
/// and dashes become plain ones; characters without width vanish; white space becomes single spaces, and
/// none at either end.
///
///     "  Größe\u{A0}der GRUPPE "  ->  "grösse der gruppe"
///     "６％　以下"                  ->  "6% 以下"
///
/// ASCII takes a path of its own, byte by byte.
struct Folding: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Runs of two or more capital letters, as they lie in `bytes`.
    private(set) var capitals: [Range<Int>] = []
    /// The run of capitals that is being read, of any length.
    private var run = 0..<0
    private var capitalCount = 0
    /// White space was read since the last character was written.
    private var owesSpace = false
    /// Where the last character that marks can join was written.
    private var base: (offset: Int, value: UInt32)?
    /// Marks in a row that joined nothing; after a few, no more is looked up.
    private var looseMarks = 0

    private static let looseMarkLimit = 4

    /// The folded bytes of a text.
    ///
    /// - Complexity: O(number of bytes).
    static func fold(_ text: Span<UInt8>) -> [UInt8] {
        Folding(text).bytes
    }

    /// True when nothing remains of a text when it is folded.
    ///
    /// - Complexity: O(number of bytes), O(1) for most texts.
    static func isBlank(_ text: Span<UInt8>) -> Bool {
        for offset in text.indices {
            let byte = text[offset]
            if byte >= 0x80 { return fold(text).isEmpty }
            if ScalarClass(UInt32(byte)) != .space { return false }
        }
        return true
    }

    /// Folds a text and remembers its capitals.
    ///
    /// - Complexity: O(number of bytes).
    init(_ text: Span<UInt8>) {
        var folding = Folding()
        folding.bytes.reserveCapacity(text.count)
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            if byte < 0x80 {
                folding.addASCII(byte)
                offset += 1
            } else {
                let scalar = CodePoint.read(text, at: offset)
                folding.add(scalar.value)
                offset += scalar.length
            }
        }
        folding.endRun()
        self = folding
    }

    private init() {}

    /// The folded bytes without punctuation and closing quotes at the end: what two texts that say the same
    /// word for word have in common.
    ///
    ///     "Reply by mail."  ->  "reply by mail"
    static func normalise(_ text: Span<UInt8>) -> [UInt8] {
        var bytes = fold(text)
        trim: while let last = bytes.last {
            switch last {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
                UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
                UInt8(ascii: " "):
                bytes.removeLast()
            default: break trim
            }
        }
        return bytes
    }

    @inline(__always)
    private mutating func addASCII(_ byte: UInt8) {
        switch byte {
        case 0x20, 0x09...0x0D: owesSpace = true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            emitASCII(byte | 0x20)
            extendRun(from: bytes.count - 1)
        default: emitASCII(byte)
        }
    }

    @inline(__always)
    private mutating func emitASCII(_ byte: UInt8) {
        paySpace()
        base = (bytes.count, UInt32(byte))
        looseMarks = 0
        bytes.append(byte)
    }

    @inline(__always)
    private mutating func paySpace() {
        if owesSpace {
            owesSpace = false
            if !bytes.isEmpty { bytes.append(0x20) }
        }
    }

    /// Counts what was written from `start` on as a capital letter.
    @inline(__always)
    private mutating func extendRun(from start: Int) {
        if run.upperBound == start {
            run = run.lowerBound..<bytes.count
        } else {
            endRun()
            run = start..<bytes.count
        }
        capitalCount = run.lowerBound == start ? 1 : capitalCount + 1
    }

    private mutating func endRun() {
        if capitalCount >= 2 { capitals.append(run) }
        capitalCount = 0
    }

    private mutating func add(_ value: UInt32) {
        switch ScalarClass(value) {
        case .space: owesSpace = true
        case .ignorable: break
        case .apostrophe: emitASCII(UInt8(ascii: "'"))
        case .hyphen: emitASCII(UInt8(ascii: "-"))
        case .percent: emitASCII(UInt8(ascii: "%"))
        case .mark: addMark(Self.fullMark(value))
        case .digit: emit(Self.asciiDigit(value) ?? value)
        case .letter: addLetter(value)
        case .unspaced: emit(NarrowKana.wide(value) ?? value)
        case .separator, .other: addSymbol(value)
        }
    }

    private mutating func emit(_ value: UInt32) {
        paySpace()
        base = (bytes.count, value)
        looseMarks = 0
        CodePoint.append(value, to: &bytes)
    }

    private mutating func emitCapital(_ small: UInt32) {
        emit(small)
        if let base { extendRun(from: base.offset) }
    }

    private mutating func addLetter(_ value: UInt32) {
        switch value {
        case 0xDF:
            emitASCII(UInt8(ascii: "s"))
            emitASCII(UInt8(ascii: "s"))
        case 0xC0...0xDE: emitCapital(value + 0x20)
        case 0xE0...0xFF: emit(value)
        case 0x391...0x3A9: emitCapital(value + 0x20)
        case 0x3C2: emit(0x3C3)
        case 0x410...0x42F: emitCapital(value + 0x20)
        case 0x430...0x45F, 0xAC00...0xD7A3: emit(value)
        case 0xFF21...0xFF3A: emitASCII(UInt8(truncatingIfNeeded: value - 0xFF21 + 0x61))
        case 0xFF41...0xFF5A: emitASCII(UInt8(truncatingIfNeeded: value - 0xFF41 + 0x61))
        case 0xFB00...0xFB06: for letter in Self.ligatures[Int(value - 0xFB00)].utf8 { emitASCII(letter) }
        case 0x1E9E: addLetter(0xDF)
        default:
            guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else {
                return emit(value)
            }
            for small in scalar.properties.lowercaseMapping.unicodeScalars {
                if ScalarClass(small.value) == .mark {
                    addMark(small.value)
                } else {
                    emitCapital(small.value)
                }
            }
        }
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    private mutating func addMark(_ value: UInt32) {
        guard !owesSpace, let base, looseMarks < Self.looseMarkLimit else {
            // A mark after a space, or after a pile of others, joins nothing.
            paySpace()
            return CodePoint.append(value, to: &bytes)
        }
        if let composed = Composition.composed(base.value, value) {
            bytes.removeLast(bytes.count - base.offset)
            self.base = (base.offset, composed)
            CodePoint.append(composed, to: &bytes)
        } else {
            looseMarks += 1
            CodePoint.append(value, to: &bytes)
        }
    }

    private mutating func addSymbol(_ value: UInt32) {
        switch value {
        case 0xFF01...0xFF5E: emitASCII(UInt8(truncatingIfNeeded: value - 0xFEE0))
        case 0x201A...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F: emitASCII(UInt8(ascii: "\""))
        case 0x66B: emitASCII(UInt8(ascii: "."))
        case 0x66C: emitASCII(UInt8(ascii: ","))
        case 0x3001, 0x3002:
            // Between figures these part two numbers, as a comma and a space do.
            emitASCII(UInt8(ascii: value == 0x3001 ? "," : "."))
            owesSpace = true
        case 0x2026: for _ in 0..<3 { emitASCII(UInt8(ascii: ".")) }
        case 0x2014, 0x2015:
            owesSpace = true
            emitASCII(UInt8(ascii: "-"))
            owesSpace = true
        default: emit(value)
        }
    }

    /// Narrow kana write their voicing as a character of its own.
    private static func fullMark(_ value: UInt32) -> UInt32 {
        switch value {
        case 0xFF9E: 0x3099
        case 0xFF9F: 0x309A
        default: value
        }
    }

    /// The ASCII digit of the same value, for decimal digits.
    private static func asciiDigit(_ value: UInt32) -> UInt32? {
        if case 0xFF10...0xFF19 = value { return value - 0xFF10 + 0x30 }
        guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .decimalNumber,
            let number = scalar.properties.numericValue, (0...9).contains(number)
        else { return nil }
        return 0x30 + UInt32(number)
    }
}
