/// How the levels of one reviewer compare with reference levels: something to practise by, not a mark.
public struct Calibration: Sendable {
    /// The id of the reviewer.
    public let reviewer: String
    /// The plans that both rated, by the bytes of their ids.
    public let plans: [String]
    /// The agreement over all criteria.
    public let overall: LevelAgreement
    /// The agreement for each criterion that was compared, in the order of the rubric.
    public let criteria: [CriterionComparison]
    /// The mean of given minus reference level; above 0, the reviewer rates higher.
    public let meanDifference: Double
    /// The levels that are one or more apart, the furthest first, then in the order of plans and rubric.
    public let differences: [Difference]

    /// A criterion over all plans that were compared.
    public struct CriterionComparison: Sendable {
        /// How often the levels were the same.
        public let agreement: LevelAgreement
        /// The mean of given minus reference level.
        public let meanDifference: Double
    }

    /// A level that differs.
    public struct Difference: Sendable, Hashable {
        /// The id of the plan.
        public let plan: String
        /// The id of the criterion.
        public let criterion: String
        /// The level that the reviewer gave.
        public let given: Double
        /// The level of the reference.
        public let reference: Double

        package init(plan: String, criterion: String, given: Double, reference: Double) {
            self.plan = plan
            self.criterion = criterion
            self.given = given
            self.reference = reference
        }
    }

    /// Compares every reviewer who rated a plan that the reference knows.
    ///
    /// Self-assessments are left out, since nobody practises on the own plan, and so are the reviews that the
    /// reference was taken from. Levels between two steps count as the nearer one, halves as the higher, where
    /// agreement is counted; differences are exact.
    ///
    /// - Parameters:
    ///   - reviews: what was given; reviewers come in the order of their ids.
    ///   - reference: what they are compared with.
    ///   - includesFacilitators: whether facilitators are compared too; false when they are the reference.
    ///   - rubric: the rubric of both.
    /// - Returns: a comparison for each reviewer with a level in common with the reference.
    /// - Complexity: O(n log n) for n ratings, beside as many steps for each review as the rubric has criteria.
    public static func all(
        _ reviews: [Review],
        against reference: ReferenceLevels,
        includesFacilitators: Bool,
        rubric: Rubric
    ) -> [Calibration] {
        let compared = reviews.filter { review in
            review.kind == .peer || includesFacilitators && review.kind == .facilitator
        }
        return Dictionary(grouping: compared) { Array($0.reviewer.utf8) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .compactMap { Calibration(of: $0.value, against: reference, rubric: rubric) }
    }

    /// Compares the reviews of one reviewer; `nil` when the reference knows none of them.
    private init?(of reviews: [Review], against reference: ReferenceLevels, rubric: Rubric) {
        guard let reviewer = reviews.first?.reviewer else { return nil }
        let places = Dictionary(
            rubric.criteria.enumerated().map { (Identity($0.element.id), $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        let reviews = reviews.sorted { one, other in
            (Identity(one.plan), Identity(one.kind.rawValue))
                < (Identity(other.plan), Identity(other.kind.rawValue))
        }
        var pairs: [Difference] = []
        var own = rubric.criteria.map { _ in [Difference]() }
        var plans: [String] = []
        for review in reviews {
            var levels = rubric.criteria.map { _ in Double?.none }
            for rating in review.ratings {
                if let place = places[Identity(rating.criterion)] { levels[place] = rating.level }
            }
            let countBefore = pairs.count
            for (place, criterion) in rubric.criteria.enumerated() {
                guard let given = levels[place],
                    let expected = reference.level(ofPlan: review.plan, criterion.id)
                else { continue }
                let pair = Difference(
                    plan: review.plan,
                    criterion: criterion.id,
                    given: given,
                    reference: expected
                )
                pairs.append(pair)
                own[place].append(pair)
            }
            // Somebody may have reviewed a plan as a peer and as a facilitator.
            if pairs.count > countBefore, plans.last.map({ Identity($0) != Identity(review.plan) }) ?? true {
                plans.append(review.plan)
            }
        }
        guard !pairs.isEmpty else { return nil }
        let highest = rubric.highestLevel
        self.reviewer = reviewer
        self.plans = plans
        overall = LevelAgreement(of: nil, pairs.map { $0.steps(highest) }, highestLevel: highest)
        criteria = zip(rubric.criteria, own).compactMap { criterion, own in
            guard !own.isEmpty else { return nil }
            return CriterionComparison(
                agreement: LevelAgreement(
                    of: criterion.id,
                    own.map { $0.steps(highest) },
                    highestLevel: highest
                ),
                meanDifference: Self.meanDifference(own)
            )
        }
        meanDifference = Self.meanDifference(pairs)
        differences = pairs.enumerated()
            .filter { abs($0.element.difference) >= 1 }
            .sorted { (-abs($0.element.difference), $0.offset) < (-abs($1.element.difference), $1.offset) }
            .map(\.element)
    }

    private static func meanDifference(_ pairs: [Difference]) -> Double {
        pairs.reduce(0) { $0 + $1.difference } / Double(pairs.count)
    }
}

extension Calibration.Difference {
    /// Given minus reference level.
    public var difference: Double { given - reference }

    /// Both levels as steps of the scale.
    fileprivate func steps(_ highest: Int) -> (expected: Int, given: Int) {
        (Self.step(reference, highest), Self.step(given, highest))
    }

    private static func step(_ level: Double, _ highest: Int) -> Int {
        Int(min(max((level + 0.5).rounded(.down), 0), Double(highest)))
    }
}
