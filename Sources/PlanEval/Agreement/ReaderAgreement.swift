public import RaterStatistics

/// How alike several readers judge the same plans.
public struct ReaderAgreement: Sendable {
    /// The id of the criterion; `nil` for all together.
    public let criterion: String?
    /// The number of levels that were given.
    public let levelCount: Int
    /// The number of pairs of levels that two readers gave to the same criterion of the same plan.
    public let pairCount: Int
    /// The share of such pairs that are equal, or `nil` without pairs.
    public let exactShare: Double?
    /// The share of such pairs that are at most one level apart, or `nil` without pairs.
    public let withinOneShare: Double?
    /// Krippendorff's alpha for ordinal data.
    public let alpha: Estimate
    /// A range that holds alpha nine times out of ten; `nil` where it was not asked for or cannot be told.
    public let alphaRange: ClosedRange<Double>?
    /// Gwet's AC2 with quadratic weights, which does not fall when nearly all levels are the same.
    public let ac2: Estimate

    /// Compares levels.
    ///
    /// - Parameters:
    ///   - plans: for each plan, the levels that were given to each criterion.
    ///   - criterion: the id of the criterion; `nil` for all.
    ///   - scale: the levels that can be given.
    ///   - seed: the number that draws for the range begin with; `nil` to do without a range.
    init(_ plans: [[[Double]]], of criterion: String?, scale: [Double], seed: UInt64? = nil) {
        let units = plans.flatMap(\.self)
        let pairs = PairCounts(units)
        self.criterion = criterion
        levelCount = units.reduce(0) { $0 + $1.count }
        pairCount = pairs.all
        exactShare = pairs.share(pairs.exact)
        withinOneShare = pairs.share(pairs.withinOne)
        let matrix = LevelUnits.matrix(units)
        alpha = matrix.krippendorffAlpha(.ordinal)
        alphaRange = seed.flatMap { LevelUnits.alphaRange(of: plans, seed: $0) }
        let categories = Set(scale + matrix.distinctValues).sorted()
        ac2 = matrix.agreement(.gwet, weights: .quadratic, categories: categories).map(\.value)
    }
}

/// How many pairs of levels are alike.
private struct PairCounts {
    private(set) var all = 0
    private(set) var exact = 0
    private(set) var withinOne = 0

    /// Counts in the order of the levels, so that a plan that all read costs no more than its levels.
    init(_ units: [[Double]]) {
        for unit in units {
            let levels = unit.sorted()
            var firstEqual = 0
            var firstWithinOne = 0
            for (place, level) in levels.enumerated() {
                while levels[firstEqual] < level { firstEqual += 1 }
                while level - levels[firstWithinOne] > 1 { firstWithinOne += 1 }
                all += place
                exact += place - firstEqual
                withinOne += place - firstWithinOne
            }
        }
    }

    func share(_ count: Int) -> Double? { all > 0 ? Double(count) / Double(all) : nil }
}

/// Levels as the tables that statistics take: who gave which level does not matter for them.
private enum LevelUnits {
    /// The share of samples whose alpha lies in the range.
    private static let confidence = 0.9
    private static let replicates = 2000
    /// The most levels that are drawn in all, so that large cohorts take no longer than others.
    private static let mostDrawn = 20_000_000

    /// The levels of each unit, one after the other: who was first carries no meaning.
    static func matrix(_ units: [[Double]]) -> RatingMatrix {
        RatingMatrix(
            units: units.map { unit in
                unit.enumerated().map { RatingMatrix.Entry(rater: $0.offset, value: $0.element) }
            },
            raterCount: units.map(\.count).max() ?? 0
        )
    }

    /// The range of alpha over samples of plans.
    ///
    /// Plans are drawn with all their levels, because the criteria of one plan are not independent.
    static func alphaRange(of plans: [[[Double]]], seed: UInt64) -> ClosedRange<Double>? {
        let plans = plans.filter { plan in plan.contains { $0.count > 1 } }
        let width = plans.joined().map(\.count).max() ?? 0
        guard width > 0 else { return nil }
        // A unit for each plan, in which the levels of the next criterion have numbers from the next multiple of
        // `width` on.
        let units = plans.map { plan in
            plan.enumerated().flatMap { criterion, levels in
                levels.enumerated().map {
                    RatingMatrix.Entry(rater: criterion * width + $0.offset, value: $0.element)
                }
            }
        }
        let levels = units.reduce(0) { $0 + $1.count }
        let bootstrap = RatingMatrix(units: units, raterCount: width * (plans.map(\.count).max() ?? 0))
            .bootstrap(
                replicates: min(replicates, max(200, mostDrawn / max(levels, 1))),
                confidence: confidence,
                seed: seed
            ) { sample in
                matrix(sample.units.flatMap { Self.units(of: $0, width: width) })
                    .krippendorffAlpha(.ordinal)
            }
        guard let interval = bootstrap.value?.interval, interval.lower <= interval.upper else { return nil }
        return interval.lower...interval.upper
    }

    /// Takes a plan apart again; levels that nobody else gave a pair for say nothing about alpha.
    private static func units(of plan: [RatingMatrix.Entry], width: Int) -> [[Double]] {
        var units: [[Double]] = []
        var current = -1
        for entry in plan {
            if entry.rater / width != current {
                current = entry.rater / width
                units.append([])
            }
            units[units.count - 1].append(entry.value)
        }
        return units.filter { $0.count > 1 }
    }
}
