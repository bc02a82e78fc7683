/// Reads single characters out of bytes that may not be UTF-8.
package enum UTF8Scalar {
    /// The scalar at the start of `bytes` and its length; no scalar, and length 1, where there is none.
    ///
    /// - Precondition: `bytes` is not empty.
    package static func decode(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar?, length: Int) {
        let first = bytes[bytes.startIndex]
        let length =
            switch first {
            case 0x00...0x7F: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 0, length <= bytes.count else { return (nil, 1) }
        if length == 1 { return (Unicode.Scalar(first), 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for byte in bytes.dropFirst().prefix(length - 1) {
            guard byte & 0xC0 == 0x80 else { return (nil, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        // Longer than needed, or half of a surrogate pair.
        guard value >= (length == 3 ? 0x800 : length == 4 ? 0x10000 : 0x80),
            let scalar = Unicode.Scalar(value)
        else { return (nil, 1) }
        return (scalar, length)
    }
}
