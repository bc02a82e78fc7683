/// Goes through the elements of a list, or the entries of a map, one by one.
struct ElementCursor {
    private enum Source {
        /// Elements of a list of the document.
        case nodes
        /// Keys of an object of the document; each value stands behind its key.
        case members
        /// Elements of a constant list, which are constants themselves.
        case constants
        /// Elements of a list that was made.
        case list
        /// Entries of a map that was made.
        case entries
    }

    private let source: Source
    private var next: Int
    private let end: Int
    private let keys: [Operand]
    private let values: [Operand]
    private var index: Int64 = -1
    /// The number of values that had been made before the first turn.
    private let madeCount: Int

    /// Starts before the first element.
    ///
    /// - Returns: `nil` when the value is no list and no map.
    init?(_ range: Cell, _ evaluator: inout Evaluator) {
        let madeCount = evaluator.made.count
        switch range {
        case .documentList(let node):
            let end = Int(evaluator.document.entries[Int(node)].next)
            self.init(.nodes, Int(node) + 1..<end, madeCount: madeCount)
        case .documentMap(let node):
            let end = Int(evaluator.document.entries[Int(node)].next)
            self.init(.members, Int(node) + 1..<end, madeCount: madeCount)
        default:
            if case .constant(let constant) = range,
                let elements = evaluator.code.constants.elements[Int(constant)]
            {
                self.init(.constants, elements, madeCount: madeCount)
                return
            }
            switch evaluator.operand(range) {
            case .list(let list): self.init(.list, list.indices, madeCount: madeCount, values: list)
            case .map(let map):
                self.init(
                    .entries,
                    map.keys.indices,
                    madeCount: madeCount,
                    keys: map.keys,
                    values: map.values
                )
            default: return nil
            }
        }
    }

    /// Starts before a node of a list of the document.
    init(nodes: Range<Int>, madeCount: Int) {
        self.init(.nodes, nodes, madeCount: madeCount)
    }

    private init(
        _ source: Source,
        _ places: Range<Int>,
        madeCount: Int,
        keys: [Operand] = [],
        values: [Operand] = []
    ) {
        self.madeCount = madeCount
        self.source = source
        next = places.lowerBound
        end = places.upperBound
        self.keys = keys
        self.values = values
    }

    /// Goes on to the next element and puts it into the variables of the loop.
    ///
    /// - Returns: the element; of a map, the key when the loop has one variable and the value when it has two.
    @inline(__always)
    mutating func advance(_ loop: Loop, _ evaluator: inout Evaluator) -> Cell? {
        guard next < end else { return nil }
        // What the last turn has made is of no use in this one.
        if evaluator.made.count > madeCount { evaluator.forgetMade(from: madeCount) }
        let place = next
        switch source {
        case .nodes:
            next = Int(evaluator.document.entries[place].next)
            return assign(evaluator.document.cell(at: place), loop, &evaluator)
        case .members:
            next = Int(evaluator.document.entries[place + 1].next)
            let key = evaluator.document.cell(at: place)
            return assign(key, evaluator.document.cell(at: place + 1), loop, &evaluator)
        case .constants:
            next = place + 1
            return assign(evaluator.code.constants.cells[place], loop, &evaluator)
        case .list:
            next = place + 1
            return assign(evaluator.cell(values[place]), loop, &evaluator)
        case .entries:
            next = place + 1
            let key = evaluator.cell(keys[place])
            return assign(key, evaluator.cell(values[place]), loop, &evaluator)
        }
    }

    /// Of a list, the second variable is the element and the first one its index.
    @inline(__always)
    private mutating func assign(_ element: Cell, _ loop: Loop, _ evaluator: inout Evaluator) -> Cell {
        guard let second = loop.secondSlot else {
            evaluator.slots[Int(loop.slot)] = element
            return element
        }
        index += 1
        evaluator.slots[Int(loop.slot)] = .int(index)
        evaluator.slots[Int(second)] = element
        return element
    }

    @inline(__always)
    private func assign(_ key: Cell, _ value: Cell, _ loop: Loop, _ evaluator: inout Evaluator) -> Cell {
        evaluator.slots[Int(loop.slot)] = key
        guard let second = loop.secondSlot else { return key }
        evaluator.slots[Int(second)] = value
        return value
    }
}
