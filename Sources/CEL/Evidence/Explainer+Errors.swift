/// Which part of a program had no value.
extension Explainer {
    /// Records the place of the innermost part that has no value.
    mutating func blame(_ place: Int) {
        guard goesOn() else { return }
        switch code.instructions[place] {
        case .bind(let slot, let value, let body):
            bind(Int(slot), Int(value))
            if evaluator.attempt(Int(body)) == nil { return blame(Int(body)) }
        case .optionalMap(let slot, let operand, let body), .optionalFlatMap(let slot, let operand, let body):
            return blame(enter(Int(slot), optional: Int(operand)) ? Int(body) : Int(operand))
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
