import PlanEval
import _PlanevalTestSupport

/// Reviews of a few plans by a rubric of two criteria with three levels.
enum ReviewFixture {
    static let plans = [
        ReviewScope.KnownPlan(id: "heron", team: "Night Shift"),
        ReviewScope.KnownPlan(id: "ibis", team: "Corner Table"), ReviewScope.KnownPlan(id: "kestrel"),
    ]

    static let roster = Roster(
        people: [
            Roster.Person(id: "ada", team: "Night Shift", function: "data", email: "ada@example.org"),
            Roster.Person(id: "ben", team: "Night Shift"), Roster.Person(id: "cleo", team: "Corner Table"),
            Roster.Person(id: "dan", team: "kestrel"), Roster.Person(id: "fay", team: nil),
        ],
        path: "roster.csv"
    )

    static func rubric() throws -> Rubric { try SmallRubric.load(SmallRubric.yaml) }

    /// Reads a text as one file.
    static func read(
        _ text: String,
        path: String = "reviews.csv",
        scope: ReviewScope = ReviewScope(plans: plans, isComplete: true)
    ) throws -> ReviewReading {
        try read([(path, text)], scope: scope)
    }

    /// Reads several files.
    static func read(
        _ files: [(path: String, text: String)],
        scope: ReviewScope = ReviewScope(plans: plans, isComplete: true)
    ) throws -> ReviewReading {
        ReviewLoader(rubric: try rubric(), scope: scope)
            .read(files.map { ReviewLoader.Source(path: $0.path, bytes: Array($0.text.utf8)) })
    }

    /// A review in one line, as in `heron peer ada overall 2: metrics 1 "late", risks -`.
    static func line(_ review: Review) -> String {
        let overall = review.overall.map { " overall \($0)" } ?? ""
        let comment = review.comment.map { " \"\($0)\"" } ?? ""
        let ratings = review.ratings.map { rating in
            "\(rating.criterion) \(rating.level.map { "\($0)" } ?? "-")\(rating.comment.map { " \"\($0)\"" } ?? "")"
        }
        return "\(review.plan) \(review.kind.rawValue) \(review.reviewer)\(overall)\(comment): "
            + ratings.joined(separator: ", ")
    }

    static func lines(_ reading: ReviewReading) -> [String] { reading.reviews.map(line) }
}
