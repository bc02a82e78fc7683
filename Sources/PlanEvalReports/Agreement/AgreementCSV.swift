public import PlanEval
import RaterStatistics

/// The agreement of readers for spreadsheets: a row for each statistic of each thing.
public enum AgreementCSV {
    /// A table with the columns `about,id,statistic,value,low,high,count`.
    ///
    /// A blank value is one that the reviews do not determine. `about` is `cohort`, `criterion` or `reader`,
    /// and `count` the number of levels or reviews behind a row; behind `hiddenPlans`, those that are left out.
    public static func document(_ report: AgreementReport) -> [UInt8] {
        var writer = CSVWriter()
        writer.header(["about", "id", "statistic", "value", "low", "high", "count"])
        append(report.overall, "cohort", "", to: &writer)
        writer.row([
            .id("cohort"), .blank, .id("hiddenPlans"), .count(report.hiddenPlanCount), .blank, .blank,
            .count(report.hiddenReviewCount),
        ])
        if let reliability = report.reliability {
            let count = CSVWriter.Cell.count(report.reviewCount)
            func row(_ name: String, _ value: Double?) {
                writer.row([.id("cohort"), .blank, .id(name), cell(value), .blank, .blank, count])
            }
            row("icc1", reliability.singleReader.value)
            for readers in 1...8 {
                row("phi\(readers)", reliability.dependability(of: Double(readers)).value)
            }
            row("readersForTarget", reliability.readersForTarget.map { Double($0) })
        }
        for agreement in report.criteria {
            append(agreement, "criterion", agreement.criterion ?? "", to: &writer)
        }
        for reader in report.readers {
            writer.row([
                .id("reader"), .text(reader.id), .id("bias"), .number(reader.bias),
                .number(reader.biasRange.lowerBound), .number(reader.biasRange.upperBound),
                .count(reader.reviewCount),
            ])
        }
        return writer.bytes
    }

    private static func append(
        _ agreement: ReaderAgreement,
        _ about: String,
        _ id: String,
        to writer: inout CSVWriter
    ) {
        let rows: [(String, Double?, ClosedRange<Double>?)] = [
            ("alpha", agreement.alpha.value, agreement.alphaRange), ("ac2", agreement.ac2.value, nil),
            ("exact", agreement.exactShare, nil), ("withinOne", agreement.withinOneShare, nil),
        ]
        for (name, value, range) in rows {
            writer.row([
                .id(about), .id(id), .id(name), cell(value), cell(range?.lowerBound), cell(range?.upperBound),
                .count(agreement.levelCount),
            ])
        }
    }

    private static func cell(_ value: Double?) -> CSVWriter.Cell { value.map { .number($0) } ?? .blank }
}
