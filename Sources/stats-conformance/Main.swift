import CEL
import Platform
import _PlanevalTestSupport

/// Runs the statistics vectors of a folder: `stats-conformance FOLDER [STATISTIC…]`.
@main
struct StatsConformance {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first else {
            complain("usage: stats-conformance FOLDER [STATISTIC…]")
            ExitCode.nothingDone.exit()
        }
        let wanted = Set(arguments.dropFirst())
        var totals = (passed: 0, failed: 0, skipped: 0)
        do throws(FileError) {
            for entry in try DiskFileStore().list(folder) where entry.name.hasSuffix(".json") {
                let name = String(entry.name.dropLast(5))
                guard wanted.isEmpty || wanted.contains(name) else { continue }
                let bytes = try DiskFileStore().read(folder + "/" + entry.name, limit: 64 << 20)
                guard let cases = cases(name, bytes, folder) else {
                    totals.failed += 1
                    continue
                }
                let report = StatisticsReport(cases)
                print(
                    "\(name): \(report.passed) passed, \(report.failures.count) failed, \(report.skipped) skipped"
                )
                for failure in report.failures {
                    print("  \(failure.id)")
                    for reason in failure.reasons.prefix(reasonLimit) { print("    \(reason)") }
                    let more = failure.reasons.count - reasonLimit
                    if more > 0 { print("    and \(more) more") }
                }
                for defect in report.defects { print("  note: \(defect)") }
                totals.passed += report.passed
                totals.failed += report.failures.count
                totals.skipped += report.skipped
            }
        } catch {
            complain(error.description)
            ExitCode.nothingDone.exit()
        }
        print("\(totals.passed) passed, \(totals.failed) failed, \(totals.skipped) skipped")
        (totals.failed == 0 ? ExitCode.success : ExitCode.gateFailed).exit()
    }

    /// How many differences of one case are shown.
    private static let reasonLimit = 8

    private static func cases(_ name: String, _ bytes: [UInt8], _ folder: String) -> [StatisticsCase]? {
        do throws(JSONError) {
            let document = try JSONReader(maximumLength: 64 << 20, maximumDepth: 256).read(bytes)
            let cases = StatisticsCase.suite(document) { path in
                // A case whose data are not there is skipped and counted as such.
                try? DiskFileStore().read(folder + "/" + path, limit: 256 << 20)
            }
            if let cases { return cases }
            complain("\(name): not a file of vectors")
        } catch {
            complain("\(name): \(error)")
        }
        return nil
    }

    private static func complain(_ message: String) {
        // There is nobody left to tell when standard error is closed.
        try? StandardStream.error.write(message + "\n")
    }
}
