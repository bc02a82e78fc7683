extension Function {
    private static let t = CELType.parameter("T")
    private static let key = CELType.parameter("K")

    /// The operators as the checker sees them; they are instructions, not calls.
    static let operators: [Function] = [
        operation(Operator.conditional, [Overload([.bool, t, t], t)]),
        operation(Operator.equal, [Overload([t, t], .bool)]),
        operation(Operator.notEqual, [Overload([t, t], .bool)]),
        operation(Operator.less, ordering),
        operation(Operator.lessOrEqual, ordering),
        operation(Operator.greater, ordering),
        operation(Operator.greaterOrEqual, ordering),
        operation(
            Operator.add,
            same([.int, .uint, .double, .string, .bytes, .list(t), .duration])
                + [
                    Overload([.timestamp, .duration], .timestamp),
                    Overload([.duration, .timestamp], .timestamp),
                ]
        ),
        operation(
            Operator.subtract,
            same([.int, .uint, .double, .duration])
                + [
                    Overload([.timestamp, .timestamp], .duration),
                    Overload([.timestamp, .duration], .timestamp),
                ]
        ),
        operation(Operator.multiply, same([.int, .uint, .double])),
        operation(Operator.divide, same([.int, .uint, .double])),
        operation(Operator.remainder, same([.int, .uint])),
        operation(Operator.not, [Overload([.bool], .bool)]),
        Function(
            Operator.negate,
            [Overload([.int], .int), Overload([.double], .double)],
            .unary {
                _,
                operand throws(EvaluationError) in try Evaluator.negated(operand)
            }
        ),
        operation(Operator.in, [Overload([t, .list(t)], .bool), Overload([key, .map(key, t)], .bool)]),
        operation(
            Operator.index,
            [Overload([.list(t), .int], t), Overload([.map(key, t), key], t)]
                + [
                    Overload([.optional(.list(t)), .int], .optional(t)),
                    Overload([.optional(.map(key, t)), key], .optional(t)),
                ]
        ),
        operation(
            Operator.optionalIndex,
            [
                Overload([.list(t), .int], .optional(t)), Overload([.map(key, t), key], .optional(t)),
                Overload([.optional(.list(t)), .int], .optional(t)),
                Overload([.optional(.map(key, t)), key], .optional(t)),
            ]
        ),
    ]

    private static let ordering: [Overload] =
        [.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration].map {
            Overload([$0, $0], .bool)
        }
        + [
            (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int),
            (.double, .uint),
        ]
        .map { (one: CELType, other: CELType) in Overload([one, other], .bool) }

    private static func same(_ types: [CELType]) -> [Overload] {
        types.map { Overload([$0, $0], $0) }
    }

    private static func operation(_ name: String, _ overloads: [Overload]) -> Function {
        Function(
            name,
            overloads,
            .variadic { _, operands throws(EvaluationError) in
                throw EvaluationError(
                    .noSuchOverload,
                    "\"\(Operator.displayName(name))\" does not take \(operands.count) values"
                )
            }
        )
    }
}
