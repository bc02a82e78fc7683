/// Where values came from.
extension Explainer {
    /// Records where a value came from.
    ///
    /// - Parameters:
    ///   - place: the instruction.
    ///   - showsCounted: whether a filter shows what passed it, or what did not.
    mutating func trace(_ place: Int, showsCounted: Bool) {
        guard goesOn() else { return }
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
        case .optionalMap(let slot, let operand, let body), .optionalFlatMap(let slot, let operand, let body):
            if enter(Int(slot), optional: Int(operand)) {
                trace(Int(body), showsCounted: showsCounted)
            } else {
                trace(Int(operand), showsCounted: showsCounted)
            }
        case .call(let function, let first, let count):
            if case .fallback = code.functions[Int(function)].implementation {
                traceFallback(operands(first, count), showsCounted: showsCounted)
            } else {
                traceValue(place, showsCounted)
            }
        default: traceValue(place, showsCounted)
        }
    }

    /// `or` and `orValue`: the value comes from the first if it is there; otherwise that it is not there counts too.
    mutating func traceFallback(_ choices: [Int], showsCounted: Bool) {
        for choice in isPresent(choices[0]) ? choices.prefix(1) : choices[...] {
            trace(choice, showsCounted: showsCounted)
        }
    }

    /// A value that stands in the document, or one made of parts.
    private mutating func traceValue(_ place: Int, _ showsCounted: Bool) {
        if mayStandInDocument(place) {
            let known = location(place)
            if known != .none { return record(known) }
        }
        for operand in parts(of: place) { trace(operand, showsCounted: showsCounted) }
    }

    /// False for instructions that are known to make their value, which then need not be made once more.
    private func mayStandInDocument(_ place: Int) -> Bool {
        switch code.instructions[place] {
        case .arithmetic, .list, .optionalList, .map, .optionalMapLiteral: false
        case .call(let function, _, _): !code.functions[Int(function)].makesItsValue
        default: true
        }
    }

    private mutating func traceLoop(_ loop: Loop, _ showsCounted: Bool) {
        let all = elements(of: Int(loop.range))
        if all.isEmpty { return trace(Int(loop.range), showsCounted: showsCounted) }
        let before = mentionCount
        for (index, element) in all.enumerated() {
            enter(loop, index, element)
            switch loop.operation {
            case .filter:
                guard let passes = isTrue(Int(loop.step)), passes == showsCounted else { continue }
                if passes { record(element.location) } else { decideElement(loop, element, holds: passes) }
            case .map, .transformList, .transformMap, .transformMapEntry:
                if let filter = loop.filter {
                    guard let passes = isTrue(Int(filter)), passes == showsCounted else { continue }
                    if !passes {
                        decide(Int(filter), holds: passes)
                        continue
                    }
                }
                trace(Int(loop.step), showsCounted: showsCounted)
            default: record(element.location)
            }
        }
        // What an earlier filter has left out was not counted either.
        if !showsCounted, loop.operation == .filter, isLoop(Int(loop.range)) {
            return trace(Int(loop.range), showsCounted: false)
        }
        // Nothing passed, or nothing failed: then the list as a whole is the place.
        if mentionCount == before { trace(Int(loop.range), showsCounted: showsCounted) }
    }

    private func isLoop(_ place: Int) -> Bool {
        switch code.instructions[place] {
        case .loop: true
        case .invariant(let body, _): isLoop(Int(body))
        case .boundSlot(let slot): boundValues[Int(slot)].map { isLoop($0) } ?? false
        default: false
        }
    }

    /// The instructions whose values an instruction works on.
    func parts(of place: Int) -> [Int] {
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
}
