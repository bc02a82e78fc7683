extension RubricChecker {
    /// Texts for learners are short, kind and about the plan.
    mutating func checkWording() {
        let rules = WordingRules(language: draft.language.value)
        for text in learnerTexts where text.isKnown {
            let words = WordingRules.words(of: text.value)
            for phrase in rules.avoidedPhrases(in: words) {
                findings.warning(
                    .wording,
                    "\"\(phrase.phrase)\" in a text for learners",
                    at: text.node.sourceRange(ofText: phrase.range),
                    hint: phrase.advice
                )
            }
        }
        for level in draft.criteria.flatMap(\.levels) where level.descriptor.isKnown {
            let count = WordingRules.words(of: level.descriptor.value).count
            guard count > WordingRules.maximumDescriptorLength else { continue }
            findings.warning(
                .longDescriptor,
                "a descriptor of \(count) words",
                at: level.descriptor.range,
                hint: "raters compare five of them at a glance; "
                    + "use \(WordingRules.maximumDescriptorLength) words or fewer"
            )
        }
        for flag in draft.flags where flag.question.isKnown {
            guard !flag.question.value.unicodeScalars.contains(where: { "?？؟".unicodeScalars.contains($0) })
            else { continue }
            findings.warning(
                .question,
                "the flag \"\(flag.id.value)\" asks nothing",
                at: flag.question.range,
                hint: "a flag is a question to a person, for example: Is that meant?"
            )
        }
    }

    /// Whatever a team may read about its plan.
    private var learnerTexts: [Located<String>] {
        var texts = draft.scale.map(\.means) + draft.attention.map(\.says) + draft.flags.map(\.question)
        for criterion in draft.criteria {
            texts += [criterion.question, criterion.goal, criterion.reflection]
            for level in criterion.levels {
                texts += [level.descriptor, level.strength, level.next]
                if let improve = level.improve { texts.append(improve) }
                texts += level.checks.flatMap { [$0.says, $0.advice] }
            }
        }
        return texts
    }
}
