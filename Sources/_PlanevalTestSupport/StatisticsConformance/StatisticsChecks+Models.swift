import RaterStatistics

extension StatisticsChecks {
    /// Plans and raters together.
    package static let models = StatisticsChecks([
        "crossed_grid_bayes": checkGrid,
        "small_cohort_recommended": checkSmallCohort,
        "large_cohort_recommended": checkLargeCohort,
        "crossed_reml_blup": checkRestrictedLikelihood,
        "crossed_blup_fixed_ratio": checkFixedRatios,
        "pg1_known_precision": checkKnownPrecision,
        "pg1_posterior": checkPeerGrades,
    ])

    @Sendable
    private static func checkGrid(
        _ test: StatisticsCase,
        _ comparison: inout StatisticsComparison
    ) throws(StatisticsCaseError) {
        let triples = try test.triples()
        let model = RaterModel(RaterModel.Configuration(solver: .gridBayes, weighting: .off))
        let fit = model.fit(triples.table)
        comparison.expectIds(triples)
        for (prefix, tolerance) in [("", "abs"), ("jags/", "abs_vs_jags")] {
            comparison.expect(prefix + "score_mean", fit.plans.map(\.posterior), tolerance: tolerance)
            comparison.expect(prefix + "score_sd", fit.plans.map(\.posteriorDeviation), tolerance: tolerance)
            comparison.expect(prefix + "bias_mean", fit.raters.map(\.bias), tolerance: tolerance)
            comparison.expect(prefix + "bias_sd", fit.raters.map(\.biasDeviation), tolerance: tolerance)
        }
        comparison.expect("geo_mean_ls", fit.components.plan / fit.components.residual)
        comparison.expect("geo_mean_lb", fit.components.rater / fit.components.residual)
        comparison.expect("sigma2", fit.components.residual)
        comparison.expect("mu", fit.mean)
        comparison.ignore("jags/mcse")
    }

    @Sendable
    private static func checkSmallCohort(
        _ test: StatisticsCase,
        _ comparison: inout StatisticsComparison
    ) throws(StatisticsCaseError) {
        let triples = try test.triples()
        let fit = RaterModel(RaterModel.Configuration(solver: .gridBayes)).fit(triples.table)
        comparison.expectIds(triples)
        comparison.expect("adjusted_score", fit.plans.map(\.adjusted))
        comparison.expect("adjusted_se", fit.plans.map(\.standardError))
        comparison.expect("constrained_bayes", fit.plans.map(\.spreadPreserving))
        comparison.expect("score_mean", fit.plans.map(\.posterior))
        comparison.expect("score_sd", fit.plans.map(\.posteriorDeviation))
        comparison.expect("bias_mean", fit.raters.map(\.bias))
        comparison.expect("bias_sd", fit.raters.map(\.biasDeviation))
        var weights = [Double?](repeating: nil, count: triples.places.count)
        for (rating, place) in zip(triples.table.ratings, triples.places) {
            weights[place] = fit.raters[rating.rater].weight
        }
        comparison.expect("weights_by_review", weights)
        comparison.expect("mu", fit.mean)
        comparison.expect("sigma2", fit.components.residual)
    }

    @Sendable
    private static func checkLargeCohort(
        _ test: StatisticsCase,
        _ comparison: inout StatisticsComparison
    ) throws(StatisticsCaseError) {
        let triples = try test.triples()
        let beliefs = BeliefPropagation(noise: .classes, tolerance: 1e-9).beliefs(triples.table)
        comparison.expectIds(triples)
        comparison.expect("score_mean", beliefs.planMeans)
        comparison.expect("score_sd", beliefs.planVariances.map { $0.squareRoot() })
        var sums = [Double](repeating: 0, count: triples.plans.count)
        var totals = sums
        for rating in triples.table.ratings {
            let precision = beliefs.precisions[rating.rater]
            sums[rating.plan] += precision * (rating.value - beliefs.biasMeans[rating.rater])
            totals[rating.plan] += precision
        }
        comparison.expect("adjusted_score", zip(sums, totals).map { $0 / $1 })
        comparison.expect("bias_mean", beliefs.biasMeans)
        comparison.expect("bias_sd", beliefs.biasVariances.map { $0.squareRoot() })
        comparison.expect("precision", beliefs.precisions)
        comparison.expect("noise_sd", beliefs.noiseDeviations)
        var residuals = [Double?](repeating: nil, count: triples.places.count)
        for (residual, place) in zip(beliefs.residuals, triples.places) { residuals[place] = residual }
        comparison.expect("loo_residual", residuals)
        comparison.expect("mu", beliefs.mean)
        comparison.expect("var_sub", beliefs.planVariance)
        comparison.expect("var_rev", beliefs.raterVariance)
        comparison.expect("class_probabilities", beliefs.classes)
        // How long it takes belongs to the implementation.
        comparison.ignore("sweeps")
    }

    @Sendable
    private static func checkRestrictedLikelihood(
        _ test: StatisticsCase,
        _ comparison: inout StatisticsComparison
    ) throws(StatisticsCaseError) {
        let triples = try test.triples()
        guard let effects = CrossedEffects(restrictedMaximumLikelihood: triples.table) else {
            throw StatisticsCaseError("the variances are not determined")
        }
        comparison.expectEffects(effects, triples)
        comparison.expect("mu_se", effects.meanError)
        comparison.expect("var_sub", effects.components.plan)
        comparison.expect("var_rev", effects.components.rater)
        comparison.expect("var_res", effects.components.residual)
        comparison.expect("reml_criterion", effects.criterion)
        comparison.expect("singular", effects.components.plan == 0 || effects.components.rater == 0)
        comparison.expect("sub_score", effects.planEffects.map { effects.mean + $0.value })
    }

    @Sendable
    private static func checkFixedRatios(
        _ test: StatisticsCase,
        _ comparison: inout StatisticsComparison
    ) throws(StatisticsCaseError) {
        let triples = try test.triples()
        let planRatio = try test.number("ratio_sub")
        let raterRatio = try test.number("ratio_rev")
        guard
            let effects = CrossedEffects(triples.table, planRatio: planRatio, raterRatio: raterRatio)
        else { throw StatisticsCaseError("the effects are not determined") }
        comparison.expectEffects(effects, triples)
        comparison.expect("sigma2", effects.components.residual)
    }

    @Sendable
    private static func checkKnownPrecision(
        _ test: StatisticsCase,
        _ comparison: inout StatisticsComparison
    ) throws(StatisticsCaseError) {
        let triples = try test.triples()
        let prior = try test.peerGradePrior()
        let precision = try test.number("tau")
        guard let posterior = prior.posterior(of: triples.table, precision: precision) else {
            throw StatisticsCaseError("the posterior is not determined")
        }
        comparison.expectIds(triples)
        comparison.expect("s_mean", posterior.planMeans)
        comparison.expect("s_var", posterior.planVariances)
        comparison.expect("b_mean", posterior.biasMeans)
        comparison.expect("b_var", posterior.biasVariances)
        // Kelley's form: how far a plan's own evidence counts, and that evidence.
        let trust = posterior.planVariances.map { 1 - $0 * prior.planPrecision }
        comparison.expect("rho", trust)
        comparison.expect(
            "fair_score",
            zip(posterior.planMeans, trust).map { ($0 - (1 - $1) * prior.mean) / $1 }
        )
        comparison.expect("fair_var", zip(posterior.planVariances, trust).map { $0 / $1 })
        let known = VarianceComponents(
            plan: 1 / prior.planPrecision,
            rater: 1 / prior.biasPrecision,
            residual: 1 / precision
        )
        let beliefs = BeliefPropagation(noise: .known(known, mean: prior.mean), tolerance: 1e-15)
            .beliefs(triples.table)
        comparison.expect("gabp_s_var", beliefs.planVariances)
        comparison.expect("gabp_b_var", beliefs.biasVariances)
        comparison.ignore("gabp_sweeps_to_1e_14")
    }

    @Sendable
    private static func checkPeerGrades(
        _ test: StatisticsCase,
        _ comparison: inout StatisticsComparison
    ) throws(StatisticsCaseError) {
        let triples = try test.triples()
        guard
            let posterior = try test.peerGradePrior().posterior(of: triples.table, rounds: 10_000, seed: 1)
        else { throw StatisticsCaseError("the posterior is not determined") }
        comparison.expectIds(triples)
        comparison.expect("s_mean", posterior.planMeans)
        comparison.expect("s_sd", posterior.planVariances.map { $0.squareRoot() })
        comparison.expect("b_mean", posterior.biasMeans)
        comparison.expect("b_sd", posterior.biasVariances.map { $0.squareRoot() })
        comparison.expect("tau_mean", posterior.precisionMeans, tolerance: "abs_tau")
        comparison.expect(
            "tau_sd",
            posterior.precisionVariances.map { $0.squareRoot() },
            tolerance: "abs_tau"
        )
        comparison.ignore("mcse_max_s_b", "max_rhat")
    }
}

extension StatisticsCase {
    fileprivate func peerGradePrior() throws(StatisticsCaseError) -> PeerGradePrior {
        PeerGradePrior(
            mean: try number("mu0"),
            planPrecision: try number("gamma0"),
            biasPrecision: try number("eta0"),
            shape: try number("alpha0"),
            rate: try number("beta0")
        )
    }
}

extension StatisticsComparison {
    fileprivate mutating func expectEffects(_ effects: CrossedEffects, _ triples: RatedTriples) {
        expectIds(triples)
        expect("mu", effects.mean)
        expect("sub_blup", effects.planEffects.map(\.value))
        expect("sub_condvar", effects.planEffects.map(\.conditionalVariance))
        expect("sub_score_pev", effects.planEffects.map(\.errorVariance))
        expect("rev_blup", effects.raterEffects.map(\.value))
        expect("rev_condvar", effects.raterEffects.map(\.conditionalVariance))
        expect("rev_pev", effects.raterEffects.map(\.errorVariance))
    }
}
