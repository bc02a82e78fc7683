/// Correlations of pairs.
public enum Correlation {
    /// Pearson's correlation with its test and interval.
    public struct Pearson: Sendable, Hashable {
        /// The coefficient.
        public let value: Double
        /// The number of pairs.
        public let count: Int

        /// The coefficient in standard errors of no correlation: `r √((n − 2) / (1 − r²))`.
        ///
        /// Undefined for less than three pairs and for a perfect correlation.
        public var t: Estimate {
            guard count > 2 else { return .undefined(.tooFewUnits) }
            let rest = (1 - value) * (1 + value)
            guard rest > 0 else { return .undefined(.noStandardError) }
            return .value(value * (Double(count - 2) / rest).squareRoot())
        }

        /// The probability of a value at least as far from zero without correlation, two-sided.
        public var pValue: Estimate {
            t.map { StudentDistribution.twoSided($0, degrees: Double(count - 2)) }
        }

        /// The interval by Fisher's transformation (1921): `tanh(atanh r ± z / √(n − 3))`.
        ///
        /// - Returns: undefined for less than four pairs and for a perfect correlation.
        public func interval(confidence: Double = 0.95) -> Estimated<ConfidenceInterval> {
            guard confidence.isConfidence else { return .undefined(.invalidParameter) }
            guard count > 3 else { return .undefined(.tooFewUnits) }
            guard abs(value) < 1 else { return .undefined(.noStandardError) }
            let center = FisherTransform.forward(value)
            let reach = NormalDistribution.central(confidence) / Double(count - 3).squareRoot()
            return .value(
                ConfidenceInterval(
                    lower: FisherTransform.backward(center - reach),
                    upper: FisherTransform.backward(center + reach),
                    confidence: confidence
                )
            )
        }
    }

    /// The linear correlation: Pearson (1896), `Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²)`.
    ///
    /// - Returns: undefined for less than two pairs, and when one side does not vary.
    public static func pearson(_ pairs: [(Double, Double)]) -> Estimated<Pearson> {
        let moments = PairMoments(pairs)
        guard pairs.count > 1 else { return .undefined(pairs.isEmpty ? .noRatings : .tooFewUnits) }
        guard moments.varies else { return .undefined(.noVariation) }
        let value =
            moments.products / (moments.first.squares.squareRoot() * moments.second.squares.squareRoot())
        guard value.isFinite else { return .undefined(.outsideScale) }
        // What rounding keeps from a perfect correlation would pass for a standard error.
        let rounded = abs(value) > 1 - 1e-14 ? (value < 0 ? -1 : 1) : value
        return .value(Pearson(value: rounded, count: pairs.count))
    }

    /// The correlation of ranks: Spearman (1904), Pearson's correlation of mid-ranks.
    ///
    /// - Returns: undefined for less than two pairs, and when one side does not vary.
    /// - Complexity: O(n log n).
    public static func spearman(_ pairs: [(Double, Double)]) -> Estimate {
        let first = Ranking(pairs.map(\.0)).ranks
        let second = Ranking(pairs.map(\.1)).ranks
        return pearson(Array(zip(first, second))).map(\.value)
    }

    /// The balance of pairs in the same and in opposite order: Kendall's tau-b.
    ///
    /// Kendall (1945), "The treatment of ties in ranking problems", Biometrika 33, 239–251: of the n (n − 1)/2 pairs
    /// of units, C are in the same order on both sides, D in opposite order, `n₁` are tied on the first side and `n₂`
    /// on the second,
    ///
    ///     τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂)),  n₀ = n (n − 1)/2
    ///
    /// Counted by Knight's method (1966): after sorting by the first side, D is the number of exchanges that a merge
    /// sort by the second side makes.
    ///
    /// - Returns: undefined for less than two pairs, and when one side does not vary.
    /// - Complexity: O(n log n).
    public static func kendallTauB(_ pairs: [(Double, Double)]) -> Estimate {
        guard pairs.count > 1 else { return .undefined(pairs.isEmpty ? .noRatings : .tooFewUnits) }
        let sorted = pairs.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0 }
        let all = tiedPairs(pairs.count)
        let firstTies = runs(sorted.map(\.0)).reduce(0) { $0 + tiedPairs($1) }
        let secondTies = runs(pairs.map(\.1).sorted()).reduce(0) { $0 + tiedPairs($1) }
        guard firstTies < all, secondTies < all else { return .undefined(.noVariation) }
        var doubleTies = 0.0
        var start = 0
        for length in runs(sorted.map(\.0)) {
            doubleTies += runs(sorted[start..<(start + length)].map(\.1)).reduce(0) { $0 + tiedPairs($1) }
            start += length
        }
        var second = sorted.map(\.1)
        let discordant = countingExchanges(sorting: &second)
        let concordant = all - firstTies - secondTies + doubleTies - discordant
        let scale = (all - firstTies).squareRoot() * (all - secondTies).squareRoot()
        return .value((concordant - discordant) / scale)
    }

    private static func tiedPairs(_ count: Int) -> Double {
        Double(count) * Double(count - 1) / 2
    }

    /// The lengths of runs of equal neighbours.
    private static func runs(_ values: [Double]) -> [Int] {
        var lengths: [Int] = []
        for (place, value) in values.enumerated() {
            if place > 0, values[place - 1] == value {
                lengths[lengths.count - 1] += 1
            } else {
                lengths.append(1)
            }
        }
        return lengths
    }

    /// Sorts by merging runs of growing length; returns how many pairs stood in the wrong order.
    private static func countingExchanges(sorting values: inout [Double]) -> Double {
        var exchanges = 0.0
        var width = 1
        while width < values.count {
            var merged: [Double] = []
            merged.reserveCapacity(values.count)
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                let middle = min(start + width, values.count)
                let end = min(start + 2 * width, values.count)
                var left = start
                var right = middle
                while left < middle, right < end {
                    if values[right] < values[left] {
                        exchanges += Double(middle - left)
                        merged.append(values[right])
                        right += 1
                    } else {
                        merged.append(values[left])
                        left += 1
                    }
                }
                merged += values[left..<middle]
                merged += values[right..<end]
            }
            values = merged
            width *= 2
        }
        return exchanges
    }
}

/// The moments of both sides of pairs.
struct PairMoments {
    let first: Moments
    let second: Moments
    /// The sum of the products of the distances from the means.
    let products: Double
    /// Whether both sides take at least two values.
    let varies: Bool

    init(_ pairs: [(Double, Double)]) {
        let first = Moments(pairs.map(\.0))
        let second = Moments(pairs.map(\.1))
        self.first = first
        self.second = second
        products = pairs.reduce(0) { $0 + ($1.0 - first.mean) * ($1.1 - second.mean) }
        varies = pairs.contains { $0.0 != pairs[0].0 } && pairs.contains { $0.1 != pairs[0].1 }
    }
}
