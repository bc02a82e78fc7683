// Dates and periods that are named: months, quarters, weeks, half-years.
extension TimeReader {
    /// `March 2026`, `March 9, 2026`, `March 9`, `March`; a name that is another word too needs a number
    /// beside it.
    func monthName(_ index: Int, _ month: Int, _ word: TimeWord, next: Int) -> Found? {
        if let (year, next) = year(at: next) {
            return Found(reading: .months(month...month, year), next: next)
        }
        if let (day, _) = ordinal(at: next), (1...31).contains(day) {
            if let (year, next) = year(at: next + 1) {
                return Found(reading: .day(day, month, year), next: next)
            }
            if let year = sharedYear(after: next + 1) {
                return Found(reading: .day(day, month, year), next: next + 1)
            }
            return Found(reading: .day(day, month), next: next + 1)
        }
        if let year = sharedYear(after: next) {
            return Found(reading: .months(month...month, year), next: next)
        }
        return word.isAmbiguousMonth ? nil : Found(reading: .withoutYear, next: next)
    }

    /// `9 March 2026`, `9. März`, `9th of March`, `9-13 March 2026`, `9 and 10 March`.
    func dayBeforeMonth(_ index: Int) -> Found? {
        guard let (day, _) = ordinal(at: index), (1...31).contains(day) else { return nil }
        var position = index + 1
        var word = timeWord(at: position)
        if word.word.isFiller {
            position += word.length
            word = timeWord(at: position)
        }
        if let (other, _) = ordinal(at: position), (1...31).contains(other) {
            position += 1
            word = timeWord(at: position)
            if word.word.isFiller {
                position += word.length
                word = timeWord(at: position)
            }
        }
        guard let month = word.word.monthNumber else { return nil }
        position += word.length
        if let (year, next) = year(at: position) {
            return Found(reading: .day(day, month, year), next: next)
        }
        if let year = sharedYear(after: position) {
            return Found(reading: .day(day, month, year), next: position)
        }
        return Found(reading: .day(day, month), next: position)
    }

    /// The year of a second date that the first one shares: `March to May 2026`, `30 March - 2 April 2026`.
    private func sharedYear(after index: Int) -> Int? {
        var hasMonth = false
        var position = index
        while position < index + 4, position < text.tokens.count {
            if let (value, count) = figures(at: position), count == 4 { return hasMonth ? value : nil }
            let (word, length) = timeWord(at: position)
            if word.monthNumber != nil {
                hasMonth = true
            } else if !word.isFiller, ordinal(at: position) == nil {
                return nil
            }
            position += length
        }
        return nil
    }

    /// `Q2 2026`, `KW 11/2026`, `W6`, `W6-8`: letters and figures in one word.
    func label(_ index: Int) -> Found? {
        guard let (unit, number) = numberedLabel(index) else { return nil }
        return numbered(unit, number, next: index + 1)
    }

    /// `week 6`, `week 6-8`, `month 3`, `quarter 2 of 2026`, `KW 11`.
    func unitBeforeNumber(_ index: Int, _ word: TimeWord, next: Int) -> Found? {
        guard !word.isDisjoint(with: TimeWord.units), let (number, count) = figures(at: next), count <= 3
        else { return nil }
        return numbered(word, number, next: next + 1)
    }

    /// `2. Quartal 2026`, `2nd quarter of 2026`, `6. Woche`: a number in order, then a unit.
    func numberedUnit(_ index: Int) -> Found? {
        guard let (number, isMarked) = ordinal(at: index), isMarked else { return nil }
        let (word, length) = timeWord(at: index + 1)
        guard !word.isDisjoint(with: TimeWord.units) else { return nil }
        return numbered(word, number, next: index + 1 + length)
    }

    /// A word of letters and then figures whose letters name a unit: `q2`, `w6`, `kw11`.
    func numberedLabel(_ index: Int) -> (unit: TimeWord, number: Int)? {
        guard let token = text.token(at: index), token.kind == .word else { return nil }
        var start = token.end
        var number = 0
        var scale = 1
        while start > token.start, text.bytes[start - 1] &- UInt8(ascii: "0") <= 9 {
            guard scale <= 100 else { return nil }
            start -= 1
            number += Int(text.bytes[start] &- UInt8(ascii: "0")) * scale
            scale *= 10
        }
        guard start < token.end, start > token.start else { return nil }
        let letters = text.bytes[token.start..<start]
        // Q and W are the notation of ISO 8601 and of accounts, whatever the language.
        if letters.elementsEqual("q".utf8) { return (.quarter, number) }
        if letters.elementsEqual("w".utf8) { return (.week, number) }
        guard let value = lexicon.timeWords.value(of: letters) else { return nil }
        let unit = TimeWord(rawValue: value)
        return unit.isDisjoint(with: TimeWord.units) ? nil : (unit, number)
    }

    /// A unit and its number, with the year that may follow.
    private func numbered(_ unit: TimeWord, _ number: Int, next: Int) -> Found? {
        if let (year, next) = year(at: next), let reading = reading(unit, number, year) {
            return Found(reading: reading, next: next)
        }
        if unit.contains(.quarter) || unit.contains(.halfYear) {
            let count = unit.contains(.quarter) ? 4 : 2
            return (1...count).contains(number) ? Found(reading: .withoutYear, next: next) : nil
        }
        if unit.contains(.calendarWeek) {
            return (1...53).contains(number) ? Found(reading: .withoutYear, next: next) : nil
        }
        let (last, next) = through(number, next: next)
        return Found(
            reading: unit.contains(.week) ? .week(number, through: last) : .month(number, through: last),
            next: next
        )
    }

    /// The end of `6-8`, `6 to 8`, `6 – 8`; the number itself when no range follows.
    private func through(_ number: Int, next: Int) -> (last: Int, next: Int) {
        if let (last, count) = figures(at: next), count <= 3, last >= number,
            separator(after: next - 1) == UInt8(ascii: "-") || isHyphenBetween(next - 1)
        {
            return (last, next + 1)
        }
        if timeWord(at: next).word.isFiller, let (last, count) = figures(at: next + 1), count <= 3,
            last >= number
        {
            return (last, next + 2)
        }
        return (number, next)
    }

    /// True when only spaces and a hyphen stand between a token and the next one.
    private func isHyphenBetween(_ index: Int) -> Bool {
        guard let token = text.token(at: index), let next = text.token(at: index + 1),
            next.start == token.end + 3
        else { return false }
        return text.bytes[token.end..<next.start].elementsEqual(" - ".utf8)
    }

    /// A unit, a number and a year, for units that a year is cut into.
    func reading(_ unit: TimeWord, _ number: Int, _ year: Int) -> TimeReading? {
        if unit.contains(.quarter) { return .quarter(number, year) }
        if unit.contains(.halfYear) {
            return (1...2).contains(number) ? .months(number * 6 - 5...number * 6, year) : .noSuchDay
        }
        if unit.contains(.week) || unit.contains(.calendarWeek) { return .calendarWeek(number, year) }
        return nil
    }
}
