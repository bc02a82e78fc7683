/// What the crossed model says when both variance ratios are known.
///
/// Henderson's mixed model equations with the raters eliminated: `K = Zᵀ P Z` over the plans, `H = 1 + ratio K`.
/// Robinson (1991), "That BLUP is a good thing", Statistical Science 6, 15–32.
struct CrossedConditional {
    /// `Var s / σ²`.
    let planRatio: Double
    /// `Var b / σ²`.
    let raterRatio: Double
    /// The generalised least squares mean, or the one that is known.
    let mean: Double
    /// Its precision in units of 1/σ².
    let meanPrecision: Double
    /// The residual sum of squares `zᵀ P z` with the mean taken out.
    let residualSum: Double
    /// `log |V| + log |1ᵀ V⁻¹ 1|`, V in units of σ².
    let logDeterminant: Double
    /// `s` of each plan.
    let planEffects: [Double]
    /// `b` of each rater.
    let biases: [Double]
    /// The covariance of `s` given the mean, in units of σ², by rows.
    let planCovariance: [Double]
    /// How far each plan follows the mean: `s` moves by minus this when the mean is moved by one.
    let pull: [Double]
    /// `ratio / (1 + ratio Σ w)` of each rater.
    let gains: [Double]
    /// How far each rater follows the mean.
    let raterPull: [Double]

    private let design: CrossedDesign
    private let weights: [Double]

    /// Solves the equations, with the mean where it is not to be estimated; `nil` only when numbers overflow.
    ///
    /// - Complexity: O(plans³ + ratings · plans).
    init?(
        _ design: CrossedDesign,
        weights: [Double],
        planRatio: Double,
        raterRatio: Double,
        knownMean: Double? = nil
    ) {
        self.design = design
        self.weights = weights
        self.planRatio = planRatio
        self.raterRatio = raterRatio
        let equations = CrossedEquations(design, weights: weights, raterRatio: raterRatio)
        let order = design.planCount
        let matrix = equations.shifted(by: 1, scale: planRatio)
        guard let cholesky = Cholesky(matrix, order: order) else { return nil }
        planCovariance = cholesky.inverse.map { $0 * planRatio }
        let pull = cholesky.solve(equations.ones).map { $0 * planRatio }
        let lifted = cholesky.solve(equations.values).map { $0 * planRatio }
        var valueValue = equations.valueValue
        var oneValue = equations.oneValue
        var oneOne = equations.oneOne
        for plan in 0..<order {
            valueValue -= lifted[plan] * equations.values[plan]
            oneValue -= lifted[plan] * equations.ones[plan]
            oneOne -= pull[plan] * equations.ones[plan]
        }
        guard oneOne > 0, oneOne.isFinite else { return nil }
        let mean = knownMean ?? oneValue / oneOne
        self.mean = mean
        meanPrecision = oneOne
        residualSum = max(valueValue - 2 * oneValue * mean + oneOne * mean * mean, 0)
        logDeterminant = equations.determinant + cholesky.logDeterminant + Elementary.log(oneOne)
        self.pull = pull
        planEffects = zip(lifted, pull).map { $0 - mean * $1 }
        gains = equations.gains
        var biases = [Double](repeating: 0, count: design.raterCount)
        var raterPull = biases
        for rating in 0..<design.count {
            let plan = design.plans[rating]
            let rater = design.raters[rating]
            biases[rater] += weights[rating] * (design.values[rating] - mean - planEffects[plan])
            raterPull[rater] += weights[rating] * (1 - pull[plan])
        }
        for rater in 0..<design.raterCount {
            biases[rater] *= gains[rater]
            raterPull[rater] *= gains[rater]
        }
        self.biases = biases
        self.raterPull = raterPull
    }

    /// The variance of `b` of a rater given the mean, in units of σ².
    func biasVariance(of rater: Int) -> Double {
        var sum = 0.0
        for one in design.ratings(of: rater) {
            let row = design.plans[one] * design.planCount
            for other in design.ratings(of: rater) {
                sum += weights[one] * weights[other] * planCovariance[row + design.plans[other]]
            }
        }
        return gains[rater] + gains[rater] * gains[rater] * sum
    }

    /// How far each rating lies from what all the others predict, in standard deviations.
    ///
    /// `(P z)ₑ / √(σ² Pₑₑ)`: the leave-one-out residual of a linear mixed model in closed form.
    ///
    /// - Parameter variance: σ².
    /// - Returns: `nil` for a rating without which the mean would not be known.
    func leaveOneOutResiduals(variance: Double) -> [Double?] {
        let variances = (0..<design.raterCount).map(biasVariance)
        return (0..<design.count).map { rating in
            let plan = design.plans[rating]
            let rater = design.raters[rating]
            let weight = weights[rating]
            var covariance = 0.0
            for other in design.ratings(of: rater) {
                covariance +=
                    weights[other] * planCovariance[plan * design.planCount + design.plans[other]]
            }
            let rest = 1 - pull[plan] - raterPull[rater]
            let spread =
                planCovariance[plan * design.planCount + plan] + variances[rater]
                - 2 * gains[rater] * covariance + rest * rest / meanPrecision
            let precision = weight * (1 - weight * spread)
            guard precision > 1e-9 * weight, variance > 0 else { return nil }
            let residual = design.values[rating] - mean - planEffects[plan] - biases[rater]
            return weight * residual / (variance * precision).squareRoot()
        }
    }
}

/// The equations of the plans after the raters have been eliminated, for one ratio of the raters.
struct CrossedEquations {
    /// `Zᵀ P Z`.
    let matrix: PaddedMatrix
    /// `Zᵀ P z`.
    let values: [Double]
    /// `Zᵀ P 1`.
    let ones: [Double]
    let valueValue: Double
    let oneValue: Double
    let oneOne: Double
    /// `log |1/w + ratio Z Zᵀ|` of the raters.
    let determinant: Double
    /// `ratio / (1 + ratio Σ w)` of each rater; 0 for an anchor.
    let gains: [Double]

    /// Sets the equations up.
    ///
    /// - Complexity: O(plans² + Σ n²) for raters with n ratings.
    init(_ design: CrossedDesign, weights: [Double], raterRatio: Double) {
        let order = design.planCount
        let raterWeights = design.sumByRater { weights[$0] }
        let raterSums = design.sumByRater { weights[$0] * design.values[$0] }
        var ones = design.sumByPlan { weights[$0] }
        var values = design.sumByPlan { weights[$0] * design.values[$0] }
        var matrix = PaddedMatrix(rowCount: order, columnCount: order)
        var gains = [Double](repeating: 0, count: design.raterCount)
        var valueValue = 0.0
        var oneValue = 0.0
        var oneOne = 0.0
        var determinant = 0.0
        for plan in 0..<order { matrix[plan, plan] = ones[plan] }
        for (rating, value) in design.values.enumerated() {
            let weight = weights[rating]
            valueValue += weight * value * value
            oneValue += weight * value
            oneOne += weight
            determinant -= Elementary.log(weight)
        }
        for rater in 0..<design.raterCount where !design.isAnchor[rater] {
            let weight = raterWeights[rater]
            let sum = raterSums[rater]
            let gain = raterRatio / (1 + raterRatio * weight)
            gains[rater] = gain
            valueValue -= gain * sum * sum
            oneValue -= gain * weight * sum
            oneOne -= gain * weight * weight
            determinant += Elementary.log1p(raterRatio * weight)
            for one in design.ratings(of: rater) {
                let plan = design.plans[one]
                let scaled = gain * weights[one]
                values[plan] -= scaled * sum
                ones[plan] -= scaled * weight
                for other in design.ratings(of: rater) {
                    matrix[plan, design.plans[other]] -= scaled * weights[other]
                }
            }
        }
        self.matrix = matrix
        self.values = values
        self.ones = ones
        self.valueValue = valueValue
        self.oneValue = oneValue
        self.oneOne = oneOne
        self.determinant = determinant
        self.gains = gains
    }

    /// `scale Zᵀ P Z + shift`, by rows without padding.
    func shifted(by shift: Double, scale: Double) -> [Double] {
        let order = matrix.rowCount
        var shifted: [Double] = []
        shifted.reserveCapacity(order * order)
        for row in 0..<order {
            for column in 0..<order {
                shifted.append(scale * matrix[row, column] + (row == column ? shift : 0))
            }
        }
        return shifted
    }
}
