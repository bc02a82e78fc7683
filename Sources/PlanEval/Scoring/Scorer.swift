import CEL

/// Scores plans by the checks of a rubric.
///
/// Scoring reads its inputs and nothing else: no clock, no files, no order of dictionaries. The same plan,
/// rubric, options and version of the engine give the same assessment.
public struct Scorer: Sendable {
    /// The rubric that plans are scored by.
    public let rubric: Rubric

    /// Makes a scorer for a rubric.
    public init(rubric: Rubric) {
        self.rubric = rubric
    }

    /// What a caller decides about a run.
    public struct Options: Sendable {
        /// The day that rules take for today; the day the plan was handed in when this is `nil`.
        public var today: CalendarDay?
        /// The flags, by id, that a person has confirmed.
        public var confirmedFlags: [String] = []
        /// Whether findings say where in the plan they come from.
        ///
        /// Without it scoring is several times faster.
        public var recordsEvidence = true

        /// The usual choice.
        public init() {}
    }

    /// Scores a plan.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - people: what people say about it, from a `Combiner`; `nil` when nobody was asked.
    ///   - options: what the caller decides.
    /// - Returns: everything there is to say about the plan; scoring never fails, a rule that cannot be
    ///   evaluated is reported as not assessable.
    /// - Complexity: O(size of the plan × number of rules), within the limits of each rule.
    public func assess(
        _ plan: Plan,
        people: PlanReadings? = nil,
        options: Options = Options()
    ) -> Assessment {
        let today = options.today ?? plan.submitted
        var examiner = Examiner(plan: plan, today: today, recordsEvidence: options.recordsEvidence)
        let outcomes = rubric.criteria.map { criterion in
            CriterionOutcome(criterion: criterion, findings: examiner.findings(for: criterion))
        }
        let flags = flags(options.confirmedFlags, &examiner)
        let score = Score(rubric: rubric, outcomes: outcomes, caps: caps(flags), people: people)
        let attention = attention(score)
        return Assessment(
            engine: Engine.version,
            plan: Assessment.PlanReference(
                path: plan.source.path,
                title: plan.title,
                team: plan.team,
                digest: plan.digest,
                today: today?.description
            ),
            rubric: Assessment.RubricReference(
                id: rubric.id,
                version: rubric.version,
                title: rubric.title,
                digest: rubric.digest,
                highestLevel: rubric.highestLevel
            ),
            total: Double(score.totalTenths) / 10,
            band: band(score, attention),
            interval: score.interval,
            people: summary(score, people),
            criteria: results(score, flags, people),
            flags: flags,
            attention: attention,
            nextSteps: NextStepFinder(rubric: rubric, score: score).steps(3),
            diagnostics: plan.diagnostics
        )
    }

    // MARK: Flags

    private func flags(_ confirmed: [String], _ examiner: inout Examiner) -> [FlagResult] {
        var results: [FlagResult] = []
        for flag in rubric.flags {
            let isConfirmed = confirmed.contains { $0.utf8.elementsEqual(flag.id.utf8) }
            let (isRaised, reason) = examiner.answer(flag.rule)
            guard isRaised || isConfirmed || reason != nil else { continue }
            results.append(
                FlagResult(
                    flag: flag.id,
                    about: flag.about,
                    question: flag.question,
                    isRaised: isRaised,
                    isConfirmed: isConfirmed,
                    cap: flag.cap,
                    reason: reason,
                    evidence: isRaised || reason != nil ? examiner.evidence(for: flag.rule) : []
                )
            )
        }
        return results
    }

    /// The highest level of each criterion that a confirmed flag is about.
    private func caps(_ flags: [FlagResult]) -> [String: Int] {
        var caps: [String: Int] = [:]
        for flag in flags where flag.isConfirmed {
            guard let cap = flag.cap else { continue }
            for criterion in flag.about { caps[criterion] = min(cap, caps[criterion] ?? .max) }
        }
        return caps
    }

    // MARK: Bands and notes

    private func attention(_ score: Score) -> [Assessment.AttentionNote] {
        rubric.attention.compactMap { rule in
            guard let index = rubric.criteria.firstIndex(where: { $0.id == rule.criterion }),
                score.levels[index] <= rule.atMost
            else { return nil }
            let band = rubric.band(for: Double(score.totalTenths) / 10)
            let cap = rubric.bands.first { $0.name == rule.capBand }
            let isCapped = cap.map { $0.from < band?.from ?? 0 } ?? false
            return Assessment.AttentionNote(
                criterion: rule.criterion,
                says: rule.says,
                cappedBand: isCapped ? cap?.name : nil
            )
        }
    }

    private func band(_ score: Score, _ attention: [Assessment.AttentionNote]) -> String {
        let reached = rubric.band(for: Double(score.totalTenths) / 10)
        let caps = attention.compactMap { note in rubric.bands.first { $0.name == note.cappedBand } }
        return ([reached].compactMap(\.self) + caps).min { $0.from < $1.from }?.name ?? ""
    }

    // MARK: Results

    /// What people said, with the differences between sources that a person should look at.
    private func summary(_ score: Score, _ people: PlanReadings?) -> ReviewSummary? {
        guard let people else { return nil }
        var summary = people.summary
        summary.disagreements = rubric.criteria.indices.compactMap { index in
            Disagreements.find(
                rubric.criteria[index],
                checks: Double(score.evidenceLevels[index]),
                people: people.criteria[index]
            )
        }
        return summary
    }

    private func results(
        _ score: Score,
        _ flags: [FlagResult],
        _ people: PlanReadings?
    ) -> [CriterionResult] {
        zip(score.outcomes, rubric.criteria).enumerated().map { index, pair in
            let (outcome, criterion) = pair
            let level = score.levels[index]
            let reached = criterion.levels.last { Double($0.level) <= level }
            let above = criterion.levels.first { Double($0.level) > level }
            let highest = max(Double(outcome.evidenceLevel), score.uncappedLevels[index])
            let cappedBy = flags.filter { flag in
                flag.isConfirmed && flag.about.contains(criterion.id)
                    && flag.cap.map { Double($0) < highest } ?? false
            }
            return CriterionResult(
                id: criterion.id,
                name: criterion.name,
                weight: criterion.weight,
                level: level,
                uncappedLevel: score.uncappedLevels[index],
                levelName: levelName(level),
                points: Double(score.pointTenths[index]) / 10,
                evidenceLevel: score.evidenceLevels[index],
                uncappedEvidenceLevel: outcome.evidenceLevel,
                people: people?.criteria[index],
                descriptor: reached?.descriptor ?? "",
                strength: reached?.strength ?? "",
                improve: reached?.improve,
                next: reached?.next ?? "",
                nextDescriptor: above?.descriptor,
                requirements: criterion.levels.filter { !$0.checks.isEmpty }.map { level in
                    LevelRequirement(level: level.level, needed: level.needed)
                },
                findings: outcome.findings,
                cappedBy: cappedBy.map(\.flag)
            )
        }
    }

    /// The name of the nearest level, the upper of two that are as near.
    private func levelName(_ level: Double) -> String {
        let nearest = (level + 0.5).rounded(.down)
        return rubric.scale.last { Double($0.level) <= nearest }?.name ?? ""
    }
}
