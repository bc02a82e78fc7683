/// The factor `L` of a symmetric positive definite matrix, `A = L Lᵀ`.
///
/// Golub and Van Loan, "Matrix Computations" (1996), algorithm 4.2.1, by rows.
struct Cholesky {
    let order: Int
    /// The lower triangle, by rows; what stands above the diagonal means nothing.
    private let factor: [Double]

    /// Factors a matrix; `nil` when it is not positive definite.
    ///
    /// - Parameters:
    ///   - matrix: by rows; only the lower triangle is read.
    ///   - order: the number of rows.
    ///   - leastPivot: the share of a diagonal element that has to be left of it, so that directions that are not
    ///     determined are told from rounding.
    /// - Complexity: O(order³).
    init?(_ matrix: [Double], order: Int, leastPivot: Double = 0) {
        precondition(matrix.count == order * order, "a matrix has as many elements as rows times columns")
        var factor = matrix
        let isDefinite = factor.withUnsafeMutableBufferPointer { factor in
            // Column by column of the rest, so that the inner loop runs along a row.
            for step in 0..<order {
                let pivot = factor[step * order + step]
                guard pivot > 0, pivot > leastPivot * matrix[step * order + step], pivot.isFinite else {
                    return false
                }
                let root = pivot.squareRoot()
                factor[step * order + step] = root
                for row in (step + 1)..<max(order, step + 1) {
                    let quotient = factor[row * order + step] / root
                    factor[row * order + step] = quotient
                    // The upper triangle holds the same column as a row, for the loop below.
                    factor[step * order + row] = quotient
                }
                for row in (step + 1)..<max(order, step + 1) {
                    let scale = factor[row * order + step]
                    guard scale != 0 else { continue }
                    for column in (step + 1)...row {
                        factor[row * order + column] -= scale * factor[step * order + column]
                    }
                }
            }
            return true
        }
        guard isDefinite else { return nil }
        self.order = order
        self.factor = factor
    }

    /// The logarithm of the determinant of the matrix.
    var logDeterminant: Double {
        (0..<order).reduce(0) { $0 + 2 * Elementary.log(factor[$1 * order + $1]) }
    }

    /// The solution of `A x = side`.
    ///
    /// - Complexity: O(order²).
    func solve(_ side: [Double]) -> [Double] {
        var solution = side
        for row in 0..<order {
            var sum = solution[row]
            for column in 0..<row { sum -= factor[row * order + column] * solution[column] }
            solution[row] = sum / factor[row * order + row]
        }
        return solveTransposed(solution)
    }

    /// The solution of `Lᵀ x = side`: with standard normal numbers on the right, a draw whose covariance is the
    /// inverse of the matrix.
    ///
    /// - Complexity: O(order²).
    func solveTransposed(_ side: [Double]) -> [Double] {
        var solution = side
        for row in stride(from: order - 1, through: 0, by: -1) {
            solution[row] /= factor[row * order + row]
            let value = solution[row]
            for column in 0..<row { solution[column] -= factor[row * order + column] * value }
        }
        return solution
    }

    /// The inverse of the matrix, by rows.
    ///
    /// - Complexity: O(order³).
    var inverse: [Double] {
        var inverse = [Double](repeating: 0, count: order * order)
        inverse.withUnsafeMutableBufferPointer { inverse in
            factor.withUnsafeBufferPointer { factor in
                // The rows of the inverse of L, then L⁻ᵀ times them; both loops run along rows.
                for row in 0..<order {
                    inverse[row * order + row] = 1
                    for other in 0..<row {
                        let scale = factor[row * order + other]
                        guard scale != 0 else { continue }
                        for column in 0...other {
                            inverse[row * order + column] -= scale * inverse[other * order + column]
                        }
                    }
                    let pivot = factor[row * order + row]
                    for column in 0...row { inverse[row * order + column] /= pivot }
                }
                for row in stride(from: order - 1, through: 0, by: -1) {
                    for column in (row + 1)..<max(order, row + 1) { inverse[row * order + column] = 0 }
                    let pivot = factor[row * order + row]
                    for column in 0...row { inverse[row * order + column] /= pivot }
                    for other in (row + 1)..<max(order, row + 1) {
                        let scale = factor[other * order + row] / pivot
                        guard scale != 0 else { continue }
                        for column in 0...row {
                            inverse[row * order + column] -= scale * inverse[other * order + column]
                        }
                    }
                }
                for row in 0..<order {
                    for column in (row + 1)..<max(order, row + 1) {
                        inverse[row * order + column] = inverse[column * order + row]
                    }
                }
            }
        }
        return inverse
    }
}
