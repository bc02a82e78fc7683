/// The mean squares of a complete table of units and raters.
struct TwoWayTable: Hashable {
    let units: Double
    let raters: Double
    /// Between units.
    let unitSquare: Double
    /// Between raters.
    let raterSquare: Double
    /// What is left when both are taken out.
    let residualSquare: Double
    /// Within units: raters and what is left together.
    let withinSquare: Double

    /// - Returns: undefined with less than two units or raters, when a rating is missing, and when all are equal.
    static func of(_ matrix: RatingMatrix) -> Estimated<TwoWayTable> {
        matrix.completeRows.flatMap { rows in
            guard rows.count > 1 else { return .undefined(.tooFewUnits) }
            guard matrix.raterCount > 1 else { return .undefined(.tooFewRaters) }
            let all = Moments(rows.joined())
            guard all.squares > 0 else { return .undefined(.noVariation) }
            guard all.squares.isFinite else { return .undefined(.outsideScale) }
            return .value(TwoWayTable(rows, all))
        }
    }

    private init(_ rows: [[Double]], _ all: Moments) {
        let raterMeans = (0..<rows[0].count).map { rater in Moments(rows.map { $0[rater] }).mean }
        let unitMeans = rows.map { Moments($0).mean }
        units = Double(rows.count)
        raters = Double(raterMeans.count)
        // What rounding leaves of nothing is nothing: perfect agreement is to be seen as such.
        let least = all.squares * 1e-14
        func snapped(_ squares: Double) -> Double { squares > least ? squares : 0 }
        let between = snapped(raters * unitMeans.reduce(0) { $0 + ($1 - all.mean) * ($1 - all.mean) })
        let columns = snapped(units * raterMeans.reduce(0) { $0 + ($1 - all.mean) * ($1 - all.mean) })
        var rest = 0.0
        for (row, mean) in zip(rows, unitMeans) {
            for (value, column) in zip(row, raterMeans) {
                let residual = value - mean - column + all.mean
                rest += residual * residual
            }
        }
        rest = snapped(rest)
        unitSquare = between / (units - 1)
        raterSquare = columns / (raters - 1)
        residualSquare = rest / ((units - 1) * (raters - 1))
        withinSquare = (columns + rest) / (units * (raters - 1))
    }
}
