import RaterStatistics

/// The peers of one plan under the letters of its report, and the levels they give together.
struct PeerPanel {
    /// The readers in the order of their letters.
    let readers: [ReviewSummary.Reader]
    private let levels: [[Double?]]
    private let shift: Double
    private let noise: ReviewSummary.Noise
    private let rubric: Rubric

    /// Deals the letters.
    ///
    /// - Parameters:
    ///   - plan: the reviews of the plan, of which there are enough.
    ///   - standings: what the cohort says about the peers.
    ///   - rubric: what they rated.
    ///   - seed: what the report is about; the letters fall differently in every report.
    init(_ plan: ReviewPool.PlanReviews, standings: PeerStandings, rubric: Rubric, seed: String) {
        let dealt = LetterDeal(plan.peers.map { ($0, standings.standing(of: $0.reviewer)) }, seed: seed)
        readers = dealt.cards.map { card in
            ReviewSummary.Reader(
                letter: card.letter,
                bias: card.standing.bias,
                biasError: card.standing.biasError,
                weight: card.standing.weight,
                share: Rounding.fine(card.review.share),
                overall: Rounding.fine(card.review.overall)
            )
        }
        levels = dealt.cards.map(\.review.levels)
        shift = standings.shift(of: plan.id)
        noise = standings.noise
        self.rubric = rubric
    }

    private var highest: Double { Double(rubric.highestLevel) }

    /// Whether a review counts at all: Moodle Workshop gives none that leaves a criterion out a grade.
    private func counts(_ reader: ReviewSummary.Reader) -> Bool {
        rubric.aggregator != .moodleWorkshop || reader.share >= 1
    }

    /// The level of a criterion; `nil` where nobody rated it.
    func level(of criterion: Int, weight: Double) -> PeopleLevels.PeerLevel? {
        var ratings: [PeerRating] = []
        var shown: [PeopleLevels.PeerLevel.Rating] = []
        for (reader, levels) in zip(readers, levels) {
            guard let level = levels[criterion], counts(reader) else { continue }
            ratings.append(PeerRating(level: level, reader: reader, weight: reader.weight))
            shown.append(PeopleLevels.PeerLevel.Rating(letter: reader.letter, level: level))
        }
        guard let level = rubric.aggregator.level(ratings) else { return nil }
        return PeopleLevels.PeerLevel(
            source: SourceLevel(
                level: Rounding.fine(min(max(level + shift, 0), highest)),
                standardError: PeerRating.standardError(ratings, noise: noise.criterion),
                count: ratings.count,
                weight: weight,
                highest: highest
            ),
            ratings: shown
        )
    }

    /// The level of the whole plan.
    ///
    /// Where readers are adjusted for, it is their adjusted mean, in which a partial review weighs less. The other
    /// ways work criterion by criterion, and the whole is the weighted mean of what they give: a median of means
    /// over the criteria would be another system's rule than the one that is named (ORA2 adds up the medians).
    ///
    /// - Parameter criteria: the peers' level of each criterion of the rubric.
    /// - Returns: `nil` where nobody counts.
    func overall(of criteria: [PeopleLevels.PeerLevel?]) -> ReviewSummary.Overall? {
        let ratings = readers.filter(counts).map { reader in
            PeerRating(
                level: reader.overall,
                reader: reader,
                weight: reader.weight * Review.WholeLevel.counted(reader.share)
            )
        }
        let whole =
            rubric.aggregator.adjustsForReaders
            ? rubric.aggregator.level(ratings).map { $0 + shift } : weightedMean(criteria)
        guard let whole else { return nil }
        return ReviewSummary.Overall(
            level: Rounding.fine(min(max(whole, 0), highest)),
            standardError: PeerRating.standardError(ratings, noise: noise.overall),
            highest: highest
        )
    }

    private func weightedMean(_ criteria: [PeopleLevels.PeerLevel?]) -> Double? {
        var sum = 0.0
        var weight = 0.0
        for (criterion, level) in zip(rubric.criteria, criteria) {
            guard let level else { continue }
            sum += criterion.weight * level.source.level
            weight += criterion.weight
        }
        return weight > 0 ? sum / weight : nil
    }
}

/// A rating with what is known about the one who gave it.
struct PeerRating {
    /// The level as it was given.
    let level: Double
    /// How lenient the reader is.
    let bias: Double
    /// The standard error of `bias`.
    let biasError: Double
    /// What the rating counts.
    let weight: Double

    init(level: Double, reader: ReviewSummary.Reader, weight: Double) {
        self.level = level
        bias = reader.bias
        biasError = reader.biasError
        self.weight = weight
    }

    /// The standard error of the weighted mean of the ratings less their biases:
    /// `√(noise² / W + Σ (w / W)² biasError²)` with `W = Σ w`; statistics notes, section 2.
    static func standardError(_ ratings: [PeerRating], noise: Double) -> Double {
        let weight = ratings.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return 0 }
        let severity = ratings.reduce(0) { sum, rating in
            let part = rating.weight / weight * rating.biasError
            return sum + part * part
        }
        return Rounding.fine((noise * noise / weight + severity).squareRoot())
    }
}

extension PeerAggregator {
    /// One level from several ratings; `nil` from none.
    func level(_ ratings: [PeerRating]) -> Double? {
        guard !adjustsForReaders else { return Self.adjustedMean(ratings) }
        return Aggregator(rawValue: rawValue)?.value(of: ratings.map(\.level))
    }

    /// `Σ w (x − b) / Σ w`.
    private static func adjustedMean(_ ratings: [PeerRating]) -> Double? {
        let weight = ratings.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return nil }
        return ratings.reduce(0) { $0 + $1.weight * ($1.level - $1.bias) } / weight
    }
}
