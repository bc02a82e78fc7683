import RaterStatistics

/// A scenario with a number of plans and of reviews for each.
struct Cell: Hashable {
    let scenario: Scenario
    let count: Int
    let reviews: Int
}

/// What a method is measured by.
enum Method: String, CaseIterable {
    case adjusted
    case spreadPreserving = "constrained_bayes"
    case posterior
    case median
    case trimmed
}

/// How the methods did in a cell.
struct CellResult {
    let cell: Cell
    /// The root mean square error of the plain mean.
    let error: Double
    /// The root mean square error of each method as a part of that of the plain mean.
    let ratios: [Method: Ratio]
    /// How often the 90 % interval around the adjusted score holds the truth, with its standard error over the
    /// replicates: intervals of one cohort miss together.
    let coverage: Ratio

    struct Ratio {
        let value: Double
        /// The standard error over the replicates, for ratios of errors by the delta method.
        let error: Double
    }

    /// Takes results that are known.
    init(_ cell: Cell, error: Double, ratios: [Method: Ratio], coverage: Ratio) {
        self.cell = cell
        self.error = error
        self.ratios = ratios
        self.coverage = coverage
    }

    /// Runs replicates.
    init(_ cell: Cell, replicates: Int, seed: UInt64) throws(RatingTable.Problem) {
        var means: [Double] = []
        var errors: [Method: [Double]] = [:]
        var held: [Double] = []
        for replicate in 0..<replicates {
            var random = Xoshiro256(seed: cell.seed(seed, replicate))
            let cohort = try SimulatedCohort(
                cell.scenario,
                count: cell.count,
                reviews: cell.reviews,
                using: &random
            )
            let trial = Trial(cohort)
            means.append(trial.meanError)
            for method in Method.allCases { errors[method, default: []].append(trial.errors[method] ?? 0) }
            held.append(Double(trial.held) / Double(cell.count))
        }
        self.cell = cell
        let mean = means.reduce(0, +) / Double(replicates)
        error = mean.squareRoot()
        let meanHeld = held.reduce(0, +) / Double(replicates)
        let heldSquares = held.reduce(0) { $0 + ($1 - meanHeld) * ($1 - meanHeld) }
        coverage = Ratio(
            value: meanHeld,
            error: (heldSquares / Double(max(replicates - 1, 1)) / Double(replicates)).squareRoot()
        )
        ratios = errors.mapValues { values in
            let own = values.reduce(0, +) / Double(replicates)
            let value = (own / mean).squareRoot()
            let spread = zip(values, means).reduce(0) { sum, pair in
                let difference = pair.0 / own - pair.1 / mean
                return sum + difference * difference
            }
            let deviation = (spread / Double(max(replicates - 1, 1))).squareRoot()
            return Ratio(value: value, error: 0.5 * value * deviation / Double(replicates).squareRoot())
        }
    }
}

extension Cell {
    /// A seed of its own for each replicate.
    fileprivate func seed(_ seed: UInt64, _ replicate: Int) -> UInt64 {
        let place = Scenario.allCases.firstIndex(of: scenario) ?? 0
        return [place, count, reviews, replicate].reduce(seed) { mixed, number in
            var random = Xoshiro256(seed: mixed &+ UInt64(number))
            return random.next()
        }
    }
}

/// One cohort, scored in every way.
struct Trial {
    /// The mean squared error of the plain mean.
    let meanError: Double
    /// The mean squared error of each method.
    let errors: [Method: Double]
    /// How many intervals hold the truth.
    let held: Int

    init(_ cohort: SimulatedCohort) {
        let fit = RaterModel().fit(cohort.table)
        var values = [[Double]](repeating: [], count: cohort.truth.count)
        for rating in cohort.table.ratings { values[rating.plan].append(rating.value) }
        func error(_ estimate: (Int) -> Double) -> Double {
            let squares = cohort.truth.indices.reduce(0.0) { sum, plan in
                let difference = estimate(plan) - cohort.truth[plan]
                return sum + difference * difference
            }
            return squares / Double(cohort.truth.count)
        }
        func aggregate(_ aggregator: Aggregator) -> Double {
            error { aggregator.value(of: values[$0]) ?? SimulatedCohort.mean }
        }
        meanError = aggregate(.mean)
        errors = [
            .adjusted: error { fit.plans[$0].adjusted ?? fit.mean },
            .spreadPreserving: error { fit.plans[$0].spreadPreserving },
            .posterior: error { fit.plans[$0].posterior },
            .median: aggregate(.median),
            .trimmed: aggregate(.trimmed),
        ]
        held = cohort.truth.indices.count { plan in
            // Truth may lie off the scale, the interval does not.
            fit.plans[plan].interval?.contains(min(max(cohort.truth[plan], 0), 4)) ?? false
        }
    }
}
