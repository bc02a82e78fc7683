/// The messages of a sweep and all that is estimated from them, in standard units.
struct MessageState: Sendable {
    /// What raters tell plans, in the order of the raters: the precision of a rating with the bias taken off, and
    /// precision times value.
    private(set) var toPlans: [SIMD2<Double>]
    /// What each plan has got: its precision, and precision times mean.
    private(set) var totals: [SIMD2<Double>]
    /// The expected precision of each rater's noise.
    private(set) var precisions: [Double]
    /// The expected logarithm of the deviation of each rater's noise.
    private(set) var logDeviations: [Double]
    private(set) var mean: Double
    private(set) var planVariance: Double
    private(set) var raterVariance: Double
    private(set) var classes = NoiseClasses()
    let isAnchor: [Bool]

    /// The start: 45 % of the variance lies between plans, 15 % between raters, the rest is noise.
    init(_ graph: MessageGraph, noise: BeliefPropagation.Noise, anchors: Set<Int>) {
        let raterCount = graph.raterOffsets.count - 1
        var noiseVariance = NoiseClasses.startVariance
        mean = 0
        planVariance = 0.45
        raterVariance = 0.15
        if case .known(let components, let known) = noise {
            let square = graph.deviation * graph.deviation
            mean = (known - graph.mean) / graph.deviation
            planVariance = components.plan / square
            raterVariance = components.rater / square
            noiseVariance = components.residual / square
        }
        let isAnchor = (0..<raterCount).map { anchors.contains($0) }
        self.isAnchor = isAnchor
        precisions = isAnchor.map { ($0 ? ModelSolution.anchorWeight : 1) / noiseVariance }
        logDeviations = precisions.map { -0.5 * Elementary.log($0) }
        totals = Array(repeating: SIMD2(1, 0), count: graph.planOffsets.count - 1)
        toPlans = []
        toPlans.reserveCapacity(graph.values.count)
        for rater in 0..<raterCount {
            for place in graph.raterOffsets[rater]..<graph.raterOffsets[rater + 1] {
                let share = graph.inverseShares.isEmpty ? 1 : graph.inverseShares[place]
                let precision = 1 / (share / precisions[rater] + (isAnchor[rater] ? 0 : raterVariance))
                toPlans.append(SIMD2(precision, precision * graph.values[place]))
            }
        }
    }

    /// Adds up for every plan what its raters say.
    mutating func gatherPlans(_ graph: MessageGraph, threads: Int) -> PlanSums {
        let work = PlanWork(graph, incoming: toPlans, before: totals, mean: mean, variance: planVariance)
        let parts = graph.planChunks.map(threads: threads) { work.part($0) }
        totals.refill(parts.map(\.totals))
        return parts.reduce(into: PlanSums()) { $0.add($1.sums) }
    }

    /// Estimates every rater from what others say about the plans, and tells the plans.
    mutating func answerRaters(
        _ graph: MessageGraph,
        weighing: RaterWork.Weighing,
        threads: Int
    ) -> RaterSums {
        let parts = {
            let work = RaterWork(graph, self, weighing)
            return graph.raterChunks.map(threads: threads) { work.part($0) }
        }()
        toPlans.refill(parts.map(\.messages))
        precisions.refill(parts.map(\.precisions))
        logDeviations.refill(parts.map(\.logDeviations))
        return parts.reduce(into: RaterSums()) { $0.add($1.sums) }
    }

    /// Fits mean, variances and classes to what the sweep found.
    ///
    /// - Returns: the largest change of the mean and of the deviations of plans and raters.
    mutating func updateHyperparameters(
        _ plans: PlanSums,
        _ raters: RaterSums,
        weighing: RaterWork.Weighing
    ) -> Double {
        let before = (mean, planVariance.squareRoot(), raterVariance.squareRoot())
        if plans.count > 0 {
            mean = plans.means / plans.count
            let squares = plans.squares / plans.count - mean * mean
            planVariance = max(squares + plans.variances / plans.count, 1e-8)
        }
        if raters.count > 0 {
            raterVariance = max(raters.squares / raters.count, 1e-8)
            switch weighing {
            case .classes:
                classes.update(counts: raters.classes, raters: raters.count)
                setAnchors(Elementary.exp(raters.logPrecisions / raters.ratings))
            case .common:
                let precision = 1 / max(raters.noise / raters.ratings, 1e-8)
                for rater in precisions.indices where !isAnchor[rater] {
                    precisions[rater] = precision
                    logDeviations[rater] = -0.5 * Elementary.log(precision)
                }
                setAnchors(precision)
            case .none:
                break
            }
        }
        return max(
            abs(mean - before.0),
            abs(planVariance.squareRoot() - before.1),
            abs(raterVariance.squareRoot() - before.2)
        )
    }

    private mutating func setAnchors(_ typical: Double) {
        for rater in precisions.indices where isAnchor[rater] {
            precisions[rater] = ModelSolution.anchorWeight * typical
            logDeviations[rater] = -0.5 * Elementary.log(precisions[rater])
        }
    }
}

extension Array {
    /// Replaces the elements by those of several arrays, in the memory that is there.
    fileprivate mutating func refill(_ parts: [[Element]]) {
        removeAll(keepingCapacity: true)
        for part in parts { append(contentsOf: part) }
    }
}
