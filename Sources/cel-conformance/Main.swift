import CEL
import _PlanevalTestSupport

/// Runs the CEL conformance suites of a folder: `cel-conformance FOLDER [SUITE…]`.
@main
struct CELConformance {
    static func main() {
        VectorFolder.run(usage: "cel-conformance FOLDER [SUITE…]") { suite, bytes, _ in
            report(suite, bytes).map { report in
                VectorFolder.Outcome(
                    suite,
                    passed: report.passed,
                    failed: report.failures.count,
                    skipped: report.skipped,
                    remarks: report.failures.map { "  \($0.id): \($0.reason)" }
                )
            }
        }
    }

    private static func report(_ suite: String, _ bytes: [UInt8]) -> ConformanceReport? {
        do throws(JSONError) {
            return ConformanceCase.suite(try VectorFolder.document(bytes)).map {
                ConformanceReport(suite: suite, cases: $0, timeZones: .installed)
            }
        } catch {
            VectorFolder.complain("\(suite): \(error)")
            return nil
        }
    }
}
