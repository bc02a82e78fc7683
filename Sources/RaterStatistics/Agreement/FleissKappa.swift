/// Fleiss' kappa with the test against agreement by chance.
public struct FleissKappa: Sendable, Hashable {
    /// The coefficient.
    public let value: Double
    /// The standard error if there were no agreement beyond chance.
    public let nullStandardError: Double
    /// The coefficient in standard errors; undefined when the standard error is zero.
    public let z: Estimate
    /// The probability of a value at least as far from zero by chance, two-sided.
    public var pValue: Estimate { z.map { NormalDistribution.twoSided($0) } }
}

extension CategoryCounts {
    /// The agreement of equally many raters of each unit beyond chance: Fleiss' kappa.
    ///
    /// Fleiss (1971), "Measuring nominal scale agreement among many raters", Psychological Bulletin 76, 378–382:
    /// with N units, n ratings of each, and the share `p_j` of category j,
    ///
    ///     κ = (P̄ − Σ p_j²) / (1 − Σ p_j²),  P̄ = 1/N Σ_i (Σ_j n_ij² − n) / (n (n − 1))
    ///
    /// and for the test Fleiss, Nee and Landis (1979), equation 12:
    ///
    ///     SE₀ = √2 / (Σ p_j q_j √(N n (n − 1))) √((Σ p_j q_j)² − Σ p_j q_j (q_j − p_j)),  q_j = 1 − p_j
    ///
    /// - Returns: undefined without units, when the units have different numbers of ratings or less than two, and
    ///   when only one category was chosen.
    public func fleissKappa() -> Estimated<FleissKappa> {
        agreementOfEqualCounts().flatMap { agreement in
            let ratings = agreement.ratings
            let units = Double(counts.count)
            let shares = (0..<categoryCount).map { category in
                Double(counts.reduce(0) { $0 + $1[category] }) / (units * ratings)
            }
            let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
            guard shares.count(where: { $0 > 0 }) > 1 else { return .undefined(.noVariation) }
            let value = (agreement.share - (1 - spread)) / spread
            let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
            let error =
                2.0.squareRoot() / (spread * (units * ratings * (ratings - 1)).squareRoot())
                * max(0, spread * spread - skew).squareRoot()
            return .value(
                FleissKappa(
                    value: value,
                    nullStandardError: error,
                    z: error > 0 ? .value(value / error) : .undefined(.noStandardError)
                )
            )
        }
    }

    /// The agreement of equally many raters of each unit beyond that of free choice: Randolph's kappa.
    ///
    /// Randolph (2005), "Free-marginal multirater kappa": `(P̄ − 1/q) / (1 − 1/q)` with P̄ as in Fleiss' kappa and
    /// q categories.
    ///
    /// - Returns: undefined as for Fleiss' kappa, and with less than two categories.
    public func randolphKappa() -> Estimate {
        guard categoryCount > 1 else { return .undefined(counts.isEmpty ? .noRatings : .noVariation) }
        let chance = 1 / Double(categoryCount)
        return agreementOfEqualCounts().map { ($0.share - chance) / (1 - chance) }
    }

    /// The observed agreement P̄ and the number of ratings of each unit.
    private func agreementOfEqualCounts() -> Estimated<ObservedAgreement> {
        guard let first = counts.first else { return .undefined(.noRatings) }
        let ratings = first.reduce(0, +)
        guard counts.allSatisfy({ $0.reduce(0, +) == ratings }) else { return .undefined(.unequalCounts) }
        guard ratings > 0 else { return .undefined(.noRatings) }
        guard ratings > 1 else { return .undefined(.noPairs) }
        let count = Double(ratings)
        let sum = counts.reduce(0.0) { sum, row in
            sum + (row.reduce(0) { $0 + Double($1) * Double($1) } - count) / (count * (count - 1))
        }
        return .value(ObservedAgreement(share: sum / Double(counts.count), ratings: count))
    }
}

/// The share of agreeing pairs, and how many ratings each unit has.
private struct ObservedAgreement: Hashable {
    let share: Double
    let ratings: Double
}
