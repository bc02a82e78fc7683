extension Evaluator {
    /// What the run took so far.
    var usage: Usage { Usage(steps: steps, bytes: bytes) }

    /// The value that the program gives, which owns everything in it.
    ///
    /// - Throws: when it is larger than `Limits.maximumOutputBytes`, before memory is taken for it.
    mutating func output(of operand: Operand) throws(EvaluationError) -> Value {
        var room = code.maximumOutputBytes
        try measure(operand, &room, depth: 0)
        return try value(of: operand)
    }

    /// Values nest deeper than the texts that make them, and the stack has an end.
    private static let maximumDepth = 500

    /// Takes the size of a value off the room that is left.
    private mutating func measure(
        _ operand: Operand,
        _ room: inout Int,
        depth: Int
    ) throws(EvaluationError) {
        guard depth < Self.maximumDepth else {
            throw EvaluationError(
                .limit,
                "the value of the expression is more than \(Self.maximumDepth) levels deep"
            )
        }
        var size = 8
        switch operand {
        case .documentString, .string: size += text(of: operand)?.count ?? 0
        case .bytes(let octets): size += octets.count
        default: break
        }
        room -= size
        guard room >= 0 else {
            throw EvaluationError(
                .limit,
                "the value of the expression has more than \(code.maximumOutputBytes) bytes"
            )
        }
        switch operand {
        case .documentList, .list:
            for element in elements(of: operand) { try measure(element, &room, depth: depth + 1) }
        case .documentMap, .map:
            for entry in entries(of: operand) {
                try measure(entry.key, &room, depth: depth + 1)
                try measure(entry.value, &room, depth: depth + 1)
            }
        case .optional(let content): for value in content { try measure(value, &room, depth: depth + 1) }
        default: break
        }
    }
}
