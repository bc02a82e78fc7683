import Testing

@testable import RaterStatistics

@Suite("Bootstrap")
struct BootstrapTests {
    private func matrix(_ rows: [[Double?]]) throws -> RatingMatrix { try RatingMatrix(rows) }

    private static let rows: [[Double?]] = [
        [1, 2, nil], [2, 2, 3], [3, 3, 3], [4, nil, 5], [2, 1, 1], [5, 4, 5], [3, 4, 2], [1, 1, 1],
    ]

    @Test func isTheSameForTheSameSeedAndForAnyOrder() throws {
        let one = try matrix(Self.rows).bootstrap(replicates: 300, seed: 5) {
            $0.krippendorffAlpha(.interval)
        }
        let again = try matrix(Self.rows.reversed()).bootstrap(replicates: 300, seed: 5) {
            $0.krippendorffAlpha(.interval)
        }
        let other = try matrix(Self.rows).bootstrap(replicates: 300, seed: 6) {
            $0.krippendorffAlpha(.interval)
        }
        #expect(one == again)
        #expect(one != other)
    }

    /// The mean of n values has the standard error s/√n, by 1/n, and nearly normal ends.
    @Test func findsTheStandardErrorOfAMean() throws {
        let values = (0..<40).map { Double($0 * 7 % 40) }
        let matrix = try matrix(values.map { [$0] })
        let bootstrap = try #require(
            matrix.bootstrap(replicates: 4000) { sample in
                .value(Moments(sample.units.joined().map(\.value)).mean)
            }.value
        )
        let expected = (Moments(values).squares / 40 / 40).squareRoot()
        #expect(abs(bootstrap.standardError / expected - 1) < 0.04)
        #expect(abs(bootstrap.interval.upper - (19.5 + 1.96 * expected)) < 0.1 * expected)
        #expect(abs(bootstrap.interval.lower - (19.5 - 1.96 * expected)) < 0.1 * expected)
        #expect(bootstrap.undefinedShare == 0)
        #expect(bootstrap.replicateCount == 4000)
    }

    @Test func leavesOutUndefinedSamplesAndSaysSo() throws {
        // One unit of six varies: a sample has it with probability 1 − (5/6)⁶ = .665.
        let rows: [[Double?]] = [[1, 2], [1, 1], [1, 1], [1, 1], [1, 1], [1, 1]]
        let bootstrap = try #require(
            try matrix(rows).bootstrap(replicates: 2000) { $0.krippendorffAlpha(.nominal) }.value
        )
        #expect(abs(bootstrap.undefinedShare - 0.335) < 0.04)
    }

    @Test func needsFiveUnits() throws {
        let few = try matrix(Array(Self.rows.prefix(4))).bootstrap { $0.krippendorffAlpha(.nominal) }
        #expect(few == .undefined(.tooFewUnits))
        let none = try matrix([]).bootstrap { $0.krippendorffAlpha(.nominal) }
        #expect(none == .undefined(.noRatings))
        let constant = try matrix([[Double?]](repeating: [1, 1], count: 6)).bootstrap(replicates: 20) {
            $0.krippendorffAlpha(.nominal)
        }
        #expect(constant == .undefined(.noVariation))
        let wrong = try matrix(Self.rows).bootstrap(confidence: 0) { $0.krippendorffAlpha(.nominal) }
        #expect(wrong == .undefined(.invalidParameter))
    }

    /// The numbers that the reference implementation in C gives for the state 1, 2, 3, 4.
    @Test func drawsTheNumbersOfXoshiro() {
        var generator = Xoshiro256(state: (1, 2, 3, 4))
        let numbers = (0..<6).map { _ in generator.next() }
        #expect(
            numbers == [
                11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
                607_988_272_756_665_600,
            ]
        )
    }

    @Test func drawsEachPlaceEquallyOften() {
        var generator = Xoshiro256(seed: 3)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[generator.index(below: 7)] += 1 }
        #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
    }

    @Test func interpolatesQuantiles() {
        let values = [1.0, 2, 4, 8]
        #expect(values.quantile(0) == 1)
        #expect(values.quantile(1) == 8)
        #expect(values.quantile(0.5) == 3)
        #expect(values.quantile(0.25) == 1.75)
    }
}
