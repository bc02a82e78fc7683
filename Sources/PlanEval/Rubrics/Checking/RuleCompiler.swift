import CEL

/// Compiles the rules of a rubric, and says what is wrong with them in the place where it stands.
struct RuleCompiler {
    /// What rules may refer to.
    let environment: Environment

    /// A rule that compiles.
    struct Compiled {
        let program: Program
        /// What the rule says about every plan alike, if it does.
        let constant: Bool?
    }

    /// Compiles a rule.
    ///
    /// - Parameters:
    ///   - text: the rule.
    ///   - owner: the full name of the check or flag.
    ///   - findings: where mistakes go.
    /// - Returns: `nil` if there are mistakes.
    func compile(
        _ text: Located<String>,
        of owner: String,
        into findings: inout RubricFindings
    ) -> Compiled? {
        guard text.isKnown else { return nil }
        // Block texts end with a line break that is no part of the rule.
        let end = text.value.utf8.lastIndex { !$0.isBlank }.map { text.value.utf8.index(after: $0) }
        let source = String(text.value[..<(end ?? text.value.startIndex)])
        let program: Program
        do throws(CompilationError) {
            program = try environment.compile(source)
        } catch {
            let offsets = ScalarOffsets(text.node)
            for issue in error.issues {
                let start = text.range.lowerBound
                findings.error(
                    .rule,
                    "rule of \"\(owner)\": \(issue.message)",
                    at: offsets?.range(of: issue.range.start..<issue.range.end) ?? start..<start,
                    hint: issue.hint
                )
            }
            return nil
        }
        guard program.resultType == .bool || program.resultType == .dyn else {
            findings.error(
                .ruleType,
                "rule of \"\(owner)\": this gives \(program.resultType), a rule gives true or false",
                at: text.range,
                hint: "compare it with something, for example: … >= 1"
            )
            return nil
        }
        return Compiled(program: program, constant: constant(program))
    }

    /// What a rule gives when nothing at all is known: `&&` and `||` take no notice of the unknown where it
    /// makes no difference, so a value without a plan is the value with any plan.
    private func constant(_ program: Program) -> Bool? {
        do throws(EvaluationError) {
            return try program.evaluateCondition(Activation(environment))
        } catch {
            return nil
        }
    }
}
