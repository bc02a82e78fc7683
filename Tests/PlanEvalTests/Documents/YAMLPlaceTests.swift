import CEL
import PlanEval
import Platform
import Testing
import _PlanevalTestSupport

/// Places of values, which Yams gives only half.
@Suite struct YAMLPlaceTests {
    /// Texts in which every value is marked, in the order in which they end.
    @Test(arguments: [
        "«a: «b»»", "«a:   «b»»   # c\n", "«- «a»\n- «b c»»\n", "«{a: «1», b: «[«x», «\"y\"»]»}»",
        "«a: «'it''s'»»", "«a: «\"q\\\"u\\\\\"»» # \"\n", "«a: «one\n  two\n\n  three»\nb: «4»»\n",
        "«a: «|\n  one\n   two»\n\nb: «5»»\n", "«a: «>-\n  folded\n  text»»\n# end\n",
        "«a: «| # note\n  text»\nb: «x»»", "«a: «|2-\n    text»\nb: «''»»", "«ключ: «значение»\n日本: «😀 x»»",
        "«a: &x «1»\nb: !!str «2»\nc: &y !!str «\"3\"»»", "«a: &m\n  «b: «1»\n  c: «[]»»\nd: «{}»»",
        "«a:\n«- «1»\n- «b: «2»\n  c: «3»»»»", "«[«a», # ]\n  «b» # ]\n]»", "«{a: «1» # }\n}»",
        "«[«[«[]», «[«a»]»]», «{}»]»", "«[«a: «b»», «c»]»", "«a: «\"one\n  two\"»\nb: «'three\n  four'»»",
        "---\n«a: «1»»\n...\n", "\u{FEFF}«a: «1»»", "«a: «1»\r\nb: «2»»\r\n", "«? a\n: «1»»",
        "# c\n\n«a: «x#y»»  # z", "«a: «\"\"»\nb: «x:y»»", "«one word»", "«\"x\"»  ",
    ])
    func valuesCoverTheirSpelling(_ text: String) throws {
        let (bytes, ranges) = Self.nestedRanges(text)
        let document = try DocumentLoader().read(bytes, path: "p.yaml").document
        var found: [Range<Int>] = []
        Self.collect(document.root, into: &found)
        let source = SourceText(path: "p", bytes: bytes)
        func words(_ ranges: [Range<Int>]) -> [String] {
            ranges.map { "\($0) " + String(decoding: source.bytes[$0], as: UTF8.self) }
        }
        #expect(words(found) == words(ranges))
    }

    /// Takes out marks that may nest; the ranges come in the order in which they end.
    private static func nestedRanges(_ text: String) -> ([UInt8], [Range<Int>]) {
        var bytes: [UInt8] = []
        var open: [Int] = []
        var ranges: [Range<Int>] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "«": open.append(bytes.count)
            case "»": ranges.append(open.removeLast()..<bytes.count)
            default: bytes += Array(String(scalar).utf8)
            }
        }
        return (bytes, ranges)
    }

    private static func collect(_ node: DocumentNode, into ranges: inout [Range<Int>]) {
        for child in node.elements { collect(child, into: &ranges) }
        ranges.append(node.range)
    }

    @Test func keysCoverTheirSpelling() throws {
        let text = "a b: 1\n\"c\\n\": 2\n'd': {e: 3}\n? f\n: 4\n&k g: 5"
        let root = try DocumentLoader().read(Array(text.utf8), path: "p.yaml").document.root
        #expect(root.members.map(\.key.sourceText) == ["a b", "\"c\\n\"", "'d'", "f", "g"])
    }

    @Test func repeatedValuesPointToTheirFirstPlace() throws {
        let text = "a: &x [1, 2]\nb: *x\nc: [*x, 3, *x ]\nd: {e: *x}\nf: 4"
        let root = try DocumentLoader().read(Array(text.utf8), path: "p.yaml").document.root
        #expect(root["b"]?.sourceText == "[1, 2]")
        #expect(root["c"]?.sourceText == "[*x, 3, *x ]")
        #expect(root["d"]?.sourceText == "{e: *x}")
        #expect(root["f"]?.sourceText == "4")
        #expect(root.range == 0..<text.utf8.count)
    }

    @Test func anEndlessLineHasItsPlaces() throws {
        let items = (0..<2_000).map { "é\($0)" }
        let text = "[" + items.joined(separator: ", ") + "]"
        let root = try DocumentLoader().read(Array(text.utf8), path: "p.yaml").document.root
        #expect(root.elements.map(\.sourceText) == items)
    }

    @Test func theBreaksOfOldYAMLAreCounted() throws {
        let text = "a: \"x\u{85}y\"\nb: \"x\u{2028}y\"\nc: z\n"
        let root = try DocumentLoader().read(Array(text.utf8), path: "p.yaml").document.root
        #expect(root["c"]?.sourceText == "z")
    }

    @Test func placesInThePlansFitTheirText() throws {
        guard let shared = SharedData.path() else { return }
        let files = DiskFileStore()
        for entry in try files.list(shared + "/domain/plans/yaml") where entry.name.hasSuffix(".yaml") {
            let path = shared + "/domain/plans/yaml/" + entry.name
            let root = try DocumentLoader().load(path, from: files).document.root
            try checkScalars(below: root, entry.name)
        }
    }

    /// A scalar read again from its place says the same.
    private func checkScalars(below node: DocumentNode, _ name: String) throws {
        for child in node.elements { try checkScalars(below: child, name) }
        guard node.elements.isEmpty, node.kind != .array, node.kind != .object, !node.range.isEmpty else {
            return
        }
        let spelling = node.sourceText
        if spelling.hasPrefix("|") || spelling.hasPrefix(">") { return }
        let again = try DocumentLoader().read(Array("- \(spelling)\n".utf8), path: "p.yaml").document.root
        #expect(again.elements.first.map { SampleValue($0) } == SampleValue(node), "\(name): \(spelling)")
    }
}
