import RaterStatistics
import Testing
import _PlanevalTestSupport

/// What holds for every statistic, on random ratings and at the edges.
@Suite("All statistics")
struct AllStatisticsTests {
    /// Ratings that leave statistics nothing to go by, one way or another.
    private static let edges: [(name: String, rows: [[Double?]])] = [
        ("nothing", []),
        ("no raters", [[], []]),
        ("no ratings", [[nil, nil], [nil, nil]]),
        ("one rating", [[3]]),
        ("one unit", [[1, 2, 3]]),
        ("one unit, all the same", [[2, 2, 2]]),
        ("one rater", [[1], [2], [3]]),
        ("all the same", [[2, 2], [2, 2], [2, 2]]),
        ("all the same, not whole", [[0.1, 0.1, 0.1], [0.1, 0.1, 0.1], [0.1, 0.1, 0.1]]),
        ("all zero", [[0, 0], [0, 0], [-0.0, 0]]),
        ("one pair", [[1, 2], [3, nil], [nil, 2]]),
        ("no pair", [[1, nil], [nil, 2], [3, nil]]),
        ("one rater constant", [[2, 1], [2, 2], [2, 3]]),
        ("both constant, different", [[1, 2], [1, 2], [1, 2]]),
        ("raters differ, units do not", [[1, 2, 3], [1, 2, 3], [1, 2, 3]]),
        ("perfect", [[1, 1, 1], [2, 2, 2], [3, 3, 3]]),
        ("perfect but for a shift", [[1, 2, 3], [2, 3, 4], [3, 4, 5]]),
        ("opposite", [[1, 3], [2, 2], [3, 1]]),
        ("sums of zero", [[-1, 1], [1, -1], [0, 2]]),
        ("huge", [[1e300, -1e300], [1e308, 1e300], [-1e308, 1]]),
        ("tiny", [[1e-300, 2e-300], [3e-300, 1e-300], [2e-300, 2e-300]]),
        ("a rater without ratings", [[1, nil, 2], [2, nil, 2], [3, nil, 1]]),
    ]

    @Test(arguments: NamedStatistic.all)
    func givesANumberOrAReasonAtTheEdges(statistic: NamedStatistic) throws {
        for edge in Self.edges {
            let answer = statistic.value(try RatingMatrix(edge.rows))
            if let value = answer.value { #expect(value.isFinite, "\(edge.name)") }
        }
    }

    @Test(arguments: NamedStatistic.all)
    func hasNoValueWithoutRatings(statistic: NamedStatistic) throws {
        for rows in [[], [[nil, nil], [nil, nil]]] as [[[Double?]]] {
            let reason = statistic.value(try RatingMatrix(rows)).reason
            #expect(reason == .noRatings || reason == .missingRatings)
        }
    }

    /// Agreement on one and the same rating is no evidence of anything; only the bare share of agreement is 1.
    @Test(arguments: NamedStatistic.all)
    func hasNoValueWithoutVariation(statistic: NamedStatistic) throws {
        let answer = statistic.value(
            try RatingMatrix([[0.1, 0.1, 0.1], [0.1, 0.1, 0.1], [0.1, 0.1, 0.1]])
        )
        if statistic.name.hasPrefix("zero ") || statistic.name == "unanimous" {
            #expect(answer == .value(1))
        } else {
            #expect(answer.reason == .noVariation)
        }
    }

    @Test(arguments: NamedStatistic.all)
    func isOneForPerfectAgreement(statistic: NamedStatistic) throws {
        let rows = (0..<12).map { unit in [Double?](repeating: Double(unit % 4 + 1), count: 3) }
        #expect(isClose(statistic.value(try RatingMatrix(rows)), .value(1)))
    }

    @Test(arguments: NamedStatistic.all)
    func doesNotDependOnOrderAndStaysInRange(statistic: NamedStatistic) throws {
        // Those of two raters change when others take their places.
        let isOfPairs = ["Pearson", "Spearman", "Kendall tau", "Lin"].contains(statistic.name)
        for seed in 1...40 as ClosedRange<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let raters = Int.random(in: 2...5, using: &generator)
            let share = Bool.random(using: &generator) ? 0.3 : 0
            let rows: [[Double?]] = (0..<Int.random(in: 3...20, using: &generator)).map { _ in
                let truth = Double.random(in: 0...4, using: &generator)
                return (0..<raters).map { _ -> Double? in
                    if Double.random(in: 0..<1, using: &generator) < share { return nil }
                    let noise = Double.random(in: -1.5...1.5, using: &generator)
                    return min(5, max(1, (truth + noise).rounded() + 1))
                }
            }
            let answer = statistic.value(try RatingMatrix(rows))
            let order = isOfPairs ? Array(0..<raters) : (0..<raters).shuffled(using: &generator)
            let shuffled = rows.shuffled(using: &generator).map { row in order.map { row[$0] } }
            #expect(isClose(statistic.value(try RatingMatrix(shuffled)), answer), "seed \(seed)")
            if let value = answer.value { #expect(value <= 1 + 1e-12, "seed \(seed)") }
        }
    }

    /// The example of the landing page, which needs to compile and to have a value.
    @Test func theExampleOfTheDocumentationHasAValue() throws {
        let matrix = try RatingMatrix([[3, 4, nil], [2, 2, 3], [4, nil, 4], [1, 2, 1], [3, 3, 3]])
        let alpha = try #require(matrix.krippendorffAlpha(.ordinal).value)
        // The package krippendorff 0.9.0.
        #expect(abs(alpha - 0.7892078071182549) < 1e-12)
    }
}
