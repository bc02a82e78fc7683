import CEL
import Platform
import Testing
import _PlanevalTestSupport

@Suite("CEL conformance")
struct ConformanceTests {
    /// The number of cases that need neither protocol buffers nor IP addresses nor cel.block, with the 31 of
    /// `parse_nomsg` and those hard cases whose outcome the language definition settles.
    private static let expectedCount = 1649 + 31 + 267

    @Test func passesEveryCaseInScope() throws {
        guard let shared = SharedData.path() else { return }
        let folder = shared + "/conformance/cel"
        var passed = 0
        for entry in try DiskFileStore().list(folder) where entry.name.hasSuffix(".json") {
            let bytes = try DiskFileStore().read(folder + "/" + entry.name, limit: 64 << 20)
            let document = try VectorFolder.document(bytes)
            guard let cases = ConformanceCase.suite(document) else { continue }
            let report = ConformanceReport(suite: entry.name, cases: cases, timeZones: .installed)
            for failure in report.failures { Issue.record("\(failure.id): \(failure.reason)") }
            passed += report.passed
        }
        #expect(passed == Self.expectedCount)
    }
}
