import RaterStatistics
import Testing
import _PlanevalTestSupport

@Suite("Aggregators")
struct AggregatorTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let aggregator: Aggregator
        let values: [Double]
        let expected: Double?
        var testDescription: String { "\(aggregator.rawValue) of \(values)" }
    }

    @Test(arguments: [
        Example(aggregator: .mean, values: [1, 2, 6], expected: 3),
        Example(aggregator: .median, values: [6, 1, 2], expected: 2),
        Example(aggregator: .median, values: [4, 1, 2, 3], expected: 2.5),
        Example(aggregator: .trimmed, values: [0, 2, 3, 4], expected: 2.5),
        Example(aggregator: .trimmed, values: [0, 2, 4], expected: 2),
        Example(aggregator: .trimmed, values: [1, 4], expected: 2.5),
        Example(aggregator: .ora2Median, values: [3, 2], expected: 3),
        Example(aggregator: .ora2Median, values: [3, 2, 1], expected: 2),
        Example(aggregator: .moodleWorkshop, values: [4, 2, 1], expected: 2.33333),
        Example(aggregator: .mean, values: [], expected: nil),
        Example(aggregator: .median, values: [], expected: nil),
        Example(aggregator: .trimmed, values: [], expected: nil),
        Example(aggregator: .ora2Median, values: [], expected: nil),
        Example(aggregator: .moodleWorkshop, values: [], expected: nil),
    ])
    func givesTheValueOfItsDefinition(example: Example) {
        #expect(example.aggregator.value(of: example.values) == example.expected)
    }

    @Test func weighsWhereTheOriginalDoes() {
        #expect(Aggregator.mean.value(of: [1, 4], weights: [2, 1]) == 2)
        #expect(Aggregator.moodleWorkshop.value(of: [12, 30, 10, 1000], weights: [3, 2, 1, 0]) == 17.66667)
        #expect(Aggregator.mean.value(of: [1, 4], weights: [0, 0]) == nil)
        #expect(Aggregator.moodleWorkshop.value(of: [1, 4], weights: [0, 0]) == nil)
    }

    @Test func isChosenByTheNameInARubric() {
        #expect(
            Aggregator.allCases.map(\.rawValue)
                == ["mean", "median", "trimmed", "ora2-median", "moodle-workshop"]
        )
        #expect(Aggregator(rawValue: "ora2-median") == .ora2Median)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func doesNotDependOnTheOrder(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let values = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
                Double.random(in: 0...4, using: &generator)
            }
            let shuffled = values.shuffled(using: &generator)
            for aggregator in Aggregator.allCases {
                #expect(aggregator.value(of: shuffled) == aggregator.value(of: values), "seed \(seed)")
            }
        }
    }
}
