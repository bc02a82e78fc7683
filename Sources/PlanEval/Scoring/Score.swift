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
    let levels: [Int]
    /// The points of each criterion in tenths; they add up to `totalTenths`.
    let pointTenths: [Int]
    /// The total in tenths of a point, 0 to 1000.
    let totalTenths: Int

    private let rubric: Rubric
    private let caps: [String: Int]

    init(
        rubric: Rubric,
        outcomes: [CriterionOutcome],
        caps: [String: Int],
        assumingMet extra: Set<String> = []
    ) {
        self.rubric = rubric
        self.outcomes = outcomes
        self.caps = caps
        levels = outcomes.map { outcome in
            min(outcome.evidenceLevel(assumingMet: extra), caps[outcome.criterion.id] ?? .max)
        }
        let highest = Double(max(1, rubric.highestLevel))
        let points = zip(outcomes, levels).map { outcome, level in
            outcome.criterion.weight * Double(level) / highest
        }
        (pointTenths, totalTenths) = Rounding.tenths(points)
    }

    /// The score if the checks named were met as well.
    func assumingMet(_ checks: Set<String>) -> Score {
        Score(rubric: rubric, outcomes: outcomes, caps: caps, assumingMet: checks)
    }
}
