/// "Comparison with the best assessment": how Moodle's Workshop grades the assessments of one submission.
///
/// After mod/workshop/eval/best/lib.php. The assessment that is nearest to the average is the best one and gets
/// 100; the others lose by their distance to it. It rewards agreeing, not being right: two assessments that
/// contradict each other are equally far from their mean and both get 100.
public struct BestAssessment: Sendable, Hashable {
    /// The two formulas that have been in use.
    public enum Variant: String, Sendable, Hashable, CaseIterable {
        /// Variances of at least 0.01 and all weights in the divisor; distances to four decimals.
        case current
        /// Only aspects that differ, with variances above 0.01; distances to five decimals.
        case older
    }

    /// Which formula is used.
    public let variant: Variant
    /// From 1, very strict, to 9, very lax; 5 is fair.
    public let comparison: Double

    /// Makes an evaluation.
    ///
    /// - Precondition: `comparison` is above zero.
    public init(_ variant: Variant = .current, comparison: Double = 5) {
        precondition(comparison > 0, "a comparison is divided by")
        self.variant = variant
        self.comparison = comparison
    }

    /// The grades for the assessments of one submission.
    ///
    /// - Parameters:
    ///   - assessments: for each assessment the grades of all aspects, on 0 to 100.
    ///   - weights: how much each assessment counts in the average.
    ///   - aspectWeights: how much each aspect counts.
    /// - Returns: a grade for each assessment; `nil` when nothing has a weight.
    /// - Precondition: every assessment has as many grades as there are aspects, and one weight.
    public func grades(
        of assessments: [[Double]],
        weights: [Double],
        aspectWeights: [Double]
    ) -> [Double]? {
        precondition(
            assessments.count == weights.count && assessments.allSatisfy { $0.count == aspectWeights.count },
            "every assessment has a weight and a grade for each aspect"
        )
        guard weights.reduce(0, +) > 0, aspectWeights.reduce(0, +) > 0 else { return nil }
        let average = aspectWeights.indices.map { aspect in
            Self.mean(assessments.map { $0[aspect] }, weights)
        }
        let variances = aspectWeights.indices.map { aspect in
            Self.variance(assessments.map { $0[aspect] }, weights)
        }
        let distances = assessments.map {
            distance($0, average, variances: variances, weights: aspectWeights)
        }
        let nearest = distances.min() ?? 0
        let best = assessments.indices.filter { distances[$0] == nearest }
        return assessments.map { assessment in
            let losses = best.map {
                distance(assessment, assessments[$0], variances: variances, weights: aspectWeights)
            }
            return MoodleWorkshop.rounded(min(max(100 - (losses.min() ?? 0), 0), 100), 5)
        }
    }

    /// `Σ w |x − r| (x − r)² / (comparison · variance) / Σ w`.
    public func distance(
        _ one: [Double],
        _ other: [Double],
        variances: [Double],
        weights: [Double]
    ) -> Double {
        var sum = 0.0
        var total = 0.0
        for aspect in weights.indices {
            let difference = abs(one[aspect] - other[aspect])
            switch variant {
            case .current:
                total += weights[aspect]
                sum +=
                    weights[aspect] * difference * difference * difference
                    / (comparison * max(variances[aspect], 0.01))
            case .older:
                guard variances[aspect] > 0.01, difference > 0 else { continue }
                total += weights[aspect]
                sum +=
                    weights[aspect] * difference * difference * difference
                    / (comparison * variances[aspect])
            }
        }
        guard total > 0 else { return 0 }
        return MoodleWorkshop.rounded(sum / total, variant == .current ? 4 : 5)
    }

    static func mean(_ values: [Double], _ weights: [Double]) -> Double {
        zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    }

    /// The weighted population variance.
    static func variance(_ values: [Double], _ weights: [Double]) -> Double {
        let mean = mean(values, weights)
        return Self.mean(values.map { ($0 - mean) * ($0 - mean) }, weights)
    }
}
