extension Function {
    /// Points and spans of time.
    static let times: [Function] =
        [
            Function(
                "timestamp",
                [.timestamp, .string, .int].map { Overload([$0], .timestamp) },
                summary:
                    "The point in time that a text spells in RFC 3339, or a number of seconds since 1970.",
                example: "timestamp(\"2026-03-01T09:30:00Z\").getFullYear() == 2026",
                preparation: reading { text throws(EvaluationError) in
                    .timestamp(try TimeText.timestamp(text))
                },
                intrinsic: .timestamp,
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
                        try evaluator.charge(work: text.count)
                        return .timestamp(try TimeText.timestamp(text))
                    }
                }
            ),
            Function(
                "duration",
                [.duration, .string, .int].map { Overload([$0], .duration) },
                summary:
                    "The span of time that a text spells with the units h, m, s, ms, us and ns, or a number of "
                    + "seconds.",
                example: "duration(\"1h30m\") == duration(\"90m\")",
                preparation: reading { text throws(EvaluationError) in .duration(try TimeText.duration(text))
                },
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
                        try evaluator.charge(work: text.count)
                        return .duration(try TimeText.duration(text))
                    }
                }
            ),
        ] + getters

    private static let timeRange = EvaluationError(.overflow, "the time or span is outside its range")

    /// Reads a constant text once; a bad one stays an error of the evaluation, which `||` may absorb.
    private static func reading(
        _ read: @escaping @Sendable (ArraySlice<UInt8>) throws(EvaluationError) -> Operand
    ) -> Preparation {
        Preparation { constants, _ throws(ArgumentError) in
            guard case .string(let text) = constants[0] else { return nil }
            do throws(EvaluationError) {
                let value = try read(text[...])
                return .unary { _, _ in value }
            } catch {
                return nil
            }
        }
    }
}
