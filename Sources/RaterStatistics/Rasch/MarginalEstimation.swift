extension FacetTable {
    /// Fits the many-facet Rasch model with plans from a normal population.
    ///
    /// The likelihood is summed over 61 places from −8 to 8 logits, weighted by the normal density. Expectation and
    /// maximisation take turns, each maximisation being one step of Newton's method. As in the R package TAM, a criterion
    /// has no levels above the highest that anybody gave on it, and standard errors hold the other parameters fixed.
    ///
    /// - Parameter rounds: how many rounds at most.
    /// - Returns: undefined without ratings, when all are the same, when a level was never given, when parts of the design
    ///   share nothing, when there are more than 3,000 parameters, and when the rounds do not suffice, as they never do
    ///   for a rater or criterion with nothing but highest or nothing but lowest levels.
    /// - Complexity: O(rounds · places · (ratings + cells · levels²) + rounds · parameters³), where a cell is a rater with
    ///   a criterion.
    public func marginalRaschFit(rounds: Int = 5000) -> Estimated<MarginalRaschFit> {
        Estimated { () throws(UndefinedReason) in
            var estimation = try MarginalEstimation(self)
            for _ in 0..<max(0, rounds) {
                let change = try estimation.round()
                if change < 1e-7 { return estimation.fit() }
            }
            throw .notConverged
        }
    }
}

/// The state between rounds of expectation and maximisation.
struct MarginalEstimation {
    private let table: FacetTable
    /// The ratings of each plan that has any, as cells and levels.
    private let plans: [(plan: Int, answers: [(cell: Int, level: Int)])]
    /// The pairs of a rater and a criterion that occur.
    private let cells: [MarginalCell]
    private let unknowns: MarginalUnknowns
    /// The sum of what multiplies each parameter, over the ratings.
    private let observed: [Double]
    private var values: [Double]
    private var variance = 1.0
    private var deviance = Double.infinity
    /// The distribution of each plan over the places, given its ratings.
    private var posteriors: [[Double]] = []
    private var information: [Double] = []

    /// The places on the logit scale.
    static let nodes = (0...60).map { -8 + 16 * Double($0) / 60 }

    init(_ table: FacetTable) throws(UndefinedReason) {
        guard !table.ratings.isEmpty else { throw .noRatings }
        let isUsed = table.ratings.reduce(into: [Bool](repeating: false, count: table.levelCount)) {
            $0[$1.level] = true
        }
        guard isUsed.count(where: { $0 }) > 1 else { throw .noVariation }
        guard !isUsed.contains(false) else { throw .unusedLevel }
        let unknowns = MarginalUnknowns(
            criteria: table.criterionCount,
            raters: table.raterCount,
            levels: table.levelCount - 1
        )
        guard unknowns.count <= 3000 else { throw .tooLarge }
        var highest = [Int](repeating: 0, count: table.criterionCount)
        for rating in table.ratings {
            highest[rating.criterion] = max(highest[rating.criterion], rating.level)
        }
        var cells: [MarginalCell] = []
        var places: [[Int: Int]] = [[Int: Int]](repeating: [:], count: table.raterCount)
        var plans: [(plan: Int, answers: [(cell: Int, level: Int)])] = []
        var observed = [Double](repeating: 0, count: unknowns.count)
        for rating in table.ratings {
            let place = places[rating.rater][rating.criterion] ?? cells.count
            if place == cells.count {
                places[rating.rater][rating.criterion] = place
                cells.append(
                    MarginalCell(
                        rater: rating.rater,
                        criterion: rating.criterion,
                        highest: highest[rating.criterion]
                    )
                )
            }
            if plans.last?.plan != rating.plan { plans.append((rating.plan, [])) }
            plans[plans.count - 1].answers.append((place, rating.level))
            unknowns.add(cells[place], unknowns.features(rating.level), to: &observed)
        }
        self.table = table
        self.plans = plans
        self.cells = cells
        self.unknowns = unknowns
        self.observed = observed
        values = [Double](repeating: 0, count: unknowns.count)
    }

    /// One round.
    ///
    /// - Returns: the largest change of a parameter.
    mutating func round() throws(UndefinedReason) -> Double {
        let probabilities = MarginalProbabilities(cells, unknowns, values, nodes: Self.nodes)
        let weights = expect(probabilities)
        var scores = observed
        var matrix = [Double](repeating: 0, count: unknowns.count * unknowns.count)
        for (place, cell) in cells.enumerated() {
            let moments = unknowns.moments(probabilities.atNodes(ofCell: place), weights[place])
            unknowns.add(cell, moments.means.map { -$0 }, to: &scores)
            unknowns.add(cell, moments.covariances, to: &matrix)
        }
        information = unknowns.indices.map { matrix[$0 * unknowns.count + $0] }
        guard let cholesky = Cholesky(matrix, order: scores.count, leastPivot: 1e-10) else {
            throw .disconnected
        }
        let step = cholesky.solve(scores)
        // No step is longer than a logit, so that the first ones do not overshoot.
        let length = 1 / max(1, step.reduce(0) { max($0, abs($1)) })
        for place in values.indices { values[place] += length * step[place] }
        let squares = posteriors.reduce(0) { sum, posterior in
            sum + zip(posterior, Self.nodes).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
        }
        let next = squares / Double(plans.count)
        let change = step.reduce(abs(next - variance)) { max($0, abs($1)) }
        guard change.isFinite, values.allSatisfy({ abs($0) < 100 }) else { throw .notConverged }
        variance = next
        return change
    }

    /// Fills in the distributions of the plans.
    ///
    /// - Returns: how many ratings of each cell are expected at each place.
    private mutating func expect(_ probabilities: MarginalProbabilities) -> [[Double]] {
        let prior = Self.prior(variance)
        var weights = [[Double]](repeating: [Double](repeating: 0, count: prior.count), count: cells.count)
        var logarithm = 0.0
        var posteriors: [[Double]] = []
        for plan in plans {
            var logs = prior
            for answer in plan.answers {
                probabilities.addLogarithms(of: answer.level, cell: answer.cell, to: &logs)
            }
            let largest = logs.max() ?? 0
            var posterior = logs.map { Elementary.exp($0 - largest) }
            let sum = posterior.reduce(0, +)
            logarithm += largest + Elementary.log(sum)
            for node in posterior.indices { posterior[node] /= sum }
            for answer in plan.answers {
                for node in posterior.indices { weights[answer.cell][node] += posterior[node] }
            }
            posteriors.append(posterior)
        }
        self.posteriors = posteriors
        deviance = -2 * logarithm
        return weights
    }

    /// The logarithms of the normal density at the places, scaled so that the densities sum up to 1.
    private static func prior(_ variance: Double) -> [Double] {
        let logs = nodes.map { -$0 * $0 / (2 * max(variance, 1e-10)) }
        let sum = logs.reduce(0) { $0 + Elementary.exp($1) }
        return logs.map { $0 - Elementary.log(sum) }
    }

    /// The result as it stands.
    func fit() -> MarginalRaschFit {
        var expectations = [Estimated<MarginalRaschFit.Expectation>](
            repeating: .undefined(.noRatings),
            count: table.planCount
        )
        var means: [Double] = []
        var variances = 0.0
        for (plan, posterior) in zip(plans, posteriors) {
            let mean = zip(posterior, Self.nodes).reduce(0) { $0 + $1.0 * $1.1 }
            let square = zip(posterior, Self.nodes).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
            expectations[plan.plan] = .value(
                MarginalRaschFit.Expectation(value: mean, deviation: square.squareRoot())
            )
            means.append(mean)
            variances += square
        }
        let count = Double(means.count)
        let spread = Moments(means).squares / count
        let total = spread + variances / count
        return MarginalRaschFit(
            criteria: unknowns.criteria.map { parameter($0) },
            raters: closed(unknowns.raters),
            thresholds: closed(unknowns.thresholds),
            variance: variance,
            deviance: deviance,
            plans: expectations,
            reliability: total > 0 ? .value(spread / total) : .undefined(.noVariation)
        )
    }

    private func parameter(_ place: Int) -> MarginalRaschFit.Parameter {
        MarginalRaschFit.Parameter(value: values[place], standardError: 1 / information[place].squareRoot())
    }

    /// The parameters with the last one, which makes their sum zero.
    private func closed(_ places: Range<Int>) -> [MarginalRaschFit.Parameter] {
        let free = places.map { parameter($0) }
        let last = MarginalRaschFit.Parameter(
            value: -free.reduce(0) { $0 + $1.value },
            standardError: free.reduce(0) { $0 + $1.standardError * $1.standardError }.squareRoot()
        )
        return free + [last]
    }
}
