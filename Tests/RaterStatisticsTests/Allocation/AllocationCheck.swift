import RaterStatistics

/// Why there is no allocation, or `nil` when there is one.
func failure(of request: AllocationRequest) -> AllocationFailure? {
    do throws(AllocationFailure) {
        _ = try Allocator().allocate(request)
        return nil
    } catch {
        return error
    }
}

/// Everything that an allocation has to be, looked at without any of the code that makes one.
struct AllocationCheck {
    private let request: AllocationRequest
    private let allocation: Allocation
    private let teamOfPlan: [String: String?]
    private let reviewers: [String: AllocationRequest.Reviewer]
    private let done: Set<AllocationRequest.Pair>
    private let pairs: [AllocationRequest.Pair]
    private let isThere: Set<AllocationRequest.Pair>
    private let forbidden: Set<AllocationRequest.Pair>

    init(_ allocation: Allocation, of request: AllocationRequest) {
        self.request = request
        self.allocation = allocation
        let teamOfPlan = Dictionary(uniqueKeysWithValues: request.plans.map { ($0.id, $0.team) })
        let reviewers = Dictionary(uniqueKeysWithValues: request.reviewers.map { ($0.id, $0) })
        self.teamOfPlan = teamOfPlan
        self.reviewers = reviewers
        done = Set(
            request.done.filter { pair in
                guard let team = teamOfPlan[pair.plan] else { return false }
                return team == nil || team != reviewers[pair.reviewer]?.team
            }
        )
        pairs = allocation.assignments.map(\.pair)
        isThere = Set(pairs)
        forbidden = Set(request.forbidden)
    }

    /// What is wrong; empty when all is well.
    func faults() -> [String] {
        pairFaults() + countFaults() + loadFaults() + pieceFaults() + releaseFaults() + courtesyFaults()
    }

    // MARK: Pairs

    private func pairFaults() -> [String] {
        var faults: [String] = []
        if isThere.count != pairs.count { faults.append("a pair comes twice") }
        for pair in request.required where !isThere.contains(pair) { faults.append("\(pair) is required") }
        for pair in done where !isThere.contains(pair) { faults.append("\(pair) was done") }
        for assignment in allocation.assignments {
            let pair = assignment.pair
            guard let team = teamOfPlan[pair.plan] else {
                faults.append("there is no plan \(pair.plan)")
                continue
            }
            if (assignment.origin == .done) != done.contains(pair) { faults.append("\(pair) is not done") }
            if done.contains(pair) { continue }
            guard let reviewer = reviewers[pair.reviewer], reviewer.isAvailable else {
                faults.append("\(pair.reviewer) is not there")
                continue
            }
            if let team, team == reviewer.team { faults.append("\(pair) is of the own team") }
            if forbidden.contains(pair) { faults.append("\(pair) is forbidden") }
        }
        return faults
    }

    private func countFaults() -> [String] {
        let counts = Dictionary(grouping: pairs, by: \.plan).mapValues(\.count)
        let settled = Dictionary(grouping: done, by: \.plan).mapValues(\.count)
        return request.plans.compactMap { plan in
            let count = counts[plan.id] ?? 0
            let finished = settled[plan.id] ?? 0
            let isListed = allocation.plansWithMoreReviews.contains(plan.id)
            guard count == max(request.reviewsPerPlan, finished), isListed == (count > request.reviewsPerPlan)
            else { return "\(plan.id) has \(count) reviews" }
            return nil
        }
    }

    // MARK: Loads

    private var available: [AllocationRequest.Reviewer] { request.reviewers.filter(\.isAvailable) }

    private func loadFaults() -> [String] {
        let byReviewer = Dictionary(grouping: pairs, by: \.reviewer).mapValues(\.count)
        let counts = available.map { byReviewer[$0.id] ?? 0 }
        guard let most = counts.max(), let fewest = counts.min() else { return ["nobody is there"] }
        let told = Dictionary(uniqueKeysWithValues: allocation.loads.map { ($0.reviewer, $0.count) })
        if zip(available, counts).contains(where: { told[$0.id] != $1 }) || told.count != counts.count {
            return ["the loads are not told right"]
        }
        if most - fewest > 1, FairLoads(request, done: done).canDifferByOne(total: counts.reduce(0, +)) {
            return ["loads go from \(fewest) to \(most), which need not be"]
        }
        return []
    }

    // MARK: Pieces

    private func pieceFaults() -> [String] {
        let pieces = JoinedPieces(request.plans.map(\.id), pairs)
        let missing = pieces.nodeCount - 1 - pairs.count
        switch allocation.connection {
        case .connected: return pieces.count == 1 ? [] : ["\(pieces.count) pieces instead of one"]
        case .pieces(let told, .fewReviews(let there, let needed)):
            // A forest has one piece more than reviews are missing, and fewer pieces cannot be.
            return told == pieces.count && told == missing + 1 && missing > 0 && there == pairs.count
                && needed == pieces.nodeCount - 1 ? [] : ["\(pieces.count) pieces, \(missing) missing"]
        case .pieces(let told, .conditions):
            return told == pieces.count && missing <= 0 && !couldBeJoined(pieces)
                ? [] : ["\(pieces.count) pieces for no reason"]
        case .pieces(_, .notFound): return ["one piece was not found"]
        }
    }

    /// Whether reviews that are each part of some allocation with even loads would join the pieces.
    private func couldBeJoined(_ pieces: JoinedPieces) -> Bool {
        var pieces = pieces
        let settled = done.union(request.required)
        let total = allocation.loads.reduce(0) { $0 + $1.count }
        for plan in request.plans {
            for reviewer in available where reviewer.team != plan.team || plan.team == nil {
                let pair = AllocationRequest.Pair(reviewer: reviewer.id, plan: plan.id)
                var wanted = request
                wanted.required.append(pair)
                guard !pieces.areJoined(by: pair), !forbidden.contains(pair),
                    settled.count(where: { $0.plan == plan.id }) < request.reviewsPerPlan,
                    FairLoads(wanted, done: done).canDifferByOne(total: total)
                else { continue }
                pieces.join(pair)
            }
        }
        return pieces.count == 1
    }

    // MARK: Earlier assignments

    private func releaseFaults() -> [String] {
        var faults: [String] = []
        let released = Dictionary(uniqueKeysWithValues: allocation.released.map { ($0.pair, $0.reason) })
        for pair in Set(request.earlier) where isThere.contains(pair) == (released[pair] != nil) {
            faults.append("\(pair) neither stands nor is released")
        }
        for (pair, reason) in released {
            let reviewer = reviewers[pair.reviewer]
            let expected: Allocation.Release.Reason
            if teamOfPlan[pair.plan] == nil {
                expected = .planGone
            } else if reviewer?.isAvailable != true {
                expected = .reviewerGone
            } else if let team = teamOfPlan[pair.plan], team != nil, team == reviewer?.team {
                expected = .ownPlan
            } else if forbidden.contains(pair) {
                expected = .forbidden
            } else {
                let settled = done.union(request.required).count { $0.plan == pair.plan }
                expected = settled >= request.reviewsPerPlan ? .enoughReviews : .moved
            }
            if reason != expected { faults.append("\(pair) is released for \(reason)") }
        }
        return faults
    }

    // MARK: What is better avoided

    private func courtesyFaults() -> [String] {
        var faults: [String] = []
        func team(_ pair: AllocationRequest.Pair) -> String? { reviewers[pair.reviewer]?.team }
        let byPlan = Dictionary(grouping: pairs, by: \.plan)
        for plan in request.plans {
            let teams = (byPlan[plan.id] ?? []).compactMap(team)
            let isTwice = Set(teams).count < teams.count
            if isTwice != allocation.plansWithTeammates.contains(plan.id) {
                faults.append("teammates at \(plan.id) are not told right")
            }
        }
        var directions: Set<[String]> = []
        for pair in pairs {
            if let from = team(pair), let to = teamOfPlan[pair.plan] ?? nil { directions.insert([from, to]) }
        }
        let mutual = Set(directions.filter { $0[0] < $0[1] && directions.contains([$0[1], $0[0]]) })
        if mutual != Set(allocation.reciprocities.map { [$0.first, $0.second] }) {
            faults.append("teams that review each other are not told right")
        }
        return faults
    }
}

/// Whether loads could differ by at most 1, told by two flows.
///
/// An assignment that fills every plan with at most `high` reviews for everybody, and another that gives
/// everybody at least `high - 1` without overfilling a plan, imply one that does both (Mendelsohn and Dulmage 1958).
struct FairLoads {
    private let request: AllocationRequest
    private let plans: [Int]
    private let fixed: [Int]
    private let open: [[Int]]

    init(_ request: AllocationRequest, done: Set<AllocationRequest.Pair>) {
        self.request = request
        let settled = done.union(request.required)
        let reviewers = request.reviewers.filter(\.isAvailable)
        plans = request.plans.map { plan in
            max(0, request.reviewsPerPlan - settled.count { $0.plan == plan.id })
        }
        fixed = reviewers.map { reviewer in settled.count { $0.reviewer == reviewer.id } }
        let forbidden = Set(request.forbidden)
        open = request.plans.map { plan in
            reviewers.indices.filter { index in
                let pair = AllocationRequest.Pair(reviewer: reviewers[index].id, plan: plan.id)
                return !settled.contains(pair) && !forbidden.contains(pair)
                    && (plan.team == nil || plan.team != reviewers[index].team)
            }
        }
    }

    func canDifferByOne(total: Int) -> Bool {
        // Then they are the mean, rounded down and up.
        let low = total / fixed.count
        return isFair(low, total % fixed.count == 0 ? low : low + 1)
    }

    private func isFair(_ low: Int, _ high: Int) -> Bool {
        guard fixed.allSatisfy({ $0 <= high }) else { return false }
        let needed = plans.reduce(0, +)
        guard flow(fixed.map { high - $0 }) == needed else { return false }
        let wanted = fixed.map { max(0, low - $0) }
        return flow(wanted) == wanted.reduce(0, +)
    }

    /// The most reviews that can be handed out when everybody takes at most so many.
    private func flow(_ limits: [Int]) -> Int {
        var holders = Array(repeating: [Int](), count: limits.count)
        var count = 0
        for plan in plans.indices {
            for _ in 0..<plans[plan] {
                var visited = Array(repeating: false, count: limits.count)
                if place(plan, limits, &holders, &visited) { count += 1 }
            }
        }
        return count
    }

    private func place(
        _ plan: Int,
        _ limits: [Int],
        _ holders: inout [[Int]],
        _ visited: inout [Bool]
    ) -> Bool {
        for reviewer in open[plan] where !visited[reviewer] && !holders[reviewer].contains(plan) {
            visited[reviewer] = true
            if holders[reviewer].count < limits[reviewer] {
                holders[reviewer].append(plan)
                return true
            }
            for index in holders[reviewer].indices {
                let other = holders[reviewer][index]
                if place(other, limits, &holders, &visited) {
                    holders[reviewer][index] = plan
                    return true
                }
            }
        }
        return false
    }
}
