/// The ratings as edges between plans and raters, cut into blocks of either that fit into a cache.
///
/// The ratings of one block of plans by one block of raters are a cell, and both blocks keep the ratings of a cell
/// side by side and in the same order. So a message that goes to the other side is written inside a small piece of
/// memory, and a block fetches what is for it cell by cell: all that goes through the large memory goes in rows.
struct MessageGraph: Sendable {
    /// Pieces of plans and of raters.
    let planChunks: ParallelChunks
    let raterChunks: ParallelChunks
    /// What belongs to each piece.
    let planBlocks: [PlanBlock]
    let raterBlocks: [RaterBlock]
    /// The number of raters, whether they rated or not.
    let raterCount: Int
    /// The mean and the standard deviation of the values, partial ratings counting by their share.
    let mean: Double
    let deviation: Double

    /// The fewest ratings that are worth a block: their messages fill a quarter of a megabyte.
    static let blockSize = 16_384
    /// The most blocks on a side, or so, lest cells become too small to be copied as a whole.
    private static let blockCount = 256

    /// Sorts the ratings of a table into cells.
    ///
    /// - Precondition: the values vary, and there are fewer than 2³² plans, raters and ratings.
    /// - Complexity: O(plans + raters + ratings).
    init(_ table: RatingTable, threads: Int) {
        let ratings = table.ratings
        precondition(
            max(ratings.count, table.planCount, table.raterCount) < UInt32.max,
            "more plans, raters or ratings than can be numbered"
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
        let size = max(Self.blockSize, ratings.count / Self.blockCount)
        let planChunks = ParallelChunks(offsets: planOffsets, size: size)
        let raterChunks = ParallelChunks(offsets: raterOffsets, size: size)

        let mean = sum / total
        let sorting = RatingSorting(
            table,
            raterChunks,
            planOffsets: planOffsets,
            mean: mean,
            isWhole: isWhole
        )
        let rows = planChunks.map(threads: threads) { sorting.row($1) }
        let deviation = (rows.reduce(0) { $0 + $1.squares } / total).squareRoot()
        let raterBlocks = raterChunks.map(threads: threads) { index, raters in
            RaterBlock(raters, index, of: rows, mean: mean, deviation: deviation)
        }
        planBlocks = planChunks.map(threads: threads) { index, plans in
            PlanBlock(plans, rows[index], sources: raterBlocks.map { $0.starts[index] })
        }
        raterCount = table.raterCount
        self.planChunks = planChunks
        self.raterChunks = raterChunks
        self.raterBlocks = raterBlocks
        self.mean = mean
        self.deviation = deviation
    }
}

/// Messages, each a precision and precision times value, or what they are worked out from.
typealias Messages = [SIMD2<Double>]

extension Messages {
    /// Fetches what the blocks of the other side have for this one.
    ///
    /// `starts` holds where each cell begins here, and the end of the last; `sources` where each begins there.
    mutating func fetch(from blocks: [Messages], starts: [Int], sources: [Int]) {
        withUnsafeMutableBufferPointer { here in
            for block in blocks.indices {
                let count = starts[block + 1] - starts[block]
                guard count > 0 else { continue }
                blocks[block].withUnsafeBufferPointer { there in
                    let source = UnsafeBufferPointer(
                        rebasing: there[sources[block]..<(sources[block] + count)]
                    )
                    let target = UnsafeMutableBufferPointer(rebasing: here[starts[block]..<starts[block + 1]])
                    _ = target.update(from: source)
                }
            }
        }
    }
}
