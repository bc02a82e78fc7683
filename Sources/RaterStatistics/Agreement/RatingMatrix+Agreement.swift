extension RatingMatrix {
    /// The agreement of any number of raters beyond chance, with missing ratings allowed.
    ///
    /// Gwet (2014), "Handbook of Inter-Rater Reliability", 4th edition, chapters 2, 3, 5 and 6. With `r_uk` raters
    /// who put unit u into category k, `r_u` in all, `r*_uk = Σ_l w_kl r_ul`, over the n′ units with two ratings
    /// or more, and `π_k` the mean over units of `r_uk / r_u`,
    ///
    ///     p_a = 1/n′ Σ_u Σ_k r_uk (r*_uk − 1) / (r_u (r_u − 1))
    ///     p_e = 0                                       zero
    ///           T/q²,  T = Σ w_kl                       uniform
    ///           Σ w_kl π_k π_l                          fleiss
    ///           Σ w_kl (p̄_k p̄_l − s²_kl / r)            conger, over the shares p_gk of each rater g
    ///           T/(q (q − 1)) Σ π_k (1 − π_k)           gwet
    ///     coefficient = (p_a − p_e) / (1 − p_e)
    ///
    /// The standard errors are those of the handbook, by linearisation over units, for an infinite population.
    ///
    /// - Parameters:
    ///   - chance: which agreement counts as chance.
    ///   - weights: how much two categories agree.
    ///   - categories: every category that could have been given, in increasing order; `nil` takes those that were.
    /// - Returns: the coefficient; undefined without a unit of two ratings, when chance alone gives full
    ///   agreement, when a rating is none of the categories, and with more than 1,000 categories.
    /// - Complexity: O(units · categories² + ratings · categories).
    public func agreement(
        _ chance: ChanceModel,
        weights: AgreementWeights = .identity,
        categories: [Double]? = nil
    ) -> Estimated<AgreementCoefficient> {
        let rated = RatingMatrix(units: units.filter { !$0.isEmpty }, raterCount: raterCount)
        guard !rated.units.isEmpty else { return .undefined(.noRatings) }
        let categories = categories.map { Set($0).sorted() } ?? rated.distinctValues
        guard categories.count <= 1000 else { return .undefined(.tooLarge) }
        return weights.matrix(categories).flatMap { weights in
            CategoryCounts.counting(rated, categories: categories).flatMap { counts in
                WeightedCounts(counts, weights: weights).coefficient(chance) {
                    CongerChance(rated, counts: counts, categories: categories, weights: weights)
                }
            }
        }
    }
}

/// The counts of units in categories, with weights: what all coefficients have in common.
struct WeightedCounts {
    /// A row for each unit, a column for each category.
    let counts: [[Double]]
    /// The number of ratings of each unit.
    let totals: [Double]
    /// `Σ_k r_uk (r*_uk − 1)` of each unit.
    let agreements: [Double]
    let weights: [[Double]]

    init(_ counts: CategoryCounts, weights: [[Double]]) {
        let rows = counts.counts.map { row in row.map { Double($0) } }
        self.init(rows, weights: weights)
    }

    private init(_ rows: [[Double]], weights: [[Double]]) {
        counts = rows
        totals = rows.map { $0.reduce(0, +) }
        agreements = rows.map { row in
            zip(row, weights).reduce(0) { sum, pair in
                guard pair.0 > 0 else { return sum }
                let weighted = zip(pair.1, row).reduce(0) { $0 + $1.0 * $1.1 }
                return sum + pair.0 * (weighted - 1)
            }
        }
        self.weights = weights
    }

    /// Only the units with two ratings or more.
    private var paired: WeightedCounts {
        WeightedCounts(zip(counts, totals).filter { $0.1 >= 2 }.map(\.0), weights: weights)
    }

    /// The mean share of each category.
    private var shares: [Double] {
        let units = Double(counts.count)
        return weights.indices.map { category in
            zip(counts, totals).reduce(0) { $0 + $1.0[category] / $1.1 } / units
        }
    }

    /// The mean weight of each category with one drawn by `shares`.
    private func meanWeights(_ shares: [Double]) -> [Double] {
        weights.map { row in zip(row, shares).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// The coefficient; `conger` is asked for the chance of that model only.
    func coefficient(
        _ model: ChanceModel,
        conger: () -> CongerChance
    ) -> Estimated<AgreementCoefficient> {
        let paired = totals.count { $0 >= 2 }
        guard paired > 0 else { return .undefined(.noPairs) }
        if model == .krippendorff { return self.paired.krippendorff() }
        let observed =
            zip(agreements, totals).reduce(0) { $1.1 >= 2 ? $0 + $1.0 / ($1.1 * ($1.1 - 1)) : $0 }
            / Double(paired)
        let categories = Double(weights.count)
        let total = weights.joined().reduce(0, +)
        let chance: Double
        // What each unit adds to the chance; nil where the chance does not depend on the ratings.
        let parts: [Double]?
        switch model {
        case .zero:
            chance = 0
            parts = nil
        case .uniform:
            chance = total / (categories * categories)
            parts = nil
        case .gwet:
            guard categories > 1 else { return .undefined(.noVariation) }
            let factor = total / (categories * (categories - 1))
            let shares = shares
            chance = factor * shares.reduce(0) { $0 + $1 * (1 - $1) }
            parts = zip(counts, totals).map { row, total in
                factor * zip(row, shares).reduce(0) { $0 + $1.0 * (1 - $1.1) } / total
            }
        case .fleiss, .krippendorff:
            let shares = shares
            let means = meanWeights(shares)
            chance = zip(shares, means).reduce(0) { $0 + $1.0 * $1.1 }
            parts = zip(counts, totals).map { row, total in
                zip(row, means).reduce(0) { $0 + $1.0 * $1.1 } / total
            }
        case .conger:
            let conger = conger()
            guard let value = conger.chance else { return .undefined(.tooFewRaters) }
            chance = value
            parts = conger.parts
        }
        guard 1 - chance > 1e-12 else { return .undefined(.noVariation) }
        let value = (observed - chance) / (1 - chance)
        let scale = Double(totals.count) / Double(paired)
        let terms = totals.indices.map { unit in
            let total = totals[unit]
            var term = 0.0
            if total >= 2 {
                term = scale * (agreements[unit] / (total * (total - 1)) - chance) / (1 - chance)
            }
            if let parts { term -= 2 * (1 - value) * (parts[unit] - chance) / (1 - chance) }
            return term
        }
        return .value(result(value, observed: observed, chance: chance, terms: terms, around: value))
    }

    /// Gwet (2014), section 3.4 and appendix: alpha with `ε = 1/Σ r_u`, `p_a = (1 − ε) p′ + ε`.
    private func krippendorff() -> Estimated<AgreementCoefficient> {
        let units = Double(counts.count)
        let ratings = totals.reduce(0, +)
        let mean = ratings / units
        let correction = 1 / ratings
        let raw = zip(agreements, totals).reduce(0) { $0 + $1.0 / (mean * ($1.1 - 1)) } / units
        let observed = (1 - correction) * raw + correction
        let shares = weights.indices.map { category in
            counts.reduce(0) { $0 + $1[category] } / (mean * units)
        }
        let means = meanWeights(shares)
        let chance = zip(shares, means).reduce(0) { $0 + $1.0 * $1.1 }
        guard 1 - chance > 1e-12 else { return .undefined(.noVariation) }
        let value = (observed - chance) / (1 - chance)
        let rawValue = (raw - chance) / (1 - chance)
        let terms = totals.indices.map { unit in
            let excess = (totals[unit] - mean) / mean
            let own = agreements[unit] / (mean * (totals[unit] - 1)) - observed * excess
            let part = zip(counts[unit], means).reduce(0) { $0 + $1.0 * $1.1 } / mean - chance * excess
            return (own - chance) / (1 - chance) - 2 * (1 - rawValue) * (part - chance) / (1 - chance)
        }
        return .value(result(value, observed: observed, chance: chance, terms: terms, around: rawValue))
    }

    private func result(
        _ value: Double,
        observed: Double,
        chance: Double,
        terms: [Double],
        around center: Double
    ) -> AgreementCoefficient {
        let units = Double(terms.count)
        let squares = terms.reduce(0) { $0 + ($1 - center) * ($1 - center) }
        return AgreementCoefficient(
            value: value,
            observed: observed,
            chance: chance,
            standardError: terms.count > 1
                ? .value((squares / (units * (units - 1))).squareRoot()) : .undefined(.tooFewUnits),
            unitCount: terms.count
        )
    }
}
