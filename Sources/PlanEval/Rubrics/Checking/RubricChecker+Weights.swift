extension RubricChecker {
    /// The weights are what the criteria are worth; together they make the 100 points of a total.
    mutating func checkWeights() {
        let weights = draft.criteria.map(\.weight)
        for criterion in draft.criteria where criterion.weight.isKnown && criterion.weight.value <= 0 {
            findings.error(
                .weight,
                "the weight of \"\(criterion.id.value)\" is \(NumberText.of(criterion.weight.value)), "
                    + "expected a number above 0",
                at: criterion.weight.range,
                hint: "remove the criterion if it should not count"
            )
        }
        // Without all of them there is nothing to add up.
        guard !weights.isEmpty, weights.allSatisfy({ $0.isKnown && $0.value > 0 }) else { return }
        let sum = weights.reduce(0) { $0 + $1.value }
        // Thirds do not add up to the last digit.
        guard abs(sum - 100) > 1e-6, let change = smallestChange(by: 100 - sum) else { return }
        findings.error(
            .weightsSum,
            "criterion weights add up to \(NumberText.of(sum)), not 100",
            at: change.criterion.weight.range,
            label: change.criterion.id.value,
            hint: "\(arithmetic(sum)); \(change.words)"
        )
    }

    /// One weight that can make up for what is missing or too much: the last one, or else the largest.
    private func smallestChange(by amount: Double) -> (criterion: RubricDraft.Criterion, words: String)? {
        guard let last = draft.criteria.last,
            let largest = draft.criteria.max(by: { $0.weight.value < $1.weight.value })
        else { return nil }
        let criterion = last.weight.value + amount > 0 ? last : largest
        let wanted = criterion.weight.value + amount
        guard wanted > 0 else { return (criterion, "make all of them smaller") }
        return (criterion, "give \"\(criterion.id.value)\" \(NumberText.of(wanted))")
    }

    private func arithmetic(_ sum: Double) -> String {
        let shown = draft.criteria.prefix(12).map { "\($0.id.value) \(NumberText.of($0.weight.value))" }
        return shown.joined(separator: " + ") + (draft.criteria.count > shown.count ? " + …" : "")
            + " = \(NumberText.of(sum))"
    }
}
