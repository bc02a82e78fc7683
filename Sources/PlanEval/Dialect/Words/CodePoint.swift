/// One Unicode scalar read from UTF-8, and how many bytes it takes.
///
/// Texts of plans are valid UTF-8, but nothing here relies on it: a byte that starts no well-formed
/// sequence reads as U+FFFD and takes one byte, so that every loop moves on.
struct CodePoint: Sendable, Equatable {
    /// The code point; never a surrogate.
    let value: UInt32
    /// The number of bytes, 1 to 4.
    let length: Int

    private static let malformed = CodePoint(value: 0xFFFD, length: 1)

    /// Reads the scalar that starts at `offset`.
    ///
    /// - Precondition: `offset` lies inside `text`.
    @inline(__always)
    static func read(_ text: Span<UInt8>, at offset: Int) -> CodePoint {
        let first = text[offset]
        return first < 0x80 ? CodePoint(value: UInt32(first), length: 1) : readLong(text, at: offset)
    }

    /// Table 3-7 of the Unicode standard: well-formed sequences of two to four bytes.
    private static func readLong(_ text: Span<UInt8>, at offset: Int) -> CodePoint {
        let first = text[offset]
        let length: Int
        var value: UInt32
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
        case 0xE0...0xEF:
            (length, value) = (3, UInt32(first & 0x0F))
            if first == 0xE0 { second = 0xA0...0xBF } else if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            (length, value) = (4, UInt32(first & 0x07))
            if first == 0xF0 { second = 0x90...0xBF } else if first == 0xF4 { second = 0x80...0x8F }
        default: return malformed
        }
        guard length <= text.count - offset, second.contains(text[offset + 1]) else { return malformed }
        value = value << 6 | UInt32(text[offset + 1] & 0x3F)
        var position = 2
        while position < length {
            let next = text[offset + position]
            guard next & 0xC0 == 0x80 else { return malformed }
            value = value << 6 | UInt32(next & 0x3F)
            position += 1
        }
        return CodePoint(value: value, length: length)
    }

    /// Appends the UTF-8 of a code point.
    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        switch value {
        case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
        case ..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        case ..<0x10000:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18 & 0x07))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        }
    }
}
