/// Names in the order of their bytes, and their places in it.
struct SortedNames {
    /// The names, each once.
    let names: [String]

    /// - Complexity: O(n log n).
    init(_ names: some Sequence<String>) {
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var unique: [String] = []
        unique.reserveCapacity(sorted.count)
        for name in sorted {
            if let last = unique.last, last.utf8.elementsEqual(name.utf8) { continue }
            unique.append(name)
        }
        self.names = unique
    }

    /// The number of names.
    var count: Int { names.count }

    /// The place of a name, or `nil` when there is no such name.
    ///
    /// - Complexity: O(log n).
    subscript(name: String) -> Int? {
        var low = 0
        var high = names.count
        while low < high {
            let middle = low + (high - low) / 2
            if names[middle].utf8.lexicographicallyPrecedes(name.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < names.count && names[low].utf8.elementsEqual(name.utf8) ? low : nil
    }
}
