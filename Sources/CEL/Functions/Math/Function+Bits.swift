extension Function {
    /// Functions of the bits of whole numbers, in two's complement.
    static let bits: [Function] = [
        binary("bitAnd", summary: "The bits that are set in both numbers.", example: "math.bitAnd(6, 3) == 2")
        {
            $0 & $1
        },
        binary(
            "bitOr",
            summary: "The bits that are set in one number at least.",
            example: "math.bitOr(6, 3) == 7"
        ) { $0 | $1 },
        binary(
            "bitXor",
            summary: "The bits that are set in one number only.",
            example: "math.bitXor(6, 3) == 5"
        ) { $0 ^ $1 },
        Function(
            "math.bitNot",
            [.int, .uint].map { Overload([$0], $0) },
            summary: "The number with every bit turned over.",
            example: "math.bitNot(1) == -2",
            .unary { _, operand throws(EvaluationError) in
                switch operand {
                case .int(let value): return .int(~value)
                case .uint(let value): return .uint(~value)
                default: throw .noSuchOverload("math.bitNot", operand)
                }
            }
        ),
        shift(
            "bitShiftLeft",
            summary: "The bits moved to the left by a number of places.",
            example: "math.bitShiftLeft(1, 3) == 8"
        ) { $0 << $1 },
        shift(
            "bitShiftRight",
            summary: "The bits moved to the right by a number of places; zeros come in from the left.",
            example: "math.bitShiftRight(8, 3) == 1"
        ) { $0 >> $1 },
    ]

    private static func binary(
        _ name: String,
        summary: String,
        example: String,
        _ operation: @escaping @Sendable (UInt64, UInt64) -> UInt64
    ) -> Function {
        Function(
            "math." + name,
            [.int, .uint].map { Overload([$0, $0], $0) },
            summary: summary,
            example: example,
            .binary { _, one, other throws(EvaluationError) in
                switch (one, other) {
                case (.int(let a), .int(let b)):
                    return .int(Int64(bitPattern: operation(UInt64(bitPattern: a), UInt64(bitPattern: b))))
                case (.uint(let a), .uint(let b)): return .uint(operation(a, b))
                default: throw .noSuchOverload("math." + name, one, other)
                }
            }
        )
    }

    private static func shift(
        _ name: String,
        summary: String,
        example: String,
        _ operation: @escaping @Sendable (UInt64, Int64) -> UInt64
    ) -> Function {
        Function(
            "math." + name,
            [.int, .uint].map { Overload([$0, .int], $0) },
            summary: summary,
            example: example,
            .binary { _, value, places throws(EvaluationError) in
                guard case .int(let distance) = places else {
                    throw .noSuchOverload("math." + name, value, places)
                }
                guard distance >= 0 else {
                    throw EvaluationError(.argument, "bits cannot be moved by \(distance) places")
                }
                switch value {
                case .int(let value):
                    return .int(Int64(bitPattern: operation(UInt64(bitPattern: value), distance)))
                case .uint(let value): return .uint(operation(value, distance))
                default: throw .noSuchOverload("math." + name, value, places)
                }
            }
        )
    }
}
