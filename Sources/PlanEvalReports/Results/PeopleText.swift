import PlanEval

/// What has to be said about the reviews of a plan beside the numbers: how many there are, what is missing,
/// and where the sources do not agree.
struct PeopleText {
    private let assessment: Assessment

    init(_ assessment: Assessment) {
        self.assessment = assessment
    }

    /// The notes under a title; nothing when nobody was asked.
    func lines(_ style: TextStyle) -> [String] {
        guard let people = assessment.people else { return [] }
        var lines = ["  " + style.paint("About the reviews", .strong)]
        for disagreement in people.disagreements {
            lines += TextBlock.hanging(
                "!",
                Self.text(disagreement),
                indentation: 2,
                style: style,
                tone: .poor
            )
        }
        for note in notes(people) {
            lines += TextBlock.hanging("-", note, indentation: 2, style: style)
        }
        return lines
    }

    private func notes(_ people: ReviewSummary) -> [String] {
        [Self.counts(people), Self.hiddenPeers(people), missing(people), partlyMissing(people)]
            .compactMap(\.self) + [teamView(people), Self.caution(people)].compactMap(\.self)
    }

    // MARK: Disagreement

    /// A difference in words, such as "Pilot: facilitator 4, peers 1.8", and what to do about it.
    private static func text(_ disagreement: Disagreement) -> String {
        let sides = [disagreement.higher, disagreement.lower].map { side in
            "\(noun(side.source)) \(NumberText.level(side.level))"
        }
        let chance = disagreement.reason == .beyondChance ? ", more than chance explains" : ""
        return "\(disagreement.name): \(sides.joined(separator: ", "))\(chance). "
            + "Talk about it before you hand this back."
    }

    private static func noun(_ source: LevelSource) -> String {
        switch source {
        case .checks: "checks"
        case .peers: "peers"
        case .facilitator: "facilitator"
        case .team: "team"
        }
    }

    // MARK: Who had a say

    private static func counts(_ people: ReviewSummary) -> String? {
        let counts = people.counts
        let parts = [
            people.hasEnoughPeers && counts.peers > 0 ? NumberText.count(counts.peers, "peer review") : nil,
            counts.facilitator > 0 ? "\(counts.facilitator) by the facilitator" : nil,
            counts.team > 0 ? "\(counts.team) by the team itself" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? nil : "Reviews: \(parts.joined(separator: ", "))."
    }

    /// Below the limit nothing but the number of reviews is known, not even to this text.
    private static func hiddenPeers(_ people: ReviewSummary) -> String? {
        guard !people.hasEnoughPeers else { return nil }
        return "\(people.counts.peers) of \(NumberText.count(people.minimumPeers, "peer review")); "
            + "they are shown and counted from \(people.minimumPeers) on."
    }

    /// Which sources of the rubric are missing altogether, and what the others count instead.
    private func missing(_ people: ReviewSummary) -> String? {
        let weights: [(source: LevelSource, weight: Double)] = [
            (.checks, people.weights.checks), (.peers, people.weights.peers),
            (.facilitator, people.weights.facilitator),
        ]
        let isThere = weights.map { source, _ in source == .checks || present(source) > 0 }
        let absent = zip(weights, isThere).filter { $0.0.weight > 0 && !$0.1 }.map(\.0)
        guard !absent.isEmpty else { return nil }
        let there = zip(weights, isThere).filter { $0.0.weight > 0 && $0.1 }.map(\.0)
        let sum = there.reduce(0) { $0 + $1.weight }
        let names = absent.map { "the \(Self.noun($0.source))" }.joined(separator: " and ")
        guard sum > 0 else { return "Without \(names), the checks stand in." }
        let shares = there.map { "the \(Self.noun($0.source)) \(NumberText.percent($0.weight / sum))" }
        return there.count == 1
            ? "Without \(names), the \(Self.noun(there[0].source)) alone \(Self.verb(there[0].source))."
            : "Without \(names), these make the level: \(shares.joined(separator: ", "))."
    }

    private static func verb(_ source: LevelSource) -> String {
        source == .facilitator ? "decides" : "decide"
    }

    /// Criteria that a source left out, where it rated others.
    private func partlyMissing(_ people: ReviewSummary) -> String? {
        let parts = [LevelSource.peers, .facilitator].compactMap { source -> String? in
            let weight = source == .peers ? people.weights.peers : people.weights.facilitator
            let count = present(source)
            guard weight > 0, count > 0, count < assessment.criteria.count else { return nil }
            let names = assessment.criteria.filter { $0.people?.shownLevel(of: source) == nil }.map(\.name)
            return "Not rated by the \(Self.noun(source)): \(names.joined(separator: "; ")). "
                + "There the others count more."
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// The number of criteria that a source rated.
    private func present(_ source: LevelSource) -> Int {
        assessment.criteria.count { $0.people?.shownLevel(of: source) != nil }
    }

    // MARK: The team, and how firm it is

    private func teamView(_ people: ReviewSummary) -> String? {
        guard let view = people.teamView else { return nil }
        let gap = NumberText.level(abs(view.gap))
        let readers = view.readers == .peers ? "its readers do" : "the facilitator does"
        let difference =
            gap == "0"
            ? "The team sees its plan as \(readers)"
            : "The team sees its plan \(gap) \(gap == "1" ? "level" : "levels") "
                + "\(view.gap > 0 ? "higher" : "lower") than \(readers)"
        let talk = view.isNotable ? ". That is worth a talk" : ""
        let share = assessment.criteria.compactMap { $0.people?.share(of: .team) }.max() ?? 0
        let effect =
            share > 0 ? "its view counts up to \(NumberText.percent(share))" : "its view does not count"
        return "\(difference)\(talk); \(effect)."
    }

    private static func caution(_ people: ReviewSummary) -> String? {
        let labels = people.labels
        if labels.contains("noSeverityEvidence") {
            return "One reader only: how strict they are cannot be told."
        }
        if labels.contains("fewData") || labels.contains("priorDriven") {
            return "So few reviews say little about how strict a reader is; the range rests on what is usual."
        }
        if labels.contains("disconnected") {
            return "The reviews fall into groups without a common reader; strictness can be compared only "
                + "within each."
        }
        return nil
    }
}
