import CEL
import Platform
import _PlanevalTestSupport

/// Runs the statistics vectors of a folder: `stats-conformance FOLDER [STATISTIC…]`.
@main
struct StatsConformance {
    static func main() {
        VectorFolder.run(usage: "stats-conformance FOLDER [STATISTIC…]") { name, bytes, folder in
            guard let cases = cases(name, bytes, folder) else { return .unreadable }
            let report = StatisticsReport(cases)
            return VectorFolder.Outcome(
                name,
                passed: report.passed,
                failed: report.failures.count,
                skipped: report.skipped,
                remarks: remarks(on: report)
            )
        }
    }

    /// How many differences of one case are shown.
    private static let reasonLimit = 8

    private static func remarks(on report: StatisticsReport) -> [String] {
        var lines: [String] = []
        for failure in report.failures {
            lines.append("  \(failure.id)")
            lines += failure.reasons.prefix(reasonLimit).map { "    \($0)" }
            let more = failure.reasons.count - reasonLimit
            if more > 0 { lines.append("    and \(more) more") }
        }
        return lines + report.defects.map { "  note: \($0)" }
    }

    private static func cases(_ name: String, _ bytes: [UInt8], _ folder: String) -> [StatisticsCase]? {
        do throws(JSONError) {
            let cases = StatisticsCase.suite(try VectorFolder.document(bytes)) { path in
                // A case whose data are not there is skipped and counted as such.
                try? DiskFileStore().read(folder + "/" + path, limit: 256 << 20)
            }
            if let cases { return cases }
            VectorFolder.complain("\(name): not a file of vectors")
        } catch {
            VectorFolder.complain("\(name): \(error)")
        }
        return nil
    }
}
