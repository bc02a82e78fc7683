public import PlanEval
import RaterStatistics

/// How well readers agree, for the facilitator of a cohort.
public struct AgreementText: Sendable {
    private let report: AgreementReport
    private let rubric: Rubric
    private let style: TextStyle

    /// Prepares the report.
    public init(_ report: AgreementReport, rubric: Rubric, style: TextStyle) {
        self.report = report
        self.rubric = rubric
        self.style = style
    }

    /// The whole report; ends with a line break.
    public var text: String {
        let parts = [headline + hidden, verdict, numbers, criteria, readers, questions]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private var headline: [String] {
        let counts = [
            NumberText.count(report.planCount, "plan"), NumberText.count(report.reviewCount, "peer review"),
            NumberText.count(report.readers.count, "reader"),
        ]
        let title = [Prose.line(report.title)] + counts
        return Prose.lines(title.joined(separator: style.dot), width: style.width)
            .map { style.paint($0, .strong) }
    }

    /// What is left out, because every figure that it changed would tell something of it.
    private var hidden: [String] {
        guard report.hiddenPlanCount > 0 else { return [] }
        let plans = NumberText.count(report.hiddenPlanCount, "plan")
        let whose = report.hiddenPlanCount == 1 ? "Its" : "Their"
        let reviews = NumberText.count(report.hiddenReviewCount, "review")
        let stay = report.hiddenReviewCount == 1 ? "stays" : "stay"
        return Prose.lines(
            "Left out: \(plans) with fewer than \(report.minimumPeers) peer reviews. \(whose) \(reviews) \(stay) "
                + "hidden, so no figure may depend on what they say.",
            width: style.width
        )
    }

    private var verdict: [String] {
        var lines = block(AgreementWords.verdict(report.overall))
        if let exact = report.overall.exactShare, let close = report.overall.withinOneShare {
            let exact = NumberText.percent(exact)
            let close = NumberText.percent(close)
            lines += block(
                "Two readers of a plan gave the same level in \(exact) of cases, at most one apart in \(close)."
            )
        }
        return lines + (report.reliability.map(enough) ?? [])
    }

    /// How many readers a plan needs.
    private func enough(_ reliability: ReaderReliability) -> [String] {
        guard let single = reliability.dependability(of: 1).value,
            let mean = reliability.dependability(of: reliability.meanReaders).value
        else { return [] }
        let target = NumberText.percent(ReaderReliability.target)
        let need =
            reliability.readersForTarget.map {
                "For \(target) a plan needs \(NumberText.count($0, "reader"))."
            }
            ?? "No number of readers within reason gives \(target)."
        return block(
            "What one reader says is \(NumberText.percent(single)) about the plan, what the mean of "
                + "\(NumberText.tenths(reliability.meanReaders)) says \(NumberText.percent(mean)). \(need)"
        )
    }

    // MARK: Numbers

    private var numbers: [String] {
        guard report.reviewCount > 0 else { return [] }
        var table = TextTable([
            TextTable.Column(title: "Statistic"), TextTable.Column(title: "Value", alignsRight: true),
            TextTable.Column(title: "90 % range"),
        ])
        func add(_ name: String, _ estimate: Estimate, _ range: ClosedRange<Double>? = nil) {
            let note: String =
                if let range { AgreementWords.range(range) } else {
                    estimate.reason.map(AgreementWords.words) ?? ""
                }
            table.rows.append(TextTable.Row(cells: [name, AgreementWords.value(estimate), note]))
        }
        add("Krippendorff's alpha, ordinal", report.overall.alpha, report.overall.alphaRange)
        add("Gwet's AC2, quadratic", report.overall.ac2)
        if let reliability = report.reliability {
            add("ICC(1) of whole reviews", reliability.singleReader)
            let count = max(Int(reliability.meanReaders.rounded()), 1)
            add("Phi(\(count)) of whole reviews", reliability.dependability(of: Double(count)))
        }
        return table.lines(style)
    }

    // MARK: Criteria

    private var criteria: [String] {
        guard report.overall.pairCount > 0 else { return [] }
        var table = TextTable([
            TextTable.Column(title: "Criterion, hardest to agree on first"),
            TextTable.Column(title: "Alpha", alignsRight: true),
            TextTable.Column(title: "AC2", alignsRight: true),
            TextTable.Column(title: "Same", alignsRight: true),
            TextTable.Column(title: "Within one", alignsRight: true),
        ])
        table.rows = report.hardestFirst.map { agreement in
            let name = agreement.criterion.flatMap { rubric.criterion($0)?.name } ?? ""
            return TextTable.Row(cells: [
                Prose.line(name), AgreementWords.value(agreement.alpha), AgreementWords.value(agreement.ac2),
                NumberText.percent(agreement.exactShare), NumberText.percent(agreement.withinOneShare),
            ])
        }
        return table.lines(style)
    }

    // MARK: Readers

    private var readers: [String] {
        guard !report.readers.isEmpty else { return [] }
        var table = TextTable([
            TextTable.Column(title: "Reader"), TextTable.Column(title: "Reviews", alignsRight: true),
            TextTable.Column(title: "Gives", alignsRight: true), TextTable.Column(title: "90 % range"),
            TextTable.Column(title: "Levels are"),
        ])
        table.smallestFirstColumn = 12
        table.rows = report.readers.map { reader in
            TextTable.Row(cells: [
                Prose.line(reader.id), "\(reader.reviewCount)", AgreementWords.bias(reader.bias),
                AgreementWords.biasRange(reader.biasRange), AgreementWords.words(reader.consistency),
            ])
        }
        return table.lines(style) + [""] + block(warning)
            + AgreementWords.notes(report.labels).flatMap(block)
    }

    // MARK: Questions

    private var questions: [String] {
        guard !report.questions.isEmpty else { return [] }
        return ["  " + style.paint("Questions, which change no score", .strong)]
            + report.questions.flatMap { question in
                TextBlock.hanging("-", AgreementWords.words(question), indentation: 2, style: style)
            }
    }

    private var warning: String {
        let enough = AgreementReport.Reader.enoughReviews
        let few = report.readers.count { $0.reviewCount < enough }
        let who = few == report.readers.count ? "All readers" : NumberText.count(few, "reader")
        let gap = few == 0 ? "" : " \(who) gave fewer than \(enough) reviews, too few to judge a reader by."
        let effect =
            rubric.aggregator.adjustsForReaders
            ? ", and is taken out of the scores already"
            : "; the way \"\(rubric.aggregator.rawValue)\" leaves it in the scores"
        return
            "How many levels more or less than the others a reader gives is about the levels\(effect). "
            + "Do not rank or grade people by it.\(gap)"
    }

    private func block(_ text: String) -> [String] { TextBlock.indented(text, by: 2, style: style) }
}
