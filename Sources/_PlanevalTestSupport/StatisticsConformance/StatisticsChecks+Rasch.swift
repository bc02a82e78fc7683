import CEL
import RaterStatistics

extension StatisticsChecks {
    /// The many-facet Rasch model.
    package static let rasch = StatisticsChecks([
        "mfrm_rsm_jml": { (test, comparison) throws(StatisticsCaseError) in
            let levels = test.params.member("categories")?.int.map { Int($0) }
            let fit = try test.facetTable(levels: levels).raschFit(.joint)
            guard let fit = fit.value else {
                throw StatisticsCaseError("undefined: \(fit.reason.map { "\($0)" } ?? "")")
            }
            comparison.expect(fit.plans, fit.planSeparation, at: "person")
            comparison.expect(fit.raters, fit.raterSeparation, at: "rater")
            comparison.expect(fit.criteria, fit.criterionSeparation, at: "item")
            comparison.expect("thresholds", fit.levels.dropFirst().map(\.threshold.value))
            comparison.expect("loglik", fit.logLikelihood)
            comparison.expect("max_abs_score", fit.largestScore)
        },
        "mfrm_rsm_mml": { (test, comparison) throws(StatisticsCaseError) in
            let parameters = (comparison.node(at: "parameter")?.elements ?? []).map {
                TamName($0.string ?? "")
            }
            // The last rater that TAM names is the one that makes the sum zero.
            let raters = parameters.filter { $0.kind == "rater" }.map { $0.number - 1 }
            let fit = try test.facetTable(levels: nil, raterOrder: raters).marginalRaschFit()
            guard let fit = fit.value else {
                throw StatisticsCaseError("undefined: \(fit.reason.map { "\($0)" } ?? "")")
            }
            for (place, name) in parameters.enumerated() {
                let found: (parameters: [MarginalRaschFit.Parameter], place: Int)? =
                    switch name.kind {
                    case "item": (fit.criteria, name.number)
                    case "rater": (fit.raters, raters.firstIndex(of: name.number - 1) ?? -1)
                    case "step": (fit.thresholds, name.number - 1)
                    default: nil
                    }
                guard let found, found.parameters.indices.contains(found.place) else {
                    throw StatisticsCaseError("unknown parameter \(name.kind) \(name.number)")
                }
                comparison.expect("xsi/\(place)", found.parameters[found.place].value)
                comparison.expect("se/\(place)", found.parameters[found.place].standardError)
            }
            comparison.expect("variance", fit.variance)
            comparison.expect("deviance", fit.deviance)
            // Persons are numbered from 1, in whatever order.
            let persons = (comparison.node(at: "pid")?.elements ?? []).map {
                TamName($0.string ?? "").number - 1
            }
            let plans = persons.map { fit.plans.indices.contains($0) ? fit.plans[$0].value : nil }
            comparison.expect("eap", plans.map { $0?.value })
            comparison.expect("eap_sd", plans.map { $0?.deviation })
            comparison.expect("eap_rel", fit.reliability)
        },
    ])
}

/// A name as TAM writes it, such as `item0`, `rater_1_` or `12`: what it is, and which one.
private struct TamName {
    let kind: String
    let number: Int

    init(_ name: String) {
        kind = String(name.prefix { $0.isLetter })
        number = Int(String(name.filter { $0.isNumber })) ?? -1
    }
}

extension StatisticsComparison {
    /// Compares the measures of a facet with their fit.
    fileprivate mutating func expect(
        _ measures: [FacetMeasure],
        _ separation: Estimated<FacetSeparation>,
        at path: String
    ) {
        expect("\(path)/measure", measures.map(\.measure.value))
        expect("\(path)/se", measures.map(\.standardError.value))
        expect("\(path)/infit_ms", measures.map { $0.fit.value?.infit })
        expect("\(path)/outfit_ms", measures.map { $0.fit.value?.outfit })
        expect("\(path)/infit_z", measures.map { $0.fit.flatMap(\.infitZ).value })
        expect("\(path)/outfit_z", measures.map { $0.fit.flatMap(\.outfitZ).value })
        expect("\(path)/score", measures.map { Double($0.score) })
        expect("\(path)/count", measures.map { Double($0.count) })
        expect("\(path)/fair_average", measures.map(\.fairAverage.value))
        expect("\(path)/separation/sd_population", separation.map(\.deviation))
        expect("\(path)/separation/rmse", separation.map(\.error))
        expect("\(path)/separation/separation", separation.map(\.separation))
        expect("\(path)/separation/strata", separation.map(\.strata))
        expect("\(path)/separation/reliability", separation.flatMap(\.reliability))
    }
}

extension StatisticsCase {
    /// The rows as a table of levels; without a number of levels, up to the highest that was given.
    ///
    /// `raterOrder` holds the places of the raters in another order that the table is to have.
    fileprivate func facetTable(
        levels: Int?,
        raterOrder: [Int]? = nil
    ) throws(StatisticsCaseError) -> FacetTable {
        let records = try records("rows", try columns("person", "rater", "item", "x"))
        let facets = (0..<3).map { facet in Numbering(records.map { $0[facet] }) }
        let order = raterOrder ?? Array(facets[1].names.indices)
        guard order.sorted() == Array(facets[1].names.indices) else {
            throw StatisticsCaseError("the raters of the parameters are not those of the rows")
        }
        var raters = order
        for (place, rater) in order.enumerated() { raters[rater] = place }
        do throws(FacetTable.Problem) {
            return try FacetTable(
                planCount: facets[0].names.count,
                raterCount: facets[1].names.count,
                criterionCount: facets[2].names.count,
                levelCount: levels ?? 1
                    + (Int32(exactly: records.reduce(0) { max($0, $1[3]) }).map { Int($0) } ?? 0),
                ratings: records.map { record in
                    FacetTable.Rating(
                        plan: facets[0][record[0]],
                        rater: raters[facets[1][record[1]]],
                        criterion: facets[2][record[2]],
                        level: Int(exactly: record[3]) ?? -1
                    )
                }
            )
        } catch {
            throw StatisticsCaseError("the rows are no table: \(error)")
        }
    }
}
