extension Evaluator {
    /// Deep equality (language definition, section "Equality"): values of different types differ, numbers
    /// stand on one line, NaN differs from itself, the order of map entries does not count.
    ///
    /// - Throws: only when a limit is met.
    package mutating func areEqual(_ one: Operand, _ other: Operand) throws(EvaluationError) -> Bool {
        switch (one, other) {
        case (.null, .null): return true
        case (.bool(let a), .bool(let b)): return a == b
        case (.int, _), (.uint, _), (.double, _): return Self.numbersAreEqual(one, other)
        case (.documentString, _), (.string, _): return try areSameText(one, other)
        case (.bytes(let a), .bytes(let b)): return try areSameBytes(a, b)
        case (.timestamp(let a), .timestamp(let b)): return a == b
        case (.duration(let a), .duration(let b)): return a == b
        case (.type(let a), .type(let b)): return Self.typesAreEqual(a, b)
        case (.list, .list), (.list, .documentList), (.documentList, .list), (.documentList, .documentList):
            return try nested { evaluator throws(EvaluationError) in try evaluator.listsAreEqual(one, other) }
        case (.map, .map), (.map, .documentMap), (.documentMap, .map), (.documentMap, .documentMap):
            return try nested { evaluator throws(EvaluationError) in try evaluator.mapsAreEqual(one, other) }
        case (.optional(let a), .optional(let b)):
            guard let a = a.first, let b = b.first else { return a.isEmpty && b.isEmpty }
            return try nested { evaluator throws(EvaluationError) in try evaluator.areEqual(a, b) }
        default: return false
        }
    }

    private static func numbersAreEqual(_ one: Operand, _ other: Operand) -> Bool {
        switch (one, other) {
        case (.int(let a), .int(let b)): a == b
        case (.uint(let a), .uint(let b)): a == b
        case (.double(let a), .double(let b)): a == b
        default: compareNumbers(one, other) == .equal
        }
    }

    /// Types are told apart by their outermost constructor: a list is a list.
    private static func typesAreEqual(_ one: CELType, _ other: CELType) -> Bool {
        switch (one, other) {
        case (.list, .list), (.map, .map), (.type, .type), (.optional, .optional): true
        default: one == other
        }
    }

    private mutating func listsAreEqual(_ one: Operand, _ other: Operand) throws(EvaluationError) -> Bool {
        let count = try size(of: one)
        guard try count == size(of: other) else { return false }
        try charge(work: 2 * count)
        let left = elements(of: one)
        let right = elements(of: other)
        for (a, b) in zip(left, right) {
            try charge(work: 16)
            if try !areEqual(a, b) { return false }
        }
        return true
    }

    private mutating func mapsAreEqual(_ one: Operand, _ other: Operand) throws(EvaluationError) -> Bool {
        let count = try size(of: one)
        guard try count == size(of: other) else { return false }
        try charge(work: count)
        for (key, value) in entries(of: one) {
            try charge(work: 16)
            guard case .optional(let found) = try optionalIndex(other, key), let match = found.first,
                try areEqual(value, match)
            else { return false }
        }
        return true
    }

    /// The elements of a list; nothing for anything else.
    package mutating func elements(of operand: Operand) -> [Operand] {
        switch operand {
        case .list(let list): return list
        case .documentList(let node):
            var elements: [Operand] = []
            elements.reserveCapacity(document.entries[Int(node)].count)
            var child = Int(node) + 1
            let end = Int(document.entries[Int(node)].next)
            while child < end {
                elements.append(document.operand(at: child))
                child = Int(document.entries[child].next)
            }
            return elements
        default: return []
        }
    }

    /// The entries of a map or object; nothing for anything else.
    package mutating func entries(of operand: Operand) -> [(key: Operand, value: Operand)] {
        switch operand {
        case .map(let map): return zip(map.keys, map.values).map { ($0, $1) }
        case .documentMap(let node):
            var entries: [(key: Operand, value: Operand)] = []
            var key = Int(node) + 1
            let end = Int(document.entries[Int(node)].next)
            while key < end {
                entries.append((document.operand(at: key), document.operand(at: key + 1)))
                key = Int(document.entries[key + 1].next)
            }
            return entries
        default: return []
        }
    }

    mutating func contains(_ container: Operand, _ value: Operand) throws(EvaluationError) -> Bool {
        switch container {
        case .list(let list):
            for element in list {
                countElement()
                if try areEqual(element, value) { return true }
            }
            try charge(work: 0)
            return false
        case .documentList(let node):
            var child = Int(node) + 1
            let end = Int(document.entries[Int(node)].next)
            while child < end {
                countElement()
                if try areEqual(document.operand(at: child), value) { return true }
                child = Int(document.entries[child].next)
            }
            try charge(work: 0)
            return false
        case .documentMap, .map:
            if case .double(let number) = value, number.rounded() != number { return false }
            guard case .optional(let found) = try optionalIndex(container, value) else { return false }
            return !found.isEmpty
        default: throw EvaluationError.noSuchOverload(Operator.in, value, container)
        }
    }
}
