import _PlanevalTestSupport

/// Random texts for properties.
enum RandomText {
    private static let pieces: [String] = [
        "a", "I", "the", "Team", "WEEK", "week", "6", "2026", "-", "03", "09", " ", " ", " ", "\u{A0}", "\n",
        ".", ",", ":",
        "'", "’", "/", "%", "％", "６", "é", "e\u{301}", "\u{301}", "ß", "ſ", "İ", "Σ", "ς", "Straße", "ﬁ", "検",
        "査員", "二",
        "〇", "十", "万", "年", "月", "日", "第", "か\u{3099}", "ｶﾞ", "ー", "。", "、", "แ", "ผน", "한", "국", "план",
        "خطة",
        "\u{200B}", "\u{AD}", "\u{FEFF}", "👩‍🔧", "[", "]", "<", ">", "{", "}", "TBD", "n/a", "march", "May",
        "Q2", "every", "two",
        "€", "$", "0x", "1e9", "nan", "..", "*", "|", "—", "–", "−", "\u{0}",
    ]

    /// A text of pieces that matter to somebody, as UTF-8.
    static func make(using generator: inout SeededGenerator, pieces count: Int = 12) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<Int.random(in: 0...count, using: &generator) {
            text += pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8
        }
        return text
    }

    /// Bytes that need not be UTF-8: random ones, or a text with some of its bytes changed.
    static func bytes(using generator: inout SeededGenerator) -> [UInt8] {
        if Bool.random(using: &generator) {
            return (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
        }
        var text = make(using: &generator, pieces: 30)
        for _ in 0..<Int.random(in: 0...3, using: &generator) where !text.isEmpty {
            text[Int.random(in: 0..<text.count, using: &generator)] = UInt8.random(
                in: 0...255,
                using: &generator
            )
        }
        return text
    }
}
