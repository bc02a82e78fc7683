import Testing
import _PlanevalTestSupport

@testable import RaterStatistics

@Suite("Tridiagonal forms")
struct TridiagonalFormTests {
    @Test(arguments: [1, 2, 3, 8, 9, 16, 41])
    func multipliesBackToTheMatrix(order: Int) {
        var generator = SeededGenerator(seed: UInt64(order))
        for kind in 0..<5 {
            let matrix = Self.random(order, kind, &generator)
            let form = TridiagonalForm(matrix)
            let rotation = form.rotation
            var middle = PaddedMatrix(rowCount: order, columnCount: order)
            for place in 0..<order {
                middle[place, place] = form.diagonal[place]
                guard place + 1 < order else { continue }
                middle[place, place + 1] = form.beside[place]
                middle[place + 1, place] = form.beside[place]
            }
            let back = PaddedMatrix.product(PaddedMatrix.product(rotation, middle), rotation.transposed)
            let unit = PaddedMatrix.product(rotation, rotation.transposed)
            var worst = 0.0
            for row in 0..<order {
                for column in 0..<order {
                    worst = max(worst, abs(back[row, column] - matrix[row, column]))
                    worst = max(worst, abs(unit[row, column] - (row == column ? 1 : 0)))
                }
            }
            #expect(worst < 1e-13 * Double(order + 10), "kind \(kind)")
            #expect(form.beside.last == 0)

            let vector = (0..<order).map { _ in Double.random(in: -1...1, using: &generator) }
            let turned = form.turned(vector)
            for column in 0..<order {
                let direct = (0..<order).reduce(0.0) { $0 + rotation[$1, column] * vector[$1] }
                #expect(abs(direct - turned[column]) < 1e-13 * Double(order + 10))
            }
        }
    }

    @Test func takesAnEmptyMatrix() {
        #expect(TridiagonalForm(PaddedMatrix(rowCount: 0, columnCount: 0)).diagonal.isEmpty)
    }

    /// Full, block diagonal, of rank one, diagonal, and zero.
    private static func random(_ order: Int, _ kind: Int, _ generator: inout SeededGenerator) -> PaddedMatrix
    {
        var matrix = PaddedMatrix(rowCount: order, columnCount: order)
        let vector = (0..<order).map { _ in Double.random(in: -1...1, using: &generator) }
        for row in 0..<order {
            for column in 0...row {
                var value = Double.random(in: -3...3, using: &generator)
                if kind == 1, row / 3 != column / 3 { value = 0 }
                if kind == 2 { value = vector[row] * vector[column] }
                if kind == 3, row != column { value = 0 }
                if kind == 4 { value = 0 }
                matrix[row, column] = value
                matrix[column, row] = value
            }
        }
        return matrix
    }
}
