/// The middle value.
enum Median {
    /// The middle of some values, of an even number the mean of the two in the middle; `nil` without values.
    ///
    /// Hoare (1961), "Algorithm 65: Find", Communications of the ACM 4, 321–322.
    ///
    /// - Precondition: no value is NaN.
    /// - Complexity: O(n) on average.
    static func value(of values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let middle = values.count / 2
        var values = values
        return values.withUnsafeMutableBufferPointer { values in
            select(middle, values)
            // What is not above the middle stands before it.
            let below = values.count % 2 == 1 ? values[middle] : values[..<middle].max() ?? values[middle]
            return (below + values[middle]) / 2
        }
    }

    /// Moves the values until the one at `place` is where sorting would put it, with none above it before.
    private static func select(_ place: Int, _ values: UnsafeMutableBufferPointer<Double>) {
        var low = 0
        var high = values.count - 1
        while low < high {
            let pivot = medianOfThree(values[low], values[low + (high - low) / 2], values[high])
            var left = low
            var right = high
            while left <= right {
                while values[left] < pivot { left += 1 }
                while values[right] > pivot { right -= 1 }
                guard left <= right else { break }
                values.swapAt(left, right)
                left += 1
                right -= 1
            }
            if place <= right {
                high = right
            } else if place >= left {
                low = left
            } else {
                return
            }
        }
    }

    private static func medianOfThree(_ one: Double, _ two: Double, _ three: Double) -> Double {
        max(min(one, two), min(max(one, two), three))
    }
}
