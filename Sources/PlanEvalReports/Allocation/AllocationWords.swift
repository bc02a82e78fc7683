import PlanEval
import RaterStatistics

/// What holds for an allocation, in sentences.
enum AllocationWords {
    /// A number of reviewers: `12 teams`, `1 person`.
    static func count(_ count: Int, _ side: AllocationWishes.Side) -> String {
        switch side {
        case .team: NumberText.count(count, "team")
        case .person: count == 1 ? "1 person" : "\(count) people"
        }
    }

    /// What holds, and what does not and why.
    static func promises(_ report: AllocationReport) -> [String] {
        let allocation = report.allocation
        var sentences = [loads(report)]
        if let connection = connection(report) { sentences.append(connection) }
        sentences.append(reciprocities(allocation.reciprocities))
        if !allocation.plansWithTeammates.isEmpty {
            sentences.append("Read by two or more of one team: \(list(allocation.plansWithTeammates)).")
        }
        if !allocation.plansWithRepeatedFunctions.isEmpty {
            sentences.append(
                "Read by two or more of one function: \(list(allocation.plansWithRepeatedFunctions))."
            )
        }
        if !allocation.plansWithMoreReviews.isEmpty {
            sentences.append(
                "More reviews than asked for, because they are there: \(list(allocation.plansWithMoreReviews))."
            )
        }
        return sentences
    }

    // MARK: Loads

    private static func loads(_ report: AllocationReport) -> String {
        guard let range = report.allocation.loadRange else { return "Nobody reviews." }
        let (fewest, most) = (range.lowerBound, range.upperBound)
        let everybody = report.side == .team ? "Every team" : "Everybody"
        if fewest == most { return "\(everybody) has \(NumberText.count(most, "review"))." }
        if most - fewest == 1 { return "\(everybody) has \(fewest) or \(NumberText.count(most, "review"))." }
        let bound = report.allocation.loads.filter { $0.count > fewest + 1 && $0.fixed > 0 }.map { load in
            "\(Prose.line(load.reviewer)) has \(load.count), \(load.fixed) of them done or required"
        }
        let reason =
            "what is done, required or excluded and the rule that nobody reads their own plan leave nothing more even"
        return "Between \(fewest) and \(most) reviews each: \(reason)."
            + (bound.isEmpty ? "" : " \(bound.joined(separator: "; ")).")
    }

    // MARK: Pieces

    private static func connection(_ report: AllocationReport) -> String? {
        guard case .pieces(let count, let cause) = report.allocation.connection else {
            return report.planCount > 1
                ? "All plans hang together over their readers, so strict readers can be told from weak plans."
                : nil
        }
        let groups =
            "The plans fall into \(count) groups without a common reader, so that strict readers of one cannot be "
            + "told from weak plans of it. "
        switch cause {
        case .fewReviews(let there, let needed):
            var remedy = "Joining them takes \(needed) reviews, and there are \(there)"
            var remedies: [String] = []
            if let enough = report.reviewsPerPlanToConnect { remedies.append("--reviews-per-plan \(enough)") }
            if report.side == .person { remedies += ["fewer people", "teams as readers (--by team)"] }
            if let last = remedies.popLast() {
                let others = remedies.isEmpty ? "" : remedies.joined(separator: ", ") + " or "
                remedy += "; \(others)\(last) would do"
            }
            return groups + remedy + "."
        case .conditions:
            return groups
                + "What is done, required or excluded leaves no way to join them with loads as even as these."
        case .notFound: return groups + "No way was found to join them with loads as even as these."
        }
    }

    private static func reciprocities(_ pairs: [Allocation.Reciprocity]) -> String {
        guard !pairs.isEmpty else { return "No two teams review each other." }
        let names = pairs.prefix(8).map { "\(Prose.line($0.first)) and \(Prose.line($0.second))" }
        let more =
            pairs.count > names.count
            ? " and \(NumberText.count(pairs.count - names.count, "more pair"))" : ""
        return "Teams that review each other: \(names.joined(separator: "; "))\(more)."
    }

    // MARK: Repairs

    /// What is different from the earlier allocation, and why.
    static func changes(_ report: AllocationReport) -> [String] {
        let allocation = report.allocation
        let fresh = allocation.assignments.count { $0.origin == .new || $0.origin == .required }
        let kept = allocation.assignments.count { $0.origin == .kept }
        let done = allocation.assignments.count { $0.origin == .done }
        var sentences = [
            "\(NumberText.count(done, "review")) done, \(kept) as before, \(fresh) new."
        ]
        for reason in Allocation.Release.Reason.allCases {
            let pairs = allocation.released.filter { $0.reason == reason }
            guard !pairs.isEmpty else { continue }
            let names = pairs.map { "\(Prose.line($0.pair.plan)) by \(Prose.line($0.pair.reviewer))" }
            sentences.append("\(words(reason)): \(names.joined(separator: ", ")).")
        }
        return sentences
    }

    private static func words(_ reason: Allocation.Release.Reason) -> String {
        switch reason {
        case .reviewerGone: "Given up because the reviewer is gone"
        case .planGone: "Given up because the plan is gone"
        case .ownPlan: "Given up because it was the reviewer's own plan"
        case .forbidden: "Given up because it is excluded"
        case .enoughReviews: "Given up because the plan has all its reviews"
        case .moved: "Given up for the number of reviews, even loads or the connection"
        }
    }

    private static func list(_ names: [String]) -> String {
        names.map(Prose.line).joined(separator: ", ")
    }
}
