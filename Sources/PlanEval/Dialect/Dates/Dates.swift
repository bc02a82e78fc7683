/// Dates, periods and rhythms in texts: the functions `date`, `dated` and `recurring`.
enum Dates {
    /// The first day of the first date, period or relative time that a text names.
    ///
    ///     "2026-Q2"                ->  2026-04-01
    ///     "monthly from 2026-04"   ->  2026-04-01
    ///     "week 6"                 ->  35 days after the start of the plan
    ///
    /// - Throws: why there is none. A time whose year is missing is passed over when a complete one follows.
    static func first(
        in text: Passage,
        start: CalendarDate?
    ) throws(DateError) -> CalendarDate {
        if let reading = text.isoDate { return try reading.days(from: start).first }
        let readings = text.times.map(\.reading)
        guard let result = readings.first(where: { $0 != .withoutYear }) ?? readings.last else {
            throw .noDate
        }
        return try result.days(from: start).first
    }

    /// The last day of the last date, period or relative time that a text names.
    ///
    ///     "2026-Q2"                ->  2026-06-30
    ///     "2026-03 to 2026-05"     ->  2026-05-31
    ///
    /// - Throws: why there is none.
    static func last(
        in text: Passage,
        start: CalendarDate?
    ) throws(DateError) -> CalendarDate {
        if let reading = text.isoDate { return try reading.days(from: start).last }
        let readings = text.times.map(\.reading)
        guard let result = readings.last(where: { $0 != .withoutYear }) ?? readings.first else {
            throw .noDate
        }
        return try result.days(from: start).last
    }

    /// True when a text says when: a date, a period, a relative time or a rhythm.
    ///
    ///     "by mid-March"   ->  true
    ///     "every Tuesday"  ->  true
    ///     "ongoing"        ->  false
    static func isDated(_ text: Passage) -> Bool {
        if let reading = text.isoDate { return reading.isDated }
        return text.times.contains(where: \.reading.isDated) || text.isRecurring
    }

    /// True when a text names a rhythm: `weekly`, `every first Monday`, `alle zwei Wochen`.
    static func isRecurring(_ text: FoldedText, _ lexicon: Lexicon) -> Bool {
        lexicon.rhythms.occurs(in: text)
    }
}
