extension Operand {
    init(_ literal: Expression.Literal) {
        switch literal {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .uint(let value): self = .uint(value)
        case .double(let value): self = .double(value)
        case .string(let value): self = .string(value)
        case .bytes(let value): self = .bytes(value)
        }
    }

    /// The operand for a value of the host.
    package init(_ value: Value) {
        switch value {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .uint(let value): self = .uint(value)
        case .double(let value): self = .double(value)
        case .string(let value): self = .string(Array(value.utf8))
        case .bytes(let value): self = .bytes(value)
        case .list(let elements): self = .list(elements.map { Operand($0) })
        case .map(let map): self = .map(OperandMap(map))
        case .timestamp(let value): self = .timestamp(value)
        case .duration(let value): self = .duration(value)
        case .type(let value): self = .type(value)
        case .optional(let value): self = .optional(value.map { [Operand($0)] } ?? [])
        }
    }
}

extension OperandMap {
    /// The entries whose keys can be keys.
    init(_ map: MapValue) {
        self.init()
        for entry in map.entries {
            let key = Operand(entry.key)
            let identity: Key? =
                switch key {
                case .bool(let value): .bool(value)
                case .int(let value): value < 0 ? .negative(value) : .natural(UInt64(value))
                case .uint(let value): .natural(value)
                case .string(let value): .string(value)
                default: nil
                }
            if let identity { _ = insert(key, as: identity, Operand(entry.value)) }
        }
    }
}

extension Evaluator {
    /// A value that owns everything in it.
    ///
    /// - Throws: when the value is too large, since shared parts are written out.
    package mutating func value(of operand: Operand) throws(EvaluationError) -> Value {
        switch operand {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .int(let value): return .int(value)
        case .uint(let value): return .uint(value)
        case .double(let value): return .double(value)
        case .documentString, .string:
            let text = text(of: operand) ?? []
            try charge(bytes: text.count)
            return .string(String(decoding: text, as: UTF8.self))
        case .bytes(let value): return .bytes(value)
        case .documentList, .list:
            let operands = elements(of: operand)
            try charge(bytes: operands.count * MemoryLayout<Value>.stride)
            var values: [Value] = []
            values.reserveCapacity(operands.count)
            try nested { evaluator throws(EvaluationError) in
                for element in operands { values.append(try evaluator.value(of: element)) }
            }
            return .list(values)
        case .documentMap, .map:
            let operands = entries(of: operand)
            try charge(bytes: operands.count * MemoryLayout<MapValue.Entry>.stride)
            var entries: [MapValue.Entry] = []
            entries.reserveCapacity(operands.count)
            try nested { evaluator throws(EvaluationError) in
                for entry in operands {
                    let key = try evaluator.value(of: entry.key)
                    entries.append(MapValue.Entry(key: key, value: try evaluator.value(of: entry.value)))
                }
            }
            return .map(MapValue(entries: entries))
        case .timestamp(let value): return .timestamp(value)
        case .duration(let value): return .duration(value)
        case .type(let value): return .type(value)
        case .optional(let value):
            guard let present = value.first else { return .optional(nil) }
            return .optional(
                try nested { evaluator throws(EvaluationError) in try evaluator.value(of: present) }
            )
        }
    }
}
