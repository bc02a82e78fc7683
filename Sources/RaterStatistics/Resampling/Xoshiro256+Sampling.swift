extension Xoshiro256 {
    /// A number between 0 and 1, never 0 itself.
    package mutating func uniform() -> Double {
        (Double(next() >> 11) + 0.5) * 0x1p-53
    }

    /// A draw from the standard normal distribution.
    ///
    /// The polar method (Marsaglia and Bray 1964); the second number of each pair is not kept, so that the state
    /// of the generator says everything.
    package mutating func normal() -> Double {
        while true {
            let one = 2 * uniform() - 1
            let two = 2 * uniform() - 1
            let square = one * one + two * two
            if square < 1, square > 0 {
                return one * (-2 * Elementary.log(square) / square).squareRoot()
            }
        }
    }

    /// A draw from the gamma distribution with rate 1.
    ///
    /// Marsaglia and Tsang (2000), "A simple method for generating gamma variables", ACM TOMS 26, 363–372.
    ///
    /// - Precondition: `shape` is above zero.
    package mutating func gamma(shape: Double) -> Double {
        precondition(shape > 0, "a gamma distribution has a shape above zero")
        if shape < 1 {
            return gamma(shape: shape + 1) * Elementary.exp(Elementary.log(uniform()) / shape)
        }
        let scaled = shape - 1.0 / 3
        let factor = 1 / (9 * scaled).squareRoot()
        while true {
            let x = normal()
            let lift = 1 + factor * x
            guard lift > 0 else { continue }
            let cube = lift * lift * lift
            if Elementary.log(uniform()) < 0.5 * x * x + scaled * (1 - cube + Elementary.log(cube)) {
                return scaled * cube
            }
        }
    }
}
