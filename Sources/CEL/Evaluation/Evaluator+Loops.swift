extension Evaluator {
    /// What a loop has found so far.
    private struct Progress {
        var pending: EvaluationError?
        var matches = 0
        var list: [Operand] = []
        var map = OperandMap()
        var sortKeys: [Operand] = []
    }

    mutating func loop(_ loop: Loop) throws(EvaluationError) -> Operand {
        let range = try evaluate(loop.range)
        var progress = Progress()
        switch range {
        case .documentList(let node):
            var child = Int(node) + 1
            let end = Int(document.entries[Int(node)].next)
            var index: Int64 = 0
            while child < end {
                let element = document.operand(at: child)
                if let decided = try turn(loop, .int(index), element, isMap: false, &progress) {
                    return decided
                }
                child = Int(document.entries[child].next)
                index += 1
            }
        case .list(let list):
            for (index, element) in list.enumerated() {
                if let decided = try turn(loop, .int(Int64(index)), element, isMap: false, &progress) {
                    return decided
                }
            }
        case .documentMap, .map:
            for (key, value) in entries(of: range) {
                if let decided = try turn(loop, key, value, isMap: true, &progress) { return decided }
            }
        default:
            throw EvaluationError(
                .noSuchOverload,
                "a loop goes over a list or a map, not over a \(range.typeName)"
            )
        }
        return try finish(loop, progress)
    }

    /// One turn of a loop.
    ///
    /// - Returns: the value of the loop, when the turn decides it.
    @inline(__always)
    private mutating func turn(
        _ loop: Loop,
        _ key: Operand,
        _ value: Operand,
        isMap: Bool,
        _ progress: inout Progress
    ) throws(EvaluationError) -> Operand? {
        let element: Operand
        if let second = loop.secondSlot {
            slots[Int(loop.slot)] = key
            slots[Int(second)] = value
            element = value
        } else {
            element = isMap ? key : value
            slots[Int(loop.slot)] = element
        }
        switch loop.operation {
        case .all: return try decide(loop, by: false, &progress)
        case .exists: return try decide(loop, by: true, &progress)
        case .existsOne:
            if try condition(loop.step) { progress.matches += 1 }
        case .filter:
            if try condition(loop.step) {
                try charge(bytes: MemoryLayout<Operand>.stride)
                progress.list.append(element)
            }
        default: try collect(loop, key, element, &progress)
        }
        return nil
    }

    /// `all` and `exists` absorb the errors of some elements when another element decides.
    @inline(__always)
    private mutating func decide(
        _ loop: Loop,
        by deciding: Bool,
        _ progress: inout Progress
    ) throws(EvaluationError) -> Operand? {
        do throws(EvaluationError) {
            let value = try evaluate(loop.step)
            if case .bool(let bool) = value {
                if bool == deciding { return .bool(deciding) }
            } else if progress.pending == nil {
                progress.pending = .noSuchOverload(deciding ? Operator.or : Operator.and, value)
            }
        } catch {
            if error.isFatal { throw error }
            if progress.pending == nil { progress.pending = error }
        }
        return nil
    }

    private mutating func collect(
        _ loop: Loop,
        _ key: Operand,
        _ element: Operand,
        _ progress: inout Progress
    ) throws(EvaluationError) {
        if let filter = loop.filter, try !condition(filter) { return }
        let value = try evaluate(loop.step)
        try charge(bytes: MemoryLayout<Operand>.stride)
        switch loop.operation {
        case .map, .transformList: progress.list.append(value)
        case .transformMap: try insert(key, value, into: &progress.map)
        case .transformMapEntry:
            guard case .map = value else {
                throw EvaluationError(
                    .noSuchOverload,
                    "expected a map with the new entry, found \(value.typeName)"
                )
            }
            for entry in entries(of: value) { try insert(entry.key, entry.value, into: &progress.map) }
        case .sortBy:
            progress.list.append(element)
            progress.sortKeys.append(value)
        case .all, .exists, .existsOne, .filter: break
        }
    }

    private mutating func condition(_ place: Int32) throws(EvaluationError) -> Bool {
        let value = try evaluate(place)
        guard case .bool(let bool) = value else {
            throw EvaluationError(
                .noSuchOverload,
                "expected true or false, found a value of type \(value.typeName)"
            )
        }
        return bool
    }

    private mutating func finish(_ loop: Loop, _ progress: Progress) throws(EvaluationError) -> Operand {
        if let pending = progress.pending { throw pending }
        switch loop.operation {
        case .all: return .bool(true)
        case .exists: return .bool(false)
        case .existsOne: return .bool(progress.matches == 1)
        case .filter, .map, .transformList: return .list(progress.list)
        case .transformMap, .transformMapEntry: return .map(progress.map)
        case .sortBy: return .list(try sorted(progress.list, by: progress.sortKeys))
        }
    }
}
