/// The reconciled result for one plan: everything that reports show, and nothing else can be shown.
public struct Assessment: Sendable {
    /// The version of the engine that made it.
    public let engine: String
    /// The plan.
    public internal(set) var plan: PlanReference
    /// The rubric.
    public let rubric: RubricReference
    /// The sum of the points, 0 to 100, rounded to one decimal, half up.
    public let total: Double
    /// The name of the band after caps.
    public let band: String
    /// Where the total would lie with other reviewers; `nil` when nobody's ratings count.
    public let interval: TotalInterval?
    /// What people said about the plan as a whole; `nil` when nobody was asked.
    public internal(set) var people: ReviewSummary?
    /// The results in the order of the rubric.
    public internal(set) var criteria: [CriterionResult]
    /// The flags that were raised or confirmed, and those that could not be assessed, in the order of the rubric.
    public internal(set) var flags: [FlagResult]
    /// The notes that stand above the score.
    public let attention: [AttentionNote]
    /// The steps that gain most, at most three.
    public internal(set) var nextSteps: [NextStep]
    /// What the reader of the plan was unsure about.
    public internal(set) var diagnostics: [Diagnostic]

    /// Adds what was found besides.
    package mutating func add(_ diagnostics: [Diagnostic]) { self.diagnostics += diagnostics }

    /// The plan that was assessed.
    public struct PlanReference: Sendable {
        /// The path as the user wrote it.
        public internal(set) var path: String
        /// The title of the plan.
        public internal(set) var title: String
        /// The name of the team, if the plan gives one.
        public internal(set) var team: String?
        /// `sha256:` and the digest of the bytes that were read.
        public let digest: String
        /// The day that rules took for today, in the form `2026-03-01`.
        public let today: String?
    }

    /// The rubric that was used, with what reports need of it.
    public struct RubricReference: Sendable {
        /// The id of the rubric.
        public let id: String
        /// The version of the rubric.
        public let version: String
        /// The title of the rubric.
        public let title: String
        /// `sha256:` and the digest of the bytes it was read from.
        public let digest: String
        /// The highest level of the scale.
        public let highestLevel: Int
    }

    /// The range that holds the total in nine of ten cases if other people of the same kind had read the plan.
    public struct TotalInterval: Sendable, Hashable {
        /// The lower end, 0 to 100, in tenths.
        public let low: Double
        /// The upper end, 0 to 100, in tenths.
        public let high: Double
        /// The standard error of the total, in points.
        public let standardError: Double
    }

    /// A note that stands above the score.
    public struct AttentionNote: Sendable {
        /// The criterion it is about.
        public let criterion: String
        /// The note.
        public let says: String
        /// The band that the total was capped to, if it was.
        public let cappedBand: String?
    }
}

/// The result for one criterion.
public struct CriterionResult: Sendable {
    /// The id of the criterion.
    public let id: String
    /// The name for people.
    public let name: String
    /// The points that the highest level is worth.
    public let weight: Double
    /// The reconciled level, 0 to the highest level, after caps.
    public let level: Double
    /// The reconciled level before the caps of confirmed flags.
    public let uncappedLevel: Double
    /// The name of the level on the scale, or of the nearest where it lies between two.
    public let levelName: String
    /// The points, rounded to one decimal so that all points add up to the total.
    public let points: Double
    /// The level that the checks show, after confirmed flags.
    public let evidenceLevel: Int
    /// The level that the checks show, before flags.
    public let uncappedEvidenceLevel: Int
    /// What people say; `nil` when nobody was asked.
    public internal(set) var people: PeopleLevels?
    /// What a plan at this level shows, or at the one below where it lies between two.
    public let descriptor: String
    /// What is good about it.
    public let strength: String
    /// What is open.
    public let improve: String?
    /// What to do next.
    public let next: String
    /// The level above, with its descriptor, unless the highest is reached.
    public let nextDescriptor: String?
    /// What each level asks for, from the lowest with checks upwards.
    public let requirements: [LevelRequirement]
    /// The outcome of every check, level by level, in the order of the rubric.
    public internal(set) var findings: [Finding]
    /// The confirmed flags that lowered the level.
    public let cappedBy: [String]
}

/// How much of what belongs to a level is asked for.
public struct LevelRequirement: Sendable, Hashable {
    /// The number of the level.
    public let level: Int
    /// How many of its checks have to be met.
    public let needed: Int
}

/// The outcome of a check on a plan.
public struct Finding: Sendable {
    /// The full name of the check.
    public let check: String
    /// The level the check belongs to.
    public let level: Int
    /// The outcome.
    public let outcome: Outcome
    /// The sentence the check stands for.
    public let says: String
    /// What to do when it is unmet.
    public let advice: String
    /// Why the check could not be assessed.
    public internal(set) var reason: String?
    /// The places in the plan that decided.
    public internal(set) var evidence: [Evidence]

    /// The three outcomes of a rule: true, false, and an error, which is never a no.
    public enum Outcome: String, Sendable {
        case met, unmet, notAssessable
    }
}

/// A place in the plan that decided a finding.
public struct Evidence: Sendable, Hashable {
    /// The JSON Pointer (RFC 6901) of the value, also when it is missing.
    public let pointer: String
    /// The line, from 1; of a missing value, the line of what should hold it.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int
    /// The text there, cut to a readable length.
    public internal(set) var text: String
    /// True when nothing stands at the pointer.
    public let isMissing: Bool
}

/// A flag that was raised or confirmed, or that could not be assessed.
public struct FlagResult: Sendable {
    /// The id of the flag.
    public let flag: String
    /// The criteria it is about.
    public let about: [String]
    /// The question.
    public let question: String
    /// Whether the rule of the flag holds; a person may also confirm a flag that the rule missed.
    public let isRaised: Bool
    /// Whether a person has confirmed it.
    public let isConfirmed: Bool
    /// The highest level once confirmed.
    public let cap: Int?
    /// Why its rule could not be assessed, which is neither raised nor not raised; `nil` where it could.
    public internal(set) var reason: String?
    /// Where in the plan it shows, or what was looked for.
    public internal(set) var evidence: [Evidence]
}

/// Something to do next.
public struct NextStep: Sendable {
    /// The criterion it is about.
    public let criterion: String
    /// The name of the criterion.
    public let name: String
    /// The checks that would be met by it.
    public let checks: [String]
    /// The points that the total would gain, verified by scoring again with these checks met.
    ///
    /// Where people's levels count too, those that are lower are taken to follow to the new level, since
    /// people will see the same; so it is what can be gained at most.
    public let gain: Double
    /// What to do, one sentence a check.
    public let advice: [String]
    /// Where in the plan.
    public internal(set) var evidence: [Evidence]
}
