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
        in text: Span<UInt8>,
        _ lexicon: Lexicon,
        start: CalendarDate?
    ) throws(DateError) -> CalendarDate {
        if let reading = ISODate.read(text) { return try reading.days(from: start).first }
        var result: TimeReading?
        TimeReader(FoldedText(text), lexicon).forEachTime { _, found in
            if result == nil || result == .withoutYear { result = found.reading }
            return result == .withoutYear
        }
        guard let result else { throw .noDate }
        return try result.days(from: start).first
    }

    /// The last day of the last date, period or relative time that a text names.
    ///
    ///     "2026-Q2"                ->  2026-06-30
    ///     "2026-03 to 2026-05"     ->  2026-05-31
    ///
    /// - Throws: why there is none.
    static func last(
        in text: Span<UInt8>,
        _ lexicon: Lexicon,
        start: CalendarDate?
    ) throws(DateError) -> CalendarDate {
        if let reading = ISODate.read(text) { return try reading.days(from: start).last }
        var result: TimeReading?
        TimeReader(FoldedText(text), lexicon).forEachTime { _, found in
            if result == nil || found.reading != .withoutYear { result = found.reading }
            return true
        }
        guard let result else { throw .noDate }
        return try result.days(from: start).last
    }

    /// True when a text says when: a date, a period, a relative time or a rhythm.
    ///
    ///     "by mid-March"   ->  true
    ///     "every Tuesday"  ->  true
    ///     "ongoing"        ->  false
    static func isDated(_ text: Span<UInt8>, _ lexicon: Lexicon) -> Bool {
        if let reading = ISODate.read(text) { return reading.isDated }
        let folded = FoldedText(text)
        var isDated = false
        TimeReader(folded, lexicon).forEachTime { _, found in
            isDated = found.reading.isDated
            return !isDated
        }
        return isDated || isRecurring(folded, lexicon)
    }

    /// True when a text names a rhythm: `weekly`, `every first Monday`, `alle zwei Wochen`.
    static func isRecurring(_ text: FoldedText, _ lexicon: Lexicon) -> Bool {
        lexicon.rhythms.occurs(in: text)
    }
}
