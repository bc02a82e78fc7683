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
            guard document.entries[index].kind == .object else { return .none }
            if let value = document.member(of: index, named: field), document.entries[value].kind != .null {
                return .node(value)
            }
            return .missing(below: index, path: [field.description])
        case .missing(let node, let path): return .missing(below: node, path: path + [field.description])
        case .none: return .none
        }
    }
}

extension Explainer {
    /// Where the value of an instruction stands, for paths into the document.
    mutating func location(_ place: Int) -> Location {
        switch code.instructions[place] {
        case .variable:
            guard case .documentMap? = evaluator.attempt(place) else { return .none }
            return .node(0)
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
        default: return .none
        }
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
    mutating func elements(of place: Int) -> [(value: Operand, location: Location)] {
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
            return evaluator.elements(of: value).map { ($0, .none) }
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
        for (index, element) in elements(of: Int(loop.range)).enumerated() {
            enter(loop, index, element)
            switch loop.operation {
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
        return result
    }
}
