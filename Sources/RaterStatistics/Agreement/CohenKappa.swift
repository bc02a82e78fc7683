/// How much a disagreement counts, by how far apart the two categories are.
public enum KappaWeighting: String, Sendable, Hashable, CaseIterable {
    /// Every disagreement counts the same: Cohen (1960).
    case unweighted
    /// By the distance.
    case linear
    /// By the square of the distance, so that two levels count four times as much as one.
    case quadratic
}

extension AgreementTable {
    /// The agreement of two raters beyond chance: Cohen's kappa.
    ///
    /// Cohen (1968), "Weighted kappa: nominal scale agreement with provision for scaled disagreement or
    /// partial credit", Psychological Bulletin 70, 213–220: one minus the weighted disagreement that is
    /// observed over the one that is expected if both had given their ratings independently,
    ///
    ///     κ = 1 − Σ wᵢⱼ oᵢⱼ / Σ wᵢⱼ eᵢⱼ,  eᵢⱼ = rᵢ cⱼ / n
    ///
    /// 1 is full agreement, 0 is what chance gives, and less than 0 is worse than chance.
    ///
    /// - Parameter weighting: how much a disagreement counts.
    /// - Returns: the coefficient; undefined without units, and when both raters gave one and the same
    ///   category to every unit.
    /// - Complexity: O(categories²).
    public func kappa(_ weighting: KappaWeighting = .unweighted) -> Estimate {
        let total = Double(total)
        guard total > 0 else { return .undefined(.noRatings) }
        let rows = counts.map { Double($0.reduce(0, +)) }
        let columns = counts.indices.map { column in Double(counts.reduce(0) { $0 + $1[column] }) }
        var observed = 0.0
        var expected = 0.0
        for row in counts.indices {
            for column in counts.indices where row != column {
                let weight = weighting.disagreement(at: Double(abs(row - column)))
                observed += weight * Double(counts[row][column])
                expected += weight * rows[row] * columns[column] / total
            }
        }
        guard expected > 0 else { return .undefined(.noVariation) }
        return .value(1 - observed / expected)
    }
}

extension KappaWeighting {
    /// The weight of a disagreement; its scale cancels out.
    fileprivate func disagreement(at distance: Double) -> Double {
        switch self {
        case .unweighted: 1
        case .linear: distance
        case .quadratic: distance * distance
        }
    }
}
