extension Function {
    /// The parts of points and spans of time.
    static let getters: [Function] = [
        getter("getFullYear", summary: "The year of a time.", example: "\(time).getFullYear() == 2026") {
            $0.date.year
        },
        getter("getMonth", summary: "The month of a time, 0 for January.", example: "\(time).getMonth() == 2")
        {
            $0.date.month - 1
        },
        getter(
            "getDate",
            summary: "The day of the month of a time, from 1.",
            example: "\(time).getDate() == 9"
        ) {
            $0.date.day
        },
        getter(
            "getDayOfMonth",
            summary: "The day of the month of a time, from 0.",
            example: "\(time).getDayOfMonth() == 8"
        ) { $0.date.day - 1 },
        getter(
            "getDayOfYear",
            summary: "The day of the year of a time, from 0.",
            example: "\(time).getDayOfYear() == 67"
        ) { $0.date.dayOfYear },
        getter(
            "getDayOfWeek",
            summary: "The day of the week of a time, 0 for Sunday.",
            example: "\(time).getDayOfWeek() == 1"
        ) { $0.date.dayOfWeek },
        getter(
            "getHours",
            summary: "The hour of a time, or a span in whole hours.",
            example: "\(time).getHours(\"+02:00\") == 11 && duration(\"90m\").getHours() == 1",
            span: { $0.nanoseconds / 3_600_000_000_000 },
            { $0.secondOfDay / 3600 }
        ),
        getter(
            "getMinutes",
            summary: "The minute of a time, or a span in whole minutes.",
            example: "\(time).getMinutes() == 30 && duration(\"2h\").getMinutes() == 120",
            span: { $0.nanoseconds / 60_000_000_000 },
            { $0.secondOfDay / 60 % 60 }
        ),
        getter(
            "getSeconds",
            summary: "The second of a time, or a span in whole seconds.",
            example: "\(time).getSeconds() == 5 && duration(\"2m\").getSeconds() == 120",
            span: { $0.nanoseconds / 1_000_000_000 },
            { $0.secondOfDay % 60 }
        ),
        getter(
            "getMilliseconds",
            summary: "The thousandths of a second of a time or span.",
            example: "\(time).getMilliseconds() == 250",
            span: { $0.nanoseconds / 1_000_000 % 1000 },
            { $0.millisecond }
        ),
    ]

    private static let time = "timestamp(\"2026-03-09T09:30:05.25Z\")"

    /// A part of a time, in UTC or a zone given as an argument, or of a span.
    private static func getter(
        _ name: String,
        summary: String,
        example: String,
        span: (@Sendable (Duration) -> Int64)? = nil,
        _ part: @escaping @Sendable (ZonedTime) -> Int
    ) -> Function {
        var overloads: [Overload] = [
            .member([.timestamp], .int),
            .member([.timestamp, .string], .int),
        ]
        if span != nil { overloads.append(.member([.duration], .int)) }
        return variadic(
            name,
            overloads,
            summary: summary,
            example: example,
            preparation: Preparation { constants, context throws(ArgumentError) in
                guard constants.count > 1, case .string(let zone) = constants[1] else { return nil }
                guard let rules = context.environment.timeZones.rules(named: zone[...]) else {
                    throw ArgumentError(
                        unknownZone(zone[...]),
                        argument: 1,
                        hint: "write an offset such as \"+02:00\", or a name such as \"Europe/Berlin\""
                    )
                }
                return .binary { _, time, zone throws(EvaluationError) in
                    guard case .timestamp(let time) = time else { throw .noSuchOverload(name, time, zone) }
                    return .int(Int64(part(ZonedTime(time, rules))))
                }
            }
        ) { evaluator, arguments throws(EvaluationError) in
            switch arguments[0] {
            case .timestamp(let time):
                guard arguments.count > 1 else { return .int(Int64(part(ZonedTime(time, offset: 0)))) }
                let rules = try evaluator.timeZone(arguments.text(1, &evaluator))
                return .int(Int64(part(ZonedTime(time, rules))))
            case .duration(let duration):
                guard let span, arguments.count == 1 else { throw arguments.mismatch }
                return .int(span(duration))
            default: throw arguments.mismatch
            }
        }
    }

    fileprivate static func unknownZone(_ name: ArraySlice<UInt8>) -> String {
        "\"\(String(decoding: name.prefix(80), as: UTF8.self))\" is no time zone that is known here"
    }
}

extension Evaluator {
    /// What reading the rules of a time zone counts for, which may be in a file.
    static let zoneSteps = 64

    /// The rules of a time zone.
    fileprivate mutating func timeZone(_ name: ArraySlice<UInt8>) throws(EvaluationError) -> TimeZoneRules {
        try charge(work: name.count)
        let key = Array(name)
        if let known = cache.zone(key) { return known }
        try charge(steps: Self.zoneSteps)
        guard let rules = code.timeZones.rules(named: name) else {
            throw EvaluationError(.argument, Function.unknownZone(name))
        }
        cache.keep(rules, for: key)
        return rules
    }
}

/// A point in time as a clock and a calendar show it.
struct ZonedTime {
    let date: CivilDate
    /// Seconds since midnight.
    let secondOfDay: Int
    let millisecond: Int

    /// The local time where clocks are `offset` seconds east of Greenwich.
    init(_ time: Timestamp, offset: Int) {
        self.init(seconds: time.seconds, offset: offset, nanoseconds: Int(time.nanoseconds))
    }

    init(_ time: Timestamp, _ rules: TimeZoneRules) {
        self.init(time, offset: rules.offset(at: time.seconds))
    }

    /// The local time of a point given in seconds since 1970, within the years that a time can have.
    init(seconds: Int64, offset: Int, nanoseconds: Int = 0) {
        let seconds = Int(seconds) + offset
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        date = CivilDate(daysSinceEpoch: day)
        secondOfDay = seconds - day * 86_400
        millisecond = nanoseconds / 1_000_000
    }
}
