/// Cohen's kappa with what is known about its error.
public struct KappaInference: Sendable, Hashable {
    /// The coefficient.
    public let value: Double
    /// The variance of the coefficient over samples of units.
    public let variance: Double
    /// The variance that the coefficient would have if the raters were independent.
    public let nullVariance: Double

    /// Makes it of its parts.
    public init(value: Double, variance: Double, nullVariance: Double) {
        self.value = value
        self.variance = variance
        self.nullVariance = nullVariance
    }

    /// The coefficient in standard errors of independent raters.
    ///
    /// Undefined when that standard error is zero, as when one rater gave the same to all units.
    public var z: Estimate {
        nullVariance > 0 ? .value(value / nullVariance.squareRoot()) : .undefined(.noStandardError)
    }

    /// The probability of a value at least as far from zero with independent raters, two-sided.
    public var pValue: Estimate { z.map { NormalDistribution.twoSided($0) } }

    /// The interval by the normal distribution; it is not cut at 1.
    public func interval(confidence: Double = 0.95) -> Estimated<ConfidenceInterval> {
        guard confidence.isConfidence else { return .undefined(.invalidParameter) }
        let reach = NormalDistribution.central(confidence) * variance.squareRoot()
        return .value(ConfidenceInterval(lower: value - reach, upper: value + reach, confidence: confidence))
    }
}

extension AgreementTable {
    /// Cohen's kappa with its variance, for intervals and tests.
    ///
    /// Fleiss, Cohen and Everitt (1969), "Large sample standard errors of kappa and weighted kappa", Psychological
    /// Bulletin 72, 323–327, equations 13 and 15: with agreement weights `w_ij`, shares `p_ij` of n units, margins
    /// `p_i.` and `p_.j`, `w̄_i. = Σ_j w_ij p_.j` and `w̄_.j = Σ_i w_ij p_i.`,
    ///
    ///     Var κ  = (Σ p_ij (w_ij (1 − p_e) − (w̄_i. + w̄_.j)(1 − p_o))² − (p_o p_e − 2 p_e + p_o)²) / (n (1 − p_e)⁴)
    ///     Var₀ κ = (Σ p_i. p_.j (w_ij − w̄_i. − w̄_.j)² − p_e²) / (n (1 − p_e)²)
    ///
    /// - Returns: undefined as `kappa(_:)` is.
    /// - Complexity: O(categories²).
    public func kappaInference(_ weighting: KappaWeighting = .unweighted) -> Estimated<KappaInference> {
        kappa(weighting).map { value in
            let total = Double(total)
            let shares = counts.map { row in row.map { Double($0) / total } }
            let rows = shares.map { $0.reduce(0, +) }
            let columns = counts.indices.map { column in shares.reduce(0) { $0 + $1[column] } }
            let weights = weighting.agreements(counts.count)
            let rowWeights = weights.map { zip($0, columns).reduce(0) { $0 + $1.0 * $1.1 } }
            let columnWeights = counts.indices.map { column in
                zip(weights, rows).reduce(0) { $0 + $1.0[column] * $1.1 }
            }
            var observed = 0.0
            var expected = 0.0
            for row in counts.indices {
                for column in counts.indices {
                    observed += weights[row][column] * shares[row][column]
                    expected += weights[row][column] * rows[row] * columns[column]
                }
            }
            var sum = 0.0
            var nullSum = 0.0
            for row in counts.indices {
                for column in counts.indices {
                    let margins = rowWeights[row] + columnWeights[column]
                    let term = weights[row][column] * (1 - expected) - margins * (1 - observed)
                    sum += shares[row][column] * term * term
                    let nullTerm = weights[row][column] - margins
                    nullSum += rows[row] * columns[column] * nullTerm * nullTerm
                }
            }
            let center = observed * expected - 2 * expected + observed
            let rest = 1 - expected
            return KappaInference(
                value: value,
                variance: Self.difference(sum, center * center) / (total * rest * rest * rest * rest),
                nullVariance: Self.difference(nullSum, expected * expected) / (total * rest * rest)
            )
        }
    }

    /// A difference that cannot be negative; what rounding leaves of two equal numbers is nothing.
    private static func difference(_ one: Double, _ other: Double) -> Double {
        one - other > 1e-14 * max(one, other) ? one - other : 0
    }
}

extension KappaWeighting {
    /// The agreement of each pair of categories: 1 for the same, 0 for the farthest apart.
    fileprivate func agreements(_ count: Int) -> [[Double]] {
        let weights: AgreementWeights =
            switch self {
            case .unweighted: .identity
            case .linear: .linear
            case .quadratic: .quadratic
            }
        return weights.matrix((0..<count).map { Double($0) }).value ?? []
    }
}
