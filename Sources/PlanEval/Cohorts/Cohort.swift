/// The plans of a workshop or course, with everything that belongs to them.
public struct Cohort: Sendable {
    /// The folder as the user wrote it.
    public let folder: String
    /// What `cohort.yaml` says.
    public let settings: CohortSettings
    /// The rubric with the weights that the cohort sets.
    public let rubric: Rubric
    /// The name of the rubric, or the path of its file.
    public let rubricName: String
    /// The plans by the bytes of their ids, readable or not.
    public let plans: [Entry]
    /// Who belongs to which team, if there is a roster.
    public let roster: Roster?
    /// The reviews of all plans.
    public let reviews: [Review]
    /// What was found in the settings, the roster and the reviews.
    public let diagnostics: [Diagnostic]

    /// A plan of a cohort.
    ///
    /// A cohort may have a hundred thousand plans, so an entry keeps what others need to know and not the plan.
    public struct Entry: Sendable {
        /// The name of the file without its ending, by which reviews name the plan.
        public let id: String
        /// The path of the file.
        public let path: String
        /// What stands in it, or why it cannot be read.
        public let content: Content

        /// What is kept of a plan.
        public enum Content: Sendable {
            /// The title, and the team if the plan names it.
            case plan(title: String, team: String?)
            /// Why it cannot be read; at least one is an error.
            case unreadable([Diagnostic])
            /// Nobody has looked into it yet.
            case unread
        }

        /// The title; `nil` when the plan cannot be read.
        public var title: String? { if case .plan(let title, _) = content { title } else { nil } }

        /// The team that the plan names.
        public var team: String? { if case .plan(_, let team) = content { team } else { nil } }

        /// Why the plan cannot be read; empty when it can.
        public var mistakes: [Diagnostic] {
            if case .unreadable(let diagnostics) = content { diagnostics } else { [] }
        }
    }

    /// The title, or the name of the folder.
    public var title: String {
        settings.title ?? folder.split(separator: "/").last.map { String($0) } ?? folder
    }

    /// The plan of an id.
    ///
    /// - Complexity: O(plans).
    public func entry(_ id: String) -> Entry? { plans.first { $0.id.utf8.elementsEqual(id.utf8) } }

    /// The team that a plan belongs to, as the roster spells it where it can.
    ///
    /// The team that the plan names counts, else the name of its file if the roster has a team of that name.
    public func team(of entry: Entry) -> String? {
        guard let roster else { return entry.team }
        return entry.team.flatMap(roster.team) ?? roster.team(entry.id) ?? entry.team
    }

    /// Finds the id of the plan that is a reader's own: that of the person's team, or of the team itself.
    var ownPlans: (_ reader: String) -> String? {
        var plans: [String: String] = [:]
        for entry in self.plans {
            for name in [team(of: entry), entry.id].compactMap(\.self) {
                plans[NameIndex.folded(name)] = plans[NameIndex.folded(name)] ?? entry.id
            }
        }
        return { reader in
            plans[NameIndex.folded(roster?.person(reader)?.team ?? reader)]
        }
    }
}
