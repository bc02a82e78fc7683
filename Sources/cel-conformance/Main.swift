import CEL
import Platform
import _PlanevalTestSupport

/// Runs the CEL conformance suites of a folder: `cel-conformance FOLDER [SUITE…]`.
@main
struct CELConformance {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first else {
            complain("usage: cel-conformance FOLDER [SUITE…]")
            ExitCode.nothingDone.exit()
        }
        let wanted = Set(arguments.dropFirst())
        var totals = (passed: 0, failed: 0, skipped: 0)
        do throws(FileError) {
            for entry in try DiskFileStore().list(folder) where entry.name.hasSuffix(".json") {
                let suite = String(entry.name.dropLast(5))
                guard wanted.isEmpty || wanted.contains(suite) else { continue }
                let bytes = try DiskFileStore().read(folder + "/" + entry.name, limit: 64 << 20)
                guard let report = report(suite, bytes) else { continue }
                print(
                    "\(suite): \(report.passed) passed, \(report.failures.count) failed, \(report.skipped) skipped"
                )
                for failure in report.failures { print("  \(failure.id): \(failure.reason)") }
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

    private static func report(_ suite: String, _ bytes: [UInt8]) -> ConformanceReport? {
        do throws(JSONError) {
            let document = try JSONReader(maximumLength: 64 << 20, maximumDepth: 256).read(bytes)
            return ConformanceCase.suite(document).map {
                ConformanceReport(suite: suite, cases: $0, timeZones: .installed)
            }
        } catch {
            complain("\(suite): \(error)")
            return nil
        }
    }

    private static func complain(_ message: String) {
        // There is nobody left to tell when standard error is closed.
        try? StandardStream.error.write(message + "\n")
    }
}
