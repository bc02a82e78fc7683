extension AllocationBoard {
    /// Brings back as many earlier assignments as can be with loads as even as they are.
    ///
    /// A closed walk through the exchanges whose prices sum up to less than nothing brings back more than it
    /// gives up; when there is none, no other allocation with the same evenness keeps more (Klein 1967, "A
    /// primal method for minimal cost flows", Management Science 14).
    ///
    /// - Complexity: O(plans · reviewers · (plans + reviewers)) for each assignment brought back, and nothing
    ///   when all stand.
    mutating func bringBackEarlier() {
        while hasLostEarlier {
            guard let exchanges = exchanges(), let walk = exchanges.gainfulWalk() else { return }
            apply(exchanges.move(along: walk))
        }
    }

    private var hasLostEarlier: Bool {
        world.earlier.indices.contains { plan in
            world.earlier[plan].contains { !isSeated($0, plan) }
        }
    }
}

extension AllocationBoard.Exchanges {
    /// A closed walk whose prices sum up to less than 0, or `nil` when there is none (Bellman and Ford).
    fileprivate func gainfulWalk() -> [Int]? {
        var prices = Array(repeating: 0, count: steps.count)
        var origins = Array(repeating: -1, count: steps.count)
        var isChanging = true
        while isChanging {
            isChanging = false
            for node in steps.indices {
                for step in steps[node] where prices[node] + step.price < prices[step.node] {
                    prices[step.node] = prices[node] + step.price
                    origins[step.node] = node
                    isChanging = true
                }
            }
            // Where the origins close a circle, its prices sum up to less than 0; without one they end.
            if isChanging, let walk = Self.circle(origins) { return walk }
        }
        return nil
    }

    private static func circle(_ origins: [Int]) -> [Int]? {
        var seenFrom = Array(repeating: -1, count: origins.count)
        for start in origins.indices where seenFrom[start] < 0 {
            var node = start
            while node >= 0, seenFrom[node] < 0 {
                seenFrom[node] = start
                node = origins[node]
            }
            guard node >= 0, seenFrom[node] == start else { continue }
            var walk = [node]
            var previous = origins[node]
            while previous != node {
                walk.append(previous)
                previous = origins[previous]
            }
            return walk.reversed()
        }
        return nil
    }
}
