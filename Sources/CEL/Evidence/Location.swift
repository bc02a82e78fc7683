/// Where a value of the program stands in the document.
enum Location: Hashable {
    /// At a node.
    case node(Int)
    /// Nowhere: the keys are missing below a node.
    case missing(below: Int, path: [String])
    /// The value was made by the program.
    case none

    /// The place of a member of the value.
    func member(_ field: FieldName, in document: Document) -> Location {
        switch self {
        case .node(let index):
            // Below null everything is missing.
            guard document.entries[index].kind != .null else {
                return .missing(below: index, path: [field.description])
            }
            guard document.entries[index].kind == .object else { return .none }
            return document.member(of: index, named: field).map { .node($0) }
                ?? .missing(below: index, path: [field.description])
        case .missing(let node, let path): return .missing(below: node, path: path + [field.description])
        case .none: return .none
        }
    }
}

extension Operand {
    /// Where a text, list or object of the document stands; other values do not know where they are from.
    var location: Location {
        switch self {
        case .documentString(let node), .documentList(let node), .documentMap(let node): .node(Int(node))
        case .optional(let content): content.first?.location ?? .none
        default: .none
        }
    }
}

extension Explainer {
    /// Where the value of an instruction stands in the document, if it was not made by the program.
    mutating func location(_ place: Int) -> Location {
        let path = pathLocation(place)
        if path != .none { return path }
        return evaluator.attempt(place)?.location ?? .none
    }

    /// Where a path leads, also when there is nothing at its end.
    private mutating func pathLocation(_ place: Int) -> Location {
        switch code.instructions[place] {
        case .slot(let slot): return locations[Int(slot)]
        case .boundSlot(let slot): return boundValues[Int(slot)].map { location($0) } ?? .none
        case .invariant(let body, _): return location(Int(body))
        case .select(let operand, let field), .declaredField(let operand, let field, _),
            .optionalSelect(let operand, let field), .presence(let operand, let field),
            .declaredPresence(let operand, let field):
            return location(Int(operand)).member(code.fields[Int(field)], in: document)
        case .index(let operand, let key), .optionalIndex(let operand, let key):
            return element(of: Int(operand), at: Int(key))
        case .call(let function, let first, let count) where code.functions[Int(function)].readsPath:
            return path(operands(first, count))
        case .conditional(let condition, let then, let otherwise):
            guard case .bool(let isTrue)? = evaluator.attempt(Int(condition)) else { return .none }
            return location(Int(isTrue ? then : otherwise))
        case .bind(let slot, let value, let body):
            bind(Int(slot), Int(value))
            return location(Int(body))
        case .optionalMap(let slot, let operand, let body), .optionalFlatMap(let slot, let operand, let body):
            guard enter(Int(slot), optional: Int(operand)) else { return location(Int(operand)) }
            return location(Int(body))
        case .call(let function, let first, let count):
            guard case .fallback = code.functions[Int(function)].implementation else { return .none }
            let choices = operands(first, count)
            return isPresent(choices[0]) ? location(choices[0]) : .none
        default: return .none
        }
    }

    /// Whether an instruction gives an optional value that is there.
    mutating func isPresent(_ place: Int) -> Bool {
        guard case .optional(let content)? = evaluator.attempt(place) else { return false }
        return !content.isEmpty
    }

    /// Where a path ends that is given as a root and its steps.
    private mutating func path(_ parts: [Int]) -> Location {
        guard let root = parts.first else { return .none }
        return parts.dropFirst().reduce(location(root)) { location, step in
            guard let key = evaluator.attempt(step) else { return .none }
            if let text = evaluator.text(of: key) {
                return location.member(FieldName(Array(text)), in: document)
            }
            guard case .int(let index) = key, case .node(let list) = location else { return .none }
            let elements = children(of: list)
            return elements.indices.contains(Int(index))
                ? elements[Int(index)].location : .missing(below: list, path: [String(index)])
        }
    }

    private mutating func element(of operand: Int, at key: Int) -> Location {
        guard let index = evaluator.attempt(key) else { return .none }
        if let text = evaluator.text(of: index) {
            return location(operand).member(FieldName(Array(text)), in: document)
        }
        guard case .int(let number) = index, number >= 0 else { return .none }
        let all = elements(of: operand)
        guard number < all.count else {
            if case .node(let list) = location(operand) {
                return .missing(below: list, path: [String(number)])
            }
            return location(operand)
        }
        return all[Int(number)].location
    }

    /// The elements of a list-valued instruction, each with its place; keys stand for the entries of a map.
    ///
    /// Taking them apart counts as work; when the steps of one run are used up there are none.
    mutating func elements(of place: Int) -> [(value: Operand, location: Location)] {
        let elements = uncountedElements(of: place)
        // A limit met while explaining only means that fewer places are shown.
        return (try? evaluator.charge(steps: 1 + elements.count)) == nil ? [] : elements
    }

    private mutating func uncountedElements(of place: Int) -> [(value: Operand, location: Location)] {
        if case .node(let list) = location(place) { return children(of: list) }
        switch code.instructions[place] {
        case .loop(let index): return elements(of: code.loops[Int(index)])
        case .boundSlot(let slot): return boundValues[Int(slot)].map { elements(of: $0) } ?? []
        case .invariant(let body, _): return elements(of: Int(body))
        case .arithmetic(let left, let right, .add): return elements(of: Int(left)) + elements(of: Int(right))
        case .conditional(let condition, let then, let otherwise):
            guard case .bool(let isTrue)? = evaluator.attempt(Int(condition)) else { return [] }
            return elements(of: Int(isTrue ? then : otherwise))
        case .bind(let slot, let value, let body):
            bind(Int(slot), Int(value))
            return elements(of: Int(body))
        case .list(let first, let count):
            return operands(first, count).compactMap { operand in
                evaluator.attempt(operand).map { ($0, location(operand)) }
            }
        default:
            guard let value = evaluator.attempt(place) else { return [] }
            return evaluator.elements(of: value).map { ($0, $0.location) }
        }
    }

    private func children(of container: Int) -> [(value: Operand, location: Location)] {
        let entry = document.entries[container]
        var result: [(value: Operand, location: Location)] = []
        var child = container + 1
        while child < Int(entry.next) {
            // The loop variable of an object is its key.
            result.append((document.operand(at: child), .node(child)))
            child = Int(document.entries[entry.kind == .object ? child + 1 : child].next)
        }
        return result
    }

    /// The elements that a loop makes.
    private mutating func elements(of loop: Loop) -> [(value: Operand, location: Location)] {
        var result: [(value: Operand, location: Location)] = []
        var keys: [Operand] = []
        for (index, element) in elements(of: Int(loop.range)).enumerated() {
            enter(loop, index, element)
            switch loop.operation {
            case .sortBy:
                // A key that has no value has ended the run before.
                keys.append(evaluator.attempt(Int(loop.step)) ?? .null)
                result.append(element)
            case .filter:
                if case .bool(true)? = evaluator.attempt(Int(loop.step)) { result.append(element) }
            case .map, .transformList:
                if let filter = loop.filter, case .bool(true)? = evaluator.attempt(Int(filter)) {
                } else if loop.filter != nil {
                    continue
                }
                if let value = evaluator.attempt(Int(loop.step)) {
                    result.append((value, location(Int(loop.step))))
                }
            default: result.append(element)
            }
        }
        return loop.operation == .sortBy ? sorted(result, by: keys) : result
    }

    private mutating func sorted(
        _ elements: [(value: Operand, location: Location)],
        by keys: [Operand]
    ) -> [(value: Operand, location: Location)] {
        let numbers = elements.indices.map { Operand.int(Int64($0)) }
        // A limit met while explaining only means that another place is shown.
        let order = (try? evaluator.sorted(numbers, by: keys)) ?? numbers
        return order.compactMap { number in
            if case .int(let index) = number { elements[Int(index)] } else { nil }
        }
    }
}
