/// The levels that readers are compared with when they practise.
public struct ReferenceLevels: Sendable {
    /// A plan and the level that a criterion has in it.
    public struct Level: Sendable, Hashable {
        /// The id of the plan.
        public let plan: String
        /// The id of the criterion.
        public let criterion: String
        /// The level on the scale of the rubric.
        public let level: Double

        package init(plan: String, criterion: String, level: Double) {
            self.plan = plan
            self.criterion = criterion
            self.level = level
        }
    }

    /// The levels in the order of their source.
    public let levels: [Level]
    private let places: [Key: Int]

    private struct Key: Hashable {
        let plan: [UInt8]
        let criterion: [UInt8]

        init(_ plan: String, _ criterion: String) {
            self.plan = Array(plan.utf8)
            self.criterion = Array(criterion.utf8)
        }
    }

    private init(_ levels: [Level]) {
        self.levels = levels
        places = Dictionary(
            levels.enumerated().map { (Key($0.element.plan, $0.element.criterion), $0.offset) },
            uniquingKeysWith: { $1 }
        )
    }

    /// Takes the levels that a person gave to the examples of a rubric.
    ///
    /// The id of a plan is the name of its file without the extension.
    public init(_ examples: RubricExamples) {
        self.init(
            examples.examples.flatMap { example in
                example.levels.map { level in
                    Level(
                        plan: ReviewScope.KnownPlan.id(ofPath: example.plan),
                        criterion: level.criterion,
                        level: Double(level.level)
                    )
                }
            }
        )
    }

    /// Takes the levels of the facilitators; the mean where several rated the same.
    ///
    /// - Complexity: O(n log n) for n ratings.
    public init(facilitatorsOf reviews: [Review]) {
        let given = reviews.filter { $0.kind == .facilitator }.flatMap { review in
            review.ratings.compactMap { rating in
                rating.level.map { Level(plan: review.plan, criterion: rating.criterion, level: $0) }
            }
        }
        let groups = Dictionary(grouping: given) { Key($0.plan, $0.criterion) }
        var seen: Set<Key> = []
        self.init(
            given.compactMap { first in
                let key = Key(first.plan, first.criterion)
                guard seen.insert(key).inserted, let group = groups[key] else { return nil }
                let mean = group.reduce(0) { $0 + $1.level } / Double(group.count)
                return Level(plan: first.plan, criterion: first.criterion, level: mean)
            }
        )
    }

    /// The ids of the plans, in the order of the source.
    public var plans: [String] {
        var seen: Set<[UInt8]> = []
        return levels.map(\.plan).filter { seen.insert(Array($0.utf8)).inserted }
    }

    /// The level of a criterion in a plan, if there is one.
    func level(ofPlan plan: String, _ criterion: String) -> Double? {
        places[Key(plan, criterion)].map { levels[$0].level }
    }
}
