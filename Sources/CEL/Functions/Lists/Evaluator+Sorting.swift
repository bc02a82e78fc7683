extension Evaluator {
    /// The elements in the order of their keys; equal keys keep their order.
    ///
    /// - Throws: when two keys cannot be compared, or the comparisons take too much work.
    /// - Complexity: O(n log n) comparisons.
    package mutating func sorted(
        _ elements: [Operand],
        by keys: [Operand]
    ) throws(EvaluationError) -> [Operand] {
        try charge(bytes: 2 * elements.count * MemoryLayout<Int>.stride)
        try charge(elements: elements.count)
        // Merges runs of 1, 2, 4, … places.
        var places = Array(elements.indices)
        var width = 1
        while width < places.count {
            var merged: [Int] = []
            merged.reserveCapacity(places.count)
            var start = 0
            while start < places.count {
                let middle = min(start + width, places.count)
                let end = min(start + 2 * width, places.count)
                try merge(places[start..<middle], places[middle..<end], keys, into: &merged)
                start = end
            }
            places = merged
            width *= 2
        }
        if places.count == 1 { _ = try isLess(keys[0], keys[0]) }
        return places.map { elements[$0] }
    }

    private mutating func merge(
        _ left: ArraySlice<Int>,
        _ right: ArraySlice<Int>,
        _ keys: [Operand],
        into merged: inout [Int]
    ) throws(EvaluationError) {
        var left = left
        var right = right
        while let one = left.first, let other = right.first {
            if try isLess(keys[other], keys[one]) {
                merged.append(other)
                right = right.dropFirst()
            } else {
                merged.append(one)
                left = left.dropFirst()
            }
        }
        merged += left
        merged += right
    }

    private mutating func isLess(_ one: Operand, _ other: Operand) throws(EvaluationError) -> Bool {
        try charge(work: 16)
        return try compare(one, other, .less)
    }
}
