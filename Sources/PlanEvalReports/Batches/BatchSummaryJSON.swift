import PlanEval

/// The figures of a batch for programs: `planeval.summary/1`.
package enum BatchSummaryJSON {
    /// The kind of document and its version.
    package static let schema = "planeval.summary/1"

    /// One object; ends with a line break.
    package static func document(_ summary: BatchSummary) -> [UInt8] {
        var writer = JSONWriter(layout: .indented)
        writer.object { writer in
            writer.member("schema", schema)
            writer.member("engine", Engine.version)
            writer.member(rubric: summary.rubric)
            writer.member("records", summary.counts.records)
            writer.member("graded", summary.counts.graded)
            writer.member("errors", summary.counts.errors)
            writer.member("ids", summary.idDigest)
            write(summary.part, &writer)
            write(totals: summary.statistics, &writer)
            write(criteria: summary.statistics, &writer)
            writer.member("objectives", objects: summary.statistics.objectives, inline: true) {
                write($1, "id", &$0)
            }
            writer.member("bloom", objects: summary.statistics.bloomLevels, inline: true) {
                write($1, "level", &$0)
            }
            let reasons = PersonReason.Kind.allCases.filter { summary.reasons[$0] != nil }
            writer.member("needsPerson", objects: reasons, inline: true) { writer, kind in
                writer.member("reason", kind.rawValue)
                writer.member("plans", summary.reasons[kind] ?? 0)
            }
            writer.member("copies", objects: summary.copies) { write($1, &$0) }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func write(_ part: BatchSummary.Part, _ writer: inout JSONWriter) {
        writer.member("part", inline: true) { writer in
            writer.member("shard", part.shard)
            writer.member("shards", part.shards)
            writer.member("inputRecords", part.inputRecords)
            writer.member("runs", objects: part.runs, inline: true) { writer, run in
                writer.member("start", run.start)
                writer.member("count", run.count)
            }
        }
    }

    private static func write(totals statistics: CohortStatistics, _ writer: inout JSONWriter) {
        writer.member("totals") { writer in
            writer.member("mean", statistics.mean)
            writer.member("lowest", statistics.quantile(0))
            writer.member("lowerQuartile", statistics.quantile(0.25))
            writer.member("median", statistics.quantile(0.5))
            writer.member("upperQuartile", statistics.quantile(0.75))
            writer.member("highest", statistics.quantile(1))
            writer.member("histogram", numbers: statistics.histogram)
        }
        writer.member("bands", objects: statistics.bands, inline: true) { writer, band in
            writer.member("name", band.name)
            writer.member("plans", band.count)
        }
    }

    private static func write(criteria statistics: CohortStatistics, _ writer: inout JSONWriter) {
        writer.member("criteria", objects: statistics.hardestFirst, inline: true) { writer, figures in
            writer.member("id", figures.criterion.id)
            writer.member("meanLevel", figures.mean)
            writer.member("levels", numbers: figures.levels)
        }
    }

    private static func write(
        _ attainment: CohortStatistics.Attainment,
        _ key: StaticString,
        _ writer: inout JSONWriter
    ) {
        writer.member(key, attainment.name)
        writer.member("share", attainment.share)
        writer.member("criteria", attainment.criteria)
    }

    private static func write(_ copy: BatchSummary.Copy, _ writer: inout JSONWriter) {
        writer.member("cohort", written: copy.plan.cohort)
        writer.member("plan", written: copy.plan.id)
        writer.member("otherCohort", written: copy.other.cohort)
        writer.member("otherPlan", written: copy.other.id)
        writer.member("similarity", copy.similarity)
        writer.member("passages", objects: copy.passages, inline: true) { writer, passage in
            writer.member("pointer", passage.pointer)
            writer.member("otherPointer", passage.otherPointer)
            writer.member("words", passage.words)
        }
    }
}
