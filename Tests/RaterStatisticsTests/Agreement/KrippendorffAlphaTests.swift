import RaterStatistics
import Testing
import _PlanevalTestSupport

@Suite("Krippendorff's alpha")
struct KrippendorffAlphaTests {
    /// Krippendorff (2011) prints .743, .815, .849 and .797; more digits by the package krippendorff 0.9.0.
    @Test(arguments: [
        (MeasurementLevel.nominal, 0.743421052631579), (.ordinal, 0.8153875037548814),
        (.interval, 0.8491071428571428), (.ratio, 0.7974027747116121),
    ])
    func equalsThePublishedExample(level: MeasurementLevel, expected: Double) throws {
        let alpha = try RatingMatrix(PublishedRatings.krippendorff).krippendorffAlpha(level)
        #expect(isClose(alpha, .value(expected), within: 1e-12))
    }

    @Test func isUndefinedWithoutPairs() throws {
        for level in MeasurementLevel.allCases {
            #expect(try RatingMatrix([]).krippendorffAlpha(level) == .undefined(.noRatings))
            #expect(
                try RatingMatrix([[1, nil], [nil, 2]]).krippendorffAlpha(level) == .undefined(.noPairs)
            )
        }
    }

    @Test func isZeroForASingleUnit() throws {
        for level in MeasurementLevel.allCases {
            let alpha = try RatingMatrix([[1, 2, 4]]).krippendorffAlpha(level)
            #expect(isClose(alpha, .value(0)))
        }
    }

    @Test func hasNoRatiosOfValuesThatAddUpToZero() throws {
        #expect(try RatingMatrix([[-1, 1], [1, 2]]).krippendorffAlpha(.ratio) == .undefined(.outsideScale))
    }

    /// The definition with its matrix of coincidences, written out.
    @Test(arguments: MeasurementLevel.allCases)
    func equalsTheDefinition(level: MeasurementLevel) throws {
        for seed in 1...30 as ClosedRange<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let rows: [[Double?]] = (0..<Int.random(in: 2...15, using: &generator)).map { _ in
                (0..<4).map { _ in
                    Int.random(in: 0...3, using: &generator) == 0
                        ? nil : Double(Int.random(in: 1...5, using: &generator))
                }
            }
            let alpha = try RatingMatrix(rows).krippendorffAlpha(level)
            let naive = naiveAlpha(rows, level)
            if let naive {
                #expect(isClose(alpha, .value(naive)), "seed \(seed)")
            } else {
                #expect(alpha.value == nil)
            }
        }
    }

    private func naiveAlpha(_ rows: [[Double?]], _ level: MeasurementLevel) -> Double? {
        let units = rows.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
        var coincidences: [[Double]] = Array(repeating: Array(repeating: 0, count: 6), count: 6)
        for unit in units {
            for (one, c) in unit.enumerated() {
                for (other, k) in unit.enumerated() where one != other {
                    coincidences[Int(c)][Int(k)] += 1 / Double(unit.count - 1)
                }
            }
        }
        let totals = coincidences.map { $0.reduce(0, +) }
        let total = totals.reduce(0, +)
        func difference(_ c: Int, _ k: Int) -> Double {
            switch level {
            case .nominal: return c == k ? 0 : 1
            case .interval: return Double((c - k) * (c - k))
            case .ratio:
                let quotient = Double(c - k) / Double(max(1, c + k))
                return quotient * quotient
            case .ordinal:
                let between = totals[min(c, k)...max(c, k)].reduce(0, +) - (totals[c] + totals[k]) / 2
                return between * between
            }
        }
        var observed = 0.0
        var expected = 0.0
        for c in 0..<6 {
            for k in 0..<6 {
                observed += coincidences[c][k] * difference(c, k) / total
                expected += totals[c] * totals[k] * difference(c, k) / (total * (total - 1))
            }
        }
        return expected > 0 ? 1 - observed / expected : nil
    }
}
