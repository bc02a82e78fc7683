import RaterStatistics
import Testing

@Suite struct OneWayCorrelationTests {
    /// Shrout and Fleiss (1979), table 2: six targets, four judges; ICC(1) is 0.17 in table 4.
    @Test func agreesWithThePublishedExample() throws {
        let matrix = try RatingMatrix([
            [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
        ])
        let value = try #require(matrix.oneWayCorrelation.value)
        #expect(abs(value - 0.165_741_768_405) < 1e-9)
    }

    /// Worked by hand: MSB = 8.8333/2, MSW = 1.1667/3, k₀ = (6 − 14/6)/2.
    @Test func unitsMayHaveUnequallyManyRatings() throws {
        let matrix = try RatingMatrix([[1, 2, nil], [3, 3, 4], [nil, nil, nil], [5, nil, nil]])
        let value = try #require(matrix.oneWayCorrelation.value)
        #expect(abs(value - 0.849_609_375) < 1e-9)
    }

    @Test func fullAgreementIsOne() throws {
        #expect(try RatingMatrix([[1, 1], [2, 2], [4, 4]]).oneWayCorrelation == .value(1))
    }

    @Test func disagreementWithinUnitsAloneIsNegative() throws {
        let value = try #require(try RatingMatrix([[0, 4], [4, 0]]).oneWayCorrelation.value)
        #expect(value == -1)
    }

    @Test(
        arguments: [
            ([], .noRatings), ([[nil, nil]], .noRatings), ([[1, 2]], .tooFewUnits),
            ([[1, nil], [2, nil]], .noPairs), ([[3, 3], [3, 3]], .noVariation),
            ([[0.1, 0.1, 0.1], [0.1, 0.1, 0.1]], .noVariation),
        ] as [([[Double?]], UndefinedReason)]
    )
    func whatCannotBeToldHasAReason(_ rows: [[Double?]], _ reason: UndefinedReason) throws {
        #expect(try RatingMatrix(rows).oneWayCorrelation == .undefined(reason))
    }
}
