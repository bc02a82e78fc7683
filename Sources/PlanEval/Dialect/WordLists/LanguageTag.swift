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
}
