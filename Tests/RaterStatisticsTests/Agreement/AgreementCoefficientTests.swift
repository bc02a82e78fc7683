import RaterStatistics
import Testing

@Suite("Agreement coefficients")
struct AgreementCoefficientTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let chance: ChanceModel
        let value: Double
        let error: Double
        let interval: (Double, Double)
        let pValue: Double
        var testDescription: String { "\(chance)" }
    }

    /// The ratings of Shrout and Fleiss (1979) with quadratic weights, by irrCAC 0.4.4 for Python; the p-value of the
    /// uniform model is twice the one-sided one that it gives.
    @Test(arguments: [
        Example(
            chance: .uniform,
            value: 0.240740740740741,
            error: 0.123613052826182,
            interval: (-0.07701672762274, 0.558498209104221),
            pValue: 2 * 0.054506854305093055
        ),
        Example(
            chance: .conger,
            value: 0.253723110865968,
            error: 0.091412431537288,
            interval: (0.018739974715427, 0.48870624701651),
            pValue: 0.0391057855488659
        ),
        Example(
            chance: .gwet,
            value: 0.315110098709188,
            error: 0.122191529920113,
            interval: (0.00100677130838, 0.629213426109996),
            pValue: 0.049502802469140406
        ),
        Example(
            chance: .krippendorff,
            value: 0.147307850390465,
            error: 0.13700217204278,
            interval: (-0.204867444639473, 0.499483145420403),
            pValue: 0.33139929725501105
        ),
    ])
    func equalsOtherSoftware(example: Example) throws {
        let coefficient = try #require(
            try RatingMatrix(PublishedRatings.shroutFleiss).agreement(
                example.chance,
                weights: .quadratic,
                categories: (1...10).map { Double($0) }
            ).value
        )
        #expect(abs(coefficient.value - example.value) < 1e-12)
        #expect(isClose(coefficient.standardError, .value(example.error), within: 1e-12))
        #expect(isClose(coefficient.pValue, .value(example.pValue), within: 1e-11))
        let interval = try #require(coefficient.interval().value)
        // The quantile of Student's t that irrCAC has from SciPy is exact to eight digits.
        #expect(abs(interval.lower - example.interval.0) < 1e-9)
        #expect(abs(interval.upper - example.interval.1) < 1e-9)
    }

    /// By hand: the first unit disagrees, two agree.
    @Test func theShareOfAgreementIsTheMeanOverUnits() throws {
        let share = try #require(
            try RatingMatrix([[1, 2], [1, 1], [2, 2], [3, nil]]).agreement(.zero).value
        )
        #expect(abs(share.value - 2.0 / 3) < 1e-15)
        #expect(share.chance == 0)
        #expect(share.unitCount == 4)
    }

    @Test func equalsTheKappasOfTwoRaters() throws {
        let pairs = [(0, 0), (1, 1), (2, 1), (2, 2), (0, 1), (1, 1), (2, 0), (0, 0)]
        let matrix = try RatingMatrix(pairs.map { [Double($0), Double($1)] })
        let table = AgreementTable(pairs, categories: [0, 1, 2])
        for (weights, weighting) in [
            (AgreementWeights.identity, KappaWeighting.unweighted), (.linear, .linear),
            (.quadratic, .quadratic),
        ] {
            let conger = matrix.agreement(.conger, weights: weights).map(\.value)
            #expect(isClose(conger, table.kappa(weighting)))
        }
    }

    @Test func equalsKrippendorffsAlpha() throws {
        let matrix = try RatingMatrix(PublishedRatings.krippendorff)
        for (weights, level) in [
            (AgreementWeights.identity, MeasurementLevel.nominal), (.quadratic, .interval),
        ] {
            let coefficient = matrix.agreement(.krippendorff, weights: weights).map(\.value)
            #expect(isClose(coefficient, matrix.krippendorffAlpha(level)))
        }
    }

    @Test func endsAtOneAndHasNothingToTestWhenAllAgree() throws {
        let coefficient = try #require(try RatingMatrix([[1, 1], [2, 2], [3, 3]]).agreement(.gwet).value)
        #expect(coefficient.value == 1)
        #expect(coefficient.pValue == .undefined(.noStandardError))
        #expect(coefficient.interval().value?.upper == 1)
        #expect(coefficient.interval(confidence: 1) == .undefined(.invalidParameter))
    }

    @Test func refusesARatingThatIsNoCategory() throws {
        let answer = try RatingMatrix([[1, 2], [2, 2]]).agreement(.fleiss, categories: [1, 3])
        #expect(answer == .undefined(.unlistedCategory))
    }

    /// By hand: five categories; the ends of a scale, and neighbours in the middle.
    @Test func weighsByDistance() {
        func weight(_ weights: AgreementWeights, _ one: Int, _ other: Int) -> Double {
            weights.matrix([1, 2, 3, 4, 5]).value?[one][other] ?? .nan
        }
        for weights in AgreementWeights.allCases { #expect(weight(weights, 3, 3) == 1) }
        for weights in AgreementWeights.allCases where weights != .circular {
            #expect(weight(weights, 0, 4) == 0)
        }
        #expect(weight(.identity, 1, 2) == 0)
        #expect(weight(.linear, 1, 2) == 0.75)
        #expect(weight(.quadratic, 1, 2) == 1 - 1.0 / 16)
        #expect(weight(.ordinal, 1, 2) == 1 - 1.0 / 10)
        #expect(weight(.radical, 1, 2) == 0.5)
        #expect(abs(weight(.ratio, 1, 2) - (1 - (0.04 / (4.0 / 9)))) < 1e-15)
        #expect(abs(weight(.bipolar, 1, 2) - (1 - 1.0 / 15)) < 1e-15)
        // The ends are neighbours: as far apart as 2 and 3.
        #expect(abs(weight(.circular, 0, 4) - weight(.circular, 1, 2)) < 1e-12)
        #expect(AgreementWeights.ratio.matrix([-1, 1]) == .undefined(.outsideScale))
    }
}
