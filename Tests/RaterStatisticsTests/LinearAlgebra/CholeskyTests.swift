import Testing
import _PlanevalTestSupport

@testable import RaterStatistics

@Suite("Cholesky factors")
struct CholeskyTests {
    @Test(arguments: [1, 2, 6, 25])
    func solvesAndInverts(order: Int) throws {
        var generator = SeededGenerator(seed: UInt64(order + 100))
        var matrix = [Double](repeating: 0, count: order * order)
        let parts = (0..<(order * order)).map { _ in Double.random(in: -1...1, using: &generator) }
        for row in 0..<order {
            for column in 0..<order {
                for place in 0..<order {
                    matrix[row * order + column] += parts[row * order + place] * parts[column * order + place]
                }
            }
            matrix[row * order + row] += 0.5
        }
        let cholesky = try #require(Cholesky(matrix, order: order))
        let side = (0..<order).map { _ in Double.random(in: -1...1, using: &generator) }
        let solution = cholesky.solve(side)
        let inverse = cholesky.inverse
        for row in 0..<order {
            let back = (0..<order).reduce(0) { $0 + matrix[row * order + $1] * solution[$1] }
            #expect(abs(back - side[row]) < 1e-9)
            let direct = (0..<order).reduce(0) { $0 + inverse[row * order + $1] * side[$1] }
            #expect(abs(direct - solution[row]) < 1e-9)
        }
        // The determinant by elimination.
        var determinant = 0.0
        var rest = matrix
        for step in 0..<order {
            determinant += Elementary.log(rest[step * order + step])
            for row in (step + 1)..<max(order, step + 1) {
                let factor = rest[row * order + step] / rest[step * order + step]
                for column in step..<order {
                    rest[row * order + column] -= factor * rest[step * order + column]
                }
            }
        }
        #expect(abs(cholesky.logDeterminant - determinant) < 1e-9)
        // Lᵀx = side, so that xᵀAx = sideᵀ L⁻¹ A L⁻ᵀ side = sideᵀ side.
        let turned = cholesky.solveTransposed(side)
        var form = 0.0
        for row in 0..<order {
            for column in 0..<order { form += turned[row] * matrix[row * order + column] * turned[column] }
        }
        #expect(abs(form - side.reduce(0) { $0 + $1 * $1 }) < 1e-9)
    }

    @Test func refusesWhatIsNotPositiveDefinite() {
        #expect(Cholesky([1, 2, 2, 1], order: 2) == nil)
        #expect(Cholesky([0], order: 1) == nil)
        #expect(Cholesky([.nan], order: 1) == nil)
    }
}
