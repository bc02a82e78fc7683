/// Who takes part: people, their teams and what they do there.
///
/// Names are pen names where the organiser wants it so. A roster stays with the organiser: nothing of it but
/// ids that reviews use enters a result.
public struct Roster: Sendable {
    /// The people in the order of the table.
    public let people: [Person]
    /// The names of the teams in the order in which they first appear.
    public let teams: [String]
    /// The file it was read from.
    public let path: String
    private let names: NameIndex
    private let teamNames: NameIndex

    /// Somebody who takes part.
    public struct Person: Sendable, Hashable {
        /// The name that reviews use.
        public let id: String
        /// The team; `nil` for facilitators and guests.
        public let team: String?
        /// What the person does at work, for example `finance`.
        public let function: String?
        /// The address, by which forms may name the person.
        public let email: String?

        /// Describes a person.
        public init(id: String, team: String?, function: String? = nil, email: String? = nil) {
            self.id = id
            self.team = team
            self.function = function
            self.email = email
        }
    }

    /// Makes a roster.
    ///
    /// - Parameters:
    ///   - people: who takes part; of several with the same id the first counts.
    ///   - path: the file to name in messages.
    public init(people: [Person], path: String = "the roster") {
        self.people = people
        self.path = path
        var teams: [String] = []
        var known: Set<String> = []
        for team in people.compactMap(\.team) where known.insert(NameIndex.folded(team)).inserted {
            teams.append(team)
        }
        self.teams = teams
        names = NameIndex(people.map { person in [person.id] + (person.email.map { [$0] } ?? []) })
        teamNames = NameIndex(teams.map { [$0] })
    }

    /// The person of a name or address, whatever its case.
    public func person(_ name: String) -> Person? { names.find(name).map { people[$0.index] } }

    /// The name of a team as the roster first spells it.
    public func team(_ name: String) -> String? { teamNames.find(name).map { teams[$0.index] } }

    /// The people of a team.
    public func members(of team: String) -> [Person] {
        let wanted = NameIndex.folded(team)
        return people.filter { $0.team.map(NameIndex.folded) == wanted }
    }
}
