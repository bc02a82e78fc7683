/// How much of the variance of ratings lies between units: one of the intraclass correlations.
///
/// Shrout and Fleiss (1979), "Intraclass correlations: uses in assessing rater reliability", Psychological Bulletin 86,
/// 420–428. With k raters, n units and the mean squares R between units, C between raters, E of the rest and W
/// within units:
///
///     ICC(1) = (R − W) / (R + (k − 1) W)                       ICC(1,k) = (R − W) / R
///     ICC(2) = (R − E) / (R + (k − 1) E + k (C − E)/n)         ICC(2,k) = (R − E) / (R + (C − E)/n)
///     ICC(3) = (R − E) / (R + (k − 1) E)                       ICC(3,k) = (R − E) / R
///
/// A value below zero is what the formula gives when units differ less than their ratings; it is not cut.
public struct IntraclassCorrelation: Sendable, Hashable {
    /// Which raters the ratings come from, and which differences between them count.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// Each unit has raters of its own, drawn at random: ICC(1), agreement.
        case oneWay
        /// The same raters, drawn at random, rate all units: ICC(2), absolute agreement.
        case twoWayRandom
        /// The same raters rate all units and are the only ones of interest: ICC(3), consistency.
        case twoWayMixed
    }

    /// The form.
    public let form: Form
    /// The correlation of single ratings; undefined when the formula divides by zero.
    public let single: Estimate
    /// The reliability of the mean of all raters; undefined when the formula divides by zero.
    public let average: Estimate
    /// The ratio of mean squares, tested against no difference between units; undefined without error variance.
    public let f: Estimate
    /// The degrees of freedom of the numerator of `f`.
    public let numeratorDegrees: Int
    /// The degrees of freedom of the denominator of `f`.
    public let denominatorDegrees: Int
    /// The number of units.
    public let unitCount: Int
    /// The number of raters.
    public let raterCount: Int
    /// The mean squares that all forms are made of.
    public let meanSquares: MeanSquares

    /// The mean squares of an analysis of variance by units and raters.
    public struct MeanSquares: Sendable, Hashable {
        /// Between units.
        public let units: Double
        /// Between raters.
        public let raters: Double
        /// What is left.
        public let residual: Double
    }

    init(_ form: Form, _ table: TwoWayTable) {
        let between = table.unitSquare
        let error = form == .oneWay ? table.withinSquare : table.residualSquare
        let raters = table.raters
        let bias = form == .twoWayRandom ? (table.raterSquare - table.residualSquare) / table.units : 0
        func ratio(_ numerator: Double, _ denominator: Double) -> Estimate {
            denominator == 0 ? .undefined(.noVariation) : .value(numerator / denominator)
        }
        self.form = form
        single = ratio(between - error, between + (raters - 1) * error + raters * bias)
        average = ratio(between - error, between + bias)
        f = error > 0 ? .value(between / error) : .undefined(.noStandardError)
        unitCount = Int(table.units)
        raterCount = Int(raters)
        numeratorDegrees = unitCount - 1
        denominatorDegrees = (unitCount - (form == .oneWay ? 0 : 1)) * (raterCount - 1)
        meanSquares = MeanSquares(
            units: between,
            raters: table.raterSquare,
            residual: table.residualSquare
        )
    }

    /// The probability of a ratio at least as large as `f` when units do not differ.
    public var pValue: Estimate {
        f.map { FisherDistribution.upperTail($0, Double(numeratorDegrees), Double(denominatorDegrees)) }
    }

    /// The interval of the correlation of single ratings.
    ///
    /// For forms 1 and 3 by the quantiles of `f`; for form 2 by Satterthwaite's approximation of the degrees of
    /// freedom: Shrout and Fleiss (1979), page 425; McGraw and Wong (1996), table 7.
    ///
    /// - Returns: undefined without error variance.
    public func singleInterval(confidence: Double = 0.95) -> Estimated<ConfidenceInterval> {
        guard confidence.isConfidence else { return .undefined(.invalidParameter) }
        let tail = (1 - confidence) / 2
        let raters = Double(raterCount)
        return f.flatMap { f in
            if form == .twoWayRandom { return agreementInterval(tail, confidence) }
            let numerator = Double(numeratorDegrees)
            let denominator = Double(denominatorDegrees)
            let low = f / FisherDistribution.upperQuantile(tail, numerator, denominator)
            let high = f * FisherDistribution.upperQuantile(tail, denominator, numerator)
            return .value(
                ConfidenceInterval(
                    lower: (low - 1) / (low + raters - 1),
                    upper: (high - 1) / (high + raters - 1),
                    confidence: confidence
                )
            )
        }
    }

    /// The interval of the reliability of the mean of all raters: that of single ratings, stepped up.
    ///
    /// - Returns: undefined without error variance, and when an end of the other interval is so far below zero that
    ///   there is no mean of that reliability.
    public func averageInterval(confidence: Double = 0.95) -> Estimated<ConfidenceInterval> {
        let raters = Double(raterCount)
        return singleInterval(confidence: confidence).flatMap { single in
            guard 1 + (raters - 1) * single.lower > 0 else { return .undefined(.outsideScale) }
            return .value(single.mapped { SpearmanBrown.reliability($0, lengthened: raters) })
        }
    }

    private func agreementInterval(_ tail: Double, _ confidence: Double) -> Estimated<ConfidenceInterval> {
        single.flatMap { r in
            let raters = Double(raterCount)
            let units = Double(unitCount)
            let own = raters * r * (meanSquares.raters / meanSquares.residual)
            let rest = units * (1 + (raters - 1) * r) - raters * r
            let degrees =
                (raters - 1) * (units - 1) * (own + rest) * (own + rest)
                / ((units - 1) * own * own + rest * rest)
            guard degrees.isFinite, degrees > 0 else { return .undefined(.noVariation) }
            let below = FisherDistribution.upperQuantile(tail, units - 1, degrees)
            let above = FisherDistribution.upperQuantile(tail, degrees, units - 1)
            let noise = raters * meanSquares.raters + (raters * units - raters - units) * meanSquares.residual
            return .value(
                ConfidenceInterval(
                    lower: units * (meanSquares.units - below * meanSquares.residual)
                        / (below * noise + units * meanSquares.units),
                    upper: units * (above * meanSquares.units - meanSquares.residual)
                        / (noise + units * above * meanSquares.units),
                    confidence: confidence
                )
            )
        }
    }
}

extension RatingMatrix {
    /// An intraclass correlation of units that all raters rated.
    ///
    /// For peers, who differ from plan to plan, only `oneWay` applies; with incomplete designs use the variance
    /// components of a rater model (`VarianceComponents.singleReliability`).
    ///
    /// - Returns: undefined with less than two units or raters, when a rating is missing, and when all ratings are
    ///   equal.
    /// - Complexity: O(ratings).
    public func intraclassCorrelation(_ form: IntraclassCorrelation.Form) -> Estimated<IntraclassCorrelation>
    {
        TwoWayTable.of(self).map { IntraclassCorrelation(form, $0) }
    }
}
