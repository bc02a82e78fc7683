/// One sweep's work on raters.
struct RaterWork: Sendable {
    private let graph: MessageGraph
    private let totals: [SIMD2<Double>]
    private let own: [SIMD2<Double>]
    private let precisions: [Double]
    private let logDeviations: [Double]
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

    /// Work with the totals of the plans and the estimates of a state.
    init(_ graph: MessageGraph, _ state: MessageState, _ weighing: Weighing) {
        self.graph = graph
        totals = state.totals
        own = state.toPlans
        precisions = state.precisions
        logDeviations = state.logDeviations
        isAnchor = state.isAnchor
        hasAnchors = state.isAnchor.contains(true)
        raterVariance = state.raterVariance
        classes = state.classes
        self.weighing = weighing
    }

    /// What becomes of some raters in a row.
    struct Part: Sendable {
        /// To the plans, in the order of the raters.
        var messages: [SIMD2<Double>] = []
        var precisions: [Double]
        var logDeviations: [Double]
        var sums = RaterSums()
    }

    /// Works on some raters.
    func part(_ raters: Range<Int>) -> Part {
        var piece = RaterPiece(graph, raters, totals: totals, own: own)
        var part = Part(
            precisions: Array(precisions[raters]),
            logDeviations: Array(logDeviations[raters])
        )
        NoiseClasses.withSpace { space in
            piece.forEach { rater, ratings in
                let belief = RaterBelief(
                    ratings,
                    precision: precisions[rater],
                    variance: isAnchor[rater] ? 0 : raterVariance
                )
                guard !isAnchor[rater] else {
                    belief.answer(ratings, newPrecision: precisions[rater])
                    return
                }
                part.sums.count += 1
                part.sums.ratings += ratings.total
                part.sums.squares += belief.mean * belief.mean + belief.variance
                guard weighing == .classes else {
                    if weighing == .common { part.sums.noise += belief.expectedNoise(ratings) }
                    belief.answer(ratings, newPrecision: precisions[rater])
                    return
                }
                let evidence = classes.weigh(ratings, biasVariance: raterVariance, space: space)
                if hasAnchors {
                    part.sums.logPrecisions += ratings.total * Elementary.log(evidence.precision)
                }
                part.precisions[rater - raters.lowerBound] = evidence.precision
                part.logDeviations[rater - raters.lowerBound] = evidence.logDeviation
                belief.answer(ratings, newPrecision: evidence.precision)
            }
            part.sums.classes = NoiseClasses.counts(space)
        }
        part.messages = piece.answers
        return part
    }

    /// What is worked out once, when the messages have settled.
    struct Ending: Sendable {
        var biasMeans: [Double]
        var biasVariances: [Double]
        var noisyProbabilities: [Double]
        /// Leave-one-out residuals in standard deviations, in the order of the raters.
        var residuals: [Double]
    }

    /// Reads biases, residuals and noise of some raters off the messages; a class counts as noisy from the
    /// deviation `threshold` on.
    func ending(_ raters: Range<Int>, threshold: Double?) -> Ending {
        var ending = Ending(
            biasMeans: Array(repeating: 0, count: raters.count),
            biasVariances: raters.map { isAnchor[$0] ? 0 : raterVariance },
            noisyProbabilities: Array(repeating: 0, count: raters.count),
            residuals: []
        )
        var piece = RaterPiece(graph, raters, totals: totals, own: own)
        ending.residuals.reserveCapacity(piece.answers.count)
        NoiseClasses.withSpace { space in
            piece.forEach { rater, ratings in
                let precision = precisions[rater]
                let belief = RaterBelief(
                    ratings,
                    precision: precision,
                    variance: isAnchor[rater] ? 0 : raterVariance
                )
                let place = rater - raters.lowerBound
                ending.biasMeans[place] = belief.mean
                ending.biasVariances[place] = belief.variance
                for index in ratings.entries.indices {
                    let bias = belief.without(ratings, index)
                    let entry = ratings.entries[index]
                    let spread = entry.y + bias.y + ratings.inverseShare(index) / precision
                    ending.residuals.append((entry.x - bias.x) / spread.squareRoot())
                }
                guard let threshold, !isAnchor[rater] else { return }
                _ = classes.weigh(ratings, biasVariance: raterVariance, space: space)
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
    var classes = NoiseClasses.Pairs(repeating: .zero, count: NoiseClasses.pairCount)
    /// The logarithms of the precisions over all ratings.
    var logPrecisions = 0.0
    /// The expected squares of the noise.
    var noise = 0.0
    /// The number of ratings, partial ones counting by their share.
    var ratings = 0.0

    mutating func add(_ other: RaterSums) {
        count += other.count
        squares += other.squares
        for pair in classes.indices { classes[pair] += other.classes[pair] }
        logPrecisions += other.logPrecisions
        noise += other.noise
        ratings += other.ratings
    }
}
