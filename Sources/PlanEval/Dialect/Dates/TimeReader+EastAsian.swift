// Dates as Japanese and Chinese write them, with figures or with Chinese numerals.
extension TimeReader {
    /// The characters that follow numbers in dates.
    private enum Sign {
        static let year: UInt32 = 0x5E74  // 年
        static let month: UInt32 = 0x6708  // 月
        static let days: [UInt32] = [0x65E5, 0x53F7, 0x865F]  // 日 号 號
        static let weeks: [UInt32] = [0x9031, 0x5468]  // 週 周
        static let ordinal: UInt32 = 0x7B2C  // 第
        static let counted: UInt32 = 0x76EE  // 目
        static let financial: UInt32 = 0x5EA6  // 度
        static let pieces: [UInt32] = [0x30F6, 0x304B, 0x30AB, 0x30F5, 0x30B1, 0x7B87, 0x4E2A]  // ヶかカヵケ箇个
        static let quarters: [[UInt32]] = [[0x56DB, 0x534A, 0x671F], [0x5B63, 0x5EA6]]  // 四半期 季度
    }

    /// `2026年3月9日`, `2026年3月`, `2026年第2四半期`, `2026年`, `四月三日`, `第6週`, `3か月目`,
    /// `第二季度`.
    func eastAsianDate(_ index: Int) -> Found? {
        let isOrdinal = text.character(at: index) == Sign.ordinal
        guard let (number, sign) = number(at: isOrdinal ? index + 1 : index) else { return nil }
        let mark = text.character(at: sign)
        switch mark {
        case Sign.year:
            return number >= 1000 ? afterYear(number, next: sign + 1) : nil
        case Sign.month:
            guard (1...12).contains(number) else { return nil }
            if let (day, next) = dayOfMonth(at: sign + 1) {
                return Found(reading: .day(day, number), next: next)
            }
            return Found(reading: .withoutYear, next: sign + 1)
        case _ where Sign.weeks.contains(mark):
            let isCounted = text.character(at: sign + 1) == Sign.counted
            guard number < 1000, isOrdinal || isCounted else { return nil }
            return Found(reading: .week(number, through: number), next: sign + 1)
        case _ where Sign.pieces.contains(mark):
            guard number < 1000, text.character(at: sign + 1) == Sign.month,
                isOrdinal || text.character(at: sign + 2) == Sign.counted
            else { return nil }
            return Found(reading: .month(number, through: number), next: sign + 2)
        default:
            guard isOrdinal, (1...4).contains(number), let next = endOfQuarterSign(sign) else { return nil }
            return Found(reading: .withoutYear, next: next)
        }
    }

    private func afterYear(_ year: Int, next: Int) -> Found? {
        if text.character(at: next) == Sign.financial {
            return Found(reading: .financialYear, next: next + 1)
        }
        let isOrdinal = text.character(at: next) == Sign.ordinal
        if let (number, sign) = number(at: isOrdinal ? next + 1 : next) {
            if text.character(at: sign) == Sign.month {
                if let (day, next) = dayOfMonth(at: sign + 1) {
                    return Found(reading: .day(day, number, year), next: next)
                }
                let isMonth = (1...12).contains(number)
                return Found(
                    reading: isMonth ? .months(number...number, year) : .noSuchDay,
                    next: sign + 1
                )
            }
            if let next = endOfQuarterSign(sign) { return Found(reading: .quarter(number, year), next: next) }
        }
        guard let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        return Found(reading: .period(first: first, last: last), next: next)
    }

    private func dayOfMonth(at index: Int) -> (day: Int, next: Int)? {
        guard let (day, sign) = number(at: index), Sign.days.contains(text.character(at: sign)) else {
            return nil
        }
        return (day, sign + 1)
    }

    /// The token after a word for quarter that starts at a token.
    private func endOfQuarterSign(_ index: Int) -> Int? {
        for sign in Sign.quarters
        where sign.indices.allSatisfy({ text.character(at: index + $0) == sign[$0] }) {
            return index + sign.count
        }
        return nil
    }

    /// A number of up to four figures, in ASCII or Chinese, and the token after it.
    private func number(at index: Int) -> (value: Int, next: Int)? {
        if let (value, _) = figures(at: index) { return (value, index + 1) }
        var numerals = text.numerals(at: index)
        // In 第二四半期 the second numeral belongs to the word for quarter.
        if numerals.count > 1, endOfQuarterSign(index + numerals.count - 1) != nil { numerals.removeLast() }
        guard !numerals.isEmpty else { return nil }
        let value = KanjiNumerals.value(of: numerals)
        return value < 10_000 ? (Int(value), index + numerals.count) : nil
    }
}
