import CEL
import RaterStatistics
import _PlanevalTestSupport

@testable import PlanEval

/// The rubric of plans, reviews in a few words, and plans to score.
enum CombinationFixture {
    /// The rubric that comes with the program, with a change.
    static func rubric(_ old: String = "", _ new: String = "") throws -> Rubric {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let bytes = EmbeddedResources.file(named: "change-plan.yaml") ?? []
        let text = String(decoding: bytes, as: UTF8.self)
        let changed = old.isEmpty ? text : text.replacing(old, with: new, maxReplacements: 1)
        let loaded = try DocumentLoader().read(Array(changed.utf8), path: "<change-plan.yaml>")
        return try RubricLoader(environments: ["plan": environment]).load(loaded)
    }

    /// A rubric with other weights of the sources.
    static func rubric(sources: String) throws -> Rubric {
        try rubric("sources: {facilitator: 3, peers: 2, checks: 1, self: 0}", "sources: \(sources)")
    }

    /// A plan that says nothing but its title.
    static func plan() throws -> Plan {
        let loaded = try DocumentLoader().read(Array("title: A title\n".utf8), path: "heron.yaml")
        return try Plan(loaded, schema: JSONSchema.embedded("plan"))
    }

    /// A review that gives every criterion of the rubric the same level, or the levels by id.
    static func review(
        _ kind: Review.Kind,
        of plan: String = "heron",
        by reviewer: String,
        _ level: Double? = nil,
        _ levels: [String: Double] = [:],
        comment: String? = nil,
        rubric: Rubric
    ) -> Review {
        Review(
            kind: kind,
            plan: plan,
            reviewer: reviewer,
            overall: nil,
            ratings: rubric.criteria.compactMap { criterion in
                let level = levels[criterion.id] ?? level
                guard level != nil || comment != nil else { return nil }
                return Review.CriterionRating(criterion: criterion.id, level: level, comment: comment)
            },
            place: Review.Place(path: "reviews.csv", row: 1)
        )
    }

    /// A model that knows the standing of every rater and leaves the levels as they are.
    static func model(
        bias: [Double] = [],
        biasDeviation: Double = 0.2,
        weights: [Double] = [],
        residual: Double = 0.36
    ) -> PeerModel.Fitting {
        { table, _ in
            RaterFit(
                plans: (0..<table.planCount).map { plan in
                    let values = table.ratings.filter { $0.plan == plan }.map(\.value)
                    let mean = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
                    return PlanEstimate(
                        adjusted: mean,
                        standardError: 0.3,
                        interval: nil,
                        posterior: (mean ?? 2) + 0.25,
                        posteriorDeviation: 0.3,
                        spreadPreserving: mean ?? 2,
                        count: values.count,
                        labels: []
                    )
                },
                raters: (0..<table.raterCount).map { rater in
                    RaterEstimate(
                        bias: bias.indices.contains(rater) ? bias[rater] : 0,
                        biasDeviation: biasDeviation,
                        weight: weights.indices.contains(rater) ? weights[rater] : 1,
                        consistency: .typical,
                        residualRootMeanSquare: nil,
                        count: table.ratings.count { $0.rater == rater }
                    )
                },
                residuals: table.ratings.map { _ in nil },
                mean: 2,
                components: VarianceComponents(plan: 0.36, rater: 0.12, residual: residual),
                labels: []
            )
        }
    }
}

/// Cohorts of random reviews.
struct RandomCohort {
    let reviews: [Review]

    /// Makes the reviews of up to eight plans by up to eight reviewers, some in part, some with nothing.
    init(_ random: inout SeededGenerator, rubric: Rubric) {
        var reviews: [Review] = []
        let plans = Int.random(in: 1...8, using: &random)
        let reviewers = Int.random(in: 1...8, using: &random)
        for plan in 0..<plans {
            for reviewer in 0..<reviewers where Double.random(in: 0..<1, using: &random) < 0.6 {
                reviews.append(
                    Self.review(.peer, "plan-\(plan)", "reader-\(reviewer)", &random, rubric: rubric)
                )
            }
            if Bool.random(using: &random) {
                reviews.append(Self.review(.facilitator, "plan-\(plan)", "boss", &random, rubric: rubric))
            }
            if Bool.random(using: &random) {
                reviews.append(Self.review(.`self`, "plan-\(plan)", "team-\(plan)", &random, rubric: rubric))
            }
        }
        self.reviews = reviews
    }

    private static func review(
        _ kind: Review.Kind,
        _ plan: String,
        _ reviewer: String,
        _ random: inout SeededGenerator,
        rubric: Rubric
    ) -> Review {
        let gaps: Double = [0, 0, 0, 0.3, 1].randomElement(using: &random) ?? 0
        return Review(
            kind: kind,
            plan: plan,
            reviewer: reviewer,
            overall: nil,
            ratings: rubric.criteria.compactMap { criterion in
                guard Double.random(in: 0..<1, using: &random) >= gaps else { return nil }
                let level = Double(Int.random(in: 0...4, using: &random))
                return Review.CriterionRating(criterion: criterion.id, level: level, comment: nil)
            },
            place: Review.Place(path: "r.csv", row: 1)
        )
    }
}
