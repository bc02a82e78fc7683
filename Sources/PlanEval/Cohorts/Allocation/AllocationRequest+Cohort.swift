import RaterStatistics

extension AllocationRequest {
    /// Asks for what a facilitator wants in a cohort.
    ///
    /// Without an earlier allocation nothing is settled, also when there are reviews already.
    ///
    /// - Throws: all names that are not known and everything that is no pair.
    init(_ names: AllocationNames, _ wishes: AllocationWishes, _ cohort: Cohort) throws(DiagnosticError) {
        var mistakes: [Diagnostic] = []
        let missing = Self.missing(names, wishes, &mistakes)
        self.init(
            plans: names.plans,
            reviewers: names.reviewers.map { reviewer in
                Reviewer(
                    id: reviewer.id,
                    team: reviewer.team,
                    function: reviewer.function,
                    isAvailable: !missing.contains(Array(reviewer.id.utf8))
                )
            },
            reviewsPerPlan: wishes.reviewsPerPlan,
            seed: wishes.seed ?? cohort.settings.seed
        )
        for wish in wishes.required {
            guard let pair = Self.split(wish, names, &mistakes) else { continue }
            if let reviewer = names.reviewer(pair.reviewer) {
                required.append(Pair(reviewer: reviewer, plan: pair.plan))
            } else {
                mistakes.append(names.unknownReviewer(pair.reviewer))
            }
        }
        for wish in wishes.forbidden {
            guard let pair = Self.split(wish, names, &mistakes) else { continue }
            let reviewers = names.reviewers(pair.reviewer)
            if reviewers.isEmpty { mistakes.append(names.unknownReviewer(pair.reviewer)) }
            forbidden += reviewers.map { Pair(reviewer: $0, plan: pair.plan) }
        }
        if !mistakes.isEmpty { throw DiagnosticError(mistakes) }
        guard let earlier = wishes.earlier else { return }
        self.earlier = try EarlierAllocation(earlier).pairs.map { pair in
            Pair(
                reviewer: names.reviewer(pair.reviewer) ?? pair.reviewer,
                plan: names.plan(pair.plan) ?? pair.plan
            )
        }
        done = Self.done(names, wishes.side, cohort)
    }

    private static func missing(
        _ names: AllocationNames,
        _ wishes: AllocationWishes,
        _ mistakes: inout [Diagnostic]
    ) -> Set<[UInt8]> {
        var missing: Set<[UInt8]> = []
        for name in wishes.missing {
            let reviewers = names.reviewers(name)
            if reviewers.isEmpty { mistakes.append(names.unknownReviewer(name)) }
            missing.formUnion(reviewers.map { Array($0.utf8) })
        }
        return missing
    }

    /// The two sides of `reviewer:plan`, the plan by its id.
    private static func split(
        _ wish: String,
        _ names: AllocationNames,
        _ mistakes: inout [Diagnostic]
    ) -> Pair? {
        let parts = wish.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            mistakes.append(
                Diagnostic(
                    .pair,
                    "\"\(wish)\" is no pair",
                    hint: "write reviewer:plan, for example heron:osprey"
                )
            )
            return nil
        }
        guard let plan = names.plan(String(parts[1])) else {
            mistakes.append(names.unknownPlan(String(parts[1])))
            return nil
        }
        return Pair(reviewer: String(parts[0]), plan: plan)
    }

    /// The peer reviews that are there, by those who review now.
    private static func done(
        _ names: AllocationNames,
        _ side: AllocationWishes.Side,
        _ cohort: Cohort
    ) -> [Pair] {
        cohort.reviews.filter { $0.kind == .peer }.map { review in
            var reviewer = review.reviewer
            if let known = names.reviewer(reviewer) {
                reviewer = known
            } else if side == .team, let team = cohort.roster?.person(reviewer)?.team {
                reviewer = names.reviewer(team) ?? team
            }
            return Pair(reviewer: reviewer, plan: review.plan)
        }
    }
}
