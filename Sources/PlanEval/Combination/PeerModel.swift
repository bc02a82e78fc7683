import RaterStatistics

/// The rater model of a cohort: whose reviews enter it, and what it says about those who gave them.
///
/// Scores and the report about readers are made from the same one, so that what is said about a reader is what
/// was taken out of the scores.
///
/// Only plans with enough peer reviews enter. The reviews of other plans must not be shown, and a severity that
/// is shown would be changed by each of them: with one hidden review, its rating could be worked out from the
/// severity of its author.
struct PeerModel {
    /// Fits a rater model; the raters named as anchors are facilitators.
    typealias Fitting = @Sendable (_ table: RatingTable, _ anchors: Set<Int>) -> RaterFit

    /// The plans with enough peer reviews, in the order of their ids.
    let plans: [ReviewPool.PlanReviews]
    /// Who stands where in the table.
    let design: PeerDesign
    /// What the model says; `nil` when no plan has enough peer reviews.
    let fit: RaterFit?

    /// Fits the model.
    ///
    /// - Parameters:
    ///   - pool: all reviews of the cohort.
    ///   - rubric: what they rate; it says how many peers are enough, and whether facilitators set the scale.
    ///   - fitting: another model, for tests.
    /// - Complexity: that of the rater model.
    init(_ pool: ReviewPool, rubric: Rubric, fitting: Fitting? = nil) {
        plans = pool.plans.filter { $0.peers.count >= rubric.minimumPeers }
        design = PeerDesign(
            plans,
            anchors: rubric.facilitatorAnchors ? pool.plans.filter { !$0.facilitators.isEmpty } : [],
            highestLevel: rubric.highestLevel
        )
        guard !plans.isEmpty, let table = design.table else {
            fit = nil
            return
        }
        fit = (fitting ?? Self.standard(for: rubric))(table, design.anchors)
    }

    /// The model that counts for plans that are rated by a rubric.
    private static func standard(for rubric: Rubric) -> Fitting {
        // A level of the whole plan is a mean of levels in whole steps, and so rounded more finely than they are.
        let weights = rubric.criteria.map(\.weight)
        let squares = weights.reduce(0) { $0 + $1 * $1 }
        let step = squares.squareRoot() / max(weights.reduce(0, +), 1)
        return { table, anchors in
            RaterModel(RaterModel.Configuration(anchors: anchors, step: step)).fit(table)
        }
    }
}
