/// How a statistic varies over samples of units, found by drawing the units at hand again and again.
public struct Bootstrap: Sendable, Hashable {
    /// The ends between which the middle share of the values lies (percentile method).
    public let interval: ConfidenceInterval
    /// The standard deviation of the values.
    public let standardError: Double
    /// How many values went in.
    public let replicateCount: Int
    /// The share of samples for which the statistic was undefined and which were left out.
    public let undefinedShare: Double
}

extension RatingMatrix {
    /// Bootstraps a statistic: draws as many units as there are, with replacement, each with all its ratings.
    ///
    /// Efron (1979); the percentile interval of Efron and Tibshirani (1993), "An Introduction to the Bootstrap", chapter
    /// 13, with quantiles interpolated between order statistics. The same seed gives the same result, for any order of
    /// the units.
    ///
    /// - Parameters:
    ///   - replicates: how many samples are drawn.
    ///   - confidence: the share of the values between the ends.
    ///   - seed: where the random numbers (`Xoshiro256`) start.
    ///   - statistic: what is computed from each sample.
    /// - Returns: undefined with less than five units, and when the statistic is undefined for more than half of the
    ///   samples.
    /// - Complexity: O(replicates · cost of the statistic).
    public func bootstrap(
        replicates: Int = 4000,
        confidence: Double = 0.95,
        seed: UInt64 = 1,
        _ statistic: (RatingMatrix) -> Estimate
    ) -> Estimated<Bootstrap> {
        guard confidence.isConfidence, replicates > 1 else { return .undefined(.invalidParameter) }
        guard units.count >= 5 else { return .undefined(units.isEmpty ? .noRatings : .tooFewUnits) }
        let canonical = units.sorted(by: Self.precedes)
        var generator = Xoshiro256(seed: seed)
        var values: [Double] = []
        values.reserveCapacity(min(replicates, 1 << 16))
        for _ in 0..<replicates {
            let sample = canonical.indices.map { _ in canonical[generator.index(below: canonical.count)] }
            if let value = statistic(RatingMatrix(units: sample, raterCount: raterCount)).value {
                values.append(value)
            }
        }
        guard values.count > 1, 2 * values.count >= replicates else { return .undefined(.noVariation) }
        values.sort()
        return .value(
            Bootstrap(
                interval: ConfidenceInterval(
                    lower: values.quantile((1 - confidence) / 2),
                    upper: values.quantile((1 + confidence) / 2),
                    confidence: confidence
                ),
                standardError: Moments(values).variance.squareRoot(),
                replicateCount: values.count,
                undefinedShare: Double(replicates - values.count) / Double(replicates)
            )
        )
    }

    /// An order of units that depends on their ratings only.
    private static func precedes(_ one: [Entry], _ other: [Entry]) -> Bool {
        one.lexicographicallyPrecedes(other) { ($0.rater, $0.value) < ($1.rater, $1.value) }
    }
}

extension [Double] {
    /// The value below which a share of the sorted numbers lies, interpolated between neighbours.
    ///
    /// Hyndman and Fan (1996), definition 7: at place `(n − 1) p`.
    ///
    /// - Precondition: sorted and not empty; the share is between 0 and 1.
    func quantile(_ share: Double) -> Double {
        let place = Double(count - 1) * share
        let below = Swift.min(count - 1, Int(place))
        let above = Swift.min(count - 1, below + 1)
        return self[below] + (self[above] - self[below]) * (place - Double(below))
    }
}
