/// The figures of a cohort: how totals are distributed, which criteria are hardest, which objectives were reached.
///
/// Results are added one by one and not kept; memory does not grow with their number.
package struct CohortStatistics: Sendable {
    /// The number of results.
    package private(set) var count = 0
    /// The results by the total in tenths of a point.
    private var totals = [Int](repeating: 0, count: 1001)
    /// The number of results in each band, in the order of the rubric.
    package private(set) var bands: [(name: String, count: Int)]
    private var criteria: [Tally]
    private let rubric: Rubric

    /// What is counted of one criterion.
    private struct Tally {
        /// The number of results at each level, those between two at the nearest, the upper of two as near.
        var levels: [Int]
        /// The sum of the levels in steps of a ten-thousandth, so that no order of adding matters.
        var sum = 0
    }

    /// Begins with no results.
    package init(_ rubric: Rubric) {
        self.rubric = rubric
        bands = rubric.bands.map { ($0.name, 0) }
        criteria = rubric.criteria.map { _ in
            Tally(levels: [Int](repeating: 0, count: max(0, rubric.highestLevel) + 1))
        }
    }

    /// Counts a result; one by another rubric is passed over.
    ///
    /// - Complexity: O(criteria).
    package mutating func add(_ plan: GradedPlan) {
        guard plan.rubricDigest.utf8.elementsEqual(rubric.digest.utf8), plan.criteria.count == criteria.count
        else { return }
        count += 1
        totals[min(max(plan.totalTenths, 0), 1000)] += 1
        if let band = bands.firstIndex(where: { $0.name.utf8.elementsEqual(plan.band.utf8) }) {
            bands[band].count += 1
        }
        for (index, grade) in plan.criteria.enumerated() {
            let level = min(max(grade.level, 0), Double(criteria[index].levels.count - 1))
            criteria[index].levels[Int((level + 0.5).rounded(.down))] += 1
            criteria[index].sum += Int((level * 10_000).rounded())
        }
    }

    // MARK: Totals

    /// The mean total; `nil` without results.
    package var mean: Double? {
        guard count > 0 else { return nil }
        let sum = totals.enumerated().reduce(0) { $0 + $1.offset * $1.element }
        return Rounding.fine(Double(sum) / 10 / Double(count))
    }

    /// The total below which a share of the results lies; `nil` without results.
    ///
    /// Between two results as much as the share says, which is definition 7 of Hyndman and Fan (1996), that of R
    /// and numpy.
    package func quantile(_ share: Double) -> Double? {
        guard count > 0 else { return nil }
        let place = share * Double(count - 1)
        let lower = Int(place.rounded(.down))
        let low = total(at: lower)
        let high = total(at: min(lower + 1, count - 1))
        return Rounding.fine((Double(low) + (place - Double(lower)) * Double(high - low)) / 10)
    }

    /// The total in tenths that has `place` results before it in order.
    private func total(at place: Int) -> Int {
        var before = 0
        for (total, count) in totals.enumerated() {
            before += count
            if before > place { return total }
        }
        return 1000
    }

    /// The number of results in each range of ten points, the last with 100.
    package var histogram: [Int] {
        var ranges = [Int](repeating: 0, count: 10)
        for (total, count) in totals.enumerated() { ranges[min(total / 100, 9)] += count }
        return ranges
    }

    // MARK: Criteria and objectives

    /// The result of a criterion over all plans.
    package struct CriterionFigures: Sendable {
        /// The criterion.
        package let criterion: Criterion
        /// The number of results at each level from 0, those between two at the nearest.
        package let levels: [Int]
        /// The mean level; `nil` without results.
        package let mean: Double?
    }

    /// The criteria, the hardest first; of equals that which stands first in the rubric.
    package var hardestFirst: [CriterionFigures] {
        let order = criteria.indices.sorted { one, other in
            criteria[one].sum != criteria[other].sum
                ? criteria[one].sum < criteria[other].sum : one < other
        }
        return order.map { index in
            CriterionFigures(
                criterion: rubric.criteria[index],
                levels: criteria[index].levels,
                mean: mean(of: index)
            )
        }
    }

    private func mean(of criterion: Int) -> Double? {
        count > 0 ? Rounding.fine(Double(criteria[criterion].sum) / 10_000 / Double(count)) : nil
    }

    /// How far something was reached: an objective, or a level of Bloom's taxonomy.
    package struct Attainment: Sendable {
        /// The id of the objective, or the name of the level.
        package let name: String
        /// The share of the points that belong to it, 0 to 1; `nil` without results or criteria.
        package let share: Double?
        /// The criteria that it rests on.
        package let criteria: [String]
    }

    /// How far each objective of the rubric was reached: the points of its criteria, weighted as in the total.
    package var objectives: [Attainment] {
        rubric.objectives.map { objective in
            attainment(objective.id) { $0.objectives.contains { $0.utf8.elementsEqual(objective.id.utf8) } }
        }
    }

    /// How far each level of Bloom's taxonomy was reached, in the order in which the objectives name them.
    package var bloomLevels: [Attainment] {
        var names: [String] = []
        for objective in rubric.objectives
        where !objective.bloom.isEmpty && !names.contains(objective.bloom) {
            names.append(objective.bloom)
        }
        return names.map { name in
            let ids = rubric.objectives.filter { $0.bloom == name }.map(\.id)
            return attainment(name) { criterion in criterion.objectives.contains(where: ids.contains) }
        }
    }

    private func attainment(_ name: String, where belongs: (Criterion) -> Bool) -> Attainment {
        let chosen = rubric.criteria.indices.filter { belongs(rubric.criteria[$0]) }
        let weight = chosen.reduce(0) { $0 + rubric.criteria[$1].weight }
        let reached = chosen.reduce(0.0) { sum, index in
            sum + rubric.criteria[index].weight * Double(criteria[index].sum) / 10_000
        }
        let highest = Double(max(1, rubric.highestLevel))
        let isKnown = count > 0 && weight > 0
        return Attainment(
            name: name,
            share: isKnown ? Rounding.fine(reached / Double(count) / weight / highest) : nil,
            criteria: chosen.map { rubric.criteria[$0].id }
        )
    }
}
