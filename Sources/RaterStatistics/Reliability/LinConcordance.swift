/// How close pairs lie to the line of equality: Lin's concordance correlation coefficient.
public struct LinConcordance: Sendable, Hashable {
    /// The coefficient.
    public let value: Double
    /// Pearson's correlation: how close the pairs lie to any line.
    public let correlation: Double
    /// The standard deviation of the second rater over that of the first.
    public let scaleShift: Double
    /// The difference of the means, second minus first, over the root of the product of the standard deviations.
    public let locationShift: Double
    /// The number of pairs.
    public let count: Int

    /// The accuracy `C_b`: 1 when only scatter keeps the pairs from the line of equality.
    public var accuracy: Double {
        2 / (scaleShift + 1 / scaleShift + locationShift * locationShift)
    }

    /// The interval by the inverse hyperbolic tangent: Lin (1989), equation 3, as corrected in 2000.
    ///
    /// - Returns: undefined for less than three pairs, for perfect agreement, and without correlation.
    public func interval(confidence: Double = 0.95) -> Estimated<ConfidenceInterval> {
        guard confidence.isConfidence else { return .undefined(.invalidParameter) }
        guard count > 2 else { return .undefined(.tooFewUnits) }
        guard abs(value) < 1 else { return .undefined(.noStandardError) }
        guard correlation != 0 else { return .undefined(.noStandardError) }
        let square = value * value
        let ratio = square / (correlation * correlation)
        let shift = locationShift * locationShift
        let scatter = (1 - correlation) * (1 + correlation) * ratio * (1 - square)
        let variance =
            (scatter + 2 * square * value * (1 - value) * shift / correlation - 0.5 * square * ratio * shift
                * shift)
            / Double(count - 2)
        guard variance >= 0 else { return .undefined(.noStandardError) }
        let reach = NormalDistribution.central(confidence) * variance.squareRoot() / (1 - square)
        let center = FisherTransform.forward(value)
        return .value(
            ConfidenceInterval(
                lower: FisherTransform.backward(center - reach),
                upper: FisherTransform.backward(center + reach),
                confidence: confidence
            )
        )
    }
}

extension Correlation {
    /// The concordance of two raters of the same units.
    ///
    /// Lin (1989), "A concordance correlation coefficient to evaluate reproducibility", Biometrics 45, 255–268:
    ///
    ///     ρ_c = 2 s_xy / (s_x² + s_y² + (x̄ − ȳ)²)
    ///
    /// with moments by 1/n. On levels it equals Cohen's kappa with quadratic weights.
    ///
    /// - Returns: undefined for less than two pairs, and when a rater gave the same value throughout.
    public static func linConcordance(_ pairs: [(Double, Double)]) -> Estimated<LinConcordance> {
        pearson(pairs).flatMap { correlation in
            let moments = PairMoments(pairs)
            let count = Double(pairs.count)
            let difference = moments.second.mean - moments.first.mean
            let scale = (moments.first.squares + moments.second.squares) / count + difference * difference
            let first = (moments.first.squares / count).squareRoot()
            let second = (moments.second.squares / count).squareRoot()
            let value = 2 * moments.products / count / scale
            guard value.isFinite else { return .undefined(.outsideScale) }
            return .value(
                LinConcordance(
                    value: value,
                    correlation: correlation.value,
                    scaleShift: second / first,
                    locationShift: difference / (first.squareRoot() * second.squareRoot()),
                    count: pairs.count
                )
            )
        }
    }
}
