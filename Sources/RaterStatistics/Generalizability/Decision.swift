/// What a measurement would be worth: the variance it is after, and that of its error.
///
/// Brennan (2001), section 1.2.
public struct Decision: Sendable, Hashable {
    /// The variance of what is measured.
    public let universe: Double
    /// The variance of the error when plans are compared with each other.
    public let relativeError: Double
    /// The variance of the error when plans are held against a standard.
    public let absoluteError: Double

    /// Makes a decision of its parts.
    public init(universe: Double, relativeError: Double, absoluteError: Double) {
        self.universe = universe
        self.relativeError = relativeError
        self.absoluteError = absoluteError
    }

    /// The generalizability coefficient Eρ², for comparing plans: universe over universe and relative error.
    public var generalizability: Estimate { share(relativeError) }

    /// The index of dependability Φ, for standards: universe over universe and absolute error.
    public var dependability: Estimate { share(absoluteError) }

    /// The standard error of measurement when plans are compared.
    public var relativeDeviation: Estimate { root(relativeError) }

    /// The standard error of measurement against a standard.
    public var absoluteDeviation: Estimate { root(absoluteError) }

    private func share(_ error: Double) -> Estimate {
        let sum = universe + error
        return sum > 0 ? .value(universe / sum) : .undefined(.noVariation)
    }

    private func root(_ variance: Double) -> Estimate {
        variance >= 0 ? .value(variance.squareRoot()) : .undefined(.outsideScale)
    }
}
