/// The ratings of one rater, with room for what is worked out from them.
struct RaterRatings {
    /// What others say of each plan, its mean and its variance, until the rater answers; by block of plans.
    private let messages: UnsafeMutableBufferPointer<SIMD2<Double>>
    /// The place of each rating among the messages.
    private let places: UnsafeBufferPointer<UInt32>
    private let values: UnsafeBufferPointer<Double>
    /// Empty when all are 1.
    private let shares: UnsafeBufferPointer<Double>
    private let space: UnsafeMutableBufferPointer<SIMD2<Double>>

    init(
        messages: UnsafeMutableBufferPointer<SIMD2<Double>>,
        places: UnsafeBufferPointer<UInt32>,
        values: UnsafeBufferPointer<Double>,
        shares: UnsafeBufferPointer<Double>,
        space: UnsafeMutableBufferPointer<SIMD2<Double>>
    ) {
        self.messages = messages
        self.places = places
        self.values = values
        self.shares = shares
        self.space = space
    }

    /// Gives room for raters with up to `largest` ratings to `body`.
    @inline(__always)
    static func withSpace(_ largest: Int, _ body: (UnsafeMutableBufferPointer<SIMD2<Double>>) -> Void) {
        withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: 3 * largest) { space in
            space.initialize(repeating: .zero)
            body(space)
        }
    }

    /// The number of ratings.
    @inline(__always)
    var count: Int { places.count }

    /// Whether all shares are 1.
    @inline(__always)
    var isWhole: Bool { shares.isEmpty }

    /// The number of ratings, a partial one counting by its share.
    @inline(__always)
    var total: Double { isWhole ? Double(count) : shares.reduce(0, +) }

    /// The share of a rating.
    @inline(__always)
    func share(_ index: Int) -> Double { isWhole ? 1 : shares[index] }

    /// Works out how far the ratings lie from what others say.
    @inline(__always)
    func compare() {
        for index in places.indices {
            let others = messages[Int(places[index])]
            space[3 &* index] = SIMD2(repeating: values[index] - others.x)
            space[3 &* index &+ 1] = SIMD2(repeating: share(index) * others.y)
        }
    }

    /// The difference between a value and what others say of the plan, twice, for two classes of noise.
    @inline(__always)
    func difference(_ index: Int) -> SIMD2<Double> { space[3 &* index] }

    /// The variance of the difference without the noise, times the share of the rating; twice.
    @inline(__always)
    func variance(_ index: Int) -> SIMD2<Double> { space[3 &* index &+ 1] }

    /// What a rating says of the bias: the precision of the difference with the noise in it, and precision times
    /// difference.
    @inline(__always)
    func evidence(_ index: Int) -> SIMD2<Double> { space[3 &* index &+ 2] }

    @inline(__always)
    func setEvidence(_ index: Int, _ evidence: SIMD2<Double>) { space[3 &* index &+ 2] = evidence }

    /// The value of a rating.
    @inline(__always)
    func value(_ index: Int) -> Double { values[index] }

    /// Says something to a plan.
    @inline(__always)
    func answer(_ index: Int, _ message: SIMD2<Double>) { messages[Int(places[index])] = message }
}
