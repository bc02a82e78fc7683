import Testing
import _PlanevalTestSupport

@testable import RaterStatistics

@Suite("Median")
struct MedianTests {
    /// Many ties, sorted rows and rows of all lengths.
    @Test func isWhatStandsInTheMiddleOfTheSorted() {
        var generator = SeededGenerator(seed: 31)
        for count in 1...60 {
            for levels in [1, 2, 5, 1000] {
                let values = (0..<count).map { _ in Double(Int.random(in: 0..<levels, using: &generator)) }
                let sorted = values.sorted()
                let expected = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
                #expect(Median.value(of: values) == expected)
                #expect(Median.value(of: sorted) == expected)
                #expect(Median.value(of: sorted.reversed()) == expected)
            }
        }
        #expect(Median.value(of: []) == nil)
    }
}
