internal import CEL

extension DialectFunction {
    /// Dates, periods and rhythms.
    static let times: [DialectFunction] = [
        DialectFunction(
            "date(text) -> timestamp",
            "The first day that a text names, at 00:00 UTC: 2026-03-09, 2026-03, 2026-Q2, 9 March 2026, and week 6 or month 3 from the start of the plan. An error says why there is none.",
            example: "date('monthly from 2026-04') == timestamp('2026-04-01T00:00:00Z')",
            parameters: [.dyn],
            result: .timestamp
        ) { call throws(EvaluationError) in
            try call.day { text, start throws(DateError) in try Dates.first(in: text, start: start) }
        },
        DialectFunction(
            "lastDate(text) -> timestamp",
            "The last day that a text names, at 00:00 UTC: of 2026-Q2 it is 30 June, of \"2026-03 to 2026-05\" 31 May.",
            example: "lastDate('2026-Q2') == timestamp('2026-06-30T00:00:00Z')",
            parameters: [.dyn],
            result: .timestamp
        ) { call throws(EvaluationError) in
            try call.day { text, start throws(DateError) in try Dates.last(in: text, start: start) }
        },
        DialectFunction(
            "hasDate(text) -> bool",
            "True when date(text) is a date and no error.",
            example: "hasDate('by 13 March') && !hasDate('weekly')",
            parameters: [.dyn],
            result: .bool
        ) { call throws(EvaluationError) in
            let text = try call.passage(0)
            do throws(DateError) {
                _ = try Dates.first(in: text, start: call.facts.start)
                return .bool(true)
            } catch {
                return .bool(false)
            }
        },
        DialectFunction(
            "dated(text) -> bool",
            "True when a text says when: a date, a month, a week or month of the plan, or a rhythm. \"Ongoing\" and \"soon\" say nothing.",
            example: "dated('week 6') && dated('every Tuesday') && !dated('ongoing')",
            parameters: [.dyn],
            result: .bool
        ) { call throws(EvaluationError) in
            .bool(try call.passage(0).isDated)
        },
        DialectFunction(
            "recurring(text) -> bool",
            "True when a text names a rhythm, such as weekly or every first Monday.",
            example: "recurring('monthly from 2026-04') && !recurring('2026-04')",
            parameters: [.dyn],
            result: .bool
        ) { call throws(EvaluationError) in
            .bool(try call.passage(0).isRecurring)
        },
        DialectFunction(
            "days(duration) -> int",
            "The whole days of a span of time.",
            example: "days(date('2026-03-09') - date('2026-03-02')) == 7",
            parameters: [.duration],
            result: .int,
            readsPlan: false
        ) { call throws(EvaluationError) in
            guard case .duration(let duration) = call.operand(0) else {
                throw call.mismatch("a duration", call.operand(0))
            }
            return .int(duration.nanoseconds / 86_400_000_000_000)
        },
    ]
}

extension DialectCall {
    /// A day that is read from the first argument.
    fileprivate func day(
        _ read: (Passage, CalendarDate?) throws(DateError) -> CalendarDate
    ) throws(EvaluationError) -> Operand {
        let text = try passage(0)
        let day: CalendarDate
        do throws(DateError) {
            day = try read(text, facts.start)
        } catch {
            throw EvaluationError(.conversion, error.message(about: quoted(0)))
        }
        guard let timestamp = Timestamp(seconds: day.secondsSinceEpoch) else {
            throw EvaluationError(.overflow, DateError.outOfRange.message(about: quoted(0)))
        }
        return .timestamp(timestamp)
    }
}
