import RaterStatistics
import Testing

@Suite("Intraclass correlation")
struct IntraclassCorrelationTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let form: IntraclassCorrelation.Form
        /// As printed in Shrout and Fleiss (1979), table 4.
        let printed: (single: Double, average: Double)
        /// By the R package psych 2.2.9.
        let interval: (Double, Double)
        let f: Double
        let pValue: Double
        var testDescription: String { "\(form)" }
    }

    @Test(arguments: [
        Example(
            form: .oneWay,
            printed: (0.17, 0.44),
            interval: (-0.132932324874751, 0.722560062328121),
            f: 1.79467849223947,
            pValue: 0.16476880834464
        ),
        Example(
            form: .twoWayRandom,
            printed: (0.29, 0.62),
            interval: (0.018786513374712, 0.761084369648953),
            f: 11.0272479564033,
            pValue: 0.000134566516484337
        ),
        Example(
            form: .twoWayMixed,
            printed: (0.71, 0.91),
            interval: (0.342464765033925, 0.94585825995536),
            f: 11.0272479564033,
            pValue: 0.000134566516484337
        ),
    ])
    func equalsThePublishedExample(example: Example) throws {
        let matrix = try RatingMatrix(PublishedRatings.shroutFleiss)
        let icc = try #require(matrix.intraclassCorrelation(example.form).value)
        #expect(isClose(icc.single, .value(example.printed.single), within: 0.005))
        #expect(isClose(icc.average, .value(example.printed.average), within: 0.005))
        #expect(isClose(icc.f, .value(example.f), within: 1e-12))
        #expect(isClose(icc.pValue, .value(example.pValue), within: 1e-12))
        let interval = try #require(icc.singleInterval().value)
        #expect(abs(interval.lower - example.interval.0) < 1e-12)
        #expect(abs(interval.upper - example.interval.1) < 1e-12)
        let average = try #require(icc.averageInterval().value)
        #expect(abs(average.upper - SpearmanBrown.reliability(example.interval.1, lengthened: 4)) < 1e-12)
    }

    @Test func isReportedBelowZero() throws {
        let matrix = try RatingMatrix([[1, 4, 2], [4, 1, 3], [2, 3, 4], [3, 2, 1], [2, 4, 2]])
        let icc = try #require(matrix.intraclassCorrelation(.oneWay).value)
        let single = try #require(icc.single.value)
        #expect(single < 0)
        #expect(single >= -0.5)
    }

    @Test func hasNoTestWithoutError() throws {
        let matrix = try RatingMatrix([[1, 2], [2, 3], [3, 4]])
        let consistency = try #require(matrix.intraclassCorrelation(.twoWayMixed).value)
        #expect(consistency.single == .value(1))
        #expect(consistency.f == .undefined(.noStandardError))
        #expect(consistency.singleInterval() == .undefined(.noStandardError))
        #expect(consistency.averageInterval() == .undefined(.noStandardError))
        let agreement = try #require(matrix.intraclassCorrelation(.twoWayRandom).value)
        // By hand: MSR 2, MSC 1.5, MSE 0: 2 / (2 + 2 · 1.5/3).
        #expect(isClose(agreement.single, .value(2.0 / 3)))
    }

    @Test(arguments: IntraclassCorrelation.Form.allCases)
    func saysWhyThereIsNone(form: IntraclassCorrelation.Form) throws {
        #expect(try RatingMatrix([[1, 2, 3]]).intraclassCorrelation(form).reason == .tooFewUnits)
        #expect(try RatingMatrix([[1], [2]]).intraclassCorrelation(form).reason == .tooFewRaters)
        #expect(try RatingMatrix([[1, nil], [2, 2]]).intraclassCorrelation(form).reason == .missingRatings)
    }

    @Test func moreRatingsMakeReliabilityRise() {
        #expect(abs(SpearmanBrown.reliability(0.43, lengthened: 5) - 2.15 / 2.72) < 1e-15)
        #expect(isClose(SpearmanBrown.count(for: 0.8, single: 0.43), .value(4 * 0.57 / 0.43)))
        #expect(SpearmanBrown.count(for: 0.8, single: 0) == .undefined(.noVariation))
        #expect(SpearmanBrown.count(for: 1, single: 0.5) == .undefined(.invalidParameter))
        #expect(SpearmanBrown.count(for: 0.8, single: 1) == .value(1))
    }
}
