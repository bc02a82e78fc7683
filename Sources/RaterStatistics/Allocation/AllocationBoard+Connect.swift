extension AllocationBoard {
    /// Joins the pieces as far as the loads allow, and tells what came of it.
    ///
    /// A review on a cycle can go without breaking its piece. When its reviewer and one of another piece swap
    /// their plans, both reviews lead from piece to piece, and the two become one. A graph that has enough
    /// reviews for one piece, but is in several, has a cycle, so only own plans and conditions can prevent
    /// the swap; then exchanges among any number of reviewers are tried.
    mutating func connect(_ random: inout Xoshiro256) -> Allocation.Connection {
        var pieces = pieces()
        while pieces.count > 1, join(pieces, &random) { pieces = self.pieces() }
        guard pieces.count > 1 else { return .connected }
        if reviewCount < reviewsForOnePiece {
            return .pieces(pieces.count, .fewReviews(there: reviewCount, needed: reviewsForOnePiece))
        }
        guard let exchanges = exchanges() else { return .pieces(pieces.count, .notFound) }
        guard exchanges.canConnect(self) else { return .pieces(pieces.count, .conditions) }
        wander(&random)
        let count = self.pieces().count
        return count == 1 ? .connected : .pieces(count, .notFound)
    }

    // MARK: Swaps

    private mutating func join(_ pieces: Pieces, _ random: inout Xoshiro256) -> Bool {
        let places = random.shuffled(movableSeats)
        let reviewers = random.shuffled(plansOf.indices.filter { !plansOf[$0].isEmpty })
        var best: (move: Move, change: Change)?
        var found = 0
        search: for place in places where pieces.hasCycle[pieces.ofPlan[place.plan]] {
            let piece = pieces.ofPlan[place.plan]
            let shifts = reviewers.filter { pieces.ofReviewer[$0] != piece }
                .compactMap { shift(place, to: $0) }
            let swaps = places.filter { pieces.ofPlan[$0.plan] != piece }.compactMap { swap(place, $0) }
            for move in shifts + swaps {
                let change = make(move)
                let isJoined = self.pieces().count < pieces.count
                apply(move.reversed)
                guard isJoined else { continue }
                found += 1
                if best.map({ change < $0.change }) ?? true { best = (move, change) }
                if change <= .zero || found >= Self.joinsToCompare { break search }
            }
        }
        guard let best else { return false }
        apply(best.move)
        return true
    }

    /// How many ways to join two pieces are compared.
    private static let joinsToCompare = 64

    // MARK: Longer ways

    /// Goes at random from allocation to allocation with the same loads until one is in one piece.
    private mutating func wander(_ random: inout Xoshiro256) {
        var best = self
        var fewest = pieces().count
        for _ in 0..<Self.longestWandering where fewest > 1 {
            guard let exchanges = exchanges() else { break }
            let links = exchanges.links(between: pieces())
            guard !links.isEmpty,
                let walk = exchanges.walk(through: links[random.index(below: links.count)], &random)
            else { continue }
            apply(exchanges.move(along: walk))
            let count = pieces().count
            if count < fewest {
                best = self
                fewest = count
            } else if count > fewest + 1 {
                self = best
            }
        }
        self = best
    }

    private static let longestWandering = 200
}

extension AllocationBoard.Exchanges {
    /// Whether the reviews that are part of some allocation with these loads join all plans.
    ///
    /// A review that is not there can be there if and only if plan and reviewer lie on a closed walk.
    fileprivate func canConnect(_ board: AllocationBoard) -> Bool {
        let circles = StrongComponents(steps.map { $0.map(\.node) })
        var links = Array(repeating: [Int](), count: planCount + reviewerCount)
        func link(_ plan: Int, _ reviewer: Int) {
            links[plan].append(reviewer)
            links[reviewer].append(plan)
        }
        for plan in 0..<planCount {
            for seat in board.seats[plan] { link(plan, node(reviewer: seat.reviewer)) }
            for step in steps[plan] where circles.component[plan] == circles.component[step.node] {
                link(plan, step.node)
            }
        }
        var isReached = Array(repeating: false, count: links.count)
        isReached[0] = true
        var waiting = [0]
        while let node = waiting.popLast() {
            for next in links[node] where !isReached[next] {
                isReached[next] = true
                waiting.append(next)
            }
        }
        return isReached[..<planCount].allSatisfy { $0 }
    }

    /// The reviews that are not there and would lead from one piece to another.
    fileprivate func links(between pieces: AllocationBoard.Pieces) -> [AllocationBoard.Place] {
        (0..<planCount).flatMap { plan in
            steps[plan].lazy.map { $0.node - planCount }
                .filter { pieces.ofReviewer[$0] != pieces.ofPlan[plan] }
                .map { AllocationBoard.Place(reviewer: $0, plan: plan) }
        }
    }

    /// A closed walk that makes somebody review a plan, or `nil` when there is none.
    fileprivate func walk(through link: AllocationBoard.Place, _ random: inout Xoshiro256) -> [Int]? {
        let start = node(reviewer: link.reviewer)
        var origins = Array(repeating: -1, count: steps.count)
        origins[start] = start
        var waiting = [start]
        var index = 0
        while index < waiting.count, origins[link.plan] < 0 {
            let node = waiting[index]
            index += 1
            for step in random.shuffled(steps[node]) where origins[step.node] < 0 {
                origins[step.node] = node
                waiting.append(step.node)
            }
        }
        guard origins[link.plan] >= 0 else { return nil }
        var walk = [link.plan]
        while let last = walk.last, last != start { walk.append(origins[last]) }
        return walk.reversed()
    }
}
