/// The restricted likelihood of the crossed model as a function of the two variance ratios, σ² profiled out.
///
/// Minus twice its logarithm is `log |V| + log |1ᵀ V⁻¹ 1| + (n − 1) log zᵀ P z` up to a constant; Newton's method
/// with exact first and second derivatives finds its minimum over ratios that are not below zero. Derivatives
/// after Searle, Casella and McCulloch, "Variance Components" (1992), section 6.6.
struct RestrictedLikelihood {
    private let design: CrossedDesign
    private let isTurned: Bool
    private let weights: [Double]

    init(_ design: CrossedDesign) {
        // The smaller side is inverted; it comes first here.
        isTurned = design.planCount > design.raterCount
        self.design = isTurned ? design.turned : design
        weights = Array(repeating: 1, count: design.count)
    }

    /// The variance ratios at the maximum.
    ///
    /// - Returns: `nil` when the data do not determine a residual variance.
    func maximum() -> (plan: Double, rater: Double)? {
        guard design.count > 2, let start = start() else { return nil }
        var point = start
        for _ in 0..<100 {
            guard let slope = RestrictedSlope(design, weights: weights, point) else { return nil }
            guard let step = step(from: point, slope) else { break }
            guard let next = descend(point, step, from: slope.value) else { break }
            let size = (next - point).max(absolute: point)
            point = next
            if size < 1e-12 { break }
        }
        return isTurned ? (point.second, point.first) : (point.first, point.second)
    }

    /// The best point of a coarse grid.
    private func start() -> RatioPair? {
        // A large cohort determines the ratios well, and each trial takes long.
        let trials = design.planCount > 300 ? [0.3] : [0, 0.03, 0.3, 3, 30]
        var best: (value: Double, point: RatioPair)?
        for first in trials {
            for second in trials {
                let point = RatioPair(first: first, second: second)
                guard let value = value(point) else { continue }
                if value < best?.value ?? .infinity { best = (value, point) }
            }
        }
        return best?.point
    }

    private func value(_ point: RatioPair) -> Double? {
        guard
            let conditional = CrossedConditional(
                design,
                weights: weights,
                planRatio: point.first,
                raterRatio: point.second
            )
        else { return nil }
        let squares = design.values.reduce(0) { $0 + $1 * $1 }
        guard conditional.residualSum > 1e-14 * squares else { return nil }
        return conditional.logDeterminant
            + Double(design.count - 1) * Elementary.log(conditional.residualSum)
    }

    /// Newton's step over the ratios that are free to move; `nil` at a minimum.
    private func step(from point: RatioPair, _ slope: RestrictedSlope) -> RatioPair? {
        let isFirstFree = point.first > 0 || slope.gradient.first < 0
        let isSecondFree = point.second > 0 || slope.gradient.second < 0
        guard isFirstFree || isSecondFree else { return nil }
        // A positive multiple of the unit matrix makes the second derivatives of a valley out of any others.
        var shift = 0.0
        for _ in 0..<60 {
            let one = slope.curvature.first + shift
            let two = slope.curvature.second + shift
            let mixed = isFirstFree && isSecondFree ? slope.mixed : 0
            let determinant = one * two - mixed * mixed
            let isValley =
                (!isFirstFree || one > 0) && (!isSecondFree || two > 0)
                && (!(isFirstFree && isSecondFree) || determinant > 0)
            if isValley {
                guard isFirstFree else {
                    return RatioPair(first: 0, second: -slope.gradient.second / two)
                }
                guard isSecondFree else {
                    return RatioPair(first: -slope.gradient.first / one, second: 0)
                }
                return RatioPair(
                    first: (mixed * slope.gradient.second - two * slope.gradient.first) / determinant,
                    second: (mixed * slope.gradient.first - one * slope.gradient.second) / determinant
                )
            }
            let size = max(abs(slope.curvature.first), abs(slope.curvature.second), abs(slope.mixed), 1e-12)
            shift = max(2 * shift, size / 64)
        }
        return nil
    }

    /// The first point along the step that is not higher; ratios below zero become zero.
    private func descend(_ point: RatioPair, _ step: RatioPair, from value: Double) -> RatioPair? {
        var length = 1.0
        for _ in 0..<50 {
            let next = RatioPair(
                first: max(point.first + length * step.first, 0),
                second: max(point.second + length * step.second, 0)
            )
            // Close to the minimum the values are equal to the last digits while the step still gains digits.
            if let reached = self.value(next), reached <= value + 1e-11 * (1 + abs(value)) { return next }
            length /= 2
        }
        return nil
    }
}

/// A number for each side of the design.
struct RatioPair {
    var first: Double
    var second: Double

    static func - (one: RatioPair, other: RatioPair) -> RatioPair {
        RatioPair(first: one.first - other.first, second: one.second - other.second)
    }

    /// The larger of the two as a part of `point`.
    func max(absolute point: RatioPair) -> Double {
        Swift.max(abs(first) / (1e-3 + point.first), abs(second) / (1e-3 + point.second))
    }
}

/// Value, first and second derivatives of the criterion at a point.
private struct RestrictedSlope {
    let value: Double
    var gradient: RatioPair
    var curvature: RatioPair
    var mixed: Double

    /// With `A_ij = Z_iᵀ P Z_j`, `a_i = Z_iᵀ P z`, `q = zᵀ P z`: the gradient is
    /// `tr A_ii − (n − 1) a_iᵀ a_i / q`, the second derivative
    /// `−‖A_ij‖² + (n − 1) (2 a_iᵀ A_ij a_j / q − a_iᵀa_i a_jᵀa_j / q²)`.
    init?(_ design: CrossedDesign, weights: [Double], _ point: RatioPair) {
        guard let projected = ProjectedDesign(design, weights: weights, point) else { return nil }
        let freedom = Double(design.count - 1)
        let rest = projected.residualSum
        guard rest > 0 else { return nil }
        let firstSquare = projected.firstValues.reduce(0) { $0 + $1 * $1 }
        let secondSquare = projected.secondValues.reduce(0) { $0 + $1 * $1 }
        value = projected.logDeterminant + freedom * Elementary.log(rest)
        gradient = RatioPair(
            first: projected.firstTrace - freedom * firstSquare / rest,
            second: projected.secondTrace - freedom * secondSquare / rest
        )
        func second(_ norm: Double, _ form: Double, _ product: Double) -> Double {
            -norm + freedom * (2 * form / rest - product / (rest * rest))
        }
        curvature = RatioPair(
            first: second(projected.firstNorm, projected.firstForm, firstSquare * firstSquare),
            second: second(projected.secondNorm, projected.secondForm, secondSquare * secondSquare)
        )
        mixed = second(projected.mixedNorm, projected.mixedForm, firstSquare * secondSquare)
    }
}

/// `Z_iᵀ P Z_j` and `Z_iᵀ P z` for both sides, and what the derivatives need of them.
private struct ProjectedDesign {
    let logDeterminant: Double
    let residualSum: Double
    let firstValues: [Double]
    let secondValues: [Double]
    var firstTrace = 0.0
    var firstNorm = 0.0
    var firstForm = 0.0
    var mixedNorm = 0.0
    var mixedForm = 0.0
    var secondTrace = 0.0
    var secondNorm = 0.0
    var secondForm = 0.0

    init?(_ design: CrossedDesign, weights: [Double], _ point: RatioPair) {
        let equations = CrossedEquations(design, weights: weights, raterRatio: point.second)
        let order = design.planCount
        let lifted = equations.shifted(by: 1, scale: point.first)
        guard let cholesky = Cholesky(lifted, order: order) else { return nil }
        let inverse = cholesky.inverse
        let ones = cholesky.solve(equations.ones)
        let values = cholesky.solve(equations.values)
        var valueValue = equations.valueValue
        var oneValue = equations.oneValue
        var oneOne = equations.oneOne
        for plan in 0..<order {
            valueValue -= point.first * values[plan] * equations.values[plan]
            oneValue -= point.first * values[plan] * equations.ones[plan]
            oneOne -= point.first * ones[plan] * equations.ones[plan]
        }
        guard oneOne > 0 else { return nil }
        let mean = oneValue / oneOne
        residualSum = valueValue - oneValue * mean
        logDeterminant = equations.determinant + cholesky.logDeterminant + Elementary.log(oneOne)
        firstValues = zip(values, ones).map { $0 - mean * $1 }

        // The second side: what is left of its sums after both effects.
        var secondOnes = [Double](repeating: 0, count: design.raterCount)
        var secondSums = secondOnes
        for rating in 0..<design.count {
            let plan = design.plans[rating]
            let rater = design.raters[rating]
            secondOnes[rater] += 1 - point.first * ones[plan]
            secondSums[rater] += design.values[rating] - point.first * values[plan]
        }
        let factors = (0..<design.raterCount).map {
            1 / (1 + point.second * Double(design.count(of: $0)))
        }
        for rater in 0..<design.raterCount {
            secondOnes[rater] *= factors[rater]
            secondSums[rater] *= factors[rater]
        }
        secondValues = zip(secondSums, secondOnes).map { $0 - mean * $1 }
        addFirst(equations.matrix, inverse, ones, oneOne, order)
        addOthers(design, inverse, factors, ones, secondOnes, oneOne, point.first)
    }

    /// The block of the first side: `K G − t tᵀ / 1ᵀV⁻¹1`.
    private mutating func addFirst(
        _ matrix: PaddedMatrix,
        _ inverse: [Double],
        _ ones: [Double],
        _ oneOne: Double,
        _ order: Int
    ) {
        var row = [Double](repeating: 0, count: order)
        for plan in 0..<order {
            for column in 0..<order { row[column] = -ones[plan] * ones[column] / oneOne }
            for other in 0..<order {
                let scale = matrix[plan, other]
                guard scale != 0 else { continue }
                for column in 0..<order { row[column] += scale * inverse[other * order + column] }
            }
            firstTrace += row[plan]
            for column in 0..<order {
                firstNorm += row[column] * row[column]
                firstForm += firstValues[plan] * row[column] * firstValues[column]
            }
        }
    }

    /// The blocks that the second side takes part in: `D C G` and `D (N − ratio C G Cᵀ D)`, D the factors.
    private mutating func addOthers(
        _ design: CrossedDesign,
        _ inverse: [Double],
        _ factors: [Double],
        _ ones: [Double],
        _ secondOnes: [Double],
        _ oneOne: Double,
        _ ratio: Double
    ) {
        let order = design.planCount
        var row = [Double](repeating: 0, count: order)
        for rater in 0..<design.raterCount {
            for column in 0..<order { row[column] = 0 }
            for rating in design.ratings(of: rater) {
                let base = design.plans[rating] * order
                for column in 0..<order { row[column] += inverse[base + column] }
            }
            for column in 0..<order { row[column] *= factors[rater] }
            for other in 0..<design.raterCount {
                var sum = 0.0
                for rating in design.ratings(of: other) { sum += row[design.plans[rating]] }
                var element = -ratio * sum * factors[other] - secondOnes[rater] * secondOnes[other] / oneOne
                if other == rater {
                    element += factors[rater] * Double(design.count(of: rater))
                    secondTrace += element
                }
                secondNorm += element * element
                secondForm += secondValues[rater] * element * secondValues[other]
            }
            for column in 0..<order {
                let element = row[column] - secondOnes[rater] * ones[column] / oneOne
                mixedNorm += element * element
                mixedForm += secondValues[rater] * element * firstValues[column]
            }
        }
    }
}
