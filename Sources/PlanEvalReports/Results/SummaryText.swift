public import PlanEval

/// Several results in a few lines: a row for each plan, and whether they pass.
public enum SummaryText {
    /// The rows and the verdict; ends with a line break.
    public static func text(_ assessments: [Assessment], gate: Gate?, style: TextStyle) -> String {
        var lines: [String] = []
        if assessments.count > 1 { lines = table(assessments, gate, style) }
        if let gate { lines.append(gate.verdict(assessments)) }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func table(_ assessments: [Assessment], _ gate: Gate?, _ style: TextStyle) -> [String] {
        var columns = [TextTable.Column(title: "Plan"), TextTable.Column(title: "Points", alignsRight: true)]
        if gate != nil { columns.append(TextTable.Column(title: "Gate")) }
        columns.append(TextTable.Column(title: "Band"))
        var table = TextTable(columns)
        table.hasHeader = false
        table.indentation = 0
        table.rows = assessments.map { assessment in
            var cells = [Prose.line(assessment.plan.path), NumberText.tenths(assessment.total)]
            var tones: [TextStyle.Tone?] = [nil, nil]
            if let gate {
                let passes = gate.passes(assessment)
                cells.append(passes ? "PASS" : "FAIL under \(NumberText.short(gate.minimum))")
                tones.append(passes ? .good : .poor)
            }
            return TextTable.Row(cells: cells + [Prose.line(assessment.band)], tones: tones)
        }
        return table.lines(style)
    }
}
