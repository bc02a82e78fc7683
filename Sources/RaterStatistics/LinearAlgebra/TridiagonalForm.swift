/// A symmetric matrix as `Q T Qᵀ` with an orthogonal Q and a tridiagonal T, by Householder's reflections.
///
/// Golub and Van Loan, "Matrix Computations" (1996), section 8.3.1. With T at hand, every `T + c` is solved in
/// linear time, so that many shifts `c` cost little more than one.
struct TridiagonalForm: Sendable {
    /// The diagonal of T.
    private(set) var diagonal: [Double]
    /// The elements beside the diagonal of T; the last one is zero.
    private(set) var beside: [Double]
    /// Step `k` is the reflection `1 − scales[k] v vᵀ`, whose vector is row `k` of `reflections`.
    private var scales: [Double]
    private var reflections: PaddedMatrix

    /// Reduces a matrix of which both triangles are read.
    ///
    /// - Complexity: O(order³).
    init(_ matrix: PaddedMatrix) {
        precondition(matrix.rowCount == matrix.columnCount, "a symmetric matrix has as many rows as columns")
        let order = matrix.rowCount
        var diagonal = [Double](repeating: 0, count: order)
        var beside = diagonal
        var scales = diagonal
        var work = matrix
        var spare = PaddedMatrix(rowCount: 1, columnCount: order)
        work.withRows { work in
            spare.withRows { spare in
                for step in 0..<order {
                    diagonal[step] = work[step, step]
                    guard step + 1 < order else { break }
                    // Row `step` becomes the vector of the reflection: nothing up to the diagonal.
                    for column in 0...step { work[step, column] = 0 }
                    let first = work[step, step + 1]
                    work[step, step + 1] = 0
                    let rest = work.dot(step, work, step, from: step + 1)
                    guard rest > 0 else {
                        beside[step] = first
                        continue
                    }
                    let norm = (first * first + rest).squareRoot()
                    let target = first > 0 ? -norm : norm
                    beside[step] = target
                    work[step, step + 1] = first - target
                    let scale = 2 / ((first - target) * (first - target) + rest)
                    scales[step] = scale
                    Self.reflect(work, spare, step, scale, order)
                }
            }
        }
        self.diagonal = diagonal
        self.beside = beside
        self.scales = scales
        reflections = work
    }

    /// Applies the reflection of a step to what is left of the matrix, from both sides.
    @inline(__always)
    private static func reflect(
        _ work: PaddedRows,
        _ spare: PaddedRows,
        _ step: Int,
        _ scale: Double,
        _ order: Int
    ) {
        let start = step + 1
        spare.set(0, scale, work, step, of: work, rows: start..<order, from: start)
        // Columns up to the diagonal belong to earlier steps.
        for column in (start / 8 * 8)..<start { spare[0, column] = 0 }
        let along = scale / 2 * work.dot(step, spare, 0, from: start)
        for column in stride(from: start / 8 * 8, to: work.width, by: 8) {
            spare[0, eight: column] -= along * work[step, eight: column]
        }
        for row in start..<order {
            let one = work[step, row]
            let two = spare[0, row]
            for column in stride(from: start / 8 * 8, to: work.width, by: 8) {
                work[row, eight: column] -= one * spare[0, eight: column] + two * work[step, eight: column]
            }
        }
    }

    /// `Qᵀ` times a vector.
    ///
    /// - Complexity: O(order²).
    func turned(_ vector: [Double]) -> [Double] {
        var turned = vector
        for step in scales.indices where scales[step] != 0 {
            var along = 0.0
            for place in (step + 1)..<turned.count { along += reflections[step, place] * turned[place] }
            along *= scales[step]
            for place in (step + 1)..<turned.count { turned[place] -= along * reflections[step, place] }
        }
        return turned
    }

    /// Q, multiplied out.
    ///
    /// - Complexity: O(order³).
    var rotation: PaddedMatrix {
        let order = diagonal.count
        var reflections = reflections
        var rotation = PaddedMatrix(rowCount: order, columnCount: order)
        for index in 0..<order { rotation[index, index] = 1 }
        var spare = PaddedMatrix(rowCount: 1, columnCount: order)
        reflections.withRows { reflections in
            rotation.withRows { rotation in
                spare.withRows { spare in
                    for step in stride(from: order - 2, through: 0, by: -1) where scales[step] != 0 {
                        let rows = (step + 1)..<order
                        spare.set(
                            0,
                            scales[step],
                            reflections,
                            step,
                            of: rotation,
                            rows: rows,
                            from: step + 1
                        )
                        for row in rows {
                            let factor = reflections[step, row]
                            for column in stride(from: (step + 1) / 8 * 8, to: rotation.width, by: 8) {
                                rotation[row, eight: column] -= factor * spare[0, eight: column]
                            }
                        }
                    }
                }
            }
        }
        return rotation
    }
}
