/// A set of the word lists of one lexicon.
struct ListSet: OptionSet, Sendable {
    let rawValue: UInt128

    /// The most lists that have a place.
    static let limit = 128

    init(rawValue: UInt128) {
        self.rawValue = rawValue
    }

    /// The list of a number alone; empty for numbers beyond the limit, which have no place.
    init(number: Int) {
        rawValue = number < Self.limit ? 1 << UInt128(number) : 0
    }
}
