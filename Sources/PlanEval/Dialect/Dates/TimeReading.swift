/// What a text says about when something happens.
enum TimeReading: Sendable, Equatable {
    /// Days that the calendar knows: a day, a week, a month, a quarter, a year.
    case period(first: CalendarDate, last: CalendarDate)
    /// Weeks counted from the start of the plan; 1 begins on its first day.
    case week(Int, through: Int)
    /// Months counted from the start of the plan; 1 begins on its first day.
    case month(Int, through: Int)
    /// A day whose year the text does not give: `9 March`, `四月三日`.
    case dayAndMonth(Int, Int)
    /// A longer time whose year the text does not give: `March`, `Q2`.
    case withoutYear
    /// Day and month in figures, in an order that cannot be known: `03/09/2026`.
    case dayOrMonth
    /// A spelling of a date that no calendar has: `2026-02-30`.
    case noSuchDay
    /// A financial year, whose first day depends on the organisation: `2027年度`.
    case financialYear

    /// True when a person can look it up; false for a day that does not exist.
    var isDated: Bool { self != .noSuchDay }

    /// A single day.
    static func day(_ date: CalendarDate) -> TimeReading { .period(first: date, last: date) }

    /// A day by its figures, `noSuchDay` when the calendar has none.
    static func day(_ day: Int, _ month: Int, _ year: Int) -> TimeReading {
        CalendarDate(year: year, month: month, day: day).map(Self.day) ?? .noSuchDay
    }

    /// A day without its year, `noSuchDay` when no year has it.
    static func day(_ day: Int, _ month: Int) -> TimeReading {
        // 2000 was a leap year.
        CalendarDate(year: 2000, month: month, day: day) == nil ? .noSuchDay : .dayAndMonth(day, month)
    }

    /// Whole months, counted from 1, of one year.
    static func months(_ months: ClosedRange<Int>, _ year: Int) -> TimeReading {
        guard
            let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let last = CalendarDate(
                year: year,
                month: months.upperBound,
                day: CalendarDate.days(inMonth: months.upperBound, of: year)
            )
        else { return .noSuchDay }
        return .period(first: first, last: last)
    }

    /// The quarter of a year, 1 to 4.
    static func quarter(_ quarter: Int, _ year: Int) -> TimeReading {
        (1...4).contains(quarter) ? months(quarter * 3 - 2...quarter * 3, year) : .noSuchDay
    }

    /// A calendar week of a year.
    static func calendarWeek(_ week: Int, _ year: Int) -> TimeReading {
        guard let monday = CalendarDate.monday(ofWeek: week, in: year), let sunday = monday.adding(days: 6)
        else { return .noSuchDay }
        return .period(first: monday, last: sunday)
    }
}

/// Why no date can be read from a text.
enum DateError: Error, Sendable, Equatable {
    /// The text names no time, or only a rhythm.
    case noDate
    /// The year is missing.
    case withoutYear
    /// `03/09/2026` may be March or September.
    case dayOrMonth
    /// The calendar has no such day.
    case noSuchDay
    /// The first day of a financial year is not known.
    case financialYear
    /// The text counts from the start of the plan, and the plan has no start date.
    case noStart
    /// The date would lie outside the years 1 to 9999.
    case outOfRange
}

extension TimeReading {
    /// The first and the last day, counted from `start` where the reading is relative.
    func days(from start: CalendarDate?) throws(DateError) -> (first: CalendarDate, last: CalendarDate) {
        switch self {
        case .period(let first, let last): return (first, last)
        case .week(let number, let through):
            let start = try Self.required(start)
            return try Self.span(start.adding(days: (number - 1) * 7), start.adding(days: through * 7))
        case .month(let number, let through):
            let start = try Self.required(start)
            return try Self.span(start.adding(months: number - 1), start.adding(months: through))
        case .dayAndMonth(let day, let month):
            guard let start else { throw .withoutYear }
            let date = try Self.first(day, month, from: start)
            return (date, date)
        case .withoutYear: throw .withoutYear
        case .dayOrMonth: throw .dayOrMonth
        case .noSuchDay: throw .noSuchDay
        case .financialYear: throw .financialYear
        }
    }

    /// How long before its start people still do things for a plan: the sponsor is asked, money is granted.
    private static let daysAhead = 45

    /// The first such day that does not lie long before the start.
    private static func first(
        _ day: Int,
        _ month: Int,
        from start: CalendarDate
    ) throws(DateError) -> CalendarDate {
        let earliest = start.adding(days: -daysAhead) ?? start
        let year = earliest.components.year
        // 29 February may be eight years away.
        for year in year...year + 8 {
            if let date = CalendarDate(year: year, month: month, day: day), date >= earliest { return date }
        }
        throw year > 9990 ? .outOfRange : .noSuchDay
    }

    private static func required(_ start: CalendarDate?) throws(DateError) -> CalendarDate {
        guard let start else { throw .noStart }
        return start
    }

    private static func span(
        _ first: CalendarDate?,
        _ next: CalendarDate?
    ) throws(DateError) -> (first: CalendarDate, last: CalendarDate) {
        guard let first, let last = next?.adding(days: -1) else { throw .outOfRange }
        return (first, last)
    }
}

extension DateError {
    /// The reason in words, about `text`.
    func message(about text: String) -> String {
        switch self {
        case .noDate: "no date can be read in \"\(text)\""
        case .withoutYear: "\"\(text)\" gives no year"
        case .dayOrMonth:
            "\"\(text)\" may mean day and month or month and day; write the year first, as in 2026-03-09"
        case .noSuchDay: "\"\(text)\" names a day that the calendar does not have"
        case .financialYear: "\"\(text)\" is a financial year; write the date it begins or ends on"
        case .noStart: "\"\(text)\" counts from the start of the plan, and the plan gives no start date"
        case .outOfRange: "\"\(text)\" lies outside the years 1 to 9999"
        }
    }
}
