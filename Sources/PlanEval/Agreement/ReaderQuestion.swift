import RaterStatistics

/// Something about the levels of readers that a person should ask about; it never changes a score.
public struct ReaderQuestion: Sendable, Hashable {
    /// What it is about.
    public let subject: Subject
    /// The ids of the readers, by their bytes; none where it is about all.
    public let readers: [String]
    /// The ids of the plans, by their bytes.
    public let plans: [String]
    /// The number that led to it, whose meaning depends on the subject.
    public let value: Double

    /// The kinds of question.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
        /// A review far from what all the others lead to expect; the value is the distance in standard deviations.
        case outlyingReview = "outlying-review"
        /// Teams that rate each other far above expectation; the value is their mean distance.
        case mutualGenerosity = "mutual-generosity"
        /// Nearly the same level for plans that differ; the value is the number of plans.
        case constantReader = "constant-reader"
        /// Levels that follow the differences between plans by less than half; the value is the slope.
        case centralTendency = "central-tendency"
        /// Surely more than half a level above or below the others; the value is the bias in levels.
        case severity = "severity"
        /// Levels that scatter more than those of others; the value is the probability.
        case lowReliability = "low-reliability"
        /// A team that sees its plan a level or more from its readers; the value is the gap in levels.
        case selfAssessment = "self-assessment"
    }
}

extension ReaderQuestion {
    /// Puts the names of plans and readers into a flag.
    init?(_ flag: RatingFlag, table: RatingTable, plans: [String], readers: [String]) {
        func reader(_ index: Int) -> [String] { readers.indices.contains(index) ? [readers[index]] : [] }
        func plan(_ index: Int) -> [String] { plans.indices.contains(index) ? [plans[index]] : [] }
        switch flag {
        case .outlyingRating(let index, let residual):
            guard table.ratings.indices.contains(index) else { return nil }
            let rating = table.ratings[index]
            self.init(
                subject: .outlyingReview,
                readers: reader(rating.rater),
                plans: plan(rating.plan),
                value: residual
            )
        case .mutualGenerosity(let group):
            let raters = group.ratings.filter(table.ratings.indices.contains).map { table.ratings[$0].rater }
            self.init(
                subject: .mutualGenerosity,
                readers: Set(raters).sorted().flatMap(reader),
                plans: group.plans.flatMap(plan),
                value: group.meanResidual
            )
        case .constantRater(let rater, let count, _, _):
            self.init(subject: .constantReader, readers: reader(rater), plans: [], value: Double(count))
        case .centralTendency(let rater, _, let slope, _):
            self.init(subject: .centralTendency, readers: rater.map(reader) ?? [], plans: [], value: slope)
        case .severity(let rater, let bias, _, _):
            self.init(subject: .severity, readers: reader(rater), plans: [], value: bias)
        case .lowReliability(let rater, let probability):
            self.init(subject: .lowReliability, readers: reader(rater), plans: [], value: probability)
        case .selfAssessment(let gap):
            self.init(subject: .selfAssessment, readers: [], plans: plan(gap.plan), value: gap.gap)
        }
    }
}
