import CEL
import Platform
import Testing
import _PlanevalTestSupport

@testable import PlanEval

/// The arithmetic and the promises of scoring, on the rubric and the plans that come with the program.
@Suite struct ScorerTests {
    private static func scorer() throws -> Scorer {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let bytes = EmbeddedResources.file(named: "change-plan.yaml") ?? []
        let loaded = try DocumentLoader().read(bytes, path: "<change-plan.yaml>")
        return Scorer(rubric: try RubricLoader(environments: ["plan": environment]).load(loaded))
    }

    private static func plans() throws -> [Plan] {
        let folder = PackageRoot.path + "/Fixtures/plans"
        let schema = try JSONSchema.embedded("plan")
        return try DiskFileStore().list(folder).map { entry in
            try Plan(DocumentLoader().load(folder + "/" + entry.name, from: DiskFileStore()), schema: schema)
        }
    }

    @Test func pointsAddUpToTheTotal() throws {
        let scorer = try Self.scorer()
        for plan in try Self.plans() {
            let assessment = scorer.assess(plan)
            let points = assessment.criteria.map { Int(($0.points * 10).rounded()) }
            #expect(points.reduce(0, +) == Int((assessment.total * 10).rounded()), "\(plan.source.path)")
        }
    }

    @Test func everyOpenFindingHasAPlace() throws {
        let scorer = try Self.scorer()
        for plan in try Self.plans() {
            for finding in scorer.assess(plan).criteria.flatMap(\.findings) where finding.outcome != .met {
                #expect(!finding.evidence.isEmpty, "\(plan.source.path): \(finding.check)")
            }
        }
    }

    @Test func nextStepsGainMostFirstAndAtMostThree() throws {
        let scorer = try Self.scorer()
        for plan in try Self.plans() {
            let steps = scorer.assess(plan).nextSteps
            #expect(steps.count <= 3)
            #expect(steps.map(\.gain) == steps.map(\.gain).sorted(by: >))
            let areUseful = steps.allSatisfy { $0.gain > 0 && !$0.checks.isEmpty && !$0.advice.isEmpty }
            #expect(areUseful)
        }
    }

    @Test func aFlagLowersNothingUntilItIsConfirmed() throws {
        let scorer = try Self.scorer()
        var options = Scorer.Options()
        options.confirmedFlags = scorer.rubric.flags.map(\.id)
        for plan in try Self.plans() {
            let before = scorer.assess(plan)
            let after = scorer.assess(plan, options: options)
            for (one, other) in zip(before.criteria, after.criteria) {
                #expect(one.evidenceLevel == one.uncappedEvidenceLevel)
                #expect(one.level >= other.level)
                #expect(one.uncappedEvidenceLevel == other.uncappedEvidenceLevel)
            }
        }
    }

    @Test func scoringWithoutEvidenceFindsTheSame() throws {
        let scorer = try Self.scorer()
        var options = Scorer.Options()
        options.recordsEvidence = false
        for plan in try Self.plans() {
            let one = scorer.assess(plan)
            let other = scorer.assess(plan, options: options)
            #expect(one.total == other.total && one.flags.map(\.flag) == other.flags.map(\.flag))
            #expect(
                one.criteria.flatMap(\.findings).map(\.outcome)
                    == other.criteria.flatMap(\.findings).map(\.outcome)
            )
            let placeless = other.criteria.flatMap(\.findings).allSatisfy(\.evidence.isEmpty)
            #expect(placeless)
        }
    }

    @Test(arguments: [
        ([18.6, 15.4, 8.75, 11.04, 7.46, 6.65], 679), ([0.05], 1), ([0.25, 0.25], 5),
        ([33.35, 33.35, 33.3], 1000),
        ([], 0), ([2.675], 27),
    ])
    func partsAddUpToTheRoundedSum(_ parts: [Double], _ sum: Int) {
        let rounded = Rounding.tenths(parts)
        #expect(rounded.sum == sum)
        #expect(rounded.parts.reduce(0, +) == sum)
        for (tenths, part) in zip(rounded.parts, parts) { #expect(abs(Double(tenths) - part * 10) <= 1) }
    }
}
