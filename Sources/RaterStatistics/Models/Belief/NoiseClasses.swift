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
        for pair in frequencies.indices {
            let found = (counts[pair] + start[pair] * (0.2 * raters)) / (1.2 * raters)
            for place in 0..<2 where found[place] > 0 {
                frequencies[pair][place] = OverRelaxation.step(
                    from: frequencies[pair][place],
                    to: found[place]
                )
            }
        }
        let total = frequencies.reduce(0) { $0 + $1.sum() }
        for pair in frequencies.indices { frequencies[pair] /= total }
    }

    /// Room to weigh classes in, with the classes beside.
    struct Space {
        fileprivate let rows: UnsafeMutableBufferPointer<SIMD2<Double>>

        /// A row with a pair of classes each five places.
        fileprivate enum Row: Int, CaseIterable {
            /// What the probabilities are computed from.
            case product, lifted, square, exponent, factor
            case probability
            /// How often each class was found.
            case found
            case variance, logDeviation, frequency
            /// The precision and the logarithm of the deviation of the first and of the second class.
            case evenMoment, oddMoment
        }

        @inline(__always)
        fileprivate subscript(row: Row, pair: Int) -> SIMD2<Double> {
            get { rows[row.rawValue * pairCount + pair] }
            nonmutating set { rows[row.rawValue * pairCount + pair] = newValue }
        }
    }

    /// Gives room to `body`.
    @inline(__always)
    func withSpace(_ body: (Space) -> Void) {
        withUnsafeTemporaryAllocation(
            of: SIMD2<Double>.self,
            capacity: Space.Row.allCases.count * Self.pairCount
        ) { rows in
            rows.initialize(repeating: .zero)
            let space = Space(rows: rows)
            for pair in 0..<Self.pairCount {
                space[.variance, pair] = variances[pair]
                space[.evenMoment, pair] = SIMD2(precisions[pair].x, logDeviations[pair].x)
                space[.oddMoment, pair] = SIMD2(precisions[pair].y, logDeviations[pair].y)
                space[.logDeviation, pair] = logDeviations[pair]
                space[.frequency, pair] = frequencies[pair]
            }
            body(space)
        }
    }

    /// How often each class was found in all that was weighed in the room.
    static func counts(_ space: Space) -> Pairs { (0..<pairCount).map { space[.found, $0] } }

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
        // Short loops, so that the processor can work on several pairs at once.
        for pair in 0..<pairCount {
            let sums =
                ratings.isWhole
                ? NoiseSums(ratings, variance: space[.variance, pair], isWhole: true)
                : NoiseSums(ratings, variance: space[.variance, pair], isWhole: false)
            space[.product, pair] = sums.product
            space[.lifted, pair] = sums.product * (1 + biasVariance * sums.weights)
            space[.square, pair] = biasVariance * sums.first * sums.first
            space[.exponent, pair] =
                missing * space[.logDeviation, pair] - 0.5 * (sums.second + sums.logarithm)
        }
        var highest = SIMD2<Double>(repeating: -Double.infinity)
        for pair in 0..<pairCount {
            let inverseRoot = inverseRoots(space[.lifted, pair])
            let inverseLift = space[.product, pair] * inverseRoot * inverseRoot
            let exponent = space[.exponent, pair] + 0.5 * space[.square, pair] * inverseLift
            space[.exponent, pair] = exponent
            space[.factor, pair] = space[.frequency, pair] * inverseRoot
            highest = highest.replacing(with: exponent, where: exponent .> highest)
        }
        let top = max(highest.x, highest.y)
        var total = SIMD2<Double>.zero
        var moments = SIMD2<Double>.zero
        for pair in 0..<pairCount {
            let weight = space[.factor, pair] * exponentials(space[.exponent, pair] - top)
            space[.probability, pair] = weight
            total += weight
            moments += weight.x * space[.evenMoment, pair] + weight.y * space[.oddMoment, pair]
        }
        let scale = 1 / total.sum()
        for pair in 0..<pairCount {
            let probability = scale * space[.probability, pair]
            space[.probability, pair] = probability
            space[.found, pair] += probability
        }
        return Evidence(precision: scale * moments.x, logDeviation: scale * moments.y)
    }

    /// The exponentials of two numbers that are not above zero, to 11 digits; those below −700 count as −700.
    ///
    /// Up to fifteen weights stand beside the exponential and may lift one class by twenty powers of ten above
    /// another, which cannot be seen after `e⁻⁷⁰⁰`, about 10⁻³⁰⁴; and `2ⁿ` is still a normal number there.
    ///
    /// `2ⁿ eʳ` with a whole `n` and `|r|` up to `log 2 / 2`, where ten terms of the series are enough.
    @inline(__always)
    static func exponentials(_ exponents: SIMD2<Double>) -> SIMD2<Double> {
        let bounded = exponents.replacing(with: -700, where: exponents .< -700)
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
        let powers = SIMD2(
            Double(bitPattern: (shifted.x.bitPattern &+ 1023) &<< 52),
            Double(bitPattern: (shifted.y.bitPattern &+ 1023) &<< 52)
        )
        return sum * powers
    }

    /// One over the square roots of two positive numbers, to 10 digits.
    ///
    /// Half the exponent, taken from the bits, is right to 3.5 %, and each step of Newton's method squares that,
    /// times one and a half; this takes less time than a root and a quotient.
    @inline(__always)
    static func inverseRoots(_ numbers: SIMD2<Double>) -> SIMD2<Double> {
        let halves = 0.5 * numbers
        var roots = SIMD2(
            Double(bitPattern: 0x5fe6_eb50_c7b5_37a9 &- (numbers.x.bitPattern &>> 1)),
            Double(bitPattern: 0x5fe6_eb50_c7b5_37a9 &- (numbers.y.bitPattern &>> 1))
        )
        roots *= 1.5 - halves * roots * roots
        roots *= 1.5 - halves * roots * roots
        roots *= 1.5 - halves * roots * roots
        return roots
    }

    /// The probability of the classes whose deviation is at least `deviation`, as they were weighed last.
    func probability(_ space: Space, from deviation: Double) -> Double {
        let threshold = Elementary.log(deviation) - 1e-9
        return (0..<Self.count).reduce(0) { sum, place in
            let probability = space[.probability, place / 2][place % 2]
            return logDeviations[place / 2][place % 2] >= threshold ? sum + probability : sum
        }
    }
}
