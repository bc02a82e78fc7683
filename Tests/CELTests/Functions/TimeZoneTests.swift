import CEL
import Platform
import Testing
import _PlanevalTestSupport

@Suite("Time zones")
struct TimeZoneTests {
    /// A TZif file of version 2 with two offsets and one transition.
    static func file(footer: String, transition: Int64 = 0) -> [UInt8] {
        func number(_ value: Int64, _ size: Int) -> [UInt8] {
            (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * Int64(size - 1 - $0))) }
        }
        let header = Array("TZif2".utf8) + Array(repeating: 0, count: 15)
        let empty = header + [0, 0, 0, 0, 1, 0].flatMap { number($0, 4) } + Array(repeating: 0, count: 6)
        let counts: [Int64] = [0, 0, 0, 1, 2, 8]
        let types = number(-3600, 4) + [0, 0] + number(7200, 4) + [0, 4]
        let block = number(transition, 8) + [1] + types + Array("LMT\0EET\0".utf8)
        return empty + header + counts.flatMap { number($0, 4) } + block + Array("\n\(footer)\n".utf8)
    }

    private func seconds(_ text: String) throws -> Int64 {
        try #require(Timestamp(text)).seconds
    }

    @Test func changeTheirOffsetAtTransitions() throws {
        let rules = try #require(TimeZoneRules(tzif: Self.file(footer: "")))
        #expect(rules.offset(at: -1) == -3600)
        #expect(rules.offset(at: 0) == 7200)
        #expect(rules.offset(at: .max) == 7200)
        #expect(rules.offset(at: .min) == -3600)
    }

    struct Rule: Sendable, CustomTestStringConvertible {
        let footer: String
        let time: String
        let offset: Int

        init(_ footer: String, _ time: String, _ offset: Int) {
            self.footer = footer
            self.time = time
            self.offset = offset
        }

        var testDescription: String { "\(footer) at \(time)" }
    }

    /// The dates are those of the European Union, the United States, Sydney and Greenland.
    @Test(arguments: [
        Rule("UTC0", "2026-07-01T00:00:00Z", 0), Rule("<+0545>-5:45", "2026-07-01T00:00:00Z", 20_700),
        Rule("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T00:59:59Z", 3600),
        Rule("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00Z", 7200),
        Rule("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T00:59:59Z", 7200),
        Rule("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00:00Z", 3600),
        Rule("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59Z", -18_000),
        Rule("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", -14_400),
        Rule("EST5EDT,M3.2.0,M11.1.0", "2026-11-01T06:00:00Z", -18_000),
        Rule("NST3:30NDT,M3.2.0,M11.1.0", "2026-01-01T00:00:00Z", -12_600),
        Rule("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-01-01T00:00:00Z", 39_600),
        Rule("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-04-04T16:00:00Z", 36_000),
        Rule("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-10-03T16:00:00Z", 39_600),
        Rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59Z", -7200),
        Rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", -3600),
        Rule("AAA0BBB,J60/0,J300/0", "2024-02-29T12:00:00Z", 0),
        Rule("AAA0BBB,J60/0,J300/0", "2024-03-01T00:00:00Z", 3600),
        Rule("AAA0BBB,59/0,300/0", "2024-02-29T00:00:00Z", 3600),
    ])
    func followTheirRuleAfterTheLastTransition(_ rule: Rule) throws {
        let rules = try #require(TimeZoneRules(tzif: Self.file(footer: rule.footer)))
        #expect(try rules.offset(at: seconds(rule.time)) == rule.offset)
    }

    @Test(arguments: [
        "X", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
        "CET-99", "CET-1,", "<CET-1",
    ])
    func refuseARuleThatIsNone(_ footer: String) {
        #expect(TimeZoneRules(tzif: Self.file(footer: footer)) == nil)
    }

    /// Whatever the bytes are, reading them ends with rules or without.
    @Test(arguments: UInt64(1)...20)
    func refuseDamagedFiles(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let whole = Self.file(footer: "CET-1CEST,M3.5.0,M10.5.0/3")
        for length in whole.indices { #expect(TimeZoneRules(tzif: Array(whole[..<length])) == nil) }
        for _ in 0..<200 {
            var damaged = whole
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(
                    in: 0...255,
                    using: &generator
                )
            }
            _ = TimeZoneRules(tzif: damaged)?.offset(at: Int64.random(in: .min ... .max, using: &generator))
        }
    }

    @Test func askTheHostForProperNamesOnly() {
        let zones = TimeZones { name in
            name == "Mars/Olympus-Mons" ? TimeZoneRules(secondsEast: 60) : TimeZoneRules(secondsEast: 1)
        }
        #expect(zones.rules(named: "Mars/Olympus-Mons")?.offset(at: 0) == 60)
        #expect(zones.rules(named: "UTC")?.offset(at: 0) == 0)
        #expect(zones.rules(named: "-02:30")?.offset(at: 0) == -9000)
        for name in [
            "", "/etc/passwd", "..", "../UTC", "Europe/../UTC", "Europe//Berlin", "Europe/", "a b", "é",
            "+25:00", String(repeating: "a", count: 65),
        ] {
            #expect(zones.rules(named: name) == nil, "\(name)")
        }
    }

    @Test(arguments: ["/etc/passwd", "../zoneinfo/UTC", "Europe/../UTC", "./UTC", "", "Europe/", "UTC\0"])
    func areNotReadFromOutsideTheirFolder(_ name: String) {
        #expect(TimeZoneFolder().bytes(ofZone: name) == nil)
    }

    @Test func areReadFromThisComputer() throws {
        guard let rules = TimeZones.installed.rules(named: "Europe/Berlin") else {
            print("skipped: this computer has no time zone database")
            return
        }
        #expect(try rules.offset(at: seconds("2026-01-01T00:00:00Z")) == 3600)
        #expect(try rules.offset(at: seconds("2045-07-01T00:00:00Z")) == 7200)
        #expect(try rules.offset(at: seconds("1946-06-01T00:00:00Z")) == 7200)
        #expect(TimeZones.installed.rules(named: "Europe/Atlantis") == nil)
    }
}
