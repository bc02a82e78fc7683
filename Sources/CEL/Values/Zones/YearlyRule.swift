/// A rule for all years, as the footer of a TZif file and the variable TZ of POSIX write it:
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct YearlyRule: Sendable, Hashable {
    private let standardOffset: Int
    private let summer: Summer?

    private struct Summer: Hashable {
        let offset: Int
        let start: Change
        let end: Change
    }

    /// A change of the clocks.
    private struct Change: Hashable {
        let day: Day
        /// Seconds after midnight by the clock before the change; may lie outside the day.
        let time: Int
    }

    private enum Day: Hashable {
        /// 1 to 365; 29 February is never counted.
        case ofYear(Int)
        /// 0 to 365.
        case zeroBased(Int)
        /// The weekday (0 is Sunday) in the given week of the month, 5 being the last one.
        case ofMonth(month: Int, week: Int, weekday: Int)
    }

    /// Reads a rule.
    ///
    /// - Returns: `nil` for text that is none.
    init?(_ text: ArraySlice<UInt8>) {
        var reader = Reader(rest: text)
        guard reader.name(), let west = reader.time(maximumHours: 24) else { return nil }
        standardOffset = -west
        guard !reader.rest.isEmpty else {
            summer = nil
            return
        }
        guard reader.name() else { return nil }
        var offset = standardOffset + 3600
        if reader.rest.first != UInt8(ascii: ",") {
            guard let west = reader.time(maximumHours: 24) else { return nil }
            offset = -west
        }
        guard let start = reader.change(), let end = reader.change(), reader.rest.isEmpty else { return nil }
        summer = Summer(offset: offset, start: start, end: end)
    }

    /// Seconds east of Greenwich at a point in time.
    func offset(at seconds: Int64) -> Int {
        guard let summer else { return standardOffset }
        let local = ZonedTime(seconds: seconds, offset: standardOffset)
        let start = Self.seconds(of: summer.start, year: local.date.year) - standardOffset
        let end = Self.seconds(of: summer.end, year: local.date.year) - summer.offset
        let now = Int(seconds)
        let isSummer = start < end ? now >= start && now < end : now >= start || now < end
        return isSummer ? summer.offset : standardOffset
    }

    /// The change in a year, in seconds since 1970 by the clock before it.
    private static func seconds(of change: Change, year: Int) -> Int {
        let firstOfYear = CivilDate.daysSinceEpoch(year: year, month: 1, day: 1)
        let day: Int
        switch change.day {
        case .ofYear(let number):
            day = firstOfYear + number - 1 + (number > 59 && CivilDate.isLeap(year) ? 1 : 0)
        case .zeroBased(let number): day = firstOfYear + number
        case .ofMonth(let month, let week, let weekday):
            let first = CivilDate.daysSinceEpoch(year: year, month: month, day: 1)
            let firstWeekday = CivilDate(daysSinceEpoch: first).dayOfWeek
            let length = CivilDate.days(inMonth: month, year: year)
            var date = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
            while date >= length { date -= 7 }
            day = first + date
        }
        return day * 86_400 + change.time
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func skip(_ letter: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: letter) else { return false }
            rest = rest.dropFirst()
            return true
        }

        /// An abbreviation of three letters and more, or anything in angle brackets.
        mutating func name() -> Bool {
            if skip("<") {
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
                rest = rest[(end + 1)...]
                return true
            }
            let letters = rest.prefix { Lexer.isLetter($0) }
            rest = rest.dropFirst(letters.count)
            return letters.count >= 3
        }

        mutating func number(_ range: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix(while: Lexer.isDigit)
            guard (1...3).contains(digits.count) else { return nil }
            rest = rest.dropFirst(digits.count)
            let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            return range.contains(value) ? value : nil
        }

        /// Reads `[+-]hh[:mm[:ss]]` in seconds.
        mutating func time(maximumHours: Int) -> Int? {
            let isNegative = skip("-")
            if !isNegative { _ = skip("+") }
            guard let hours = number(0...maximumHours) else { return nil }
            var seconds = hours * 3600
            for unit in [60, 1] where skip(":") {
                guard let value = number(0...59) else { return nil }
                seconds += value * unit
            }
            return isNegative ? -seconds : seconds
        }

        /// Reads `,date[/time]`.
        mutating func change() -> Change? {
            guard skip(","), let day = day() else { return nil }
            guard skip("/") else { return Change(day: day, time: 7200) }
            return time(maximumHours: 167).map { Change(day: day, time: $0) }
        }

        private mutating func day() -> Day? {
            if skip("J") { return number(1...365).map { .ofYear($0) } }
            guard skip("M") else { return number(0...365).map { .zeroBased($0) } }
            guard let month = number(1...12), skip("."), let week = number(1...5), skip("."),
                let weekday = number(0...6)
            else { return nil }
            return .ofMonth(month: month, week: week, weekday: weekday)
        }
    }
}
