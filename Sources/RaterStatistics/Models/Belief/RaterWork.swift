/// One sweep's work on raters.
struct RaterWork: Sendable {
    private let isAnchor: [Bool]
    private let hasAnchors: Bool
    private let raterVariance: Double
    private let classes: NoiseClasses
    private let weighing: Weighing

    /// What is learned about the noise in a sweep.
    enum Weighing: Sendable {
        /// The class of each rater.
        case classes
        /// The variance that all have in common.
        case common
        /// Nothing: it stays as it is.
        case none
    }

    /// Work with the estimates of a state.
    init(_ state: MessageState, _ weighing: Weighing) {
        isAnchor = state.isAnchor
        hasAnchors = state.hasAnchors
        raterVariance = state.raterVariance
        classes = state.classes
        self.weighing = weighing
    }

    /// Estimates the raters of a block from what others say of the plans, and answers.
    func answer(_ block: RaterBlock, _ state: inout RaterBlock.State, to plans: [Messages]) -> RaterSums {
        block.fetch(&state.messages, from: plans)
        var sums = RaterSums()
        state.noise.withUnsafeMutableBufferPointer { noise in
            classes.withSpace { space in
                block.forEach(&state.messages) { place, ratings in
                    let isAnchor = isAnchor[block.raters.lowerBound + place]
                    let precision = noise[place].precision
                    let belief = RaterBelief(
                        ratings,
                        precision: precision,
                        variance: isAnchor ? 0 : raterVariance
                    )
                    guard !isAnchor else {
                        belief.answer(ratings, newPrecision: precision)
                        return
                    }
                    sums.count += 1
                    sums.ratings += ratings.total
                    sums.squares += belief.mean * belief.mean + belief.variance
                    guard weighing == .classes else {
                        if weighing == .common { sums.noise += belief.expectedNoise(ratings) }
                        belief.answer(ratings, newPrecision: precision)
                        return
                    }
                    let evidence = NoiseClasses.weigh(ratings, biasVariance: raterVariance, space: space)
                    if hasAnchors { sums.logPrecisions += ratings.total * Elementary.log(evidence.precision) }
                    noise[place] = evidence
                    belief.answer(ratings, newPrecision: evidence.precision)
                }
                sums.classes = space.counts
            }
        }
        return sums
    }

    /// What is worked out once, when the messages have settled.
    struct Ending: Sendable {
        var biasMeans: [Double]
        var biasVariances: [Double]
        var noisyProbabilities: [Double]
    }

    /// Reads biases, residuals and noise of a block of raters off the messages; a class counts as noisy from the
    /// deviation `threshold` on.
    ///
    /// The residuals, in standard deviations, take the place of the messages to the plans.
    func end(
        _ block: RaterBlock,
        _ state: inout RaterBlock.State,
        to plans: [Messages],
        threshold: Double?
    ) -> Ending {
        block.fetch(&state.messages, from: plans)
        var ending = Ending(
            biasMeans: Array(repeating: 0, count: block.raters.count),
            biasVariances: block.raters.map { isAnchor[$0] ? 0 : raterVariance },
            noisyProbabilities: Array(repeating: 0, count: block.raters.count)
        )
        let noise = state.noise
        classes.withSpace { space in
            block.forEach(&state.messages) { place, ratings in
                let isAnchor = isAnchor[block.raters.lowerBound + place]
                let belief = RaterBelief(
                    ratings,
                    precision: noise[place].precision,
                    variance: isAnchor ? 0 : raterVariance
                )
                ending.biasMeans[place] = belief.mean
                ending.biasVariances[place] = belief.variance
                for index in 0..<ratings.count {
                    ratings.answer(index, SIMD2(belief.residual(ratings, index), 0))
                }
                guard let threshold, !isAnchor else { return }
                _ = NoiseClasses.weigh(ratings, biasVariance: raterVariance, space: space)
                ending.noisyProbabilities[place] = classes.probability(space, from: threshold)
            }
        }
        return ending
    }
}

/// Sums over raters with ratings who are no anchors.
struct RaterSums: Sendable {
    var count = 0.0
    /// `b² + Var b`.
    var squares = 0.0
    /// How often each noise class was found.
    var classes = [Double](repeating: 0, count: NoiseClasses.count)
    /// The logarithms of the precisions over all ratings.
    var logPrecisions = 0.0
    /// The expected squares of the noise.
    var noise = 0.0
    /// The number of ratings, partial ones counting by their share.
    var ratings = 0.0

    mutating func add(_ other: RaterSums) {
        count += other.count
        squares += other.squares
        for place in classes.indices { classes[place] += other.classes[place] }
        logPrecisions += other.logPrecisions
        noise += other.noise
        ratings += other.ratings
    }
}
