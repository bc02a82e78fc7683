import CEL
import PlanEval
import Platform
import Testing
import _PlanevalTestSupport

@Suite struct YAMLValueTests {
    private func read(_ text: String) throws -> DocumentNode {
        try DocumentLoader().read(Array(text.utf8), path: "p.yaml").document.root
    }

    // MARK: The core schema

    @Test(arguments: ["~", "null", "Null", "NULL", ""]) func readsNull(_ text: String) throws {
        #expect(try read("a: \(text)")["a"]?.kind == .null)
    }

    @Test(arguments: [
        ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
    ])
    func readsBooleans(_ text: String, _ value: Bool) throws {
        #expect(try read("a: \(text)")["a"]?.bool == value)
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("12", 12), ("+12", 12), ("-12", -12), ("0x1F", 31), ("0xff", 255), ("0o17", 15),
        ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
    ])
    func readsWholeNumbers(_ text: String, _ value: Int64) throws {
        let node = try #require(try read("a: \(text)")["a"])
        #expect(node.kind == .int)
        #expect(node.int == value)
        #expect(node.sourceText == text)
    }

    @Test(arguments: [
        ("1.5", 1.5), ("-0.0", -0.0), (".5", 0.5), ("-.5", -0.5), ("1.", 1), ("+1.5", 1.5), ("1e3", 1000),
        ("1E-2", 0.01), ("12e+03", 12000), ("0.10", 0.1), ("9223372036854775808", 9_223_372_036_854_775_808),
    ])
    func readsOtherNumbers(_ text: String, _ value: Double) throws {
        let node = try #require(try read("a: \(text)")["a"])
        #expect(node.kind == .double)
        #expect(node.double?.bitPattern == value.bitPattern)
        #expect(node.sourceText == text)
    }

    @Test(arguments: [
        "2026-03-09", "2026-03", "2026-Q2", "2026-03-09T10:00:00Z", "12:30", "12:30:45", "1:2", "35%", "35 %",
        "1,400", "1.2.3", "1_000", "012", "007.5", "0x", "0xG", "0o8", "0x-1", "0b1", "1e", "1e+", "e5", ".",
        "-", "+", "+-1", "--1", "- -", ".e1", "1 2", "yes", "No", "on", "OFF", "y", "n", "nil", "none", "nan",
        "inf", "Infinity", "tRUE", "nULL", "~~", "0x8000000000000000", "１２", "1\u{301}", "=", "week 6",
    ])
    func readsEverythingElseAsText(_ text: String) throws {
        let node = try #require(
            try read("- \(text == "-" || text == "- -" ? "\"\(text)\"" : text)").elements.first
        )
        #expect(node.kind == .string)
        #expect(node.utf8.map(Array.init) == Array(text.utf8))
    }

    @Test(arguments: [
        "'null'", "\"true\"", "'12'", "\"1.5\"", "''", "!!str 12", "!!str", "! 12", "|-\n  12", ">-\n  null",
    ])
    func readsQuotedAndTaggedAsText(_ text: String) throws {
        #expect(try read("a: \(text)")["a"]?.kind == .string)
    }

    @Test func readsTaggedValuesAsTheirType() throws {
        let root = try read(
            "a: !!int \"12\"\nb: !!float 3\nc: !!bool true\nd: !!null ''\ne: !!seq [1]\nf: !!map {g: 1}"
        )
        #expect(root["a"]?.int == 12)
        #expect(root["b"]?.kind == .double)
        #expect(root["b"]?.double == 3)
        #expect(root["c"]?.bool == true)
        #expect(root["d"]?.kind == .null)
        #expect(root["e"]?.kind == .array)
        #expect(root["f"]?.kind == .object)
    }

    @Test func keysAreTheirSpelling() throws {
        let root = try read("1: a\ntrue: b\nnull: c\n2026-01-01: d\n'~': e\n? f\n: g\n\"h\\u0069\": j")
        #expect(root.members.map(\.name) == ["1", "true", "null", "2026-01-01", "~", "f", "hi"])
    }

    // MARK: Lists, objects, aliases

    @Test func emptyValuesAreNull() throws {
        let root = try read("a:\nb: [1, ]\nc: {d: , e: }\nf:\n  -\n  - g")
        #expect(root["a"]?.kind == .null)
        #expect(root["b"]?.count == 1)
        #expect(root["c"]?.elements.map(\.kind) == [.null, .null])
        #expect(root["f"]?.elements.map(\.kind) == [.null, .string])
    }

    @Test func aliasesRepeatTheirValue() throws {
        let root = try read("a: &x {b: [1, two]}\nc: *x\nd: [*x, &y z, *y]\ne: &x 3\nf: *x")
        #expect(SampleValue(try #require(root["c"])) == SampleValue(try #require(root["a"])))
        #expect(root["d"]?.count == 3)
        #expect(root["d"]?.elements[2].string == "z")
        #expect(root["f"]?.int == 3)
    }

    @Test func aByteOrderMarkIsSkipped() throws {
        let root = try read("\u{FEFF}a: 1\nb: 2\n")
        #expect(root.members.map(\.key.sourceText) == ["a", "b"])
        #expect(root.members.map(\.value.sourceText) == ["1", "2"])
    }

    // MARK: The twins of the plans

    @Test func theYAMLTwinsOfThePlansAreEqual() throws {
        guard let shared = SharedData.path() else { return }
        let files = DiskFileStore()
        let folder = shared + "/domain/plans"
        var count = 0
        for entry in try files.list(folder + "/yaml") where entry.name.hasSuffix(".yaml") {
            let yaml = try DocumentLoader().load(folder + "/yaml/" + entry.name, from: files)
            let name = entry.name.dropLast(5) + ".json"
            let json = try DocumentLoader().load(folder + "/" + name, from: files)
            #expect(SampleValue(yaml.document.root) == SampleValue(json.document.root), "\(name)")
            #expect(yaml.notes.isEmpty, "\(yaml.notes.map(\.message))")
            count += 1
        }
        #expect(count == 13)
    }
}
