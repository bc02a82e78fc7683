/// A text that is nothing but `2026-03-09` or `2026-03`, which most dates of most plans are; read without
/// folding the text or looking anything up.
enum ISODate {
    /// The day or month, `nil` when the text is anything else.
    static func read(_ text: Span<UInt8>) -> TimeReading? {
        guard text.count == 10 || text.count == 7, text[4] == UInt8(ascii: "-"),
            let year = number(text, 0, 4), let month = number(text, 5, 2)
        else { return nil }
        if text.count == 7 {
            return (1...12).contains(month) && year > 0 ? .months(month...month, year) : nil
        }
        guard text[7] == UInt8(ascii: "-"), let day = number(text, 8, 2) else { return nil }
        return .day(day, month, year)
    }

    private static func number(_ text: Span<UInt8>, _ offset: Int, _ count: Int) -> Int? {
        var value = 0
        for position in offset..<offset + count {
            let digit = text[position] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}
