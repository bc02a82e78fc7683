extension Document {
    /// What an expression without a document runs on.
    static let empty = Document(
        bytes: [],
        entries: [Entry(kind: .null, start: 0, end: 0, next: 1)],
        members: [],
        sourceLength: 0
    )

    /// The value of a node: numbers and the like by value, all others by their place.
    @inline(__always)
    package func operand(at index: Int) -> Operand {
        let entry = entries[index]
        switch entry.kind {
        case .null: return .null
        case .false: return .bool(false)
        case .true: return .bool(true)
        case .int: return .int(Int64(bitPattern: entry.payload))
        case .double: return .double(Double(bitPattern: entry.payload))
        case .string: return .documentString(UInt32(truncatingIfNeeded: index))
        case .array: return .documentList(UInt32(truncatingIfNeeded: index))
        case .object: return .documentMap(UInt32(truncatingIfNeeded: index))
        }
    }
}

extension Evaluator {
    /// Finds a member of an object; the members in front of it are looked at one by one.
    @inline(__always)
    private mutating func member(of node: UInt32, _ field: FieldName) throws(EvaluationError) -> Int? {
        try charge(rareWork: document.entries[Int(node)].count)
        return document.member(of: Int(node), named: field)
    }

    mutating func select(_ operand: Operand, _ field: FieldName) throws(EvaluationError) -> Operand {
        switch operand {
        case .documentMap(let node):
            guard let value = try member(of: node, field) else { throw Self.noSuchKey(field) }
            return document.operand(at: value)
        case .map(let map):
            try charge(rareWork: field.bytes.count)
            guard let value = map.value(.string(field.bytes)) else { throw Self.noSuchKey(field) }
            return value
        case .optional(let value):
            guard let value = value.first else { return .optional([]) }
            // Only ".?" takes null for an object without fields.
            if case .null = value { throw Self.noSuchKey(field) }
            return try optionalSelect(value, field)
        default:
            throw EvaluationError(
                .noSuchOverload,
                "a value of type \(operand.typeName) has no field \"\(field.description)\""
            )
        }
    }

    /// A field of a declared message; null counts as absent, as it does in protocol buffers.
    mutating func declaredField(
        _ operand: Operand,
        _ field: Int,
        _ emptiness: Emptiness
    ) throws(EvaluationError) -> Operand {
        switch operand {
        case .documentMap(let node):
            guard let value = try member(of: node, code.fields[field]),
                document.entries[value].kind != .null
            else { return Self.empty(emptiness) }
            return document.operand(at: value)
        case .map: return Self.empty(emptiness)
        default:
            throw EvaluationError(
                .noSuchOverload,
                "expected an object with a field \"\(code.fields[field].description)\", found a value of type \(operand.typeName)"
            )
        }
    }

    static func empty(_ emptiness: Emptiness) -> Operand {
        switch emptiness {
        case .null: .null
        case .string: .emptyString
        case .list: .list([])
        case .map: .map(OperandMap())
        }
    }

    mutating func hasMember(_ operand: Operand, _ field: FieldName) throws(EvaluationError) -> Bool {
        switch operand {
        case .documentMap(let node): return try member(of: node, field) != nil
        case .map(let map):
            try charge(rareWork: field.bytes.count)
            return map.contains(.string(field.bytes))
        case .optional(let value):
            guard let value = value.first else { return false }
            return try hasMember(value, field)
        default: throw EvaluationError(.noSuchOverload, "a value of type \(operand.typeName) has no fields")
        }
    }

    mutating func hasDeclaredField(_ operand: Operand, _ field: FieldName) throws(EvaluationError) -> Bool {
        guard case .documentMap(let node) = operand else { return try hasMember(operand, field) }
        guard let value = try member(of: node, field) else { return false }
        return document.entries[value].kind != .null
    }

    /// `operand.?field`: absent where the field, the object or anything on the way is.
    mutating func optionalSelect(_ operand: Operand, _ field: FieldName) throws(EvaluationError) -> Operand {
        switch operand {
        case .documentMap(let node):
            return .optional(try member(of: node, field).map { [document.operand(at: $0)] } ?? [])
        case .map(let map):
            try charge(rareWork: field.bytes.count)
            return .optional(map.value(.string(field.bytes)).map { [$0] } ?? [])
        case .null: return .optional([])
        case .optional(let value):
            guard let value = value.first else { return .optional([]) }
            return try optionalSelect(value, field)
        default: throw EvaluationError(.noSuchOverload, "a value of type \(operand.typeName) has no fields")
        }
    }

    mutating func index(_ container: Operand, _ key: Operand) throws(EvaluationError) -> Operand {
        if case .optional(let value) = container {
            guard let value = value.first else { return .optional([]) }
            return try optionalIndex(value, key)
        }
        if let value = try element(container, key) { return value }
        switch container {
        case .list, .documentList:
            throw EvaluationError(
                .indexOutOfRange,
                "the list has \(try size(of: container)) elements, none at index \(keyText(key))"
            )
        default: throw EvaluationError(.noSuchKey, "no such key: \(keyText(key))")
        }
    }

    mutating func optionalIndex(_ container: Operand, _ key: Operand) throws(EvaluationError) -> Operand {
        switch container {
        case .optional(let value):
            guard let value = value.first else { return .optional([]) }
            return try optionalIndex(value, key)
        case .null: return .optional([])
        default: return .optional(try element(container, key).map { [$0] } ?? [])
        }
    }

    /// The element at an index or the value of a key; `nil` when there is none.
    private mutating func element(_ container: Operand, _ key: Operand) throws(EvaluationError) -> Operand? {
        switch container {
        case .documentMap(let node):
            switch key {
            case .documentString, .string:
                guard let name = text(of: key) else { return nil }
                try charge(rareWork: name.count)
                return try member(of: node, FieldName(Array(name))).map { document.operand(at: $0) }
            default:
                _ = try mapKey(key, Operator.index, container)
                return nil
            }
        case .map(let map): return map.value(try mapKey(key, Operator.index, container))
        case .list(let list):
            guard let index = try listIndex(container, key), list.indices.contains(index) else { return nil }
            return list[index]
        case .documentList(let node):
            guard let index = try listIndex(container, key), index >= 0,
                index < document.entries[Int(node)].count
            else { return nil }
            try charge(rareWork: index)
            var child = Int(node) + 1
            for _ in 0..<index { child = Int(document.entries[child].next) }
            return document.operand(at: child)
        default: throw EvaluationError.noSuchOverload(Operator.index, container, key)
        }
    }

    private mutating func listIndex(_ container: Operand, _ key: Operand) throws(EvaluationError) -> Int? {
        switch key {
        case .int(let index): return Int(index)
        case .uint(let index): return Int(exactly: index)
        case .double(let index):
            guard let whole = Int(exactly: index) else {
                throw EvaluationError(.argument, "a list index is a whole number")
            }
            return whole
        default: throw EvaluationError.noSuchOverload(Operator.index, container, key)
        }
    }

    /// The identity of a key of a map.
    ///
    /// - Throws: for values that cannot be keys; fractions are no keys, but asking for one is no error.
    mutating func mapKey(
        _ key: Operand,
        _ function: String,
        _ container: Operand
    ) throws(EvaluationError) -> OperandMap.Key {
        switch key {
        case .bool(let value): return .bool(value)
        case .int(let value): return value < 0 ? .negative(value) : .natural(UInt64(value))
        case .uint(let value): return .natural(value)
        case .double(let value):
            if let whole = Int64(exactly: value) {
                return whole < 0 ? .negative(whole) : .natural(UInt64(whole))
            }
            if let whole = UInt64(exactly: value) { return .natural(whole) }
            throw EvaluationError(.noSuchKey, "no such key: \(value)")
        case .documentString, .string:
            let text = text(of: key) ?? []
            try charge(rareWork: text.count)
            return .string(Array(text))
        default: throw EvaluationError.noSuchOverload(function, container, key)
        }
    }

    static func noSuchKey(_ field: FieldName) -> EvaluationError {
        EvaluationError(.noSuchKey, "no such key: \"\(field.description)\"")
    }

    mutating func keyText(_ key: Operand) -> String {
        switch key {
        case .int(let value): String(value)
        case .uint(let value): String(value)
        case .double(let value): String(value)
        case .bool(let value): String(value)
        default:
            text(of: key).map { "\"\(String(decoding: $0.prefix(80), as: UTF8.self))\"" }
                ?? key.typeName
        }
    }
}
