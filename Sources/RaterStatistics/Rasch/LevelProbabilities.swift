/// The probabilities of the levels at one place of the logit scale, and their moments.
///
/// Andrich's rating scale model (1978) in the form `P(k) ∝ exp(k η − τ_k)`, with `τ_k` the sum of the thresholds up to
/// level k. A level that nobody gave has no place in it.
struct LevelProbabilities {
    /// By level.
    let probabilities: [Double]
    /// The expected level E.
    let mean: Double
    /// The variance W of the level.
    let variance: Double
    /// The fourth central moment C of the level.
    let fourth: Double
    /// The logarithm of the factor that makes the probabilities add up.
    private let logScale: Double
    private let exponents: [Double]

    /// - Parameters:
    ///   - location: η, plan less rater less criterion.
    ///   - cumulative: `τ_k` of each level; infinite for levels that do not take part.
    init(_ location: Double, cumulative: [Double]) {
        var exponents = cumulative
        var largest = -Double.infinity
        for level in exponents.indices {
            exponents[level] = Double(level) * location - cumulative[level]
            largest = max(largest, exponents[level])
        }
        var probabilities = exponents
        var sum = 0.0
        for level in exponents.indices {
            probabilities[level] = Elementary.exp(exponents[level] - largest)
            sum += probabilities[level]
        }
        var mean = 0.0
        for level in probabilities.indices {
            probabilities[level] /= sum
            mean += Double(level) * probabilities[level]
        }
        var variance = 0.0
        var fourth = 0.0
        for level in probabilities.indices {
            let distance = Double(level) - mean
            let square = distance * distance
            variance += square * probabilities[level]
            fourth += square * square * probabilities[level]
        }
        self.probabilities = probabilities
        self.mean = mean
        self.variance = variance
        self.fourth = fourth
        self.exponents = exponents
        logScale = largest + Elementary.log(sum)
    }

    /// The logarithm of the probability of a level.
    func log(_ level: Int) -> Double { exponents[level] - logScale }
}
