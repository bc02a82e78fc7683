extension AllocationBoard {
    /// What is better avoided, the worst first; the smaller the better.
    struct Cost: Comparable {
        /// Reviewers beyond the first of the same team at a plan.
        var teammates = 0
        /// Teams at a plan whose own plan is reviewed by the team of this one.
        var reciprocities = 0
        /// Reviewers beyond the first of the same function at a plan, more than there have to be.
        var repeats = 0

        static func < (one: Cost, other: Cost) -> Bool {
            (one.teammates, one.reciprocities, one.repeats)
                < (other.teammates, other.reciprocities, other.repeats)
        }

        static func += (cost: inout Cost, other: Cost) {
            cost.teammates += other.teammates
            cost.reciprocities += other.reciprocities
            cost.repeats += other.repeats
        }

        static func -= (cost: inout Cost, other: Cost) {
            cost.teammates -= other.teammates
            cost.reciprocities -= other.reciprocities
            cost.repeats -= other.repeats
        }

        static let zero = Cost()
    }

    /// What is to be avoided at one plan.
    ///
    /// - Complexity: O(k²) for k reviewers a plan and few plans a team.
    func cost(of plan: Int) -> Cost {
        var cost = Cost()
        let own = world.teamOfPlan[plan]
        let places = seats[plan]
        for index in places.indices {
            let team = world.teamOfReviewer[places[index].reviewer]
            let function = world.functionOfReviewer[places[index].reviewer]
            var isTeamKnown = false
            var isFunctionKnown = false
            for other in 0..<index {
                if world.teamOfReviewer[places[other].reviewer] == team { isTeamKnown = true }
                if world.functionOfReviewer[places[other].reviewer] == function { isFunctionKnown = true }
            }
            if team >= 0 {
                if isTeamKnown {
                    cost.teammates += 1
                } else if own >= 0, isReviewed(team, by: own) {
                    cost.reciprocities += 1
                }
            }
            if function >= 0, isFunctionKnown { cost.repeats += 1 }
        }
        if !world.hasUnknownFunctions, world.functionCount > 0 {
            cost.repeats = max(0, cost.repeats - max(0, places.count - world.functionCount))
        }
        return cost
    }

    /// Whether somebody of one team reviews a plan of another.
    func isReviewed(_ team: Int, by other: Int) -> Bool {
        for plan in world.plansOfTeam[team] {
            for seat in seats[plan] where world.teamOfReviewer[seat.reviewer] == other { return true }
        }
        return false
    }

    /// What is to be avoided at all plans.
    var totalCost: Cost {
        var total = Cost.zero
        for plan in seats.indices { total += cost(of: plan) }
        return total
    }

    /// What a move changed; the smaller the better.
    struct Change: Comparable {
        /// How many fewer earlier assignments stand.
        let lost: Int
        /// By how much more there is to be avoided.
        let cost: Cost

        static let zero = Change(lost: 0, cost: .zero)

        static func < (one: Change, other: Change) -> Bool {
            (one.lost, one.cost) < (other.lost, other.cost)
        }
    }

    /// Makes a move and tells what it changed.
    mutating func make(_ move: Move) -> Change {
        let plans = plansTouched(by: move)
        var change = Cost.zero
        for plan in plans { change -= cost(of: plan) }
        apply(move)
        for plan in plans { change += cost(of: plan) }
        let lost = move.leaving.count { wasEarlier($0.reviewer, $0.plan) }
        let found = move.taking.count { wasEarlier($0.reviewer, $0.plan) }
        return Change(lost: lost - found, cost: change)
    }

    /// The plans whose cost may change: those of the move, and those of the teams that gain or lose a review.
    private func plansTouched(by move: Move) -> [Int] {
        var plans: [Int] = []
        for place in move.leaving + move.taking {
            if !plans.contains(place.plan) { plans.append(place.plan) }
            let team = world.teamOfReviewer[place.reviewer]
            guard team >= 0 else { continue }
            for plan in world.plansOfTeam[team] where !plans.contains(plan) { plans.append(plan) }
        }
        return plans
    }
}
