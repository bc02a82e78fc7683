import RaterStatistics

/// How the teams of a cohort see their own plans beside how their readers do.
///
/// A self-assessment is evidence of its own and no part of the score: the weakest plans are overrated most
/// (statistics notes, section 1.9). What teams give themselves on top on average is taken off where a rubric
/// lets their view count.
struct TeamViews {
    /// The gap at which a team's view is worth a talk, in levels.
    private static let notableGap = 1.0
    /// The least spread of gaps in a cohort; half of half a level.
    private static let smallestSpread = 0.25

    /// The mean gap of the cohort in hundredths; 0 where no plan has both views.
    let usualGap: Double
    private let gaps: [Identity: Gap]
    private let median: Double
    private let spread: Double

    /// The gap of one plan.
    private struct Gap {
        let readers: LevelSource
        let value: Double
        let standardError: Double
    }

    init(_ pool: ReviewPool, rubric: Rubric, standings: PeerStandings) {
        var gaps: [Identity: Gap] = [:]
        var values: [Double] = []
        for plan in pool.plans {
            guard let gap = Self.gap(plan, rubric, standings) else { continue }
            gaps[Identity(plan.id)] = gap
            values.append(gap.value)
        }
        self.gaps = gaps
        usualGap =
            values.isEmpty ? 0 : Rounding.hundredths(values.reduce(0, +) / Double(values.count))
        median = Aggregator.median.value(of: values) ?? 0
        let center = median
        let deviation = Aggregator.median.value(of: values.map { abs($0 - center) }) ?? 0
        // 1.4826 makes the median absolute deviation of normal values their standard deviation.
        spread = max(1.4826 * deviation, Self.smallestSpread)
    }

    /// How the view of a plan's team differs from that of its readers.
    func view(of plan: String) -> ReviewSummary.TeamView? {
        guard let gap = gaps[Identity(plan)] else { return nil }
        let isBeyondChance = abs(gap.value) > SourceLevel.intervalWidth * gap.standardError
        return ReviewSummary.TeamView(
            readers: gap.readers,
            gap: gap.value,
            standardError: gap.standardError,
            score: Rounding.hundredths((gap.value - median) / spread),
            isNotable: abs(gap.value) >= Self.notableGap && isBeyondChance
        )
    }

    private static func gap(
        _ plan: ReviewPool.PlanReviews,
        _ rubric: Rubric,
        _ standings: PeerStandings
    ) -> Gap? {
        guard !plan.team.isEmpty else { return nil }
        let readings = PlanReadings(
            plan,
            rubric: rubric,
            standings: standings,
            usualGap: 0,
            view: nil,
            seed: ""
        )
        let readers =
            readings.summary.peers.map { (LevelSource.peers, $0) }
            ?? readings.summary.facilitator.map { (.facilitator, $0) }
        guard let readers else { return nil }
        var sum = 0.0
        var weight = 0.0
        for (criterion, levels) in zip(rubric.criteria, readings.criteria) {
            guard let gap = levels.team?.gap else { continue }
            sum += criterion.weight * gap
            weight += criterion.weight
        }
        guard weight > 0 else { return nil }
        return Gap(
            readers: readers.0,
            value: Rounding.fine(sum / weight),
            standardError: readers.1.standardError
        )
    }
}

extension PeopleLevels {
    /// Puts the sources together; the team's weight is cut to a tenth of the whole.
    init(
        checksWeight: Double,
        peers: PeerLevel?,
        facilitator: SourceLevel?,
        teamRatings: [Double],
        teamWeight: Double,
        usualGap: Double,
        highest: Double,
        comments: [Comment]
    ) {
        self.checksWeight = checksWeight
        self.peers = peers
        self.facilitator = facilitator
        self.comments = comments
        guard !teamRatings.isEmpty else {
            team = nil
            return
        }
        let level = Rounding.fine(teamRatings.reduce(0, +) / Double(teamRatings.count))
        let others = checksWeight + (peers?.source.weight ?? 0) + (facilitator?.weight ?? 0)
        let largest = others * Self.largestTeamShare / (1 - Self.largestTeamShare)
        let readers = peers?.source.level ?? facilitator?.level
        team = TeamLevel(
            level: level,
            count: teamRatings.count,
            counted: Rounding.fine(min(max(level - usualGap, 0), highest)),
            weight: Rounding.fine(min(teamWeight, largest)),
            gap: readers.map { Rounding.fine(level - $0) }
        )
    }
}

extension ReviewSummary.Weights {
    init(_ sources: Rubric.SourceWeights) {
        checks = sources.checks
        peers = sources.peers
        facilitator = sources.facilitator
        team = sources.selfAssessment
    }
}

extension ReviewSummary.Overall {
    init(level: Double, standardError: Double, highest: Double) {
        self.level = level
        self.standardError = standardError
        interval = SourceLevel.interval(around: level, standardError: standardError, highest: highest)
    }
}
