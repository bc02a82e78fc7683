import CEL

/// A day in the form `2026-03-09`.
public struct CalendarDay: Sendable, Hashable, CustomStringConvertible {
    private let date: CivilDate

    /// Reads a day.
    ///
    /// - Returns: `nil` for anything but a day that exists, written as year, month and day.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        self.date = date
    }

    /// The day as it is written.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    }

    /// The first moment of the day in UTC.
    var timestamp: Timestamp? { Timestamp(seconds: Int64(date.daysSinceEpoch) * 86_400) }
}
