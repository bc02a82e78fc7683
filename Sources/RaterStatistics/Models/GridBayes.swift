/// The crossed model with its variances integrated out on a grid: exact for small cohorts, and the same on
/// every computer.
///
/// `z = μ + s_u + b_v + ε`, `Var ε = σ²/w`; μ is flat, σ² has the density 1/σ², and the ratios `Var s/σ²` and
/// `Var b/σ²` are log-normal around 1 (deviation of the logarithm 1) and around 0.3 (deviation 1.2). For each
/// ratio of the raters the plans' matrix `K = Zᵀ P Z` is brought to tridiagonal form once, which makes every
/// ratio of the plans cheap. The means were checked against a Gibbs sampler (JAGS) with the same priors.
struct GridBayes {
    /// What the posterior says.
    struct Moments {
        /// `μ + s` of each plan.
        var planMeans: [Double]
        var planVariances: [Double]
        /// `b` of each rater.
        var biasMeans: [Double]
        var biasVariances: [Double]
        /// The geometric means of the two ratios.
        var planRatio: Double
        var raterRatio: Double
        /// σ² of a rating of weight 1.
        var residualVariance: Double
        var mean: Double
    }

    private let design: CrossedDesign
    private let weights: [Double]
    /// Sums of the weights, and of weight times value, by rater.
    private let raterWeights: [Double]
    private let raterSums: [Double]

    init(_ design: CrossedDesign, weights: [Double]) {
        self.design = design
        self.weights = weights
        raterWeights = design.sumByRater { weights[$0] }
        raterSums = design.sumByRater { weights[$0] * design.values[$0] }
    }

    /// The ratios of the grid: 21 of the plans, 17 of the raters, three deviations of the prior to both sides.
    private static let planRatios = GridAxis(median: 1, deviation: 1, count: 21)
    private static let raterRatios = GridAxis(median: 0.3, deviation: 1.2, count: 17)

    /// Integrates.
    ///
    /// - Precondition: there is a rating.
    /// - Complexity: O(plans³), about 100 times.
    func moments() -> Moments {
        // What a rating says of the noise it says in part: a share of nothing leaves everything as it was.
        let freedom = max(design.shares.reduce(0, +) - 1, 0)
        let rows = Self.raterRatios.ratios.indices.map { place in
            let equations = CrossedEquations(
                design,
                weights: weights,
                raterRatio: Self.raterRatios.ratios[place]
            )
            return GridRow(
                equations,
                freedom: freedom,
                axis: Self.planRatios,
                logPrior: Self.raterRatios.logPriors[place]
            )
        }
        let highest = rows.reduce(-Double.infinity) { max($0, $1.logPosteriors.max() ?? $0) }
        var masses = rows.map { row in row.logPosteriors.map { Elementary.exp($0 - highest) } }
        let total = masses.reduce(0) { $1.reduce($0, +) }
        for place in masses.indices { masses[place] = masses[place].map { $0 / total } }

        var sums = Sums(planCount: design.planCount, raterCount: design.raterCount)
        for (place, row) in rows.enumerated() {
            let mass = masses[place].reduce(0, +)
            // Rows that hold less than a millionth are not worth their time; the rest is not scaled up.
            guard mass >= 1e-6 else { continue }
            add(row, masses: masses[place], to: &sums)
            sums.raterRatio += mass * Self.raterRatios.logarithms[place]
        }
        return sums.moments
    }
}

/// The values of one of the two ratios.
struct GridAxis: Sendable {
    let ratios: [Double]
    let logarithms: [Double]
    let logPriors: [Double]

    /// Equal steps of the logarithm, three deviations of the prior to both sides of the median.
    init(median: Double, deviation: Double, count: Int) {
        let steps = (0..<count).map { -3 + 6 * Double($0) / Double(count - 1) }
        logarithms = steps.map { Elementary.log(median) + deviation * $0 }
        ratios = logarithms.map(Elementary.exp)
        logPriors = steps.map { -0.5 * $0 * $0 }
    }
}

extension GridBayes {
    /// First and second moments while they are being added up.
    private struct Sums {
        var plan: [Double]
        var planSquares: [Double]
        var bias: [Double]
        var biasSquares: [Double]
        var planRatio = 0.0
        var raterRatio = 0.0
        var variance = 0.0
        var mean = 0.0

        init(planCount: Int, raterCount: Int) {
            plan = Array(repeating: 0, count: planCount)
            planSquares = plan
            bias = Array(repeating: 0, count: raterCount)
            biasSquares = bias
        }

        var moments: Moments {
            Moments(
                planMeans: plan,
                planVariances: zip(plan, planSquares).map { max($1 - $0 * $0, 0) },
                biasMeans: bias,
                biasVariances: zip(bias, biasSquares).map { max($1 - $0 * $0, 0) },
                planRatio: Elementary.exp(planRatio),
                raterRatio: Elementary.exp(raterRatio),
                residualVariance: variance,
                mean: mean
            )
        }
    }

    /// Adds the conditional means and variances of a row by the law of total variance.
    private func add(_ row: GridRow, masses: [Double], to sums: inout Sums) {
        let rotation = row.form.rotation
        let columns = masses.indices.filter { masses[$0] > 1e-18 }
        let effects = PaddedMatrix.product(row.solutions(columns), rotation.transposed)
        for (place, column) in columns.enumerated() {
            add(row, column, mass: masses[column], effects, place, to: &sums)
        }
        let parts = masses.indices.map { masses[$0] * row.variances[$0] }
        addSpread(rotation, row.inverse(parts), row.gains, to: &sums)
        let variance = parts.reduce(0, +)
        sums.variance += variance
        for rater in 0..<design.raterCount { sums.biasSquares[rater] += variance * row.gains[rater] }
    }

    /// Adds one point of the grid: rows `2 place` and `2 place + 1` of `effects` are the plans' effects and how far
    /// they follow the mean.
    private func add(
        _ row: GridRow,
        _ column: Int,
        mass: Double,
        _ effects: PaddedMatrix,
        _ place: Int,
        to sums: inout Sums
    ) {
        let mean = row.means[column]
        let perMean = mass * row.variances[column] / row.precisions[column]
        for plan in 0..<design.planCount {
            let score = mean + effects[2 * place, plan]
            let rest = 1 - effects[2 * place + 1, plan]
            sums.plan[plan] += mass * score
            sums.planSquares[plan] += mass * score * score + perMean * rest * rest
        }
        for rater in 0..<design.raterCount {
            let gain = row.gains[rater]
            guard gain > 0 else { continue }
            var left = raterSums[rater] - mean * raterWeights[rater]
            var rest = raterWeights[rater]
            for rating in design.ratings(of: rater) {
                left -= weights[rating] * effects[2 * place, design.plans[rating]]
                rest -= weights[rating] * effects[2 * place + 1, design.plans[rating]]
            }
            let bias = gain * left
            sums.bias[rater] += mass * bias
            sums.biasSquares[rater] += mass * bias * bias + perMean * (gain * rest) * (gain * rest)
        }
        sums.planRatio += mass * Self.planRatios.logarithms[column]
        sums.mean += mass * mean
    }

    /// Adds `Q M Qᵀ` to the variances of the plans, and what of it reaches the raters.
    private func addSpread(
        _ rotation: PaddedMatrix,
        _ matrix: PaddedMatrix,
        _ gains: [Double],
        to sums: inout Sums
    ) {
        var rotation = rotation
        var turned = PaddedMatrix.product(rotation, matrix)
        rotation.withRows { rotation in
            turned.withRows { turned in
                for plan in 0..<design.planCount {
                    sums.planSquares[plan] += rotation.dot(plan, turned, plan)
                }
                for rater in 0..<design.raterCount where gains[rater] > 0 {
                    var sum = 0.0
                    for column in stride(from: 0, to: rotation.width, by: 8) {
                        var one = SIMD8<Double>.zero
                        var other = SIMD8<Double>.zero
                        for rating in design.ratings(of: rater) {
                            one += weights[rating] * rotation[design.plans[rating], eight: column]
                            other += weights[rating] * turned[design.plans[rating], eight: column]
                        }
                        sum += (one * other).sum()
                    }
                    sums.biasSquares[rater] += gains[rater] * gains[rater] * sum
                }
            }
        }
    }
}
