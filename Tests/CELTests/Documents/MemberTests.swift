import CEL
import Testing

/// Members are found by the beginning, the end and the length of their keys before the rest is looked at.
@Suite("Members of objects")
struct MemberTests {
    /// Keys that differ only in the one part or the other, of all lengths around 8 and 16 bytes.
    private static let keys: [String] = {
        var keys = ["", "a", "a\u{0}", "é", "e\u{301}"]
        for length in [7, 8, 9, 15, 16, 17, 18, 24, 25, 40] {
            let key = Array(repeating: UInt8(ascii: "k"), count: length)
            keys.append(String(decoding: key, as: UTF8.self))
            for place in [0, 7, 8, length / 2, length - 9, length - 8, length - 1]
            where place >= 0 && place < length {
                var other = key
                other[place] = UInt8(ascii: "x")
                let spelling = String(decoding: other, as: UTF8.self)
                if !keys.contains(where: { $0.utf8.elementsEqual(spelling.utf8) }) { keys.append(spelling) }
            }
        }
        return keys
    }()

    private static func document(isEscaped: Bool) throws -> Document {
        let members = keys.enumerated().map { place, key in
            // The same text, spelled with an escape for each character.
            let escaped = key.utf16.map { "\\u" + hexadecimal($0) }.joined()
            return "\"\(isEscaped ? escaped : spelled(key))\": \(place)"
        }
        return try JSONReader().read(Array("{\(members.joined(separator: ","))}".utf8))
    }

    /// The key between quotes, in JSON and in the language.
    private static func spelled(_ key: String) -> String {
        key.utf8.contains(0) ? "a\\u0000" : key
    }

    private static func hexadecimal(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func copied(_ document: Document) -> Document {
        var builder = DocumentBuilder(source: Array(document.source))
        builder.copy(document.root)
        return builder.finish()
    }

    /// The keys as they are spelled, escaped, and as other readers write them.
    static func documents() throws -> [Document] {
        let documents = [try document(isEscaped: false), try document(isEscaped: true)]
        return documents + documents.map(copied)
    }

    @Test func areFoundByRules() throws {
        let environment = CEL.Environment(variables: [CEL.Environment.Variable("doc", .dyn)])
        for document in try Self.documents() {
            let activation = Activation(environment, document: document, as: "doc")
            for (place, key) in Self.keys.enumerated() {
                let literal = "\"\(Self.spelled(key))\""
                let source =
                    "doc[\(literal)] == \(place) && [doc].all(d, [\(literal)].all(k, k in d && d[k] == \(place)))"
                #expect(
                    try environment.compile(source).evaluateCondition(activation),
                    "\(key.debugDescription)"
                )
            }
        }
    }

    @Test func areFoundByHosts() throws {
        for document in try Self.documents() {
            for (place, key) in Self.keys.enumerated() {
                #expect(document.root[key]?.int == Int64(place), "\(key.debugDescription)")
            }
            #expect(document.root["absent"] == nil)
            #expect(document.root[String(repeating: "k", count: 26)] == nil)
        }
    }

    @Test func ofOneObjectAreNotThoseOfAnother() throws {
        let source =
            #"{"a": {"b": {"c": 1}, "d": [{"a": 2}, {}, {"b": 3, "a": {"e": 4}}]}, "b": "a", "c": {}}"#
        let document = try JSONReader().read(Array(source.utf8))
        for document in [document, Self.copied(document)] {
            let root = document.root
            #expect(root["a"]?["b"]?["c"]?.int == 1)
            #expect(root["a"]?["d"]?.elements.map { $0["a"]?.kind } == [.int, nil, .object])
            #expect(root["a"]?["d"]?.elements[2]["a"]?["e"]?.int == 4)
            #expect(root["a"]?["c"] == nil && root["d"] == nil && root["e"] == nil)
            #expect(root["c"]?.count == 0 && root["c"]?["a"] == nil)
        }
    }
}
