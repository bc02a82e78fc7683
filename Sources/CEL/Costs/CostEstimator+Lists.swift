/// The functions of lists and sets.
extension CostEstimator {
    func list(_ call: Call) -> Bound? {
        let list = call[0]
        let load = Cost.elements(list.count)
        var same = list
        same.bytes = 0
        switch call.name {
        case "lists.range":
            let most = environment.limits.maximumBytes / MemoryLayout<Operand>.stride
            let count = min(list.number ?? most, most)
            return Bound(steps: Cost.elements(count), extent: .list(count, of: .number(count)))
        case "reverse":
            return Bound(
                steps: Cost.sum(Cost.product(2, load), Cost.text(list.bytes), list.bytes),
                extent: list
            )
        case "slice": return Bound(steps: Cost.product(2, load), extent: same)
        case "first", "last": return Bound(steps: load, extent: element(of: list, call.type))
        case "flatten": return flattened(call)
        case "distinct":
            let turn = indexing(list, among: list.count, areTexts: areTexts(call.expressions[0]))
            return Bound(steps: Cost.sum(load, Cost.product(list.count, turn)), extent: same)
        case "sort":
            let steps = Cost.sum(load, sorting(list.count, of: element(of: list, .dyn)))
            return Bound(steps: steps, extent: same)
        case "sets.contains", "sets.intersects": return Bound(steps: sets(call), extent: .scalar)
        case "sets.equivalent": return Bound(steps: Cost.product(2, sets(call)), extent: .scalar)
        default: return nil
        }
    }

    private func flattened(_ call: Call) -> Bound {
        let list = call[0]
        var levels = 1
        if call.arguments.count > 1 { levels = min(call[1].number ?? .max, Self.deepestValue) }
        let inner = element(of: list, .dyn)
        var result = list
        result.bytes = 0
        result.count =
            levels <= 1
            ? max(list.count, Cost.product(list.count, max(1, inner.count))) : max(list.count, list.nodes)
        result.hold(levels > 1 ? anyInside(list) : joined(inner, element(of: inner, .dyn)))
        let level = Cost.product(2, Cost.sum(Cost.elements(max(list.nodes, result.count)), 1))
        return Bound(
            steps: Cost.sum(Cost.elements(list.count), Cost.product(levels, level)),
            extent: result
        )
    }

    /// What can be inside a value at any depth.
    private func anyInside(_ extent: Extent) -> Extent {
        var inside = element(of: extent, .dyn)
        var result = inside
        while case .known = inside.element {
            inside = element(of: inside, .dyn)
            result = joined(result, inside)
        }
        return joined(result, element(of: inside, .dyn))
    }

    /// Deeper than that, flattening is refused.
    private static let deepestValue = Evaluator.maximumValueDepth

    // MARK: Comparing elements

    /// Sorting by keys: a comparison for each step of the merges.
    func sorting(_ count: Int, of key: Extent) -> Int {
        let rounds = count < 2 ? 1 : Int.bitWidth - (count - 1).leadingZeroBitCount
        let comparison = Cost.sum(1, Cost.work(key.bytes))
        return Cost.sum(
            Cost.product(2, Cost.elements(count)),
            Cost.product(Cost.product(max(count, 1), rounds), comparison)
        )
    }

    /// Finding the place of an element among others: those that could be equal are compared.
    private func indexing(_ list: Extent, among count: Int, areTexts: Bool) -> Int {
        let element = element(of: list, .dyn)
        let bucket = Cost.sum(1, Cost.work(element.bytes))
        let comparison = Cost.sum(1, equality(element, element))
        return Cost.sum(bucket, Cost.product(areTexts ? 1 : count, comparison), Cost.elements(4))
    }

    /// Texts that are equal are the same, so that there is at most one to compare with.
    private func areTexts(_ list: Expression) -> Bool { checker.type(of: list) == .list(.string) }

    private func sets(_ call: Call) -> Int {
        let (one, other) = (call[0], call[1])
        let both = joined(one, other)
        let count = Cost.sum(one.count, other.count)
        let areTexts = call.expressions.allSatisfy { self.areTexts($0) }
        return Cost.sum(
            Cost.elements(one.count),
            Cost.elements(other.count),
            Cost.product(count, Cost.sum(1, indexing(both, among: both.count, areTexts: areTexts)))
        )
    }
}
