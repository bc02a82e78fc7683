import CEL

/// Looks up the names of plans, reviewers, kinds and criteria, and says what is wrong with them.
struct ReviewNames {
    var findings = ReviewFindings()
    private let rubric: Rubric
    private let scope: ReviewScope
    private let plans: NameIndex
    private let criteria: NameIndex
    private let kinds = NameIndex(Review.Kind.allCases.map { [$0.rawValue] })
    /// Plans that are not in the scope, which may be others of the cohort.
    private var otherPlans: OtherPlans
    /// The team of each plan as the roster spells it, or as the plan does.
    private let teams: [String?]

    init(rubric: Rubric, scope: ReviewScope) {
        self.rubric = rubric
        self.scope = scope
        plans = NameIndex(scope.plans.map { plan in [plan.id] + (plan.team.map { [$0] } ?? []) })
        otherPlans = OtherPlans(beside: scope.plans.map(\.id) + scope.plans.compactMap(\.team))
        criteria = NameIndex(rubric.criteria.map { [$0.id, $0.name] })
        teams = scope.plans.map { plan in
            guard let roster = scope.roster else { return plan.team }
            return plan.team.flatMap(roster.team) ?? roster.team(plan.id) ?? plan.team
        }
    }

    /// Who gave a review, and as what.
    struct Assessor {
        var name: String
        var kind: Review.Kind
    }

    // MARK: Criteria

    /// The place in the rubric of the criterion of an id or name.
    func criterion(_ name: String) -> Int? { criteria.find(name)?.index }

    /// Says that there is no such criterion.
    mutating func unknownCriterion(_ name: String, at place: ReviewPlace) {
        let rubric = rubric
        findings.add(
            .unknownCriterion,
            "the rubric \(rubric.id) has no criterion \"\(name)\"",
            about: name,
            at: place,
            hint: Self.nearestCriterion(name, in: rubric) ?? "planeval rubric show lists the criteria"
        )
    }

    /// The question which criterion may have been meant.
    func nearestCriterion(_ name: String) -> String? { Self.nearestCriterion(name, in: rubric) }

    private static func nearestCriterion(_ name: String, in rubric: Rubric) -> String? {
        NearestName.question(for: name, among: rubric.criteria.map(\.id) + rubric.criteria.map(\.name))
    }

    // MARK: Plans

    /// The id of the plan that is meant; `nil` when there is none, which is said.
    mutating func plan(_ name: String, at place: ReviewPlace) -> String? {
        guard !name.isEmpty else {
            findings.add(.missingName, "the name of the plan is blank", about: "plan", at: place)
            return nil
        }
        if let found = plans.find(name) ?? plans.find(ReviewScope.KnownPlan.id(ofPath: name)) {
            let id = scope.plans[found.index].id
            if !id.utf8.elementsEqual(name.utf8) {
                findings.add(
                    .readAs,
                    as: .info,
                    "\"\(name)\" is read as plan \"\(id)\"",
                    about: name,
                    at: place
                )
            }
            return id
        }
        guard scope.isComplete else { return otherPlan(name, at: place) }
        let known = scope.plans
        findings.add(
            .unknownPlan,
            "there is no plan \"\(name)\"",
            about: name,
            at: place,
            hint: NearestName.question(for: name, among: known.map(\.id) + known.compactMap(\.team))
                ?? (known.isEmpty ? nil : "the plans are \(NearestName.enumeration(known.map(\.id)))")
        )
        return nil
    }

    /// The id of a plan that is none of those in the scope; one that is very like one of them is said.
    private mutating func otherPlan(_ name: String, at place: ReviewPlace) -> String {
        let id = otherPlans.id(of: name)
        if !id.utf8.elementsEqual(name.utf8) {
            findings.add(
                .readAs,
                as: .info,
                "\"\(name)\" is read as plan \"\(id)\"",
                about: name,
                at: place
            )
        }
        if let meant = otherPlans.similar(to: name) {
            findings.add(
                .similarPlan,
                as: .warning,
                "\"\(name)\" counts as another plan than \"\(meant)\"",
                about: name,
                at: place,
                hint: "did you mean \"\(meant)\"?"
            )
        }
        return id
    }

    /// How plans are called in reviews that were read under an id: those of the scope by their ids.
    var planNames: (_ id: String) -> String { otherPlans.spelling(of:) }

    // MARK: Reviewers

    /// The kind that is meant, peer where nothing is said; `nil` for an unknown one, which is said.
    mutating func kind(_ name: String, at place: ReviewPlace) -> Review.Kind? {
        if name.isEmpty { return .peer }
        if let found = kinds.find(name) { return Review.Kind.allCases[found.index] }
        findings.add(
            .unknownKind,
            "\"\(name)\" is no kind of review",
            about: name,
            at: place,
            hint: NearestName.question(for: name, among: Review.Kind.allCases.map(\.rawValue))
                ?? "the kinds are peer, self and facilitator"
        )
        return nil
    }

    /// Who gave a review of a plan; `nil` when it cannot be used, which is said.
    mutating func assessor(
        _ name: String,
        as kind: Review.Kind,
        of plan: String,
        at place: ReviewPlace
    ) -> Assessor? {
        if name.isEmpty { return unnamed(as: kind, of: plan, at: place) }
        guard let (known, team) = known(name, as: kind, at: place) else { return nil }
        let isOwn = belongs(known, team, to: plan)
        switch (kind, isOwn) {
        case (.peer, true?):
            return ownReview(by: known, of: plan, at: place)
        case (.`self`, false?):
            findings.add(
                .otherPlan,
                "\"\(known)\" is not of the team of \"\(plan)\" and cannot assess it as the own plan",
                about: "\(known) \(plan)",
                at: place,
                hint: "write peer, or the plan of the own team"
            )
            return nil
        default: return Assessor(name: known, kind: kind)
        }
    }

    private mutating func unnamed(as kind: Review.Kind, of plan: String, at place: ReviewPlace) -> Assessor? {
        switch kind {
        case .facilitator: return Assessor(name: kind.rawValue, kind: kind)
        case .`self`:
            let team = plans.find(plan).flatMap { teams[$0.index] }
            return Assessor(name: team ?? plan, kind: kind)
        case .peer:
            findings.add(
                .missingName,
                "the name of the reviewer is blank",
                about: "reviewer",
                at: place,
                hint: "a pen name will do; without one nobody's strictness can be told"
            )
            return nil
        }
    }

    /// The reviewer as the roster spells the name, with the team; the name as it is where there is no roster.
    private mutating func known(
        _ name: String,
        as kind: Review.Kind,
        at place: ReviewPlace
    ) -> (name: String, team: String?)? {
        guard let roster = scope.roster else { return (name, nil) }
        if let person = roster.person(name) {
            if !person.id.utf8.elementsEqual(name.utf8) {
                let words = "\"\(name)\" is read as \"\(person.id)\""
                findings.add(.readAs, as: .info, words, about: name, at: place)
            }
            return (person.id, person.team)
        }
        if let team = roster.team(name) { return (team, team) }
        // Facilitators belong to no team, so rosters of teams do not list them.
        if kind == .facilitator { return (name, nil) }
        findings.add(
            .unknownReviewer,
            "the roster has no \"\(name)\"",
            about: name,
            at: place,
            hint: NearestName.question(for: name, among: roster.people.map(\.id) + roster.teams)
                ?? "add the person to \(roster.path)"
        )
        return nil
    }

    /// Whether a plan is that of the reviewer's own team; `nil` when nobody can tell.
    private func belongs(_ reviewer: String, _ team: String?, to plan: String) -> Bool? {
        let planTeam = plans.find(plan).flatMap { teams[$0.index] }
        let own = NameIndex.folded(team ?? reviewer)
        if own == NameIndex.folded(plan) || planTeam.map(NameIndex.folded) == own { return true }
        return team != nil && planTeam.map { scope.roster?.team($0) != nil } ?? false ? false : nil
    }

    private mutating func ownReview(by name: String, of plan: String, at place: ReviewPlace) -> Assessor? {
        let subject = "\(name) \(plan)"
        switch scope.ownReviews {
        case .asSelf:
            let words =
                "\"\(name)\" is of the team of \"\(plan)\": this peer review counts as a self-assessment"
            findings.add(.ownPlan, as: .info, words, about: subject, at: place)
            return Assessor(name: name, kind: .`self`)
        case .refuse:
            let words = "\"\(name)\" is of the team of \"\(plan)\" and cannot review it as a peer"
            findings.add(.ownPlan, words, about: subject, at: place)
            return nil
        }
    }
}
