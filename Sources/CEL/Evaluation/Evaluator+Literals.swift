extension Evaluator {
    /// A list literal; with flags, absent optional elements are left out.
    mutating func list(_ first: Int, _ count: Int, hasFlags: Bool) throws(EvaluationError) -> Cell {
        try charge(bytes: count * MemoryLayout<Operand>.stride)
        var elements: [Operand] = []
        elements.reserveCapacity(count)
        for offset in first..<first + count {
            let value = try evaluateOperand(code.operands[offset])
            guard hasFlags, code.operands[offset + count] == 1 else {
                elements.append(value)
                continue
            }
            guard case .optional(let optional) = value else {
                throw EvaluationError(
                    .noSuchOverload,
                    "\"?\" asks for an optional value, found \(value.typeName)"
                )
            }
            elements.append(contentsOf: optional)
        }
        return cell(.list(elements))
    }

    /// A map literal; with flags, entries with absent optional values are left out.
    mutating func map(_ first: Int, _ count: Int, hasFlags: Bool) throws(EvaluationError) -> Cell {
        try charge(bytes: 4 * count * MemoryLayout<Operand>.stride)
        var map = OperandMap()
        for entry in 0..<count {
            let key = try evaluateOperand(code.operands[first + 2 * entry])
            var value = try evaluateOperand(code.operands[first + 2 * entry + 1])
            if hasFlags, code.operands[first + 2 * count + entry] == 1 {
                guard case .optional(let optional) = value else {
                    throw EvaluationError(
                        .noSuchOverload,
                        "\"?\" asks for an optional value, found \(value.typeName)"
                    )
                }
                guard let present = optional.first else { continue }
                value = present
            }
            try insert(key, value, into: &map)
        }
        return cell(.map(map))
    }

    /// Adds an entry to a map that is being made.
    mutating func insert(_ key: Operand, _ value: Operand, into map: inout OperandMap) throws(EvaluationError)
    {
        if case .double = key {
            throw EvaluationError(.noSuchOverload, "a number with a fraction cannot be a key")
        }
        let identity = try mapKey(key, "map", .map(map))
        guard map.insert(key, as: identity, value) else {
            throw EvaluationError(.duplicateKey, "the key \(keyText(key)) is there twice")
        }
    }
}
