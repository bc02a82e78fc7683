/// The values of calls that had one node of the document for an argument and constants for all others.
///
/// The rules of a rubric ask the same of the same texts, and whoever explains a rule asks once more.
final class CallMemory {
    /// What is known of a call.
    struct Entry {
        /// The value, which owns nothing.
        let value: Cell
        /// What the call and its constant arguments were charged.
        let steps: Int
        let bytes: Int
    }

    private var table = Table()

    /// More than the rules of a rubric need for a long plan; when it is reached, everything is forgotten.
    private static let limit = 1 << 16

    /// What is known of a call.
    ///
    /// - Complexity: O(1) on average.
    func entry(_ key: UInt64) -> Entry? { table.entry(key) }

    /// Keeps the value of a call that was not known.
    ///
    /// - Complexity: O(1) on average.
    func keep(_ entry: Entry, _ key: UInt64) {
        if table.count >= Self.limit { table = Table() }
        table.add(entry, key)
    }

    /// An open-addressing table of a power of two.
    private struct Table {
        /// `unused` marks what is free.
        private var keys: [UInt64] = []
        private var entries: [Entry] = []
        private(set) var count = 0

        private static let unused = UInt64.max

        func entry(_ key: UInt64) -> Entry? {
            guard !keys.isEmpty else { return nil }
            var slot = Self.slot(of: key, among: keys.count)
            while keys[slot] != Self.unused {
                if keys[slot] == key { return entries[slot] }
                slot = (slot + 1) & (keys.count - 1)
            }
            return nil
        }

        mutating func add(_ entry: Entry, _ key: UInt64) {
            if 2 * count >= keys.count { grow() }
            insert(entry, key)
            count += 1
        }

        private mutating func insert(_ entry: Entry, _ key: UInt64) {
            var slot = Self.slot(of: key, among: keys.count)
            while keys[slot] != Self.unused { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key
            entries[slot] = entry
        }

        private mutating func grow() {
            let old = zip(keys, entries)
            let capacity = max(1024, 4 * keys.count)
            keys = Array(repeating: Self.unused, count: capacity)
            entries = Array(repeating: Entry(value: .null, steps: 0, bytes: 0), count: capacity)
            for (key, entry) in old where key != Self.unused { insert(entry, key) }
        }

        /// Fibonacci hashing: the upper bits of a product depend on all bits of the key.
        private static func slot(of key: UInt64, among capacity: Int) -> Int {
            Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & (capacity - 1)
        }
    }
}

extension CallMemory {
    /// The key of a call with an argument.
    @inline(__always)
    static func key(_ call: RememberedCall, node: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: call.number)) << 32 | UInt64(node)
    }

    /// In the place of nodes, of which no document has as many: the absent text and null.
    static let emptyText = UInt32.max - 1
    static let null = UInt32.max - 2
}

/// A call whose value depends on its first argument and the document alone.
struct RememberedCall: Sendable {
    /// The same for calls of one function with the same constants in all programs of an environment; -1 for calls that
    /// are not remembered.
    let number: Int32
    /// The variable among the other arguments, which must be the document; -1 for none.
    let variable: Int32

    static let none = RememberedCall(number: -1, variable: -1)
}
