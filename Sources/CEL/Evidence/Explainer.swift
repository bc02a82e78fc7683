/// Finds the places that decided the value of a program, by running parts of it again.
///
/// The evaluator that answers questions keeps no records, so a program that nobody asks about pays nothing.
struct Explainer {
    let code: Code
    let document: Document
    var evaluator: Evaluator
    /// Where the values of loop variables stand, by slot.
    var locations: [Location]
    /// The instructions that `cel.bind` variables stand for, by slot.
    var boundValues: [Int?]
    private var found: [Location] = []
    private var seen: Set<Location> = []

    /// The most places worth showing.
    private static let maximumPlaces = 24

    init(_ program: Program, _ activation: Activation) {
        code = program.code
        document = activation.document ?? Document.empty
        evaluator = Evaluator(program, activation)
        locations = Array(repeating: .none, count: code.slotCount)
        boundValues = Array(repeating: nil, count: code.slotCount)
    }

    mutating func explain() -> Explanation {
        let outcome: Result<Value, EvaluationError>
        do throws(EvaluationError) {
            let operand = try evaluator.run()
            outcome = .success(try evaluator.value(of: operand))
            evaluator.restart()
            decide(code.entry)
        } catch {
            outcome = .failure(error)
            evaluator.restart()
            blame(code.entry)
        }
        return Explanation(outcome: outcome, places: found.compactMap(place))
    }

    private func place(_ location: Location) -> Explanation.Place? {
        switch location {
        case .node(let index):
            Explanation.Place(node: DocumentNode(document: document, index: index), missing: [])
        case .missing(let node, let path):
            Explanation.Place(node: DocumentNode(document: document, index: node), missing: path)
        case .none: nil
        }
    }

    // MARK: Bookkeeping

    private mutating func record(_ location: Location) {
        guard location != .none, found.count < Self.maximumPlaces, seen.insert(location).inserted else {
            return
        }
        found.append(location)
    }

    func operands(_ first: Int32, _ count: Int32) -> [Int] {
        (first..<first + count).map { Int(code.operands[Int($0)]) }
    }

    /// Sets the variables of a loop to one of its elements.
    mutating func enter(_ loop: Loop, _ index: Int, _ element: (value: Operand, location: Location)) {
        var value = element.value
        var location = element.location
        if let second = loop.secondSlot {
            evaluator.slots[Int(loop.slot)] = .int(Int64(index))
            locations[Int(loop.slot)] = .none
            // Of an object, the second variable is the value that belongs to the key.
            if case .node(let key) = location, key > 0, isKey(key, of: loop) {
                evaluator.slots[Int(loop.slot)] = value
                value = document.operand(at: key + 1)
                location = .node(key + 1)
            }
            evaluator.slots[Int(second)] = value
            locations[Int(second)] = location
        } else {
            evaluator.slots[Int(loop.slot)] = value
            locations[Int(loop.slot)] = location
        }
    }

    private mutating func isKey(_ node: Int, of loop: Loop) -> Bool {
        if case .node(let container) = location(Int(loop.range)) {
            return document.entries[container].kind == .object
        }
        return false
    }

    mutating func bind(_ slot: Int, _ value: Int) {
        boundValues[slot] = value
        if let operand = evaluator.attempt(value) { evaluator.slots[slot] = operand }
    }

    private mutating func isTrue(_ place: Int) -> Bool? {
        guard case .bool(let value)? = evaluator.attempt(place) else { return nil }
        return value
    }

    // MARK: Deciding

    /// Records what decided a condition.
    private mutating func decide(_ place: Int) {
        switch code.instructions[place] {
        case .and(let first, let count): decideConjunction(operands(first, count), deciding: false)
        case .or(let first, let count): decideConjunction(operands(first, count), deciding: true)
        case .not(let operand): decide(Int(operand))
        case .invariant(let body, _): decide(Int(body))
        case .conditional(let condition, let then, let otherwise):
            let branch = Int(isTrue(Int(condition)) == true ? then : otherwise)
            if case .constant = code.instructions[branch] { decide(Int(condition)) } else { decide(branch) }
        case .equal(let left, let right, _): compare(place, Int(left), Int(right), growsWithLeft: nil)
        case .compare(let left, let right, let comparison):
            compare(
                place,
                Int(left),
                Int(right),
                growsWithLeft: comparison == .greater || comparison == .greaterOrEqual
            )
        case .contains(let element, let container): decideMembership(Int(element), Int(container))
        case .presence, .declaredPresence: record(location(place))
        case .loop(let index): decideLoop(code.loops[Int(index)], place)
        case .bind(let slot, let value, let body):
            bind(Int(slot), Int(value))
            decide(Int(body))
        case .boundSlot(let slot):
            if let value = boundValues[Int(slot)] { decide(value) } else { trace(place, showsCounted: true) }
        case .call(let function, _, _) where code.functions[Int(function)].readsPath: record(location(place))
        case .call(_, let first, let count):
            let holds = isTrue(place) ?? true
            for operand in operands(first, count) { trace(operand, showsCounted: holds) }
        default: trace(place, showsCounted: true)
        }
    }

    private mutating func decideConjunction(_ terms: [Int], deciding: Bool) {
        if let decisive = terms.first(where: { isTrue($0) == deciding }) {
            decide(decisive)
        } else {
            for term in terms { decide(term) }
        }
    }

    /// A comparison: where a count is too low, what was not counted says more than what was.
    private mutating func compare(_ place: Int, _ left: Int, _ right: Int, growsWithLeft: Bool?) {
        let holds = isTrue(place) ?? false
        let leftValue = evaluator.attempt(left) ?? .null
        let rightValue = evaluator.attempt(right) ?? .null
        let order = Evaluator.compareNumbers(leftValue, rightValue)
        let wantsMoreOnLeft = !holds && (growsWithLeft ?? (order == .less)) && order != .greater
        let wantsMoreOnRight = !holds && !(growsWithLeft ?? (order == .less)) && order == .greater
        trace(left, showsCounted: !wantsMoreOnLeft)
        trace(right, showsCounted: !wantsMoreOnRight)
    }

    private mutating func decideMembership(_ element: Int, _ container: Int) {
        trace(element, showsCounted: true)
        guard let wanted = evaluator.attempt(element) else { return }
        let match = elements(of: container).first { candidate in
            // A limit met while explaining only means that one place less is shown.
            (try? evaluator.areEqual(candidate.value, wanted)) == true
        }
        if let match, match.location != .none {
            record(match.location)
        } else {
            trace(container, showsCounted: true)
        }
    }

    private mutating func decideLoop(_ loop: Loop, _ place: Int) {
        let all = elements(of: Int(loop.range))
        switch loop.operation {
        case .all, .exists, .existsOne:
            let deciding = loop.operation != .all
            var decided = 0
            for (index, element) in all.enumerated() {
                enter(loop, index, element)
                guard isTrue(Int(loop.step)) == deciding else { continue }
                decideElement(loop, element)
                decided += 1
                if loop.operation != .existsOne || decided == 2 { return }
            }
            guard decided == 0 else { return }
            if all.isEmpty { return trace(Int(loop.range), showsCounted: true) }
            for (index, element) in all.enumerated() {
                enter(loop, index, element)
                decideElement(loop, element)
            }
        default: trace(place, showsCounted: true)
        }
    }

    /// The places that decided for one element; the element itself when its parts say nothing.
    private mutating func decideElement(_ loop: Loop, _ element: (value: Operand, location: Location)) {
        let before = found.count
        decide(Int(loop.step))
        if found.count == before { record(element.location) }
    }

    // MARK: Tracing values

    /// Records where a value came from.
    ///
    /// - Parameters:
    ///   - place: the instruction.
    ///   - showsCounted: whether a filter shows what passed it, or what did not.
    private mutating func trace(_ place: Int, showsCounted: Bool) {
        switch code.instructions[place] {
        case .constant, .undeclared: return
        case .variable: return
        case .loop(let index): traceLoop(code.loops[Int(index)], showsCounted)
        case .invariant(let body, _): trace(Int(body), showsCounted: showsCounted)
        case .boundSlot(let slot):
            if let value = boundValues[Int(slot)] { trace(value, showsCounted: showsCounted) }
        case .bind(let slot, let value, let body):
            bind(Int(slot), Int(value))
            trace(Int(body), showsCounted: showsCounted)
        case .conditional(let condition, let then, let otherwise):
            trace(Int(isTrue(Int(condition)) == true ? then : otherwise), showsCounted: showsCounted)
        case .and, .or, .not, .equal, .compare, .contains: decide(place)
        default:
            let known = location(place)
            if known != .none { return record(known) }
            for operand in parts(of: place) { trace(operand, showsCounted: showsCounted) }
        }
    }

    private mutating func traceLoop(_ loop: Loop, _ showsCounted: Bool) {
        let all = elements(of: Int(loop.range))
        if all.isEmpty { return trace(Int(loop.range), showsCounted: showsCounted) }
        let before = found.count
        for (index, element) in all.enumerated() {
            enter(loop, index, element)
            switch loop.operation {
            case .filter:
                guard let passes = isTrue(Int(loop.step)), passes == showsCounted else { continue }
                if passes { record(element.location) } else { decideElement(loop, element) }
            case .map, .transformList, .transformMap, .transformMapEntry:
                if let filter = loop.filter, isTrue(Int(filter)) != true { continue }
                trace(Int(loop.step), showsCounted: showsCounted)
            default: record(element.location)
            }
        }
        // Nothing passed, or nothing failed: then the list as a whole is the place.
        if found.count == before { trace(Int(loop.range), showsCounted: showsCounted) }
    }

    /// The instructions whose values an instruction works on.
    private func parts(of place: Int) -> [Int] {
        switch code.instructions[place] {
        case .select(let operand, _), .declaredField(let operand, _, _), .optionalSelect(let operand, _),
            .presence(let operand, _), .declaredPresence(let operand, _), .not(let operand):
            [Int(operand)]
        case .index(let operand, let key), .optionalIndex(let operand, let key): [Int(operand), Int(key)]
        case .equal(let left, let right, _), .compare(let left, let right, _),
            .arithmetic(let left, let right, _):
            [Int(left), Int(right)]
        case .contains(let element, let container): [Int(element), Int(container)]
        case .and(let first, let count), .or(let first, let count), .call(_, let first, let count),
            .list(let first, let count), .optionalList(let first, let count):
            operands(first, count)
        case .map(let first, let count), .optionalMapLiteral(let first, let count): operands(first, 2 * count)
        case .conditional(let condition, let then, let otherwise):
            [Int(condition), Int(then), Int(otherwise)]
        case .optionalMap(_, let operand, let body), .optionalFlatMap(_, let operand, let body):
            [Int(operand), Int(body)]
        case .bind(_, let value, let body): [Int(value), Int(body)]
        case .invariant(let body, _): [Int(body)]
        case .loop(let index): [Int(code.loops[Int(index)].range)]
        case .constant, .slot, .boundSlot, .variable, .undeclared: []
        }
    }

    // MARK: Errors

    /// Records the place of the innermost part that has no value.
    private mutating func blame(_ place: Int) {
        switch code.instructions[place] {
        case .bind(let slot, let value, let body):
            bind(Int(slot), Int(value))
            if evaluator.attempt(Int(body)) == nil { return blame(Int(body)) }
        case .boundSlot(let slot):
            if let value = boundValues[Int(slot)] { return blame(value) }
        case .invariant(let body, _): return blame(Int(body))
        case .conditional(let condition, let then, let otherwise):
            guard let isTrue = isTrue(Int(condition)) else { return blame(Int(condition)) }
            return blame(Int(isTrue ? then : otherwise))
        case .loop(let index):
            let loop = code.loops[Int(index)]
            if evaluator.attempt(Int(loop.range)) == nil { return blame(Int(loop.range)) }
            for (index, element) in elements(of: Int(loop.range)).enumerated() {
                enter(loop, index, element)
                for step in [loop.filter, loop.step].compactMap(\.self)
                where evaluator.attempt(Int(step)) == nil {
                    let before = found.count
                    blame(Int(step))
                    if found.count == before { record(element.location) }
                    return
                }
            }
        default:
            for part in parts(of: place) where evaluator.attempt(part) == nil { return blame(part) }
        }
        trace(place, showsCounted: true)
    }
}
