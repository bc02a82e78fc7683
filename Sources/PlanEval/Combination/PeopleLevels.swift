/// What people say about one criterion of one plan, and how it is combined with the checks.
public struct PeopleLevels: Sendable, Hashable {
    /// How much the checks count.
    public let checksWeight: Double
    /// The peers; `nil` where nobody of them rated the criterion, or too few rated the plan.
    public let peers: PeerLevel?
    /// The facilitator; `nil` without a rating.
    public let facilitator: SourceLevel?
    /// The team itself; `nil` without a rating.
    public let team: TeamLevel?
    /// What was written, in an order that says nothing about who wrote it.
    public internal(set) var comments: [Comment]

    /// The peers' level, with everything it was worked out from.
    public struct PeerLevel: Sendable, Hashable {
        /// The level and what it counts.
        public let source: SourceLevel
        /// Who rated what, under the letters of `ReviewSummary.readers`.
        public let ratings: [Rating]

        /// One rating, as it was given.
        public struct Rating: Sendable, Hashable {
            /// The letter of the reader.
            public let letter: String
            /// The level.
            public let level: Double
        }
    }

    /// How the team sees its own plan.
    public struct TeamLevel: Sendable, Hashable {
        /// The mean of the team's ratings, as they were given.
        public let level: Double
        /// How many rated.
        public let count: Int
        /// The level that counts: without what teams give themselves on top of their readers on average.
        public let counted: Double
        /// How much it counts beside the others, at most a tenth of the whole; 0 unless the rubric says
        /// otherwise.
        public let weight: Double
        /// The team's level less that of its readers; `nil` without readers.
        public let gap: Double?
    }

    /// A comment on the criterion.
    public struct Comment: Sendable, Hashable {
        /// Who wrote it.
        public let source: LevelSource
        /// The text.
        public let text: String
    }

    /// The largest share of the whole that a team's view of its own plan may have.
    static let largestTeamShare = 0.1

    /// The sources that counted, with their levels and weights, in the order of `LevelSource`.
    ///
    /// - Parameter checks: the level that the checks show.
    /// - Returns: at least the checks; they stand in with their weight 0 where no source has a weight.
    public func terms(withChecks checks: Double) -> [(source: LevelSource, level: Double, weight: Double)] {
        var terms: [(source: LevelSource, level: Double, weight: Double)] = [(.checks, checks, checksWeight)]
        if let peers { terms.append((.peers, peers.source.level, peers.source.weight)) }
        if let facilitator { terms.append((.facilitator, facilitator.level, facilitator.weight)) }
        if let team { terms.append((.team, team.counted, team.weight)) }
        return terms
    }

    /// The combined level: `Σ weight × level / Σ weight` over the sources that are there, in steps of a
    /// ten-thousandth.
    ///
    /// - Parameters:
    ///   - checks: the level that the checks show.
    ///   - floor: a level that all sources are taken to have reached.
    /// - Returns: the level of the checks where no source has a weight.
    func combined(withChecks checks: Double, raisedTo floor: Double = 0) -> Double {
        let terms = terms(withChecks: checks)
        let weight = terms.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return max(checks, floor) }
        return Rounding.fine(terms.reduce(0) { $0 + $1.weight * max($1.level, floor) } / weight)
    }

    /// The share of the whole that a source has, 0 to 1.
    public func share(of source: LevelSource) -> Double {
        let terms = terms(withChecks: 0)
        let weight = terms.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return source == .checks ? 1 : 0 }
        return terms.reduce(0) { $1.source == source ? $0 + $1.weight : $0 } / weight
    }
}
