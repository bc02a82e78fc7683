/// The outcome of the checks of one criterion.
struct CriterionOutcome {
    let criterion: Criterion
    /// Level by level, in the order of the rubric.
    let findings: [Finding]

    /// The highest level whose checks, and those of all lower levels, are met.
    var evidenceLevel: Int { evidenceLevel(assumingMet: []) }

    /// The evidence level if the checks named were met as well.
    func evidenceLevel(assumingMet extra: Set<String>) -> Int {
        var reached = criterion.levels.first?.level ?? 0
        for level in criterion.levels where !level.checks.isEmpty {
            let met = findings.count { finding in
                finding.level == level.level && (finding.outcome == .met || extra.contains(finding.check))
            }
            guard met >= level.needed else { break }
            reached = level.level
        }
        return reached
    }
}

/// The arithmetic from levels to points, in exact tenths of a point.
struct Score {
    let outcomes: [CriterionOutcome]
    /// The level of each criterion after caps.
    let levels: [Double]
    /// The level of each criterion before caps.
    let uncappedLevels: [Double]
    /// The level that the checks of each criterion show, after caps.
    let evidenceLevels: [Int]
    /// The points of each criterion in tenths; they add up to `totalTenths`.
    let pointTenths: [Int]
    /// The total in tenths of a point, 0 to 1000.
    let totalTenths: Int

    private let rubric: Rubric
    private let caps: [String: Int]
    private let people: PlanReadings?

    /// Works out levels and points.
    ///
    /// - Parameters:
    ///   - rubric: the rubric.
    ///   - outcomes: what the checks found, a criterion each, in the order of the rubric.
    ///   - caps: the highest level of criteria that a confirmed flag is about.
    ///   - people: what people say; `nil` when nobody was asked.
    ///   - extra: checks that are taken to be met, and of which people are taken to see that they are.
    init(
        rubric: Rubric,
        outcomes: [CriterionOutcome],
        caps: [String: Int],
        people: PlanReadings? = nil,
        assumingMet extra: Set<String> = []
    ) {
        self.rubric = rubric
        self.outcomes = outcomes
        self.caps = caps
        self.people = people
        evidenceLevels = outcomes.map { outcome in
            min(outcome.evidenceLevel(assumingMet: extra), caps[outcome.criterion.id] ?? .max)
        }
        uncappedLevels = zip(outcomes.indices, evidenceLevels).map { index, evidenceLevel in
            guard let people = people?.criteria[index] else {
                return Double(outcomes[index].evidenceLevel(assumingMet: extra))
            }
            let isRaised = evidenceLevel > outcomes[index].evidenceLevel
            return people.combined(
                withChecks: Double(evidenceLevel),
                raisedTo: isRaised ? Double(evidenceLevel) : 0
            )
        }
        levels = zip(outcomes, uncappedLevels).map { outcome, level in
            min(level, caps[outcome.criterion.id].map { Double($0) } ?? level)
        }
        let highest = Double(max(1, rubric.highestLevel))
        let points = zip(outcomes, levels).map { outcome, level in
            outcome.criterion.weight * level / highest
        }
        (pointTenths, totalTenths) = Rounding.tenths(points)
    }

    /// The score if the checks named were met as well.
    func assumingMet(_ checks: Set<String>) -> Score {
        Score(rubric: rubric, outcomes: outcomes, caps: caps, people: people, assumingMet: checks)
    }

    /// Whether a confirmed flag lowered a level.
    private func isCapped(_ index: Int) -> Bool { levels[index] < uncappedLevels[index] }

    /// Where the total would lie with other reviewers.
    ///
    /// What a reader thinks of a plan shows in all criteria, so the errors of one source are taken to go
    /// together, and those of peers and facilitator to be independent:
    /// `√(Σ_s (P_s SE_s / L)²)` with the points P_s that source s decides on, the standard error SE_s of its
    /// level of the whole plan and the highest level L. A criterion at its cap does not stray.
    var interval: Assessment.TotalInterval? {
        guard let people else { return nil }
        let highest = Double(max(1, rubric.highestLevel))
        var variance = 0.0
        var points = 0.0
        for (source, overall) in [
            (LevelSource.peers, people.summary.peers), (.facilitator, people.summary.facilitator),
        ] {
            guard let overall else { continue }
            var decided = 0.0
            for (index, criterion) in rubric.criteria.enumerated() where !isCapped(index) {
                decided += criterion.weight * people.criteria[index].share(of: source)
            }
            let error = decided * overall.standardError / highest
            variance += error * error
            points += decided
        }
        guard points > 0 else { return nil }
        let standardError = Rounding.fine(variance.squareRoot())
        let reach = SourceLevel.intervalWidth * standardError
        let total = Double(totalTenths) / 10
        return Assessment.TotalInterval(
            low: Double(Rounding.tenths(max(total - reach, 0))) / 10,
            high: Double(Rounding.tenths(min(total + reach, 100))) / 10,
            standardError: standardError
        )
    }
}
