import CEL
import Testing
import _PlanevalTestSupport

@Suite("Points and spans of time")
struct TimeTests {
    @Test(arguments: [
        "string(timestamp('2026-03-01T00:00:00+01:00')) == '2026-02-28T23:00:00Z'",
        "string(timestamp('2026-03-01T00:00:00.120Z')) == '2026-03-01T00:00:00.12Z'",
        "string(timestamp('9999-12-31T23:59:59.999999999Z')) == '9999-12-31T23:59:59.999999999Z'",
        "string(timestamp('0001-01-01T00:00:00Z')) == '0001-01-01T00:00:00Z'",
        "timestamp(0).getFullYear() == 1970",
        "int(timestamp('1969-12-31T23:59:59.5Z')) == -1",
        "timestamp('2024-02-29t00:00:00z').getDayOfYear() == 59",
        "timestamp('2026-03-01T00:00:00Z') - timestamp('2026-02-01T00:00:00Z') == duration('672h')",
        "string(duration('1h30m')) == '5400s'", "string(duration('-0.5s')) == '-0.5s'",
        "duration('0') == duration('0s')",
        "duration('.5s') == duration('500ms')", "duration('1.s') == duration('1s')",
        "duration('+1h') == duration('60m')",
        "duration('-1h30m') == duration('-90m')", "duration('1us') == duration('1000ns')",
        "duration(90) == duration('90s')",
        "duration('2562047h') < duration('2562047h1m')", "duration('90m').getHours() == 1",
        "duration('-90m').getMinutes() == -90",
        "duration('1234ms').getMilliseconds() == 234", "day.getDate('+13:00') == 2",
        "day.getHours('-02:30') == 9",
        "day.getHours('UTC') == 12", "day.getHours('02:00') == 14", "day.getDayOfWeek() == 0",
        "day.getHours('+0' + '1:00') == 13",
    ])
    func areReadAndWritten(_ source: String) throws {
        #expect(try isTrue(source))
    }

    @Test(arguments: [
        "timestamp('2026-03-01')", "timestamp('2026-03-01T00:00:00')", "timestamp('2026-02-30T00:00:00Z')",
        "timestamp('2026-03-01T24:00:00Z')", "timestamp('2026-03-01T00:00:60Z')",
        "timestamp('0000-01-01T00:00:00Z')",
        "timestamp('10000-01-01T00:00:00Z')", "timestamp('2026-03-01T00:00:00.0000000001Z')",
        "timestamp('2026-03-01T00:00:00Z ')",
        "timestamp('')", "timestamp('2026-3-1T00:00:00Z')", "timestamp('2026-03-01T00:00:00+24:00')",
        "duration('5')", "duration('')",
        "duration(' 1s')", "duration('1d')", "duration('-')", "duration('h')", "duration('1h ')",
    ])
    func refuseWhatIsNone(_ source: String) throws {
        #expect(try failure(source) == .conversion)
    }

    @Test(arguments: [
        "duration('320000000000s')", "duration('99999999999999999999h')", "duration('9223372036.9s')",
    ])
    func refuseSpansOutsideTheirRange(_ source: String) throws {
        #expect(try failure(source) == .overflow)
    }

    @Test func refuseAnUnknownZoneWhenItIsCompiled() throws {
        let issue = try #require(issues("day.getHours('Europe/Atlantis')").first)
        #expect(issue.kind == .argument)
        #expect(issue.range == SourceRange(13, 30))
        #expect(try failure("day.getHours('Europe/' + 'Atlantis')") == .argument)
    }
}
