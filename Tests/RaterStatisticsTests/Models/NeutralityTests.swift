import RaterStatistics
import Testing
import _PlanevalTestSupport

/// What three widely used systems get wrong: a ballot that is not there must not help or hurt anybody.
@Suite("Neutrality")
struct NeutralityTests {
    static let solvers = [RaterModel.Solver.gridBayes, .beliefPropagation]

    private func model(
        _ solver: RaterModel.Solver,
        _ weighting: RaterModel.Weighting = .on
    ) -> RaterModel {
        RaterModel(RaterModel.Configuration(solver: solver, weighting: weighting))
    }

    private func trials(_ solver: RaterModel.Solver) -> Int {
        Trials.count(solver == .gridBayes ? 1000 : 3000)
    }

    private func cohort(_ generator: inout SeededGenerator) -> RandomCohort {
        let plans = Int.random(in: 3...7, using: &generator)
        return RandomCohort(
            plans: plans,
            raters: plans,
            reviews: Int.random(in: 2...3, using: &generator),
            isWhole: Bool.random(using: &generator),
            using: &generator
        )
    }

    /// Somebody who is on the list and rates nothing is as good as nobody; so is a plan without ratings.
    @Test(arguments: solvers)
    func anAbsentBallotChangesNothing(solver: RaterModel.Solver) throws {
        var generator = SeededGenerator(seed: 101)
        for trial in 0..<trials(solver) {
            let cohort = cohort(&generator)
            let fit = model(solver).fit(try cohort.table())
            var listed = cohort
            listed.raterCount += Int.random(in: 1...3, using: &generator)
            let with = model(solver).fit(try listed.table())
            for plan in 0..<cohort.planCount {
                #expect(isClose(fit.plans[plan].adjusted, with.plans[plan].adjusted), "trial \(trial)")
                #expect(isClose(fit.plans[plan].posterior, with.plans[plan].posterior), "trial \(trial)")
                #expect(isClose(fit.plans[plan].standardError, with.plans[plan].standardError))
            }
            for rater in 0..<cohort.raterCount {
                #expect(isClose(fit.raters[rater].bias, with.raters[rater].bias), "trial \(trial)")
            }
        }
    }

    /// Keeping silent does not pay: over many cohorts the own plan moves up as often and as far as down.
    @Test(arguments: solvers)
    func silenceDoesNotRaiseTheSilent(solver: RaterModel.Solver) throws {
        var generator = SeededGenerator(seed: 103)
        var changes: [Double] = []
        for _ in 0..<(2 * trials(solver)) {
            let cohort = cohort(&generator)
            let silent = Int.random(in: 0..<cohort.raterCount, using: &generator)
            var quiet = cohort
            quiet.ratings.removeAll { $0.rater == silent }
            var honest = cohort
            honest.ratings.removeAll { $0.rater == silent && $0.plan == silent }
            let before = model(solver).fit(try honest.table()).plans[silent].adjusted
            let after = model(solver).fit(try quiet.table()).plans[silent].adjusted
            if let before, let after { changes.append(after - before) }
        }
        let mean = changes.reduce(0, +) / Double(changes.count)
        let spread = changes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(changes.count)
        #expect(abs(mean) < 3.5 * (spread / Double(changes.count)).squareRoot() + 1e-4)
        #expect(abs(mean) < 0.01)
    }

    /// Numbering plans, raters and rows otherwise changes rounding only.
    @Test(arguments: solvers)
    func numberingChangesNothing(solver: RaterModel.Solver) throws {
        var generator = SeededGenerator(seed: 104)
        for trial in 0..<trials(solver) {
            let cohort = cohort(&generator)
            let plans = Array(0..<cohort.planCount).shuffled(using: &generator)
            let raters = Array(0..<cohort.raterCount).shuffled(using: &generator)
            var renamed = cohort
            renamed.ratings = cohort.ratings.map { rating(plans[$0.plan], raters[$0.rater], $0.value) }
                .shuffled(using: &generator)
            let fit = model(solver).fit(try cohort.table())
            let other = model(solver).fit(try renamed.table())
            for plan in 0..<cohort.planCount {
                let one = fit.plans[plan]
                let two = other.plans[plans[plan]]
                #expect(isClose(one.adjusted, two.adjusted), "trial \(trial)")
                #expect(isClose(one.posterior, two.posterior), "trial \(trial)")
                #expect(isClose(one.spreadPreserving, two.spreadPreserving), "trial \(trial)")
                #expect(one.labels == two.labels)
            }
            for rater in 0..<cohort.raterCount {
                #expect(isClose(fit.raters[rater].bias, other.raters[raters[rater]].bias), "trial \(trial)")
            }
            #expect(fit.labels == other.labels)
            var rows = cohort
            rows.ratings.shuffle(using: &generator)
            // The table sorts the rows: not even rounding differs.
            #expect(model(solver).fit(try rows.table()).plans == fit.plans)
        }
    }

    /// A constant on top of all levels of one rater is found as bias: the plans move less than by the plain mean.
    @Test(arguments: solvers)
    func aConstantMovesTheBiasAndNoPlanMoreThanThePlainMean(solver: RaterModel.Solver) throws {
        var generator = SeededGenerator(seed: 105)
        let constant = 0.6
        for trial in 0..<trials(solver) {
            let size = Int.random(in: 6...9, using: &generator)
            let cohort = RandomCohort(plans: size, raters: size, reviews: 4, using: &generator)
            let shifted = Int.random(in: 0..<size, using: &generator)
            guard cohort.ratings.count(where: { $0.rater == shifted }) >= 2 else { continue }
            var other = cohort
            other.ratings = cohort.ratings.map {
                $0.rater == shifted ? rating($0.plan, $0.rater, $0.value + constant) : $0
            }
            let before = model(solver, .off).fit(try cohort.table())
            let after = model(solver, .off).fit(try other.table())
            #expect(after.raters[shifted].bias > before.raters[shifted].bias, "trial \(trial)")
            #expect(
                after.raters[shifted].bias - before.raters[shifted].bias < 1.5 * constant,
                "trial \(trial)"
            )
            for plan in 0..<size {
                guard let one = before.plans[plan].adjusted, let two = after.plans[plan].adjusted else {
                    continue
                }
                // With four ratings the plain mean of a plan that the rater rated moves by a quarter of it.
                #expect(abs(two - one) < constant / 4 + 0.1, "trial \(trial)")
            }
        }
    }

    private func isClose(_ one: Double?, _ other: Double?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return abs(one - other) < 1e-8
    }
}
