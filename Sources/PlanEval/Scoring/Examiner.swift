import CEL

/// Runs rules on one plan and finds the places that decided.
struct Examiner {
    private let plan: Plan
    private let today: CalendarDay?
    private let recordsEvidence: Bool
    private let notes: PlanNotes
    /// Made with the first rule; all rules of a rubric share one environment.
    private var activation: Activation?

    init(plan: Plan, today: CalendarDay?, recordsEvidence: Bool) {
        self.plan = plan
        self.today = today
        self.recordsEvidence = recordsEvidence
        notes = PlanNotes(plan.document)
    }

    private mutating func activation(for rule: Rule) -> Activation {
        if let activation { return activation }
        var made = Activation(rule.program.environment, document: plan.document, as: "plan")
        if let today = today?.timestamp { made.bind("today", to: .timestamp(today)) }
        activation = made
        return made
    }

    /// The outcome of a check.
    mutating func finding(for check: Check, level: Int) -> Finding {
        let activation = activation(for: check.rule)
        let outcome: Finding.Outcome
        var reason: String?
        do throws(EvaluationError) {
            outcome = try check.rule.program.evaluateCondition(activation, notes: notes) ? .met : .unmet
        } catch {
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
            evidence: evidence(for: check.rule)
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
        guard recordsEvidence else { return [] }
        return rule.program.explain(activation(for: rule), notes: notes).places.map { Evidence($0, in: plan.source) }
    }
}

extension Evidence {
    /// The place in a text that an explanation names.
    init(_ place: Explanation.Place, in source: SourceText) {
        let position = source.position(of: place.node.range.lowerBound)
        // A null that is written says nothing, but it has a place of its own.
        let isMissing = !place.missing.isEmpty || place.node.kind == .null
        self.init(
            pointer: place.pointer,
            line: position.line,
            column: position.column,
            text: isMissing ? "" : EvidenceText.text(of: place.node),
            isMissing: isMissing
        )
    }
}
