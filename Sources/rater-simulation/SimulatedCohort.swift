import RaterStatistics

/// A cohort whose true values are known.
struct SimulatedCohort {
    let truth: [Double]
    let table: RatingTable

    static let mean = 2.4
    static let criteria = 5
    private static let noiseVariance = 0.36

    /// Makes a cohort up.
    init(
        _ scenario: Scenario,
        count: Int,
        reviews: Int,
        using random: inout Xoshiro256
    ) throws(RatingTable.Problem) {
        let quality = (0..<count).map { _ in Self.mean + scenario.planDeviation * random.normal() }
        let raters = Self.raters(scenario, count, &random)
        var assignment = ReviewAssignment(count: count, reviews: reviews, using: &random)
        let cliques = scenario.hasCliques ? Self.cliques(count, &random) : []
        // A clique of three needs two reviews each.
        if let size = cliques.first?.count, reviews >= size - 1 {
            assignment.join(cliques: cliques, using: &random)
        }
        var cliqueOf = [Int?](repeating: nil, count: count)
        for (index, clique) in cliques.enumerated() {
            for member in clique { cliqueOf[member] = index }
        }
        let details =
            scenario.isRounded
            ? (0..<count).map { _ in (0..<Self.criteria).map { _ in 0.3 * random.normal() } } : []
        truth =
            scenario.isRounded
            ? zip(quality, details).map { $0 + $1.reduce(0, +) / Double(Self.criteria) } : quality

        var ratings: [RatingTable.Rating] = []
        for rater in 0..<count {
            for plan in assignment.plans[rater] {
                let isMutual = cliqueOf[rater] != nil && cliqueOf[rater] == cliqueOf[plan]
                let value = raters[rater].value(
                    quality: quality[plan],
                    details: scenario.isRounded ? details[plan] : nil,
                    isMutual: isMutual,
                    using: &random
                )
                ratings.append(RatingTable.Rating(plan: plan, rater: rater, value: value))
            }
        }
        table = try RatingTable(planCount: count, raterCount: count, scale: 0...4, ratings: ratings)
    }

    private static func raters(
        _ scenario: Scenario,
        _ count: Int,
        _ random: inout Xoshiro256
    ) -> [SimulatedRater] {
        var raters = (0..<count).map { _ in
            let deviation: Double
            if let shape = scenario.precisionShape {
                let rate = noiseVariance * (shape - 1)
                deviation = 1 / (random.gamma(shape: shape) / rate).squareRoot()
            } else {
                deviation = noiseVariance.squareRoot()
            }
            return SimulatedRater(
                bias: scenario.biasDeviation * random.normal(),
                deviation: deviation,
                slope: scenario.leastSlope < 1 ? random.uniform(in: scenario.leastSlope...1) : 1
            )
        }
        if scenario.hasCareless {
            let careless = max(1, Int((0.1 * Double(count)).rounded(.toNearestOrEven)))
            for (turn, rater) in random.permutation(of: count).prefix(careless).enumerated() {
                raters[rater].habit = turn % 2 == 0 ? .constant(random.uniform(in: 2...4)) : .random
            }
        }
        return raters
    }

    private static func cliques(_ count: Int, _ random: inout Xoshiro256) -> [[Int]] {
        let size = count <= 12 ? 2 : 3
        let cliques = max(1, Int((0.05 * Double(count) / Double(size)).rounded(.toNearestOrEven)))
        let order = random.permutation(of: count)
        return (0..<cliques).map { Array(order[($0 * size)..<(($0 + 1) * size)]) }
    }
}

/// How somebody rates.
struct SimulatedRater {
    let bias: Double
    let deviation: Double
    let slope: Double
    var habit = Habit.careful

    enum Habit {
        case careful
        /// The same value for all.
        case constant(Double)
        /// Any value.
        case random
    }

    /// The value that the rater gives.
    func value(
        quality: Double,
        details: [Double]?,
        isMutual: Bool,
        using random: inout Xoshiro256
    ) -> Double {
        let line = SimulatedCohort.mean + slope * (quality + bias - SimulatedCohort.mean)
        guard let details else {
            let careful = line + deviation * random.normal()
            if isMutual { return 4 }
            switch habit {
            case .careful: return careful
            case .constant(let value): return value
            case .random: return random.uniform(in: 0...4)
            }
        }
        let halo = 0.75 * deviation * random.normal()
        let levels = details.map { detail in
            let careful = line + halo + slope * detail + 0.85 * deviation * random.normal()
            let value =
                switch habit {
                case _ where isMutual: 4.0
                case .careful: careful
                case .constant(let value): value
                case .random: random.uniform(in: -0.5...4.5)
                }
            return min(max(value.rounded(.toNearestOrEven), 0), 4)
        }
        return levels.reduce(0, +) / Double(levels.count)
    }
}
