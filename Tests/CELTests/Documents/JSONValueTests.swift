import CEL
import Testing
import _PlanevalTestSupport

@Suite struct JSONValueTests {
    private func read(_ text: String) throws(JSONError) -> DocumentNode {
        try JSONReader().read(Array(text.utf8)).root
    }

    // MARK: Numbers

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("1", 1), ("-1", -1), ("9223372036854775807", Int64.max),
        ("-9223372036854775808", Int64.min), ("9007199254740993", 9_007_199_254_740_993),
    ])
    func wholeNumbersThatFitStayWhole(_ text: String, _ value: Int64) throws {
        let node = try read(text)
        #expect(node.kind == .int)
        #expect(node.int == value)
        #expect(node.double == Double(value))
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "18446744073709551616", "1.0", "1e0", "-0.0",
    ])
    func otherNumbersAreDoubles(_ text: String) throws {
        let node = try read(text)
        #expect(node.kind == .double)
        #expect(node.int == nil)
        #expect(node.double?.bitPattern == Double(text)?.bitPattern)
    }

    @Test(arguments: ["1e-400", "-1e-400", "0e999999"])
    func numbersTooSmallAreZero(_ text: String) throws {
        #expect(try read(text).double == 0)
    }

    @Test(arguments: [UInt64](1...20)) func doublesAreTheNearestToTheirSpelling(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let spelling = Self.randomSpelling(using: &generator)
            let expected = Double(spelling)
            do throws(JSONError) {
                let node = try read(spelling)
                #expect(node.double?.bitPattern == expected?.bitPattern, "\(spelling), seed \(seed)")
            } catch {
                #expect(
                    error.kind == .numberOutOfRange && expected?.isInfinite == true,
                    "\(spelling), seed \(seed)"
                )
            }
        }
    }

    /// A number with a fraction, an exponent or both.
    private static func randomSpelling(using generator: inout SeededGenerator) -> String {
        func digits(_ count: ClosedRange<Int>) -> String {
            String(
                (0..<Int.random(in: count, using: &generator)).map { _ in
                    "0123456789".randomElement(using: &generator) ?? "0"
                }
            )
        }
        var text = Bool.random(using: &generator) ? "-" : ""
        text +=
            Bool.random(using: &generator)
            ? "0" : "\(Int.random(in: 1...9, using: &generator))" + digits(0...20)
        let hasFraction = Bool.random(using: &generator)
        if hasFraction { text += "." + digits(1...25) }
        if !hasFraction || Bool.random(using: &generator) {
            text += ["e", "E", "e+", "e-", "E-"].randomElement(using: &generator) ?? "e"
            text += "\(Int.random(in: 0...330, using: &generator))"
        }
        return text
    }

    @Test func numbersKeepTheirSpelling() throws {
        let root = try read("[1.50, 1E2, -0, 100000000000000000000]")
        #expect(root.elements.map(\.sourceText) == ["1.50", "1E2", "-0", "100000000000000000000"])
    }

    // MARK: Texts

    @Test(arguments: [
        ("\"\"", ""), ("\"a\\\"b\"", "a\"b"), ("\"\\\\\\/\\b\\f\\n\\r\\t\"", "\\/\u{8}\u{C}\n\r\t"),
        ("\"\\u0000\"", "\u{0}"), ("\"\\u00e9\\u00E9\"", "éé"), ("\"\\ud83d\\ude00\"", "😀"),
        ("\"\\uD834\\uDD1E\"", "𝄞"), ("\"\\uDBFF\\uDFFF\"", "\u{10FFFF}"), ("\"\\uffff\"", "\u{FFFF}"),
        ("\"a\\u0062c\"", "abc"), ("\"\\n\\n\"", "\n\n"),
    ])
    func escapesMeanTheirCharacters(_ text: String, _ value: String) throws {
        #expect(try read(text).utf8.map(Array.init) == Array(value.utf8))
    }

    /// The reader looks at eight bytes at a time.
    @Test(arguments: ["é", "日", "😀", "\\n", "\\ud83d\\ude00", "\u{7F}"])
    func charactersMayLieAcrossTheBoundariesOfWords(_ character: String) throws {
        let meaning = character == "\\n" ? "\n" : character.hasPrefix("\\u") ? "😀" : character
        for before in 0..<20 {
            for after in 0..<10 {
                let head = String(repeating: "x", count: before)
                let tail = String(repeating: "y", count: after)
                let node = try read("\"\(head)\(character)\(tail)\"")
                #expect(node.utf8.map(Array.init) == Array((head + meaning + tail).utf8))
            }
        }
    }

    @Test func everyControlCharacterIsRefusedWhereverItStands() {
        for byte in UInt8(0)..<0x20 {
            for before in 0..<18 {
                let bytes =
                    [0x22] + [UInt8](repeating: 0x7A, count: before) + [byte] + Array("zzzzzzzzz\"".utf8)
                #expect(throws: JSONError(.controlCharacter(byte), at: before + 1)) {
                    _ = try JSONReader().read(bytes)
                }
            }
        }
    }

    // MARK: Objects

    @Test func membersComeInTheOrderOfTheText() throws {
        let root = try read("{\"b\": 1, \"a\": {\"c\": []}, \"\\u0061a\": null}")
        #expect(root.members.map(\.name) == ["b", "a", "aa"])
        #expect(root["a"]?["c"]?.kind == .array)
        #expect(root["aa"]?.kind == .null)
        #expect(root["c"] == nil)
        #expect(root.count == 3)
    }

    @Test func keysAreFoundByTheirBytes() throws {
        let root = try read(
            "{\"\u{E9}\": 1, \"e\u{301}\": 2, \"abcdefgh\": 3, \"abcdefghi\": 4, \"abcdefghj\": 5, \"\": 6}"
        )
        #expect(root["\u{E9}"]?.int == 1)
        #expect(root["e\u{301}"]?.int == 2)
        #expect(root["abcdefgh"]?.int == 3)
        #expect(root["abcdefghi"]?.int == 4)
        #expect(root["abcdefghj"]?.int == 5)
        #expect(root[""]?.int == 6)
        #expect(root["abcdefg"] == nil)
        #expect(root["abcdefgh\u{0}"] == nil)
    }

    @Test(arguments: [2, 10, 24, 25, 26, 200]) func duplicatesAreFoundAmongAnyNumberOfKeys(count: Int) throws
    {
        var text = "{" + (0..<count).map { "\"key\($0)\": 0" }.joined(separator: ", ")
        _ = try read(text + "}")
        let first = text.utf8.count
        text += ", \"twice\": 1"
        _ = try read(text + "}")
        for spelling in ["twice", "\\u0074wice", "twic\\u0065"] {
            let error = JSONError(.duplicateKey("twice", first: first + 2), at: text.utf8.count + 2)
            #expect(throws: error) { _ = try read(text + ", \"\(spelling)\": 2}") }
        }
    }

    @Test func theFirstRepetitionIsReportedAmongMany() throws {
        let keys = (0..<30).map { "\"k\($0)\":0" } + ["\"k7\":0", "\"k3\":0", "\"k7\":0"]
        let text = "{" + keys.joined(separator: ",") + "}"
        let first = 1 + keys[..<7].joined(separator: ",").utf8.count + 1
        let second = 1 + keys[..<30].joined(separator: ",").utf8.count + 1
        #expect(throws: JSONError(.duplicateKey("k7", first: first), at: second)) { _ = try read(text) }
    }
}
