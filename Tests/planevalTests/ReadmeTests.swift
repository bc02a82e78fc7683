import Platform
import Testing
import _PlanevalTestSupport

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
    @Test(arguments: [
        "score Fixtures/plans/good-hotels.yaml", "agree Fixtures/cohort",
        "score Fixtures/cohort/plans/heron.yaml --reviews Fixtures/cohort",
        "eval 'plan.metrics.all(m, numeric(m.baseline))' Fixtures/plans/good-hotels.yaml",
    ])
    func theExampleIsTrue(_ command: String) throws {
        let readme = String(
            decoding: try DiskFileStore().read(PackageRoot.path + "/README.md", limit: 1 << 20),
            as: UTF8.self
        )
        let start = try #require(readme.firstRange(of: "$ planeval \(command)\n"))
        let end = try #require(readme[start.upperBound...].firstRange(of: "```"))
        let shown = readme[start.upperBound..<end.lowerBound].split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let outcome = try Binary.shell("\"$0\" \(command)")
        #expect(outcome.errors == "")
        // An ellipsis stands for lines that are left out.
        for block in shown.split(whereSeparator: { $0.drop { $0 == " " } == "…" }) {
            let text = block.joined(separator: "\n")
            #expect(
                outcome.output.contains(text),
                "the README differs:\n\(text)\n\nfrom:\n\(outcome.output)"
            )
        }
    }
}
