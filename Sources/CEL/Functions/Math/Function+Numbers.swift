extension Function {
    /// Functions of numbers, all in the namespace `math`.
    static let numbers: [Function] = [
        extreme(
            "math.greatest",
            summary: "The greatest of some numbers, or of the numbers in a list.",
            example: "math.greatest(1, 2.5, 2u) == 2.5",
            .greater
        ),
        extreme(
            "math.least",
            summary: "The least of some numbers, or of the numbers in a list.",
            example: "math.least([3, 1, 2]) == 1",
            .less
        ),
        rounding("ceil", summary: "The next whole number above.", example: "math.ceil(1.2) == 2.0", .up),
        rounding("floor", summary: "The next whole number below.", example: "math.floor(1.8) == 1.0", .down),
        rounding(
            "round",
            summary: "The nearest whole number; halves go away from zero.",
            example: "math.round(2.5) == 3.0",
            .toNearestOrAwayFromZero
        ),
        rounding(
            "trunc",
            summary: "The number without its fraction.",
            example: "math.trunc(-1.8) == -1.0",
            .towardZero
        ),
        question("isNaN", summary: "Whether a value is not a number.", example: "math.isNaN(0.0 / 0.0)") {
            $0.isNaN
        },
        question("isInf", summary: "Whether a number is infinite.", example: "math.isInf(1.0 / 0.0)") {
            $0.isInfinite
        },
        question("isFinite", summary: "Whether a number is finite.", example: "math.isFinite(1.5)") {
            $0.isFinite
        },
        Function(
            "math.abs",
            [.int, .uint, .double].map { Overload([$0], $0) },
            summary: "The number without its sign.",
            example: "math.abs(-3) == 3",
            .unary { _, operand throws(EvaluationError) in
                switch operand {
                case .int(let value):
                    guard let magnitude = Int64(exactly: value.magnitude) else {
                        throw EvaluationError(.overflow, "the result does not fit 64 bits")
                    }
                    return .int(magnitude)
                case .uint: return operand
                case .double(let value): return .double(value.magnitude)
                default: throw .noSuchOverload("math.abs", operand)
                }
            }
        ),
        Function(
            "math.sign",
            [.int, .uint, .double].map { Overload([$0], $0) },
            summary: "The sign of a number: 1 above zero, 0 for zero, -1 below.",
            example: "math.sign(-3) == -1",
            .unary { _, operand throws(EvaluationError) in
                switch operand {
                case .int(let value): return .int(value.signum())
                case .uint(let value): return .uint(value.signum())
                case .double(let value):
                    return .double(value > 0 ? 1 : value < 0 ? -1 : value)
                default: throw .noSuchOverload("math.sign", operand)
                }
            }
        ),
        Function(
            "math.sqrt",
            [.int, .uint, .double].map { Overload([$0], .double) },
            summary: "The square root.",
            example: "math.sqrt(9) == 3.0",
            .unary { _, operand throws(EvaluationError) in
                switch operand {
                case .int(let value): return .double(Double(value).squareRoot())
                case .uint(let value): return .double(Double(value).squareRoot())
                case .double(let value): return .double(value.squareRoot())
                default: throw .noSuchOverload("math.sqrt", operand)
                }
            }
        ),
    ]

    private static func rounding(
        _ name: String,
        summary: String,
        example: String,
        _ rule: FloatingPointRoundingRule
    ) -> Function {
        Function(
            "math." + name,
            [Overload([.double], .double)],
            summary: summary,
            example: example,
            .unary { _, operand throws(EvaluationError) in
                guard case .double(let value) = operand else {
                    throw .noSuchOverload("math." + name, operand)
                }
                return .double(value.rounded(rule))
            }
        )
    }

    private static func question(
        _ name: String,
        summary: String,
        example: String,
        _ test: @escaping @Sendable (Double) -> Bool
    ) -> Function {
        Function(
            "math." + name,
            [Overload([.double], .bool)],
            summary: summary,
            example: example,
            .unary { _, operand throws(EvaluationError) in
                guard case .double(let value) = operand else {
                    throw .noSuchOverload("math." + name, operand)
                }
                return .bool(test(value))
            }
        )
    }

    /// One number, two numbers or a list of them; the macro of the same name makes a list of three and more.
    private static func extreme(
        _ name: String,
        summary: String,
        example: String,
        _ wanted: Order
    ) -> Function {
        let types: [CELType] = [.int, .uint, .double]
        let pairs = types.flatMap { one in
            types.map { other in Overload([one, other], one == other ? one : .dyn) }
        }
        return variadic(
            name,
            types.map { Overload([$0], $0) } + pairs + types.map { Overload([.list($0)], $0) },
            summary: summary,
            example: example
        ) { evaluator, arguments throws(EvaluationError) in
            var candidates = arguments.all
            if candidates.count == 1, Evaluator.isList(candidates[0]) {
                candidates = try arguments.list(0, &evaluator)
            }
            try evaluator.charge(work: candidates.count)
            guard var best = candidates.first else {
                throw EvaluationError(.argument, "\(name)() takes one number at least")
            }
            for candidate in candidates {
                guard let order = Evaluator.compareNumbers(candidate, best) else { throw arguments.mismatch }
                if order == wanted { best = candidate }
            }
            return best
        }
    }
}

extension Macro {
    /// `math.greatest` and `math.least` with three numbers and more.
    static let extremes: [Macro] = ["greatest", "least"].map { name in
        Macro(name: name, namespace: "math", isMember: true, argumentCount: nil) {
            factory,
            call throws(CompilationError) in
            guard call.arguments.count > 2, case .identifier("math", isRooted: false) = call.target?.kind,
                let first = call.arguments.first, let last = call.arguments.last
            else { return nil }
            let list = try factory.make(
                .list(call.arguments.map { Expression.ListElement(value: $0, isOptional: false) }),
                first.range.union(last.range)
            )
            return try factory.make(
                .call(function: name, target: call.target, arguments: [list]),
                call.range,
                focus: call.nameRange
            )
        }
    }
}
