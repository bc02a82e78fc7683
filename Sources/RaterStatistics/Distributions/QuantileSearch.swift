/// Finds the argument at which a tail probability has a given value.
enum QuantileSearch {
    /// The positive `x` at which a falling function passes `target`.
    ///
    /// Doubling or halving from 1 until the value is between two ends, then halving the ratio of the ends until
    /// they are neighbours: slow, but it cannot go astray, and it gets all the digits that `tail` has.
    static func positiveRoot(of target: Double, falling tail: (Double) -> Double) -> Double {
        var low = 1.0
        var high = 1.0
        while tail(high) > target, high < 1e300 { high *= 2 }
        while tail(low) < target, low > 1e-300 { low /= 2 }
        for _ in 0..<200 {
            // The geometric mean while the ends lie far apart, the arithmetic one afterwards.
            let middle = high > 4 * low ? low.squareRoot() * high.squareRoot() : low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if tail(middle) > target { low = middle } else { high = middle }
        }
        return low + (high - low) / 2
    }
}
