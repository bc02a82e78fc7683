/// The messages about rubrics and about the examples that belong to them.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum RubricMessage: String, Sendable, CaseIterable {
    case notARubric = "rubric/not-a-rubric"
    case formatVersion = "rubric/format-version"
    case unknownKey = "rubric/unknown-key"
    case missingKey = "rubric/missing-key"
    case missingText = "rubric/missing-text"
    case wrongType = "rubric/wrong-type"
    case emptyList = "rubric/empty-list"
    case idSpelling = "rubric/id-spelling"
    case duplicateID = "rubric/duplicate-id"
    case version = "rubric/version"
    case language = "rubric/language"
    case unknownDocument = "rubric/unknown-document"
    case bloom = "rubric/bloom"
    case unknownObjective = "rubric/unknown-objective"
    case unusedObjective = "rubric/unused-objective"
    case unknownCriterion = "rubric/unknown-criterion"
    case unknownBand = "rubric/unknown-band"
    case scale = "rubric/scale"
    case bands = "rubric/bands"
    case sources = "rubric/sources"
    case minimumPeers = "rubric/minimum-peers"
    case aggregator = "rubric/aggregator"
    case attention = "rubric/attention"
    case weight = "rubric/weight"
    case weightsSum = "rubric/weights-sum"
    case levels = "rubric/levels"
    case levelChecks = "rubric/level-checks"
    case needs = "rubric/needs"
    case sameDescriptors = "rubric/same-descriptors"
    case similarDescriptors = "rubric/similar-descriptors"
    case longDescriptor = "rubric/long-descriptor"
    case wording = "rubric/wording"
    case question = "rubric/question"
    case cap = "rubric/cap"
    case rule = "rubric/rule"
    case ruleType = "rubric/rule-type"
    case ruleCost = "rubric/rule-cost"
    case constantRule = "rubric/constant-rule"
    case unreachableLevel = "rubric/unreachable-level"
    case more = "rubric/more"
    case notExamples = "rubric/not-examples"
    case exampleUnknown = "rubric/example-unknown"
    case exampleLevel = "rubric/example-level"
    case exampleFlag = "rubric/example-flag"
    case exampleSameOutcome = "rubric/example-same-outcome"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .notARubric:
            """
            A rubric is an object that says with its key planeval_rubric in which version of the format it is \
            written. The file may be a plan, or a rubric of another program.
            """
        case .formatVersion:
            """
            The number behind planeval_rubric is the version of the format. Newer formats need a newer \
            planeval; the number does not count the versions of your rubric, which have a key of their own.
            """
        case .unknownKey:
            """
            The key has no meaning at this place. It is misspelled, or stands one level too far inside or \
            outside; it is never left out silently, because then something you wrote would not count.
            """
        case .missingKey:
            """
            Something is missing without which the rubric cannot be used: an id, a weight, a rule, or a text \
            that everything else leans on, such as the descriptor of a level.
            """
        case .missingText:
            """
            A text is missing that teams and raters read: what is good about a plan at a level, what to do \
            next, or what to add when a check is unmet. Scores do not need it, but reports have a gap there.
            """
        case .wrongType:
            """
            The value is of another kind than expected, for example a number where a text belongs. In YAML a \
            text that looks like a number needs quotation marks.
            """
        case .emptyList: "The list needs at least one item. A rubric without criteria has nothing to judge."
        case .idSpelling:
            """
            Ids stand in results, commands and file names and never change, so they use plain letters, digits \
            and hyphens: a-z, 0-9 and -. Objectives may have capital letters too. What people read is the name.
            """
        case .duplicateID:
            """
            Two things of the same kind have the same id or name, so that nobody could tell which of them a \
            result is about. Checks need different ids within their criterion only.
            """
        case .version:
            """
            The version of a rubric has the form 1.0.0. Raise the first number when old and new results should \
            not be compared, the second for new checks, the third for better words.
            """
        case .language:
            "The language of the texts is given as a tag, for example en, de, fr or pt-BR (BCP 47)."
        case .unknownDocument:
            """
            The key document names the kind of document the rubric is for. Its schema says which fields rules \
            can ask for, so a kind without a schema cannot be used.
            """
        case .bloom:
            """
            The level of thinking that an objective asks for, by Bloom's taxonomy as revised in 2001: \
            remember, understand, apply, analyse, evaluate or create.
            """
        case .unknownObjective:
            "A criterion names an objective that is not among the objectives of the rubric."
        case .unusedObjective:
            """
            An objective is declared, but no criterion names it, so that nothing in a result shows whether it \
            was reached.
            """
        case .unknownCriterion: "A note or a flag is about a criterion that does not exist in this rubric."
        case .unknownBand: "A note caps the total at a band that does not exist in this rubric."
        case .scale: "The scale names the levels from 0 upwards in steps of one, at least two of them."
        case .bands:
            """
            Bands give names to totals. The first one is the highest, each following one begins lower, and the \
            last begins at 0, so that every total from 0 to 100 has a name.
            """
        case .sources:
            """
            The sources say how much facilitator, peers, checks and the team itself count for a level. A \
            weight is 0 or more, and at least one of them counts.
            """
        case .minimumPeers:
            """
            Below this number of peer reviews a result is provisional and single ratings stay hidden, so that \
            nobody finds out who gave which. That takes at least 2, better 3.
            """
        case .aggregator:
            """
            The key aggregator says how the ratings of several peers become one level: adjusted (the usual way, \
            with severity taken out), posterior, mean, median, trimmed, ora2-median or moodle-workshop.
            """
        case .attention:
            "A note is shown up to the level that at_most names, which has to be one that a criterion can have."
        case .weight:
            """
            The weight of a criterion is the number of points that its highest level is worth, so it is larger \
            than 0.
            """
        case .weightsSum:
            """
            The weights are the points that the criteria are worth at their highest levels, and a total goes \
            up to 100. The help line adds them up and shows one change that makes 100; any other will do too.
            """
        case .levels:
            """
            Every criterion describes every level of the scale, each once and from 0 upwards. A level that has \
            no words cannot be given by anybody.
            """
        case .levelChecks:
            """
            A level is reached when its checks and those of all lower levels are met. A level above 0 without \
            checks would be reached together with the one below, and level 0 is where every plan begins.
            """
        case .needs:
            """
            The key needs says how many checks of a level are enough. It is a number from 1 up to the number \
            of checks; without it all of them are needed.
            """
        case .sameDescriptors:
            """
            Two neighbouring levels are described with the same words, so that neither people nor teams can \
            tell them apart.
            """
        case .similarDescriptors:
            """
            Two neighbouring levels differ only in words such as some, most, partly or fully. Raters read such \
            words differently; levels that add one visible thing each are given more alike.
            """
        case .longDescriptor:
            """
            Raters hold five descriptors of a criterion side by side. Beyond 45 words they stop reading and \
            begin to guess.
            """
        case .wording:
            """
            Feedback is about the plan, names what to add, and is taken better without words that blame \
            (you failed) or make light of the work (just, simply, obviously, unfortunately).
            """
        case .question:
            """
            A flag never lowers a level by itself: it asks a person. Its text therefore ends with a question \
            that a facilitator can answer with yes or no.
            """
        case .cap:
            """
            Once a person has confirmed a flag, the criteria it is about can have no higher level than its \
            cap. That is a level of the scale, and not the highest.
            """
        case .rule:
            """
            The rule is no expression that can be run: a bracket is open, a function or field is unknown, or \
            the types do not fit. The mark shows where. planeval explain FUNCTION shows what functions do.
            """
        case .ruleType:
            """
            A rule is a statement that is true or false of a plan. An expression that gives a number or a text \
            needs a comparison, for example plan.risks.size() >= 3.
            """
        case .ruleCost:
            """
            On a plan with lists of 30 elements and texts of 500 bytes the rule could take more steps than a \
            rule may, and would then be not assessable. Loops inside one another multiply; most rules do with \
            two. The estimate takes every branch and never stops a loop early, so it is high; planeval eval \
            shows it beside the steps that a plan really takes.
            """
        case .constantRule:
            """
            The rule gives the same answer for every plan, because it does not depend on the plan at all or a \
            part of it decides everything, as in true || … .
            """
        case .unreachableLevel:
            """
            A check of the level is false for every plan, and the level cannot do without it. No plan reaches \
            the level or any above it.
            """
        case .more: "Only the first 200 findings are shown. Most of them often have the same cause."
        case .notExamples:
            """
            A file of examples is an object with the key planeval_rubric_examples, the name of its rubric, and \
            a list of plans with the levels that a person gave them.
            """
        case .exampleUnknown:
            """
            An example gives a level to a criterion, or names a flag or a level, that the rubric does not \
            have; or a criterion has no level. Examples give one level to every criterion.
            """
        case .exampleLevel:
            """
            The checks show another level for this plan than a person expected. Either a rule asks for more or \
            less than the level means, or the expectation should be looked at again.
            """
        case .exampleFlag:
            """
            A flag was expected for this plan and is not raised, or is raised without being expected. Every \
            question to a person costs time: flags should find what they are for and leave good plans alone.
            """
        case .exampleSameOutcome:
            """
            All examples have the same outcome for a check or flag, so nothing shows yet that its rule works. \
            Add an example with the other outcome, or change the rule.
            """
        }
    }
}
