/// How well the raters, or items, of a complete table measure one thing together.
public struct CronbachAlpha: Sendable, Hashable {
    /// The coefficient of the sum.
    public let value: Double
    /// The coefficient of the sum of standardised columns; undefined when a column does not vary.
    public let standardized: Estimate
    /// The mean correlation of two columns; undefined when a column does not vary.
    public let meanCorrelation: Estimate
    /// The standard deviation of the sum.
    public let totalDeviation: Double
    /// The coefficient without each column in turn; undefined with two columns, or when the others' sum does not vary.
    public let withoutColumn: [Estimate]
    /// The correlation of each column with the sum of the others; undefined when one of the two does not vary.
    public let itemRestCorrelation: [Estimate]
    /// The number of units.
    public let unitCount: Int

    /// The standard error of measurement of the sum, `SD √(1 − α)`.
    public var standardErrorOfMeasurement: Double {
        totalDeviation * max(0, 1 - value).squareRoot()
    }

    /// The interval of Feldt (1965): `1 − (1 − α) F` for the quantiles of F(n − 1, (n − 1)(k − 1)).
    public func interval(confidence: Double = 0.95) -> Estimated<ConfidenceInterval> {
        guard confidence.isConfidence else { return .undefined(.invalidParameter) }
        let numerator = Double(unitCount - 1)
        let denominator = numerator * Double(withoutColumn.count - 1)
        let tail = (1 - confidence) / 2
        return .value(
            ConfidenceInterval(
                lower: 1 - (1 - value) * FisherDistribution.upperQuantile(tail, numerator, denominator),
                upper: 1 - (1 - value) / FisherDistribution.upperQuantile(tail, denominator, numerator),
                confidence: confidence
            )
        )
    }
}

extension RatingMatrix {
    /// Cronbach's alpha of the columns.
    ///
    /// Cronbach (1951), "Coefficient alpha and the internal structure of tests", Psychometrika 16, 297–334: with k
    /// columns, `α = k/(k − 1) (1 − Σ Var xᵢ / Var Σ xᵢ)`; standardised, with the mean correlation r̄,
    /// `k r̄ / (1 + (k − 1) r̄)`. It equals ICC(3,k).
    ///
    /// - Returns: undefined with less than two units or columns, when a rating is missing, and when the sum does not
    ///   vary.
    /// - Complexity: O(units · columns²).
    public func cronbachAlpha() -> Estimated<CronbachAlpha> {
        completeRows.flatMap { rows in
            guard rows.count > 1 else { return .undefined(.tooFewUnits) }
            guard raterCount > 1 else { return .undefined(.tooFewRaters) }
            let columns = (0..<raterCount).map { column in rows.map { $0[column] } }
            return Self.alpha(of: columns).map { value in
                let correlations = Self.correlations(of: columns)
                let rests = columns.indices.map { left in
                    rows.map { row in row.indices.reduce(0) { $1 == left ? $0 : $0 + row[$1] } }
                }
                let count = Double(raterCount)
                return CronbachAlpha(
                    value: value,
                    standardized: correlations.map { count * $0 / (1 + (count - 1) * $0) },
                    meanCorrelation: correlations,
                    totalDeviation: Moments(rows.map { $0.reduce(0, +) }).variance.squareRoot(),
                    withoutColumn: columns.indices.map { left in
                        var others = columns
                        others.remove(at: left)
                        return others.count > 1 ? Self.alpha(of: others) : .undefined(.tooFewRaters)
                    },
                    itemRestCorrelation: zip(columns, rests).map { column, rest in
                        Correlation.pearson(Array(zip(column, rest))).map(\.value)
                    },
                    unitCount: rows.count
                )
            }
        }
    }

    private static func alpha(of columns: [[Double]]) -> Estimate {
        let sums = columns[0].indices.map { unit in columns.reduce(0) { $0 + $1[unit] } }
        let total = Moments(sums).variance
        let parts = columns.reduce(0) { $0 + Moments($1).variance }
        // A sum of columns that cancel each other is zero but for rounding.
        guard total > 1e-14 * parts else { return .undefined(.noVariation) }
        let count = Double(columns.count)
        return .finite(count / (count - 1) * (1 - parts / total), otherwise: .outsideScale)
    }

    private static func correlations(of columns: [[Double]]) -> Estimate {
        var sum = 0.0
        for first in columns.indices {
            for second in columns.indices where second > first {
                switch Correlation.pearson(Array(zip(columns[first], columns[second]))) {
                case .value(let correlation): sum += correlation.value
                case .undefined(let reason): return .undefined(reason)
                }
            }
        }
        let count = Double(columns.count)
        return .value(sum / (count * (count - 1) / 2))
    }
}
