/// Works out what people say about the plans of a cohort, ready to be combined with the checks.
///
/// All reviews of the cohort belong in it, also those of plans that are not scored: how strict a reader is
/// shows only in comparison with others.
public struct Combiner: Sendable {
    private let rubric: Rubric
    private let pool: ReviewPool
    private let standings: PeerStandings
    private let views: TeamViews

    /// Fits the rater model to the reviews.
    ///
    /// - Parameters:
    ///   - reviews: the reviews of the cohort in any order; of two by the same reviewer of the same plan the
    ///     later counts.
    ///   - rubric: what was rated, and how the sources are combined.
    /// - Complexity: that of the rater model.
    public init(_ reviews: [Review], rubric: Rubric) {
        self.init(reviews, rubric: rubric, fitting: nil)
    }

    init(_ reviews: [Review], rubric: Rubric, fitting: PeerModel.Fitting?) {
        self.rubric = rubric
        pool = ReviewPool(reviews, rubric: rubric)
        standings = PeerStandings(PeerModel(pool, rubric: rubric, fitting: fitting), rubric: rubric)
        views = TeamViews(pool, rubric: rubric, standings: standings)
    }

    /// What people say about a plan.
    ///
    /// - Parameters:
    ///   - plan: the id under which reviews name the plan.
    ///   - seed: what the report is about, for example the digest of the plan; it decides how the letters of
    ///     the peers fall.
    /// - Returns: the levels of people for each criterion; `nil` if the cohort has no reviews at all.
    public func readings(of plan: String, seed: String) -> PlanReadings? {
        guard !pool.plans.isEmpty else { return nil }
        let reviews = pool.reviews(of: plan) ?? ReviewPool.PlanReviews(id: plan)
        return PlanReadings(
            reviews,
            rubric: rubric,
            standings: standings,
            usualGap: views.usualGap,
            view: views.view(of: plan),
            seed: seed
        )
    }
}
