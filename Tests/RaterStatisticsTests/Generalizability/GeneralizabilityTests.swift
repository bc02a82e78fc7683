import RaterStatistics
import Testing
import _PlanevalTestSupport

@Suite("Generalizability")
struct GeneralizabilityTests {
    /// Main effects only: plans 0 and 2 apart, raters 0 and 1, criteria 0 and 4; no interaction and no error.
    private let additive: [ScoreCube.Cell] = {
        var cells: [ScoreCube.Cell] = []
        for plan in 0..<2 {
            for rater in 0..<2 {
                for criterion in 0..<2 {
                    let score = Double(2 * plan + rater + 4 * criterion)
                    cells.append(.init(plan: plan, rater: rater, criterion: criterion, score: score))
                }
            }
        }
        return cells
    }()

    @Test func findsTheComponentsOfMainEffects() throws {
        let study = try #require(ScoreCube.complete(additive).flatMap { $0.crossedStudy() }.value)
        // The variance of two values d apart is d²/2.
        #expect(abs(study.components.p - 2) < 1e-12)
        #expect(abs(study.components.r - 0.5) < 1e-12)
        #expect(abs(study.components.i - 8) < 1e-12)
        for rest in [study.components.pr, study.components.pi, study.components.ri, study.components.pri] {
            #expect(abs(rest) < 1e-12)
        }
        let decision = try #require(study.decision(raters: 2, criteria: 4).value)
        #expect(isClose(decision.generalizability, .value(1)))
        #expect(isClose(decision.dependability, .value(2 / (2 + 0.25 + 2))))
        let fixed = try #require(study.decision(raters: 2, criteria: 4, areCriteriaFixed: true).value)
        #expect(isClose(fixed.dependability, .value(2 / 2.25)))
        #expect(study.decision(raters: 0, criteria: 1) == .undefined(.invalidParameter))
    }

    /// The sums of squares by their textbook definition: each mean less the means it is made of.
    @Test func equalsTheDefinition() throws {
        var generator = SeededGenerator(seed: 11)
        let (plans, raters, criteria) = (5, 3, 4)
        var scores: [[[Double]]] = []
        for plan in 0..<plans {
            scores.append(
                (0..<raters).map { rater in
                    (0..<criteria).map { criterion in
                        Double(plan + 2 * rater + criterion) + Double.random(in: -2...2, using: &generator)
                    }
                }
            )
        }
        func mean(_ plan: Int?, _ rater: Int?, _ criterion: Int?) -> Double {
            var sum = 0.0
            var count = 0.0
            for p in 0..<plans where plan == nil || plan == p {
                for r in 0..<raters where rater == nil || rater == r {
                    for i in 0..<criteria where criterion == nil || criterion == i {
                        sum += scores[p][r][i]
                        count += 1
                    }
                }
            }
            return sum / count
        }
        var (p, r, pr, pri) = (0.0, 0.0, 0.0, 0.0)
        for a in 0..<plans {
            for b in 0..<raters {
                for c in 0..<criteria {
                    let grand = mean(nil, nil, nil)
                    let (ma, mb, mc) = (mean(a, nil, nil), mean(nil, b, nil), mean(nil, nil, c))
                    let (mab, mac, mbc) = (mean(a, b, nil), mean(a, nil, c), mean(nil, b, c))
                    p += (ma - grand) * (ma - grand)
                    r += (mb - grand) * (mb - grand)
                    pr += (mab - ma - mb + grand) * (mab - ma - mb + grand)
                    let rest = scores[a][b][c] - mab - mac - mbc + ma + mb + mc - grand
                    pri += rest * rest
                }
            }
        }
        let cells = (0..<plans).flatMap { a in
            (0..<raters).flatMap { b in
                (0..<criteria).map {
                    ScoreCube.Cell(plan: a, rater: b, criterion: $0, score: scores[a][b][$0])
                }
            }
        }
        let study = try #require(
            ScoreCube.complete(cells.shuffled(using: &generator)).flatMap { $0.crossedStudy() }.value
        )
        #expect(abs(study.meanSquares.p - p / 4) < 1e-10)
        #expect(abs(study.meanSquares.r - r / 2) < 1e-10)
        #expect(abs(study.meanSquares.pr - pr / 8) < 1e-10)
        #expect(abs(study.meanSquares.pri - pri / 24) < 1e-10)
        #expect(abs(study.components.pr - (pr / 8 - pri / 24) / 4) < 1e-10)
    }

    /// Each rater of each task has a severity of his own: nothing else is left.
    @Test func findsTheComponentsOfANestedDesign() throws {
        let severity = [[0.0, 2], [1, -3]]
        let cells = (0..<3).flatMap { plan in
            (0..<2).flatMap { task in
                (0..<2).map { rater in
                    ScoreCube.Cell(
                        plan: plan,
                        rater: rater,
                        criterion: task,
                        score: Double(plan) + severity[task][rater]
                    )
                }
            }
        }
        let study = try #require(ScoreCube.complete(cells).flatMap { $0.nestedStudy() }.value)
        #expect(abs(study.person - 1) < 1e-12)
        // Variances 2 and 8 of the raters of the tasks.
        #expect(abs(study.raterInTask - 5) < 1e-12)
        #expect(abs(study.personTask) < 1e-12)
        #expect(abs(study.residual) < 1e-12)
        // Task means 1 and −1: variance 2, less half of the raters' 5; below zero, and reported so.
        #expect(abs(study.task - (2 - 2.5)) < 1e-12)
        let decision = try #require(study.decision(tasks: 2, raters: 2).value)
        #expect(isClose(decision.dependability, .value(1 / (1 + 1.25))))
        let kept = try #require(study.decision(tasks: 2, raters: 2, keepsNegative: true).value)
        #expect(isClose(kept.dependability, .value(1 / (1 + 1.25 - 0.25))))
    }

    @Test func needsACompleteDesign() {
        #expect(ScoreCube.complete([]).reason == .noRatings)
        #expect(ScoreCube.complete(Array(additive.dropLast())).reason == .missingRatings)
        #expect(ScoreCube.complete(additive.dropLast() + [additive[0]]).reason == .missingRatings)
        let far = ScoreCube.Cell(plan: .max - 1, rater: 0, criterion: 0, score: 1)
        #expect(ScoreCube.complete([far]).reason == .missingRatings)
        let infinite = ScoreCube.Cell(plan: 0, rater: 0, criterion: 0, score: .infinity)
        #expect(ScoreCube.complete([infinite]).reason == .outsideScale)
        let single = ScoreCube.Cell(plan: 0, rater: 0, criterion: 0, score: 1)
        #expect(ScoreCube.complete([single]).flatMap { $0.crossedStudy() }.reason == .tooFewUnits)
        let same = additive.map {
            ScoreCube.Cell(plan: $0.plan, rater: $0.rater, criterion: $0.criterion, score: 0.1)
        }
        #expect(ScoreCube.complete(same).flatMap { $0.crossedStudy() }.reason == .noVariation)
        #expect(ScoreCube.complete(same).flatMap { $0.nestedStudy() }.reason == .noVariation)
    }

    /// The single-review reliability of .43 that simulations of peer review start from.
    @Test func saysHowManyReviewsAreNeeded() {
        let components = VarianceComponents(plan: 0.36, rater: 0.1225, residual: 0.36)
        #expect(isClose(components.singleReliability, .value(0.36 / 0.8425)))
        #expect(isClose(components.reliability(reviews: 4), .value(0.36 / (0.36 + 0.4825 / 4))))
        #expect(isClose(components.reviewsNeeded(for: 0.8), .value(4 * 0.4825 / 0.36)))
        #expect(components.reviewsNeeded(for: 0.1) == .value(1))
        #expect(components.reviewsNeeded(for: 1) == .undefined(.invalidParameter))
        #expect(components.reliability(reviews: 0.5) == .undefined(.invalidParameter))
        let none = VarianceComponents(plan: 0, rater: 1, residual: 1)
        #expect(none.reviewsNeeded() == .undefined(.noVariation))
        #expect(
            VarianceComponents(plan: 0, rater: 0, residual: 0).singleReliability == .undefined(.noVariation)
        )
    }
}
