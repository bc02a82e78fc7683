/// Joins a letter and a mark into the one code point that stands for both, where Unicode has one.
///
/// `é` may come as one code point or as `e` and U+0301; files from macOS and some input methods write the
/// second. Swift treats both as the same `Character`, so a dictionary keyed by `Character` over the composed
/// letters finds the composed spelling of either. Letters are small already when they are looked up.
enum Composition {
    /// The code point for `base` followed by `mark`, or `nil` when there is none.
    ///
    /// Several marks are joined one after the other: `e`, dot below, circumflex give `ẹ`, then `ệ`.
    static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        guard let base = Unicode.Scalar(base), let mark = Unicode.Scalar(mark) else { return nil }
        var text = ""
        text.unicodeScalars.append(base)
        text.unicodeScalars.append(mark)
        guard text.count == 1, let cluster = text.first else { return nil }
        return composedLetters[cluster]
    }

    /// The blocks whose letters have composed forms: Latin, Greek, Cyrillic, Arabic, kana.
    private static let blocks: [ClosedRange<UInt32>] = [
        0xC0...0x24F, 0x370...0x52F, 0x622...0x6D3, 0x1E00...0x1FFF, 0x3040...0x30FF,
    ]

    private static let composedLetters: [Character: UInt32] = {
        var letters: [Character: UInt32] = [:]
        for block in blocks {
            for value in block {
                guard let scalar = Unicode.Scalar(value), !scalar.properties.changesWhenLowercased,
                    ScalarClass(value) == .letter || ScalarClass(value) == .unspaced
                else { continue }
                let letter = Character(scalar)
                // Of two code points that are canonically the same, the lower one stays.
                if letters[letter] == nil { letters[letter] = value }
            }
        }
        return letters
    }()
}

/// Katakana of half width, which old terminals and bank files still write.
enum NarrowKana {
    private static let wide: [UInt32] =
        Array(
            "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
                .unicodeScalars
        ).map(\.value)

    /// The katakana of ordinary width for U+FF66 to U+FF9D.
    static func wide(_ value: UInt32) -> UInt32? {
        guard case 0xFF66...0xFF9D = value else { return nil }
        return wide[Int(value - 0xFF66)]
    }
}
