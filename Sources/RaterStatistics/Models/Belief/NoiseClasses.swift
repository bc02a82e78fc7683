/// The noise of a rater as one of nine classes.
///
/// The deviations are a geometric row from 0.15 to 2.4 times that of all values, which are in standard units
/// here. How frequent each class is comes from the ratings, drawn to a log-normal start by a fifth of the
/// number of raters, so that few ratings with ties cannot make a class without noise.
struct NoiseClasses: Sendable {
    static let count = 9
    /// The classes are worked on two by two; the tenth fills the last pair and is never found.
    static let width = 10

    /// The variance of each class, and one over it.
    private let variances: [Double]
    private let precisions: [Double]
    /// The logarithm of the deviation of each class.
    private let logDeviations: [Double]
    /// How frequent each class is.
    private(set) var frequencies: [Double]
    private let start: [Double]

    /// The residual variance at the start.
    static let startVariance = 0.4

    init() {
        let step = Elementary.log(2.4 / 0.15) / Double(Self.count - 1)
        let center = 0.5 * Elementary.log(Self.startVariance)
        let logDeviations = (0..<Self.count).map { Elementary.log(0.15) + step * Double($0) }
        let weights = logDeviations.map { logarithm in
            let distance = (logarithm - center) / 0.35
            return Elementary.exp(-0.5 * distance * distance)
        }
        let total = weights.reduce(0, +)
        variances = logDeviations.map { Elementary.exp(2 * $0) }
        precisions = logDeviations.map { Elementary.exp(-2 * $0) }
        self.logDeviations = logDeviations
        start = weights.map { $0 / total }
        frequencies = start
    }

    /// Takes in how often each class was found among `raters` raters.
    mutating func update(counts: [Double], raters: Double) {
        for place in frequencies.indices {
            let found = (counts[place] + start[place] * (0.2 * raters)) / (1.2 * raters)
            guard found > 0 else { continue }
            frequencies[place] = OverRelaxation.step(from: frequencies[place], to: found)
        }
        let total = frequencies.reduce(0, +)
        for place in frequencies.indices { frequencies[place] /= total }
    }

    /// Room to weigh classes in, with the classes beside.
    struct Space {
        fileprivate let rows: UnsafeMutablePointer<Double>

        /// A row with a number for each class.
        ///
        /// All rows stand in one piece of memory, so that the compiler sees that they do not overlap and works on
        /// two classes at once.
        fileprivate enum Row: Int, CaseIterable {
            case variance, precision, logDeviation, frequency
            /// What the probabilities are computed from.
            case product, lift, square, exponent, factor
            case probability
            /// How often each class was found.
            case found
        }

        @inline(__always)
        fileprivate subscript(row: Row, place: Int) -> Double {
            get { rows[row.rawValue &* width &+ place] }
            nonmutating set { rows[row.rawValue &* width &+ place] = newValue }
        }

        @inline(__always)
        fileprivate subscript(row: Row, pair pair: Int) -> SIMD2<Double> {
            get { SIMD2(self[row, 2 &* pair], self[row, 2 &* pair &+ 1]) }
            nonmutating set {
                self[row, 2 &* pair] = newValue.x
                self[row, 2 &* pair &+ 1] = newValue.y
            }
        }

        /// How often each class was found in all that was weighed in the room.
        var counts: [Double] { (0..<count).map { self[.found, $0] } }
    }

    /// Gives room to `body`.
    @inline(__always)
    func withSpace(_ body: (Space) -> Void) {
        let size = Space.Row.allCases.count * Self.width
        withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { rows in
            rows.initialize(repeating: 0)
            guard let first = rows.baseAddress else { return }
            let space = Space(rows: first)
            for place in 0..<Self.width {
                let isClass = place < Self.count
                space[.variance, place] = isClass ? variances[place] : 1
                space[.precision, place] = isClass ? precisions[place] : 0
                space[.logDeviation, place] = isClass ? logDeviations[place] : 0
                space[.frequency, place] = isClass ? frequencies[place] : 0
            }
            body(space)
        }
    }

    /// What the ratings of one rater say about the noise.
    struct Evidence: Sendable {
        /// The expected precision.
        let precision: Double
        /// The expected logarithm of the deviation.
        let logDeviation: Double

        init(precision: Double, logDeviation: Double) {
            self.precision = precision
            self.logDeviation = logDeviation
        }

        /// A precision that is known.
        init(precision: Double) {
            self.init(precision: precision, logDeviation: -0.5 * Elementary.log(precision))
        }
    }

    /// Weighs the classes for one rater, with the bias integrated out.
    ///
    /// `log L = ½ [Σ log w − log(1 + σ_b² A) − Q + σ_b² B² / (1 + σ_b² A)]` with `w = 1/(V + σ²)`, `A = Σ w`,
    /// `B = Σ w d`, `Q = Σ w d²` over differences `d` of variance V beside the noise.
    @inline(__always)
    static func weigh(_ ratings: RaterRatings, biasVariance: Double, space: Space) -> Evidence {
        // A partial rating is a rating to the power of its share; its variance is the noise over the share, and this
        // is what that leaves over.
        let missing = ratings.isWhole ? 0 : Double(ratings.count) - ratings.total
        for pair in 0..<(width / 2) {
            let variance = space[.variance, pair: pair]
            let sums =
                ratings.isWhole
                ? NoiseSums(ratings, variance: variance, isWhole: true)
                : NoiseSums(ratings, variance: variance, isWhole: false)
            space[.product, pair: pair] = sums.product
            space[.lift, pair: pair] = sums.weights
            space[.square, pair: pair] = sums.first
            space[.exponent, pair: pair] = sums.second + sums.logarithm
        }
        for place in 0..<width {
            let product = space[.product, place]
            let first = space[.square, place]
            let root = inverseRoot(product * (1 + biasVariance * space[.lift, place]))
            let lifted = biasVariance * first * first * product * root * root
            space[.exponent, place] =
                missing * space[.logDeviation, place] + 0.5 * (lifted - space[.exponent, place])
            space[.factor, place] = space[.frequency, place] * root
        }
        var even = space[.exponent, 0]
        var odd = space[.exponent, 1]
        for pair in 1..<(width / 2) {
            even = max(even, space[.exponent, 2 * pair])
            odd = max(odd, space[.exponent, 2 * pair + 1])
        }
        let top = max(even, odd)
        for place in 0..<width {
            space[.probability, place] =
                space[.factor, place] * exponential(space[.exponent, place] - top)
        }
        var total = SIMD2<Double>.zero
        var precision = SIMD2<Double>.zero
        var logDeviation = SIMD2<Double>.zero
        for pair in 0..<(width / 2) {
            let weight = space[.probability, pair: pair]
            total += weight
            precision += weight * space[.precision, pair: pair]
            logDeviation += weight * space[.logDeviation, pair: pair]
        }
        let scale = 1 / total.sum()
        for place in 0..<width {
            let probability = scale * space[.probability, place]
            space[.probability, place] = probability
            space[.found, place] += probability
        }
        return Evidence(precision: scale * precision.sum(), logDeviation: scale * logDeviation.sum())
    }

    /// The exponential of a number that is not above zero, to 11 digits; one below −700 counts as −700.
    ///
    /// Up to fifteen weights stand beside the exponential and may lift one class by twenty powers of ten above
    /// another, which cannot be seen after `e⁻⁷⁰⁰`, about 10⁻³⁰⁴; and `2ⁿ` is still a normal number there.
    ///
    /// `2ⁿ eʳ` with a whole `n` and `|r|` up to `log 2 / 2`, where ten terms of the series are enough. Without a
    /// call and a branch, so that the compiler can work on several numbers at once.
    @inline(__always)
    static func exponential(_ exponent: Double) -> Double {
        let bounded = max(exponent, -700)
        // Adding 1.5 · 2⁵² leaves the whole part in the last bits.
        let shift = 0x1.8p52
        let shifted = bounded * 0x1.71547652b82fep0 + shift
        let whole = shifted - shift
        let rest = bounded - whole * 0x1.62e42fefa39efp-1
        // In pairs of pairs, because a sum from one end waits for every step before it.
        let square = rest * rest
        let low = (1 + rest) + (0.5 + 0.16666666666666666 * rest) * square
        let middle =
            (0.041666666666666664 + 0.008333333333333333 * rest)
            + (0.001388888888888889 + 0.0001984126984126984 * rest) * square
        let high = 2.48015873015873e-05 + 2.7557319223985893e-06 * rest
        let fourth = square * square
        let sum = low + (middle + high * fourth) * fourth
        // The exponent of a double stands 52 bits up.
        return sum * Double(bitPattern: (shifted.bitPattern &+ 1023) &<< 52)
    }

    /// One over the square root of a positive number, to 10 digits.
    ///
    /// Half the exponent, taken from the bits, is right to 3.5 %, and each step of Newton's method squares that,
    /// times one and a half; this takes less time than a root and a quotient.
    @inline(__always)
    static func inverseRoot(_ number: Double) -> Double {
        let half = 0.5 * number
        var root = Double(bitPattern: 0x5fe6_eb50_c7b5_37a9 &- (number.bitPattern &>> 1))
        root *= 1.5 - half * root * root
        root *= 1.5 - half * root * root
        root *= 1.5 - half * root * root
        return root
    }

    /// The probability of the classes whose deviation is at least `deviation`, as they were weighed last.
    func probability(_ space: Space, from deviation: Double) -> Double {
        let threshold = Elementary.log(deviation) - 1e-9
        return (0..<Self.count).reduce(0) { sum, place in
            logDeviations[place] >= threshold ? sum + space[.probability, place] : sum
        }
    }
}
