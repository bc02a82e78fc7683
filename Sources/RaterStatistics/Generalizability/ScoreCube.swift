/// A complete table of scores: each plan by each rater on each criterion, or by each rater within each task.
public struct ScoreCube: Sendable, Hashable {
    /// One score.
    public struct Cell: Sendable, Hashable {
        /// The place of the plan (or person), from zero.
        public let plan: Int
        /// The place of the rater, from zero; in a nested design within the criterion.
        public let rater: Int
        /// The place of the criterion (or task), from zero.
        public let criterion: Int
        /// The score.
        public let score: Double

        /// Makes a cell.
        public init(plan: Int, rater: Int, criterion: Int, score: Double) {
            self.plan = plan
            self.rater = rater
            self.criterion = criterion
            self.score = score
        }
    }

    let plans: Int
    let raters: Int
    let criteria: Int
    /// By plan, within that by rater, within that by criterion.
    let scores: [Double]

    /// Puts cells in order.
    ///
    /// - Returns: undefined without cells, when there is not exactly one for each plan, rater and criterion, and when
    ///   a score is not finite.
    public static func complete(_ cells: [Cell]) -> Estimated<ScoreCube> {
        guard !cells.isEmpty else { return .undefined(.noRatings) }
        var sizes = (plans: 0, raters: 0, criteria: 0)
        for cell in cells {
            guard cell.plan >= 0, cell.rater >= 0, cell.criterion >= 0, cell.score.isFinite else {
                return .undefined(.outsideScale)
            }
            // Each size is at most the number of cells when the table is complete.
            guard max(cell.plan, cell.rater, cell.criterion) < cells.count else {
                return .undefined(.missingRatings)
            }
            sizes.plans = max(sizes.plans, cell.plan + 1)
            sizes.raters = max(sizes.raters, cell.rater + 1)
            sizes.criteria = max(sizes.criteria, cell.criterion + 1)
        }
        let (perPlan, overflow) = sizes.raters.multipliedReportingOverflow(by: sizes.criteria)
        let (size, more) = sizes.plans.multipliedReportingOverflow(by: perPlan)
        guard !overflow, !more, size == cells.count else { return .undefined(.missingRatings) }
        var scores = [Double?](repeating: nil, count: size)
        for cell in cells {
            scores[(cell.plan * sizes.raters + cell.rater) * sizes.criteria + cell.criterion] = cell.score
        }
        let present = scores.compactMap { $0 }
        guard present.count == size else { return .undefined(.missingRatings) }
        return .value(
            ScoreCube(plans: sizes.plans, raters: sizes.raters, criteria: sizes.criteria, scores: present)
        )
    }

    /// The sum over cells of the squared mean of all scores that share the cell's places in the facets kept.
    ///
    /// The building block of every sum of squares in a balanced design; scores are taken from the grand mean, so that
    /// nothing cancels.
    func squares(plan: Bool = false, rater: Bool = false, criterion: Bool = false) -> Double {
        let mean = scores.reduce(0, +) / Double(scores.count)
        let rows = plan ? plans : 1
        let columns = rater ? raters : 1
        let layers = criterion ? criteria : 1
        var sums = [Double](repeating: 0, count: rows * columns * layers)
        var place = 0
        for p in 0..<plans {
            for r in 0..<raters {
                for c in 0..<criteria {
                    let group = ((plan ? p : 0) * columns + (rater ? r : 0)) * layers + (criterion ? c : 0)
                    sums[group] += scores[place] - mean
                    place += 1
                }
            }
        }
        let share = Double(scores.count / sums.count)
        return sums.reduce(0) { $0 + $1 * $1 } / share
    }
}
