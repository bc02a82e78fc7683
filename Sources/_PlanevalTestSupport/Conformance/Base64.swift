/// Base64 (RFC 4648, section 4) as far as the conformance files need it.
enum Base64 {
    /// The octets of a text in base64; padding may be missing. `nil` for anything else.
    static func decoded(_ text: String) -> [UInt8]? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bits: UInt32 = 0
        var count = 0
        var result: [UInt8] = []
        for letter in text.utf8 where letter != UInt8(ascii: "=") {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits = (bits << 6 | UInt32(value)) & 0xFFFFFF
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }
}
