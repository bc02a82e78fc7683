/// Sorts the ratings of some plans by blocks of raters.
struct RatingSorting: Sendable {
    private let ratings: [RatingTable.Rating]
    private let planOffsets: [Int]
    private let blockCount: Int
    /// The block of each rater.
    private let blocks: [UInt32]
    private let mean: Double
    private let isWhole: Bool

    init(
        _ table: RatingTable,
        _ raterChunks: ParallelChunks,
        planOffsets: [Int],
        mean: Double,
        isWhole: Bool
    ) {
        ratings = table.ratings
        self.planOffsets = planOffsets
        blockCount = raterChunks.count
        var blocks: [UInt32] = []
        blocks.reserveCapacity(table.raterCount)
        for index in 0..<raterChunks.count {
            let block = UInt32(truncatingIfNeeded: index)
            blocks.append(contentsOf: repeatElement(block, count: raterChunks[index].count))
        }
        self.blocks = blocks
        self.mean = mean
        self.isWhole = isWhole
    }

    /// The ratings of a block of plans by block of raters, those of a cell in the order of the table.
    struct Row: Sendable {
        /// Where each cell begins, and the end of the last.
        var starts: [Int]
        /// Where the ratings of each plan begin in the order of the table, and the end of the last.
        var offsets: [Int]
        /// The place of each rating's plan in the block.
        var plans: [UInt32]
        var raters: [UInt32]
        var values: [Double]
        /// Empty when all are 1.
        var shares: [Double]
        /// The squares of the distances to the mean, by share.
        var squares = 0.0
    }

    /// Sorts the ratings of some plans: a counting sort.
    func row(_ plans: Range<Int>) -> Row {
        let here = planOffsets[plans.lowerBound]..<planOffsets[plans.upperBound]
        var starts = [Int](repeating: 0, count: blockCount + 1)
        for rating in ratings[here] { starts[Int(blocks[rating.rater]) + 1] += 1 }
        for block in 0..<blockCount { starts[block + 1] += starts[block] }
        var next = starts
        var row = Row(
            starts: starts,
            offsets: planOffsets[plans.lowerBound...plans.upperBound].map { $0 - here.lowerBound },
            plans: Array(repeating: 0, count: here.count),
            raters: Array(repeating: 0, count: here.count),
            values: Array(repeating: 0, count: here.count),
            shares: Array(repeating: 1, count: isWhole ? 0 : here.count)
        )
        for rating in ratings[here] {
            let block = Int(blocks[rating.rater])
            let place = next[block]
            next[block] = place + 1
            row.plans[place] = UInt32(truncatingIfNeeded: rating.plan - plans.lowerBound)
            row.raters[place] = UInt32(truncatingIfNeeded: rating.rater)
            row.values[place] = rating.value
            if !isWhole { row.shares[place] = rating.share }
            row.squares += rating.share * (rating.value - mean) * (rating.value - mean)
        }
        return row
    }
}
