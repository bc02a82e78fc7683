import CEL
import RaterStatistics

/// Who and what an allocation of a cohort is about, and the names for it.
struct AllocationNames {
    /// The plans, also those that cannot be read: somebody has handed them in.
    let plans: [AllocationRequest.Plan]
    /// Those who review.
    let reviewers: [AllocationRequest.Reviewer]
    private let planNames: NameIndex
    private let reviewerNames: NameIndex
    private let teams: [String]
    private let teamNames: NameIndex
    private let side: AllocationWishes.Side

    /// Takes the names of a cohort.
    ///
    /// - Throws: that people are to review and there is no roster.
    init(_ cohort: Cohort, side: AllocationWishes.Side) throws(DiagnosticError) {
        if side == .person, cohort.roster == nil {
            throw DiagnosticError(
                Diagnostic(
                    .noRoster,
                    "there is no roster.csv, so nobody is known who could review",
                    hint:
                        "write one with the columns person,team,function, or let the teams review: --by team"
                )
            )
        }
        var teams = cohort.roster?.teams ?? []
        var places: [String: Int] = [:]
        for (place, team) in teams.enumerated() { places[NameIndex.folded(team)] = place }
        var plans: [AllocationRequest.Plan] = []
        for entry in cohort.plans {
            let name = cohort.team(of: entry) ?? entry.id
            let place = places[NameIndex.folded(name)] ?? teams.count
            if place == teams.count {
                places[NameIndex.folded(name)] = place
                teams.append(name)
            }
            plans.append(AllocationRequest.Plan(id: entry.id, team: teams[place]))
        }
        // A team is also known by the plans it wrote.
        let spellings = teams.map { team in
            [team] + plans.filter { $0.team?.utf8.elementsEqual(team.utf8) ?? false }.map(\.id)
        }
        self.plans = plans
        self.side = side
        self.teams = teams
        planNames = NameIndex(plans.map { plan in [plan.id] + (plan.team.map { [$0] } ?? []) })
        teamNames = NameIndex(spellings)
        switch side {
        case .team:
            reviewers = teams.map { AllocationRequest.Reviewer(id: $0, team: $0) }
            reviewerNames = teamNames
        case .person:
            let people = cohort.roster?.people.filter { $0.team != nil } ?? []
            reviewers = people.map { person in
                let place = person.team.flatMap { places[NameIndex.folded($0)] }
                return AllocationRequest.Reviewer(
                    id: person.id,
                    team: place.map { teams[$0] },
                    function: person.function
                )
            }
            reviewerNames = NameIndex(
                people.map { person in [person.id] + (person.email.map { [$0] } ?? []) }
            )
        }
    }

    /// The plan of a name.
    func plan(_ name: String) -> String? { planNames.find(name).map { plans[$0.index].id } }

    /// The reviewer of a name.
    func reviewer(_ name: String) -> String? { reviewerNames.find(name).map { reviewers[$0.index].id } }

    /// The reviewer of a name, or all reviewers of a team.
    func reviewers(_ name: String) -> [String] {
        if let reviewer = reviewer(name) { return [reviewer] }
        guard let team = teamNames.find(name).map({ teams[$0.index] }) else { return [] }
        return reviewers.filter { $0.team?.utf8.elementsEqual(team.utf8) ?? false }.map(\.id)
    }

    /// Says that a name is not known.
    func unknownReviewer(_ name: String) -> Diagnostic {
        let isTeam = side == .person && teamNames.find(name) != nil
        return Diagnostic(
            .unknownName,
            isTeam ? "\"\(name)\" is a team, and one of its people is meant" : "nobody is called \"\(name)\"",
            hint: isTeam
                ? "name one of \(NearestName.enumeration(reviewers(name)))"
                : NearestName.question(for: name, among: reviewers.map(\.id))
                    ?? "reviewers are \(NearestName.enumeration(reviewers.map(\.id)))"
        )
    }

    /// Says that a plan is not known.
    func unknownPlan(_ name: String) -> Diagnostic {
        Diagnostic(
            .unknownName,
            "there is no plan \"\(name)\"",
            hint: NearestName.question(for: name, among: plans.map(\.id))
                ?? "plans are \(NearestName.enumeration(plans.map(\.id)))"
        )
    }
}
