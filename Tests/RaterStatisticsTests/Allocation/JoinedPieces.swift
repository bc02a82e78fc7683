import RaterStatistics

/// Plans and reviewers in groups that hang together.
struct JoinedPieces {
    private var groupOfPlan: [String: Int] = [:]
    private var groupOfReviewer: [String: Int] = [:]

    init(_ plans: [String], _ pairs: [AllocationRequest.Pair]) {
        for (number, plan) in plans.enumerated() { groupOfPlan[plan] = number }
        for pair in pairs { join(pair) }
    }

    /// The plans, and the reviewers who have one.
    var nodeCount: Int { groupOfPlan.count + groupOfReviewer.count }

    /// The number of groups.
    var count: Int { Set(groupOfPlan.values).count }

    func areJoined(by pair: AllocationRequest.Pair) -> Bool {
        groupOfReviewer[pair.reviewer].map { $0 == groupOfPlan[pair.plan] } ?? false
    }

    /// Makes one group of those of a reviewer and a plan.
    mutating func join(_ pair: AllocationRequest.Pair) {
        guard let kept = groupOfPlan[pair.plan] else { return }
        guard let other = groupOfReviewer.updateValue(kept, forKey: pair.reviewer), other != kept else {
            return
        }
        for (plan, group) in groupOfPlan where group == other { groupOfPlan[plan] = kept }
        for (reviewer, group) in groupOfReviewer where group == other { groupOfReviewer[reviewer] = kept }
    }
}
