/// The mean of numbers and the sum of their squared distances from it.
struct Moments {
    let count: Int
    let mean: Double
    let squares: Double

    /// Two passes, so that large means do not eat the digits of small differences.
    init(_ values: some Collection<Double>) {
        count = values.count
        guard let first = values.first, values.contains(where: { $0 != first }) else {
            // The sum of equal numbers, divided again, need not be the number.
            mean = values.first ?? 0
            squares = 0
            return
        }
        let mean = values.reduce(0, +) / Double(values.count)
        self.mean = mean
        squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// The variance of a sample, by `n − 1`; zero for less than two values.
    var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }
}
