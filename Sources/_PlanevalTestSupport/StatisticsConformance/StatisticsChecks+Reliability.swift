import CEL
import RaterStatistics

extension StatisticsChecks {
    /// Reliability and correlation.
    package static let reliability = StatisticsChecks([
        "icc": { (test, comparison) throws(StatisticsCaseError) in
            let matrix = try test.completeMatrix()
            let level = test.number("level", or: 0.95)
            for (name, form) in [
                ("1", IntraclassCorrelation.Form.oneWay), ("2", .twoWayRandom), ("3", .twoWayMixed),
            ] {
                let icc = matrix.intraclassCorrelation(form)
                for (suffix, value) in [("", icc.flatMap(\.single)), ("k", icc.flatMap(\.average))] {
                    let path = "ICC\(name)\(suffix)"
                    comparison.expect("\(path)/icc", value)
                    comparison.expect("\(path)/F", icc.flatMap(\.f))
                    comparison.expect("\(path)/df1", icc.map { Double($0.numeratorDegrees) })
                    comparison.expect("\(path)/df2", icc.map { Double($0.denominatorDegrees) })
                    comparison.expect("\(path)/p", icc.flatMap(\.pValue))
                }
                let single = icc.flatMap { $0.singleInterval(confidence: level) }
                comparison.expect("ICC\(name)/ci95", single)
                let average = icc.flatMap { $0.averageInterval(confidence: level) }
                if average.reason == .outsideScale, let raters = icc.value?.raterCount {
                    // The other software steps up an end beyond the pole of the formula.
                    comparison.expect("ICC\(name)k/ci95", single.map { $0.steppedUp(Double(raters)) })
                    comparison.note(
                        defect: "psych gives an interval of a mean whose lower end lies above its upper end"
                    )
                } else {
                    comparison.expect("ICC\(name)k/ci95", average)
                }
            }
            let agreement = matrix.intraclassCorrelation(.twoWayRandom)
            comparison.expect("irr_icc_A1", agreement.flatMap(\.single))
            comparison.expect("irr_icc_A1_ci95", agreement.flatMap { $0.singleInterval(confidence: level) })
            comparison.expect("MS/subs", agreement.map(\.meanSquares.units))
            // The name is the oracle's; the value is that between raters.
            comparison.expect("MS/subjects", agreement.map(\.meanSquares.raters))
            comparison.expect("MS/residual", agreement.map(\.meanSquares.residual))
        },
        "kendall_w": { (test, comparison) throws(StatisticsCaseError) in
            let correctsTies = test.params.member("ties_correction")?.bool ?? true
            let concordance = try test.completeMatrix().kendallConcordance(correctsTies: correctsTies)
            comparison.expect("W", concordance.map(\.value))
            comparison.expect("chi2", concordance.map(\.chiSquared))
            comparison.expect("p_value", concordance.map(\.pValue))
            comparison.expect("df", concordance.map { Double($0.degrees) })
        },
        "lin_ccc": { (test, comparison) throws(StatisticsCaseError) in
            let concordance = Correlation.linConcordance(try test.pairs())
            comparison.expect("ccc", concordance.map(\.value))
            comparison.expect(
                "ci",
                concordance.flatMap { $0.interval(confidence: test.number("level", or: 0.95)) }
            )
            comparison.expect("scale_shift", concordance.map(\.scaleShift))
            comparison.expect("location_shift", concordance.map(\.locationShift))
            comparison.expect("bias_correction", concordance.map(\.accuracy))
        },
        "correlation": { (test, comparison) throws(StatisticsCaseError) in
            let pairs = try test.pairs()
            let pearson = Correlation.pearson(pairs)
            comparison.expect("pearson", pearson.map(\.value))
            comparison.expect("pearson_t", pearson.flatMap(\.t))
            comparison.expect("pearson_p", pearson.flatMap(\.pValue))
            comparison.expect(
                "pearson_ci",
                pearson.flatMap { $0.interval(confidence: test.number("level", or: 0.95)) }
            )
            comparison.expect("spearman", Correlation.spearman(pairs))
            comparison.expect("kendall_tau_b", Correlation.kendallTauB(pairs))
        },
        "cronbach_alpha": { (test, comparison) throws(StatisticsCaseError) in
            let alpha = try test.completeMatrix().cronbachAlpha()
            comparison.expect("raw_alpha", alpha.map(\.value))
            comparison.expect("std_alpha", alpha.flatMap(\.standardized))
            comparison.expect("average_r", alpha.flatMap(\.meanCorrelation))
            comparison.expect("sem_total", alpha.map(\.standardErrorOfMeasurement))
            comparison.expect("total_sd", alpha.map(\.totalDeviation))
            comparison.expect("alpha_if_dropped", (alpha.value?.withoutColumn ?? []).map(\.value))
            comparison.expect("item_rest_r", (alpha.value?.itemRestCorrelation ?? []).map(\.value))
        },
        "cronbach_alpha_ci": { (test, comparison) throws(StatisticsCaseError) in
            let alpha = try test.completeMatrix().cronbachAlpha()
            comparison.expect("alpha", alpha.map(\.value))
            comparison.expect(
                "ci_feldt",
                alpha.flatMap { $0.interval(confidence: test.number("level", or: 0.95)) }
            )
        },
        "bootstrap_ci": { (test, comparison) throws(StatisticsCaseError) in
            let matrix = try test.matrix()
            let statistic = try test.bootstrapped()
            comparison.expect("point", statistic(matrix))
            let bootstrap = matrix.bootstrap(confidence: test.number("confidence", or: 0.95), statistic)
            comparison.expect("ci", bootstrap.map(\.interval))
            comparison.expect("boot_se", bootstrap.map(\.standardError))
        },
    ])
}

extension StatisticsCase {
    /// What two raters gave to the same units.
    ///
    /// - Throws: when there are not two of them.
    fileprivate func pairs() throws(StatisticsCaseError) -> [(Double, Double)] {
        let rows = try completeRows("ratings")
        guard rows.allSatisfy({ $0.count == 2 }) else {
            throw StatisticsCaseError("there are not two raters")
        }
        return rows.map { ($0[0], $0[1]) }
    }

    /// The statistic that is to be bootstrapped.
    ///
    /// - Throws: when the name is none that we know.
    fileprivate func bootstrapped() throws(StatisticsCaseError) -> @Sendable (RatingMatrix) -> Estimate {
        switch text("statistic") {
        case "krippendorff_alpha":
            let level = try measurementLevel("level_of_measurement")
            return { $0.krippendorffAlpha(level) }
        case "gwet_ac", "irrcac_gwet_ac":
            let weights = try agreementWeights()
            let categories = numbers("categories")
            return { $0.agreement(.gwet, weights: weights, categories: categories).map(\.value) }
        case "cronbach_alpha":
            return { $0.cronbachAlpha().map(\.value) }
        case "kendall_w":
            return { $0.kendallConcordance().map(\.value) }
        case "icc", "icc1":
            return { $0.intraclassCorrelation(.oneWay).flatMap(\.single) }
        case "icc2":
            return { $0.intraclassCorrelation(.twoWayRandom).flatMap(\.single) }
        case "icc3":
            return { $0.intraclassCorrelation(.twoWayMixed).flatMap(\.single) }
        case let other:
            throw StatisticsCaseError("unknown statistic \(other ?? "") to bootstrap")
        }
    }
}

extension ConfidenceInterval {
    /// The ends put through the formula of Spearman and Brown, without regard to its pole.
    fileprivate func steppedUp(_ count: Double) -> ConfidenceInterval {
        ConfidenceInterval(
            lower: SpearmanBrown.reliability(lower, lengthened: count),
            upper: SpearmanBrown.reliability(upper, lengthened: count),
            confidence: confidence
        )
    }
}
