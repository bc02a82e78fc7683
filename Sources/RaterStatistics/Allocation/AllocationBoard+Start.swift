extension AllocationBoard {
    /// Fills every plan: with what an earlier allocation said, else with teams in a circle, and where that
    /// leaves places free with those who have least to do.
    mutating func fill(_ random: inout Xoshiro256) {
        let ranks = random.shuffled(Array(plansOf.indices))
        var isEarlier = false
        for plan in seats.indices {
            for reviewer in world.earlier[plan] where canSeat(reviewer, plan) {
                seat(reviewer, plan)
                isEarlier = true
            }
        }
        for plan in seats.indices { dropSurplus(at: plan, ranks) }
        if !isEarlier { seatInCircle(ranks, &random) }
        fillFreePlaces(ranks)
    }

    private func shortage(_ plan: Int) -> Int { world.reviewsPerPlan - seats[plan].count }

    /// Where more reviewers are settled than an earlier allocation knew, the busiest of the others go.
    private mutating func dropSurplus(at plan: Int, _ ranks: [Int]) {
        while shortage(plan) < 0 {
            let free = seats[plan].filter { !$0.isFixed }.map(\.reviewer)
            guard let busiest = free.max(by: { (load($0), ranks[$0]) < (load($1), ranks[$1]) }) else {
                return
            }
            unseat(busiest, plan)
        }
    }

    /// The teams stand in a circle, and the plan of each goes to those at certain distances.
    ///
    /// With m teams and distances of which no two add up to m, no two teams review each other; with distances
    /// whose differences share no divisor with m, everything hangs together; and every team has the same load.
    private mutating func seatInCircle(_ ranks: [Int], _ random: inout Xoshiro256) {
        let circle = random.shuffled(
            world.plansOfTeam.indices.filter {
                !world.plansOfTeam[$0].isEmpty && !world.reviewersOfTeam[$0].isEmpty
            }
        )
        let distances = CircleDistances.some(world.reviewsPerPlan, teams: circle.count, &random)
        for distance in distances {
            for (index, team) in circle.enumerated() {
                let reviewing = circle[(index + distance) % circle.count]
                for plan in world.plansOfTeam[team] where shortage(plan) > 0 {
                    let candidates = world.reviewersOfTeam[reviewing].filter { canSeat($0, plan) }
                    if let reviewer = best(candidates, for: plan, ranks) { seat(reviewer, plan) }
                }
            }
        }
    }

    private mutating func fillFreePlaces(_ ranks: [Int]) {
        for plan in seats.indices {
            while shortage(plan) > 0 {
                let candidates = plansOf.indices.filter { canSeat($0, plan) }
                guard let reviewer = best(candidates, for: plan, ranks) else { break }
                seat(reviewer, plan)
            }
        }
    }

    /// Of those who may, one with the least to do, and of these one who suits the plan.
    private mutating func best(_ candidates: [Int], for plan: Int, _ ranks: [Int]) -> Int? {
        guard let least = candidates.map({ load($0) }).min() else { return nil }
        var choice: (reviewer: Int, cost: Cost)?
        for reviewer in candidates where load(reviewer) == least {
            seat(reviewer, plan)
            let cost = cost(of: plan)
            unseat(reviewer, plan)
            if let choice, (choice.cost, ranks[choice.reviewer]) < (cost, ranks[reviewer]) { continue }
            choice = (reviewer, cost)
        }
        return choice?.reviewer
    }
}

/// How far apart those who review stand from those they review, in a circle of teams.
enum CircleDistances {
    /// Distances for that many reviews per plan, or as many as there are.
    ///
    /// As long as there are enough of them no two add up to the number of teams. They are drawn at random,
    /// since neighbours only make a long chain, in which severity is known less well.
    static func some(_ count: Int, teams: Int, _ random: inout Xoshiro256) -> [Int] {
        guard teams > 1 else { return [] }
        let half = (teams - 1) / 2
        if count <= half {
            for _ in 0..<20 {
                let drawn = random.shuffled(Array(1...half)).prefix(count).map { distance in
                    random.index(below: 2) == 0 ? distance : teams - distance
                }
                if joins(drawn, teams) { return drawn }
            }
            return Array(1...count)
        }
        var all = half > 0 ? Array(1...half) : []
        if teams.isMultiple(of: 2) { all.append(teams / 2) }
        if half > 0 { all += (1...half).map { teams - $0 } }
        return Array(all.prefix(count))
    }

    /// Whether the differences and the size of the circle share no divisor.
    private static func joins(_ distances: [Int], _ teams: Int) -> Bool {
        guard distances.count > 1 else { return true }
        var divisor = teams
        for (one, next) in zip(distances, distances.dropFirst()) {
            var (larger, smaller) = (divisor, abs(next - one))
            while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
            divisor = larger
        }
        return divisor == 1
    }
}
