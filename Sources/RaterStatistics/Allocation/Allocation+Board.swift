extension Allocation {
    /// Writes down what the board came to.
    init(_ board: AllocationBoard, _ connection: Connection, _ request: AllocationRequest) {
        let world = board.world
        self.connection = connection
        assignments = board.plansOf.indices.flatMap { reviewer in
            board.plansOf[reviewer].sorted().map { plan in
                Assignment(
                    pair: world.pair(reviewer, plan),
                    origin: Self.origin(reviewer, plan, world)
                )
            }
        }
        loads = board.plansOf.indices.filter { world.isAvailable[$0] }.map { reviewer in
            let plans = board.plansOf[reviewer]
            return Load(
                reviewer: world.reviewers.names[reviewer],
                count: plans.count,
                fixed: plans.count { !board.canUnseat(reviewer, $0) }
            )
        }
        released = Self.releases(board, request)
        reciprocities = Self.reciprocities(board)
        let plans = board.seats.indices
        plansWithTeammates = plans.filter { board.cost(of: $0).teammates > 0 }.map { world.plans.names[$0] }
        plansWithRepeatedFunctions = plans.filter { board.cost(of: $0).repeats > 0 }
            .map { world.plans.names[$0] }
        plansWithMoreReviews = plans.filter { board.seats[$0].count > world.reviewsPerPlan }
            .map { world.plans.names[$0] }
    }

    private static func origin(_ reviewer: Int, _ plan: Int, _ world: AllocationCase) -> Origin {
        if world.done[plan].contains(reviewer) { return .done }
        if world.earlier[plan].contains(reviewer) { return .kept }
        return world.required[plan].contains(reviewer) ? .required : .new
    }

    private static func releases(_ board: AllocationBoard, _ request: AllocationRequest) -> [Release] {
        let world = board.world
        var releases: [Release] = []
        for pair in request.earlier {
            guard let plan = world.plans[pair.plan] else {
                releases.append(Release(pair: pair, reason: .planGone))
                continue
            }
            guard let reviewer = world.reviewers[pair.reviewer] else {
                releases.append(Release(pair: pair, reason: .reviewerGone))
                continue
            }
            if board.isSeated(reviewer, plan) { continue }
            releases.append(Release(pair: pair, reason: reason(reviewer, plan, world)))
        }
        return Self.sorted(releases)
    }

    private static func reason(_ reviewer: Int, _ plan: Int, _ world: AllocationCase) -> Release.Reason {
        if !world.isAvailable[reviewer] { return .reviewerGone }
        if world.isOwn(reviewer, plan) { return .ownPlan }
        if world.forbidden[plan].contains(reviewer) { return .forbidden }
        return world.settled(plan).count >= world.reviewsPerPlan ? .enoughReviews : .moved
    }

    private static func sorted(_ releases: [Release]) -> [Release] {
        let reviewers = SortedNames(releases.map(\.pair.reviewer))
        let plans = SortedNames(releases.map(\.pair.plan))
        let keyed = releases.map { ($0, reviewers[$0.pair.reviewer] ?? 0, plans[$0.pair.plan] ?? 0) }
        let ordered = keyed.sorted { ($0.1, $0.2) < ($1.1, $1.2) }
        return ordered.indices.filter {
            $0 == 0 || (ordered[$0].1, ordered[$0].2) != (ordered[$0 - 1].1, ordered[$0 - 1].2)
        }.map { ordered[$0].0 }
    }

    private static func reciprocities(_ board: AllocationBoard) -> [Reciprocity] {
        let world = board.world
        var pairs: [Reciprocity] = []
        for team in world.plansOfTeam.indices {
            let others = world.plansOfTeam[team].flatMap { plan in
                board.seats[plan].map { world.teamOfReviewer[$0.reviewer] }
            }
            for other in Set(others).sorted() where other > team && board.isReviewed(other, by: team) {
                pairs.append(Reciprocity(first: world.teams.names[team], second: world.teams.names[other]))
            }
        }
        return pairs
    }
}
