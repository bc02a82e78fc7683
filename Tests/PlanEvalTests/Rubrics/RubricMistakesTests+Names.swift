import PlanEval

extension RubricMistakesTests {
    static let names: [Mistake] = [
        Mistake(
            .idSpelling,
            "id: small",
            "id: «Small Rubric»",
            "\"Small Rubric\" as the id of the rubric",
            hint: "use the letters a to z, digits and hyphens, for example \"small-rubric\""
        ),
        Mistake(
            .idSpelling,
            "- id: targets",
            "- id: «two_targets»",
            "\"two_targets\" as the id of a check",
            hint: "use the letters a to z, digits and hyphens, for example \"two-targets\""
        ),
        Mistake(
            .idSpelling,
            "- id: late-risk",
            "- id: «遅い»",
            "\"遅い\" as the id of a flag",
            hint: "use the letters a to z, digits and hyphens"
        ),
        Mistake(
            .duplicateID,
            "- id: owners",
            "- id: «named»",
            "\"named\" is the id of a check of \"metrics\" already",
            hint: "the first stands in line 48; give this one another name"
        ),
        Mistake(
            .duplicateID,
            "- id: same-owner",
            "- id: «late-risk»",
            "\"late-risk\" is the id of a flag already",
            hint: "the first stands in line 101; give this one another name"
        ),
        Mistake(
            .duplicateID,
            "about: [metrics, risks]",
            "about: [metrics, «metrics»]",
            "\"metrics\" is among the criteria of \"same-owner\" already",
            hint: "the first stands in line 107; give this one another name"
        ),
        Mistake(
            .unknownObjective,
            "objectives: [O2, O1]",
            "objectives: [O2, «O3»]",
            "there is no objective \"O3\"",
            hint: "did you mean \"O1\"?"
        ),
        Mistake(
            .unusedObjective,
            "  - {id: O2, bloom: evaluate, text: Weigh a risk}",
            "  - {id: O2, bloom: evaluate, text: Weigh a risk}\n  - {id: «O3», bloom: create, text: Dream}",
            "no criterion serves the objective \"O3\"",
            hint: "name it in \"objectives\" of a criterion, or remove it",
            severity: .warning
        ),
        Mistake(
            .unknownCriterion,
            "about: [metrics, risks]",
            "about: [«metric», risks]",
            "there is no criterion \"metric\"",
            hint: "did you mean \"metrics\"?"
        ),
        Mistake(
            .emptyList,
            "about: [metrics, risks]",
            "about: «[]»",
            "\"about\" of flag \"same-owner\" has nothing in it"
        ),
        Mistake(.cap, "cap: 1", "cap: «3»", "a cap at level 3, but levels go from 0 to 2"),
        Mistake(
            .cap,
            "cap: 1",
            "cap: «2»",
            "a cap at level 2, the highest, lowers nothing",
            hint: "leave it out if the flag should only ask",
            severity: .warning
        ),
        Mistake(
            .question,
            "asks: Who wrote this plan?",
            "asks: «The plan has no title.»",
            "the flag \"no-title\" asks nothing",
            hint: "a flag is a question to a person, for example: Is that meant?",
            severity: .warning
        ),
    ]
}
