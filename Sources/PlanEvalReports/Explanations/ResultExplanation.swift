public import PlanEval

/// How the numbers of a result came about, worked out again from the result alone.
public struct ResultExplanation: Sendable {
    let assessment: Assessment
    let style: TextStyle

    /// Prepares to explain a result.
    public init(_ assessment: Assessment, style: TextStyle) {
        self.assessment = assessment
        self.style = style
    }

    // MARK: The whole result

    /// The total: a line of arithmetic for each criterion.
    public var overview: String {
        var table = TextTable([
            TextTable.Column(title: "Criterion"), TextTable.Column(title: "Level x weight"),
            TextTable.Column(title: "Points", alignsRight: true), TextTable.Column(title: "Name"),
        ])
        table.rows = assessment.criteria.map { criterion in
            TextTable.Row(cells: [
                Prose.line(criterion.name), product(criterion), NumberText.tenths(criterion.points),
                Prose.line(criterion.id),
            ])
        }
        table.rows.append(
            TextTable.Row(
                cells: ["Total", "", NumberText.tenths(assessment.total)],
                tones: [.strong, nil, .strong]
            )
        )
        let notes = assessment.attention.compactMap { note in
            note.cappedBand.map { "The band is \"\($0)\" at the most while \(note.criterion) is so low." }
        }
        return joined([
            headline(assessment.plan.title), table.lines(style), block("Band: \(assessment.band)"),
            certainty,
            notes.flatMap(block), block(Self.rounding),
            ["  One criterion: planeval explain RESULT --criterion NAME"],
        ])
    }

    // MARK: One criterion

    /// One criterion: level by level, the caps, the points, and every finding with its places.
    public func text(of criterion: CriterionResult) -> String {
        let points = "\(NumberText.tenths(criterion.points)) of \(NumberText.short(criterion.weight)) points"
        let head = [headline("\(criterion.name): \(points)"), levels(criterion)]
        return joined(
            head + sources(criterion)
                + [arithmetic(criterion), comments(criterion), findings(criterion)]
        )
    }

    private func levels(_ criterion: CriterionResult) -> [String] {
        var isOpen = false
        var table = TextTable([
            TextTable.Column(title: "Level"), TextTable.Column(title: "Met", alignsRight: true),
            TextTable.Column(title: "Needed", alignsRight: true), TextTable.Column(title: ""),
        ])
        for requirement in criterion.requirements {
            let findings = criterion.findings.filter { $0.level == requirement.level }
            let met = findings.count { $0.outcome == .met }
            let isMet = met >= requirement.needed
            let state = isOpen ? "does not count, a lower level is open" : isMet ? "reached" : "not reached"
            table.rows.append(
                TextTable.Row(cells: [
                    "level \(requirement.level)", "\(met)", "\(requirement.needed) of \(findings.count)",
                    state,
                ])
            )
            isOpen = isOpen || !isMet
        }
        return table.rows.isEmpty ? [] : table.lines(style)
    }

    private func arithmetic(_ criterion: CriterionResult) -> [String] {
        var lines =
            criterion.people == nil
            ? block("The checks show level \(criterion.uncappedEvidenceLevel).") : []
        for name in criterion.cappedBy {
            let cap = assessment.flags.first { $0.flag.utf8.elementsEqual(name.utf8) }?.cap
            let limit = cap.map { "level \($0) at the most" } ?? "a lower level"
            lines += block("The flag \(name) is confirmed: \(limit).")
        }
        let exact = criterion.level / Double(max(assessment.rubric.highestLevel, 1)) * criterion.weight
        lines += block(
            "\(product(criterion)) = \(NumberText.exact(exact)), shown as \(NumberText.tenths(criterion.points))."
        )
        if abs(exact - criterion.points) > 1e-9 { lines += block(Self.rounding) }
        return lines
    }

    private func findings(_ criterion: CriterionResult) -> [String] {
        var lines: [String] = []
        for finding in criterion.findings {
            if !lines.isEmpty { lines.append("") }
            lines += self.lines(finding)
        }
        return lines
    }

    private func lines(_ finding: Finding) -> [String] {
        let state: (word: String, tone: TextStyle.Tone) =
            switch finding.outcome {
            case .met: ("met", .good)
            case .unmet: ("unmet", .poor)
            case .notAssessable: ("not assessable", .middling)
            }
        let sign = Prose.padded(state.word, to: 5)
        let says = "\(finding.says) [\(finding.check), level \(finding.level)]"
        var lines = TextBlock.hanging(sign, says, indentation: 2, style: style, tone: state.tone)
        if let reason = finding.reason { lines += TextBlock.indented(reason, by: 8, style: style) }
        if finding.outcome != .met {
            lines += TextBlock.indented("To do: \(finding.advice)", by: 8, style: style)
        }
        return lines
            + EvidenceLines(finding.evidence, path: assessment.plan.path, limit: 5).lines(
                style,
                indentation: 8
            )
    }

    // MARK: Words

    private static let rounding = """
        Points are cut to tenths, and the tenths that are left of the rounded total go to the largest \
        remainders, so that the points add up to the total.
        """

    private func product(_ criterion: CriterionResult) -> String {
        "\(NumberText.short(criterion.level)) / \(assessment.rubric.highestLevel) x "
            + NumberText.short(criterion.weight)
    }

    private func headline(_ text: String) -> [String] {
        Prose.lines(text, width: style.width).map { style.paint($0, .strong) }
            + TextBlock.indented(
                "\(assessment.plan.path), by \(assessment.rubric.id) \(assessment.rubric.version)",
                by: 2,
                style: style
            )
    }

    func block(_ text: String) -> [String] { TextBlock.indented(text, by: 2, style: style) }

    private func joined(_ parts: [[String]]) -> String {
        parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}
