extension Regex {
    /// Where a pattern and its groups have matched, in bytes of UTF-8.
    public struct Match: Hashable, Sendable {
        /// The whole match.
        public let range: Range<Int>

        /// The whole match and then each group; nil for a group that took no part.
        ///
        /// A group that has matched several times stands for its last turn.
        public let captures: [Range<Int>?]

        init(slots: [Int]) {
            range = slots[0]..<slots[1]
            captures = stride(from: 0, to: slots.count, by: 2).map { slot in
                slots[slot] < 0 ? nil : slots[slot]..<slots[slot + 1]
            }
        }
    }
}
