/// The outcome of the checks of one criterion.
struct CriterionOutcome {
    let criterion: Criterion
    /// Level by level, in the order of the rubric.
    let findings: [Finding]

    /// The highest level whose checks, and those of all lower levels, are met.
    let evidenceLevel: Int

    init(criterion: Criterion, findings: [Finding]) {
        self.criterion = criterion
        self.findings = findings
        evidenceLevel = Self.evidenceLevel(criterion, findings, metAsWell: 0, at: 0)
    }

    /// The evidence level if more checks of a level were met.
    func evidenceLevel(with count: Int, metAsWellAt level: Int) -> Int {
        Self.evidenceLevel(criterion, findings, metAsWell: count, at: level)
    }

    private static func evidenceLevel(
        _ criterion: Criterion,
        _ findings: [Finding],
        metAsWell count: Int,
        at extraLevel: Int
    ) -> Int {
        var reached = criterion.levels.first?.level ?? 0
        for level in criterion.levels where !level.checks.isEmpty {
            let met = findings.count { $0.level == level.level && $0.outcome == .met }
            guard met + (level.level == extraLevel ? count : 0) >= level.needed else { break }
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
    init(
        rubric: Rubric,
        outcomes: [CriterionOutcome],
        caps: [String: Int],
        people: PlanReadings? = nil
    ) {
        self.rubric = rubric
        self.outcomes = outcomes
        self.caps = caps
        self.people = people
        evidenceLevels = outcomes.map { outcome in
            min(outcome.evidenceLevel, caps[outcome.criterion.id] ?? .max)
        }
        uncappedLevels = outcomes.enumerated().map { index, outcome in
            Self.uncappedLevel(outcome, outcome.evidenceLevel, caps, people?.criteria[index])
        }
        levels = zip(outcomes, uncappedLevels).map { outcome, level in
            Self.capped(level, outcome.criterion, caps)
        }
        (pointTenths, totalTenths) = Rounding.tenths(Self.points(outcomes, levels, rubric))
    }

    /// The level of a criterion before its cap, if the checks show a level that may be higher than they do; people are
    /// then taken to see that they do.
    private static func uncappedLevel(
        _ outcome: CriterionOutcome,
        _ shown: Int,
        _ caps: [String: Int],
        _ people: PeopleLevels?
    ) -> Double {
        guard let people else { return Double(shown) }
        let evidenceLevel = min(shown, caps[outcome.criterion.id] ?? .max)
        let isRaised = evidenceLevel > outcome.evidenceLevel
        return people.combined(
            withChecks: Double(evidenceLevel),
            raisedTo: isRaised ? Double(evidenceLevel) : 0
        )
    }

    private static func capped(_ level: Double, _ criterion: Criterion, _ caps: [String: Int]) -> Double {
        min(level, caps[criterion.id].map { Double($0) } ?? level)
    }

    private static func points(
        _ outcomes: [CriterionOutcome],
        _ levels: [Double],
        _ rubric: Rubric
    ) -> [Double] {
        let highest = Double(max(1, rubric.highestLevel))
        return zip(outcomes, levels).map { outcome, level in outcome.criterion.weight * level / highest }
    }

    /// The total in tenths of a point, if more checks of one level of a criterion were met, and people saw that they are.
    ///
    /// - Parameters:
    ///   - count: how many of the unmet checks.
    ///   - level: the number of the level.
    ///   - index: the place of the criterion in the rubric.
    /// - Returns: the total that there would be.
    func totalTenths(with count: Int, metAsWellAt level: Int, of index: Int) -> Int {
        let outcome = outcomes[index]
        let shown = outcome.evidenceLevel(with: count, metAsWellAt: level)
        var levels = levels
        levels[index] = Self.capped(
            Self.uncappedLevel(outcome, shown, caps, people?.criteria[index]),
            outcome.criterion,
            caps
        )
        return Rounding.tenths(Self.points(outcomes, levels, rubric).reduce(0, +))
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
