public import PlanEval
import RaterStatistics

/// How reviewers compare with reference levels, as people read it.
public struct CalibrationText: Sendable {
    private let calibrations: [Calibration]
    private let rubric: Rubric
    private let style: TextStyle

    /// Prepares the text.
    ///
    /// - Parameters:
    ///   - calibrations: the reviewers, at least one; a single one is shown with every difference.
    ///   - rubric: the rubric of the levels.
    ///   - style: how to draw it.
    public init(_ calibrations: [Calibration], rubric: Rubric, style: TextStyle) {
        self.calibrations = calibrations
        self.rubric = rubric
        self.style = style
    }

    /// The tables; ends with a line break.
    public var text: String {
        let parts =
            calibrations.count == 1
            ? calibrations.flatMap { [headline($0), criteria($0), differences($0)] }
            : [table]
        return (parts + [kappaNote]).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    // MARK: Several reviewers

    private var table: [String] {
        var table = TextTable([
            TextTable.Column(title: "Reviewer"), TextTable.Column(title: "Plans", alignsRight: true),
            TextTable.Column(title: "Exact", alignsRight: true),
            TextTable.Column(title: "Within one", alignsRight: true),
            TextTable.Column(title: "Kappa", alignsRight: true),
            TextTable.Column(title: "On the whole"),
        ])
        table.rows = calibrations.map { calibration in
            let overall = calibration.overall
            return TextTable.Row(cells: [
                Prose.line(calibration.reviewer), String(calibration.plans.count),
                NumberText.percent(overall.exactShare), NumberText.percent(overall.withinOneShare),
                NumberText.hundredths(overall.kappa.value), Self.tendency(calibration.meanDifference),
            ])
        }
        let heading = "Reviewers beside the reference levels"
        return [style.paint(heading, .strong), ""] + table.lines(style)
    }

    private var kappaNote: [String] {
        TextBlock.indented(
            "Kappa is Cohen's kappa with quadratic weights: 1 is full agreement, 0 is chance. "
                + "This is for practice; it marks nobody.",
            by: 2,
            style: style
        )
    }

    // MARK: One reviewer

    private func headline(_ calibration: Calibration) -> [String] {
        let count = NumberText.count(calibration.plans.count, "reference plan")
        let title = "\(Prose.line(calibration.reviewer)) beside the levels of \(count)"
        return Prose.lines(title, width: style.width).map { style.paint($0, .strong) }
            + [""] + TextBlock.indented(summary(calibration), by: 2, style: style)
    }

    private func summary(_ calibration: Calibration) -> String {
        let overall = calibration.overall
        return
            "Of \(NumberText.count(overall.count, "level")), \(NumberText.percent(overall.exactShare)) are "
            + "the same and \(NumberText.percent(overall.withinOneShare)) at most one apart. "
            + "On the whole: \(Self.tendency(calibration.meanDifference))."
    }

    private func criteria(_ calibration: Calibration) -> [String] {
        var table = TextTable([
            TextTable.Column(title: "Criterion"), TextTable.Column(title: "Levels", alignsRight: true),
            TextTable.Column(title: "Exact", alignsRight: true), TextTable.Column(title: "On the whole"),
        ])
        table.rows = calibration.criteria.map { comparison in
            let agreement = comparison.agreement
            return TextTable.Row(cells: [
                name(of: agreement.criterion ?? ""), String(agreement.count),
                NumberText.percent(agreement.exactShare), Self.tendency(comparison.meanDifference),
            ])
        }
        return table.lines(style)
    }

    private func differences(_ calibration: Calibration) -> [String] {
        guard !calibration.differences.isEmpty else {
            return TextBlock.indented("No level is a whole step away.", by: 2, style: style)
        }
        var lines = ["  " + style.paint("Levels to talk about", .strong)]
        for difference in calibration.differences.prefix(Self.shownDifferences) {
            let text =
                "\(Prose.line(difference.plan)), \(name(of: difference.criterion)): given "
                + "\(NumberText.short(difference.given)), reference \(NumberText.short(difference.reference))"
            lines += TextBlock.hanging("-", text, indentation: 2, style: style)
            if let descriptor = descriptor(of: difference) {
                lines += TextBlock.indented("Reference: " + descriptor, by: 6, style: style)
            }
        }
        let rest = calibration.differences.count - Self.shownDifferences
        if rest > 0 { lines.append("    and \(NumberText.count(rest, "smaller difference"))") }
        return lines
    }

    /// More than these nobody reads at once.
    private static let shownDifferences = 8

    private func name(of criterion: String) -> String {
        Prose.line(rubric.criterion(criterion)?.name ?? criterion)
    }

    /// What a plan at the level of the reference shows.
    private func descriptor(of difference: Calibration.Difference) -> String? {
        rubric.criterion(difference.criterion)?.levels
            .first { Double($0.level) == difference.reference.rounded(.down) }
            .map { Prose.line($0.descriptor) }
    }

    private static func tendency(_ difference: Double) -> String {
        let levels = NumberText.tenths(abs(difference))
        return levels == "0.0" ? "the same" : levels + (difference > 0 ? " higher" : " lower")
    }
}
