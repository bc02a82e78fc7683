extension RaterFit {
    /// What about the ratings a person should look at.
    ///
    /// - Parameters:
    ///   - table: the ratings that were fitted.
    ///   - authors: for each rater the plan that is the rater's own, or `nil`; mutual generosity is told by it.
    ///   - ownValues: for each plan the value that its team gives it, or `nil`.
    ///   - level: the size of a level.
    /// - Returns: questions by kind, and within a kind in the order of ratings, plans or raters.
    /// - Precondition: `table` is the table that was fitted.
    /// - Complexity: O(n log n).
    public func flags(
        about table: RatingTable,
        authors: [Int?] = [],
        ownValues: [Double?] = [],
        level: Double = 1
    ) -> [RatingFlag] {
        precondition(
            table.ratings.count == residuals.count && table.raterCount == raters.count,
            "flags are about the table that was fitted"
        )
        var flags: [RatingFlag] = []
        for (index, residual) in residuals.enumerated() {
            if let residual, abs(residual) > 3 {
                flags.append(.outlyingRating(index: index, residual: residual))
            }
        }
        flags += mutualGenerosity(table, authors).map { .mutualGenerosity($0) }
        let others = OthersView(self, table)
        for rater in raters.indices {
            if let flag = others.constancy(of: rater, level: level) { flags.append(flag) }
        }
        flags += others.centralTendencies()
        for (rater, estimate) in raters.enumerated() where estimate.biasDeviation > 0 {
            let above = NormalDistribution.cumulative((estimate.bias - level / 2) / estimate.biasDeviation)
            let below = NormalDistribution.cumulative((-estimate.bias - level / 2) / estimate.biasDeviation)
            guard above + below > 0.9 else { continue }
            flags.append(
                .severity(
                    rater: rater,
                    bias: estimate.bias,
                    deviation: estimate.biasDeviation,
                    probability: above + below
                )
            )
        }
        for (rater, estimate) in raters.enumerated() where estimate.noisyProbability > 0.8 {
            flags.append(.lowReliability(rater: rater, probability: estimate.noisyProbability))
        }
        flags += SelfAssessmentGap.gaps(ownValues, fit: self, scale: table.scale, level: level)
            .filter(\.isLarge).map { .selfAssessment($0) }
        return flags
    }

    /// Pairs of plans whose authors rate each other far above expectation, joined to groups where they overlap.
    ///
    /// All mutual ratings of a group are as far above expectation in the mean as those of a pair must be; where
    /// ordinary ones among them bring the mean down, the pairs stand for themselves.
    private func mutualGenerosity(
        _ table: RatingTable,
        _ authors: [Int?]
    ) -> [RatingFlag.MutualGenerosity] {
        var ratings: [PlanPair: [Int]] = [:]
        for (index, rating) in table.ratings.enumerated() where authors.indices.contains(rating.rater) {
            guard let own = authors[rating.rater], own != rating.plan else { continue }
            ratings[PlanPair(from: own, to: rating.plan), default: []].append(index)
        }
        var generous: [PlanPair] = []
        for pair in ratings.keys where pair.from < pair.to {
            guard let there = ratings[pair], let back = ratings[pair.reversed] else { continue }
            if meanResidual(there + back) ?? 0 > Self.generousResidual { generous.append(pair) }
        }
        generous.sort { ($0.from, $0.to) < ($1.from, $1.to) }

        var given = [Double](repeating: 0, count: table.planCount)
        for (pair, indices) in ratings where given.indices.contains(pair.from) {
            given[pair.from] += Double(indices.count)
        }
        func generosity(among plans: [Int]) -> RatingFlag.MutualGenerosity? {
            let inside = Set(plans)
            let indices = ratings.filter {
                inside.contains($0.key.from) && inside.contains($0.key.to) && ratings[$0.key.reversed] != nil
            }.flatMap(\.value).sorted()
            let chance = Double(plans.count - 1) / Double(max(table.planCount - 1, 1))
            let expected = plans.reduce(0.0) { $0 + (given.indices.contains($1) ? given[$1] : 0) } * chance
            guard indices.count >= 2, Double(indices.count) > expected,
                let mean = meanResidual(indices), mean > Self.generousResidual
            else { return nil }
            return RatingFlag.MutualGenerosity(
                plans: plans,
                ratings: indices,
                meanResidual: mean,
                expectedRatings: expected
            )
        }
        return PlanPair.groups(generous).flatMap { plans in
            if let found = generosity(among: plans) { return [found] }
            let pairs = generous.filter { plans.contains($0.from) && plans.count > 2 }
            return pairs.compactMap { generosity(among: [$0.from, $0.to]) }
        }
    }

    /// How far above expectation mutual ratings are in the mean, in standard deviations, when they are asked about.
    private static let generousResidual = 1.5

    private func meanResidual(_ indices: [Int]) -> Double? {
        let known = indices.sorted().compactMap { residuals[$0] }
        return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
}

/// Who rates whom, a plan standing for its authors.
private struct PlanPair: Hashable {
    let from: Int
    let to: Int

    var reversed: PlanPair { PlanPair(from: to, to: from) }

    /// The plans that hang together through pairs, each group and all of them in ascending order.
    static func groups(_ pairs: [PlanPair]) -> [[Int]] {
        var groups: [Set<Int>] = []
        for pair in pairs {
            let members: Set<Int> = [pair.from, pair.to]
            let touched = groups.filter { !$0.isDisjoint(with: members) }
            groups.removeAll { !$0.isDisjoint(with: members) }
            groups.append(touched.reduce(members) { $0.union($1) })
        }
        return groups.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }
}
