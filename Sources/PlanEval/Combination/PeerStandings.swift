import RaterStatistics

/// What the rater model says about the peers of a cohort, rounded to the digits that reports show, so that
/// everybody can work out a level again from what is printed.
///
/// What is known about readers comes from `PeerModel`, which decides whose reviews enter.
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

    /// Rounds what the model says.
    init(_ model: PeerModel, rubric: Rubric) {
        guard let fit = model.fit else {
            noise = StrayingRatings.assumed
            (labels, standings, shifts) = ([], [:], [:])
            return
        }
        let design = model.design
        let adjusts = rubric.aggregator.adjustsForReaders
        let standings = adjusts ? Self.standings(fit, design) : [:]
        self.standings = standings
        shifts = rubric.aggregator == .posterior ? Self.shifts(fit, design) : [:]
        labels = fit.labels.map(\.rawValue).sorted()
        // Where severity is not taken out, it is part of what makes ratings stray.
        let severity = adjusts ? 0 : fit.components.rater
        noise = StrayingRatings(model.plans, rubric: rubric) { standings[Identity($0)] ?? .plain }
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
