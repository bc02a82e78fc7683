import RaterStatistics

/// What the rater model says about the peers of a cohort, rounded to the digits that reports show, so that
/// everybody can work out a level again from what is printed.
///
/// Only plans with enough peer reviews enter the model. The reviews of other plans must not be shown, and a
/// severity that is shown would be changed by each of them: with one hidden review, its rating could be worked
/// out from the severity of its author.
struct PeerStandings {
    /// What is known about a reader.
    struct Standing: Hashable {
        /// Levels above the others, in hundredths.
        let bias: Double
        /// The standard error of `bias`, in hundredths.
        let biasError: Double
        /// The weight of the ratings, in hundredths, at least 0.01.
        let weight: Double

        /// A reader about whom nothing is assumed.
        static let plain = Standing(bias: 0, biasError: 0, weight: 1)
    }

    /// Fits a rater model; the raters named as anchors are facilitators.
    typealias Fitting = @Sendable (_ table: RatingTable, _ anchors: Set<Int>) -> RaterFit

    /// How far single ratings stray.
    let noise: ReviewSummary.Noise
    /// What a reader has to know about the fit, by name, sorted.
    let labels: [String]
    private let standings: [Identity: Standing]
    /// What is added to the levels of a plan so that they are drawn towards the cohort.
    private let shifts: [Identity: Double]

    /// The standing of a reviewer.
    func standing(of reviewer: String) -> Standing { standings[Identity(reviewer)] ?? .plain }

    /// What is added to the levels of a plan.
    func shift(of plan: String) -> Double { shifts[Identity(plan)] ?? 0 }

    /// Fits the model to the peers of all plans that have enough of them.
    ///
    /// - Parameters:
    ///   - plans: the plans whose peers count.
    ///   - anchors: plans with facilitators who set the scale; none where the rubric has no anchors.
    ///   - rubric: what was rated.
    ///   - fitting: the model.
    init(
        _ plans: [ReviewPool.PlanReviews],
        anchors: [ReviewPool.PlanReviews],
        rubric: Rubric,
        fitting: Fitting
    ) {
        let design = PeerDesign(plans, anchors: anchors, highestLevel: rubric.highestLevel)
        guard !plans.isEmpty, let table = design.table else {
            noise = StrayingRatings.assumed
            (labels, standings, shifts) = ([], [:], [:])
            return
        }
        let fit = fitting(table, design.anchors)
        let adjusts = rubric.aggregator.adjustsForReaders
        let standings = adjusts ? Self.standings(fit, design) : [:]
        self.standings = standings
        shifts = rubric.aggregator == .posterior ? Self.shifts(fit, design) : [:]
        labels = fit.labels.map(\.rawValue).sorted()
        // Where severity is not taken out, it is part of what makes ratings stray.
        let severity = adjusts ? 0 : fit.components.rater
        noise = StrayingRatings(plans, rubric: rubric) { standings[Identity($0)] ?? .plain }
            .noise(ofOverall: fit.components.residual + severity)
    }

    private static func standings(_ fit: RaterFit, _ design: PeerDesign) -> [Identity: Standing] {
        Dictionary(
            uniqueKeysWithValues: zip(design.peers, fit.raters).map { name, estimate in
                let standing = Standing(
                    bias: Rounding.hundredths(estimate.bias),
                    biasError: Rounding.hundredths(estimate.biasDeviation),
                    weight: max(Rounding.hundredths(estimate.weight), 0.01)
                )
                return (name, standing)
            }
        )
    }

    private static func shifts(_ fit: RaterFit, _ design: PeerDesign) -> [Identity: Double] {
        Dictionary(
            uniqueKeysWithValues: zip(design.plans, fit.plans).map { name, estimate in
                (name, Rounding.hundredths(estimate.adjusted.map { estimate.posterior - $0 } ?? 0))
            }
        )
    }
}

/// The table that the model works on, and who stands where in it.
struct PeerDesign {
    /// The plans in the order of the table.
    let plans: [Identity]
    /// The peers in the order of the table; facilitators stand behind them.
    let peers: [Identity]
    /// The places of the facilitators.
    let anchors: Set<Int>
    /// `nil` when there is nothing to fit.
    let table: RatingTable?

    init(_ plans: [ReviewPool.PlanReviews], anchors: [ReviewPool.PlanReviews], highestLevel: Int) {
        let names = Set((plans + anchors).map { Identity($0.id) }).sorted()
        let peers = Set(plans.flatMap(\.peers).map { Identity($0.reviewer) }).sorted()
        let facilitators = Set(anchors.flatMap(\.facilitators).map { Identity($0.reviewer) }).sorted()
        let planPlaces = Self.places(names, from: 0)
        let peerPlaces = Self.places(peers, from: 0)
        let facilitatorPlaces = Self.places(facilitators, from: peers.count)
        var ratings: [RatingTable.Rating] = []
        func add(_ reviews: [RatedReview], of plan: String, _ places: [Identity: Int]) {
            for review in reviews {
                guard let plan = planPlaces[Identity(plan)], let rater = places[Identity(review.reviewer)]
                else { continue }
                ratings.append(
                    RatingTable.Rating(plan: plan, rater: rater, value: review.overall, share: review.share)
                )
            }
        }
        for plan in plans { add(plan.peers, of: plan.id, peerPlaces) }
        for plan in anchors { add(plan.facilitators, of: plan.id, facilitatorPlaces) }
        self.plans = names
        self.peers = peers
        self.anchors = Set(facilitatorPlaces.values)
        // The pool holds each review once and only ratings on the scale, so a table can be made of them.
        table = try? RatingTable(
            planCount: names.count,
            raterCount: peers.count + facilitators.count,
            scale: 0...Double(max(highestLevel, 1)),
            ratings: ratings
        )
    }

    private static func places(_ names: [Identity], from first: Int) -> [Identity: Int] {
        Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, first + $0) })
    }
}
