extension Function {
    /// Values that may be absent.
    static let optionals: [Function] = [
        Function(
            "optional.of",
            [Overload([value], .optional(value))],
            summary: "The value, as one that is present.",
            example: "optional.of(1).hasValue()",
            .unary { _, operand in .optional([operand]) }
        ),
        Function(
            "optional.none",
            [Overload([], .optional(value))],
            summary: "A value that is absent.",
            example: "!optional.none().hasValue()",
            .nullary { _ in .optional([]) }
        ),
        Function(
            "optional.ofNonZeroValue",
            [Overload([value], .optional(value))],
            summary: "The value, or an absent one if it is null, false, zero or empty.",
            example: "!optional.ofNonZeroValue(\"\").hasValue()",
            .unary { evaluator, operand throws(EvaluationError) in
                .optional(try evaluator.isZero(operand) ? [] : [operand])
            }
        ),
        Function(
            "hasValue",
            [.member([.optional(value)], .bool)],
            summary: "Whether the value is present.",
            example: "{\"a\": 1}.?a.hasValue()",
            .unary { _, operand throws(EvaluationError) in
                guard case .optional(let content) = operand else {
                    throw .noSuchOverload("hasValue", operand)
                }
                return .bool(!content.isEmpty)
            }
        ),
        Function(
            "value",
            [.member([.optional(value)], value)],
            summary: "The value if it is present; an error otherwise.",
            example: "{\"a\": 1}.?a.value() == 1",
            .unary { _, operand throws(EvaluationError) in
                guard case .optional(let content) = operand else { throw .noSuchOverload("value", operand) }
                guard let present = content.first else {
                    throw EvaluationError(.argument, "the optional value is absent")
                }
                return present
            }
        ),
        Function(
            "or",
            [.member([.optional(value), .optional(value)], .optional(value))],
            summary: "The first value if it is present, else the second one, which may be absent too.",
            example: "{\"b\": 2}.?a.or({\"b\": 2}.?b).value() == 2",
            .fallback(unwraps: false)
        ),
        Function(
            "orValue",
            [.member([.optional(value), value], value)],
            summary: "The value if it is present, else another one.",
            example: "{\"b\": 2}.?a.orValue(0) == 0",
            .fallback(unwraps: true)
        ),
    ]

    private static let value = CELType.parameter("V")
}

extension Evaluator {
    /// Whether a value is what protocol buffers take an absent one for.
    fileprivate mutating func isZero(_ operand: Operand) throws(EvaluationError) -> Bool {
        switch operand {
        case .null: true
        case .bool(let value): !value
        case .int(let value): value == 0
        case .uint(let value): value == 0
        case .double(let value): value == 0
        case .documentString, .string, .bytes, .documentList, .list, .documentMap, .map:
            try isEmpty(operand)
        case .timestamp(let value): value.seconds == 0 && value.nanoseconds == 0
        case .duration(let value): value.nanoseconds == 0
        case .type: false
        case .optional(let content): content.isEmpty
        }
    }

    private mutating func isEmpty(_ operand: Operand) throws(EvaluationError) -> Bool {
        if let text = text(of: operand) { return text.isEmpty }
        return try size(of: operand) == 0
    }
}
