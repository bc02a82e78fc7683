import CEL
import Testing
import _PlanevalTestSupport

@testable import PlanEval

/// Whatever is put in the place of whatever: a plan is read, rules see the declared kinds, and the messages
/// stay few.
@Suite struct SchemaMutationTests {
    static let replacements = [
        "null", "true", "false", "0", "-1.5e3", "\"\"", "\" \\t\"", "\"one, two; three\"", "[]", "{}",
        "[null, [], {}]", "[\"a\", \"b\"]", "[[\"a\"], [1]]", "[{\"a\": 1}]", "{\"a\": {\"b\": [1]}}",
        "{\"a\": \"b\", \"c\": 2}", "[[[[[[1]]]]]]",
        "{\"title\": null, \"owner\": [{}], \"when\": {\"x\": []}}",
    ]

    /// The most messages a reading may have: those that are no errors, a few errors, and the closing remark.
    static let maximumMessages = 101

    /// The schema of plans and the types it gives, worked out once.
    struct Rules {
        let schema: JSONSchema
        let root: CELType
        let messages: [String: MessageType]

        init() throws {
            schema = try SchemaFixtures.planSchema()
            let types = schema.types
            root = types.root
            messages = Dictionary(uniqueKeysWithValues: types.messages.map { ($0.name, $0) })
        }
    }

    @Test func anyNodeMayBecomeAnything() throws {
        let whole = Array(SchemaFixtures.wholePlan.utf8)
        let document = try SchemaFixtures.load(SchemaFixtures.wholePlan).document
        let rules = try Rules()
        for index in Self.values(of: document) {
            let range = DocumentNode(document: document, index: index).range
            // Each node meets a third of them, each of them a third of the nodes.
            for (number, replacement) in Self.replacements.enumerated() where (number + index) % 3 == 0 {
                let bytes = whole[..<range.lowerBound] + Array(replacement.utf8) + whole[range.upperBound...]
                try Self.check(String(decoding: bytes, as: UTF8.self), rules)
            }
        }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func manyNodesMayBecomeAnything(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let rules = try Rules()
        var text = SchemaFixtures.wholePlan
        for _ in 0..<30 {
            let document = try SchemaFixtures.load(text).document
            let values = Self.values(of: document)
            guard let index = values.randomElement(using: &generator),
                let replacement = Self.replacements.randomElement(using: &generator), index > 0
            else { continue }
            let range = DocumentNode(document: document, index: index).range
            let bytes = Array(text.utf8)
            text = String(
                decoding: bytes[..<range.lowerBound] + Array(replacement.utf8) + bytes[range.upperBound...],
                as: UTF8.self
            )
            try Self.check(text, rules)
        }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func keysMayBecomeAnything(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let rules = try Rules()
        let names = [
            "owner", "by", "when", "deadline", "Title", "kpi", "é", "", "a/b~c", "metrics", "training",
        ]
        let document = try SchemaFixtures.load(SchemaFixtures.wholePlan).document
        var bytes = Array(SchemaFixtures.wholePlan.utf8)
        let keys = Set(document.entries.indices).subtracting(Self.values(of: document)).sorted()
        for key in keys.reversed() where Int.random(in: 0..<4, using: &generator) == 0 {
            let name = "\(names.randomElement(using: &generator) ?? "")\(key % 3 == 0 ? String(key) : "")"
            let range = DocumentNode(document: document, index: key).range
            bytes.replaceSubrange(range, with: Array("\"\(name)\"".utf8))
        }
        // Some of the texts have the same key twice and are no JSON any more.
        let text = String(decoding: bytes, as: UTF8.self)
        guard (try? SchemaFixtures.load(text)) != nil else { return }
        try Self.check(text, rules)
    }

    @Test func hugeDocumentsGetFewMessages() throws {
        let rules = try Rules()
        let many = 30_000
        let texts = [
            #"{"title": "T", "metrics": [\#(Array(repeating: "0", count: many).joined(separator: ","))]}"#,
            #"{"title": "T", "metrics": [\#(Array(repeating: "[0]", count: many).joined(separator: ","))]}"#,
            #"{"title": "T", \#((0..<many).map { #""k\#($0)": 0"# }.joined(separator: ","))}"#,
            #"{"title": "T", "risks": [\#((0..<many).map { #"{"impact": "i\#($0)"}"# }.joined(separator: ","))]}"#,
            #"{"title": "T", "vision": \#(String(repeating: "[", count: 60))\#(String(repeating: "]", count: 60))}"#,
        ]
        for text in texts { try Self.check(text, rules) }
    }

    @Test func moreDifferencesThanAnyPlanHasAreRefused() throws {
        let zeros = Array(repeating: "0", count: SchemaValidator.maximumFindings).joined(separator: ",")
        let reading = try SchemaFixtures.read(#"{"title": "T", "metrics": [\#(zeros)]}"#)
        #expect(!reading.isUsable)
        #expect(reading.diagnostics.last { $0.severity == .error }?.id == "plan/other-document")
    }

    /// The nodes that are no keys.
    static func values(of document: Document) -> [Int] {
        var values: Set<Int> = [0]
        for index in document.entries.indices {
            let node = DocumentNode(document: document, index: index)
            if node.kind == .array { values.formUnion(node.elements.map(\.index)) }
            if node.kind == .object { values.formUnion(node.members.map(\.value.index)) }
        }
        return values.sorted()
    }

    static func check(_ text: String, _ rules: Rules) throws {
        let loaded = try SchemaFixtures.load(text)
        let reading = rules.schema.read(loaded.document, source: loaded.source)
        #expect(reading.diagnostics.count <= maximumMessages)
        for diagnostic in reading.diagnostics {
            if let span = diagnostic.span { #expect(span.range.upperBound <= loaded.source.bytes.count) }
            #expect(diagnostic.message.utf8.count < 600)
        }
        guard reading.isUsable else { return }
        var problems: [String] = []
        collect(reading.document.root, rules.root, rules, at: "plan", &problems)
        #expect(problems == [])
        // What is left is what JSON Schema would say too.
        let strict = rules.schema.validate(reading.document, source: loaded.source)
            .filter { !["plan/unknown-choice", "plan/version", "plan/more-remarks"].contains($0.id) }
        #expect(strict.map(\.message) == [])
        // Every node lies inside the one around it, so that evidence has a place.
        #expect(isTable(reading.document))
    }

    /// The places where a value is not of the kind that rules are told.
    static func collect(
        _ node: DocumentNode,
        _ type: CELType,
        _ rules: Rules,
        at place: String,
        _ problems: inout [String]
    ) {
        switch (type, node.kind) {
        case (.dyn, _), (_, .null), (.string, .string), (.map, .object): break
        case (.list(let element), .array):
            for (index, child) in node.elements.enumerated() {
                if child.kind == .null { problems.append("\(place)[\(index)] is null") }
                collect(child, element, rules, at: "\(place)[\(index)]", &problems)
            }
        case (.message(let name), .object):
            for field in rules.messages[name]?.fields ?? [] {
                guard let child = node[field.name] else { continue }
                collect(child, field.type, rules, at: "\(place).\(field.name)", &problems)
            }
        default: problems.append("\(place) is \(node.kind), not \(type)")
        }
    }

    /// Whether counts and ends of a table agree, and each range lies in the source.
    static func isTable(_ document: Document) -> Bool {
        func end(of index: Int, depth: Int) -> Int? {
            let entry = document.entries[index]
            guard depth < 100, entry.start <= entry.end, Int(entry.end) <= document.sourceLength else {
                return nil
            }
            var child = index + 1
            let count = entry.kind == .array || entry.kind == .object ? entry.count : 0
            for _ in 0..<count {
                if entry.kind == .object {
                    guard document.entries[child].kind == .string else { return nil }
                    child += 1
                }
                guard let next = end(of: child, depth: depth + 1) else { return nil }
                child = next
            }
            return child == Int(entry.next) ? child : nil
        }
        return end(of: 0, depth: 0) == document.entries.count
    }
}
