// Dates that begin with a figure and need no words: ISO 8601, dotted and slashed dates, years.
extension TimeReader {
    /// `2026-03-09`, `2026-03`, `2026/03/09`, `2026-W11`, `2026-Q2`, `2026 Q2`, `2026/27`, `2026 March`,
    /// `2026`.
    func yearFirst(_ index: Int) -> Found? {
        guard let (year, count) = figures(at: index), count == 4, year > 0 else { return nil }
        let separator = separator(after: index)
        if separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/"),
            let found = afterYear(index, year, separator)
        {
            return found
        }
        if let (unit, number) = numberedLabel(index + 1), let reading = reading(unit, number, year) {
            return Found(reading: reading, next: index + 2)
        }
        let (word, length) = timeWord(at: index + 1)
        if let month = word.monthNumber, self.year(at: index + 1 + length) == nil {
            let next = index + 1 + length
            if let (day, _) = ordinal(at: next) {
                return Found(reading: .day(day, month, year), next: next + 1)
            }
            return Found(reading: .months(month...month, year), next: next)
        }
        return bareYear(index, year)
    }

    /// What follows a year and a hyphen or slash.
    private func afterYear(_ index: Int, _ year: Int, _ separator: UInt8?) -> Found? {
        guard let (second, count) = figures(at: index + 1) else { return nil }
        if count == 4 {
            guard second > year, let last = CalendarDate(year: second, month: 12, day: 31),
                let first = CalendarDate(year: year, month: 1, day: 1)
            else { return nil }
            return Found(reading: .period(first: first, last: last), next: index + 2)
        }
        guard count == 2 || (count == 1 && separator == UInt8(ascii: "/")) else { return nil }
        if self.separator(after: index + 1) == separator, let day = dayOrTime(index + 2) {
            return Found(reading: .day(day, second, year), next: index + 3)
        }
        if (1...12).contains(second) {
            return Found(reading: .months(second...second, year), next: index + 2)
        }
        if second == (year + 1) % 100, let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year + 1, month: 12, day: 31)
        {
            return Found(reading: .period(first: first, last: last), next: index + 2)
        }
        return Found(reading: .noSuchDay, next: index + 2)
    }

    /// The day of an ISO 8601 date, to which a time of day may be attached: `09`, `09T10:00:00Z`.
    private func dayOrTime(_ index: Int) -> Int? {
        if let (day, count) = figures(at: index), count <= 2 { return day }
        guard let token = text.token(at: index), token.kind == .number, token.end - token.start > 3,
            text.bytes[token.start + 2] == UInt8(ascii: "t")
        else { return nil }
        let (tens, ones) = (text.bytes[token.start] &- 0x30, text.bytes[token.start + 1] &- 0x30)
        return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
    }

    /// The years that four figures without anything else can mean.
    private static let nearYears = 1900...2199

    /// Four figures alone are a year when they lie near our time and count nothing that can be seen.
    private func bareYear(_ index: Int, _ year: Int) -> Found? {
        guard Self.nearYears.contains(year), let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        let token = text.tokens[index]
        if text.token(at: index + 1)?.kind == .percent || isCurrency(endingAt: token.start)
            || isCurrency(startingAt: token.end)
        {
            return nil
        }
        return Found(reading: .period(first: first, last: last), next: index + 1, isBareYear: true)
    }

    private func isCurrency(endingAt end: Int) -> Bool {
        let end = text.byte(at: end - 1) == UInt8(ascii: " ") ? end - 1 : end
        if text.byte(at: end - 1) == UInt8(ascii: "$") { return true }
        return isCurrencySymbol(at: end - 2, length: 2) || isCurrencySymbol(at: end - 3, length: 3)
    }

    private func isCurrency(startingAt start: Int) -> Bool {
        let start = text.byte(at: start) == UInt8(ascii: " ") ? start + 1 : start
        if text.byte(at: start) == UInt8(ascii: "$") { return true }
        return isCurrencySymbol(at: start, length: 2) || isCurrencySymbol(at: start, length: 3)
    }

    private func isCurrencySymbol(at offset: Int, length: Int) -> Bool {
        guard offset >= 0, offset + length <= text.bytes.count, text.bytes[offset] >= 0xC2 else {
            return false
        }
        let bytes = text.bytes
        let scalar = CodePoint.read(bytes.span, at: offset)
        guard scalar.length == length else { return false }
        return Unicode.Scalar(scalar.value)?.properties.generalCategory == .currencySymbol
    }

    /// `9.3.2026`, `09.03.26`, `2026.03.09`, `03.2026`: dots are written day first everywhere.
    func dottedDate(_ index: Int) -> Found? {
        let token = text.tokens[index]
        guard token.end - token.start <= 10 else { return nil }
        var parts: [(value: Int, count: Int)] = [(0, 0)]
        for offset in token.range {
            let byte = text.bytes[offset]
            if byte == UInt8(ascii: ".") {
                parts.append((0, 0))
            } else {
                guard byte &- UInt8(ascii: "0") <= 9, let last = parts.popLast() else { return nil }
                parts.append((last.value * 10 + Int(byte &- UInt8(ascii: "0")), last.count + 1))
            }
        }
        guard parts.allSatisfy({ $0.count > 0 }) else { return nil }
        guard parts.count == 2 || parts.count == 3, let last = parts.last else { return nil }
        let (first, second) = (parts[0], parts[1])
        if parts.count == 2 {
            guard first.count == 2, last.count == 4, (1...12).contains(first.value),
                Self.nearYears.contains(last.value)
            else { return nil }
            return Found(reading: .months(first.value...first.value, last.value), next: index + 1)
        }
        guard second.count <= 2 else { return nil }
        switch (first.count, last.count) {
        case (4, 1...2): return Found(reading: .day(last.value, second.value, first.value), next: index + 1)
        case (1...2, 4): return Found(reading: .day(first.value, second.value, last.value), next: index + 1)
        case (1...2, 2):
            // Not every version number is a date.
            let reading = TimeReading.day(first.value, second.value, 2000 + last.value)
            return reading == .noSuchDay ? nil : Found(reading: reading, next: index + 1)
        default: return nil
        }
    }

    /// `25/09/2026`, `25-09-2026`, `3/2026`; day and month in an order that cannot be known are said to be
    /// so.
    func figures(_ index: Int) -> Found? {
        guard let (first, firstCount) = figures(at: index), firstCount <= 2,
            let mark = separator(after: index), mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-"),
            let (second, secondCount) = figures(at: index + 1)
        else { return nil }
        if secondCount == 4 {
            guard mark == UInt8(ascii: "/"), (1...12).contains(first), Self.nearYears.contains(second) else {
                return nil
            }
            return Found(reading: .months(first...first, second), next: index + 2)
        }
        guard secondCount <= 2, separator(after: index + 1) == mark,
            let (year, yearCount) = figures(at: index + 2)
        else { return nil }
        if yearCount == 2 && mark == UInt8(ascii: "/") && isDayAndMonth(first, second) {
            return Found(reading: .dayOrMonth, next: index + 3)
        }
        guard yearCount == 4 else { return nil }
        return Found(reading: Self.dayAndMonth(first, second, year), next: index + 3)
    }

    private func isDayAndMonth(_ first: Int, _ second: Int) -> Bool {
        (1...31).contains(first) && (1...31).contains(second) && min(first, second) <= 12
    }

    private static func dayAndMonth(_ first: Int, _ second: Int, _ year: Int) -> TimeReading {
        if first == second || first > 12 { return .day(first, second, year) }
        if second > 12 { return .day(second, first, year) }
        return first >= 1 && second >= 1 ? .dayOrMonth : .noSuchDay
    }
}
