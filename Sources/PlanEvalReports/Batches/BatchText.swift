import PlanEval

/// The figures of a batch for people.
package struct BatchText {
    private let summary: BatchSummary
    private let elapsed: Double
    private let style: TextStyle

    /// Prepares the text.
    ///
    /// - Parameters:
    ///   - summary: the figures.
    ///   - elapsed: how long it took, in seconds.
    ///   - style: how it is drawn.
    package init(_ summary: BatchSummary, elapsed: Double, style: TextStyle) {
        self.summary = summary
        self.elapsed = elapsed
        self.style = style
    }

    /// Writes the text.
    ///
    /// - Parameter path: the folder with the files, as the user wrote it.
    /// - Returns: the text without a line break at its end.
    package func text(path: String) -> String {
        var lines = [headline]
        if summary.statistics.count > 0 { lines += [""] + totals + [""] + criteria + objectives }
        let reasons = self.reasons
        if !reasons.isEmpty { lines += [""] + reasons }
        lines += [""] + TextBlock.indented(written(path), by: 2, style: style)
        return lines.joined(separator: "\n")
    }

    private var headline: String {
        let counts = summary.counts
        let reused = counts.reused > 0 ? ", \(NumberText.grouped(counts.reused)) of them as before" : ""
        let errors = counts.errors > 0 ? " (\(Self.count(counts.errors, "error")))" : ""
        return
            "Graded \(NumberText.grouped(counts.graded)) of \(Self.count(counts.records, "plan")) in "
            + "\(NumberText.tenths(elapsed)) s\(reused)\(errors)"
    }

    // MARK: Figures

    private var totals: [String] {
        let statistics = summary.statistics
        func total(_ share: Double) -> String { statistics.quantile(share).map(NumberText.tenths) ?? "-" }
        let spread =
            "Median \(total(0.5)), middle half \(total(0.25)) to \(total(0.75)), from \(total(0)) to \(total(1))"
        let bands = statistics.bands.map { band in
            "\(Prose.line(band.name)) \(Self.share(band.count, of: statistics.count))"
        }
        return TextBlock.indented(spread, by: 2, style: style)
            + TextBlock.indented(bands.joined(separator: ", "), by: 2, style: style)
    }

    private var criteria: [String] {
        let levels = summary.rubric.scale.map { String($0.level) }
        var table = TextTable(
            [TextTable.Column(title: "Criterion, hardest first"), .init(title: "Mean", alignsRight: true)]
                + levels.map { .init(title: "At \($0)", alignsRight: true) }
        )
        for figures in summary.statistics.hardestFirst {
            let counts = summary.rubric.scale.map { step in
                figures.levels.indices.contains(step.level)
                    ? NumberText.grouped(figures.levels[step.level]) : "-"
            }
            table.rows.append(
                TextTable.Row(
                    cells: [Prose.line(figures.criterion.name), NumberText.hundredths(figures.mean)] + counts
                )
            )
        }
        return table.lines(style)
    }

    private var objectives: [String] {
        let reached = (summary.statistics.objectives + summary.statistics.bloomLevels).filter {
            $0.share != nil
        }
        guard !reached.isEmpty else { return [] }
        let words = reached.map { "\(Prose.line($0.name)) \(NumberText.percent($0.share))" }
        return [""]
            + TextBlock.indented("Objectives reached: " + words.joined(separator: ", "), by: 2, style: style)
    }

    private var reasons: [String] {
        let kinds = PersonReason.Kind.allCases.filter { (summary.reasons[$0] ?? 0) > 0 }
        guard !kinds.isEmpty else { return [] }
        var lines = ["  Needs a person"]
        for kind in kinds {
            let count = Self.count(summary.reasons[kind] ?? 0, "plan")
            lines += TextBlock.hanging("-", "\(count): \(Self.words(kind))", indentation: 2, style: style)
        }
        return lines
    }

    private static func words(_ kind: PersonReason.Kind) -> String {
        switch kind {
        case .unreadable: "could not be read"
        case .reviewsUnread: "a part of a review could not be understood"
        case .fewReviews: "fewer peer reviews than the rubric asks for"
        case .peersApart: "two peers two or more levels apart"
        case .sourcesApart: "checks and people, or facilitator and peers, apart"
        case .flag: "a question of the rubric is open"
        case .nearCopy: "very like another plan"
        }
    }

    private func written(_ path: String) -> String {
        let folder = SafeText.singleLine(path)
        return
            "Wrote \(folder)/results.ndjson, gradebook.csv, needs-review.csv, errors.ndjson and summary.json"
    }

    // MARK: Numbers

    /// A count with its noun, grouped by three digits.
    package static func count(_ count: Int, _ noun: String) -> String {
        "\(NumberText.grouped(count)) \(noun)\(count == 1 ? "" : "s")"
    }

    private static func share(_ count: Int, of all: Int) -> String {
        guard all > 0 else { return "-" }
        return "\(NumberText.tenths(Double(count) / Double(all) * 100)) %"
    }
}

extension BatchText {
    /// A line that says how far a batch is.
    ///
    /// - Parameters:
    ///   - done: the plans that are done.
    ///   - total: all plans, where that is known.
    ///   - errors: the errors so far.
    ///   - seconds: the time since the start.
    ///   - width: the columns of the terminal.
    /// - Returns: one line that fits.
    package static func progress(
        done: Int,
        of total: Int?,
        errors: Int,
        seconds: Double,
        width: Int
    ) -> String {
        let rate = seconds > 0 ? Double(done) / seconds : 0
        var parts = [
            total.map { "\(NumberText.grouped(done)) of \(NumberText.grouped($0))" } ?? count(done, "plan")
        ]
        parts.append("\(NumberText.grouped(Int(min(rate, 1e9))))/s")
        if let total, rate > 0 {
            parts.append(
                "\(NumberText.grouped(Int(min(Double(max(total - done, 0)) / rate, 1e9).rounded(.up)))) s left"
            )
        }
        if errors > 0 { parts.append(count(errors, "error")) }
        let words = parts.joined(separator: "  ")
        let room = min(width - words.utf8.count - 12, 40)
        guard let total, total > 0, room >= 10 else { return String(words.prefix(max(width - 1, 1))) }
        let filled = min(room * done / total, room)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
        return "Scoring  \(bar)  \(words)"
    }
}
