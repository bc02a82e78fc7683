public import PlanEval
import RaterStatistics

/// Who reviews which plan, for people.
public struct AllocationText: Sendable {
    private let report: AllocationReport
    private let style: TextStyle

    /// Prepares the text.
    public init(_ report: AllocationReport, style: TextStyle) {
        self.report = report
        self.style = style
    }

    /// The whole text; ends with a line break.
    public var text: String {
        let parts = [headline, reviewers, promises, changes]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private var headline: [String] {
        let counts = [
            NumberText.count(report.planCount, "plan"),
            NumberText.count(report.reviewsPerPlan, "review") + " each",
            AllocationWords.count(report.allocation.loads.count, report.side),
        ]
        let title = [Prose.line(report.title)] + counts
        return Prose.lines(title.joined(separator: style.dot), width: style.width)
            .map { style.paint($0, .strong) }
    }

    // MARK: Who reviews what

    private var reviewers: [String] {
        let lists = work
        let names = lists.map { Prose.line($0.reviewer) }
        let widest = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        let column = min(widest, style.width / 3)
        var lines: [String] = []
        for (name, list) in zip(names, lists) {
            let sign = Prose.padded(Prose.cutLine(name, width: column, style: style), to: column)
            let margin = String(repeating: " ", count: 2 + column + 2)
            let plans = list.assignments.map(plan).joined(separator: ", ")
            let texts = Prose.lines(plans, width: style.width - 2 - column - 2)
            for (number, text) in texts.enumerated() {
                lines.append(number == 0 ? "  " + style.paint(sign, .strong) + "  " + text : margin + text)
            }
        }
        return lines + idle
    }

    private typealias Work = (reviewer: String, assignments: [Allocation.Assignment])

    /// The assignments by reviewer; those who have none are left out.
    private var work: [Work] {
        var work: [Work] = []
        for assignment in report.allocation.assignments {
            let reviewer = assignment.pair.reviewer
            if let last = work.last, last.reviewer.utf8.elementsEqual(reviewer.utf8) {
                work[work.count - 1].assignments.append(assignment)
            } else {
                work.append((reviewer, [assignment]))
            }
        }
        return work
    }

    private func plan(_ assignment: Allocation.Assignment) -> String {
        let name = Prose.line(assignment.pair.plan)
        switch assignment.origin {
        case .done: return name + " (done)"
        case .new, .required: return report.isRepair ? name + " (new)" : name
        case .kept: return name
        }
    }

    private var idle: [String] {
        let names = report.allocation.loads.filter { $0.count == 0 }.map { Prose.line($0.reviewer) }
        guard !names.isEmpty else { return [] }
        return [""] + block("Without a review: \(names.joined(separator: ", ")).")
    }

    // MARK: What holds

    private var promises: [String] {
        AllocationWords.promises(report).flatMap(block)
    }

    private var changes: [String] {
        guard report.isRepair else { return [] }
        return AllocationWords.changes(report).flatMap(block)
    }

    private func block(_ text: String) -> [String] {
        TextBlock.indented(text, by: 2, style: style)
    }
}
