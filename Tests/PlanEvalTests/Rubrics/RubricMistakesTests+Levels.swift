import PlanEval

extension RubricMistakesTests {
    static let levels: [Mistake] = [
        Mistake(
            .levels,
            "      - level: 1\n        descriptor: A risk",
            "      - level: «3»\n        descriptor: A risk",
            "level 3 of \"risks\" is not on the scale",
            hint: "the scale goes from 0 to 2"
        ).causing("\"risks\" has no level 1"),
        Mistake(
            .levels,
            "      - level: 2\n        descriptor: Two risks",
            "      - level: «1»\n        descriptor: Two risks",
            "level 1 of \"risks\" stands here twice"
        ).causing("\"risks\" has no level 2"),
        Mistake(
            .levels,
            "      - level: 2\n        descriptor: Two risks",
            "      - level: «1»\n        descriptor: Two risks",
            "level 1 of \"risks\" stands behind level 2",
            hint: "write the levels from 0 upwards"
        ).replacing("level: 1\n        descriptor: A risk", "level: 2\n        descriptor: A risk"),
        Mistake(
            .missingKey,
            "      - level: 1\n        descriptor: A risk is named.",
            "      - level: «1»",
            "level 1 of \"risks\" has no \"descriptor\""
        ),
        Mistake(
            .missingKey,
            "        descriptor: A risk is named.",
            "        «descriptor»: ''",
            "\"descriptor\" of level 1 of \"risks\" is empty"
        ),
        Mistake(
            .unknownKey,
            "        descriptor: A risk is named.",
            "        «descripter»: A risk\n        descriptor: A risk is named.",
            "unknown key \"descripter\" in level 1 of \"risks\"",
            hint:
                "the keys are \"level\", \"descriptor\", \"strength\", \"next\", \"improve\", \"needs\" and \"checks\""
        ),
        Mistake(
            .unknownKey,
            "improve: It has no target.",
            "«improv»: It has no target.",
            "unknown key \"improv\" in level 1 of \"metrics\"",
            hint: "did you mean \"improve\"?"
        ),
        Mistake(
            .levelChecks,
            "- level: 1\n        descriptor: A risk is named.\n        strength: There is a risk.\n"
                + "        next: Add a second one.\n        checks:\n          - id: named\n"
                + "            says: The plan names a risk.\n"
                + "            rule: 'plan.risks.exists(r, r.risk != ''none'')'\n            add: Name a risk.\n",
            "- level: «1»\n        descriptor: A risk is named.\n        strength: There is a risk.\n"
                + "        next: Add a second one.\n        checks: []\n",
            "level 1 of \"risks\" has no checks, so nothing tells it from level 0",
            hint: "add \"checks\" with at least one rule"
        ),
        Mistake(
            .levelChecks,
            "        next: Write one risk.",
            "        next: Write one risk.\n        checks:\n"
                + "          - {id: «hope», says: Hope is there., rule: plan.title != '', add: Add hope.}",
            "level 0 of \"risks\" has checks, but a plan is at level 0 before any check is met",
            hint: "move them to level 1"
        ),
        Mistake(
            .needs,
            "needs: 1",
            "needs: «3»",
            "level 2 of \"metrics\" needs 3 of 2 checks",
            hint: "write a number from 1 to 2"
        ),
        Mistake(
            .needs,
            "needs: 1",
            "needs: «0»",
            "level 2 of \"metrics\" needs 0 of 2 checks",
            hint: "write a number from 1 to 2"
        ),
        Mistake(
            .needs,
            "        next: Add a second one.",
            "        next: Add a second one.\n        needs: «2»",
            "level 1 of \"risks\" needs 2 of 1 check",
            hint: "leave it out"
        ),
        Mistake(
            .wrongType,
            "needs: 1",
            "needs: «most»",
            "\"needs\" of level 2 of \"metrics\" is a text, expected a whole number"
        ),
        Mistake(
            .wrongType,
            "      - level: 0\n        descriptor: No risk.\n        strength: The plan is hopeful.\n"
                + "        next: Write one risk.\n",
            "      - «nothing»\n",
            "level entry 1 of \"risks\" is a text, expected an object with \"level\" and \"descriptor\""
        ),
        Mistake(
            .missingKey,
            "          - id: two\n            says: The plan names two risks.\n",
            "          - id: «two»\n",
            "check \"risks/two\" has no \"says\""
        ),
        Mistake(
            .unknownKey,
            "add: Name a second risk.",
            "add: Name a second risk.\n            «advise»: x",
            "unknown key \"advise\" in check \"risks/two\"",
            hint: "the keys are \"id\", \"says\", \"rule\" and \"add\""
        ),
    ]

    static let texts: [Mistake] = [
        Mistake(
            .missingText,
            "- level: 1\n        descriptor: A risk is named.\n        strength: There is a risk.\n"
                + "        next: Add a second one.\n",
            "- level: «1»\n        descriptor: A risk is named.\n        strength:\n",
            "level 1 of \"risks\" has no \"strength\" and \"next\"",
            hint: "without it reports have a gap",
            severity: .warning
        ),
        Mistake(
            .missingText,
            "          - id: two\n            says: The plan names two risks.\n            rule: |\n"
                + "              plan.risks.size() >= 2\n            add: Name a second risk.\n",
            "          - id: «two»\n            says: The plan names two risks.\n"
                + "            rule: plan.risks.size() >= 2\n",
            "check \"risks/two\" has no \"add\"",
            hint: "without it reports have a gap",
            severity: .warning
        ),
        Mistake(
            .sameDescriptors,
            "descriptor: Two risks are named.",
            "descriptor: «A risk  is  named»",
            "level 1 and level 2 of \"risks\" have the same descriptor",
            hint: "say what a reader can see in the plan at the higher level that is absent at the lower"
        ),
        Mistake(
            .similarDescriptors,
            "        descriptor: Two risks are named.",
            "        descriptor: «Most risks are fully named.»",
            "level 1 and level 2 of \"risks\" differ only in \"some\", \"most\" and \"fully\"",
            hint: "say what a reader can see in the plan at the higher level that is absent at the lower",
            severity: .warning
        ).replacing("descriptor: A risk is named.", "descriptor: Some risks are named."),
        Mistake(
            .similarDescriptors,
            "        descriptor: Two risks are named.",
            "        descriptor: «Die Risiken sind vollständig benannt.»",
            "level 1 and level 2 of \"risks\" differ only in \"teilweise\" and \"vollständig\"",
            hint: "say what a reader can see in the plan at the higher level that is absent at the lower",
            severity: .warning
        ).replacing("descriptor: A risk is named.", "descriptor: Die Risiken sind teilweise benannt.")
            .replacing("language: en", "language: de-CH"),
        Mistake(
            .longDescriptor,
            "descriptor: Two risks are named.",
            "descriptor: «" + (1...46).map { "word\($0)" }.joined(separator: " ") + "»",
            "a descriptor of 46 words",
            hint: "raters compare five of them at a glance; use 45 words or fewer",
            severity: .warning
        ),
        Mistake(
            .wording,
            "next: Add a second one.",
            "next: You can «just» add a second one.",
            "\"just\" in a text for learners",
            hint: "leave it out",
            severity: .warning
        ),
        Mistake(
            .wording,
            "add: Name a second risk.",
            "add: \"\\u0022Oh\\u0022, «you\n              Failed» to name it.\"",
            "\"you failed\" in a text for learners",
            hint: "write about the plan and what to add, not about people",
            severity: .warning
        ),
        Mistake(
            .wording,
            "strength: The plan looks ahead.",
            "strength: «Malheureusement», rien.",
            "\"malheureusement\" in a text for learners",
            hint: "leave it out",
            severity: .warning
        ).replacing("language: en", "language: fr"),
    ]
}
