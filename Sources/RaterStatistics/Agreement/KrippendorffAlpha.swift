/// What differences between ratings mean.
public enum MeasurementLevel: String, Sendable, Hashable, CaseIterable {
    /// Names: two values are the same or they are not.
    case nominal
    /// Ranks: a difference counts by how many ratings lie between.
    case ordinal
    /// Numbers with equal steps: the square of the difference counts.
    case interval
    /// Numbers with a true zero: the difference counts relative to the sum.
    case ratio
}

extension RatingMatrix {
    /// The agreement of any number of raters with any number of missing ratings: Krippendorff's alpha.
    ///
    /// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", sections A to C:
    ///
    ///     α = 1 − D_o / D_e
    ///     D_o = 1/n Σ_u Σ_{i≠j} δ(x_ui, x_uj) / (m_u − 1)
    ///     D_e = 1/(n (n − 1)) Σ_{c,k} n_c n_k δ(c, k)
    ///
    /// over the units with at least two ratings; `m_u` ratings of a unit, `n` in all, `n_c` of the value c. The
    /// differences δ are 1 for unequal names; the square of the difference of the values; of their mid-ranks among
    /// all ratings, which is Krippendorff's ordinal metric; or of (c − k) / (c + k).
    ///
    /// 1 is full agreement, 0 what chance gives, less than 0 worse than chance.
    ///
    /// - Returns: the coefficient; undefined without a unit of two ratings, when all pairable ratings are the same,
    ///   and for ratios when two values differ whose sum is zero.
    /// - Complexity: O(n log n) for n ratings, and for ratios O(values²) on top.
    public func krippendorffAlpha(_ level: MeasurementLevel) -> Estimate {
        var units = units.map { $0.map(\.value) }
        units.removeAll { $0.count < 2 }
        guard !units.isEmpty else { return .undefined(ratingCount == 0 ? .noRatings : .noPairs) }
        let tallies = Tally.sorted(units.joined())
        guard tallies.count > 1 else { return .undefined(.noVariation) }
        let disagreement: Disagreement? =
            switch level {
            case .nominal: .nominal(units, tallies)
            case .ordinal: .ordinal(units, tallies)
            case .interval: .interval(units, tallies)
            case .ratio: .ratio(units, tallies)
            }
        guard let disagreement else { return .undefined(.outsideScale) }
        let total = Double(tallies.reduce(0) { $0 + $1.count })
        return .finite(
            1 - (total - 1) * disagreement.observed / disagreement.expected,
            otherwise: .outsideScale
        )
    }
}

/// A value and how often it was given.
private struct Tally {
    let value: Double
    var count: Int

    /// The values in order.
    static func sorted(_ values: some Sequence<Double>) -> [Tally] {
        var tallies: [Tally] = []
        for value in values.sorted() {
            if let last = tallies.last, last.value == value {
                tallies[tallies.count - 1].count += 1
            } else {
                tallies.append(Tally(value: value, count: 1))
            }
        }
        return tallies
    }
}

/// The sums of differences within units and among all ratings, before the factors 1/n and 1/(n (n − 1)).
private struct Disagreement {
    let observed: Double
    let expected: Double

    static func nominal(_ units: [[Double]], _ tallies: [Tally]) -> Disagreement {
        func unequalPairs(_ tallies: [Tally]) -> Double {
            let total = Double(tallies.reduce(0) { $0 + $1.count })
            return tallies.reduce(0) { $0 + Double($1.count) * (total - Double($1.count)) }
        }
        let observed = units.reduce(0.0) { sum, unit in
            sum + unequalPairs(Tally.sorted(unit)) / Double(unit.count - 1)
        }
        return Disagreement(observed: observed, expected: unequalPairs(tallies))
    }

    /// The sum over ordered pairs of squared differences is `2 m Σ (x − x̄)²`.
    static func interval(_ units: [[Double]], _ tallies: [Tally]) -> Disagreement {
        let observed = units.reduce(0.0) { sum, unit in
            let count = Double(unit.count)
            return sum + 2 * count * Moments(unit).squares / (count - 1)
        }
        let total = Double(tallies.reduce(0) { $0 + $1.count })
        let mean = tallies.reduce(0) { $0 + $1.value * Double($1.count) } / total
        let squares = tallies.reduce(0) {
            $0 + Double($1.count) * ($1.value - mean) * ($1.value - mean)
        }
        return Disagreement(observed: observed, expected: 2 * total * squares)
    }

    /// Krippendorff's `Σ_{g=c…k} n_g − (n_c + n_k)/2` is the difference of the mid-ranks of c and k.
    static func ordinal(_ units: [[Double]], _ tallies: [Tally]) -> Disagreement {
        var ranks: [Double: Double] = [:]
        var ranked: [Tally] = []
        var before = 0.0
        for tally in tallies {
            let rank = before + Double(tally.count) / 2
            ranks[tally.value] = rank
            ranked.append(Tally(value: rank, count: tally.count))
            before += Double(tally.count)
        }
        return interval(units.map { unit in unit.map { ranks[$0] ?? 0 } }, ranked)
    }

    static func ratio(_ units: [[Double]], _ tallies: [Tally]) -> Disagreement? {
        var isDefined = true
        func difference(_ one: Double, _ other: Double) -> Double {
            if one == other { return 0 }
            guard one + other != 0 else {
                isDefined = false
                return 0
            }
            let quotient = (one - other) / (one + other)
            return quotient * quotient
        }
        var observed = 0.0
        for unit in units {
            var sum = 0.0
            for (place, one) in unit.enumerated() {
                for other in unit[(place + 1)...] { sum += 2 * difference(one, other) }
            }
            observed += sum / Double(unit.count - 1)
        }
        var expected = 0.0
        for (place, one) in tallies.enumerated() {
            for other in tallies[(place + 1)...] {
                expected += 2 * Double(one.count) * Double(other.count) * difference(one.value, other.value)
            }
        }
        return isDefined ? Disagreement(observed: observed, expected: expected) : nil
    }
}
