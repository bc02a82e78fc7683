extension Function {
    /// Points and spans of time.
    static let times: [Function] =
        [
            Function(
                "timestamp",
                [.timestamp, .string, .int].map { Overload([$0], .timestamp) },
                .unary { evaluator, operand throws(EvaluationError) in
                    switch operand {
                    case .timestamp: return operand
                    case .int(let seconds):
                        guard let time = Timestamp(seconds: seconds) else { throw timeRange }
                        return .timestamp(time)
                    default:
                        guard let text = evaluator.text(of: operand) else {
                            throw .noSuchOverload("timestamp", operand)
                        }
                        return .timestamp(try TimeText.timestamp(text))
                    }
                }
            ),
            Function(
                "duration",
                [.duration, .string, .int].map { Overload([$0], .duration) },
                .unary { evaluator, operand throws(EvaluationError) in
                    switch operand {
                    case .duration: return operand
                    case .int(let seconds):
                        let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
                        guard !overflow else { throw timeRange }
                        return .duration(Duration(nanoseconds: nanoseconds))
                    default:
                        guard let text = evaluator.text(of: operand) else {
                            throw .noSuchOverload("duration", operand)
                        }
                        return .duration(try TimeText.duration(text))
                    }
                }
            ),
        ] + getters

    private static let timeRange = EvaluationError(.overflow, "the time or span is outside its range")

    private static let getters: [Function] = [
        getter("getFullYear") { $0.date.year },
        getter("getMonth") { $0.date.month - 1 },
        getter("getDate") { $0.date.day },
        getter("getDayOfMonth") { $0.date.day - 1 },
        getter("getDayOfYear") { $0.date.dayOfYear },
        getter("getDayOfWeek") { $0.date.dayOfWeek },
        getter("getHours", span: { $0.nanoseconds / 3_600_000_000_000 }, { $0.secondOfDay / 3600 }),
        getter("getMinutes", span: { $0.nanoseconds / 60_000_000_000 }, { $0.secondOfDay / 60 % 60 }),
        getter("getSeconds", span: { $0.nanoseconds / 1_000_000_000 }, { $0.secondOfDay % 60 }),
        getter("getMilliseconds", span: { $0.nanoseconds / 1_000_000 % 1000 }, { $0.millisecond }),
    ]

    /// A part of a time, in UTC or a zone given as an argument, or of a span.
    private static func getter(
        _ name: String,
        span: (@Sendable (Duration) -> Int64)? = nil,
        _ part: @escaping @Sendable (ZonedTime) -> Int
    ) -> Function {
        var overloads = [
            Overload([.timestamp], .int, isMember: true),
            Overload([.timestamp, .string], .int, isMember: true),
        ]
        if span != nil { overloads.append(Overload([.duration], .int, isMember: true)) }
        return Function(
            name,
            overloads,
            .variadic { evaluator, operands throws(EvaluationError) in
                switch operands[0] {
                case .timestamp(let time):
                    guard operands.count > 1 else { return .int(Int64(part(ZonedTime(time, offset: 0)))) }
                    guard let zone = evaluator.text(of: operands[1]) else {
                        throw .noSuchOverload(name, operands[0], operands[1])
                    }
                    return .int(Int64(part(ZonedTime(time, offset: try TimeText.offset(zone)))))
                case .duration(let duration):
                    guard let span, operands.count == 1 else { throw .noSuchOverload(name, operands[0]) }
                    return .int(span(duration))
                default: throw .noSuchOverload(name, operands[0])
                }
            }
        )
    }
}

/// A point in time as a clock and a calendar show it.
struct ZonedTime {
    let date: CivilDate
    /// Seconds since midnight.
    let secondOfDay: Int
    let millisecond: Int

    /// - Parameter offset: seconds east of Greenwich.
    init(_ time: Timestamp, offset: Int) {
        let seconds = Int(time.seconds) + offset
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        date = CivilDate(daysSinceEpoch: day)
        secondOfDay = seconds - day * 86_400
        millisecond = Int(time.nanoseconds) / 1_000_000
    }
}
