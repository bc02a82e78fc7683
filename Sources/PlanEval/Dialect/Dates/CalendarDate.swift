/// A day of the proleptic Gregorian calendar, years 1 to 9999, which is what CEL timestamps span.
///
/// Kept as the number of days since 1 January 1970, so that differences and comparisons are those of
/// numbers. The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
/// (<https://howardhinnant.github.io/date_algorithms.html>): March-based years in cycles of 400 years.
struct CalendarDate: Sendable, Hashable, Comparable {
    /// Days since 1 January 1970.
    let dayNumber: Int

    /// The day number of 1 January of year 1 and of 31 December 9999.
    static let dayNumbers = -719_162...2_932_896

    /// The day with a number, or `nil` outside the years 1 to 9999.
    init?(dayNumber: Int) {
        guard Self.dayNumbers.contains(dayNumber) else { return nil }
        self.dayNumber = dayNumber
    }

    /// A day by year, month and day, or `nil` when there is no such day.
    init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        let marchYear = month > 2 ? year : year - 1
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month and day.
    var components: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
    var weekday: Int {
        // 1 January 1970 was a Thursday.
        let remainder = (dayNumber + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    /// Seconds since 1 January 1970, 00:00 UTC.
    var secondsSinceEpoch: Int64 { Int64(dayNumber) * 86_400 }

    /// Orders by time.
    static func < (one: CalendarDate, other: CalendarDate) -> Bool { one.dayNumber < other.dayNumber }

    /// The number of days of a month, 28 to 31.
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The day so many days later, or `nil` outside the years 1 to 9999.
    func adding(days: Int) -> CalendarDate? {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(dayNumber: sum)
    }

    /// The same day so many months later, or the last day of that month when it is shorter.
    ///
    ///     31 January 2026 + 1 month  ->  28 February 2026
    func adding(months: Int) -> CalendarDate? {
        let (year, month, day) = components
        let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, index >= 12 else { return nil }
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        guard newYear <= 9999 else { return nil }
        return CalendarDate(
            year: newYear,
            month: newMonth,
            day: min(day, Self.days(inMonth: newMonth, of: newYear))
        )
    }

    /// The Monday of a week as ISO 8601 counts them, or `nil` when the year has no such week.
    ///
    /// Week 1 is the week with the year's first Thursday, so it holds 4 January.
    static func monday(ofWeek week: Int, in year: Int) -> CalendarDate? {
        guard (1...53).contains(week), let fourth = CalendarDate(year: year, month: 1, day: 4),
            let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7),
            let thursday = monday.adding(days: 3), thursday.components.year == year
        else { return nil }
        return monday
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The date as ISO 8601 writes it, for example `2026-03-09`.
    var description: String {
        let (year, month, day) = components
        return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
