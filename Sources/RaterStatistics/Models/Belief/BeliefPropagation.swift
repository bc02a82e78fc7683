/// Gaussian belief propagation between plans and raters, with the variances and the noise of each rater
/// estimated along the way: the solver for large cohorts.
///
/// Every rating carries two messages, and each sweep costs two passes over the ratings. The graph has two
/// sides, so the model is walk-summable: at convergence the means are exact and the variances slightly small
/// (Malioutov, Johnson and Willsky 2006, "Walk-sums and belief propagation in Gaussian graphical models",
/// Journal of Machine Learning Research 7, 2031–2064). Hyperparameters are updated by expectation maximisation
/// with longer steps (`OverRelaxation`), noise classes as in `NoiseClasses`.
package struct BeliefPropagation {
    /// What is estimated beside plans and biases.
    package enum Noise: Sendable {
        /// The class of each rater.
        case classes
        /// One variance for all.
        case common
        /// Nothing: the variances and the mean are known.
        case known(VarianceComponents, mean: Double)
    }

    /// What is estimated.
    package let noise: Noise
    /// The most threads that are used; the result is the same for any number.
    package let threads: Int
    /// The largest change of a plan in a sweep at the end, in standard deviations of the values.
    package let tolerance: Double
    /// After how many sweeps it stops in any case.
    package let maximumSweeps: Int

    /// Makes a solver.
    package init(noise: Noise, threads: Int = 1, tolerance: Double = 1e-3, maximumSweeps: Int = 300) {
        self.noise = noise
        self.threads = threads
        self.tolerance = tolerance
        self.maximumSweeps = maximumSweeps
    }

    /// What the messages say in the end, on the scale of the values.
    package struct Beliefs {
        /// The mean of each plan.
        package var planMeans: [Double]
        /// The variance of each plan.
        package var planVariances: [Double]
        /// The mean of each rater's bias.
        package var biasMeans: [Double]
        /// The variance of each rater's bias.
        package var biasVariances: [Double]
        /// The expected precision of each rater.
        package var precisions: [Double]
        /// The expected logarithm of the deviation of each rater's noise.
        package var noiseLogarithms: [Double]
        /// The probability of classes with at least 1.7 times the noise of the typical rater.
        package var noisyProbabilities: [Double]
        /// Leave-one-out residuals in standard deviations, in the order of the table.
        package var residuals: [Double?]
        /// The mean of the plans.
        package var mean: Double
        /// The variance between plans.
        package var planVariance: Double
        /// The variance between raters.
        package var raterVariance: Double
        /// How frequent each noise class is.
        package var classes: [Double]
        /// How many sweeps it took.
        package var sweeps: Int

        /// The expected deviation of each rater's noise, geometric mean over the classes.
        package var noiseDeviations: [Double] { noiseLogarithms.map(Elementary.exp) }
    }

    /// Sends messages until nothing moves.
    ///
    /// - Precondition: the values of the table vary.
    /// - Complexity: O(ratings) a sweep; 11 to 30 sweeps are usual.
    package func beliefs(_ table: RatingTable, anchors: Set<Int> = []) -> Beliefs {
        beliefs(MessageGraph(table, threads: threads), anchors: anchors)
    }

    /// Sends messages along a graph until nothing moves.
    func beliefs(_ graph: MessageGraph, anchors: Set<Int>) -> Beliefs {
        var state = MessageState(graph, noise: noise, anchors: anchors, threads: threads)
        let weighing: RaterWork.Weighing =
            switch noise {
            case .classes: .classes
            case .common: .common
            case .known: .none
            }
        var sweeps = 0
        while sweeps < maximumSweeps {
            sweeps += 1
            let plans = state.gatherPlans(graph, threads: threads)
            let raters = state.answerRaters(graph, weighing: weighing, threads: threads)
            var shift = 0.0
            if !isKnown { shift = state.updateHyperparameters(plans, raters, weighing: weighing) }
            if sweeps > 1, plans.change < tolerance, shift < 0.1 * tolerance { break }
        }
        _ = state.gatherPlans(graph, threads: threads)
        let ending = state.finish(graph, noise: noise, threads: threads)
        return beliefs(graph, state, ending.raters, residuals: ending.residuals, sweeps: sweeps)
    }

    private var isKnown: Bool {
        if case .known = noise { true } else { false }
    }

    private func beliefs(
        _ graph: MessageGraph,
        _ state: MessageState,
        _ ending: [RaterWork.Ending],
        residuals: [[Double]],
        sweeps: Int
    ) -> Beliefs {
        let scale = graph.deviation
        let square = scale * scale
        let logarithm = Elementary.log(scale)
        let plans = graph.planChunks
        let raters = graph.raterChunks
        return Beliefs(
            planMeans: plans.row(state.plans.map(\.totals)) { graph.mean + scale * $0.y / $0.x },
            planVariances: plans.row(state.plans.map(\.totals)) { square / $0.x },
            biasMeans: raters.row(ending.map(\.biasMeans)) { scale * $0 },
            biasVariances: raters.row(ending.map(\.biasVariances)) { square * $0 },
            precisions: raters.row(state.raters.map(\.noise)) { $0.precision / square },
            noiseLogarithms: raters.row(state.raters.map(\.noise)) { logarithm + $0.logDeviation },
            noisyProbabilities: raters.row(ending.map(\.noisyProbabilities)) { $0 },
            residuals: plans.row(residuals) { $0 },
            mean: graph.mean + scale * state.mean,
            planVariance: square * state.planVariance,
            raterVariance: square * state.raterVariance,
            classes: state.classes.frequencies,
            sweeps: sweeps
        )
    }
}
