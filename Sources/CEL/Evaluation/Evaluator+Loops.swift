extension Evaluator {
    /// The truth of a loop that asks something of its elements.
    mutating func test(_ loop: Loop) throws(EvaluationError) -> Bool {
        let range = try evaluate(loop.range)
        if case .documentList(let list) = range, loop.secondSlot == nil, loop.operation != .existsOne {
            return try decide(loop, over: Int(list), by: loop.operation == .exists)
        }
        var cursor = try cursor(of: loop, over: range)
        switch loop.operation {
        case .exists: return try decide(loop, &cursor, by: true)
        case .existsOne:
            var matches = 0
            while cursor.advance(loop, &self) != nil {
                if try condition(loop.step) { matches += 1 }
            }
            return matches == 1
        default: return try decide(loop, &cursor, by: false)
        }
    }

    /// The list or map that a loop makes.
    mutating func collect(_ loop: Loop) throws(EvaluationError) -> Cell {
        let range = try evaluate(loop.range)
        var cursor = try cursor(of: loop, over: range)
        switch loop.operation {
        case .filter: return cell(try filter(loop, &cursor))
        case .transformMap, .transformMapEntry: return cell(try transformMap(loop, &cursor))
        case .sortBy: return cell(try sortBy(loop, &cursor))
        default: return cell(try map(loop, &cursor))
        }
    }

    private mutating func cursor(
        of loop: Loop,
        over range: Cell
    ) throws(EvaluationError) -> ElementCursor {
        guard let cursor = ElementCursor(range, &self) else {
            throw EvaluationError(
                .noSuchOverload,
                "a loop goes over a list or a map, not over a \(operand(range).typeName)"
            )
        }
        return cursor
    }

    /// `all` and `exists`: the first element that decides is the answer, whatever the others are; otherwise an
    /// error of any element is the result.
    private mutating func decide(
        _ loop: Loop,
        _ cursor: inout ElementCursor,
        by deciding: Bool
    ) throws(EvaluationError) -> Bool {
        while cursor.advance(loop, &self) != nil {
            do throws(EvaluationError) {
                if try condition(loop.step) == deciding { return deciding }
            } catch {
                return try resume(loop, &cursor, after: error, by: deciding)
            }
        }
        return !deciding
    }

    /// The same over a list of the document, which is what most loops go over.
    private mutating func decide(
        _ loop: Loop,
        over list: Int,
        by deciding: Bool
    ) throws(EvaluationError) -> Bool {
        let end = Int(document.entries[list].next)
        let madeCount = made.count
        var node = list &+ 1
        while node < end {
            slots[Int(loop.slot)] = document.cell(at: node)
            node = Int(document.entries[node].next)
            do throws(EvaluationError) {
                if try condition(loop.step) == deciding { return deciding }
            } catch {
                var cursor = ElementCursor(nodes: node..<end, madeCount: madeCount)
                return try resume(loop, &cursor, after: error, by: deciding)
            }
            if made.count > madeCount { forgetMade(from: madeCount) }
        }
        return !deciding
    }

    /// Goes on behind an element that failed: only an element that decides makes up for that.
    @inline(never)
    private mutating func resume(
        _ loop: Loop,
        _ cursor: inout ElementCursor,
        after failure: EvaluationError,
        by deciding: Bool
    ) throws(EvaluationError) -> Bool {
        if failure.isFatal { throw failure }
        while cursor.advance(loop, &self) != nil {
            do throws(EvaluationError) {
                if try condition(loop.step) == deciding { return deciding }
            } catch {
                if error.isFatal { throw error }
            }
        }
        throw failure
    }

    /// Room for as many elements as most lists have, so that a list seldom moves while it grows.
    private static let usualCount = 8

    private mutating func filter(
        _ loop: Loop,
        _ cursor: inout ElementCursor
    ) throws(EvaluationError) -> Operand {
        var list: [Operand] = []
        list.reserveCapacity(Self.usualCount)
        while let element = cursor.advance(loop, &self) {
            guard try condition(loop.step) else { continue }
            try charge(bytes: MemoryLayout<Operand>.stride)
            list.append(operand(element))
        }
        return .list(list)
    }

    /// The number of elements that pass a filter, charged as the list of them is.
    mutating func countPassing(_ loop: Loop) throws(EvaluationError) -> Int64 {
        let range = try evaluate(loop.range)
        var cursor = try cursor(of: loop, over: range)
        var count: Int64 = 0
        while cursor.advance(loop, &self) != nil {
            guard try condition(loop.step) else { continue }
            try charge(bytes: MemoryLayout<Operand>.stride)
            count &+= 1
        }
        return count
    }

    private mutating func map(_ loop: Loop, _ cursor: inout ElementCursor) throws(EvaluationError) -> Operand
    {
        var list: [Operand] = []
        list.reserveCapacity(Self.usualCount)
        while cursor.advance(loop, &self) != nil {
            if let filter = loop.filter, try !condition(filter) { continue }
            try charge(bytes: MemoryLayout<Operand>.stride)
            list.append(try evaluateOperand(loop.step))
        }
        return .list(list)
    }

    private mutating func transformMap(
        _ loop: Loop,
        _ cursor: inout ElementCursor
    ) throws(EvaluationError) -> Operand {
        var map = OperandMap()
        while cursor.advance(loop, &self) != nil {
            let key = operand(slots[Int(loop.slot)])
            if let filter = loop.filter, try !condition(filter) { continue }
            let value = try evaluateOperand(loop.step)
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
            list.append(operand(element))
            keys.append(try evaluateOperand(loop.step))
        }
        return .list(try sorted(list, by: keys))
    }
}
