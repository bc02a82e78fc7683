extension Rubric {
    /// What the outcomes of its examples leave untried: checks and flags that have the same outcome for every
    /// plan, each with its place in the rubric.
    ///
    /// - Parameter outcomes: what was found; with fewer than two nothing can be said.
    /// - Returns: warnings in the order of the rubric.
    public func untried(by outcomes: [ExampleOutcome]) -> [Diagnostic] {
        guard outcomes.count > 1 else { return [] }
        var diagnostics: [Diagnostic] = []
        func warn(_ words: String, _ rule: Rule, _ hint: String) {
            diagnostics.append(
                Diagnostic(
                    id: RubricMessage.exampleSameOutcome.id,
                    severity: .warning,
                    message: words,
                    at: rule.span,
                    hint: hint
                )
            )
        }
        for check in criteria.flatMap({ $0.levels.flatMap(\.checks) }) {
            let found = outcomes.compactMap { $0.checks[check.id] }
            guard !found.isEmpty else { continue }
            if found.allSatisfy({ $0 == .met }) {
                warn(
                    "check \"\(check.id)\" can never fail: every example passes",
                    check.rule,
                    "add an example that lacks it, or ask for more"
                )
            } else if !found.contains(.met) {
                warn(
                    "check \"\(check.id)\" is never met by any example",
                    check.rule,
                    "add an example that has it, or ask for less"
                )
            }
        }
        for flag in flags {
            let count = outcomes.count { $0.flags.contains(flag.id) }
            if count == 0 {
                warn("the flag \"\(flag.id)\" is raised by no example", flag.rule, "add an example for it")
            } else if count == outcomes.count {
                warn(
                    "the flag \"\(flag.id)\" is raised by every example",
                    flag.rule,
                    "ask only where it matters"
                )
            }
        }
        return diagnostics
    }
}
