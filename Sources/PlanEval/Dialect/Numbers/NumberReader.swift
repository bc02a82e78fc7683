/// Reads the first number of a text: the functions `number` and `numeric`.
///
///     "35 %"  ->  35            "1,5 Tage"   ->  1.5          "1.200,5"  ->  1200.5
///     "1 200" ->  1200          "1'200"      ->  1200         "６％"      ->  6
///     "< 3"   ->  3             "6-8 weeks"  ->  6            "五十万円"  ->  500000
///
/// Figures that belong to a time (`2026-05-31`, `week 6`) or to a name (`MR-7`, `Q2`, `B2B`) are no numbers,
/// and neither are hexadecimal ones or those beyond the range of a double. Units are not converted: `2 k` is
/// 2, except for 万, 億 and 兆, which are part of the number.
struct NumberReader {
    private let text: FoldedText
    /// The tokens that belong to a time.
    private let isTime: [Bool]
    private let decimalMark: WordFile.DecimalMark

    /// False for a text that has no figure at all, as most have none: none of its bytes can begin one.
    ///
    /// - Complexity: O(number of bytes).
    static func mayHaveNumber(_ text: Span<UInt8>) -> Bool {
        for offset in text.indices {
            let byte = text[offset]
            if byte &- UInt8(ascii: "0") <= 9 || byte >= 0xD9 { return true }
        }
        return false
    }

    /// Prepares to read a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - times: the times in it.
    ///   - lexicon: the word lists.
    init(_ text: FoldedText, _ times: [TimeReader.TimeSpan], _ lexicon: Lexicon) {
        self.text = text
        var isTime = [Bool](repeating: false, count: text.tokens.count)
        for time in times where !time.isBareYear {
            for index in time.tokens { isTime[index] = true }
        }
        self.isTime = isTime
        decimalMark = lexicon.decimalMark
    }

    /// The number, or `nil` when there is none.
    ///
    /// - Complexity: O(number of bytes).
    func first() -> Double? {
        let bytes = text.bytes
        var index = 0
        while index < text.tokens.count {
            if isTime[index] {
                index += 1
                continue
            }
            let token = text.tokens[index]
            switch token.kind {
            case .number where !isPartOfName(index):
                let figures = Figures(in: bytes.span, at: token.start, decimalMark)
                index = firstToken(from: figures.end, after: index)
                if let value = figures.value { return signed(multiplied(value, before: index), token.start) }
            case .character:
                let numerals = text.numerals(at: index)
                if !numerals.isEmpty, isNumber(numerals, at: index) {
                    return KanjiNumerals.value(of: numerals)
                }
                index = firstOther(after: index)
            default: index += 1
            }
        }
        return nil
    }

    /// The first token after a character that does not belong to the same row of numerals.
    private func firstOther(after index: Int) -> Int {
        var next = index
        while KanjiNumerals.numeral(text.character(at: next)) != nil { next += 1 }
        return max(next, index + 1)
    }

    /// True for the figures of `MR-7` and `top-10`: they follow letters in the same word.
    private func isPartOfName(_ index: Int) -> Bool {
        text.tokens[index].continuesWord && text.tokens[index - 1].kind == .word
    }

    private func firstToken(from offset: Int, after index: Int) -> Int {
        var next = index + 1
        while next < text.tokens.count, text.tokens[next].start < offset { next += 1 }
        return next
    }

    /// Figures times the 万 or 億 that follows them directly, and what more is added after that: `1億2千万`.
    private func multiplied(_ value: Double, before index: Int) -> Double {
        var (total, figures, next) = (0.0, value, index)
        while text.touchesPrevious(next) {
            let numerals = text.numerals(at: next)
            guard let first = numerals.first, let last = numerals.last else { break }
            if case .digit = first { break }
            figures = KanjiNumerals.value(of: numerals, after: figures)
            next += numerals.count
            guard case .myriad = last, text.touchesPrevious(next), text.tokens[next].kind == .number else {
                break
            }
            let bytes = text.bytes
            let more = Figures(in: bytes.span, at: text.tokens[next].start, decimalMark)
            guard let value = more.value else { break }
            total += figures
            figures = value
            next = firstToken(from: more.end, after: next)
        }
        return total + figures
    }

    /// The number with its sign: a minus sign before it that no word or other number touches.
    private func signed(_ value: Double, _ start: Int) -> Double {
        let sign = text.byte(at: start - 1) == UInt8(ascii: ".") ? start - 2 : start - 1
        guard text.byte(at: sign) == UInt8(ascii: "-") else { return value }
        switch text.byte(at: sign - 1) {
        case 0, UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: "~"), UInt8(ascii: ":"), 0x80...:
            return -value
        default: return value
        }
    }

    /// A row of Chinese numerals is a number when it has several, or when something is counted after it;
    /// many words (一緒, 統一) hold a single one.
    private func isNumber(_ numerals: [KanjiNumerals.Numeral], at index: Int) -> Bool {
        if numerals.count > 1 { return true }
        let next = index + numerals.count
        return text.token(at: next)?.kind == .percent && text.touchesPrevious(next)
            || Self.counted.contains(text.character(at: next))
    }

    /// What stands after numbers that count things: 人名件円回個台本倍割枚社週月年日時間ヶか.
    private static let counted = Set("人名件円回個台倍割枚社週月年日時ヶか".unicodeScalars.map(\.value))
}
