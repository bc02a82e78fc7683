/// Finds what gains most points next.
struct NextStepFinder {
    let rubric: Rubric
    let score: Score

    /// The `count` steps with the most points to gain, the first of equals in the order of the rubric.
    func steps(_ count: Int) -> [NextStep] {
        let all = score.outcomes.enumerated().compactMap { index, outcome in step(index, outcome) }
        let order = all.indices.sorted { one, other in
            all[one].gain != all[other].gain ? all[one].gain > all[other].gain : one < other
        }
        return order.prefix(count).map { all[$0] }
    }

    /// The step to the next level of a criterion, worth what scoring with exactly its checks met gives.
    private func step(_ index: Int, _ outcome: CriterionOutcome) -> NextStep? {
        guard
            let next = outcome.criterion.levels.first(where: {
                $0.level > outcome.evidenceLevel && !$0.checks.isEmpty
            })
        else { return nil }
        let findings = outcome.findings.filter { $0.level == next.level }
        let missing = next.needed - findings.count { $0.outcome == .met }
        let open = findings.filter { $0.outcome != .met }.prefix(missing)
        let total = score.totalTenths(with: open.count, metAsWellAt: next.level, of: index)
        let gain = total - score.totalTenths
        guard gain > 0 else { return nil }
        return NextStep(
            criterion: outcome.criterion.id,
            name: outcome.criterion.name,
            checks: open.map(\.check),
            gain: Double(gain) / 10,
            advice: open.map(\.advice),
            evidence: open.flatMap(\.evidence)
        )
    }
}
