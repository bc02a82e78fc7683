import RaterStatistics
import Testing
import _PlanevalTestSupport

@Suite("Flags about ratings")
struct RatingFlagTests {
    /// Twelve plans that differ, rated by twelve careful raters, five each.
    private func cohort(seed: UInt64 = 31) -> RandomCohort {
        var generator = SeededGenerator(seed: seed)
        var random = Xoshiro256(seed: seed)
        var cohort = RandomCohort(plans: 12, raters: 12, reviews: 0, using: &generator)
        for rater in 0..<12 {
            for step in 1...5 {
                let plan = (rater + step * 2) % 12
                let value = 0.7 + 0.25 * Double(plan) + 0.15 * random.normal()
                cohort.ratings.append(rating(plan, rater, value))
            }
        }
        return cohort
    }

    private func change(
        _ cohort: RandomCohort,
        _ value: (RatingTable.Rating) -> Double?
    ) -> RandomCohort {
        var changed = cohort
        changed.ratings = cohort.ratings.map {
            rating($0.plan, $0.rater, value($0) ?? $0.value)
        }
        return changed
    }

    private func flags(
        _ cohort: RandomCohort,
        ownValues: [Double?] = []
    ) throws -> [RatingFlag] {
        let table = try cohort.table()
        let authors: [Int?] = Array(0..<cohort.raterCount)
        return RaterModel().fit(table).flags(about: table, authors: authors, ownValues: ownValues)
    }

    @Test func findsNothingAmongCarefulRaters() throws {
        #expect(try flags(cohort()).isEmpty)
    }

    @Test func findsARatingFarFromAllOthers() throws {
        let cohort = change(cohort()) { $0.plan == 10 && $0.rater == 4 ? 0.2 : nil }
        let table = try cohort.table()
        let index = try #require(table.ratings.firstIndex { $0.plan == 10 && $0.rater == 4 })
        let found = try flags(cohort).compactMap { flag in
            if case .outlyingRating(let index, let residual) = flag { (index, residual) } else { nil }
        }
        #expect(found.map(\.0) == [index])
        #expect(found.allSatisfy { $0.1 < -3 })
    }

    @Test func findsACliqueThatRatesItselfUp() throws {
        var cohort = cohort()
        // Plans 2 and 4 rate each other, and so do 2 and 0: rater r rates r + 2, and 4 rates 2 instead of its first.
        cohort.ratings.removeAll { [0, 2, 4].contains($0.rater) && [0, 2, 4].contains($0.plan) }
        for rater in [0, 2, 4] {
            for plan in [0, 2, 4] where plan != rater { cohort.ratings.append(rating(plan, rater, 4)) }
        }
        let found = try flags(cohort).compactMap { flag in
            if case .mutualGenerosity(let group) = flag { group } else { nil }
        }
        let group = try #require(found.first)
        #expect(found.count == 1)
        #expect(group.plans == [0, 2, 4])
        #expect(group.ratings.count == 6)
        #expect(group.meanResidual > 1.5)
        #expect(group.expectedRatings < 6)
    }

    /// What is asked about mutual ratings with these leave-one-out residuals among twelve plans; rater r is the
    /// author of plan r.
    private func mutualGenerosity(
        _ residuals: [(rater: Int, plan: Int, residual: Double)]
    ) throws -> [RatingFlag.MutualGenerosity] {
        var generator = SeededGenerator(seed: 1)
        var cohort = RandomCohort(plans: 12, raters: 12, reviews: 0, using: &generator)
        cohort.ratings = residuals.map { rating($0.plan, $0.rater, 3) }
        let table = try cohort.table()
        let fit = RaterFit(
            plans: (0..<12).map { _ in
                PlanEstimate(
                    adjusted: 2,
                    standardError: 0.3,
                    interval: nil,
                    posterior: 2,
                    posteriorDeviation: 0.3,
                    spreadPreserving: 2,
                    count: 2,
                    labels: []
                )
            },
            raters: (0..<12).map { _ in
                RaterEstimate(
                    bias: 0,
                    biasDeviation: 0,
                    weight: 1,
                    consistency: .typical,
                    residualRootMeanSquare: nil,
                    count: 2
                )
            },
            residuals: table.ratings.map { given in
                residuals.first { $0.rater == given.rater && $0.plan == given.plan }?.residual
            },
            mean: 2,
            components: VarianceComponents(plan: 0.4, rater: 0.1, residual: 0.4),
            labels: []
        )
        return fit.flags(about: table, authors: Array(0..<12)).compactMap { flag in
            if case .mutualGenerosity(let group) = flag { group } else { nil }
        }
    }

    /// 0 and 1 are generous to each other and so are 1 and 2, but 0 and 2 rate each other as all others do: the
    /// mean of the three is 1.1, so that they are no clique, and the pairs stand for themselves.
    @Test func joinsNoPairsWhoseGroupIsNotGenerous() throws {
        let found = try mutualGenerosity([
            (0, 1, 1.6), (1, 0, 1.7), (1, 2, 1.7), (2, 1, 1.6), (0, 2, 0.1), (2, 0, -0.1),
        ])
        #expect(found.map(\.plans) == [[0, 1], [1, 2]])
        #expect(found.allSatisfy { $0.meanResidual > 1.5 && $0.ratings.count == 2 })
    }

    @Test func joinsPairsWhoseGroupIsGenerous() throws {
        let found = try mutualGenerosity([
            (0, 1, 2), (1, 0, 2.2), (1, 2, 2.1), (2, 1, 1.9), (0, 2, 1), (2, 0, 0.9),
        ])
        #expect(found.map(\.plans) == [[0, 1, 2]])
        #expect(found.first?.ratings.count == 6)
        #expect(abs((found.first?.meanResidual ?? 0) - 10.1 / 6) < 1e-12)
    }

    @Test func asksNothingAboutMutualRatingsAsExpected() throws {
        #expect(try mutualGenerosity([(0, 1, 1.6), (1, 0, 1.3), (2, 3, 3), (3, 4, 3)]).isEmpty)
    }

    @Test func findsWhoGivesTheSameValueToAll() throws {
        let found = try flags(change(cohort()) { $0.rater == 3 ? 2 : nil })
        let constant = found.compactMap { flag -> Int? in
            if case .constantRater(let rater, let count, let deviation, let others) = flag {
                #expect(count == 5 && deviation == 0 && others > 0.5)
                return rater
            }
            return nil
        }
        #expect(constant == [3])
    }

    @Test func findsWhoShunsTheEndsOfTheScale() throws {
        let found = try flags(change(cohort()) { $0.rater == 5 ? 2 + 0.2 * ($0.value - 2) : nil })
        let central = found.compactMap { flag -> Int? in
            if case .centralTendency(let rater, _, let slope, _) = flag {
                #expect(slope < 0.5)
                return rater
            }
            return nil
        }
        #expect(central == [5])
    }

    @Test func findsWhoIsSurelySevere() throws {
        let found = try flags(change(cohort()) { $0.rater == 8 ? $0.value - 1.2 : nil })
        let severe = found.compactMap { flag -> Int? in
            if case .severity(let rater, let bias, _, let probability) = flag {
                #expect(bias < -0.5 && probability > 0.9)
                return rater
            }
            return nil
        }
        #expect(severe == [8])
    }

    @Test func comparesATeamsViewWithItsPeers() throws {
        let table = try cohort().table()
        let fit = RaterModel().fit(table)
        var own: [Double?] = fit.plans.map { ($0.adjusted ?? 0) + 0.3 }
        own[2] = (fit.plans[2].adjusted ?? 0) + 1.6
        own[9] = (fit.plans[9].adjusted ?? 0) - 1.2
        own[5] = nil
        let gaps = SelfAssessmentGap.gaps(own, fit: fit, scale: 0...4)
        #expect(gaps.map(\.plan) == [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11])
        #expect(gaps.filter(\.isLarge).map(\.plan) == [2, 9])
        let high = try #require(gaps.first { $0.plan == 2 })
        #expect(abs(high.gap - 1.6) < 1e-12)
        // The others' gap is 0.3 throughout, so the spread is the least there is, a quarter of a level.
        #expect(abs(high.standardised - (1.6 - 0.3) / 0.25) < 1e-9)
        let adjusted = try #require(fit.plans[2].adjusted)
        #expect(abs((high.ratio ?? 0) - (adjusted + 1.6) / adjusted) < 1e-12)
        #expect(SelfAssessmentGap.gaps([], fit: fit, scale: 0...4).isEmpty)
        let found = try flags(cohort(), ownValues: own)
        #expect(found.count == 2)
    }

    /// Flags are computed from a fit and never go into one.
    @Test func neverChangeAScore() throws {
        let table = try cohort().table()
        let fit = RaterModel().fit(table)
        let before = fit.plans
        _ = fit.flags(about: table, authors: Array(0..<12), ownValues: Array(repeating: 4, count: 12))
        #expect(fit.plans == before)
        #expect(RaterModel().fit(table).plans == before)
    }
}
