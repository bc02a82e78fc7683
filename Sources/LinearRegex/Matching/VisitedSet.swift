/// A set of instruction indexes that is emptied in constant time.
struct VisitedSet {
    /// The round in which each index was inserted last.
    private var rounds: [UInt32]
    private var round: UInt32 = 1

    init(capacity: Int) {
        rounds = Array(repeating: 0, count: capacity)
    }

    mutating func removeAll() {
        round &+= 1
        if round == 0 {
            rounds = Array(repeating: 0, count: rounds.count)
            round = 1
        }
    }

    /// Inserts the index; false when it was there already.
    mutating func insert(_ index: Int) -> Bool {
        guard rounds[index] != round else { return false }
        rounds[index] = round
        return true
    }
}
