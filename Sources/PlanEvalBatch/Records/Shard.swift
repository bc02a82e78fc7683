/// A part of the cohorts of an input: the same cohorts whoever works on it.
///
/// A cohort belongs to the shard that the 64-bit FNV-1a hash of its id gives, modulo their number (Fowler, Noll and
/// Vo; draft-eastlake-fnv).
package struct Shard: Sendable, Hashable {
    /// The number of this one, from 1.
    package let index: Int
    /// How many there are.
    package let count: Int

    /// Everything.
    package static let whole = Shard(index: 1, count: 1)

    private init(index: Int, count: Int) {
        self.index = index
        self.count = count
    }

    /// Names a shard.
    ///
    /// - Returns: `nil` unless 1 ≤ index ≤ count.
    package init?(_ index: Int, of count: Int) {
        guard count >= 1, 1...count ~= index else { return nil }
        self.init(index: index, count: count)
    }

    /// Whether the cohort of an id, or the plan of an id without a cohort, belongs to the shard.
    func contains(_ id: String) -> Bool {
        count == 1 || Self.hash(id) % UInt64(count) == UInt64(index - 1)
    }

    /// FNV-1a with 64 bits.
    static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }
}
