extension AllocationBoard {
    /// How reviews could change hands: the residual graph of the allocation seen as a flow from plans to
    /// reviewers.
    ///
    /// A plan leads to everyone who could be added to it, a reviewer to every plan that could be given up.
    /// Whoever has L reviews leads to pool L, and pool L leads to all who have L + 1: one more here and one
    /// fewer there leaves the loads as even as they are. A closed walk is thus a way from this allocation to
    /// another one with the same loads, and every such allocation is reached by closed walks.
    struct Exchanges {
        /// A step to a node.
        struct Step {
            let node: Int
            /// How many earlier assignments are lost by it.
            let price: Int
        }

        let planCount: Int
        let reviewerCount: Int
        /// By node: plans, then reviewers, then pools.
        let steps: [[Step]]

        func node(reviewer: Int) -> Int { planCount + reviewer }

        /// The move that a closed walk stands for.
        ///
        /// - Parameter walk: its nodes; the last leads to the first.
        /// - Returns: who leaves and who takes which place.
        func move(along walk: [Int]) -> Move {
            var move = Move()
            for (index, node) in walk.enumerated() {
                let next = walk[(index + 1) % walk.count]
                if node < planCount {
                    move.taking.append(Place(reviewer: next - planCount, plan: node))
                } else if next < planCount {
                    move.leaving.append(Place(reviewer: node - planCount, plan: next))
                }
            }
            return move
        }
    }

    /// How reviews could change hands now; `nil` for so many plans and reviewers that a list of all pairs would
    /// take more memory than the whole rest.
    ///
    /// - Complexity: O(plans · reviewers · k).
    func exchanges() -> Exchanges? {
        guard seats.count * plansOf.count <= Self.mostPairs else { return nil }
        let planCount = seats.count
        let reviewerCount = plansOf.count
        let available = (0..<reviewerCount).filter { world.isAvailable[$0] }
        let highest = available.map { load($0) }.max() ?? 0
        var steps = Array(repeating: [Exchanges.Step](), count: planCount + reviewerCount + highest + 1)
        for plan in 0..<planCount {
            for reviewer in available where canSeat(reviewer, plan) {
                let price = wasEarlier(reviewer, plan) ? -1 : 0
                steps[plan].append(Exchanges.Step(node: planCount + reviewer, price: price))
            }
        }
        for reviewer in available {
            let node = planCount + reviewer
            for plan in movablePlans(of: reviewer) {
                let price = wasEarlier(reviewer, plan) ? 1 : 0
                steps[node].append(Exchanges.Step(node: plan, price: price))
            }
            let pools = planCount + reviewerCount
            steps[node].append(Exchanges.Step(node: pools + load(reviewer), price: 0))
            if load(reviewer) > 0 {
                steps[pools + load(reviewer) - 1].append(Exchanges.Step(node: node, price: 0))
            }
        }
        return Exchanges(planCount: planCount, reviewerCount: reviewerCount, steps: steps)
    }

    /// About 2,000 plans and as many reviewers.
    private static let mostPairs = 4_000_000
}
