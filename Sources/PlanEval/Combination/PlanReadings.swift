/// What people say about one plan.
public struct PlanReadings: Sendable {
    /// The levels, a criterion each, in the order of the rubric.
    public let criteria: [PeopleLevels]
    /// What they say about the plan as a whole; the differences between sources are not yet in it.
    public let summary: ReviewSummary

    init(
        _ plan: ReviewPool.PlanReviews,
        rubric: Rubric,
        standings: PeerStandings,
        usualGap: Double,
        view: ReviewSummary.TeamView?,
        seed: String
    ) {
        let hasEnoughPeers = plan.peers.count >= rubric.minimumPeers
        let panel =
            hasEnoughPeers ? PeerPanel(plan, standings: standings, rubric: rubric, seed: seed) : nil
        let facilitator = FacilitatorPanel(plan.facilitators, noise: standings.noise, rubric: rubric)
        func comments(on criterion: Int?) -> [PeopleLevels.Comment] {
            let shown = plan.comments.filter { comment in
                comment.criterion == criterion && (comment.source != .peers || hasEnoughPeers)
            }
            return LetterDeal.shuffled(
                shown.map { PeopleLevels.Comment(source: $0.source, text: $0.text) },
                seed: "\(seed)|\(criterion.map { rubric.criteria[$0].id } ?? "")"
            )
        }
        let peers = rubric.criteria.indices.map { criterion in
            panel?.level(of: criterion, weight: rubric.sources.peers)
        }
        criteria = rubric.criteria.indices.map { criterion in
            PeopleLevels(
                checksWeight: rubric.sources.checks,
                peers: peers[criterion],
                facilitator: facilitator.level(of: criterion, weight: rubric.sources.facilitator),
                teamRatings: plan.team.compactMap { $0.levels[criterion] },
                teamWeight: rubric.sources.selfAssessment,
                usualGap: usualGap,
                highest: Double(rubric.highestLevel),
                comments: comments(on: criterion)
            )
        }
        summary = ReviewSummary(
            counts: ReviewSummary.Counts(
                peers: plan.peers.count,
                facilitator: plan.facilitators.count,
                team: plan.team.count
            ),
            minimumPeers: rubric.minimumPeers,
            weights: ReviewSummary.Weights(rubric.sources),
            aggregator: rubric.aggregator,
            isAnchored: rubric.facilitatorAnchors,
            readers: panel?.readers ?? [],
            noise: standings.noise,
            peers: panel?.overall(of: peers),
            facilitator: facilitator.overall,
            teamView: view,
            usualGap: usualGap,
            shift: hasEnoughPeers ? standings.shift(of: plan.id) : 0,
            labels: hasEnoughPeers ? standings.labels : [],
            comments: comments(on: nil)
        )
    }
}

/// The facilitators of one plan; there is rarely more than one.
///
/// A facilitator's level is taken to be four times as precise as a peer's, as that of an anchor is in the
/// rater model, and never more precise than whole levels can be.
struct FacilitatorPanel {
    private let reviews: [RatedReview]
    private let noise: ReviewSummary.Noise
    private let highest: Double

    init(_ reviews: [RatedReview], noise: ReviewSummary.Noise, rubric: Rubric) {
        self.reviews = reviews
        self.noise = noise
        highest = Double(rubric.highestLevel)
    }

    /// The level of a criterion; `nil` where no facilitator rated it.
    func level(of criterion: Int, weight: Double) -> SourceLevel? {
        let levels = reviews.compactMap { $0.levels[criterion] }
        guard !levels.isEmpty else { return nil }
        let variance = max(noise.criterion * noise.criterion / 4, StrayingRatings.stepVariance)
        return SourceLevel(
            level: Rounding.fine(levels.reduce(0, +) / Double(levels.count)),
            standardError: Rounding.fine((variance / Double(levels.count)).squareRoot()),
            count: levels.count,
            weight: weight,
            highest: highest
        )
    }

    /// The level of the whole plan; `nil` without a review.
    var overall: ReviewSummary.Overall? {
        guard !reviews.isEmpty else { return nil }
        let count = Double(reviews.count)
        return ReviewSummary.Overall(
            level: Rounding.fine(reviews.reduce(0) { $0 + $1.overall } / count),
            standardError: Rounding.fine(noise.overall / 2 / count.squareRoot()),
            highest: highest
        )
    }
}
