/// Refuses what must not reach the YAML parser.
///
/// It runs before anything is built up, in one pass over the bytes.
struct YAMLGuard {
    private let source: SourceText
    private let bytes: [UInt8]

    /// The most commas, colons, dashes, brackets and line breaks, at least one of which comes with each value.
    ///
    /// A node of Yams takes up to half a kilobyte, so this is what bounds the memory.
    private static let maximumIndicators = 500_000

    /// Looks at a text, which is valid UTF-8.
    init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
    }

    /// What is wrong, if anything.
    var mistake: Diagnostic? {
        controlCharacter ?? tooManyValues ?? expandingKeys
    }

    /// Characters that YAML forbids (section 5.1): most control characters, and U+FFFE and U+FFFF.
    private var controlCharacter: Diagnostic? {
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            var length = 0
            switch byte {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E: break
            case 0xC2: if (0x80...0x9F).contains(bytes[offset + 1]), bytes[offset + 1] != 0x85 { length = 2 }
            case 0xEF: if bytes[offset + 1] == 0xBF, bytes[offset + 2] >= 0xBE { length = 3 }
            case 0x80...0xFF: break
            default: length = 1
            }
            if length > 0, let scalar = UTF8Scalar.decode(bytes[offset...]).scalar {
                return Diagnostic(
                    .controlCharacter,
                    "the control character \(SafeText.singleLine(scalar))",
                    at: span(offset..<offset + length),
                    hint: "remove it; it may come from copying out of another program"
                )
            }
            offset += 1
        }
        return nil
    }

    private var tooManyValues: Diagnostic? {
        var count = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "-"),
                UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"):
                count += 1
            default: break
            }
        }
        guard count > Self.maximumIndicators else { return nil }
        return Diagnostic(
            .tooManyValues,
            "more than \(Self.maximumIndicators) values",
            path: source.path,
            hint: "write this much data as JSON, or split the file"
        )
    }

    /// Lists or objects as keys in a text that also repeats values.
    ///
    /// Yams compares the keys of an object with all that is below them. If a key is a repetition of
    /// repetitions, that takes for ever, long before we could count.
    private var expandingKeys: Diagnostic? {
        var aliases = 0
        var anchors = 0
        var key: Range<Int>?
        for offset in bytes.indices {
            switch bytes[offset] {
            case UInt8(ascii: "*") where beginsToken(offset): aliases += 1
            case UInt8(ascii: "&") where beginsToken(offset): anchors += 1
            case UInt8(ascii: "?") where beginsToken(offset) && isFollowedBySpace(offset):
                key = offset..<offset + 1
            case UInt8(ascii: ":") where endsCollectionOrAlias(offset): key = offset..<offset + 1
            default: break
            }
        }
        // Fewer cannot grow: each level of a bomb needs an anchor and two aliases.
        guard let key, anchors > 4, aliases > 8 else { return nil }
        return Diagnostic(
            .yamlKey,
            "a list, an object or a repetition as a key, in a document with many repetitions",
            at: span(key),
            hint: "use texts as keys"
        )
    }

    private func beginsToken(_ offset: Int) -> Bool {
        offset == 0 || " \t\r\n[{,".utf8.contains(bytes[offset - 1])
    }

    private func isFollowedBySpace(_ offset: Int) -> Bool {
        offset + 1 == bytes.count || " \t\r\n".utf8.contains(bytes[offset + 1])
    }

    /// True for a colon behind `]`, `}` or `*name`.
    private func endsCollectionOrAlias(_ colon: Int) -> Bool {
        var offset = colon - 1
        while offset >= 0, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset -= 1 }
        guard offset >= 0 else { return false }
        if bytes[offset] == UInt8(ascii: "]") || bytes[offset] == UInt8(ascii: "}") { return true }
        let spelling = YAMLSpelling(bytes)
        var length = 0
        while offset >= 0, length < 128, spelling.isNameByte(bytes[offset]) {
            offset -= 1
            length += 1
        }
        return offset >= 0 && bytes[offset] == UInt8(ascii: "*")
    }

    private func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(source: source, range: range)
    }
}
