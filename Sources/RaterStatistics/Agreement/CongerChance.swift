/// The agreement by chance when each rater keeps to the shares of his own: Conger (1980).
///
/// Gwet (2014), section 2.6 and appendix, with missing ratings: `p_gk` is the share of category k among the
/// ratings of rater g, `p̄_k` their mean over raters and `s²_kl` their covariance,
///
///     p_e = Σ_kl w_kl (p̄_k p̄_l − s²_kl / r)
struct CongerChance {
    /// The share; `nil` when less than two raters rated anything.
    let chance: Double?
    /// What each unit adds to it, in the linearised variance.
    let parts: [Double]

    init(_ matrix: RatingMatrix, counts: CategoryCounts, categories: [Double], weights: [[Double]]) {
        let raters = matrix.raterCount
        let places = Dictionary(
            categories.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        // The ratings of each rater by category; who rated nothing has shares of zero and adds nothing below.
        var shares = [[Double]](repeating: [Double](repeating: 0, count: categories.count), count: raters)
        for entry in matrix.units.joined() {
            if let place = places[entry.value] { shares[entry.rater][place] += 1 }
        }
        let totals = shares.map { $0.reduce(0, +) }
        let count = Double(totals.count { $0 > 0 })
        guard count > 1 else {
            chance = nil
            parts = []
            return
        }
        for rater in shares.indices where totals[rater] > 0 {
            for category in categories.indices { shares[rater][category] /= totals[rater] }
        }
        let sums = categories.indices.map { category in shares.reduce(0) { $0 + $1[category] } }
        // p̄ p̄ − s²/r is the mean over the ordered pairs of different raters.
        var chance = 0.0
        for one in categories.indices {
            for other in categories.indices where weights[one][other] != 0 {
                let same = shares.reduce(0) { $0 + $1[one] * $1[other] }
                chance += weights[one][other] * (sums[one] * sums[other] - same)
            }
        }
        self.chance = chance / (count * (count - 1))

        // λ_gl = Σ_k w_kl (Σ_h p_hk − p_gk): what a rating in l by rater g agrees with the other raters.
        let agreement = shares.map { own in
            categories.indices.map { category in
                categories.indices.reduce(0) { $0 + weights[$1][category] * (sums[$1] - own[$1]) }
            }
        }
        let means = zip(agreement, shares).map { zip($0, $1).reduce(0) { $0 + $1.0 * $1.1 } }
        let units = Double(matrix.units.count)
        // A rater who did not rate the unit adds his mean; one who did adds the deviation, scaled to all units.
        let base = means.reduce(0, +)
        parts = matrix.units.map { entries in
            let sum = entries.reduce(base) { sum, entry in
                guard let place = places[entry.value] else { return sum }
                let deviation = agreement[entry.rater][place] - means[entry.rater]
                return sum + units / totals[entry.rater] * deviation
            }
            return sum / (count * (count - 1))
        }
    }
}
