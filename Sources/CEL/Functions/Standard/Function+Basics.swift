extension Function {
    /// The functions and operators that every environment has: those of the language definition, section
    /// "Standard definitions", and the extension libraries.
    static let standard: [Function] =
        operators + basics + conversions + times + texts + textParts + formatting + encoders + patterns
        + numbers + bits + optionals + lists + sets

    private static let t = CELType.parameter("T")

    private static let basics: [Function] = [
        Function(
            "size",
            [.string, .bytes, .list(t), .map(.parameter("K"), t)].flatMap {
                [Overload([$0], .int), Overload([$0], .int, isMember: true)]
            },
            summary: "The number of characters of a text, octets, elements of a list or entries of a map.",
            example: "size([1, 2, 3]) == 3 && \"é\".size() == 1",
            intrinsic: .size,
            .unary { evaluator, operand throws(EvaluationError) in
                if let text = evaluator.text(of: operand) { try evaluator.charge(work: text.count) }
                return .int(Int64(try evaluator.size(of: operand)))
            }
        ),
        Function(
            "type",
            [Overload([t], .type(t))],
            summary: "The type of a value, which can be compared with names such as int and string.",
            example: "type(1.5) == double",
            .unary { _, operand in .type(operand.celType) }
        ),
        Function(
            "dyn",
            [Overload([t], .dyn)],
            summary: "The value itself, with its type left to be found out when the rule runs.",
            example: "dyn(1) == 1.0",
            .unary { _, operand in operand }
        ),
    ]
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
