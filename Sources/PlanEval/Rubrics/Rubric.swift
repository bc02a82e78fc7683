public import CEL

/// What plans are judged by: criteria with levels, and the checks that a level asks for.
///
/// Made by `RubricLoader`, which refuses what does not hold together; a rubric that exists can be scored.
public struct Rubric: Sendable {
    /// The name that results refer to, for example `change-plan`.
    public let id: String
    /// The version in the form `1.0.0`.
    public let version: String
    /// The title for people.
    public let title: String
    /// The language of the texts, as a BCP 47 tag.
    public let language: String
    /// The kind of document the rubric is for; the name of a schema.
    public let documentKind: String
    /// What the rubric is for, in a few sentences.
    public let purpose: String?
    /// What the criteria are meant to teach.
    public let objectives: [Objective]
    /// The levels from the lowest to the highest.
    public let scale: [ScaleStep]
    /// The names of total scores, the highest first.
    public let bands: [Band]
    /// How much each source of levels counts.
    public internal(set) var sources: SourceWeights
    /// Below this number of peer reviews a result is provisional and single ratings stay hidden.
    public internal(set) var minimumPeers: Int
    /// How the ratings of several peers are made into one level.
    public internal(set) var aggregator: PeerAggregator
    /// Whether the facilitator's ratings set the scale for those of the peers.
    public internal(set) var facilitatorAnchors: Bool
    /// What stands above the score when a criterion stays very low.
    public let attention: [AttentionRule]
    /// The criteria in the order of the rubric.
    public let criteria: [Criterion]
    /// Questions that a plan as a whole may raise.
    public let flags: [Flag]
    /// The text the rubric was read from.
    public let source: SourceText
    /// `sha256:` and the digest of the bytes the rubric was read from.
    public let digest: String

    /// The language of a rubric that names none.
    public static let standardLanguage = "en"
    /// The kind of document of a rubric that names none.
    public static let standardDocumentKind = "plan"
    /// The least number of peers of a rubric that names none.
    public static let standardMinimumPeers = 3

    /// The highest level of the scale.
    public var highestLevel: Int { scale.last?.level ?? 0 }

    /// The criterion of an id.
    public func criterion(_ id: String) -> Criterion? {
        criteria.first { $0.id.utf8.elementsEqual(id.utf8) }
    }

    /// The name of the band that a total falls in.
    public func band(for total: Double) -> Band? {
        bands.first { total >= $0.from }
    }

    /// A learning objective.
    public struct Objective: Sendable {
        /// The short name that criteria refer to.
        public let id: String
        /// The level of Bloom's taxonomy, for example `create`; empty if the rubric gives none.
        public let bloom: String
        /// The objective.
        public let text: String
    }

    /// A level of the scale.
    public struct ScaleStep: Sendable {
        /// The number, from 0.
        public let level: Int
        /// The name for people.
        public let name: String
        /// What the level means for any criterion; empty if the rubric does not say.
        public let means: String
    }

    /// A range of total scores.
    public struct Band: Sendable {
        /// The lowest total that belongs to it, 0 to 100.
        public let from: Double
        /// The name for people.
        public let name: String
    }

    /// The weights with which sources make one level.
    public struct SourceWeights: Sendable {
        /// The weight of the facilitator.
        public let facilitator: Double
        /// The weight of all peers together.
        public let peers: Double
        /// The weight of the checks.
        public let checks: Double
        /// The weight of the team itself.
        public let selfAssessment: Double

        /// The weights of a rubric that names none.
        public static let standard = SourceWeights(facilitator: 3, peers: 2, checks: 1, selfAssessment: 0)
    }

    /// A note that stands above the score.
    public struct AttentionRule: Sendable {
        /// The criterion it is about.
        public let criterion: String
        /// The highest level at which it is shown.
        public let atMost: Double
        /// The note.
        public let says: String
        /// The best band that the total may reach meanwhile, by name.
        public let capBand: String?
    }
}

/// One thing that a plan is judged on.
public struct Criterion: Sendable {
    /// The name that checks and results refer to, for example `metrics`.
    public let id: String
    /// The name for people.
    public let name: String
    /// The points that the highest level is worth; all criteria together make 100.
    public let weight: Double
    /// The objectives it serves, by id.
    public let objectives: [String]
    /// The question that a reader of the plan asks; this and the next two are empty if the rubric gives none.
    public let question: String
    /// What the best plans show.
    public let goal: String
    /// A question for the team to think about.
    public let reflection: String
    /// The levels from 0 upwards.
    public let levels: [Level]

    /// One level of a criterion.
    public struct Level: Sendable {
        /// The number on the scale.
        public let level: Int
        /// What can be seen in a plan at this level.
        public let descriptor: String
        /// What is good about a plan at this level; empty if the rubric does not say.
        public let strength: String
        /// What is open at this level.
        public let improve: String?
        /// What to do next at this level; empty if the rubric does not say.
        public let next: String
        /// How many of the checks have to be met.
        public let needed: Int
        /// What the level asks for on top of the lower levels.
        public let checks: [Check]
    }
}

/// A rule that belongs to a level of a criterion.
public struct Check: Sendable {
    /// The full name, for example `metrics/measurable`; stable for ever.
    public let id: String
    /// The sentence that is true of the plan when the rule holds.
    public let says: String
    /// What to do when it does not; empty if the rubric does not say.
    public let advice: String
    /// The rule.
    public let rule: Rule
}

/// A rule about the whole plan that asks a person a question.
///
/// It lowers a level only once a person has confirmed it.
public struct Flag: Sendable {
    /// The name, for example `pilot-after-rollout`; stable for ever.
    public let id: String
    /// The criteria it is about, by id.
    public let about: [String]
    /// The question.
    public let question: String
    /// The highest level that the criteria can have once the flag is confirmed.
    public let cap: Int?
    /// The rule.
    public let rule: Rule
}

/// An expression of a rubric with its place.
public struct Rule: Sendable {
    /// The compiled expression.
    public let program: Program
    /// The place of the expression in the rubric file.
    public let span: SourceSpan
}
