public import PlanEval
import RaterStatistics

/// Who reviews which plan, as a table to hand out and to repair later.
public enum AllocationCSV {
    /// A table with the columns `reviewer,plan`, by reviewer and then by plan, with the reviews that are done.
    public static func document(_ report: AllocationReport) -> [UInt8] {
        var writer = CSVWriter()
        writer.header(["reviewer", "plan"])
        for assignment in report.allocation.assignments {
            writer.row([.id(assignment.pair.reviewer), .id(assignment.pair.plan)])
        }
        return writer.bytes
    }
}
