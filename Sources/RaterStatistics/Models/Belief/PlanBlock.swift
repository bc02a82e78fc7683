/// The ratings of some plans in a row.
struct PlanBlock: Sendable {
    let plans: Range<Int>
    /// The place of each rating's plan in the block; the ratings stand by block of raters, those of a cell in the
    /// order of the table.
    fileprivate let places: [UInt32]
    /// Where the ratings of each plan begin in the order of the table, and the end of the last.
    private let offsets: [Int]
    /// Where each cell begins here, and the end of the last; and where each begins in its block of raters.
    private let starts: [Int]
    private let sources: [Int]

    init(_ plans: Range<Int>, _ row: RatingSorting.Row, sources: [Int]) {
        self.plans = plans
        places = row.plans
        offsets = row.offsets
        starts = row.starts
        self.sources = sources
    }

    /// What a block of plans holds while messages are sent.
    struct State: Sendable {
        /// What each plan has got: its precision, and precision times mean.
        var totals: Messages
        /// For each rating what all others say of the plan: its mean and its variance.
        var others: Messages

        /// Room for the ratings of a block.
        init(_ block: PlanBlock) {
            totals = Array(repeating: SIMD2(1, 0), count: block.plans.count)
            others = Array(repeating: .zero, count: block.places.count)
        }
    }

    /// Adds up for every plan what its raters say, and takes off for every rating what that one said.
    ///
    /// - Parameters:
    ///   - state: the totals before, which become those of now.
    ///   - blocks: what each block of raters says.
    ///   - prior: the prior of every plan: precision, and precision times mean.
    /// - Returns: sums over the plans that were rated.
    func gather(_ state: inout State, from blocks: [Messages], prior: SIMD2<Double>) -> PlanSums {
        state.others.fetch(from: blocks, starts: starts, sources: sources)
        var totals = Messages(repeating: prior, count: plans.count)
        var sums = PlanSums()
        totals.withUnsafeMutableBufferPointer { totals in
            places.withUnsafeBufferPointer { places in
                state.others.withUnsafeMutableBufferPointer { messages in
                    for index in places.indices { totals[Int(places[index])] += messages[index] }
                    for index in places.indices {
                        let others = totals[Int(places[index])] - messages[index]
                        let variance = 1 / others.x
                        messages[index] = SIMD2(others.y * variance, variance)
                    }
                }
            }
            for plan in totals.indices where offsets[plan + 1] > offsets[plan] {
                let variance = 1 / totals[plan].x
                let mean = totals[plan].y * variance
                let before = state.totals[plan]
                sums.count += 1
                sums.means += mean
                sums.squares += mean * mean
                sums.variances += variance
                sums.change = max(sums.change, abs(mean - before.y / before.x))
            }
        }
        state.totals = totals
        return sums
    }

    /// What blocks of raters say about the ratings as a first number, in the order of the table.
    func sorted(_ blocks: [Messages]) -> [Double] {
        var numbers = Messages(repeating: .zero, count: places.count)
        numbers.fetch(from: blocks, starts: starts, sources: sources)
        var next = offsets
        var sorted = [Double](repeating: 0, count: places.count)
        for (place, number) in zip(places, numbers) {
            sorted[next[Int(place)]] = number.x
            next[Int(place)] += 1
        }
        return sorted
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
