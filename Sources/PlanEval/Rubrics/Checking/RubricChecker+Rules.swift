import CEL

extension RubricChecker {
    /// Every rule compiles, gives true or false, and can give both.
    mutating func checkRules() {
        guard let environment else { return }
        let compiler = RuleCompiler(environment: environment)
        for criterion in draft.criteria.indices {
            for level in draft.criteria[criterion].levels.indices {
                compileChecks(ofLevel: level, ofCriterion: criterion, with: compiler)
            }
        }
        for index in draft.flags.indices {
            let flag = draft.flags[index]
            guard let rule = compiler.compile(flag.rule.text, of: flag.id.value, into: &findings) else {
                continue
            }
            draft.flags[index].rule.program = rule.program
            if let constant = rule.constant {
                findings.warning(
                    .constantRule,
                    "the flag \"\(flag.id.value)\" is \(constant ? "always" : "never") raised, whatever the plan says",
                    at: flag.rule.text.range
                )
            }
        }
    }

    /// What the rules are compiled with; for an unknown kind of document, what was most likely meant.
    private var environment: Environment? {
        let kind = draft.documentKind.isKnown ? draft.documentKind.value : Rubric.standardDocumentKind
        if let environment = environments[kind] { return environment }
        let known = environments.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return NearestName.of(kind, among: known).flatMap { environments[$0] }
    }

    private mutating func compileChecks(
        ofLevel level: Int,
        ofCriterion criterion: Int,
        with compiler: RuleCompiler
    ) {
        let checks = draft.criteria[criterion].levels[level].checks
        var impossible: [RubricDraft.Check] = []
        for index in checks.indices {
            let check = checks[index]
            guard let rule = compiler.compile(check.rule.text, of: check.fullID, into: &findings) else {
                continue
            }
            draft.criteria[criterion].levels[level].checks[index].rule.program = rule.program
            if rule.constant == true {
                findings.warning(
                    .constantRule,
                    "check \"\(check.fullID)\" can never fail, whatever the plan says",
                    at: check.rule.text.range
                )
            } else if rule.constant == false {
                impossible.append(check)
            }
        }
        reportImpossible(
            impossible,
            draft.criteria[criterion].levels[level],
            draft.criteria[criterion].id.value
        )
    }

    /// A check that is never met closes its level, unless enough others are left.
    private mutating func reportImpossible(
        _ impossible: [RubricDraft.Check],
        _ level: RubricDraft.Level,
        _ criterion: String
    ) {
        let needed = level.needs?.value ?? level.checks.count
        let isClosed = level.checks.count - impossible.count < needed
        for check in impossible {
            let words = "check \"\(check.fullID)\" can never be met"
            if isClosed {
                findings.error(
                    .unreachableLevel,
                    "\(words), so nothing reaches level \(level.level.value) of \"\(criterion)\"",
                    at: check.rule.text.range
                )
            } else {
                findings.warning(.constantRule, "\(words), whatever the plan says", at: check.rule.text.range)
            }
        }
    }
}
