import CEL
public import PlanEval

/// What `planeval explain` says about one thing.
public struct ExplanationText: Sendable {
    private let style: TextStyle

    /// Prepares to explain.
    public init(style: TextStyle) {
        self.style = style
    }

    // MARK: Parts of a rubric

    /// A check: the sentence it stands for, what to do, the rule, and the level it belongs to.
    public func text(_ check: Check, of criterion: Criterion, in rubric: Rubric) -> String {
        let level = criterion.levels.first { $0.checks.contains { $0.id == check.id } }
        let name = level.flatMap { level in rubric.scale.first { $0.level == level.level }?.name } ?? ""
        var parts = [
            head(check.id, "\(criterion.name), level \(level?.level ?? 0) \(name), in \(title(rubric))"),
            block(check.says), section("When it is not met", block(check.advice)),
            section("Rule", rule(check.rule)),
        ]
        if let level {
            let others = level.checks.map(\.id).filter { $0 != check.id }
            let needed = level.needed < level.checks.count ? "\(level.needed)" : "all"
            let note =
                others.isEmpty
                ? "It is the only check of this level."
                : "The level needs \(needed) of its \(level.checks.count) checks; "
                    + "the others are \(others.joined(separator: ", "))."
            parts.append(section("Level \(level.level)", block(level.descriptor) + block(note)))
        }
        parts.append(functions(in: check.rule))
        return joined(parts)
    }

    /// A flag: the question, what it is about, and the rule.
    public func text(_ flag: Flag, in rubric: Rubric) -> String {
        let names = flag.about.map { id in rubric.criterion(id)?.name ?? id }
        let about = names.count == rubric.criteria.count ? "all criteria" : names.joined(separator: ", ")
        let effect =
            flag.cap.map {
                "Once a person has confirmed it, these criteria reach level \($0) at the most: \(about). "
                    + "planeval score --confirm \(flag.id) shows what that means."
            } ?? "It is about \(about) and changes no level."
        return joined([
            head(flag.id, "a question of \(title(rubric))"), block(flag.question),
            block("A flag asks a person and never lowers a score by itself. \(effect)"),
            section("Rule", rule(flag.rule)), functions(in: flag.rule),
        ])
    }

    /// A criterion: its question, its levels and their checks.
    public func text(_ criterion: Criterion, in rubric: Rubric) -> String {
        var parts = [CriterionText(criterion, in: rubric).lines(style)]
        if !criterion.goal.isEmpty { parts.append(section("The best plans", block(criterion.goal))) }
        if !criterion.reflection.isEmpty {
            parts.append(section("To think about", block(criterion.reflection)))
        }
        return joined(parts)
    }

    // MARK: Functions and messages

    /// A function that rules call.
    ///
    /// - Parameters:
    ///   - name: what it is called.
    ///   - signatures: the ways to call it.
    ///   - summary: what it gives.
    ///   - example: a rule that shows it at work.
    /// - Returns: the text, which ends with a line break.
    public func text(function name: String, signatures: [String], summary: String, example: String) -> String
    {
        joined([
            head(name, "a function of rules"), block(summary),
            section("Form", signatures.flatMap { block($0) }),
            example.isEmpty ? [] : section("Example", block(example)),
        ])
    }

    /// A message of planeval.
    public func text(_ message: MessageCatalogue.Entry) -> String {
        joined([head(message.id, "a message of planeval"), block(message.explanation)])
    }

    // MARK: Layout

    private func title(_ rubric: Rubric) -> String { "\(rubric.id) \(rubric.version)" }

    private func head(_ name: String, _ kind: String) -> [String] {
        Prose.lines(name, width: style.width).map { style.paint($0, .strong) } + block(kind)
    }

    private func block(_ text: String) -> [String] { TextBlock.indented(text, by: 2, style: style) }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        [style.paint(title, .strong)] + lines
    }

    private func rule(_ rule: Rule) -> [String] {
        let lines = rule.program.source.split(whereSeparator: \.isNewline).flatMap { block(String($0)) }
        let place = rule.span.start
        return lines + ["", "  \(Prose.line(rule.span.source.path)):\(place.line):\(place.column)"]
    }

    /// The functions of the dialect that a rule calls, each in a line.
    private func functions(in rule: Rule) -> [String] {
        let names = Set(DialectText.calledNames(in: rule.program.source))
        let called = DialectFunction.all.filter { names.contains($0.name) }
        guard !called.isEmpty else { return [] }
        return section("Functions", called.flatMap { block("\($0.signature)") })
    }

    private func joined(_ parts: [[String]]) -> String {
        parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}
