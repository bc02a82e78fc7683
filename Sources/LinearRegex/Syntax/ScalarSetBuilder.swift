/// Collects ranges in any order.
///
/// Merging after every insertion would take time that grows with the square of their number, merging only at the end
/// would let `[\pL\pL\pL…]` fill the memory; so it merges whenever the list has doubled.
struct ScalarSetBuilder {
    private var ranges: [ClosedRange<UInt32>] = []
    private var mergeThreshold = 1024

    var set: ScalarSet { ScalarSet(ranges) }

    mutating func insert(_ range: ClosedRange<UInt32>) {
        ranges.append(range)
    }

    mutating func insert(_ set: ScalarSet) {
        ranges += set.ranges
        if ranges.count > mergeThreshold {
            ranges = ScalarSet(ranges).ranges
            mergeThreshold = max(1024, 2 * ranges.count)
        }
    }
}
