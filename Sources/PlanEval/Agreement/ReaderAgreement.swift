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
        alpha = matrix?.krippendorffAlpha(.ordinal) ?? .undefined(.noRatings)
        alphaRange = seed.flatMap { LevelUnits.alphaRange(of: plans, seed: $0) }
        ac2 =
            matrix.map { matrix in
                let categories = Set(scale + matrix.distinctValues).sorted()
                return matrix.agreement(.gwet, weights: .quadratic, categories: categories)
                    .map(\.value)
            } ?? .undefined(.noRatings)
    }
}

/// How many pairs of levels are alike.
private struct PairCounts {
    private(set) var all = 0
    private(set) var exact = 0
    private(set) var withinOne = 0

    init(_ units: [[Double]]) {
        for unit in units {
            for (place, one) in unit.enumerated() {
                for other in unit[(place + 1)...] {
                    all += 1
                    if one == other { exact += 1 }
                    if abs(one - other) <= 1 { withinOne += 1 }
                }
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

    /// A row for each unit, filled up at its end; `nil` if a level were no number, which scales rule out.
    static func matrix(_ units: [[Double?]]) -> RatingMatrix? {
        let width = units.map(\.count).max() ?? 0
        let rows = units.map { $0 + Array(repeating: nil, count: width - $0.count) }
        // Rows are even, and levels of a scale are numbers.
        return try? RatingMatrix(rows)
    }

    /// The range of alpha over samples of plans.
    ///
    /// Plans are drawn with all their levels, because the criteria of one plan are not independent.
    static func alphaRange(of plans: [[[Double]]], seed: UInt64) -> ClosedRange<Double>? {
        let plans = plans.filter { plan in plan.contains { $0.count > 1 } }
        let width = plans.joined().map(\.count).max() ?? 0
        guard width > 0 else { return nil }
        // A row for each plan, in which every criterion has `width` places.
        let rows = plans.map { plan in
            plan.flatMap { unit in
                unit.map { Double?.some($0) } + Array(repeating: nil, count: width - unit.count)
            }
        }
        let levels = plans.joined().reduce(0) { $0 + $1.count }
        let bootstrap = matrix(rows)?.bootstrap(
            replicates: min(replicates, max(200, mostDrawn / max(levels, 1))),
            confidence: confidence,
            seed: seed
        ) { sample in
            let units = sample.units.flatMap { Self.units(of: $0, width: width) }
            return matrix(units)?.krippendorffAlpha(.ordinal) ?? .undefined(.noRatings)
        }
        guard let interval = bootstrap?.value?.interval, interval.lower <= interval.upper else { return nil }
        return interval.lower...interval.upper
    }

    /// Takes the row of a plan apart again; levels that nobody else gave a pair for say nothing about alpha.
    private static func units(of plan: [RatingMatrix.Entry], width: Int) -> [[Double?]] {
        var units: [[Double?]] = []
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
