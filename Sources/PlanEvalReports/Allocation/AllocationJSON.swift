public import PlanEval
import RaterStatistics

/// Who reviews which plan, for programs.
public enum AllocationJSON {
    /// One object with the schema `planeval.allocation/1`; ends with a line break.
    public static func document(_ report: AllocationReport) -> [UInt8] {
        let allocation = report.allocation
        var writer = JSONWriter(layout: .indented)
        writer.object { writer in
            writer.member("schema", "planeval.allocation/1")
            writer.member("engine", Engine.version)
            writer.member("cohort", report.title)
            writer.member("by", report.side.rawValue)
            writer.member("reviewsPerPlan", report.reviewsPerPlan)
            // As text, since not every reader of JSON keeps 64 bits.
            writer.member("seed", String(report.seed))
            writer.member("assignments", objects: allocation.assignments, inline: true) {
                writer,
                assignment in
                append(assignment.pair, to: &writer)
                writer.member("state", assignment.origin.rawValue)
            }
            writer.member("loads", objects: allocation.loads, inline: true) { writer, load in
                writer.member("reviewer", load.reviewer)
                writer.member("reviews", load.count)
                writer.member("fixed", load.fixed)
            }
            append(allocation.connection, to: &writer)
            writer.member("reciprocal", objects: allocation.reciprocities, inline: true) { writer, pair in
                writer.member("teams", [pair.first, pair.second])
            }
            writer.member("plansWithTeammates", allocation.plansWithTeammates)
            writer.member("plansWithRepeatedFunctions", allocation.plansWithRepeatedFunctions)
            writer.member("plansWithMoreReviews", allocation.plansWithMoreReviews)
            writer.member("released", objects: allocation.released, inline: true) { writer, release in
                append(release.pair, to: &writer)
                writer.member("reason", release.reason.rawValue)
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func append(_ pair: AllocationRequest.Pair, to writer: inout JSONWriter) {
        writer.member("reviewer", pair.reviewer)
        writer.member("plan", pair.plan)
    }

    private static func append(_ connection: Allocation.Connection, to writer: inout JSONWriter) {
        writer.member("connection", inline: true) { writer in
            guard case .pieces(let count, let cause) = connection else {
                writer.member("pieces", 1)
                return
            }
            writer.member("pieces", count)
            switch cause {
            case .fewReviews(let there, let needed):
                writer.member("cause", "fewReviews")
                writer.member("reviews", there)
                writer.member("needed", needed)
            case .conditions: writer.member("cause", "conditions")
            case .notFound: writer.member("cause", "notFound")
            }
        }
    }
}
