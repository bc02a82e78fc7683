import CEL
import RaterStatistics

extension StatisticsChecks {
    /// Two raters and ordered categories.
    package static let kappas = StatisticsChecks([
        "qwk": { (test, comparison) throws(StatisticsCaseError) in
            let table = try test.agreementTable()
            comparison.expect("none", table.kappa(.unweighted))
            comparison.expect("linear", table.kappa(.linear))
            comparison.expect("quadratic", table.kappa(.quadratic))
            comparison.expect("undefined", table.kappa(.quadratic).value == nil)
        },
        "cohen_kappa": { (test, comparison) throws(StatisticsCaseError) in
            let kappa = try test.agreementTable().kappaInference(try test.weighting())
            comparison.expect("kappa", kappa.map(\.value))
            let z = kappa.flatMap(\.z)
            if z.reason == .noStandardError, comparison.node(at: "z")?.number == 0 {
                comparison.ignore("z", "p_value")
                comparison.note(
                    defect:
                        "irr tests a kappa of zero with a constant rater where rounding left a standard error"
                )
            } else {
                comparison.expect("z", z)
                comparison.expect("p_value", kappa.flatMap(\.pValue))
            }
        },
        "cohen_kappa_table": { (test, comparison) throws(StatisticsCaseError) in
            let table = try test.agreementTable()
            let level = test.number("level", or: 0.95)
            let kappa = table.kappaInference()
            comparison.expect("kappa", kappa.map(\.value))
            comparison.expect("kappa_var", kappa.map(\.variance))
            comparison.expect("kappa_ci", kappa.flatMap { $0.interval(confidence: level) })
            let weighting = try test.weighting()
            let weighted = table.kappaInference(weighting)
            comparison.expect("weighted_kappa", weighted.map(\.value))
            guard test.comes(from: "psych"), let value = weighted.value else {
                comparison.expect("weighted_kappa_var", weighted.map(\.variance))
                comparison.expect("weighted_kappa_ci", weighted.flatMap { $0.interval(confidence: level) })
                return
            }
            let asInPsych = KappaInference(
                value: value.value,
                variance: psychVariance(table, weighting),
                nullVariance: value.nullVariance
            )
            comparison.expect("weighted_kappa_var", asInPsych.variance)
            comparison.expect("weighted_kappa_ci", asInPsych.interval(confidence: level))
            comparison.note(
                defect: "psych takes the row margin for the column margin in the variance of weighted kappa"
            )
        },
    ])

    /// The variance of weighted kappa as psych 2.2.9 computes it.
    ///
    /// Its second marginal weight of a cell is `p_j. Σ_i w_ij` and not `Σ_i w_ij p_i.`, and what comes out negative
    /// counts as zero. See `AgreementTable.kappaInference(_:)` for the formula of Fleiss, Cohen and Everitt.
    private static func psychVariance(_ table: AgreementTable, _ weighting: KappaWeighting) -> Double {
        let total = Double(table.total)
        let shares = table.counts.map { row in row.map { Double($0) / total } }
        let places = shares.indices
        let top = Double(max(1, places.count - 1))
        func weight(_ row: Int, _ column: Int) -> Double {
            let steps = Double(abs(row - column)) / top
            switch weighting {
            case .unweighted: return row == column ? 1 : 0
            case .linear: return 1 - steps
            case .quadratic: return 1 - steps * steps
            }
        }
        let rows = shares.map { $0.reduce(0, +) }
        let columns = places.map { column in shares.reduce(0) { $0 + $1[column] } }
        var observed = 0.0
        var expected = 0.0
        for row in places {
            for column in places {
                observed += weight(row, column) * shares[row][column]
                expected += weight(row, column) * rows[row] * columns[column]
            }
        }
        var sum = 0.0
        for row in places {
            let first = places.reduce(0) { $0 + weight(row, $1) * columns[$1] }
            for column in places {
                let second = rows[column] * places.reduce(0) { $0 + weight(column, $1) }
                let term = weight(row, column) * (1 - expected) - (first + second) * (1 - observed)
                sum += shares[row][column] * term * term
            }
        }
        let center = observed * expected - 2 * expected + observed
        let rest = 1 - expected
        return max(0, (sum - center * center) / (total * rest * rest * rest * rest))
    }
}

extension StatisticsCase {
    /// The pairs of the ratings, or the table itself.
    ///
    /// - Throws: when the input is neither.
    func agreementTable() throws(StatisticsCaseError) -> AgreementTable {
        if input["table"] != nil {
            let counts = try wholeRows("table")
            guard counts.allSatisfy({ $0.count == counts.count && $0.allSatisfy { $0 >= 0 } }) else {
                throw StatisticsCaseError("the table is not square")
            }
            return AgreementTable(counts: counts)
        }
        let pairs = try completeRows("ratings")
        guard pairs.allSatisfy({ $0.count == 2 }) else {
            throw StatisticsCaseError("there are not two raters")
        }
        let categories = Numbering(numbers("categories") ?? pairs.flatMap { $0 })
        return AgreementTable(
            pairs.map { (categories[$0[0]], categories[$0[1]]) },
            categories: Array(categories.names.indices)
        )
    }

    /// How much a disagreement counts.
    ///
    /// - Throws: when the name is none that we know.
    fileprivate func weighting() throws(StatisticsCaseError) -> KappaWeighting {
        switch text("weights") ?? "none" {
        case "none", "unweighted", "identity": return .unweighted
        case "linear", "equal": return .linear
        case "quadratic", "squared": return .quadratic
        case let other: throw StatisticsCaseError("unknown weights \(other)")
        }
    }
}
