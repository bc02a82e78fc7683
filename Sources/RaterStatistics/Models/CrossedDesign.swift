/// The ratings as a crossed design `z = μ + s_u + b_v + ε`, the plans on one side and the raters on the other.
struct CrossedDesign {
    let planCount: Int
    let raterCount: Int
    /// The plan of each rating, in the order of the table.
    let plans: [Int]
    /// The rater of each rating.
    let raters: [Int]
    /// The value of each rating.
    let values: [Double]
    /// How much of the whole each rating covers.
    let shares: [Double]
    /// The ratings by rater: those of rater `v` are `byRater[offsets[v]..<offsets[v + 1]]`.
    let byRater: [Int]
    let offsets: [Int]
    /// Raters whose bias is known to be zero.
    let isAnchor: [Bool]

    init(_ table: RatingTable, anchors: Set<Int> = []) {
        self.init(
            planCount: table.planCount,
            raterCount: table.raterCount,
            plans: table.ratings.map(\.plan),
            raters: table.ratings.map(\.rater),
            values: table.ratings.map(\.value),
            shares: table.ratings.map(\.share),
            isAnchor: (0..<table.raterCount).map { anchors.contains($0) }
        )
    }

    private init(
        planCount: Int,
        raterCount: Int,
        plans: [Int],
        raters: [Int],
        values: [Double],
        shares: [Double],
        isAnchor: [Bool]
    ) {
        self.planCount = planCount
        self.raterCount = raterCount
        self.plans = plans
        self.raters = raters
        self.values = values
        self.shares = shares
        self.isAnchor = isAnchor
        var offsets = [Int](repeating: 0, count: raterCount + 1)
        for rater in raters { offsets[rater + 1] += 1 }
        for rater in 0..<raterCount { offsets[rater + 1] += offsets[rater] }
        var next = offsets
        var byRater = [Int](repeating: 0, count: raters.count)
        for (index, rater) in raters.enumerated() {
            byRater[next[rater]] = index
            next[rater] += 1
        }
        self.offsets = offsets
        self.byRater = byRater
    }

    /// The same ratings with plans and raters in each other's place, without anchors.
    var turned: CrossedDesign {
        CrossedDesign(
            planCount: raterCount,
            raterCount: planCount,
            plans: raters,
            raters: plans,
            values: values,
            shares: shares,
            isAnchor: Array(repeating: false, count: planCount)
        )
    }

    /// The number of ratings.
    var count: Int { values.count }

    /// The ratings of a rater, in the order of the table.
    func ratings(of rater: Int) -> ArraySlice<Int> { byRater[offsets[rater]..<offsets[rater + 1]] }

    /// The number of ratings of a rater.
    func count(of rater: Int) -> Int { offsets[rater + 1] - offsets[rater] }

    /// A number for each rating added up by rater.
    func sumByRater(_ term: (Int) -> Double) -> [Double] {
        var sums = [Double](repeating: 0, count: raterCount)
        for (index, rater) in raters.enumerated() { sums[rater] += term(index) }
        return sums
    }

    /// A number for each rating added up by plan.
    func sumByPlan(_ term: (Int) -> Double) -> [Double] {
        var sums = [Double](repeating: 0, count: planCount)
        for (index, plan) in plans.enumerated() { sums[plan] += term(index) }
        return sums
    }
}
