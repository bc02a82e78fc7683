import CEL
import Platform
import Testing
import _PlanevalTestSupport

/// Whatever comes in: one clear message with its place, the right code, no trace of the inside, no file half
/// written, and little memory.
@Suite struct BadInputTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        /// The id of the message.
        let id: String
        /// Where it points, behind the path.
        var place = ""
        let content: Content

        enum Content {
            case missing, folder
            case bytes([UInt8], name: String)
            case sparse(Int)
        }

        var testDescription: String { name }

        init(_ name: String, _ id: String, at place: String = "", _ text: String, as file: String = "p.json")
        {
            self.init(name, id, at: place, Array(text.utf8), as: file)
        }

        init(
            _ name: String,
            _ id: String,
            at place: String = "",
            _ bytes: [UInt8],
            as file: String = "p.json"
        ) {
            self.init(name, id, at: place, .bytes(bytes, name: file))
        }

        init(_ name: String, _ id: String, at place: String = "", _ content: Content) {
            self.name = name
            self.id = id
            self.place = place
            self.content = content
        }
    }

    static let bomb =
        "title: T\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + (1...9).map { n in
            "a\(n): &a\(n) [\((0..<10).map { _ in "*a\(n - 1)" }.joined(separator: ", "))]\n"
        }.joined()

    static let cases = [
        Case("missing file", "document/missing", .missing),
        Case("folder", "document/folder", .folder),
        Case("empty file", "document/empty", ""),
        Case("white space", "document/empty", " \n\n", as: "p.yaml"),
        Case(
            "invalid UTF-8",
            "document/invalid-utf-8",
            at: ":1:12",
            Array("{\"title\": \"".utf8) + [0xC3, 0x28, 0x22, 0x7D]
        ),
        Case("truncated JSON", "document/unclosed", "{\"title\": \"T\", \"vision\": {\"what\": \"x\""),
        Case("duplicate key", "document/duplicate-key", at: ":2:2", "{\"title\": \"T\",\n \"title\": \"U\"}"),
        Case(
            "duplicate key in YAML",
            "document/duplicate-key",
            at: ":3:1",
            "title: T\nend: x\ntitle: U\n",
            as: "p.yaml"
        ),
        Case("text behind the end", "document/json-syntax", at: ":1:16", "{\"title\": \"T\"} x"),
        Case("100 MB", "document/too-large", .sparse(100 << 20)),
        Case("10,000 brackets", "document/too-deep", at: ":1:65", String(repeating: "[", count: 10_000)),
        Case(
            "10,000 brackets in YAML",
            "document/too-deep",
            "title: " + String(repeating: "[", count: 10_000),
            as: "p.yaml"
        ),
        Case("alias bomb", "document/yaml-alias", bomb, as: "p.yaml"),
        Case("array", "plan/other-document", at: ":1:1", "[{\"title\": \"T\"}]"),
        Case("text", "plan/other-document", at: ":1:1", "just a sentence\n", as: "p.yaml"),
        Case(
            "rubric as plan",
            "plan/other-document",
            "planeval_rubric: 1\nid: x\ncriteria: []\n",
            as: "p.yaml"
        ),
        Case("no title", "plan/missing-key", "{\"team\": \"T\"}"),
    ]

    @Test(arguments: cases) func plansThatCannotBeRead(_ bad: Case) throws {
        let scratch = try ScratchFolder()
        let path = try path(of: bad.content, in: scratch)
        let before = try scratch.names
        let outcome = try Binary().run(["score", path, "-o", scratch.path + "/result.json", "-f", "json"])
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("\(path)\(bad.place):"), "\(outcome.errors)")
        #expect(outcome.errors.contains("error[\(bad.id)]"), "\(outcome.errors)")
        #expect(outcome.errors.contains("= more: planeval explain \(bad.id)"))
        #expect(outcome.errors.utf8.count < 2000)
        for trace in ["Fatal error", "Swift/", "Stack", ".swift:"] {
            #expect(!outcome.errors.contains(trace))
        }
        #expect(try scratch.names == before)
        let peak = outcome.peakMemory ?? 0
        #expect(peak < 300 << 20, "\(peak >> 20) MiB")
    }

    /// The same things come through a pipe, where no file says how long it is.
    @Test(arguments: cases) func plansThatCannotBeReadFromStandardInput(_ bad: Case) throws {
        guard case .bytes(let bytes, _) = bad.content else { return }
        let outcome = try Binary().run(["score", "-"], input: bytes)
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("-:"), "\(outcome.errors)")
    }

    private func path(of content: Case.Content, in scratch: ScratchFolder) throws -> String {
        switch content {
        case .missing: scratch.path + "/none.yaml"
        case .folder: scratch.path
        case .bytes(let bytes, let name): try scratch.write(bytes, to: name)
        case .sparse(let length): try scratch.writeSparse(length, to: "p.json")
        }
    }

    // MARK: Rubrics

    @Test func aPlanIsNoRubric() throws {
        let outcome = try Binary().run(["score", "-r", ScoreTests.titleOnly, ScoreTests.titleOnly])
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("\(ScoreTests.titleOnly):1:1: error[rubric/not-a-rubric]"))
    }

    @Test func aRubricForAnotherDocumentIsRefused() throws {
        let scratch = try ScratchFolder()
        let rubric = try workshop().replacing("document: plan", with: "document: invoice")
        let path = try scratch.write(rubric, to: "r.yaml")
        let outcome = try Binary().run(["score", "-r", path, ScoreTests.titleOnly])
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("error[rubric/unknown-document]"))
    }

    @Test func aMissingRubricIsNamed() throws {
        let outcome = try Binary().run(["score", "-r", "none.yaml", ScoreTests.titleOnly])
        #expect(outcome.code == 2)
        #expect(outcome.errors.hasPrefix("none.yaml: error[document/missing]"))
    }

    /// A rule that asks for more work than anybody can wait for is stopped, and says so.
    @Test func anExpensiveRuleIsStopped() throws {
        let scratch = try ScratchFolder()
        let rule =
            "plan.metrics.all(a, plan.metrics.all(b, plan.metrics.all(c, plan.metrics.all(d, a.name != 'x' || b.name != 'y' || c.name != 'z' || d.name != 'w'))))"
        let rubric = try workshop().replacing("plan.metrics.exists(m, m.name != '')", with: rule)
        let rubricPath = try scratch.write(rubric, to: "r.yaml")
        let metrics = (0..<20_000).map { "{\"name\": \"m\($0)\"}" }.joined(separator: ",")
        let plan = try scratch.write("{\"title\": \"T\", \"metrics\": [\(metrics)]}", to: "p.json")
        let outcome = try Binary().run(["score", "-r", rubricPath, plan, "-f", "json"])
        #expect(outcome.code == 0)
        let result = try ScoreTests.json(outcome)
        let finding = result["criteria"]?.elements[2]["findings"]?.elements.first
        #expect(finding?["outcome"]?.string == "notAssessable")
        #expect(finding?["reason"]?.string?.isEmpty == false)
        let peak = outcome.peakMemory ?? 0
        #expect(peak < 300 << 20, "\(peak >> 20) MiB")
    }

    private func workshop() throws -> String {
        let path = PackageRoot.path + "/Fixtures/golden/workshop.yaml"
        return String(decoding: try DiskFileStore().read(path, limit: 1 << 20), as: UTF8.self)
    }
}
