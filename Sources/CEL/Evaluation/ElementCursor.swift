/// Goes through the elements of a list, or the entries of a map, one by one.
struct ElementCursor {
    private enum Source {
        case nodes(next: Int, end: Int)
        case list([Operand], next: Int)
        case entries([(key: Operand, value: Operand)], next: Int)
    }

    private var source: Source
    private var index: Int64 = -1

    /// Starts before the first element.
    ///
    /// - Returns: `nil` when the value is no list and no map.
    init?(_ range: Operand, _ evaluator: inout Evaluator) {
        switch range {
        case .documentList(let node):
            source = .nodes(next: Int(node) + 1, end: Int(evaluator.document.entries[Int(node)].next))
        case .list(let list): source = .list(list, next: 0)
        case .documentMap, .map: source = .entries(evaluator.entries(of: range), next: 0)
        default: return nil
        }
    }

    /// Goes on to the next element and puts it into the variables of the loop.
    ///
    /// - Returns: the element; of a map, the key when the loop has one variable and the value when it has two.
    @inline(__always)
    mutating func advance(_ loop: Loop, _ evaluator: inout Evaluator) -> Operand? {
        switch source {
        case .nodes(let next, let end):
            guard next < end else { return nil }
            source = .nodes(next: Int(evaluator.document.entries[next].next), end: end)
            return assign(evaluator.document.operand(at: next), loop, &evaluator)
        case .list(let list, let next):
            guard next < list.count else { return nil }
            source = .list(list, next: next + 1)
            return assign(list[next], loop, &evaluator)
        case .entries(let entries, let next):
            guard next < entries.count else { return nil }
            source = .entries(entries, next: next + 1)
            let (key, value) = entries[next]
            evaluator.slots[Int(loop.slot)] = key
            guard let second = loop.secondSlot else { return key }
            evaluator.slots[Int(second)] = value
            return value
        }
    }

    @inline(__always)
    private mutating func assign(_ element: Operand, _ loop: Loop, _ evaluator: inout Evaluator) -> Operand {
        guard let second = loop.secondSlot else {
            evaluator.slots[Int(loop.slot)] = element
            return element
        }
        index += 1
        evaluator.slots[Int(loop.slot)] = .int(index)
        evaluator.slots[Int(second)] = element
        return element
    }
}
