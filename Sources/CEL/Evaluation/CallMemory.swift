/// The values of calls that had one node of the document for an argument and constants for all others.
///
/// The rules of a rubric ask the same of the same texts, and whoever explains a rule asks once more.
final class CallMemory {
    /// What is known of a call.
    struct Entry {
        let key: UInt64
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
    func keep(_ entry: Entry) {
        if table.count >= Self.limit { table = Table() }
        table.add(entry)
    }

    /// An open-addressing table of a power of two.
    private struct Table {
        /// Places in `entries`, -1 where free; empty until the first entry.
        private var slots: [Int32] = []
        /// In the order in which they came, so that a table that is mostly free takes little memory.
        private var entries: [Entry] = []

        /// As many as a plan of a few pages takes.
        private static let firstCapacity = 4096

        var count: Int { entries.count }

        func entry(_ key: UInt64) -> Entry? {
            guard !slots.isEmpty else { return nil }
            var slot = Self.slot(of: key, among: slots.count)
            while slots[slot] >= 0 {
                let place = Int(slots[slot])
                if entries[place].key == key { return entries[place] }
                slot = (slot &+ 1) & (slots.count &- 1)
            }
            return nil
        }

        mutating func add(_ entry: Entry) {
            if 2 * entries.count >= slots.count { grow() }
            Self.insert(entry.key, at: entries.count, into: &slots)
            entries.append(entry)
        }

        private mutating func grow() {
            let capacity = max(Self.firstCapacity, 4 * slots.count)
            var grown = [Int32](repeating: -1, count: capacity)
            for (place, entry) in entries.enumerated() { Self.insert(entry.key, at: place, into: &grown) }
            slots = grown
            entries.reserveCapacity(capacity / 2)
        }

        private static func insert(_ key: UInt64, at place: Int, into slots: inout [Int32]) {
            var slot = slot(of: key, among: slots.count)
            while slots[slot] >= 0 { slot = (slot &+ 1) & (slots.count &- 1) }
            slots[slot] = Int32(truncatingIfNeeded: place)
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
