import Testing
import _PlanevalTestSupport

@testable import RaterStatistics

@Suite("Noise classes")
struct NoiseClassesTests {
    /// A rating as a rater's noise is weighed by it: the difference to what the others say of the plan, the
    /// variance of that, and the share of the rubric that the rating covers.
    struct Rating {
        let difference: Double
        let variance: Double
        var share = 1.0
    }

    static let biasVariance = 0.15

    private func found(_ ratings: [Rating]) -> NoiseClasses.Evidence {
        // Values beside the means and variances that others say.
        var messages = ratings.map { SIMD2(0, $0.variance) }
        let values = ratings.map(\.difference)
        let shares = ratings.allSatisfy { $0.share == 1 } ? [] : ratings.map(\.share)
        let places = ratings.indices.map { UInt32($0) }
        let classes = NoiseClasses()
        var evidence = NoiseClasses.Evidence(precision: .nan, logDeviation: .nan)
        messages.withUnsafeMutableBufferPointer { messages in
            values.withUnsafeBufferPointer { values in
                shares.withUnsafeBufferPointer { shares in
                    places.withUnsafeBufferPointer { places in
                        RaterRatings.withSpace(ratings.count) { space in
                            let all = RaterRatings(
                                messages: messages,
                                places: places,
                                values: values,
                                shares: shares,
                                space: space
                            )
                            all.compare()
                            classes.withSpace {
                                evidence = NoiseClasses.weigh(all, biasVariance: Self.biasVariance, space: $0)
                            }
                        }
                    }
                }
            }
        }
        return evidence
    }

    /// The same sums one class after the other, with every weight inside the exponent.
    ///
    /// A rating of share `a` has the density to the power of `a`: its variance is the noise over `a`, and
    /// `√(a⁻¹ (2πσ²)^(1 − a))` is left over.
    private func expected(_ ratings: [Rating]) -> (precision: Double, logDeviation: Double) {
        let step = Elementary.log(2.4 / 0.15) / 8
        let deviations = (0..<9).map { Elementary.log(0.15) + step * Double($0) }
        let center = 0.5 * Elementary.log(0.4)
        let exponents = deviations.map { deviation in
            var sum = 0.0
            var first = 0.0
            var exponent = -0.5 * (deviation - center) * (deviation - center) / (0.35 * 0.35)
            for rating in ratings {
                let noise = Elementary.exp(2 * deviation)
                let variance = noise / rating.share + rating.variance
                sum += 1 / variance
                first += rating.difference / variance
                exponent -= 0.5 * Elementary.log(variance)
                exponent -= 0.5 * rating.difference * rating.difference / variance
                exponent += (1 - rating.share) * deviation
            }
            let lift = 1 + Self.biasVariance * sum
            return exponent - 0.5 * Elementary.log(lift) + 0.5 * Self.biasVariance * first * first / lift
        }
        let highest = exponents.max() ?? 0
        let weights = exponents.map { Elementary.exp($0 - highest) }
        let total = weights.reduce(0, +)
        return (
            zip(weights, deviations).reduce(0) { $0 + $1.0 * Elementary.exp(-2 * $1.1) } / total,
            zip(weights, deviations).reduce(0) { $0 + $1.0 * $1.1 } / total
        )
    }

    /// The likelihood of a scattered rater on plans that many others read spans hundreds of powers of ten, and one
    /// below the sixteenth rating no logarithm has been taken of the weights.
    @Test(arguments: [1, 2, 5, 14, 15, 16, 17, 31, 40, 500], [0.05, 0.6, 2.4, 3, 6])
    func weighsEveryRaterLikeSumsOfLogarithms(count: Int, noise: Double) {
        for seed in 1...8 as ClosedRange<UInt64> {
            var random = Xoshiro256(seed: 100 * seed + UInt64(count))
            for variance in [0.01, 0.2] {
                let ratings = (0..<count).map { _ in
                    Rating(difference: noise * random.normal(), variance: variance)
                }
                expectSame(ratings)
            }
        }
    }

    /// Alternating differences of 3 on fifteen plans of variance 0.01 are the noise of the highest classes.
    @Test func findsTheNoiseOfAScatteredRaterOnPlansThatManyRead() {
        let ratings = (0..<15).map { Rating(difference: $0 % 2 == 0 ? 3 : -3, variance: 0.01) }
        expectSame(ratings)
        #expect(found(ratings).precision < 0.25)
    }

    /// However little of the rubric the ratings cover.
    @Test(arguments: [0.5, 1e-3, 1e-30, 1e-200])
    func weighsPartialRatingsLikeSumsOfLogarithms(share: Double) {
        for count in [1, 3, 15, 16, 40] {
            var random = Xoshiro256(seed: UInt64(count))
            let ratings = (0..<count).map { place in
                Rating(
                    difference: 2.4 * random.normal(),
                    variance: 0.01,
                    share: place % 3 == 2 ? 1 : share
                )
            }
            expectSame(ratings)
        }
    }

    private func expectSame(_ ratings: [Rating], sourceLocation: SourceLocation = #_sourceLocation) {
        let found = found(ratings)
        let expected = expected(ratings)
        #expect(abs(found.precision / expected.precision - 1) < 1e-9, sourceLocation: sourceLocation)
        #expect(abs(found.logDeviation - expected.logDeviation) < 1e-9, sourceLocation: sourceLocation)
    }

    @Test func takesRootsAsTheLibraryDoes() {
        for step in -3000...3000 {
            for number in [Elementary.exp(0.1 * Double(step)), 1 + 0.001 * Double(step + 3000)] {
                #expect(abs(NoiseClasses.inverseRoot(number) * number.squareRoot() - 1) < 1e-10)
            }
        }
    }

    @Test func raisesToPowersAsTheLibraryDoes() {
        for step in 0...7000 {
            for exponent in [-0.1 * Double(step), -0.0077 * Double(step)] {
                #expect(abs(NoiseClasses.exponential(exponent) / Elementary.exp(exponent) - 1) < 1e-11)
            }
        }
        #expect(NoiseClasses.exponential(-1e6) == NoiseClasses.exponential(-700))
        #expect(NoiseClasses.exponential(0) == 1)
    }
}
