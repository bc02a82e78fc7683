import CEL
import Platform
import Testing
import _PlanevalTestSupport

@Suite("Statistics conformance")
struct StatisticsConformanceTests {
    @Test func passesEveryVector() throws {
        guard let shared = SharedData.path() else { return }
        let folder = shared + "/conformance/statistics"
        var passed = 0
        for entry in try DiskFileStore().list(folder) where entry.name.hasSuffix(".json") {
            let bytes = try DiskFileStore().read(folder + "/" + entry.name, limit: 64 << 20)
            let document = try VectorFolder.document(bytes)
            let cases = try #require(StatisticsCase.suite(document), "\(entry.name)")
            let report = StatisticsReport(cases)
            for failure in report.failures {
                Issue.record("\(failure.id): \(failure.reasons.prefix(3).joined(separator: "; "))")
            }
            passed += report.passed
        }
        #expect(passed >= 185)
    }

    /// The runner itself: what it must not let pass.
    @Test(arguments: [
        (#"{"kappa": 0.5}"#, "expected, but never compared"),
        (#"{"alpha": 0.5}"#, "expected 0.5"),
        (#"{"alpha": null}"#, "expected null"),
        (#"{"alpha": 1, "undefined": true}"#, "expected true"),
    ])
    func failsWhatDiffers(expected: String, reason: String) throws {
        let report = try report(statistic: "krippendorff_alpha", expected: expected)
        #expect(report.passed == 0)
        #expect(report.failures.first?.reasons.contains { $0.contains(reason) } == true)
    }

    @Test func passesWhatIsClose() throws {
        let report = try report(statistic: "krippendorff_alpha", expected: #"{"alpha": 1.0000001}"#)
        #expect(report.passed == 1)
        #expect(report.failures.isEmpty)
    }

    @Test func failsAnUnknownStatistic() throws {
        let report = try report(statistic: "astrology", expected: "{}")
        #expect(report.failures.first?.reasons == ["unknown statistic astrology"])
    }

    @Test func readsTriplesFromAFileAndSkipsACaseWithoutIt() throws {
        let text = """
            {"schema": "planeval-oracle/1", "statistic": "vancouver", "cases": [{
                "id": "one", "input": {"triples_csv": "datasets/one.csv"}, "params": {},
                "expected": {"sub_ids": [0, 7], "score": [3, 1]}, "tolerance": {"abs": 1e-9, "rel": 0}}]}
            """
        let document = try JSONReader().read(Array(text.utf8))
        #expect(StatisticsReport(try #require(StatisticsCase.suite(document))).skipped == 1)
        let file = Array("rev,sub,z\n0,0,3\n1,7,1\n".utf8)
        let cases = try #require(
            StatisticsCase.suite(document) { path in path == "datasets/one.csv" ? file : nil }
        )
        let report = StatisticsReport(cases)
        #expect(report.passed == 1)
        #expect(report.failures.isEmpty)
    }

    private func report(statistic: String, expected: String) throws -> StatisticsReport {
        let text = """
            {"schema": "planeval-oracle/1", "statistic": "\(statistic)", "cases": [{
                "id": "one", "input": {"ratings": [[1, 1], [2, 2], [3, 3]]}, "params": {"level": "interval"},
                "expected": \(expected), "tolerance": {"abs": 1e-6, "rel": 0}}]}
            """
        let document = try JSONReader().read(Array(text.utf8))
        return StatisticsReport(try #require(StatisticsCase.suite(document)))
    }
}
