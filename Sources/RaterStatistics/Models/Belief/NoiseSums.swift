/// What a rater's ratings come to in two classes of noise.
struct NoiseSums {
    /// `Σ w`, `Σ w d` and `Σ w d²` over differences `d`, with `w` one over the variance with the noise in it.
    private(set) var weights = SIMD2<Double>.zero
    private(set) var first = SIMD2<Double>.zero
    private(set) var second = SIMD2<Double>.zero
    /// The product of all `a / w` with the shares `a` is `product · exp(logarithm)`.
    ///
    /// All classes have the shares in common, and without them small shares do not make the product overflow.
    private(set) var product = SIMD2<Double>.one
    private(set) var logarithm = SIMD2<Double>.zero

    /// In standard units so many weights stay far inside the range of a double.
    private static let stretch = 16

    /// Adds the ratings up as fractions over the product of their variances, so that one division is enough for
    /// sixteen: each takes as long as many products.
    ///
    /// The caller says whether all shares are 1, so that there is code for each.
    @inline(__always)
    init(_ ratings: RaterRatings, variance: SIMD2<Double>, isWhole: Bool) {
        var start = 0
        while true {
            let end = min(start &+ Self.stretch, ratings.count)
            var product = SIMD2<Double>.one
            var weights = SIMD2<Double>.zero
            var first = SIMD2<Double>.zero
            var second = SIMD2<Double>.zero
            var index = start
            while index < end {
                let own = variance + SIMD2(repeating: ratings.variance(index))
                let part = isWhole ? product : product * SIMD2(repeating: ratings.share(index))
                weights = weights * own + part
                first = first * own + product * SIMD2(repeating: ratings.first(index))
                second = second * own + product * SIMD2(repeating: ratings.second(index))
                product *= own
                index &+= 1
            }
            let inverse = 1 / product
            self.weights += weights * inverse
            self.first += first * inverse
            self.second += second * inverse
            start = end
            guard start < ratings.count else {
                self.product = product
                return
            }
            logarithm += SIMD2(Elementary.log(product.x), Elementary.log(product.y))
        }
    }
}
