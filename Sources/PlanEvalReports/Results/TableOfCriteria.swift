import PlanEval

/// The criteria with levels and points, one row each, and what each source says where people were asked.
struct TableOfCriteria {
    private let criteria: [CriterionResult]

    init(_ criteria: [CriterionResult]) {
        self.criteria = criteria
    }

    func lines(_ style: TextStyle) -> [String] {
        let isNarrow = style.width < 72
        let sources = sources
        let points = TextTable.Column(title: "Points", alignsRight: true)
        let columns = sources.map { TextTable.Column(title: Self.title($0), alignsRight: true) }
        // Columns are dropped from the right, and points are the last to go.
        var all = [TextTable.Column(title: "Criterion"), TextTable.Column(title: "Level")]
        all += isNarrow ? [points] + columns : columns + [points]
        if !style.isPlain { all.append(TextTable.Column(title: "")) }
        var table = TextTable(all)
        table.smallestFirstColumn = isNarrow ? 18 : sources.isEmpty ? 36 : 22
        let weightWidth = criteria.map { NumberText.short($0.weight).utf8.count }.max() ?? 0
        let barWidth = style.width < 92 ? 10 : 20
        table.rows = criteria.map { criterion in
            let share = criterion.weight > 0 ? criterion.points / criterion.weight : 0
            let points = Self.points(criterion, weightWidth: weightWidth)
            let levels = sources.map { Self.level(of: $0, criterion) }
            let cells = [Prose.line(criterion.name), Self.level(criterion)]
            return TextTable.Row(
                cells: cells + (isNarrow ? [points] + levels : levels + [points])
                    + [Self.bar(share, width: barWidth)],
                tones: Array(repeating: nil, count: cells.count + levels.count + 1) + [Self.tone(share)]
            )
        }
        return table.lines(style)
    }

    // MARK: Sources

    /// The sources that said something; none where nobody was asked.
    private var sources: [LevelSource] {
        guard criteria.contains(where: { $0.people != nil }) else { return [] }
        return LevelSource.allCases.filter { source in
            source == .checks || criteria.contains { $0.people?.shownLevel(of: source) != nil }
        }
    }

    private static func title(_ source: LevelSource) -> String {
        switch source {
        case .checks: "Checks"
        case .peers: "Peers"
        case .facilitator: "Facil."
        case .team: "Self"
        }
    }

    private static func level(of source: LevelSource, _ criterion: CriterionResult) -> String {
        let level =
            source == .checks ? Double(criterion.evidenceLevel) : criterion.people?.shownLevel(of: source)
        return level.map(NumberText.tenths) ?? "-"
    }

    // MARK: Cells

    private static func points(_ criterion: CriterionResult, weightWidth: Int) -> String {
        // Filled up on the right, so that the strokes stand under each other.
        let weight = Prose.padded(NumberText.short(criterion.weight), to: weightWidth)
        return "\(NumberText.tenths(criterion.points))/\(weight)"
    }

    private static func level(_ criterion: CriterionResult) -> String {
        let number =
            criterion.people == nil
            ? NumberText.short(criterion.level) : NumberText.tenths(criterion.level)
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

extension PeopleLevels {
    /// The level of a source of people as it is shown: of the team what it said, not what of it counts.
    func shownLevel(of source: LevelSource) -> Double? {
        switch source {
        case .checks: nil
        case .peers: peers?.source.level
        case .facilitator: facilitator?.level
        case .team: team?.level
        }
    }
}
