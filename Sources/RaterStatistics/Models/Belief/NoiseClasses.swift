/// The noise of a rater as one of nine classes.
///
/// The deviations are a geometric row from 0.15 to 2.4 times that of all values, which are in standard units
/// here. How frequent each class is comes from the ratings, drawn to a log-normal start by a fifth of the
/// number of raters, so that few ratings with ties cannot make a class without noise.
struct NoiseClasses: Sendable {
    /// The classes stand two by two; the tenth fills the last pair and is never found.
    typealias Pairs = [SIMD2<Double>]

    static let count = 9
    static let pairCount = 5

    /// The variance of each class, and one over it.
    private let variances: Pairs
    private let precisions: Pairs
    /// The logarithm of the deviation of each class.
    private let logDeviations: Pairs
    /// How frequent each class is.
    private(set) var frequencies: Pairs
    private let start: Pairs

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
        variances = Self.pairs(logDeviations.map { Elementary.exp(2 * $0) }, filling: 1)
        precisions = Self.pairs(logDeviations.map { Elementary.exp(-2 * $0) }, filling: 0)
        self.logDeviations = Self.pairs(logDeviations, filling: 0)
        start = Self.pairs(weights.map { $0 / total }, filling: 0)
        frequencies = start
    }

    private static func pairs(_ numbers: [Double], filling last: Double) -> Pairs {
        (0..<pairCount).map { SIMD2(numbers[2 * $0], 2 * $0 + 1 < count ? numbers[2 * $0 + 1] : last) }
    }

    /// The numbers of the classes one by one.
    static func list(_ pairs: Pairs) -> [Double] { (0..<count).map { pairs[$0 / 2][$0 % 2] } }

    /// Takes in how often each class was found among `raters` raters.
    mutating func update(counts: Pairs, raters: Double) {
        frequencies = zip(counts, start).map { ($0 + $1 * (0.2 * raters)) / (1.2 * raters) }
    }

    /// Room to weigh classes in: the probabilities, what they are computed from, and how often each was found.
    typealias Space = UnsafeMutableBufferPointer<SIMD2<Double>>

    /// Gives room to `body`.
    @inline(__always)
    static func withSpace(_ body: (Space) -> Void) {
        withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: 3 * pairCount) { space in
            space.initialize(repeating: .zero)
            body(space)
        }
    }

    /// How often each class was found in all that was weighed in the room.
    static func counts(_ space: Space) -> Pairs { Array(space[(2 * pairCount)...]) }

    /// What the ratings of one rater say about the noise.
    struct Evidence {
        /// The expected precision.
        let precision: Double
        /// The expected logarithm of the deviation.
        let logDeviation: Double
    }

    /// Weighs the classes for one rater, with the bias integrated out.
    ///
    /// `log L = ½ [Σ log w − log(1 + σ_b² A) − Q + σ_b² B² / (1 + σ_b² A)]` with `w = 1/(V + σ²)`, `A = Σ w`,
    /// `B = Σ w d`, `Q = Σ w d²` over differences `d` of variance V beside the noise.
    @inline(__always)
    func weigh(
        _ ratings: RaterPiece.Ratings,
        biasVariance: Double,
        space: Space
    ) -> Evidence {
        // A partial rating is a rating to the power of its share; its variance is the noise over the share, and this
        // is what that leaves over.
        let missing = Double(ratings.entries.count) - ratings.total
        let isWhole = ratings.inverseShares.isEmpty
        var highest = -Double.infinity
        for pair in 0..<Self.pairCount {
            let variance = variances[pair]
            var sums = SIMD2<Double>.zero
            var first = SIMD2<Double>.zero
            var second = SIMD2<Double>.zero
            var product = SIMD2<Double>.one
            var logarithm = SIMD2<Double>.zero
            for index in ratings.entries.indices {
                let entry = ratings.entries[index]
                let inverseShare = isWhole ? 1 : ratings.inverseShare(index)
                let weight = 1 / (variance * inverseShare + entry.y)
                let weighted = weight * entry.x
                sums += weight
                first += weighted
                second += weighted * entry.x
                // All classes have the share in common, and without it small shares do not make the product vanish.
                product *= isWhole ? weight : weight * inverseShare
                if index & 15 == 15 {
                    // In standard units sixteen weights stay far inside the range of a double.
                    logarithm += SIMD2(Elementary.log(product.x), Elementary.log(product.y))
                    product = .one
                }
            }
            let lift = 1 + biasVariance * sums
            let evidence = logarithm - second + biasVariance * first * first / lift
            let exponent = 0.5 * evidence + missing * logDeviations[pair]
            space[pair] = exponent
            space[Self.pairCount + pair] = frequencies[pair] * (product / lift).squareRoot()
            highest = max(highest, exponent.x, exponent.y)
        }
        var total = SIMD2<Double>.zero
        for pair in 0..<Self.pairCount {
            let weight = space[Self.pairCount + pair] * Self.exponentials(space[pair] - highest)
            space[pair] = weight
            total += weight
        }
        let scale = 1 / total.sum()
        var precision = SIMD2<Double>.zero
        var logDeviation = SIMD2<Double>.zero
        for pair in 0..<Self.pairCount {
            let probability = scale * space[pair]
            space[pair] = probability
            space[2 * Self.pairCount + pair] += probability
            precision += probability * precisions[pair]
            logDeviation += probability * logDeviations[pair]
        }
        return Evidence(precision: precision.sum(), logDeviation: logDeviation.sum())
    }

    /// The exponentials of two numbers that are not above zero, to 13 digits; those below −700 count as −700.
    ///
    /// Up to fifteen weights stand beside the exponential and may lift one class by twenty powers of ten above
    /// another, which cannot be seen after `e⁻⁷⁰⁰`, about 10⁻³⁰⁴; and `2ⁿ` is still a normal number there.
    ///
    /// `2ⁿ eʳ` with a whole `n` and `|r|` up to `log 2 / 2`, where eleven terms of the series are enough.
    @inline(__always)
    static func exponentials(_ exponents: SIMD2<Double>) -> SIMD2<Double> {
        let bounded = pointwiseMax(exponents, SIMD2(repeating: -700))
        // Adding 1.5 · 2⁵² leaves the whole part in the last bits.
        let shift = 0x1.8p52
        let shifted = bounded * 0x1.71547652b82fep0 + shift
        let whole = shifted - shift
        let rest = bounded - whole * 0x1.62e42fefa39efp-1
        var sum = SIMD2<Double>(repeating: 2.505210838544172e-08)
        sum = sum * rest + 2.755731922398589e-07
        sum = sum * rest + 2.7557319223985893e-06
        sum = sum * rest + 2.48015873015873e-05
        sum = sum * rest + 0.0001984126984126984
        sum = sum * rest + 0.001388888888888889
        sum = sum * rest + 0.008333333333333333
        sum = sum * rest + 0.041666666666666664
        sum = sum * rest + 0.16666666666666666
        sum = sum * rest + 0.5
        sum = sum * rest + 1
        sum = sum * rest + 1
        // The exponent of a double stands 52 bits up.
        let powers = SIMD2(
            Double(bitPattern: (shifted.x.bitPattern &+ 1023) &<< 52),
            Double(bitPattern: (shifted.y.bitPattern &+ 1023) &<< 52)
        )
        return sum * powers
    }

    /// The probability of the classes whose deviation is at least `deviation`, as they were weighed last.
    func probability(_ space: Space, from deviation: Double) -> Double {
        let threshold = Elementary.log(deviation) - 1e-9
        return (0..<Self.count).reduce(0) { sum, place in
            logDeviations[place / 2][place % 2] >= threshold ? sum + space[place / 2][place % 2] : sum
        }
    }
}
