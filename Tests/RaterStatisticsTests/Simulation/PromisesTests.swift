import RaterStatistics
import Testing
import _PlanevalTestSupport

@testable import rater_simulation

/// What a simulation says about its promises.
@Suite("Promises of the simulation")
struct PromisesTests {
    private func result(
        _ scenario: Scenario,
        reviews: Int,
        coverage: Double,
        error: Double = 0.002,
        adjusted: Double = 0.9
    ) -> CellResult {
        CellResult(
            Cell(scenario: scenario, count: 30, reviews: reviews),
            error: 0.35,
            ratios: [.adjusted: CellResult.Ratio(value: adjusted, error: 0.01)],
            coverage: CellResult.Ratio(value: coverage, error: error)
        )
    }

    private func violations(_ results: [CellResult]) -> [String] {
        Promises(results, reference: nil).all.flatMap(\.violations)
    }

    @Test func areKeptWithinTheLimits() {
        #expect(violations([result(.pg1, reviews: 2, coverage: 0.9)]).isEmpty)
        // A cell may be two standard errors outside.
        let cells = [
            result(.hetero, reviews: 5, coverage: 0.9), result(.hetero, reviews: 6, coverage: 0.847),
        ]
        #expect(violations(cells).isEmpty)
    }

    /// 0.80 and 0.94 are 0.87 together, which is no comfort to those who have two reviews.
    @Test func namesACellWhoseIntervalsAreTooShortThoughTheAverageIsNot() {
        let results = [
            result(.homog, reviews: 2, coverage: 0.8), result(.homog, reviews: 3, coverage: 0.94),
        ]
        #expect(violations(results) == ["homog, 30 plans, 2 reviews: 0.800 ± 0.002"])
        #expect(Promises(results, reference: nil).isBrokenByACell)
    }

    @Test func namesACellWhoseIntervalsAreTooLong() {
        let found = violations([
            result(.pg1, reviews: 4, coverage: 0.96), result(.pg1, reviews: 5, coverage: 0.9),
        ])
        #expect(found == ["pg1, 30 plans, 4 reviews: 0.960 ± 0.002"])
    }

    /// In the mean over the numbers of reviews there is no slack.
    @Test func looksAtTheAverageBesides() {
        let found = violations([
            result(.pg1, reviews: 2, coverage: 0.84, error: 0.01),
            result(.pg1, reviews: 3, coverage: 0.84, error: 0.01),
        ])
        #expect(found == ["promised are 0.85 to 0.95"])
    }

    /// Central tendency and carelessness make intervals too short, which is said elsewhere.
    @Test func promisesNothingWhereTheModelIsWrong() {
        #expect(violations([result(.central, reviews: 2, coverage: 0.6)]).isEmpty)
    }

    @Test func namesACellWhereThePlainMeanIsBetter() {
        let found = violations([result(.harsh, reviews: 2, coverage: 0.6, adjusted: 1.004)])
        #expect(found == ["harsh, 30 plans, 2 reviews: 1.004"])
    }

    /// The standard error is that of cohorts, whose intervals miss together.
    @Test func measuresCoverageOverCohorts() throws {
        let cell = Cell(scenario: .pg1, count: 8, reviews: 3)
        let one = try CellResult(cell, replicates: 12, seed: 3)
        let same = try CellResult(cell, replicates: 12, seed: 3)
        #expect(one.coverage.value == same.coverage.value)
        #expect((0.5...1).contains(one.coverage.value))
        #expect(one.coverage.error > 0 && one.coverage.error < 0.15)
    }

    @Test func tellsFitsApartByTheLastBit() throws {
        var generator = SeededGenerator(seed: 2)
        let cohort = RandomCohort(plans: 9, raters: 9, reviews: 4, using: &generator)
        let fit = RaterModel().fit(try cohort.table())
        #expect(SpeedRun.digest(fit) == SpeedRun.digest(RaterModel().fit(try cohort.table())))
        var other = cohort
        let first = other.ratings[0]
        other.ratings[0] = rating(first.plan, first.rater, first.value.nextUp)
        #expect(SpeedRun.digest(fit) != SpeedRun.digest(RaterModel().fit(try other.table())))
    }
}
