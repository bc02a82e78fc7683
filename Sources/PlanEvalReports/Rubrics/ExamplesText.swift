public import PlanEval
import RaterStatistics

/// How well a rubric agrees with the people who judged its examples.
public struct ExamplesText: Sendable {
    private let report: ExamplesReport
    private let rubric: Rubric
    private let planCount: Int
    private let style: TextStyle

    /// Prepares the table.
    ///
    /// - Parameters:
    ///   - report: the comparison.
    ///   - rubric: the rubric it is about.
    ///   - planCount: how many plans were compared.
    ///   - style: how to draw it.
    public init(_ report: ExamplesReport, rubric: Rubric, planCount: Int, style: TextStyle) {
        self.report = report
        self.rubric = rubric
        self.planCount = planCount
        self.style = style
    }

    /// The table and the misses; ends with a line break.
    public var text: String {
        let parts = [headline, table, misses, flags]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private var headline: [String] {
        let title =
            "\(rubric.id) \(rubric.version) against \(NumberText.count(planCount, "plan")) "
            + "that a person judged"
        return Prose.lines(title, width: style.width).map { style.paint($0, .strong) }
    }

    private var table: [String] {
        var table = TextTable([
            TextTable.Column(title: "Criterion"), TextTable.Column(title: "Kappa", alignsRight: true),
            TextTable.Column(title: "Exact", alignsRight: true),
            TextTable.Column(title: "Within one", alignsRight: true),
        ])
        table.rows = report.criteria.map { agreement in
            let name = agreement.criterion.flatMap { rubric.criterion($0)?.name } ?? ""
            return Self.row(Prose.line(name), agreement)
        }
        let overall = Self.row("All criteria", report.overall)
        table.rows.append(TextTable.Row(cells: overall.cells, tones: overall.cells.map { _ in .strong }))
        return table.lines(style)
            + TextBlock.indented(
                "Kappa is Cohen's kappa with quadratic weights: 1 is full agreement, 0 is chance.",
                by: 2,
                style: style
            )
    }

    private static func row(_ name: String, _ agreement: LevelAgreement) -> TextTable.Row {
        TextTable.Row(cells: [
            name, NumberText.hundredths(agreement.kappa.value), NumberText.percent(agreement.exactShare),
            NumberText.percent(agreement.withinOneShare),
        ])
    }

    private var misses: [String] {
        guard !report.levelMisses.isEmpty else { return ["  Every level is as expected."] }
        var lines = ["  " + style.paint("Levels that differ", .strong)]
        for miss in report.levelMisses {
            let text = "\(miss.criterion) \(miss.actual), expected \(miss.expected): \(miss.plan)"
            let isFar = abs(miss.actual - miss.expected) > 1
            lines += TextBlock.hanging(isFar ? "!" : "-", text, indentation: 2, style: style, tone: .poor)
        }
        return lines
    }

    private var flags: [String] {
        guard !report.flagMisses.isEmpty else { return ["  Every flag is as expected."] }
        var lines = ["  " + style.paint("Flags that differ", .strong)]
        for miss in report.flagMisses {
            let state = miss.isExpected ? "is not raised" : "is raised and not expected"
            lines += TextBlock.hanging(
                "-",
                "\(miss.flag) \(state): \(miss.plan)",
                indentation: 2,
                style: style
            )
        }
        return lines
    }
}
