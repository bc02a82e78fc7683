import RaterStatistics
import Testing

/// Ratings that were printed with what statistics make of them.
enum PublishedRatings {
    /// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section C: twelve units, four observers.
    static let krippendorff: [[Double?]] = [
        [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
        [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, nil, 3, nil],
    ]

    /// Shrout and Fleiss (1979), table 2: six targets, four judges.
    static let shroutFleiss: [[Double?]] = [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
}

/// Every statistic of a matrix that has one value, by name.
struct NamedStatistic: Sendable, CustomTestStringConvertible {
    let name: String
    let value: @Sendable (RatingMatrix) -> Estimate
    var testDescription: String { name }

    static let all: [NamedStatistic] =
        MeasurementLevel.allCases.map { level in
            NamedStatistic(name: "alpha \(level)") { $0.krippendorffAlpha(level) }
        }
        + ChanceModel.allCases.flatMap { chance in
            AgreementWeights.allCases.map { weights in
                NamedStatistic(name: "\(chance) \(weights)") {
                    $0.agreement(chance, weights: weights).map(\.value)
                }
            }
        }
        + IntraclassCorrelation.Form.allCases.flatMap { form in
            [
                NamedStatistic(name: "single \(form)") { $0.intraclassCorrelation(form).flatMap(\.single) },
                NamedStatistic(name: "average \(form)") { $0.intraclassCorrelation(form).flatMap(\.average) },
            ]
        }
        + [
            NamedStatistic(name: "Kendall W") { $0.kendallConcordance().map(\.value) },
            NamedStatistic(name: "Cronbach") { $0.cronbachAlpha().map(\.value) },
            NamedStatistic(name: "Cronbach standardized") { $0.cronbachAlpha().flatMap(\.standardized) },
            NamedStatistic(name: "unanimous") { $0.unanimousShare(within: 1) },
            NamedStatistic(name: "mean correlation") { $0.meanCorrelation() },
            NamedStatistic(name: "Pearson") { Correlation.pearson($0.pairs(0, 1)).map(\.value) },
            NamedStatistic(name: "Spearman") { Correlation.spearman($0.pairs(0, 1)) },
            NamedStatistic(name: "Kendall tau") { Correlation.kendallTauB($0.pairs(0, 1)) },
            NamedStatistic(name: "Lin") { Correlation.linConcordance($0.pairs(0, 1)).map(\.value) },
        ]
}

/// Whether two answers are the same number, but for rounding, or the same reason.
func isClose(_ one: Estimate, _ other: Estimate, within tolerance: Double = 1e-9) -> Bool {
    guard let one = one.value, let other = other.value else { return one == other }
    return abs(one - other) <= tolerance * max(1, abs(other))
}
