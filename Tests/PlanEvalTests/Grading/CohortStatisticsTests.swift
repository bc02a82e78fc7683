import CEL
import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct CohortStatisticsTests {
    private static func rubric() throws -> Rubric {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let bytes = EmbeddedResources.file(named: "change-plan.yaml") ?? []
        let loaded = try DocumentLoader().read(bytes, path: "<change-plan.yaml>")
        return try RubricLoader(environments: ["plan": environment]).load(loaded)
    }

    private static func plan(_ rubric: Rubric, total: Int, levels: [Double]) -> GradedPlan {
        GradedPlan(
            identity: BundleIdentity(id: "p", cohort: "c"),
            title: "P",
            team: nil,
            totalTenths: total,
            band: rubric.band(for: Double(total) / 10)?.name ?? "",
            isProvisional: false,
            rubricDigest: rubric.digest,
            criteria: zip(rubric.criteria, levels).map {
                GradedPlan.CriterionGrade(id: $0.id, level: $1, pointTenths: 0)
            },
            reasons: []
        )
    }

    /// Quantiles by numpy 2.3: np.quantile([12.5, 30, 30, 47.3, 61.1, 88.8, 100], q).
    @Test(arguments: [
        (0.0, 12.5), (0.1, 23.0), (0.25, 30.0), (0.5, 47.3), (0.75, 74.95), (0.9, 93.28), (1.0, 100.0),
    ])
    func quantilesAreThoseOfNumpy(_ share: Double, _ value: Double) throws {
        let rubric = try Self.rubric()
        var statistics = CohortStatistics(rubric)
        #expect(statistics.quantile(share) == nil && statistics.mean == nil)
        for total in [300, 1000, 125, 888, 611, 300, 473] {
            statistics.add(Self.plan(rubric, total: total, levels: rubric.criteria.map { _ in 1 }))
        }
        #expect(abs((statistics.quantile(share) ?? -1) - value) < 1e-9)
        #expect(statistics.histogram == [0, 1, 0, 2, 1, 0, 1, 0, 1, 1])
        #expect(statistics.bands.reduce(0) { $0 + $1.count } == 7)
    }

    /// The points of the criteria of an objective over those that they could have, worked out from the definition.
    @Test func attainmentIsTheShareOfItsPoints() throws {
        let rubric = try Self.rubric()
        var statistics = CohortStatistics(rubric)
        var generator = SeededGenerator(seed: 8)
        var plans: [[Double]] = []
        for _ in 0..<40 {
            let levels = rubric.criteria.map { _ in Double(Int.random(in: 0...400, using: &generator)) / 100 }
            plans.append(levels)
            statistics.add(Self.plan(rubric, total: 500, levels: levels))
        }
        for attainment in statistics.objectives {
            var (reached, possible) = (0.0, 0.0)
            for levels in plans {
                for (criterion, level) in zip(rubric.criteria, levels)
                where criterion.objectives.contains(attainment.name) {
                    reached += criterion.weight * level / 4
                    possible += criterion.weight
                }
            }
            #expect(abs((attainment.share ?? -1) - reached / possible) < 1e-4)
        }
        let means = statistics.hardestFirst.compactMap(\.mean)
        #expect(means == means.sorted() && means.count == rubric.criteria.count)
        #expect(statistics.hardestFirst.allSatisfy { $0.levels.reduce(0, +) == 40 })
    }
}
