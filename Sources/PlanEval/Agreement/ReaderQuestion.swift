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

extension PeerModel {
    /// What to ask about the levels of peers; facilitators and plans that only they rated are no matter here.
    ///
    /// - Parameter ownPlans: the id of the plan that is a reader's own.
    /// - Returns: the questions, none when no plan has enough peer reviews.
    func questions(ownPlans: (_ reader: String) -> String?) -> [ReaderQuestion] {
        guard let fit, let table = design.table else { return [] }
        let places = Dictionary(uniqueKeysWithValues: design.plans.enumerated().map { ($1, $0) })
        let authors = design.peers.map { reader in
            ownPlans(reader.text).flatMap { places[Identity($0)] }
        }
        let own = Dictionary(uniqueKeysWithValues: plans.map { (Identity($0.id), $0.ownLevel) })
        let flags = fit.flags(
            about: table,
            authors: authors + design.anchors.map { _ in nil },
            ownValues: design.plans.map { own[$0] ?? nil }
        )
        return flags.compactMap {
            ReaderQuestion(
                $0,
                table: table,
                plans: design.plans.map(\.text),
                readers: design.peers.map(\.text)
            )
        }
    }
}

extension ReviewPool.PlanReviews {
    /// The mean of the levels that the team gives its own plan as a whole.
    fileprivate var ownLevel: Double? {
        team.isEmpty ? nil : team.reduce(0) { $0 + $1.overall } / Double(team.count)
    }
}

extension ReaderQuestion {
    /// Puts the names of plans and readers into a flag.
    ///
    /// - Returns: `nil` when it is about a rater who is none of the readers.
    fileprivate init?(_ flag: RatingFlag, table: RatingTable, plans: [String], readers: [String]) {
        let subject: Subject
        var raters: [Int] = []
        var about: [Int] = []
        let value: Double
        switch flag {
        case .outlyingRating(let index, let residual):
            guard table.ratings.indices.contains(index) else { return nil }
            (subject, value) = (.outlyingReview, residual)
            (raters, about) = ([table.ratings[index].rater], [table.ratings[index].plan])
        case .mutualGenerosity(let group):
            (subject, value) = (.mutualGenerosity, group.meanResidual)
            let ratings = group.ratings.filter(table.ratings.indices.contains)
            (raters, about) = (Set(ratings.map { table.ratings[$0].rater }).sorted(), group.plans)
        case .constantRater(let rater, let count, _, _):
            (subject, value, raters) = (.constantReader, Double(count), [rater])
        case .centralTendency(let rater, _, let slope, _):
            (subject, value) = (.centralTendency, slope)
            raters = rater.map { [$0] } ?? []
        case .severity(let rater, let bias, _, _):
            (subject, value, raters) = (.severity, bias, [rater])
        case .lowReliability(let rater, let probability):
            (subject, value, raters) = (.lowReliability, probability, [rater])
        case .selfAssessment(let gap):
            (subject, value, about) = (.selfAssessment, gap.gap, [gap.plan])
        }
        guard raters.allSatisfy(readers.indices.contains), about.allSatisfy(plans.indices.contains) else {
            return nil
        }
        self.init(
            subject: subject,
            readers: raters.map { readers[$0] },
            plans: about.map { plans[$0] },
            value: value
        )
    }
}
