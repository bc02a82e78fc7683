import PlanEval

/// One of the next steps: what it is worth, what to do for each check, and where in the plan.
struct NextStepText {
    private let step: NextStep
    private let number: Int
    private let assessment: Assessment

    init(_ step: NextStep, number: Int, in assessment: Assessment) {
        self.step = step
        self.number = number
        self.assessment = assessment
    }

    func lines(_ style: TextStyle) -> [String] {
        let worth = "worth up to +\(NumberText.tenths(step.gain))"
        let name = Prose.line(step.name)
        let room = style.width - 2 - 2 - 2 - worth.utf8.count
        var lines: [String]
        if room >= 16 {
            let cut = Prose.cut(name, width: room, style: style)
            lines = [
                "  \(number) \(style.paint(Prose.padded(cut, to: room), .strong))  \(style.paint(worth, .good))"
            ]
        } else {
            lines = TextBlock.hanging("\(number)", "\(name) (\(worth))", indentation: 2, style: style)
        }
        let findings = assessment.criteria.flatMap(\.findings)
        for (check, advice) in zip(step.checks, step.advice) {
            lines += TextBlock.indented(advice, by: 4, style: style)
            let finding = findings.first { $0.check.utf8.elementsEqual(check.utf8) }
            lines += EvidenceLines(finding?.evidence ?? [], path: assessment.plan.path, limit: 2)
                .lines(style, indentation: 6)
            if let reason = finding?.reason {
                lines += TextBlock.indented("could not be assessed: \(reason)", by: 6, style: style)
            }
        }
        return lines
    }
}
