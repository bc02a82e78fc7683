extension Xoshiro256 {
    /// The items in random order (Fisher and Yates 1938, as Durstenfeld 1964 put it).
    ///
    /// Written out, as the standard library does not promise how it shuffles.
    ///
    /// - Complexity: O(n) for n items.
    package mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
        var items = items
        for last in stride(from: items.count - 1, to: 0, by: -1) {
            items.swapAt(last, index(below: last + 1))
        }
        return items
    }
}
