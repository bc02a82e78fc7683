/// Estimates all parameters of the rating scale model together, by Newton's method.
///
/// Linacre (1989), "Many-Facet Rasch Measurement". The log-likelihood is concave; each step solves the full equations.
/// Plans meet no other plan in them, so they are eliminated first, and what is left is as large as the raters, criteria
/// and thresholds together. A step that does not gain is halved.
struct JointEstimation {
    /// How far Newton's method got.
    struct Outcome {
        let parameters: RatingScaleParameters
        let logLikelihood: Double
        let largestScore: Double
    }

    /// The largest number of raters, criteria and thresholds: their equations take its square in memory.
    private static let largestSystem = 3000

    private let selection: FacetSelection
    /// One over the variance of the prior of plans, raters and criteria; zero without one.
    private let priorPrecision: Double
    private let unknowns: FacetUnknowns
    /// The ratings of each plan.
    private let plans: [Range<Int>]

    /// Runs until the score equations hold.
    ///
    /// - Throws: when the parts of the design share nothing, when it is too large, and when the steps do not end.
    static func run(
        _ table: FacetTable,
        _ selection: FacetSelection,
        priorPrecision: Double
    ) throws(UndefinedReason) -> Outcome {
        guard !table.ratings.isEmpty else { throw .noRatings }
        guard !selection.ratings.isEmpty else { throw .extremeScore }
        guard selection.isUsed.count(where: { $0 }) > 1 else { throw .noVariation }
        let estimation = JointEstimation(table, selection, priorPrecision: priorPrecision)
        guard estimation.unknowns.count <= largestSystem else { throw .tooLarge }
        var state = State(parameters: RatingScaleParameters(table, isUsed: selection.isUsed))
        var value = estimation.objective(state)
        var last = Double.infinity
        for _ in 0..<200 {
            let equations = estimation.equations(state)
            let score = equations.largestScore
            // Solved, or as near as rounding lets it come.
            if score < 1e-10 || (score < 1e-6 && score >= last) {
                return Outcome(
                    parameters: state.parameters,
                    logLikelihood: estimation.logLikelihood(state),
                    largestScore: score
                )
            }
            last = score
            guard let step = equations.solution() else { throw .disconnected }
            guard let next = estimation.improved(state, value, by: step) else { throw .notConverged }
            (state, value) = next
        }
        throw .notConverged
    }

    private init(_ table: FacetTable, _ selection: FacetSelection, priorPrecision: Double) {
        self.selection = selection
        self.priorPrecision = priorPrecision
        unknowns = FacetUnknowns(table, selection, hasCenter: priorPrecision > 0)
        var ranges: [Range<Int>] = []
        var start = 0
        for (place, rating) in selection.ratings.enumerated()
        where place + 1 == selection.ratings.count || selection.ratings[place + 1].plan != rating.plan {
            ranges.append(start..<(place + 1))
            start = place + 1
        }
        plans = ranges
    }

    /// The parameters, and the mean of the plans where they have a prior around it.
    private struct State {
        var parameters: RatingScaleParameters
        var center = 0.0
    }

    private func logLikelihood(_ state: State) -> Double {
        selection.ratings.reduce(0) { sum, rating in
            let location = state.parameters.location(of: rating)
            return sum
                + LevelProbabilities(location, cumulative: state.parameters.cumulative).log(rating.level)
        }
    }

    /// What is maximised: the log-likelihood and the logarithm of the prior.
    private func objective(_ state: State) -> Double {
        let parameters = state.parameters
        var squares = 0.0
        if priorPrecision > 0 {
            for range in plans {
                let distance = parameters.plans[selection.ratings[range.lowerBound].plan] - state.center
                squares += distance * distance
            }
            squares += parameters.raters.reduce(0) { $0 + $1 * $1 }
            squares += parameters.criteria.reduce(0) { $0 + $1 * $1 }
        }
        return logLikelihood(state) - priorPrecision * squares / 2
    }

    private func equations(_ state: State) -> FacetEquations {
        let parameters = state.parameters
        var equations = FacetEquations(unknowns, planCount: plans.count)
        for (place, range) in plans.enumerated() {
            let plan = selection.ratings[range.lowerBound].plan
            equations.begin(
                plan: place,
                score: -priorPrecision * (parameters.plans[plan] - state.center),
                information: priorPrecision
            )
            for rating in selection.ratings[range] {
                let location = parameters.location(of: rating)
                equations.add(rating, LevelProbabilities(location, cumulative: parameters.cumulative))
            }
            equations.end(plan: place)
        }
        if priorPrecision > 0 {
            equations.addPrior(parameters.raters, unknowns.raters, priorPrecision)
            equations.addPrior(parameters.criteria, unknowns.criteria, priorPrecision)
        } else {
            equations.fixSum(unknowns.raters)
            equations.fixSum(unknowns.criteria)
        }
        return equations
    }

    /// The state after the longest step, of the full one and its halves, that loses nothing but for rounding.
    private func improved(
        _ state: State,
        _ value: Double,
        by step: FacetEquations.Solution
    ) -> (State, Double)? {
        var length = 1.0
        for _ in 0..<40 {
            var next = state
            let center = unknowns.center.map { step.others[$0] } ?? 0
            next.center += length * center
            for (place, range) in plans.enumerated() {
                // The mean of the plans moves them all; the solution is the step beside it.
                next.parameters.plans[selection.ratings[range.lowerBound].plan] +=
                    length * (step.plans[place] + center)
            }
            for (place, unknown) in unknowns.raters.enumerated() {
                if let unknown { next.parameters.raters[place] += length * step.others[unknown] }
            }
            for (place, unknown) in unknowns.criteria.enumerated() {
                if let unknown { next.parameters.criteria[place] += length * step.others[unknown] }
            }
            for (place, unknown) in unknowns.levels.enumerated() {
                if let unknown { next.parameters.cumulative[place] += length * step.others[unknown] }
            }
            let nextValue = objective(next)
            if nextValue >= value - 1e-12 * abs(value) { return (next, nextValue) }
            length /= 2
        }
        return nil
    }
}
