import CEL
import RaterStatistics

extension StatisticsChecks {
    /// Generalizability studies and models of consensus.
    package static let designs = StatisticsChecks([
        "gstudy_p_x_r_x_i": { (test, comparison) throws(StatisticsCaseError) in
            let columns = try test.columns("plan", "reviewer", "criterion", "score")
            let study = try test.cube(columns).crossedStudy()
            guard let found = study.value else { throw StatisticsCaseError("undefined: \(study)") }
            let components = named(found.components)
            for (name, value) in named(found.meanSquares) { comparison.expect("mean_squares/\(name)", value) }
            for (name, value) in components {
                comparison.expect("components/\(name)", value)
                // Maximum likelihood agrees with the mean squares as long as no component is at its bound.
                if components.allSatisfy({ $0.1 > 0 }) {
                    comparison.expect("lme4_reml/\(name)", value, tolerance: "lme4_reml_abs")
                } else {
                    comparison.ignore("lme4_reml/\(name)")
                }
            }
            for (place, node) in (comparison.node(at: "dstudy")?.elements ?? []).enumerated() {
                let raters = node.member("n_reviewers")?.number ?? 0
                let criteria = node.member("n_criteria")?.number ?? 0
                comparison.ignore("dstudy/\(place)/n_reviewers", "dstudy/\(place)/n_criteria")
                comparison.expect(
                    decision: study.flatMap {
                        $0.decision(raters: raters, criteria: criteria, keepsNegative: true)
                    },
                    at: "dstudy/\(place)"
                )
                let fixed = study.flatMap {
                    $0.decision(
                        raters: raters,
                        criteria: criteria,
                        areCriteriaFixed: true,
                        keepsNegative: true
                    )
                }
                comparison.expect("dstudy/\(place)/erho2_criteria_fixed", fixed.flatMap(\.generalizability))
                comparison.expect("dstudy/\(place)/phi_criteria_fixed", fixed.flatMap(\.dependability))
            }
        },
        "gstudy_p_x_r_in_t": { (test, comparison) throws(StatisticsCaseError) in
            let study = try test.nestedCube().nestedStudy()
            guard let found = study.value else { throw StatisticsCaseError("undefined: \(study)") }
            let components = [
                ("person", found.person), ("task", found.task), ("rater_in_task", found.raterInTask),
                ("person_task", found.personTask), ("residual", found.residual),
            ]
            for (name, value) in components {
                comparison.expect("components/\(name)", value)
                // Brennan's printed values, to four digits.
                comparison.expect("published/\(name)", value, absolute: 0.000_1, relative: 0)
            }
            for (place, node) in (comparison.node(at: "dstudy")?.elements ?? []).enumerated() {
                let tasks = node.member("n_tasks")?.number ?? 0
                let raters = node.member("n_raters")?.number ?? 0
                comparison.ignore("dstudy/\(place)/n_tasks", "dstudy/\(place)/n_raters")
                comparison.expect(
                    decision: study.flatMap {
                        $0.decision(tasks: tasks, raters: raters, keepsNegative: true)
                    },
                    at: "dstudy/\(place)"
                )
            }
        },
        "vancouver": { (test, comparison) throws(StatisticsCaseError) in
            let triples = try test.triples()
            let consensus = triples.table.vancouver(
                rounds: Int(exactly: test.number("iterations", or: 10)) ?? 10,
                leastVariance: test.number("min_variance", or: 0.001)
            )
            guard test.number("init_variance", or: 1) == 1 else {
                throw StatisticsCaseError("our precisions start at 1")
            }
            comparison.expectIds(triples)
            comparison.expect("score", (consensus.value?.scores ?? []).map(\.value))
            comparison.expect("variance", (consensus.value?.variances ?? []).map(\.value))
        },
        "dawid_skene": { (test, comparison) throws(StatisticsCaseError) in
            let columns = try test.columns("task", "worker", "label")
            let records = try test.records("triples", columns)
            let tasks = Numbering(records.map { $0[0] })
            let workers = Numbering(records.map { $0[1] })
            var rows = [[Double?]](
                repeating: [Double?](repeating: nil, count: workers.names.count),
                count: tasks.names.count
            )
            for record in records { rows[tasks[record[0]]][workers[record[1]]] = record[2] }
            let fit = try test.matrix(of: rows).dawidSkene(
                rounds: Int(exactly: test.number("n_iter", or: 100)) ?? 100
            )
            comparison.expect("labels", (fit.value?.labels ?? []).map(\.value))
            comparison.expect("priors", fit.value?.prior ?? [])
            for (place, row) in (fit.value?.probabilities ?? []).enumerated() {
                comparison.expect("probas/\(place)", row)
            }
        },
        "bradley_terry": { (test, comparison) throws(StatisticsCaseError) in
            let columns = try test.columns("left", "right", "winner")
            let records = try test.records("comparisons", columns)
            let players = Numbering(records.flatMap { [$0[0], $0[1]] })
            let comparisons = records.map { record in
                Comparison(
                    winner: players[record[2]],
                    loser: players[record[2] == record[0] ? record[1] : record[0]]
                )
            }
            let model = BradleyTerry(comparisons, count: players.names.count)
            let strengths: Estimated<[Double]>
            if test.comes(from: "crowd-kit") {
                strengths = model.strengths(after: 2)
                comparison.note(
                    defect:
                        "crowd-kit compares the strengths with themselves and always stops after two rounds"
                )
            } else {
                strengths = model.strengths()
            }
            for (place, name) in players.names.enumerated() {
                comparison.expect("strength/\(Int(exactly: name) ?? -1)", strengths.value?[place])
            }
        },
    ])

    private static func named(_ sources: CrossedStudy.Sources) -> [(String, Double)] {
        [
            ("p", sources.p), ("r", sources.r), ("i", sources.i), ("pr", sources.pr), ("pi", sources.pi),
            ("ri", sources.ri), ("pri", sources.pri),
        ]
    }
}

extension StatisticsComparison {
    /// Compares the figures of a decision study.
    fileprivate mutating func expect(decision: Estimated<Decision>, at path: String) {
        expect("\(path)/var_error_rel", decision.map(\.relativeError))
        expect("\(path)/var_error_abs", decision.map(\.absoluteError))
        expect("\(path)/erho2", decision.flatMap(\.generalizability))
        expect("\(path)/phi", decision.flatMap(\.dependability))
        expect("\(path)/sem_rel", decision.flatMap(\.relativeDeviation))
        expect("\(path)/sem_abs", decision.flatMap(\.absoluteDeviation))
    }
}

extension StatisticsCase {
    /// Scores by plan, rater and criterion in these columns.
    fileprivate func cube(_ columns: [Int]) throws(StatisticsCaseError) -> ScoreCube {
        let records = try records("rows", columns)
        let facets = (0..<3).map { facet in Numbering(records.map { $0[facet] }) }
        return try Self.cube(
            records.map { record in
                ScoreCube.Cell(
                    plan: facets[0][record[0]],
                    rater: facets[1][record[1]],
                    criterion: facets[2][record[2]],
                    score: record[3]
                )
            }
        )
    }

    /// Scores of persons by raters who are others in each task, whatever they are called.
    fileprivate func nestedCube() throws(StatisticsCaseError) -> ScoreCube {
        let records = try records("rows", try columns("person", "rater", "task", "score"))
        let persons = Numbering(records.map { $0[0] })
        let tasks = Numbering(records.map { $0[2] })
        let raters = tasks.names.map { task in
            Numbering(records.lazy.filter { $0[2] == task }.map { $0[1] })
        }
        return try Self.cube(
            records.map { record in
                ScoreCube.Cell(
                    plan: persons[record[0]],
                    rater: raters[tasks[record[2]]][record[1]],
                    criterion: tasks[record[2]],
                    score: record[3]
                )
            }
        )
    }

    private static func cube(_ cells: [ScoreCube.Cell]) throws(StatisticsCaseError) -> ScoreCube {
        switch ScoreCube.complete(cells) {
        case .value(let cube): return cube
        case .undefined(let reason): throw StatisticsCaseError("the rows are no complete design: \(reason)")
        }
    }
}
