/// A rater with a criterion: all their ratings have the same probabilities at a place of the scale.
struct MarginalCell {
    let rater: Int
    let criterion: Int
    /// The highest level that the criterion has.
    let highest: Int
}

/// How the free parameters of the marginal model enter the probabilities.
///
/// A level k multiplies difficulty and severity by −k, and the free threshold s by `[k = top] − [k ≥ s]`, since the last
/// threshold is minus the sum of the others. These multipliers are the features of a level.
struct MarginalUnknowns {
    /// The places of the criteria.
    let criteria: Range<Int>
    /// The places of all raters but the last.
    let raters: Range<Int>
    /// The places of all thresholds but the last.
    let thresholds: Range<Int>
    /// The highest level.
    private let top: Int
    /// The features by level: −k first, then one for each free threshold.
    private let table: [[Double]]

    init(criteria: Int, raters: Int, levels: Int) {
        self.criteria = 0..<criteria
        self.raters = criteria..<(criteria + max(0, raters - 1))
        thresholds = self.raters.upperBound..<(self.raters.upperBound + levels - 1)
        top = levels
        table = (0...levels).map { level in
            var features = [-Double(level)]
            for threshold in 1..<max(1, levels) {
                let top = level == levels ? 1.0 : 0
                features.append(level >= threshold ? top - 1 : top)
            }
            return features
        }
    }

    /// How many there are.
    var count: Int { thresholds.upperBound }

    /// How many levels the scale has.
    var levelCount: Int { table.count }

    /// The places of all.
    var indices: Range<Int> { 0..<count }

    /// The features of a level.
    func features(_ level: Int) -> [Double] { table[level] }

    /// Severity and difficulty together.
    func difficulty(of cell: MarginalCell, _ values: [Double]) -> Double {
        let severity =
            cell.rater < raters.count
            ? values[raters.lowerBound + cell.rater] : -values[raters].reduce(0, +)
        return severity + values[cell.criterion]
    }

    /// The sums of thresholds up to each level; infinite above the highest.
    func cumulative(_ values: [Double], highest: Int) -> [Double] {
        table.indices.map { level in
            guard level <= highest else { return .infinity }
            return -zip(table[level].dropFirst(), values[thresholds]).reduce(0) { $0 + $1.0 * $1.1 }
        }
    }

    /// The expected features of ratings spread over places, and the sums of their covariances.
    ///
    /// - Parameters:
    ///   - probabilities: of the levels, for each place in turn.
    ///   - weights: how many ratings there are at each place.
    /// - Returns: the sums over the places of both, times the weights.
    func moments(
        _ probabilities: ArraySlice<Double>,
        _ weights: [Double]
    ) -> (means: [Double], covariances: [[Double]]) {
        let size = table[0].count
        var means = [Double](repeating: 0, count: size)
        var covariances = [[Double]](repeating: means, count: size)
        var mean = means
        for (node, weight) in weights.enumerated() where weight > 1e-300 {
            let start = probabilities.startIndex + node * table.count
            for place in 0..<size {
                mean[place] = 0
                for level in table.indices {
                    mean[place] += probabilities[start + level] * table[level][place]
                }
                means[place] += weight * mean[place]
            }
            for level in table.indices {
                let share = weight * probabilities[start + level]
                guard share > 0 else { continue }
                for place in 0..<size {
                    let distance = share * (table[level][place] - mean[place])
                    for other in 0...place {
                        covariances[place][other] += distance * (table[level][other] - mean[other])
                    }
                }
            }
        }
        for place in 0..<size {
            for other in 0..<place { covariances[other][place] = covariances[place][other] }
        }
        return (means, covariances)
    }

    /// Adds features to the parameters that they belong to.
    func add(_ cell: MarginalCell, _ features: [Double], to sums: inout [Double]) {
        for (place, feature, sign) in parts(of: cell) { sums[place] += sign * features[feature] }
    }

    /// Adds covariances of features to those of the parameters.
    func add(_ cell: MarginalCell, _ covariances: [[Double]], to matrix: inout [Double]) {
        let parts = parts(of: cell)
        for one in parts {
            for other in parts {
                matrix[one.place * count + other.place] +=
                    one.sign * other.sign * covariances[one.feature][other.feature]
            }
        }
    }

    /// Which parameters a cell has, by which feature and with which sign.
    private func parts(of cell: MarginalCell) -> [(place: Int, feature: Int, sign: Double)] {
        var parts: [(place: Int, feature: Int, sign: Double)] = [(cell.criterion, 0, 1)]
        if cell.rater < raters.count {
            parts.append((raters.lowerBound + cell.rater, 0, 1))
        } else {
            parts += raters.map { ($0, 0, -1) }
        }
        parts += thresholds.enumerated().map { ($0.element, $0.offset + 1, 1) }
        return parts
    }
}
