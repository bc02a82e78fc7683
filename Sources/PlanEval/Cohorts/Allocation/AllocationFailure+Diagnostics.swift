import CEL
import RaterStatistics

extension AllocationFailure {
    /// What stands in the way in words, with what would help.
    func diagnostics(_ side: AllocationWishes.Side) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var shortages: [Shortage] = []
        for reason in reasons {
            if case .tooFewReviewers(let shortage) = reason { shortages.append(shortage) }
            if let diagnostic = diagnostic(reason) { diagnostics.append(diagnostic) }
        }
        // Where nobody is there at all, it is not said for every plan again.
        return reasons.contains(.noReviewers) ? diagnostics : diagnostics + self.diagnostics(shortages, side)
    }

    private func diagnostic(_ reason: Reason) -> Diagnostic? {
        switch reason {
        case .noPlans: Diagnostic(.tooFewReviewers, "there are no plans to review")
        case .noReviewers:
            Diagnostic(
                .noReviewers,
                "there is nobody to review",
                hint: "add people with a team to roster.csv"
            )
        case .noReviewsPerPlan(let count):
            Diagnostic(.reviewsPerPlan, "a plan cannot have \(count) reviews", hint: "ask for 1 or more")
        case .duplicatePlan(let name): Diagnostic(.sameName, "two plans are called \"\(name)\"")
        case .duplicateReviewer(let name): Diagnostic(.sameName, "two reviewers are called \"\(name)\"")
        case .unknownReviewer(let pair): Diagnostic(.unknownName, "nobody is called \"\(pair.reviewer)\"")
        case .unknownPlan(let pair): Diagnostic(.unknownName, "there is no plan \"\(pair.plan)\"")
        case .requiredOwnPlan(let pair):
            Diagnostic(
                .required,
                "\"\(pair.reviewer)\" cannot be required to review \"\(pair.plan)\", which is by the same team",
                hint: "take back --must \(pair.reviewer):\(pair.plan)"
            )
        case .requiredAndForbidden(let pair):
            Diagnostic(
                .required,
                "\"\(pair.reviewer)\" both must and must not review \"\(pair.plan)\"",
                hint: "take back one of the two"
            )
        case .requiredButGone(let pair):
            Diagnostic(
                .required,
                "\"\(pair.reviewer)\" must review \"\(pair.plan)\" and has dropped out",
                hint: "take back --must \(pair.reviewer):\(pair.plan)"
            )
        case .tooManyRequired(let plan, let count):
            Diagnostic(
                .required,
                "\(count) reviews of \"\(plan)\" are required or done, and it is to have \(asked)",
                hint: "use --reviews-per-plan \(count), or take back --must for this plan"
            )
        case .tooFewReviewers: nil
        }
    }

    /// One message for all plans that lack reviewers for the same reason.
    private func diagnostics(_ shortages: [Shortage], _ side: AllocationWishes.Side) -> [Diagnostic] {
        var groups: [[Shortage]] = []
        for shortage in shortages {
            if let place = groups.firstIndex(where: { $0[0].isLike(shortage) }) {
                groups[place].append(shortage)
            } else {
                groups.append([shortage])
            }
        }
        return groups.map { group in
            let shortage = group[0]
            let plans =
                group.count == 1
                ? "\"\(shortage.plan)\" can have"
                : "each of \(group.count) plans (\(NearestName.enumeration(group.map(\.plan)))) can have"
            let everybody = side == .team ? (shortage.available == 1 ? "team" : "teams") : "people"
            var words = "\(plans) \(shortage.possible) of \(asked) reviewers: of \(shortage.available) "
            words += "\(everybody), \(shortage.ownTeam) wrote it"
            if shortage.forbidden > 0 { words += " and \(shortage.forbidden) must not review it" }
            return Diagnostic(.tooFewReviewers, words, hint: remedy(shortage))
        }
    }

    private func remedy(_ shortage: Shortage) -> String {
        var remedies: [String] = []
        if feasible > 0, feasible < asked { remedies.append("use --reviews-per-plan \(feasible)") }
        let lacking = asked - shortage.possible
        remedies.append(
            lacking == 1 ? "add a reviewer of another team" : "add \(lacking) reviewers of other teams"
        )
        if shortage.forbidden > 0 { remedies.append("take back a --must-not") }
        let last = remedies.removeLast()
        return remedies.isEmpty ? last : remedies.joined(separator: ", ") + " or " + last
    }
}

extension AllocationFailure.Shortage {
    fileprivate func isLike(_ other: Self) -> Bool {
        (possible, available, ownTeam, forbidden)
            == (other.possible, other.available, other.ownTeam, other.forbidden)
    }
}
