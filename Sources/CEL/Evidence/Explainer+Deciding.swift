/// What decided a condition.
extension Explainer {
    /// Records what decided a condition.
    ///
    /// - Parameters:
    ///   - place: the instruction.
    ///   - known: its truth, where it has just been found out.
    mutating func decide(_ place: Int, holds known: Bool? = nil) {
        guard goesOn() else { return }
        switch code.instructions[place] {
        case .and(let first, let count): decideConjunction(operands(first, count), deciding: false)
        case .or(let first, let count): decideConjunction(operands(first, count), deciding: true)
        case .not(let operand): decide(Int(operand), holds: known.map { !$0 })
        case .invariant(let body, _): decide(Int(body), holds: known)
        case .conditional(let condition, let then, let otherwise):
            let branch = Int(isTrue(Int(condition)) == true ? then : otherwise)
            if case .constant = code.instructions[branch] {
                decide(Int(condition))
            } else {
                decide(branch, holds: known)
            }
        case .equal(let left, let right, _): compare(place, known, Int(left), Int(right), growsWithLeft: nil)
        case .compare(let left, let right, let comparison):
            compare(
                place,
                known,
                Int(left),
                Int(right),
                growsWithLeft: comparison == .greater || comparison == .greaterOrEqual
            )
        case .contains(let element, let container): decideMembership(Int(element), Int(container))
        case .presence, .declaredPresence: record(location(place))
        case .loop(let index): decideLoop(code.loops[Int(index)], place)
        case .bind(let slot, let value, let body):
            bind(Int(slot), Int(value))
            decide(Int(body), holds: known)
        case .boundSlot(let slot):
            if let value = boundValues[Int(slot)] {
                decide(value, holds: known)
            } else {
                trace(place, showsCounted: true)
            }
        case .call(let function, _, _) where code.functions[Int(function)].readsPath: record(location(place))
        case .call(let function, let first, let count):
            let holds = known ?? isTrue(place) ?? true
            if case .fallback = code.functions[Int(function)].implementation {
                return traceFallback(operands(first, count), showsCounted: holds)
            }
            for operand in operands(first, count) { trace(operand, showsCounted: holds) }
        default: trace(place, showsCounted: true)
        }
    }

    private mutating func decideConjunction(_ terms: [Int], deciding: Bool) {
        var truths: [Bool?] = []
        for term in terms {
            let truth = isTrue(term)
            if truth == deciding { return decide(term, holds: truth) }
            truths.append(truth)
        }
        for (term, truth) in zip(terms, truths) { decide(term, holds: truth) }
    }

    /// A comparison: where a count is too low, what was not counted says more than what was.
    private mutating func compare(
        _ place: Int,
        _ known: Bool?,
        _ left: Int,
        _ right: Int,
        growsWithLeft: Bool?
    ) {
        let holds = known ?? isTrue(place) ?? false
        var wantsMoreOnLeft = growsWithLeft ?? false
        var wantsMoreOnRight = growsWithLeft.map { !$0 } ?? false
        if growsWithLeft == nil, let one = evaluator.attempt(left), let other = evaluator.attempt(right) {
            let order = Evaluator.compareNumbers(one, other)
            wantsMoreOnLeft = order == .less
            wantsMoreOnRight = order == .greater
        }
        trace(left, showsCounted: holds || !wantsMoreOnLeft)
        trace(right, showsCounted: holds || !wantsMoreOnRight)
    }

    private mutating func decideMembership(_ element: Int, _ container: Int) {
        trace(element, showsCounted: true)
        guard let wanted = evaluator.attempt(element) else { return }
        let match = elements(of: container).first { candidate in
            // A limit met while explaining only means that one place less is shown.
            (try? evaluator.areEqual(candidate.value, wanted)) == true
        }
        if let match, match.location != .none { return record(match.location) }
        // A key that is not there has a place where it would stand.
        let place = location(container)
        if match == nil, let key = evaluator.text(of: wanted),
            case .documentMap? = evaluator.attempt(container)
        {
            return record(place.member(FieldName(Array(key)), in: document))
        }
        trace(container, showsCounted: true)
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
                decideElement(loop, element, holds: deciding)
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
    mutating func decideElement(
        _ loop: Loop,
        _ element: (value: Operand, location: Location),
        holds: Bool? = nil
    ) {
        let before = mentionCount
        decide(Int(loop.step), holds: holds)
        if mentionCount == before { record(element.location) }
    }
}
