/// The part of BCP 47 that word lists need: the language itself, without script, region and variants.
enum LanguageTag {
    /// The primary subtag in small letters, or `nil` when the text does not begin with one.
    ///
    ///     "de-CH"  ->  "de"
    ///     "JA"     ->  "ja"
    static func primarySubtag(_ tag: Span<UInt8>) -> String? {
        var letters: [UInt8] = []
        for offset in tag.indices {
            let byte = tag[offset]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
            case UInt8(ascii: "-"), UInt8(ascii: "_"):
                return (2...8).contains(letters.count) ? String(decoding: letters, as: UTF8.self) : nil
            default: return nil
            }
            if letters.count > 8 { return nil }
        }
        return letters.count >= 2 ? String(decoding: letters, as: UTF8.self) : nil
    }

    /// True when a tag begins with a language, given in small letters.
    static func hasPrimarySubtag(_ tag: Span<UInt8>, _ language: [UInt8]) -> Bool {
        guard tag.count >= language.count else { return false }
        for offset in language.indices where tag[offset] | 0x20 != language[offset] { return false }
        return tag.count == language.count || tag[language.count] == UInt8(ascii: "-")
            || tag[language.count] == UInt8(ascii: "_")
    }
}
