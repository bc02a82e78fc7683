import Testing

@testable import PlanEval

@Suite struct CalendarDateTests {
    /// Days since 1 January 1970 by counting years and months, after Richards' algorithm for Julian day
    /// numbers (Explanatory Supplement to the Astronomical Almanac, 3rd edition, section 15.11.3).
    static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shift = (month - 14) / 12
        let julian =
            1461 * (year + 4800 + shift) / 4 + 367 * (month - 2 - 12 * shift) / 12
            - 3 * ((year + 4900 + shift) / 100) / 4 + day - 32_075
        return julian - 2_440_588
    }

    /// Every day around our time and in a whole cycle of 400 years, and the first and last days of every other
    /// month.
    @Test func tenThousandYearsComeBack() throws {
        var number = -719_162
        var failures = 0
        for year in 1...9999 {
            for month in 1...12 {
                let length = CalendarDate.days(inMonth: month, of: year)
                for day in 1...length where day == 1 || day >= 28 || (1600...2100).contains(year) {
                    let date = CalendarDate(year: year, month: month, day: day)
                    let expected = number + day - 1
                    if date?.dayNumber != expected || Self.dayNumber(year, month, day) != expected {
                        failures += 1
                    }
                    // 1 January of year 1 was a Monday in this calendar.
                    if date?.weekday != (expected + 719_162) % 7 + 1 { failures += 1 }
                    if let back = date?.components, back != (year, month, day) { failures += 1 }
                }
                number += length
            }
        }
        #expect(failures == 0)
        #expect(number == 2_932_897)
    }

    @Test func refusesDaysThatDoNotExist() {
        for (year, month, day) in [
            (2026, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (0, 1, 1),
            (10_000, 1, 1), (2026, 1, 0),
            (.max, 1, 1), (2026, .max, 1), (2026, 1, .min),
        ] {
            #expect(CalendarDate(year: year, month: month, day: day) == nil)
        }
        #expect(CalendarDate(dayNumber: .max) == nil)
        #expect(CalendarDate(dayNumber: -719_163) == nil)
    }

    @Test func addsDaysAndMonths() throws {
        let date = try #require(CalendarDate(year: 2026, month: 1, day: 31))
        #expect(date.adding(months: 1)?.description == "2026-02-28")
        #expect(date.adding(months: 25)?.description == "2028-02-29")
        #expect(date.adding(months: -1)?.description == "2025-12-31")
        #expect(date.adding(days: 29)?.description == "2026-03-01")
        #expect(date.adding(days: .max) == nil)
        #expect(date.adding(months: .max) == nil)
        #expect(date.adding(months: .min) == nil)
        #expect(date.adding(months: -12 * 2026) == nil)
    }

    struct Week: CustomTestStringConvertible {
        let year: Int
        let week: Int
        let monday: String?
        var testDescription: String { "\(year)-W\(week)" }
    }

    /// From the list of weeks in ISO 8601 and its examples.
    @Test(arguments: [
        Week(year: 2026, week: 1, monday: "2025-12-29"),
        Week(year: 2026, week: 11, monday: "2026-03-09"),
        Week(year: 2026, week: 53, monday: "2026-12-28"),
        Week(year: 2025, week: 53, monday: nil),
        Week(year: 2009, week: 1, monday: "2008-12-29"),
        Week(year: 2009, week: 53, monday: "2009-12-28"),
        Week(year: 2026, week: 0, monday: nil),
        Week(year: 2026, week: 54, monday: nil),
    ])
    func countsWeeksAsISO8601(_ test: Week) {
        #expect(CalendarDate.monday(ofWeek: test.week, in: test.year)?.description == test.monday)
    }
}
