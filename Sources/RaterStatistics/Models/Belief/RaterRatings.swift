/// The ratings of one rater, with room for what is worked out from them.
struct RaterRatings {
    /// What others say of each plan, its mean and its variance, until the rater answers; by block of plans.
    private let messages: UnsafeMutableBufferPointer<SIMD2<Double>>
    /// The place of each rating among the messages.
    private let places: UnsafeBufferPointer<UInt32>
    private let values: UnsafeBufferPointer<Double>
    /// Empty when all are 1.
    private let shares: UnsafeBufferPointer<Double>
    /// Four numbers for each rating.
    private let space: UnsafeMutableBufferPointer<Double>
    private static let width = 4

    init(
        messages: UnsafeMutableBufferPointer<SIMD2<Double>>,
        places: UnsafeBufferPointer<UInt32>,
        values: UnsafeBufferPointer<Double>,
        shares: UnsafeBufferPointer<Double>,
        space: UnsafeMutableBufferPointer<Double>
    ) {
        self.messages = messages
        self.places = places
        self.values = values
        self.shares = shares
        self.space = space
    }

    /// Gives room for raters with up to `largest` ratings to `body`.
    @inline(__always)
    static func withSpace(_ largest: Int, _ body: (UnsafeMutableBufferPointer<Double>) -> Void) {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: width * largest) { space in
            space.initialize(repeating: 0)
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

    /// Works out how far the ratings lie from what others say.
    @inline(__always)
    func compare() {
        for index in places.indices {
            let others = messages[Int(places[index])]
            let share = isWhole ? 1 : shares[index]
            let difference = values[index] - others.x
            let first = share * difference
            let start = Self.width &* index
            space[start] = share * others.y
            space[start &+ 1] = share
            space[start &+ 2] = first
            space[start &+ 3] = first * difference
        }
    }

    /// The variance of the difference without the noise, times the share of the rating.
    @inline(__always)
    func variance(_ index: Int) -> Double { space[Self.width &* index] }

    /// The share of a rating.
    @inline(__always)
    func share(_ index: Int) -> Double { space[Self.width &* index &+ 1] }

    /// The difference between a value and what others say of the plan, times the share.
    @inline(__always)
    func first(_ index: Int) -> Double { space[Self.width &* index &+ 2] }

    /// The difference between a value and what others say of the plan.
    @inline(__always)
    func difference(_ index: Int) -> Double { first(index) / share(index) }

    /// The square of the difference, times the share.
    @inline(__always)
    func second(_ index: Int) -> Double { space[Self.width &* index &+ 3] }

    /// The value of a rating.
    @inline(__always)
    func value(_ index: Int) -> Double { values[index] }

    /// Says something to a plan.
    @inline(__always)
    func answer(_ index: Int, _ message: SIMD2<Double>) { messages[Int(places[index])] = message }
}
