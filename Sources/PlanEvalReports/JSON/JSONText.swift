import PlanEval

/// The inside of a JSON string.
enum JSONText {
    /// Appends a text with everything escaped that JSON wants escaped, and everything that could play tricks
    /// on a terminal or a reader of a log: a result is often looked at as it is.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        let isPlain = text.withUTF8 { buffer in
            for byte in buffer where needsLook(byte) { return false }
            bytes.append(contentsOf: buffer)
            return true
        }
        if isPlain { return }
        for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
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

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar {
        case "\"": bytes.append(contentsOf: "\\\"".utf8)
        case "\\": bytes.append(contentsOf: "\\\\".utf8)
        case "\n": bytes.append(contentsOf: "\\n".utf8)
        case "\r": bytes.append(contentsOf: "\\r".utf8)
        case "\t": bytes.append(contentsOf: "\\t".utf8)
        case _ where SafeText.isUnsafe(scalar):
            for unit in String(scalar).utf16 {
                bytes.append(contentsOf: "\\u".utf8)
                for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift) & 0xF)]) }
            }
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
