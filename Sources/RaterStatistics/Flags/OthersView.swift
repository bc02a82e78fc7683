/// What all the others say about the plans that a rater rated, beside what the rater says.
struct OthersView {
    /// A rating and what the others lead to expect of the plan, drawn to the mean by how little they say.
    private struct Pair {
        let value: Double
        let expected: Double
    }

    private let pairs: [[Pair]]
    private let residualVariance: Double
    private let weights: [Double]

    init(_ fit: RaterFit, _ table: RatingTable) {
        residualVariance = fit.components.residual
        weights = fit.raters.map(\.weight)
        var totals = [Double](repeating: 0, count: table.planCount)
        for rating in table.ratings {
            totals[rating.plan] += fit.raters[rating.rater].weight * rating.share
        }
        var pairs = [[Pair]](repeating: [], count: table.raterCount)
        for rating in table.ratings {
            guard let adjusted = fit.plans[rating.plan].adjusted else { continue }
            let rater = fit.raters[rating.rater]
            let weight = rater.weight * rating.share
            let rest = totals[rating.plan] - weight
            guard rest > 1e-9 * totals[rating.plan] else { continue }
            let others =
                (totals[rating.plan] * adjusted - weight * (rating.value - rater.bias)) / rest
            let noise = fit.components.residual / rest
            let trust =
                fit.components.plan + noise > 0 ? fit.components.plan / (fit.components.plan + noise) : 0
            pairs[rating.rater].append(
                Pair(value: rating.value, expected: fit.mean + trust * (others - fit.mean))
            )
        }
        self.pairs = pairs
    }

    /// Asks when a rater's values vary by less than a quarter of a level over plans that vary by more than half.
    func constancy(of rater: Int, level: Double) -> RatingFlag? {
        let own = pairs[rater]
        guard own.count >= 3 else { return nil }
        let deviation = Self.deviation(own.map(\.value))
        let expected = Self.deviation(own.map(\.expected))
        guard deviation < level / 4, expected > level / 2 else { return nil }
        return .constantRater(
            rater: rater,
            count: own.count,
            deviation: deviation,
            planDeviation: expected
        )
    }

    /// Asks when values follow the plans by less than half, and surely by less than fully.
    ///
    /// Raters with fewer than four ratings are looked at together: one slope within all of them.
    func centralTendencies() -> [RatingFlag] {
        var flags: [RatingFlag] = []
        var pooled = Regression()
        for (rater, own) in pairs.enumerated() {
            var regression = Regression()
            regression.add(own.map { ($0.expected, $0.value) })
            if own.count >= 4 {
                let variance = residualVariance / weights[rater]
                if let flag = regression.flag(rater, variance) { flags.append(flag) }
            } else {
                pooled.add(own.map { ($0.expected, $0.value) })
            }
        }
        if let flag = pooled.flag(nil, residualVariance) { flags.append(flag) }
        return flags
    }

    private static func deviation(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(max(values.count - 1, 1))).squareRoot()
    }

    /// The slope of values on expectations within raters.
    private struct Regression {
        private var count = 0
        private var squares = 0.0
        private var products = 0.0

        mutating func add(_ points: [(expected: Double, value: Double)]) {
            guard points.count >= 2 else { return }
            let expected = points.reduce(0) { $0 + $1.expected } / Double(points.count)
            let value = points.reduce(0) { $0 + $1.value } / Double(points.count)
            count += points.count
            for point in points {
                squares += (point.expected - expected) * (point.expected - expected)
                products += (point.expected - expected) * (point.value - value)
            }
        }

        func flag(_ rater: Int?, _ variance: Double) -> RatingFlag? {
            guard count >= 4, squares > 0 else { return nil }
            let slope = products / squares
            let error = (variance / squares).squareRoot()
            guard slope < 0.5, slope + 1.645 * error < 1 else { return nil }
            return .centralTendency(rater: rater, count: count, slope: slope, slopeError: error)
        }
    }
}
