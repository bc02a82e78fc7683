public import PlanEval
import RaterStatistics

/// The agreement of readers for programs.
public enum AgreementJSON {
    /// One object with the schema `planeval.agreement/1`; ends with a line break.
    public static func document(_ report: AgreementReport, rubric: Rubric) -> [UInt8] {
        var writer = JSONWriter(layout: .indented)
        writer.object { writer in
            writer.member("schema", "planeval.agreement/1")
            writer.member("engine", Engine.version)
            writer.member("cohort", report.title)
            writer.member(rubric: rubric)
            writer.member("plans", report.planCount)
            writer.member("reviewedPlans", report.reviewedPlanCount)
            writer.member("reviews", report.reviewCount)
            writer.member("minimumPeers", report.minimumPeers)
            writer.member("hidden", inline: true) { writer in
                writer.member("plans", report.hiddenPlanCount)
                writer.member("reviews", report.hiddenReviewCount)
            }
            writer.member("overall") { append(report.overall, to: &$0) }
            writer.member("criteria", objects: report.criteria) { writer, agreement in
                writer.member("id", agreement.criterion)
                append(agreement, to: &writer)
            }
            append(report.reliability, to: &writer)
            writer.member("readers", objects: report.readers, inline: true) { append($1, to: &$0) }
            writer.member("questions", objects: report.questions, inline: true) { writer, question in
                writer.member("subject", question.subject.rawValue)
                writer.member("readers", question.readers)
                writer.member("plans", question.plans)
                writer.member("value", rounded(question.value))
                writer.member("asks", AgreementWords.words(question))
            }
            writer.member("labels", CohortLabel.allCases.filter(report.labels.contains).map(\.rawValue))
        }
        writer.endLine()
        return writer.bytes
    }

    private static func append(_ agreement: ReaderAgreement, to writer: inout JSONWriter) {
        writer.member("levels", agreement.levelCount)
        writer.member("pairs", agreement.pairCount)
        writer.member("exact", agreement.exactShare.map(rounded))
        writer.member("withinOne", agreement.withinOneShare.map(rounded))
        append("alpha", agreement.alpha, agreement.alphaRange, to: &writer)
        append("ac2", agreement.ac2, nil, to: &writer)
    }

    private static func append(_ reliability: ReaderReliability?, to writer: inout JSONWriter) {
        guard let reliability else {
            writer.nullMember("reliability")
            return
        }
        writer.member("reliability") { writer in
            writer.member("variances", inline: true) { writer in
                writer.member("plan", rounded(reliability.components.plan))
                writer.member("reader", rounded(reliability.components.rater))
                writer.member("residual", rounded(reliability.components.residual))
            }
            writer.member("readersPerPlan", rounded(reliability.meanReaders))
            append("icc1", reliability.singleReader, nil, to: &writer)
            writer.member("phi", objects: Array(1...8), inline: true) { writer, count in
                writer.member("readers", count)
                writer.member("value", reliability.dependability(of: Double(count)).value.map(rounded))
            }
            writer.member("readersForTarget", reliability.readersForTarget)
            writer.member("target", ReaderReliability.target)
        }
    }

    private static func append(_ reader: AgreementReport.Reader, to writer: inout JSONWriter) {
        writer.member("id", reader.id)
        writer.member("reviews", reader.reviewCount)
        writer.member("bias", rounded(reader.bias))
        writer.member("biasLow", rounded(reader.biasRange.lowerBound))
        writer.member("biasHigh", rounded(reader.biasRange.upperBound))
        writer.member("consistency", reader.consistency.rawValue)
        writer.member("enoughReviews", reader.reviewCount >= AgreementReport.Reader.enoughReviews)
    }

    /// A statistic with its range, or the reason why it has no value.
    private static func append(
        _ key: StaticString,
        _ estimate: Estimate,
        _ range: ClosedRange<Double>?,
        to writer: inout JSONWriter
    ) {
        writer.member(key, inline: true) { writer in
            writer.member("value", estimate.value.map(rounded))
            if let range {
                writer.member("low", rounded(range.lowerBound))
                writer.member("high", rounded(range.upperBound))
            }
            if let reason = estimate.reason { writer.member("undefined", reason.rawValue) }
        }
    }

    /// Six decimals: more are noise, and would differ between machines.
    private static func rounded(_ value: Double) -> Double {
        guard value.isFinite, abs(value) < 1e9 else { return value }
        let rounded = (value * 1e6).rounded() / 1e6
        return rounded == 0 ? 0 : rounded
    }
}
