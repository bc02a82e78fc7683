extension AllocationBoard {
    /// Makes small moves as long as they avoid more of what is better avoided.
    ///
    /// No move loses an earlier assignment, makes loads less even or adds a piece. First every move that
    /// helps is made; then moves that change nothing lead to others that help, up to a limit.
    mutating func improve(_ random: inout Xoshiro256) {
        let pieceCount = pieces().count
        let bound = smallestCost
        var isGaining = true
        while isGaining, bound < totalCost {
            isGaining = false
            for plan in random.shuffled(Array(seats.indices)) where cost(of: plan) != .zero {
                while gain(at: plan, pieceCount, &random) { isGaining = true }
            }
        }
        drift(pieceCount, bound, &random)
    }

    /// Makes a move at a plan that helps; false when none of those that were tried does.
    private mutating func gain(at plan: Int, _ pieceCount: Int, _ random: inout Xoshiro256) -> Bool {
        let others = some(movableSeats, &random)
        let reviewers = some(Array(plansOf.indices), &random)
        for seat in seats[plan] where !seat.isFixed {
            let place = Place(reviewer: seat.reviewer, plan: plan)
            for reviewer in reviewers {
                if let move = shift(place, to: reviewer), accept(move, below: .zero, pieceCount) {
                    return true
                }
            }
            for other in others {
                if let move = swap(place, other), accept(move, below: .zero, pieceCount) { return true }
            }
        }
        return false
    }

    /// All items in random order, or, of very many, some.
    private func some<Item>(_ items: [Item], _ random: inout Xoshiro256) -> [Item] {
        guard items.count > Self.mostTried else { return random.shuffled(items) }
        return (0..<Self.mostTried).map { _ in items[random.index(below: items.count)] }
    }

    private static let mostTried = 400

    /// Makes random moves that do no harm until nothing is left to avoid or the limit is reached.
    private mutating func drift(_ pieceCount: Int, _ bound: Cost, _ random: inout Xoshiro256) {
        var left = min(Self.mostDrifts, Self.driftsPerReview * reviewCount)
        var total = totalCost
        while bound < total, left > 0 {
            let plans = seats.indices.filter { cost(of: $0) != .zero }
            let places = movableSeats
            guard !plans.isEmpty, !places.isEmpty else { return }
            for plan in random.shuffled(plans) {
                let free = seats[plan].filter { !$0.isFixed }
                left -= 1
                guard !free.isEmpty else { continue }
                let place = Place(reviewer: free[random.index(below: free.count)].reviewer, plan: plan)
                let other = places[random.index(below: places.count)]
                guard canUnseat(other.reviewer, other.plan) else { continue }
                let move = random.index(below: 3) == 0 ? shift(place, to: other.reviewer) : swap(place, other)
                if let move { accept(move, upTo: .zero, pieceCount) }
            }
            total = totalCost
        }
    }

    private static let driftsPerReview = 20
    private static let mostDrifts = 4000

    /// Makes a move and takes it back if it is no better than `limit` or adds a piece.
    private mutating func accept(_ move: Move, below limit: Change, _ pieceCount: Int) -> Bool {
        if make(move) < limit, pieces().count <= pieceCount { return true }
        apply(move.reversed)
        return false
    }

    /// Makes a move and takes it back if it is worse than `limit` or adds a piece.
    private mutating func accept(_ move: Move, upTo limit: Change, _ pieceCount: Int) {
        if make(move) <= limit, pieces().count <= pieceCount { return }
        apply(move.reversed)
    }

    /// What cannot be avoided: with n teams, of r reviews between different pairs of teams r − n (n − 1) / 2
    /// have one in the opposite direction.
    private var smallestCost: Cost {
        let teams = world.plansOfTeam.count { !$0.isEmpty }
        guard world.plansOfTeam.allSatisfy({ $0.count <= 1 }), !world.teamOfReviewer.contains(-1),
            !world.teamOfPlan.contains(-1)
        else { return .zero }
        // Only teams with a plan can be reviewed in return.
        let returned = seats.indices.reduce(0) { count, plan in
            var known: [Int] = []
            for seat in seats[plan] {
                let team = world.teamOfReviewer[seat.reviewer]
                if !world.plansOfTeam[team].isEmpty, !known.contains(team) { known.append(team) }
            }
            return count + known.count
        }
        return Cost(reciprocities: 2 * max(0, returned - teams * (teams - 1) / 2))
    }
}
