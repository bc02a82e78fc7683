import Testing
import _PlanevalTestSupport

@testable import PlanEvalBatch

@Suite struct ReportFilesTests {
    @Test(arguments: [
        ("heron", "heron"), ("a b", "a%20b"), ("../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd"),
        (".hidden", "%2Ehidden"), ("", "%"), ("é", "%C3%A9"), ("100%", "100%25"),
    ])
    func namesAreHarmless(_ id: String, _ name: String) {
        #expect(ReportFiles.fileName(id) == name)
    }

    @Test func namesDiffer() {
        var generator = SeededGenerator(seed: 3)
        var names: [String: String] = [:]
        for _ in 0..<5000 {
            let id = String(decoding: SampleValue.randomText(using: &generator), as: UTF8.self)
            let name = ReportFiles.fileName(id)
            #expect(name.utf8.count <= 180 && !name.utf8.contains(UInt8(ascii: "/")) && !name.hasPrefix("."))
            if let other = names[name] { #expect(other.utf8.elementsEqual(id.utf8)) }
            names[name] = id
        }
    }

    @Test func longNamesStayApart() {
        let long = String(repeating: "x", count: 500)
        #expect(ReportFiles.fileName(long + "a") != ReportFiles.fileName(long + "b"))
    }
}
