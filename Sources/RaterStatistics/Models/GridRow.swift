/// One ratio of the raters with all ratios of the plans.
///
/// In the coordinates of the tridiagonal form each ratio `r` of the plans asks for `(T + 1/r)⁻¹`, which elimination
/// along the diagonal gives; the ratios stand in the lanes of vectors.
struct GridRow {
    let form: TridiagonalForm
    /// `ratio / (1 + ratio Σ w)` of each rater.
    let gains: [Double]
    /// For each ratio of the plans: μ, `1ᵀ P 1`, σ², and the logarithm of the posterior.
    let means: [Double]
    let precisions: [Double]
    let variances: [Double]
    let logPosteriors: [Double]

    private typealias Lanes = SIMD8<Double>

    /// `1/r` of each ratio, eight to a vector; the last one fills what is left.
    private let shifts: [Lanes]
    /// For each coordinate and vector: one over the pivot, and both sides eliminated down to the coordinate.
    private let inversePivots: [Lanes]
    private let values: [Lanes]
    private let ones: [Lanes]

    /// Eliminates and weighs.
    ///
    /// `freedom` is the number of ratings less one, a partial rating counting by its share; `logPrior` belongs to the
    /// ratio of the raters.
    init(_ equations: CrossedEquations, freedom: Double, axis: GridAxis, logPrior: Double) {
        form = TridiagonalForm(equations.matrix)
        gains = equations.gains
        let ratios = Self.lanes(axis.ratios)
        let shifts = ratios.map { 1 / $0 }
        let order = form.diagonal.count
        let groups = ratios.count
        let sideValues = form.turned(equations.values)
        let sideOnes = form.turned(equations.ones)
        var inversePivots = [Lanes](repeating: .zero, count: order * groups)
        var values = inversePivots
        var ones = inversePivots
        var valueValue = [Lanes](repeating: Lanes(repeating: equations.valueValue), count: groups)
        var oneValue = [Lanes](repeating: Lanes(repeating: equations.oneValue), count: groups)
        var oneOne = [Lanes](repeating: Lanes(repeating: equations.oneOne), count: groups)
        var determinants = [Double](repeating: equations.determinant, count: axis.ratios.count)
        for group in 0..<groups {
            var product = Lanes.one
            for place in 0..<order {
                var pivot = form.diagonal[place] + shifts[group]
                var value = Lanes(repeating: sideValues[place])
                var one = Lanes(repeating: sideOnes[place])
                if place > 0 {
                    let before = (place - 1) * groups + group
                    let factor = form.beside[place - 1] * inversePivots[before]
                    pivot -= form.beside[place - 1] * factor
                    value -= factor * values[before]
                    one -= factor * ones[before]
                }
                let inverse = 1 / pivot
                inversePivots[place * groups + group] = inverse
                values[place * groups + group] = value
                ones[place * groups + group] = one
                valueValue[group] -= value * value * inverse
                oneValue[group] -= one * value * inverse
                oneOne[group] -= one * one * inverse
                product *= ratios[group] * pivot
                // One logarithm for sixteen factors: none of them comes near the range of a double.
                if place % 16 == 15 || place == order - 1 {
                    for lane in 0..<8 where group * 8 + lane < determinants.count {
                        determinants[group * 8 + lane] += Elementary.log(product[lane])
                    }
                    product = .one
                }
            }
        }
        self.shifts = shifts
        self.inversePivots = inversePivots
        self.values = values
        self.ones = ones

        var means: [Double] = []
        var precisions: [Double] = []
        var variances: [Double] = []
        var logPosteriors: [Double] = []
        for column in axis.ratios.indices {
            let precision = max(oneOne[column / 8][column % 8], 1e-12)
            let cross = oneValue[column / 8][column % 8]
            let rest = max(valueValue[column / 8][column % 8] - cross * cross / precision, 1e-12)
            means.append(cross / precision)
            precisions.append(precision)
            variances.append(rest / 2 / max(freedom / 2 - 1, 0.5))
            logPosteriors.append(
                -0.5 * (determinants[column] + Elementary.log(precision))
                    - freedom / 2 * Elementary.log(rest / 2) + axis.logPriors[column] + logPrior
            )
        }
        self.means = means
        self.precisions = precisions
        self.variances = variances
        self.logPosteriors = logPosteriors
    }

    private static func lanes(_ numbers: [Double]) -> [Lanes] {
        stride(from: 0, to: numbers.count, by: 8).map { start in
            var lanes = Lanes.zero
            for lane in 0..<8 { lanes[lane] = numbers[min(start + lane, numbers.count - 1)] }
            return lanes
        }
    }

    /// `(T + 1/r)⁻¹` times the plans' side with the mean taken out, and times that of ones, two rows for each of
    /// some ratios.
    func solutions(_ columns: [Int]) -> PaddedMatrix {
        let order = form.diagonal.count
        let groups = shifts.count
        var solutions = PaddedMatrix(rowCount: 2 * columns.count, columnCount: order)
        let means = Self.lanes(means)
        let wanted = (0..<groups).map { group in columns.indices.filter { columns[$0] / 8 == group } }
        for group in 0..<groups {
            var value = Lanes.zero
            var one = Lanes.zero
            for place in stride(from: order - 1, through: 0, by: -1) {
                let here = place * groups + group
                let factor = form.beside[place] * inversePivots[here]
                value = (values[here] - means[group] * ones[here]) * inversePivots[here] - factor * value
                one = ones[here] * inversePivots[here] - factor * one
                for index in wanted[group] {
                    solutions[2 * index, place] = value[columns[index] % 8]
                    solutions[2 * index + 1, place] = one[columns[index] % 8]
                }
            }
        }
        return solutions
    }

    /// `Σ factor (T + 1/r)⁻¹` over all ratios.
    ///
    /// The diagonal of an inverse follows from the pivots of both directions; to the right of it each element is a
    /// multiple of the one before (Usmani 1994, Linear Algebra and its Applications 212, 413–414).
    func inverse(_ factors: [Double]) -> PaddedMatrix {
        let order = form.diagonal.count
        let groups = shifts.count
        var padded = factors
        padded += Array(repeating: 0, count: groups * 8 - factors.count)
        let factors = Self.lanes(padded)
        // One over the pivots of an elimination from below.
        var fromBelow = [Lanes](repeating: .zero, count: order * groups)
        for group in 0..<groups {
            var pivot = Lanes.zero
            for place in stride(from: order - 1, through: 0, by: -1) {
                let square = form.beside[place] * form.beside[place]
                let lift = place == order - 1 ? Lanes.zero : square / pivot
                pivot = form.diagonal[place] + shifts[group] - lift
                fromBelow[place * groups + group] = 1 / pivot
            }
        }
        var matrix = PaddedMatrix(rowCount: order, columnCount: order)
        var current = factors
        for row in 0..<order {
            var sum = Lanes.zero
            for group in 0..<groups {
                let here = row * groups + group
                let pivots = 1 / inversePivots[here] + 1 / fromBelow[here]
                current[group] = factors[group] / (pivots - form.diagonal[row] - shifts[group])
                sum += current[group]
            }
            matrix[row, row] = sum.sum()
            for column in (row + 1)..<max(order, row + 1) {
                sum = .zero
                for group in 0..<groups {
                    current[group] *= -form.beside[column - 1] * fromBelow[column * groups + group]
                    sum += current[group]
                }
                let element = sum.sum()
                matrix[row, column] = element
                matrix[column, row] = element
            }
        }
        return matrix
    }
}
