import PlanEval

/// A criterion for people: the question, the levels, and the checks of each.
struct CriterionText {
    private let criterion: Criterion
    private let rubric: Rubric

    init(_ criterion: Criterion, in rubric: Rubric) {
        self.criterion = criterion
        self.rubric = rubric
    }

    func lines(_ style: TextStyle) -> [String] {
        let points = criterion.weight == 1 ? "1 point" : "\(NumberText.short(criterion.weight)) points"
        let title = "\(Prose.line(criterion.name)), \(points) [\(Prose.line(criterion.id))]"
        var lines = Prose.lines(title, width: style.width).map { style.paint($0, .strong) }
        lines += TextBlock.indented(criterion.question, by: 2, style: style)
        for level in criterion.levels {
            lines.append("")
            lines += self.lines(level, style)
        }
        return lines
    }

    /// A level: its descriptor, and what the checks look for.
    private func lines(_ level: Criterion.Level, _ style: TextStyle) -> [String] {
        let name = rubric.scale.first { $0.level == level.level }?.name ?? ""
        var lines = TextBlock.hanging(
            "\(level.level) \(Prose.line(name)):",
            level.descriptor,
            indentation: 2,
            style: style,
            tone: .strong
        )
        if level.needed < level.checks.count {
            lines.append("    \(level.needed) of these \(level.checks.count) are enough:")
        }
        for check in level.checks {
            let id = check.id.split(separator: "/").last.map { String($0) } ?? check.id
            lines += TextBlock.hanging("-", "\(id): \(check.says)", indentation: 4, style: style)
        }
        return lines
    }
}
