/// What a rater's ratings come to in two classes of noise.
struct NoiseSums {
    /// `Σ w`, `Σ w d` and `Σ w d²` over differences `d`, with `w` one over the variance with the noise in it.
    var weights = SIMD2<Double>.zero
    var first = SIMD2<Double>.zero
    var second = SIMD2<Double>.zero
    /// The product of all `a / w` with the shares `a` is `product · exp(logarithm)`.
    ///
    /// All classes have the shares in common, and without them small shares do not make the product overflow.
    var product = SIMD2<Double>.one
    var logarithm = SIMD2<Double>.zero

    /// Adds up the ratings, two by two, as a division takes as long as many products.
    ///
    /// The caller says whether all shares are 1, so that there is code for each.
    @inline(__always)
    init(_ ratings: RaterRatings, variance: SIMD2<Double>, isWhole: Bool) {
        var index = 0
        while index + 1 < ratings.count {
            let one = variance + ratings.variance(index)
            let other = variance + ratings.variance(index + 1)
            let both = one * other
            let inverse = 1 / both
            add(ratings, index, weight: inverse * other, isWhole)
            add(ratings, index + 1, weight: inverse * one, isWhole)
            product *= both
            if index & 14 == 14 {
                // In standard units sixteen weights stay far inside the range of a double.
                logarithm += SIMD2(Elementary.log(product.x), Elementary.log(product.y))
                product = .one
            }
            index += 2
        }
        if index < ratings.count {
            let last = variance + ratings.variance(index)
            add(ratings, index, weight: 1 / last, isWhole)
            product *= last
        }
    }

    @inline(__always)
    private mutating func add(_ ratings: RaterRatings, _ index: Int, weight: SIMD2<Double>, _ isWhole: Bool) {
        let weight = isWhole ? weight : ratings.share(index) * weight
        let difference = ratings.difference(index)
        let weighted = weight * difference
        weights += weight
        first += weighted
        second += weighted * difference
    }
}
