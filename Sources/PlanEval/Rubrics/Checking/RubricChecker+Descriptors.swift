extension RubricChecker {
    /// A reader can tell neighbouring levels apart by what they say.
    mutating func checkDescriptors() {
        let vague = WordingRules(language: draft.language.value).vague
        for criterion in draft.criteria {
            for (lower, upper) in zip(criterion.levels, criterion.levels.dropFirst())
            where lower.descriptor.isKnown && upper.descriptor.isKnown {
                let names =
                    "level \(lower.level.value) and level \(upper.level.value) of \"\(criterion.id.value)\""
                checkDifference(lower.descriptor, upper.descriptor, called: names, vague)
            }
        }
    }

    private mutating func checkDifference(
        _ lower: Located<String>,
        _ upper: Located<String>,
        called names: String,
        _ vague: Set<String>
    ) {
        let words = (WordingRules.words(of: lower.value), WordingRules.words(of: upper.value))
        if words.0.map(\.text) == words.1.map(\.text) {
            findings.error(
                .sameDescriptors,
                "\(names) have the same descriptor",
                at: upper.range,
                hint: "say what a reader can see in the plan at the higher level that is absent at the lower"
            )
            return
        }
        let firm = (
            words.0.map(\.text).filter { !vague.contains($0) },
            words.1.map(\.text).filter { !vague.contains($0) }
        )
        guard firm.0 == firm.1 else { return }
        let loose = Self.differences(words.0.map(\.text), words.1.map(\.text)).filter { vague.contains($0) }
        findings.warning(
            .similarDescriptors,
            "\(names) differ only in \(ObjectReader.enumeration(loose))",
            at: upper.range,
            hint: "say what a reader can see in the plan at the higher level that is absent at the lower"
        )
    }

    /// The words that stand more often in one list than in the other, in their order.
    private static func differences(_ one: [String], _ other: [String]) -> [String] {
        func surplus(of words: [String], over others: [String]) -> [String] {
            var left: [String: Int] = [:]
            for word in others { left[word, default: 0] += 1 }
            return words.filter { word in
                left[word, default: 0] -= 1
                return left[word, default: 0] < 0
            }
        }
        let differences = surplus(of: one, over: other) + surplus(of: other, over: one)
        return differences.isEmpty ? one : differences
    }
}
