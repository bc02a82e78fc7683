import PlanEval

/// The criteria with levels and points, one row each.
struct TableOfCriteria {
    private let criteria: [CriterionResult]

    init(_ criteria: [CriterionResult]) {
        self.criteria = criteria
    }

    func lines(_ style: TextStyle) -> [String] {
        var columns = [
            TextTable.Column(title: "Criterion"), TextTable.Column(title: "Level"),
            TextTable.Column(title: "Points", alignsRight: true),
        ]
        if !style.isPlain { columns.append(TextTable.Column(title: "")) }
        var table = TextTable(columns)
        table.smallestFirstColumn = style.width < 72 ? 18 : 36
        let weightWidth = criteria.map { NumberText.short($0.weight).utf8.count }.max() ?? 0
        table.rows = criteria.map { row($0, weightWidth: weightWidth, barWidth: style.width < 92 ? 10 : 20) }
        return table.lines(style)
    }

    private func row(_ criterion: CriterionResult, weightWidth: Int, barWidth: Int) -> TextTable.Row {
        // Filled up on the right, so that the strokes stand under each other.
        let weight = Prose.padded(NumberText.short(criterion.weight), to: weightWidth)
        let points = "\(NumberText.tenths(criterion.points))/\(weight)"
        let share = criterion.weight > 0 ? criterion.points / criterion.weight : 0
        return TextTable.Row(
            cells: [
                Prose.line(criterion.name), level(criterion), points, Self.bar(share, width: barWidth),
            ],
            tones: [nil, nil, nil, Self.tone(share)]
        )
    }

    private func level(_ criterion: CriterionResult) -> String {
        let number = NumberText.short(criterion.level)
        let capped = criterion.cappedBy.isEmpty ? "" : " (capped)"
        return "\(number) \(Prose.line(criterion.levelName))\(capped)"
    }

    private static func bar(_ share: Double, width: Int) -> String {
        let filled = min(max(Int((share * Double(width) + 0.5).rounded(.down)), 0), width)
        return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    }

    private static func tone(_ share: Double) -> TextStyle.Tone {
        switch share {
        case 0.7...: .good
        case 0.3..<0.7: .middling
        default: .poor
        }
    }
}
