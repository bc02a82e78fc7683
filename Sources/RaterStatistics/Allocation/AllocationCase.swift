/// A request in numbers: plans, reviewers, teams and functions by their places in the order of names.
///
/// It never changes; as a class it is shared by every state of an allocation without being copied.
final class AllocationCase: Sendable {
    let reviewsPerPlan: Int
    let seed: UInt64

    let plans: SortedNames
    /// Those of the request, and whoever else has done a review.
    let reviewers: SortedNames
    let teams: SortedNames
    let functionCount: Int
    /// Whether somebody who could review has no function.
    let hasUnknownFunctions: Bool

    /// By plan: the team, or -1.
    let teamOfPlan: [Int]
    /// By reviewer: the team, or -1.
    let teamOfReviewer: [Int]
    /// By reviewer: the function, or -1.
    let functionOfReviewer: [Int]
    /// By reviewer.
    let isAvailable: [Bool]
    /// By team.
    let plansOfTeam: [[Int]]
    /// By team: those who are there.
    let reviewersOfTeam: [[Int]]

    /// By plan: who has reviewed it.
    let done: [[Int]]
    /// By plan: who has to review it.
    let required: [[Int]]
    /// By plan: who must not.
    let forbidden: [[Int]]
    /// By plan: who still may review it of those an earlier allocation named.
    let earlier: [[Int]]

    /// Turns names into places.
    ///
    /// What the request refers to and is not there is left out; `AllocationRequest.reasons` tells of it.
    init(_ request: AllocationRequest) {
        reviewsPerPlan = request.reviewsPerPlan
        seed = request.seed
        let plans = SortedNames(request.plans.map(\.id))
        let counted = request.done.filter { plans[$0.plan] != nil }
        let reviewers = SortedNames(request.reviewers.map(\.id) + counted.map(\.reviewer))
        let teams = SortedNames(
            request.plans.compactMap(\.team) + request.reviewers.compactMap(\.team)
        )
        let functions = SortedNames(request.reviewers.filter(\.isAvailable).compactMap(\.function))

        var teamOfPlan = Array(repeating: -1, count: plans.count)
        for plan in request.plans {
            if let place = plans[plan.id] { teamOfPlan[place] = plan.team.flatMap { teams[$0] } ?? -1 }
        }
        var teamOfReviewer = Array(repeating: -1, count: reviewers.count)
        var functionOfReviewer = teamOfReviewer
        var isAvailable = Array(repeating: false, count: reviewers.count)
        for reviewer in request.reviewers {
            guard let place = reviewers[reviewer.id] else { continue }
            teamOfReviewer[place] = reviewer.team.flatMap { teams[$0] } ?? -1
            functionOfReviewer[place] = reviewer.function.flatMap { functions[$0] } ?? -1
            isAvailable[place] = reviewer.isAvailable
        }
        var plansOfTeam = Array(repeating: [Int](), count: teams.count)
        for (plan, team) in teamOfPlan.enumerated() where team >= 0 { plansOfTeam[team].append(plan) }
        var reviewersOfTeam = Array(repeating: [Int](), count: teams.count)
        for (reviewer, team) in teamOfReviewer.enumerated() where team >= 0 && isAvailable[reviewer] {
            reviewersOfTeam[team].append(reviewer)
        }

        func byPlan(_ pairs: [AllocationRequest.Pair], where holds: (Int, Int) -> Bool) -> [[Int]] {
            var lists = Array(repeating: [Int](), count: plans.count)
            for pair in pairs {
                guard let plan = plans[pair.plan], let reviewer = reviewers[pair.reviewer],
                    holds(reviewer, plan)
                else { continue }
                lists[plan].append(reviewer)
            }
            return lists.map { list in
                let sorted = list.sorted()
                return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
            }
        }
        func isOwn(_ reviewer: Int, _ plan: Int) -> Bool {
            teamOfPlan[plan] >= 0 && teamOfPlan[plan] == teamOfReviewer[reviewer]
        }
        let forbidden = byPlan(request.forbidden) { _, _ in true }
        done = byPlan(counted) { !isOwn($0, $1) }
        required = byPlan(request.required) { !isOwn($0, $1) }
        earlier = byPlan(request.earlier) { reviewer, plan in
            isAvailable[reviewer] && !isOwn(reviewer, plan) && !forbidden[plan].contains(reviewer)
        }
        self.forbidden = forbidden
        self.plans = plans
        self.reviewers = reviewers
        self.teams = teams
        functionCount = functions.count
        hasUnknownFunctions = zip(functionOfReviewer, isAvailable).contains { $0 < 0 && $1 }
        self.teamOfPlan = teamOfPlan
        self.teamOfReviewer = teamOfReviewer
        self.functionOfReviewer = functionOfReviewer
        self.isAvailable = isAvailable
        self.plansOfTeam = plansOfTeam
        self.reviewersOfTeam = reviewersOfTeam
    }

    /// Whether somebody wrote the plan with others.
    func isOwn(_ reviewer: Int, _ plan: Int) -> Bool {
        teamOfPlan[plan] >= 0 && teamOfPlan[plan] == teamOfReviewer[reviewer]
    }

    /// Whether a review may be given to somebody now.
    func mayReview(_ reviewer: Int, _ plan: Int) -> Bool {
        isAvailable[reviewer] && !isOwn(reviewer, plan) && !forbidden[plan].contains(reviewer)
    }

    /// The names of a reviewer and a plan.
    func pair(_ reviewer: Int, _ plan: Int) -> AllocationRequest.Pair {
        AllocationRequest.Pair(reviewer: reviewers.names[reviewer], plan: plans.names[plan])
    }
}
