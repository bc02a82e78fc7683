import CEL
import RaterStatistics

extension StatisticsChecks {
    /// Any number of raters.
    package static let agreement = StatisticsChecks([
        "krippendorff_alpha": { (test, comparison) throws(StatisticsCaseError) in
            let alpha = try test.matrix().krippendorffAlpha(try test.measurementLevel("level"))
            comparison.expect("alpha", alpha)
            comparison.expect("undefined", alpha.value == nil)
        },
        "fleiss_kappa": { (test, comparison) throws(StatisticsCaseError) in
            let matrix = try test.completeMatrix()
            let counts = CategoryCounts(counts: matrix.counts())
            let kappa = counts.fleissKappa()
            comparison.expect("kappa", kappa.map(\.value))
            comparison.expect("z", kappa.flatMap(\.z))
            comparison.expect("p_value", kappa.flatMap(\.pValue))
            comparison.expect("conger_exact_kappa", matrix.agreement(.conger).map(\.value))
        },
        "fleiss_kappa_table": { (test, comparison) throws(StatisticsCaseError) in
            let rows = try test.wholeRows("counts")
            guard rows.allSatisfy({ $0.count == rows[0].count && $0.allSatisfy { $0 >= 0 } }) else {
                throw StatisticsCaseError("the counts are no table")
            }
            let counts = CategoryCounts(counts: rows)
            comparison.expect("fleiss", counts.fleissKappa().map(\.value))
            comparison.expect("randolph", counts.randolphKappa())
        },
        "simple_agreement": { (test, comparison) throws(StatisticsCaseError) in
            let matrix = try test.completeMatrix()
            comparison.expect("exact_agreement_percent", matrix.unanimousShare().map { 100 * $0 })
            comparison.expect("within_one_percent", matrix.unanimousShare(within: 1).map { 100 * $0 })
            comparison.expect("mean_pairwise_r", matrix.meanCorrelation())
            comparison.expect("mean_pairwise_rho", matrix.meanCorrelation { Correlation.spearman($0) })
        },
        "irrcac_percent_agreement": coefficient(.zero),
        "irrcac_brennan_prediger": coefficient(.uniform),
        "irrcac_fleiss_kappa": coefficient(.fleiss),
        "irrcac_conger_kappa": coefficient(.conger),
        "irrcac_gwet_ac": coefficient(.gwet),
        "irrcac_krippendorff_alpha": coefficient(.krippendorff),
    ])

    /// A coefficient of irrCAC, for R or for Python.
    private static func coefficient(_ chance: ChanceModel) -> Check {
        { (test, comparison) throws(StatisticsCaseError) in
            let coefficient = try test.matrix().agreement(
                chance,
                weights: try test.agreementWeights(),
                categories: test.numbers("categories")
            )
            let error = coefficient.flatMap(\.standardError)
            comparison.expect("coeff", coefficient.map(\.value))
            comparison.expect("percent_agreement", coefficient.map(\.observed))
            comparison.expect("percent_chance", coefficient.map(\.chance))
            comparison.expect("se", error)
            let interval = coefficient.flatMap { $0.interval(confidence: test.number("level", or: 0.95)) }
            if let text = comparison.node(at: "ci")?.string {
                // R gives the interval as a text of three decimals.
                let ends = text.split { "(,) ".contains($0) }.map { Double($0) }
                comparison.expect("ci", interval, against: ends, absolute: 0.000_500_1)
            } else if test.comes(from: "irrCAC", runtime: "Python") {
                let reach =
                    coefficient.flatMap { value in interval.map { value.value - $0.lower } }.value ?? 0
                comparison.expect("ci", interval, slack: 1e-8 * reach)
                comparison.note(
                    defect: "irrCAC for Python has Student's quantile from SciPy, to eight digits only"
                )
            } else {
                comparison.expect("ci", interval)
            }
            if error.value == 0, test.comes(from: "irrCAC", runtime: "Python") {
                comparison.expect("z", coefficient.map { $0.value / 1e-15 })
                comparison.expect("p_value", coefficient.value.map { $0.value == 0 ? 1 : 0 })
                comparison.note(
                    defect: "irrCAC for Python tests with a standard error of 1e-15 where there is none"
                )
                return
            }
            comparison.expect("z", coefficient.flatMap { value in error.map { value.value / $0 } })
            let pValue = coefficient.flatMap(\.pValue)
            if chance == .uniform, test.comes(from: "irrCAC", runtime: "Python") {
                comparison.expect("p_value", pValue.map { $0 / 2 })
                comparison.note(
                    defect: "irrCAC for Python gives the one-sided p of Brennan and Prediger's coefficient"
                )
            } else {
                comparison.expect("p_value", pValue)
            }
        }
    }
}

extension StatisticsCase {
    /// The ratings with a row for each unit.
    ///
    /// - Throws: when the rows are not even.
    func matrix() throws(StatisticsCaseError) -> RatingMatrix {
        try matrix(of: try rows("ratings"))
    }

    /// The units that all raters rated.
    ///
    /// - Throws: when the rows are not even.
    func completeMatrix() throws(StatisticsCaseError) -> RatingMatrix {
        try matrix(of: try completeRows("ratings"))
    }

    /// Rows as a matrix.
    ///
    /// - Throws: when the rows are not even.
    func matrix(of rows: [[Double?]]) throws(StatisticsCaseError) -> RatingMatrix {
        do throws(RatingMatrix.Problem) {
            return try RatingMatrix(rows)
        } catch {
            throw StatisticsCaseError("the ratings are no table: \(error)")
        }
    }

    /// The level of measurement that a parameter names.
    ///
    /// - Throws: when the name is none that we know.
    func measurementLevel(_ name: String) throws(StatisticsCaseError) -> MeasurementLevel {
        guard let level = MeasurementLevel(rawValue: text(name) ?? "") else {
            throw StatisticsCaseError("unknown level of measurement \(text(name) ?? "")")
        }
        return level
    }

    /// The weights that a parameter names.
    ///
    /// - Throws: when the name is none that we know.
    func agreementWeights() throws(StatisticsCaseError) -> AgreementWeights {
        let name = text("weights") ?? "identity"
        if name == "unweighted" || name == "none" { return .identity }
        guard let weights = AgreementWeights(rawValue: name) else {
            throw StatisticsCaseError("unknown weights \(name)")
        }
        return weights
    }
}

extension RatingMatrix {
    /// How many raters put each unit into each of the categories that occur.
    fileprivate func counts() -> [[Int]] {
        let categories = distinctValues
        return units.map { entries in
            categories.map { category in entries.count { $0.value == category } }
        }
    }
}
