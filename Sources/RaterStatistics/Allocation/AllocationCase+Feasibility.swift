extension AllocationCase {
    /// Everything that stands in the way of an allocation.
    ///
    /// Nobody's load has a limit of its own, so plans do not compete for reviewers: there is an allocation if
    /// and only if every plan by itself finds enough of them.
    ///
    /// - Complexity: O((plans + reviewers + pairs) log n).
    func failure(_ request: AllocationRequest) -> AllocationFailure? {
        var reasons = listReasons(request)
        var feasible = Int.max
        let available = isAvailable.count { $0 }
        for plan in teamOfPlan.indices {
            let settled = settled(plan)
            let count = required[plan].count { !done[plan].contains($0) }
            if count > 0, settled.count > reviewsPerPlan {
                reasons.append(.tooManyRequired(plan: plans.names[plan], count: settled.count))
            }
            let team = teamOfPlan[plan]
            let ownTeam = team >= 0 ? reviewersOfTeam[team].count : 0
            let excluded = forbidden[plan].count { isAvailable[$0] && !isOwn($0, plan) }
            let fresh = available - ownTeam - excluded - settled.count { mayReview($0, plan) }
            let possible = settled.count + fresh
            feasible = min(feasible, possible)
            if possible < reviewsPerPlan {
                reasons.append(
                    .tooFewReviewers(
                        AllocationFailure.Shortage(
                            plan: plans.names[plan],
                            possible: possible,
                            available: available,
                            ownTeam: ownTeam,
                            forbidden: excluded
                        )
                    )
                )
            }
        }
        guard !reasons.isEmpty else { return nil }
        return AllocationFailure(
            reasons: reasons,
            asked: reviewsPerPlan,
            feasible: plans.count == 0 || available == 0 ? 0 : feasible
        )
    }

    /// Who is bound to a plan: the review is done or required.
    func settled(_ plan: Int) -> [Int] {
        done[plan] + required[plan].filter { !done[plan].contains($0) }
    }

    private func listReasons(_ request: AllocationRequest) -> [AllocationFailure.Reason] {
        var reasons: [AllocationFailure.Reason] = []
        if plans.count == 0 { reasons.append(.noPlans) }
        if !isAvailable.contains(true) { reasons.append(.noReviewers) }
        if reviewsPerPlan < 1 { reasons.append(.noReviewsPerPlan(reviewsPerPlan)) }
        reasons += Self.repeated(request.plans.map(\.id)).map { .duplicatePlan($0) }
        reasons += Self.repeated(request.reviewers.map(\.id)).map { .duplicateReviewer($0) }
        let listed = SortedNames(request.reviewers.map(\.id))
        for pair in request.required + request.forbidden {
            if listed[pair.reviewer] == nil { reasons.append(.unknownReviewer(pair)) }
            if plans[pair.plan] == nil { reasons.append(.unknownPlan(pair)) }
        }
        for pair in request.required {
            guard let reviewer = reviewers[pair.reviewer], let plan = plans[pair.plan] else { continue }
            if isOwn(reviewer, plan) { reasons.append(.requiredOwnPlan(pair)) }
            if forbidden[plan].contains(reviewer) { reasons.append(.requiredAndForbidden(pair)) }
            if !isAvailable[reviewer], !done[plan].contains(reviewer) {
                reasons.append(.requiredButGone(pair))
            }
        }
        return reasons
    }

    private static func repeated(_ names: [String]) -> [String] {
        let index = SortedNames(names)
        guard index.count < names.count else { return [] }
        var counts = Array(repeating: 0, count: index.count)
        for name in names {
            if let place = index[name] { counts[place] += 1 }
        }
        return counts.indices.filter { counts[$0] > 1 }.map { index.names[$0] }
    }
}
