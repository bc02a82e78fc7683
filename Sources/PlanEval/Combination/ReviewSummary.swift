/// What people said about one plan as a whole, with everything that the levels were worked out from.
public struct ReviewSummary: Sendable, Hashable {
    /// How many reviews of each kind rated the plan.
    public let counts: Counts
    /// With fewer peer reviews than this they are neither shown nor counted.
    public let minimumPeers: Int
    /// How much each source counts by the rubric.
    public let weights: Weights
    /// How the peers' ratings are made into one level.
    public let aggregator: PeerAggregator
    /// Whether the facilitator's ratings set the scale for the peers.
    public let isAnchored: Bool
    /// The peers under the letters of this report; empty when there are too few.
    public let readers: [Reader]
    /// How far single ratings stray.
    public let noise: Noise
    /// The level of the whole plan by the peers; `nil` when there are too few.
    public let peers: Overall?
    /// The level of the whole plan by the facilitator; `nil` without one.
    public let facilitator: Overall?
    /// How the team's view differs from that of its readers; `nil` where one of the two is missing.
    public let teamView: TeamView?
    /// The mean gap between teams and their readers in the cohort: what is taken off a team's levels where they
    /// count.
    public let usualGap: Double
    /// What is added to the peers' levels because the rubric draws them towards the cohort; 0 otherwise.
    public let shift: Double
    /// What a reader has to know about all reviews together, by name, sorted.
    public let labels: [String]
    /// What was written about the plan as a whole, in an order that says nothing about who wrote it.
    public internal(set) var comments: [PeopleLevels.Comment]
    /// Why a person should look at the result before it is handed back.
    public internal(set) var disagreements: [Disagreement] = []

    /// Whether there were enough peers for the result to stand.
    public enum Status: String, Sendable, Hashable {
        /// Every source that the rubric counts on had its say.
        case final
        /// Peers count by the rubric, and there are fewer of them than it asks for.
        case provisional
    }

    /// Whether the result stands.
    public var status: Status {
        weights.peers > 0 && !hasEnoughPeers ? .provisional : .final
    }

    /// Whether the peers' ratings may be shown and counted.
    public var hasEnoughPeers: Bool { counts.peers >= minimumPeers }

    /// How many reviews there are that rate at least one criterion.
    public struct Counts: Sendable, Hashable {
        /// Of peers.
        public let peers: Int
        /// Of facilitators.
        public let facilitator: Int
        /// Of members of the team.
        public let team: Int
    }

    /// The weights of the rubric.
    public struct Weights: Sendable, Hashable {
        /// Of the checks.
        public let checks: Double
        /// Of all peers together.
        public let peers: Double
        /// Of the facilitator.
        public let facilitator: Double
        /// Of the team.
        public let team: Double
    }

    /// A peer under a letter that holds for this report only.
    public struct Reader: Sendable, Hashable {
        /// The letter.
        public let letter: String
        /// How many levels the reader gives above the others, in hundredths; below 0 for a strict one.
        public let bias: Double
        /// The standard error of `bias`, in hundredths.
        public let biasError: Double
        /// The weight of the reader's ratings, in hundredths; 1 is usual.
        public let weight: Double
        /// The share of the rubric's weight that the review answers; from 0.7 on it counts fully for the whole plan,
        /// below that as much as it covers.
        public let share: Double
        /// The weighted mean of the reader's ratings of this plan.
        public let overall: Double
    }

    /// How far single ratings stray from what all readers together say, in levels.
    public struct Noise: Sendable, Hashable {
        /// Of the whole plan.
        public let overall: Double
        /// Of one criterion.
        public let criterion: Double
    }

    /// A level of the whole plan.
    public struct Overall: Sendable, Hashable {
        /// The level.
        public let level: Double
        /// Its standard error.
        public let standardError: Double
        /// Where it lies in nine of ten cases, cut to the scale.
        public let interval: ClosedRange<Double>
    }

    /// How a team sees its plan beside how its readers do.
    public struct TeamView: Sendable, Hashable {
        /// Who the readers are: the peers, or the facilitator where peers are not counted.
        public let readers: LevelSource
        /// The team's levels less those of the readers: the mean over the criteria that both rated, weighted
        /// like the points.
        public let gap: Double
        /// The standard error of the readers' level.
        public let standardError: Double
        /// How unusual the gap is in the cohort, in robust standard deviations from its median.
        public let score: Double
        /// Whether the gap is at least a level and beyond chance.
        public let isNotable: Bool
    }
}

/// A difference between sources that averaging would hide.
public struct Disagreement: Sendable, Hashable {
    /// The criterion.
    public let criterion: String
    /// The name of the criterion.
    public let name: String
    /// The source with the higher level, and the level.
    public let higher: Side
    /// The source with the lower level, and the level.
    public let lower: Side
    /// Why it is one.
    public let reason: Reason
    /// The difference in standard errors where chance was asked, otherwise `nil`.
    public let score: Double?

    /// A source and its level.
    public struct Side: Sendable, Hashable {
        /// The source.
        public let source: LevelSource
        /// The level.
        public let level: Double
    }

    /// What makes a difference one that a person should look at.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Two sources differ by two levels or more.
        case twoLevels
        /// Facilitator and peers differ by more than two standard errors.
        case beyondChance
    }
}
