import CEL

extension RubricChecker {
    /// Every rule keeps within its limit of steps, for plans of the sizes that are assumed.
    mutating func checkCosts() {
        for criterion in draft.criteria {
            for check in criterion.levels.flatMap(\.checks) { checkCost(check.rule, of: check.fullID) }
        }
        for flag in draft.flags { checkCost(flag.rule, of: flag.id.value) }
    }

    private mutating func checkCost(_ rule: RubricDraft.Rule, of owner: String) {
        guard let program = rule.program else { return }
        let estimate = program.costEstimate()
        let limit = program.environment.limits.maximumSteps
        guard estimate.steps > limit else { return }
        let start = rule.text.range.lowerBound
        let loop = estimate.costliestLoop.flatMap { loop in
            ScalarOffsets(rule.text.node)?.range(of: loop.start..<loop.end)
        }
        let steps = estimate.steps == .max ? "without end" : "up to \(estimate.steps) steps"
        findings.warning(
            .ruleCost,
            "rule of \"\(owner)\": may take \(steps) on large plans, where \(limit) are allowed",
            at: loop ?? start..<start,
            hint: estimate.loopDepth > 1
                ? "\(estimate.loopDepth) loops stand inside one another; look at fewer elements, or split the rule"
                : "look at fewer elements, or split the rule"
        )
    }
}
