import PlanEval
import Platform
import _PlanevalTestSupport

/// Results with reviews, made from the small rubric and the reviews of the golden files.
enum PeopleSamples {
    static let plans = ["bakery.yaml", "bare.json"]

    /// The small rubric, with lines added to its head.
    static func rubric(_ lines: String = "") throws -> Rubric {
        let schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        let path = Samples.folder + "/workshop.yaml"
        let text = String(decoding: try DiskFileStore().read(path, limit: 1 << 20), as: UTF8.self)
        let changed = text.replacing("minimum_peers: 3", with: "minimum_peers: 3\n\(lines)")
        return try RubricLoader(environments: ["plan": environment])
            .load(DocumentLoader().read(Array(changed.utf8), path: "workshop.yaml"))
    }

    /// The reviews of the golden files.
    static func reviews(_ rubric: Rubric) throws -> [Review] {
        ReviewLoader(rubric: rubric).load([Samples.folder + "/reviews.csv"], from: DiskFileStore()).reviews
    }

    /// The result for a plan of the folder with reviews; its id is its name without the ending.
    static func assessment(
        of name: String,
        _ reviews: [Review],
        rubric: Rubric,
        confirmed: [String] = []
    ) throws -> Assessment {
        var options = Scorer.Options()
        options.today = CalendarDay("2026-03-01")
        options.confirmedFlags = confirmed
        let plan = try Plan(Samples.load(name), schema: JSONSchema.embedded("plan"))
        let readings = Combiner(reviews, rubric: rubric).readings(
            of: ReviewScope.KnownPlan.id(ofPath: name),
            seed: Digest.sha256(plan.source.bytes)
        )
        return Scorer(rubric: rubric).assess(plan, people: readings, options: options)
    }

    /// The result for a plan with the reviews of the golden files.
    static func assessment(of name: String, confirmed: [String] = []) throws -> Assessment {
        let rubric = try rubric()
        return try assessment(of: name, reviews(rubric), rubric: rubric, confirmed: confirmed)
    }

    /// A review of the small rubric by levels in its order; `nil` leaves a criterion out.
    static func review(
        _ kind: Review.Kind,
        of plan: String,
        by reviewer: String,
        _ levels: [Double?],
        comment: String? = nil,
        rubric: Rubric
    ) -> Review {
        Review(
            kind: kind,
            plan: plan,
            reviewer: reviewer,
            overall: nil,
            ratings: zip(rubric.criteria, levels).map { criterion, level in
                Review.CriterionRating(criterion: criterion.id, level: level, comment: comment)
            },
            comment: comment,
            place: Review.Place(path: "reviews.csv", row: 1)
        )
    }
}
