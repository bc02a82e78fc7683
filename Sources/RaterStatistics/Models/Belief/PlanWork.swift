/// One sweep's work on plans.
struct PlanWork: Sendable {
    private let graph: MessageGraph
    private let incoming: [SIMD2<Double>]
    private let before: [SIMD2<Double>]
    /// The prior of every plan: precision, and precision times mean.
    private let prior: SIMD2<Double>

    /// Work with messages from the raters, the totals before, and the mean and the variance of all plans.
    init(
        _ graph: MessageGraph,
        incoming: [SIMD2<Double>],
        before: [SIMD2<Double>],
        mean: Double,
        variance: Double
    ) {
        self.graph = graph
        self.incoming = incoming
        self.before = before
        prior = SIMD2(1 / variance, mean / variance)
    }

    /// What becomes of some plans in a row.
    struct Part: Sendable {
        /// For each plan its precision, and precision times mean.
        var totals: [SIMD2<Double>] = []
        var sums = PlanSums()
    }

    /// Works on some plans.
    func part(_ plans: Range<Int>) -> Part {
        let places = graph.planOffsets[plans.lowerBound]..<graph.planOffsets[plans.upperBound]
        let messages = graph.places[places].map { incoming[Int($0)] }
        var part = Part()
        part.totals.reserveCapacity(plans.count)
        for plan in plans {
            let start = graph.planOffsets[plan] - places.lowerBound
            let end = graph.planOffsets[plan + 1] - places.lowerBound
            var total = prior
            for index in start..<end { total += messages[index] }
            part.totals.append(total)
            guard end > start else { continue }
            let variance = 1 / total.x
            let mean = total.y * variance
            part.sums.count += 1
            part.sums.means += mean
            part.sums.squares += mean * mean
            part.sums.variances += variance
            part.sums.change = max(part.sums.change, abs(mean - before[plan].y / before[plan].x))
        }
        return part
    }
}

/// Sums over rated plans.
struct PlanSums: Sendable {
    var count = 0.0
    var means = 0.0
    var squares = 0.0
    var variances = 0.0
    /// The largest change of a mean.
    var change = 0.0

    mutating func add(_ other: PlanSums) {
        count += other.count
        means += other.means
        squares += other.squares
        variances += other.variances
        change = max(change, other.change)
    }
}
