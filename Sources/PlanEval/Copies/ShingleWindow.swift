/// Moves over the words of a plan and gives the shingles: hashes of the last few words at every word.
///
/// A shingle has five words, or ten characters of a script without spaces, or a mixture of both that weighs
/// the same. It runs over the borders of fields, because plans have many short ones.
///
/// The hash is a polynomial over the hashes of the words (Karp and Rabin 1987), so that a step costs the same
/// whatever the length, and is mixed at the end.
struct ShingleWindow {
    /// The least a shingle weighs: five words of weight 2.
    static let leastWeight = 10
    /// One more than the most words a shingle can have, rounded up to a power of two.
    private static let capacity = 16
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    private var hashes = InlineArray<16, UInt64>(repeating: 0)
    private var weights = InlineArray<16, Int>(repeating: 0)
    /// The powers of the base.
    private let powers: InlineArray<16, UInt64>
    private var first = 0
    private var weight = 0
    private var hash: UInt64 = 0
    /// The number of words in the window.
    private(set) var count = 0

    init() {
        var power: UInt64 = 1
        var powers = InlineArray<16, UInt64>(repeating: 1)
        for index in 1..<Self.capacity {
            power &*= Self.base
            powers[index] = power
        }
        self.powers = powers
    }

    /// Takes the next word.
    ///
    /// - Returns: the shingle that ends with it, `nil` where the plan has only begun.
    @inline(__always)
    mutating func add(_ word: CopyWords.Word) -> UInt64? {
        let place = (first &+ count) & (Self.capacity - 1)
        hashes[place] = word.hash
        weights[place] = word.weight
        hash = hash &* Self.base &+ word.hash
        weight &+= word.weight
        count &+= 1
        while weight &- weights[first] >= Self.leastWeight {
            count &-= 1
            weight &-= weights[first]
            hash &-= hashes[first] &* powers[count]
            first = (first &+ 1) & (Self.capacity - 1)
        }
        return weight >= Self.leastWeight ? Self.mixed(hash) : nil
    }

    /// Spreads a number over all bits: the end of SplitMix64 (Steele, Lea and Flood 2014).
    @inline(__always)
    static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
