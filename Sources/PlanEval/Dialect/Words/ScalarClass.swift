/// The part a Unicode scalar plays in words.
///
/// The common scripts are told apart by ranges, because asking the Unicode tables costs about fifty times
/// as much; everything else is decided by its general category.
enum ScalarClass: Sendable {
    /// White space of any width.
    case space
    /// A letter of a script that puts spaces between words.
    case letter
    /// A digit of any script.
    case digit
    /// A combining mark, which belongs to what stands before it.
    case mark
    /// A letter of a script that writes words without spaces: Han, kana, Thai, Lao, Khmer, Burmese.
    case unspaced
    /// Something without width, such as a soft hyphen or a joiner.
    case ignorable
    /// An apostrophe, inside a word a part of it.
    case apostrophe
    /// A hyphen or minus sign, inside a word a part of it.
    case hyphen
    /// A full stop, comma or colon, between digits a part of the number.
    case separator
    /// A percent sign.
    case percent
    /// Punctuation, symbols, pictures, controls.
    case other

    /// The class of a code point.
    @inline(__always)
    init(_ value: UInt32) {
        self = value < 0x80 ? Self.ascii(UInt8(truncatingIfNeeded: value)) : Self.beyondASCII(value)
    }

    @inline(__always)
    private static func ascii(_ byte: UInt8) -> ScalarClass {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case 0x20, 0x09...0x0D: .space
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): .separator
        case UInt8(ascii: "%"): .percent
        default: .other
        }
    }

    private static func beyondASCII(_ value: UInt32) -> ScalarClass {
        switch value {
        case 0xC0...0x24F: value == 0xD7 || value == 0xF7 ? .other : .letter
        case 0x300...0x36F, 0xFF9E, 0xFF9F: .mark
        case 0x391...0x3C9, 0x400...0x481, 0xAC00...0xD7A3: .letter
        case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: .unspaced
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: .unspaced
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: .ignorable
        case 0x2018, 0x2019, 0x2BC, 0xFF07: .apostrophe
        case 0x2010, 0x2011, 0x2013, 0x2212, 0xFF0D: .hyphen
        case 0xFF0C, 0xFF0E, 0xFF1A, 0x66B, 0x66C: .separator
        case 0xFF05, 0x66A: .percent
        default: byCategory(value)
        }
    }

    private static func byCategory(_ value: UInt32) -> ScalarClass {
        guard let scalar = Unicode.Scalar(value) else { return .other }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .letterNumber:
            return isWrittenWithoutSpaces(value) ? .unspaced : .letter
        case .decimalNumber, .otherNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        case .format: return .ignorable
        default: return .other
        }
    }

    /// True for letters of the blocks of East and South-East Asia that put no spaces between words.
    private static func isWrittenWithoutSpaces(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true  // Thai, Lao; Burmese; Khmer
        case 0x19E0...0x19FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true  // Khmer and Burmese extensions
        case 0x2E80...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF: true  // radicals, 々 〆 〇, bopomofo, kana
        case 0xF900...0xFAFF, 0xFF66...0xFF9F: true  // compatibility forms, narrow kana
        case 0x1AFF0...0x1B16F, 0x20000...0x3FFFF: true  // rare kana and Han
        default: false
        }
    }
}
