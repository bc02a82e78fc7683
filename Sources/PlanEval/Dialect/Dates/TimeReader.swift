/// Reads dates, periods and relative times out of the tokens of a text, in the words of a language.
///
/// Reads the spellings of ISO 8601 (`2026-03-09`, `2026-03`, `2026-W11`), quarters and half-years
/// (`2026-Q2`, `Q2 2026`, `2. Quartal 2026`), names of months (`9 March 2026`, `March 2026`,
/// `9. März 2026`), figures where only one order is possible (`9.3.2026`, `25/09/2026`), East Asian dates
/// (`2026年3月9日`, `四月三日`, `2026년 3월 9일`), bare years, and weeks and months counted from the start of the plan
/// (`week 6`, `W6`, `month 3`, `week 6-8`). Which words name months and units is data.
struct TimeReader {
    let text: FoldedText
    let lexicon: Lexicon

    /// A time and the tokens it takes.
    struct Found {
        let reading: TimeReading
        /// The token after the last one of the time.
        let next: Int
        /// True for four figures that look like a year and might be anything else.
        var isBareYear = false
    }

    /// A time and where it stands.
    struct TimeSpan: Sendable {
        let reading: TimeReading
        let tokens: Range<Int>
        let isBareYear: Bool
    }

    init(_ text: FoldedText, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// The time that starts at a token, if one does.
    ///
    /// - Complexity: O(1); no reading looks further than a few tokens.
    func time(at index: Int) -> Found? {
        switch text.tokens[index].kind {
        case .number: startingWithNumber(index)
        case .word: startingWithWord(index)
        case .character: eastAsianDate(index)
        case .percent: nil
        }
    }

    /// The times of the text in their order.
    ///
    /// - Complexity: O(number of tokens).
    var times: [TimeSpan] {
        var times: [TimeSpan] = []
        var index = 0
        while index < text.tokens.count {
            if let rhythm = lexicon.rhythms.match(in: text, at: index) {
                // The number after `each week` counts something else.
                index += rhythm.length
            } else if let found = time(at: index) {
                let end = min(max(found.next, index), text.tokens.count)
                times.append(
                    TimeSpan(reading: found.reading, tokens: index..<end, isBareYear: found.isBareYear)
                )
                index = max(found.next, index + 1)
            } else {
                index += 1
            }
        }
        return times
    }

    private func startingWithNumber(_ index: Int) -> Found? {
        if let found = eastAsianDate(index) { return found }
        if let found = koreanDate(index) { return found }
        if let found = dottedDate(index) { return found }
        if let found = yearFirst(index) { return found }
        if let found = figures(index) { return found }
        if let found = dayBeforeMonth(index) { return found }
        return numberedUnit(index)
    }

    private func startingWithWord(_ index: Int) -> Found? {
        if let found = label(index) { return found }
        let (word, length) = timeWord(at: index)
        if let month = word.monthNumber { return monthName(index, month, word, next: index + length) }
        return unitBeforeNumber(index, word, next: index + length)
    }
}

// What the readings have in common.
extension TimeReader {
    /// What a word means for time, and how many tokens the word takes.
    func timeWord(at index: Int) -> (word: TimeWord, length: Int) {
        guard index < text.tokens.count, let match = lexicon.timeWords.match(in: text, at: index) else {
            return ([], 1)
        }
        return (TimeWord(rawValue: match.value), match.length)
    }

    /// A token of one to four figures and nothing else.
    func figures(at index: Int) -> (value: Int, count: Int)? {
        guard let token = text.token(at: index), token.kind == .number, token.end - token.start <= 4 else {
            return nil
        }
        var value = 0
        for offset in token.range {
            let digit = text.bytes[offset] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return (value, token.end - token.start)
    }

    /// A year of four figures, which may follow a word such as `of`.
    func year(at index: Int) -> (year: Int, next: Int)? {
        if let year = plainYear(at: index) { return (year, index + 1) }
        guard timeWord(at: index).word.isFiller, let year = plainYear(at: index + 1) else { return nil }
        return (year, index + 2)
    }

    /// Four figures that do not begin a date of their own, as they do in `2026-05`.
    private func plainYear(at index: Int) -> Int? {
        guard let (value, count) = figures(at: index), count == 4, value > 0 else { return nil }
        let mark = separator(after: index)
        let beginsDate =
            (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/"))
            && text.tokens[index + 1].kind == .number
        return beginsDate ? nil : value
    }

    /// A small number that may carry an ending: `9`, `9th`, `1er`.
    func ordinal(at index: Int) -> (value: Int, isMarked: Bool)? {
        guard let token = text.token(at: index), token.kind == .number else { return nil }
        var value = 0
        var offset = token.start
        while offset < token.end, offset < token.start + 3 {
            let digit = text.bytes[offset] &- UInt8(ascii: "0")
            guard digit <= 9 else { break }
            value = value * 10 + Int(digit)
            offset += 1
        }
        guard offset - token.start <= 2 else { return nil }
        if offset == token.end { return (value, text.byte(at: offset) == UInt8(ascii: ".")) }
        let ending = text.bytes[offset..<token.end]
        return Self.ordinalEndings.contains { $0.utf8.elementsEqual(ending) } ? (value, true) : nil
    }

    private static let ordinalEndings = ["st", "nd", "rd", "th", "er", "e", "re", "ème", "eme"]

    /// The one byte between a token and the next, or `nil` when there are none or several.
    func separator(after index: Int) -> UInt8? {
        guard let token = text.token(at: index), let next = text.token(at: index + 1),
            next.start == token.end + 1
        else { return nil }
        return text.bytes[token.end]
    }
}
