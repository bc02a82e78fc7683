/// What reviews can be about and who can have given them.
public struct ReviewScope: Sendable {
    /// The plans.
    public var plans: [KnownPlan]
    /// True when there are no other plans, so that another name is a mistake.
    public var isComplete: Bool
    /// Who belongs to which team; `nil` where nobody has said, and any reviewer will do.
    public var roster: Roster?
    /// What to do with a peer review of the plan of one's own team.
    public var ownReviews: OwnReviews

    /// A plan that reviews may name.
    public struct KnownPlan: Sendable, Hashable {
        /// The id, which is the name of its file without the extension.
        public let id: String
        /// The name of the team that the plan gives.
        public let team: String?

        /// Names a plan.
        public init(id: String, team: String? = nil) {
            self.id = id
            self.team = team
        }

        /// Names the plan of a file.
        public init(path: String, team: String?) {
            self.init(id: Self.id(ofPath: path), team: team)
        }

        /// The id of the plan in a file: `heron` for `cohort/plans/heron.yaml`.
        public static func id(ofPath path: String) -> String {
            let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
            let dot = name.lastIndex(of: UInt8(ascii: "."))
            guard let dot, dot > name.startIndex else { return String(Substring(name)) }
            return String(Substring(name[..<dot]))
        }
    }

    /// What to do with a peer review of the plan of one's own team.
    public enum OwnReviews: String, Sendable, Hashable, CaseIterable {
        /// It counts as a self-assessment.
        case asSelf = "self"
        /// It is left out.
        case refuse
    }

    /// Describes what reviews can be about.
    ///
    /// - Parameters:
    ///   - plans: the plans.
    ///   - isComplete: whether there are no others.
    ///   - roster: who belongs to which team, if it is known.
    ///   - ownReviews: what to do with a peer review of one's own plan.
    public init(
        plans: [KnownPlan] = [],
        isComplete: Bool = false,
        roster: Roster? = nil,
        ownReviews: OwnReviews = .asSelf
    ) {
        self.plans = plans
        self.isComplete = isComplete
        self.roster = roster
        self.ownReviews = ownReviews
    }
}
