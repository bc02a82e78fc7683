import RaterStatistics
import _PlanevalTestSupport

/// How many made-up cohorts a property is tried on.
enum Trials {
    /// Unoptimised code is fifty times slower; `make test-release` tries them all.
    static func count(_ number: Int) -> Int {
        #if DEBUG
        max(number / 40, 20)
        #else
        number
        #endif
    }

    /// The same where a cohort takes little time, so that unoptimised code tries many as well.
    static func many(_ number: Int) -> Int {
        #if DEBUG
        number / 10
        #else
        number
        #endif
    }
}

/// A cohort made up for a property.
struct RandomCohort {
    var planCount: Int
    var raterCount: Int
    var ratings: [RatingTable.Rating]

    /// Plans with `reviews` ratings each from raters who differ; levels are whole when `isWhole`.
    init(
        plans: Int,
        raters: Int,
        reviews: Int,
        isWhole: Bool = false,
        using generator: inout SeededGenerator
    ) {
        planCount = plans
        raterCount = raters
        var random = Xoshiro256(seed: generator.next())
        let quality = (0..<plans).map { _ in 2.2 + 0.7 * random.normal() }
        let biases = (0..<raters).map { _ in 0.4 * random.normal() }
        ratings = []
        for plan in 0..<plans {
            for rater in (0..<raters).shuffled(using: &generator).prefix(reviews) {
                let value = quality[plan] + biases[rater] + 0.5 * random.normal()
                let level = min(max(isWhole ? value.rounded() : value, 0), 4)
                ratings.append(RatingTable.Rating(plan: plan, rater: rater, value: level))
            }
        }
    }

    /// The table of the ratings.
    func table() throws -> RatingTable {
        try RatingTable(planCount: planCount, raterCount: raterCount, scale: 0...4, ratings: ratings)
    }
}

/// A rating, briefly.
func rating(_ plan: Int, _ rater: Int, _ value: Double, share: Double = 1) -> RatingTable.Rating {
    RatingTable.Rating(plan: plan, rater: rater, value: value, share: share)
}
