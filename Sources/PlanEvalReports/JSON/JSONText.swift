import PlanEval

/// The inside of a JSON string.
enum JSONText {
    /// Appends a text with everything escaped that JSON wants escaped, and everything that could play tricks
    /// on a terminal or a reader of a log: a result is often looked at as it is.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        let span = text.utf8.span
        /// Where the bytes begin that are to be copied as they are.
        var start = 0
        var offset = 0
        while offset < span.count {
            if offset &+ 8 <= span.count, isPlain(span.bytes, at: offset) {
                offset &+= 8
            } else if !needsLook(span[offset]) {
                offset &+= 1
            } else {
                let index = text.utf8.index(text.startIndex, offsetBy: offset)
                let scalar = text.unicodeScalars[index]
                let end = offset &+ UTF8.width(scalar)
                if isEscaped(scalar) {
                    append(span.extracting(start..<offset), to: &bytes)
                    append(escaped: scalar, to: &bytes)
                    start = end
                }
                offset = end
            }
        }
        append(span.extracting(start..<offset), to: &bytes)
    }

    private static func append(_ plain: Span<UInt8>, to bytes: inout [UInt8]) {
        plain.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// True when eight bytes are ASCII that stands for itself.
    ///
    /// The sums and differences carry only out of bytes that are caught anyway.
    @inline(__always)
    private static func isPlain(_ bytes: RawSpan, at offset: Int) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let quotes = (word ^ (ones &* UInt64(UInt8(ascii: "\"")))) &- ones
        let strokes = (word ^ (ones &* UInt64(UInt8(ascii: "\\")))) &- ones
        let controls = word &- (ones &* 0x20)
        let deletions = word &+ ones
        return (word | quotes | strokes | controls | deletions) & (ones &* 0x80) == 0
    }

    /// True for bytes that are escaped, and for those that begin a scalar which may be.
    private static func needsLook(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: true
        // U+0080, U+0600, U+2000, U+F000 and U+E0000, with what follows them.
        case 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: true
        default: false
        }
    }

    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "\\" || scalar == "\t" || SafeText.isUnsafe(scalar)
    }

    private static func append(escaped scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar {
        case "\"": bytes.append(contentsOf: "\\\"".utf8)
        case "\\": bytes.append(contentsOf: "\\\\".utf8)
        case "\n": bytes.append(contentsOf: "\\n".utf8)
        case "\r": bytes.append(contentsOf: "\\r".utf8)
        case "\t": bytes.append(contentsOf: "\\t".utf8)
        default:
            for unit in String(scalar).utf16 {
                bytes.append(contentsOf: "\\u".utf8)
                for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift) & 0xF)]) }
            }
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
