extension Function {
    /// The functions and operators of the language definition, section "Standard definitions".
    static let standard: [Function] = operators + basics + conversions + times

    private static let t = CELType.parameter("T")
    private static let key = CELType.parameter("K")

    /// The operators as the checker sees them; they are instructions, not calls.
    private static let operators: [Function] = [
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

    private static let basics: [Function] = [
        Function(
            "size",
            [.string, .bytes, .list(t), .map(key, t)].flatMap {
                [Overload([$0], .int), Overload([$0], .int, isMember: true)]
            },
            .unary { evaluator, operand throws(EvaluationError) in
                if let text = evaluator.text(of: operand) { try evaluator.charge(work: text.count) }
                return .int(Int64(try evaluator.size(of: operand)))
            }
        ),
        textTest("contains") { text, part in text.firstRange(of: part) != nil },
        textTest("startsWith") { text, part in text.starts(with: part) },
        textTest("endsWith") { text, part in text.suffix(part.count).elementsEqual(part) },
        Function("type", [Overload([t], .type(t))], .unary { _, operand in .type(operand.celType) }),
        Function("dyn", [Overload([t], .dyn)], .unary { _, operand in operand }),
    ]

    /// A question about a text and a part of it.
    private static func textTest(
        _ name: String,
        _ test: @escaping @Sendable (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool
    ) -> Function {
        Function(
            name,
            [Overload([.string, .string], .bool, isMember: true)],
            .binary { evaluator, text, part throws(EvaluationError) in
                guard let whole = evaluator.text(of: text), let piece = evaluator.text(of: part) else {
                    throw EvaluationError.noSuchOverload(name, text, part)
                }
                try evaluator.charge(work: whole.count)
                return .bool(test(whole, piece))
            }
        )
    }
}

extension ArraySlice<UInt8> {
    /// The first place at which `part` stands.
    ///
    /// - Complexity: O(count × part.count) at worst; parts of texts are short.
    func firstRange(of part: ArraySlice<UInt8>) -> Range<Int>? {
        guard let first = part.first else { return startIndex..<startIndex }
        var start = startIndex
        while endIndex - start >= part.count {
            if self[start] == first, self[start..<start + part.count] == part {
                return start..<start + part.count
            }
            start += 1
        }
        return nil
    }
}

extension Operand {
    /// The type as `type()` gives it; the content of lists and maps is not looked at.
    var celType: CELType {
        switch self {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .documentString, .string: .string
        case .bytes: .bytes
        case .documentList, .list: .list(.dyn)
        case .documentMap, .map: .map(.dyn, .dyn)
        case .timestamp: .timestamp
        case .duration: .duration
        case .type: .type(.dyn)
        case .optional: .optional(.dyn)
        }
    }
}
