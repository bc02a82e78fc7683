/// The messages of a sweep and all that is estimated from them, in standard units.
struct MessageState: Sendable {
    var plans: [PlanBlock.State]
    var raters: [RaterBlock.State]
    private(set) var mean: Double
    private(set) var planVariance: Double
    private(set) var raterVariance: Double
    private(set) var classes = NoiseClasses()
    let isAnchor: [Bool]
    let hasAnchors: Bool

    /// The start: 45 % of the variance lies between plans, 15 % between raters, the rest is noise.
    init(
        _ graph: MessageGraph,
        noise: BeliefPropagation.Noise,
        anchors: Set<Int>,
        threads: Int
    ) {
        var noiseVariance = NoiseClasses.startVariance
        mean = 0
        planVariance = 0.45
        var raterVariance = 0.15
        if case .known(let components, let known) = noise {
            let square = graph.deviation * graph.deviation
            mean = (known - graph.mean) / graph.deviation
            planVariance = components.plan / square
            raterVariance = components.rater / square
            noiseVariance = components.residual / square
        }
        self.raterVariance = raterVariance
        var isAnchor = [Bool](repeating: false, count: graph.raterCount)
        for anchor in anchors where isAnchor.indices.contains(anchor) { isAnchor[anchor] = true }
        self.isAnchor = isAnchor
        hasAnchors = isAnchor.contains(true)
        let start = RaterStart(
            isAnchor: isAnchor,
            noise: NoiseClasses.Evidence(precision: 1 / noiseVariance),
            anchorNoise: NoiseClasses.Evidence(precision: ModelSolution.anchorWeight / noiseVariance),
            raterVariance: raterVariance
        )
        raters = graph.raterChunks.map(threads: threads) { index, _ in start.state(graph.raterBlocks[index]) }
        plans = graph.planChunks.map(threads: threads) { index, _ in PlanBlock.State(graph.planBlocks[index])
        }
    }

    /// Adds up for every plan what its raters say.
    mutating func gatherPlans(_ graph: MessageGraph, threads: Int) -> PlanSums {
        let messages = raters.map(\.messages)
        let prior = SIMD2(1 / planVariance, mean / planVariance)
        let sums = graph.planChunks.map(threads: threads, updating: &plans) { index, state in
            graph.planBlocks[index].gather(&state, from: messages, prior: prior)
        }
        return sums.reduce(into: PlanSums()) { $0.add($1) }
    }

    /// Estimates every rater from what others say about the plans, and tells the plans.
    mutating func answerRaters(
        _ graph: MessageGraph,
        weighing: RaterWork.Weighing,
        threads: Int
    ) -> RaterSums {
        let work = RaterWork(self, weighing)
        let others = plans.map(\.others)
        let sums = graph.raterChunks.map(threads: threads, updating: &raters) { index, state in
            work.answer(graph.raterBlocks[index], &state, to: others)
        }
        return sums.reduce(into: RaterSums()) { $0.add($1) }
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
            raterVariance = max(
                OverRelaxation.step(from: raterVariance, to: max(raters.squares / raters.count, 1e-8)),
                1e-8
            )
            switch weighing {
            case .classes:
                classes.update(counts: raters.classes, raters: raters.count)
                setAnchors(Elementary.exp(raters.logPrecisions / raters.ratings))
            case .common:
                let precision = 1 / max(raters.noise / raters.ratings, 1e-8)
                setPrecision(precision) { !$0 }
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
        guard hasAnchors else { return }
        setPrecision(ModelSolution.anchorWeight * typical) { $0 }
    }

    /// Sets the noise of anchors or of all others, as `belongs` says.
    private mutating func setPrecision(_ precision: Double, where belongs: (_ isAnchor: Bool) -> Bool) {
        let noise = NoiseClasses.Evidence(precision: precision)
        var first = 0
        for block in raters.indices {
            let count = raters[block].noise.count
            for place in 0..<count where belongs(isAnchor[first + place]) {
                raters[block].noise[place] = noise
            }
            first += count
        }
    }
}

/// What raters say before anything is known of them.
private struct RaterStart: Sendable {
    let isAnchor: [Bool]
    let noise: NoiseClasses.Evidence
    let anchorNoise: NoiseClasses.Evidence
    let raterVariance: Double

    func state(_ block: RaterBlock) -> RaterBlock.State {
        let noise = block.raters.map { isAnchor[$0] ? anchorNoise : self.noise }
        var messages = Messages(repeating: .zero, count: block.places.count)
        for (rater, noise) in zip(block.raters, noise) {
            let variance = isAnchor[rater] ? 0 : raterVariance
            let place = rater - block.raters.lowerBound
            for index in block.offsets[place]..<block.offsets[place + 1] {
                let share = block.shares.isEmpty ? 1 : block.shares[index]
                let precision = 1 / (1 / (share * noise.precision) + variance)
                messages[Int(block.places[index])] = SIMD2(precision, precision * block.values[index])
            }
        }
        return RaterBlock.State(messages: messages, noise: noise)
    }
}
