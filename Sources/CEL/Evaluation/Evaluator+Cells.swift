/// What rules do most with cells; everything else is done with the operands they stand for.
extension Evaluator {
    /// The value of a field.
    mutating func select(_ cell: Cell, _ field: Int32) throws(EvaluationError) -> Cell {
        if case .documentMap(let object) = cell {
            guard let node = try member(of: Int(object), code.fieldKeys[Int(field)]) else {
                throw Self.noSuchKey(code.fields[Int(field)])
            }
            return document.cell(at: node)
        }
        return self.cell(try select(operand(cell), code.fields[Int(field)]))
    }

    /// A field of a declared message.
    mutating func declaredField(
        _ cell: Cell,
        _ field: Int32,
        _ emptiness: Emptiness
    ) throws(EvaluationError) -> Cell {
        if case .documentMap(let object) = cell {
            guard let node = try member(of: Int(object), code.fieldKeys[Int(field)]),
                document.entries[node].kind != .null
            else { return self.cell(Self.empty(emptiness)) }
            return document.cell(at: node)
        }
        return self.cell(try declaredField(operand(cell), Int(field), emptiness))
    }

    mutating func hasMember(_ cell: Cell, _ field: Int32) throws(EvaluationError) -> Bool {
        if case .documentMap(let object) = cell {
            return try member(of: Int(object), code.fieldKeys[Int(field)]) != nil
        }
        return try hasMember(operand(cell), code.fields[Int(field)])
    }

    mutating func hasDeclaredField(_ cell: Cell, _ field: Int32) throws(EvaluationError) -> Bool {
        if case .documentMap(let object) = cell {
            guard let node = try member(of: Int(object), code.fieldKeys[Int(field)]) else { return false }
            return document.entries[node].kind != .null
        }
        return try hasDeclaredField(operand(cell), code.fields[Int(field)])
    }

    mutating func index(_ container: Cell, _ key: Cell) throws(EvaluationError) -> Cell {
        if case .documentMap(let object) = container, let key = textKey(key) {
            let search = search(Int(object), key)
            // Where there is nothing to find, it is looked for once more, to say so.
            if search.node != 0 {
                try charge(rareWork: search.work)
                return document.cell(at: search.node)
            }
        }
        return cell(try index(operand(container), operand(key)))
    }

    mutating func areEqual(_ one: Cell, _ other: Cell) throws(EvaluationError) -> Bool {
        switch (one, other) {
        case (.null, .null): return true
        case (.bool(let a), .bool(let b)): return a == b
        case (.int(let a), .int(let b)): return a == b
        case (.double(let a), .double(let b)): return a == b
        case (.documentString(let a), .documentString(let b)):
            return try haveSameText(Int(a), Int(b))
        case (.documentString(let node), .constant(let constant)),
            (.constant(let constant), .documentString(let node)):
            return try matches(Int(node), code.constants.keys[Int(constant)])
        case (.documentString, .null), (.null, .documentString), (.documentString, .int),
            (.int, .documentString), (.int, .null), (.double, .null), (.bool, .null):
            return false
        default: return try areEqual(operand(one), operand(other))
        }
    }

    mutating func contains(_ container: Cell, _ value: Cell) throws(EvaluationError) -> Bool {
        switch (container, value) {
        case (.documentList(let list), .documentString(let text)):
            var node = Int(list) &+ 1
            let end = Int(document.entries[Int(list)].next)
            while node < end {
                countElement()
                if document.entries[node].kind == .string, try haveSameText(node, Int(text)) {
                    return true
                }
                node = Int(document.entries[node].next)
            }
            try charge(work: 0)
            return false
        case (.documentMap(let object), .constant):
            guard let key = textKey(value) else { break }
            return try member(of: Int(object), key) != nil
        default: break
        }
        return try contains(operand(container), operand(value))
    }

    /// The key that a constant text is; `nil` for any other value.
    @inline(__always)
    mutating func textKey(_ cell: Cell) -> TextKey? {
        guard case .constant(let constant) = cell else { return nil }
        let key = code.constants.keys[Int(constant)]
        return key.count < 0 ? nil : key
    }

    mutating func compare(
        _ one: Cell,
        _ other: Cell,
        _ comparison: Instruction.Comparison
    ) throws(EvaluationError) -> Bool {
        switch (one, other) {
        case (.int(let a), .int(let b)): return comparison.holds(a, b)
        case (.double(let a), .double(let b)): return comparison.holds(a, b)
        case (.timestamp(let a), .timestamp(let b)): return comparison.holds(a, b)
        default: return try compare(operand(one), operand(other), comparison)
        }
    }

    mutating func calculate(
        _ one: Cell,
        _ other: Cell,
        _ operation: Instruction.Arithmetic
    ) throws(EvaluationError) -> Cell {
        switch (one, other) {
        case (.int(let a), .int(let b)): return .int(try Self.whole(a, b, operation))
        default: return cell(try calculate(operand(one), operand(other), operation))
        }
    }
}

extension Instruction.Comparison {
    /// Whether two values of one type stand in this order; nothing stands in an order to NaN.
    @inline(__always)
    func holds<Value: Comparable>(_ one: Value, _ other: Value) -> Bool {
        switch self {
        case .less: one < other
        case .lessOrEqual: one <= other
        case .greater: one > other
        case .greaterOrEqual: one >= other
        }
    }
}
