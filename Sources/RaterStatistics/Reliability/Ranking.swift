/// Ranks from 1, with the mean of their places for equal values.
struct Ranking {
    /// The rank of each value, in the order of the values.
    let ranks: [Double]
    /// `Σ (t³ − t)` over groups of t equal values.
    let tieCorrection: Double

    /// Ranks values.
    ///
    /// - Complexity: O(n log n).
    init(_ values: [Double]) {
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var ranks = [Double](repeating: 0, count: values.count)
        var correction = 0.0
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            let rank = Double(start + 1 + end) / 2
            for place in start..<end { ranks[order[place]] = rank }
            let count = Double(end - start)
            correction += count * count * count - count
            start = end
        }
        self.ranks = ranks
        tieCorrection = correction
    }
}
