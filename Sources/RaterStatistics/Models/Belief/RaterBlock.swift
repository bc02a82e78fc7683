/// The ratings of some raters in a row.
struct RaterBlock: Sendable {
    let raters: Range<Int>
    /// The ratings of rater `v` are `offsets[v]..<offsets[v + 1]` in the order of the raters, `v` counted from the
    /// first of the block.
    let offsets: [Int]
    /// In the order of the raters, the place of each rating among the messages, which stand by block of plans.
    let places: [UInt32]
    /// The values in the order of the raters, in standard units.
    let values: [Double]
    /// The share of each rating in the order of the raters; empty when all are 1.
    let shares: [Double]
    /// The most ratings of a rater.
    let largest: Int
    /// Where each cell begins here, and the end of the last; and where each begins in its block of plans.
    let starts: [Int]
    private let sources: [Int]

    /// Collects the ratings of some raters, which are the block with this index, from the rows of all plans.
    init(_ raters: Range<Int>, _ block: Int, of rows: [RatingSorting.Row], mean: Double, deviation: Double) {
        var starts = [0]
        var offsets = [Int](repeating: 0, count: raters.count + 1)
        for row in rows {
            let cell = row.starts[block]..<row.starts[block + 1]
            starts.append(starts[starts.count - 1] + cell.count)
            for rater in row.raters[cell] { offsets[Int(rater) - raters.lowerBound + 1] += 1 }
        }
        largest = offsets.max() ?? 0
        for rater in 0..<raters.count { offsets[rater + 1] += offsets[rater] }
        let count = offsets[raters.count]
        let isWhole = rows.allSatisfy { $0.shares.isEmpty }
        var next = offsets
        var places = [UInt32](repeating: 0, count: count)
        var values = [Double](repeating: 0, count: count)
        var shares = [Double](repeating: 1, count: isWhole ? 0 : count)
        var place: UInt32 = 0
        for row in rows {
            for index in row.starts[block]..<row.starts[block + 1] {
                let rater = Int(row.raters[index]) - raters.lowerBound
                let target = next[rater]
                next[rater] = target + 1
                places[target] = place
                values[target] = (row.values[index] - mean) / deviation
                if !isWhole { shares[target] = row.shares[index] }
                place += 1
            }
        }
        self.raters = raters
        self.offsets = offsets
        self.places = places
        self.values = values
        self.shares = shares
        self.starts = starts
        sources = rows.map { $0.starts[block] }
    }

    /// What a block of raters holds while messages are sent.
    struct State: Sendable {
        /// What the raters tell the plans, by block of plans: the precision of a rating with the bias taken off,
        /// and precision times value.
        var messages: Messages
        /// What is known of each rater's noise.
        var noise: [NoiseClasses.Evidence]
    }

    /// Replaces the messages to the plans by what others say of them.
    func fetch(_ messages: inout Messages, from blocks: [Messages]) {
        messages.fetch(from: blocks, starts: starts, sources: sources)
    }

    /// Works on each rater with ratings.
    ///
    /// `body` gets the place of the rater in the block and the ratings, and keeps nothing of them; `messages` holds
    /// what others say of the plans.
    @inline(__always)
    func forEach(_ messages: inout Messages, _ body: (Int, RaterRatings) -> Void) {
        messages.withUnsafeMutableBufferPointer { messages in
            places.withUnsafeBufferPointer { places in
                values.withUnsafeBufferPointer { values in
                    shares.withUnsafeBufferPointer { shares in
                        offsets.withUnsafeBufferPointer { offsets in
                            RaterRatings.withSpace(largest) { space in
                                for rater in 0..<raters.count {
                                    let here = offsets[rater]..<offsets[rater + 1]
                                    guard !here.isEmpty else { continue }
                                    let ratings = RaterRatings(
                                        messages: messages,
                                        places: UnsafeBufferPointer(rebasing: places[here]),
                                        values: UnsafeBufferPointer(rebasing: values[here]),
                                        shares: shares.isEmpty
                                            ? shares : UnsafeBufferPointer(rebasing: shares[here]),
                                        space: space
                                    )
                                    ratings.compare()
                                    body(rater, ratings)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
