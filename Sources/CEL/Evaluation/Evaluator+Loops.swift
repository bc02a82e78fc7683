extension Evaluator {
    mutating func loop(_ loop: Loop) throws(EvaluationError) -> Operand {
        let range = try evaluate(loop.range)
        // The entries of a map are taken out before the first turn.
        if Self.isMap(range) { try charge(work: size(of: range)) }
        guard var cursor = ElementCursor(range, &self) else {
            throw EvaluationError(
                .noSuchOverload,
                "a loop goes over a list or a map, not over a \(range.typeName)"
            )
        }
        switch loop.operation {
        case .all: return try decide(loop, &cursor, by: false)
        case .exists: return try decide(loop, &cursor, by: true)
        case .existsOne:
            var matches = 0
            while cursor.advance(loop, &self) != nil {
                if try condition(loop.step) { matches += 1 }
            }
            return .bool(matches == 1)
        case .filter: return try filter(loop, &cursor)
        case .map, .transformList: return try map(loop, &cursor)
        case .transformMap, .transformMapEntry: return try transformMap(loop, &cursor)
        case .sortBy: return try sortBy(loop, &cursor)
        }
    }

    /// `all` and `exists` absorb the errors of some elements when another element decides.
    private mutating func decide(
        _ loop: Loop,
        _ cursor: inout ElementCursor,
        by deciding: Bool
    ) throws(EvaluationError) -> Operand {
        var pending: EvaluationError?
        while cursor.advance(loop, &self) != nil {
            do throws(EvaluationError) {
                if try condition(loop.step) == deciding { return .bool(deciding) }
            } catch {
                if error.isFatal { throw error }
                pending = pending ?? error
            }
        }
        if let pending { throw pending }
        return .bool(!deciding)
    }

    private mutating func filter(
        _ loop: Loop,
        _ cursor: inout ElementCursor
    ) throws(EvaluationError) -> Operand {
        var list: [Operand] = []
        while let element = cursor.advance(loop, &self) {
            guard try condition(loop.step) else { continue }
            try charge(bytes: MemoryLayout<Operand>.stride)
            list.append(element)
        }
        return .list(list)
    }

    private mutating func map(_ loop: Loop, _ cursor: inout ElementCursor) throws(EvaluationError) -> Operand
    {
        var list: [Operand] = []
        while cursor.advance(loop, &self) != nil {
            if let filter = loop.filter, try !condition(filter) { continue }
            try charge(bytes: MemoryLayout<Operand>.stride)
            list.append(try evaluate(loop.step))
        }
        return .list(list)
    }

    private mutating func transformMap(
        _ loop: Loop,
        _ cursor: inout ElementCursor
    ) throws(EvaluationError) -> Operand {
        var map = OperandMap()
        while cursor.advance(loop, &self) != nil {
            let key = slots[Int(loop.slot)]
            if let filter = loop.filter, try !condition(filter) { continue }
            let value = try evaluate(loop.step)
            try charge(bytes: 4 * MemoryLayout<Operand>.stride)
            guard loop.operation == .transformMapEntry else {
                try insert(key, value, into: &map)
                continue
            }
            guard Self.isMap(value) else {
                throw EvaluationError(
                    .noSuchOverload,
                    "expected a map with the new entry, found \(value.typeName)"
                )
            }
            try charge(bytes: 4 * size(of: value) * MemoryLayout<Operand>.stride)
            for entry in entries(of: value) { try insert(entry.key, entry.value, into: &map) }
        }
        return .map(map)
    }

    private mutating func sortBy(
        _ loop: Loop,
        _ cursor: inout ElementCursor
    ) throws(EvaluationError) -> Operand {
        var list: [Operand] = []
        var keys: [Operand] = []
        while let element = cursor.advance(loop, &self) {
            try charge(bytes: 2 * MemoryLayout<Operand>.stride)
            list.append(element)
            keys.append(try evaluate(loop.step))
        }
        return .list(try sorted(list, by: keys))
    }
}
