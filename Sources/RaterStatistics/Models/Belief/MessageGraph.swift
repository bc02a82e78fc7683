/// The ratings as edges between plans and raters, in the two orders that messages are sent in.
///
/// What raters tell plans stands in the order of the raters. Plans fetch it from all over and add it up; raters
/// fetch the totals, of which there are fewer, and take off what they said themselves.
struct MessageGraph: Sendable {
    /// The ratings of plan `u` are `planOffsets[u]..<planOffsets[u + 1]`, in the order of the table.
    let planOffsets: [Int]
    /// The ratings of rater `v` are `raterOffsets[v]..<raterOffsets[v + 1]` in the order of the raters.
    let raterOffsets: [Int]
    /// In the order of the raters, the plan of each rating.
    let plans: [UInt32]
    /// In the order of the plans, the place of each rating in the order of the raters.
    let places: [UInt32]
    /// The values in the order of the raters, in standard units.
    let values: [Double]
    /// One over the share of each rating in the order of the raters; empty when all are 1.
    let inverseShares: [Double]
    /// The mean and the standard deviation of the values, partial ratings counting by their share.
    let mean: Double
    let deviation: Double
    /// Pieces of plans and of raters for several threads.
    let planChunks: ParallelChunks
    let raterChunks: ParallelChunks

    /// Sorts the ratings of a table by rater.
    ///
    /// - Precondition: the values vary, and there are fewer than 2³² plans and ratings.
    /// - Complexity: O(plans + raters + ratings).
    init(_ table: RatingTable) {
        let ratings = table.ratings
        precondition(
            max(ratings.count, table.planCount) < UInt32.max,
            "more plans or ratings than can be numbered"
        )
        var planOffsets = [Int](repeating: 0, count: table.planCount + 1)
        var raterOffsets = [Int](repeating: 0, count: table.raterCount + 1)
        var sum = 0.0
        var total = 0.0
        var isWhole = true
        for rating in ratings {
            planOffsets[rating.plan + 1] += 1
            raterOffsets[rating.rater + 1] += 1
            sum += rating.share * rating.value
            total += rating.share
            isWhole = isWhole && rating.share == 1
        }
        for plan in 0..<table.planCount { planOffsets[plan + 1] += planOffsets[plan] }
        for rater in 0..<table.raterCount { raterOffsets[rater + 1] += raterOffsets[rater] }
        let mean = sum / total
        var squares = 0.0
        for rating in ratings {
            squares += rating.share * (rating.value - mean) * (rating.value - mean)
        }
        let deviation = (squares / total).squareRoot()

        var next = raterOffsets
        var plans = [UInt32](repeating: 0, count: ratings.count)
        var places = plans
        var values = [Double](repeating: 0, count: ratings.count)
        var inverseShares = [Double](repeating: 1, count: isWhole ? 0 : ratings.count)
        for (index, rating) in ratings.enumerated() {
            let place = next[rating.rater]
            next[rating.rater] = place + 1
            plans[place] = UInt32(truncatingIfNeeded: rating.plan)
            places[index] = UInt32(truncatingIfNeeded: place)
            values[place] = (rating.value - mean) / deviation
            if !isWhole { inverseShares[place] = 1 / rating.share }
        }
        self.planOffsets = planOffsets
        self.raterOffsets = raterOffsets
        self.plans = plans
        self.places = places
        self.values = values
        self.inverseShares = inverseShares
        self.mean = mean
        self.deviation = deviation
        planChunks = ParallelChunks(offsets: planOffsets, size: 4096)
        raterChunks = ParallelChunks(offsets: raterOffsets, size: 4096)
    }
}
