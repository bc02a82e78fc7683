// Dates as Korean writes them: figures with a syllable that says what they count, and particles after it.
extension TimeReader {
    /// `2026년 3월 9일`, `2026년 3월까지`, `2026년 2분기`, `2026년`, `3월 9일부터`, `6주차`, `3개월차`.
    func koreanDate(_ index: Int) -> Found? {
        if let year = counted(index, "년"), year >= 1000 {
            if let month = counted(index + 1, "월") {
                if let day = counted(index + 2, "일") {
                    return Found(reading: .day(day, month, year), next: index + 3)
                }
                let isMonth = (1...12).contains(month)
                return Found(reading: isMonth ? .months(month...month, year) : .noSuchDay, next: index + 2)
            }
            if let quarter = counted(index + 1, "분기") {
                return Found(reading: .quarter(quarter, year), next: index + 2)
            }
            return Found(reading: .months(1...12, year), next: index + 1)
        }
        if let month = counted(index, "월"), (1...12).contains(month) {
            if let day = counted(index + 1, "일") {
                return Found(reading: .day(day, month), next: index + 2)
            }
            return Found(reading: .withoutYear, next: index + 1)
        }
        if let quarter = counted(index, "분기"), (1...4).contains(quarter) {
            return Found(reading: .withoutYear, next: index + 1)
        }
        if let week = counted(index, "주차") {
            return Found(reading: .week(week, through: week), next: index + 1)
        }
        return counted(index, "개월차").map { month in
            Found(reading: .month(month, through: month), next: index + 1)
        }
    }

    /// The number of a token of up to four figures and then `unit`.
    private func counted(_ index: Int, _ unit: StaticString) -> Int? {
        guard let token = text.token(at: index), token.kind == .number else { return nil }
        var value = 0
        var offset = token.start
        while offset < token.end, offset < token.start + 4, text.bytes[offset] &- 0x30 <= 9 {
            value = value * 10 + Int(text.bytes[offset] &- 0x30)
            offset += 1
        }
        let follows = unit.withUTF8Buffer { text.bytes[offset..<token.end].starts(with: $0) }
        return follows ? value : nil
    }
}
