import RaterStatistics
import Testing
import _PlanevalTestSupport

@Suite("Correlation")
struct CorrelationTests {
    /// The first and the fourth judge of Shrout and Fleiss (1979), by SciPy 1.12.
    @Test func equalsSciPy() throws {
        let pairs: [(Double, Double)] = [(9, 8), (6, 2), (8, 8), (7, 6), (10, 9), (6, 7)]
        let pearson = try #require(Correlation.pearson(pairs).value)
        #expect(abs(pearson.value - 0.750_177_284_011_458_6) < 1e-14)
        #expect(isClose(pearson.pValue, .value(0.085_821_192_728_589_55), within: 1e-12))
        #expect(isClose(Correlation.spearman(pairs), .value(0.882_352_941_176_470_6), within: 1e-12))
        #expect(isClose(Correlation.kendallTauB(pairs), .value(0.785_714_285_714_285_8), within: 1e-12))
    }

    @Test func hasNoTestWhenPerfect() throws {
        let pearson = try #require(Correlation.pearson([(1, 2), (2, 4), (3, 6), (4, 8)]).value)
        #expect(pearson.value == 1)
        #expect(pearson.t == .undefined(.noStandardError))
        #expect(pearson.interval() == .undefined(.noStandardError))
        let two = try #require(Correlation.pearson([(1, 2), (2, 1)]).value)
        #expect(two.value == -1)
        #expect(two.t == .undefined(.tooFewUnits))
        #expect(two.interval() == .undefined(.tooFewUnits))
    }

    /// Counting pairs one by one.
    @Test func tauEqualsItsDefinition() {
        for seed in 1...60 as ClosedRange<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let pairs = (0..<Int.random(in: 2...40, using: &generator)).map { _ in
                (
                    Double(Int.random(in: 0...6, using: &generator)),
                    Double(Int.random(in: 0...6, using: &generator))
                )
            }
            var balance = 0.0
            var firstDiffer = 0.0
            var secondDiffer = 0.0
            for (place, one) in pairs.enumerated() {
                for other in pairs[..<place] {
                    let first = one.0 == other.0 ? 0.0 : one.0 < other.0 ? -1 : 1
                    let second = one.1 == other.1 ? 0.0 : one.1 < other.1 ? -1 : 1
                    balance += first * second
                    firstDiffer += first * first
                    secondDiffer += second * second
                }
            }
            let tau = Correlation.kendallTauB(pairs)
            if firstDiffer > 0, secondDiffer > 0 {
                let expected = balance / (firstDiffer * secondDiffer).squareRoot()
                #expect(isClose(tau, .value(expected)), "seed \(seed)")
            } else {
                #expect(tau == .undefined(.noVariation), "seed \(seed)")
            }
        }
    }

    /// Lin (1989): accuracy times precision; on levels the same as kappa with quadratic weights.
    @Test func concordanceIsAccuracyTimesPrecision() throws {
        let pairs = [(1, 2), (4, 4), (2, 1), (3, 3), (0, 1), (1, 1), (0, 1), (2, 1), (4, 3)]
        let concordance = try #require(
            Correlation.linConcordance(pairs.map { (Double($0), Double($1)) }).value
        )
        #expect(abs(concordance.value - concordance.accuracy * concordance.correlation) < 1e-14)
        let kappa = AgreementTable(pairs, categories: [0, 1, 2, 3, 4]).kappa(.quadratic)
        #expect(isClose(kappa, .value(concordance.value)))
        let interval = try #require(concordance.interval().value)
        #expect(interval.lower < concordance.value && concordance.value < interval.upper)
        #expect(Correlation.linConcordance([(1, 2), (1, 3)]) == .undefined(.noVariation))
    }

    /// Kendall W and Cronbach's alpha of Shrout and Fleiss (1979), by irr 0.84.1 and pingouin 0.6.1.
    @Test func concordanceOfManyRaters() throws {
        let matrix = try RatingMatrix(PublishedRatings.shroutFleiss)
        let concordance = try #require(matrix.kendallConcordance().value)
        #expect(abs(concordance.value - 0.887037037037037) < 1e-14)
        #expect(abs(concordance.chiSquared - 17.7407407407407) < 1e-12)
        #expect(concordance.degrees == 5)
        #expect(abs(concordance.pValue - 0.00328950924368028) < 1e-14)
        let uncorrected = matrix.kendallConcordance(correctsTies: false).map(\.value)
        #expect(isClose(uncorrected, .value(0.855357142857143), within: 1e-13))

        let alpha = try #require(matrix.cronbachAlpha().value)
        #expect(abs(alpha.value - 0.9093155423770695) < 1e-14)
        let interval = try #require(alpha.interval().value)
        #expect(abs(interval.lower - 0.6756747138163047) < 1e-12)
        #expect(abs(interval.upper - 0.9858916781690623) < 1e-12)
        #expect(alpha.withoutColumn.count == 4)
        let error = alpha.totalDeviation * (1 - alpha.value).squareRoot()
        #expect(abs(alpha.standardErrorOfMeasurement - error) < 1e-14)
    }

    @Test func alphaWithoutAColumnNeedsThree() throws {
        let alpha = try #require(try RatingMatrix([[1, 2], [2, 2], [3, 4]]).cronbachAlpha().value)
        #expect(alpha.withoutColumn == [.undefined(.tooFewRaters), .undefined(.tooFewRaters)])
        // Columns that cancel each other: their sum does not vary.
        #expect(try RatingMatrix([[1, 3], [2, 2], [3, 1]]).cronbachAlpha().reason == .noVariation)
    }

    @Test func simpleSharesCountUnits() throws {
        let matrix = try RatingMatrix([[1, 1, 1], [1, 2, 2], [1, 2, 3], [4, 4, 4]])
        #expect(matrix.unanimousShare() == .value(0.5))
        #expect(matrix.unanimousShare(within: 1) == .value(0.75))
        // By hand: 1/2 (ln 3) and 1/2 (ln 1) average to a correlation of .268.
        let byThree = try RatingMatrix([[1, 1], [2, 2]]).meanCorrelation()
        #expect(byThree == .value(1))
    }
}
