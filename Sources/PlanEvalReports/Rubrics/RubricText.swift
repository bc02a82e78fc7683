public import PlanEval

/// A rubric for people: what it is for, what each level of each criterion shows, and what is asked.
public struct RubricText: Sendable {
    private let rubric: Rubric
    private let style: TextStyle

    /// Prepares the text of a rubric.
    public init(_ rubric: Rubric, style: TextStyle) {
        self.rubric = rubric
        self.style = style
    }

    /// The whole text; ends with a line break.
    public var text: String {
        let parts =
            [headline, overview, frame] + rubric.criteria.map { CriterionText($0, in: rubric).lines(style) }
            + [flags]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private var headline: [String] {
        let name = "\(Prose.line(rubric.id)) \(Prose.line(rubric.version))"
        return Prose.lines("\(name)\(style.dot)\(rubric.title)", width: style.width).map {
            style.paint($0, .strong)
        }
    }

    private var overview: [String] {
        var table = TextTable([
            TextTable.Column(title: "Criterion"), TextTable.Column(title: "Points", alignsRight: true),
            TextTable.Column(title: "Checks", alignsRight: true), TextTable.Column(title: "Name in results"),
        ])
        table.rows = rubric.criteria.map { criterion in
            let checks = criterion.levels.reduce(0) { $0 + $1.checks.count }
            return TextTable.Row(cells: [
                Prose.line(criterion.name), NumberText.short(criterion.weight), String(checks),
                Prose.line(criterion.id),
            ])
        }
        return table.lines(style)
    }

    private var frame: [String] {
        var lines = ["  " + style.paint("Levels", .strong)]
        for step in rubric.scale {
            lines += TextBlock.hanging(
                "\(step.level)",
                "\(step.name): \(step.means)",
                indentation: 2,
                style: style
            )
        }
        lines += ["", "  " + style.paint("Bands", .strong)]
        for band in rubric.bands {
            let points = Prose.padded(NumberText.short(band.from), to: 3, alignsRight: true)
            lines += TextBlock.hanging(points, "points or more: \(band.name)", indentation: 2, style: style)
        }
        if !rubric.attention.isEmpty { lines += ["", "  " + style.paint("Notes above the score", .strong)] }
        for note in rubric.attention {
            let cap = note.capBand.map { "; the total is then at most \"\($0)\"" } ?? ""
            let condition = "\(note.criterion) at level \(NumberText.short(note.atMost)) or lower\(cap)"
            lines += TextBlock.hanging("!", "\(note.says) (\(condition))", indentation: 2, style: style)
        }
        return lines
    }

    private var flags: [String] {
        guard !rubric.flags.isEmpty else { return [] }
        var lines = [style.paint("Questions for a person", .strong), ""]
        for flag in rubric.flags {
            lines += TextBlock.hanging("?", "\(flag.question) [\(flag.id)]", indentation: 2, style: style)
        }
        return lines
    }
}
