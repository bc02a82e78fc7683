import CEL

/// Runs rules on one plan and finds the places that decided.
struct Examiner {
    private let plan: Plan
    private let today: CalendarDay?
    private let notes: FunctionNotes
    /// Made with the first rule; all rules of a rubric share one environment.
    private var activation: Activation?
    /// `nil` when nobody wants to know where.
    private var evidence: EvidenceFinder?

    init(plan: Plan, today: CalendarDay?, recordsEvidence: Bool) {
        self.plan = plan
        self.today = today
        notes = FunctionNotes(host: PlanNotes(plan.document))
        evidence = recordsEvidence ? EvidenceFinder(plan.source) : nil
    }

    private mutating func activation(for rule: Rule) -> Activation {
        if let activation { return activation }
        var made = Activation(rule.program.environment, document: plan.document, as: "plan")
        if let today = today?.timestamp { made.bind("today", to: .timestamp(today)) }
        activation = made
        return made
    }

    /// The outcomes of the checks of a criterion, level by level.
    mutating func findings(for criterion: Criterion) -> [Finding] {
        var findings: [Finding] = []
        findings.reserveCapacity(criterion.levels.reduce(0) { $0 + $1.checks.count })
        for level in criterion.levels {
            // By place: a check that is handed on costs more references than one that is looked at.
            for place in level.checks.indices {
                findings.append(finding(for: level.checks[place], level: level.level))
            }
        }
        return findings
    }

    /// The outcome of a check.
    private mutating func finding(for check: Check, level: Int) -> Finding {
        let (answer, places) = examine(check.rule)
        let outcome: Finding.Outcome
        var reason: String?
        switch answer {
        case .success(let holds): outcome = holds ? .met : .unmet
        case .failure(let error):
            outcome = .notAssessable
            reason = error.message
        }
        return Finding(
            check: check.id,
            level: level,
            outcome: outcome,
            says: check.says,
            advice: check.advice,
            reason: reason,
            evidence: places
        )
    }

    /// Whether the rule of a flag holds, or why that cannot be said.
    mutating func answer(_ rule: Rule) -> (holds: Bool, reason: String?) {
        do throws(EvaluationError) {
            return (try rule.program.evaluateCondition(activation(for: rule), notes: notes), nil)
        } catch {
            return (false, error.message)
        }
    }

    /// The places in the plan that decided a rule.
    mutating func evidence(for rule: Rule) -> [Evidence] {
        evidence == nil ? [] : examine(rule).places
    }

    private mutating func examine(
        _ rule: Rule
    ) -> (answer: Result<Bool, EvaluationError>, places: [Evidence]) {
        let activation = activation(for: rule)
        guard evidence != nil else {
            do throws(EvaluationError) {
                return (.success(try rule.program.evaluateCondition(activation, notes: notes)), [])
            } catch {
                return (.failure(error), [])
            }
        }
        let (answer, places) = rule.program.explainCondition(activation, notes: notes)
        return (answer, places.compactMap { evidence?.evidence($0) })
    }
}
