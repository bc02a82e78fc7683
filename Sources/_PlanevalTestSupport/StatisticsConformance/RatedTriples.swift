package import RaterStatistics

/// Triples of plan, rater and value with whatever numbers plans and raters have.
package struct RatedTriples: Sendable {
    /// The ratings with plans and raters by their place among `plans` and `raters`.
    package let table: RatingTable
    /// The ids of the plans, in ascending order.
    package let plans: [Int]
    /// The ids of the raters, in ascending order.
    package let raters: [Int]
    /// For each rating of the table, its place in the input.
    package let places: [Int]
}

extension StatisticsCase {
    /// The triples of `input.triples`.
    ///
    /// - Throws: when there are none, or they make no table.
    package func triples() throws(StatisticsCaseError) -> RatedTriples {
        let places = try columns("sub", "rev", "z")
        var triples: [(plan: Int, rater: Int, value: Double)] = []
        for row in try completeRows("triples") {
            guard row.count > (places.max() ?? 0), let plan = Int(exactly: row[places[0]]),
                let rater = Int(exactly: row[places[1]])
            else { throw StatisticsCaseError("a triple without plan, rater and value") }
            triples.append((plan, rater, row[places[2]]))
        }
        let plans = Set(triples.map(\.plan)).sorted()
        let raters = Set(triples.map(\.rater)).sorted()
        let planPlaces = Dictionary(uniqueKeysWithValues: zip(plans, plans.indices))
        let raterPlaces = Dictionary(uniqueKeysWithValues: zip(raters, raters.indices))
        let ratings = triples.map {
            RatingTable.Rating(
                plan: planPlaces[$0.plan] ?? 0,
                rater: raterPlaces[$0.rater] ?? 0,
                value: $0.value
            )
        }
        let lowest = triples.map(\.value).min() ?? 0
        let highest = triples.map(\.value).max() ?? 0
        do throws(RatingTable.Problem) {
            return RatedTriples(
                table: try RatingTable(
                    planCount: plans.count,
                    raterCount: raters.count,
                    scale: min(lowest, 0)...max(highest, 4),
                    ratings: ratings
                ),
                plans: plans,
                raters: raters,
                places: ratings.indices.sorted {
                    (ratings[$0].plan, ratings[$0].rater) < (ratings[$1].plan, ratings[$1].rater)
                }
            )
        } catch {
            throw StatisticsCaseError("the triples make no table: \(error)")
        }
    }

    /// A number among the parameters.
    ///
    /// - Throws: when it is missing.
    package func number(_ name: String) throws(StatisticsCaseError) -> Double {
        guard let value = params.member(name)?.number else {
            throw StatisticsCaseError("the parameter \(name) is missing")
        }
        return value
    }
}

extension StatisticsComparison {
    /// Compares the ids of plans and raters.
    package mutating func expectIds(_ triples: RatedTriples) {
        expect("sub_ids", triples.plans.map { Double($0) })
        expect("rev_ids", triples.raters.map { Double($0) })
    }
}
