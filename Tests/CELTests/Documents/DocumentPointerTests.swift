import CEL
import Testing

/// The examples of RFC 6901, section 5.
@Suite struct DocumentPointerTests {
    private static let text = """
        {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5, "k\\"l": 6, " ": 7, "m~n": 8}
        """

    @Test(arguments: [
        ("foo", "/foo"), ("", "/"), ("a/b", "/a~1b"), ("c%d", "/c%d"), ("e^f", "/e^f"), ("g|h", "/g|h"),
        ("i\\j", "/i\\j"), ("k\"l", "/k\"l"), (" ", "/ "), ("m~n", "/m~0n"),
    ])
    func membersArePointedToByTheirEscapedKey(_ key: String, _ pointer: String) throws {
        let root = try JSONReader().read(Array(Self.text.utf8)).root
        #expect(root[key]?.pointer == pointer)
    }

    @Test func theRootHasTheEmptyPointer() throws {
        #expect(try JSONReader().read(Array(Self.text.utf8)).root.pointer == "")
    }

    @Test func elementsArePointedToByTheirPosition() throws {
        let root = try JSONReader().read(Array(Self.text.utf8)).root
        #expect(root["foo"]?.elements.map(\.pointer) == ["/foo/0", "/foo/1"])
    }

    @Test func aKeySharesThePointerOfItsValue() throws {
        let root = try JSONReader().read(Array(Self.text.utf8)).root
        #expect(root.members.map(\.key.pointer) == root.members.map(\.value.pointer))
    }

    @Test func placesCoverBracketsAndQuotes() throws {
        let root = try JSONReader().read(Array("  {\"a\" : [1, {}] , \"b\":\"x\"}\n".utf8)).root
        #expect(root.range == 2..<27)
        #expect(root["a"]?.sourceText == "[1, {}]")
        #expect(root["b"]?.sourceText == "\"x\"")
        #expect(root.members.map(\.key.sourceText) == ["\"a\"", "\"b\""])
    }
}
