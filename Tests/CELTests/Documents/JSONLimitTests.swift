import CEL
import Testing
import _PlanevalTestSupport

@Suite struct JSONLimitTests {
    @Test func depthEndsAtTheLimit() throws {
        let reader = JSONReader(maximumDepth: 5)
        #expect(try reader.read(Array("[[[[[1]]]]]".utf8)).root.kind == .array)
        #expect(throws: JSONError(.tooDeep(limit: 5), at: 5)) {
            _ = try reader.read(Array("[[[[[[1]]]]]]".utf8))
        }
        #expect(throws: JSONError(.tooDeep(limit: 5), at: 19)) {
            _ = try reader.read(Array("{\"a\":[{\"b\":[{\"c\":  []}]}]}".utf8))
        }
    }

    @Test func closedBracketsDoNotCount() throws {
        let text = "[" + Array(repeating: "[[]]", count: 1000).joined(separator: ",") + "]"
        #expect(try JSONReader(maximumDepth: 3).read(Array(text.utf8)).root.count == 1000)
    }

    @Test(arguments: ["[", "{\"a\":"]) func tenThousandBracketsAreRefused(_ opening: String) {
        let text = String(repeating: opening, count: 10_000)
        #expect(throws: JSONError(.tooDeep(limit: 64), at: 64 * opening.utf8.count)) {
            _ = try JSONReader().read(Array(text.utf8))
        }
    }

    @Test func lengthEndsAtTheLimit() throws {
        let reader = JSONReader(maximumLength: 10)
        #expect(try reader.read(Array("[12345678]".utf8)).root.count == 1)
        #expect(throws: JSONError(.tooLarge(limit: 10), at: 10)) {
            _ = try reader.read(Array("[123456789]".utf8))
        }
    }

    @Test func limitsHaveLimits() {
        #expect(JSONReader(maximumLength: .max, maximumDepth: .max).maximumDepth == 512)
        #expect(JSONReader(maximumLength: .max).maximumLength <= Int(Int32.max))
    }

    // MARK: Robustness

    @Test(arguments: samples) func everyBeginningIsReadOrRefused(_ text: String) throws {
        let bytes = Array(text.utf8)
        for length in 0..<bytes.count {
            // All of them are incomplete, which shows at the end unless a character was cut.
            do throws(JSONError) {
                _ = try JSONReader().read(Array(bytes[..<length]))
                Issue.record("accepted \(length) bytes of \(text)")
            } catch {
                #expect((0...length).contains(error.offset))
            }
        }
        _ = try JSONReader().read(bytes)
    }

    @Test(arguments: samples) func everyChangedByteIsReadOrRefused(_ text: String) throws {
        let bytes = Array(text.utf8)
        let changes = Array("\u{0}\n \"\\/{}[],:0-.eEntu'#\u{7F}".utf8) + [0x80, 0xC3, 0xE2, 0xF0, 0xFF]
        for index in bytes.indices {
            for change in changes {
                var changed = bytes
                changed[index] = change
                try check(changed)
                changed.insert(change, at: index)
                try check(changed)
            }
            var shorter = bytes
            shorter.remove(at: index)
            try check(shorter)
        }
    }

    private func check(_ bytes: [UInt8]) throws {
        do throws(JSONError) {
            let document = try JSONReader().read(bytes)
            #expect(document.entries.allSatisfy { $0.start <= $0.end && Int($0.end) <= bytes.count })
            #expect(Int(document.entries[0].next) == document.entries.count)
        } catch {
            #expect((0...bytes.count).contains(error.offset))
        }
    }

    private static let samples = [
        "{\"title\":\"Ein Plan\",\"list\":[1,-2.5e3,true,null,{\"é\\u00e9\":\"\\ud83d\\ude00\"}],\"日\":{}}",
        "[\"0123456789abcdef\\\\\",\"\\\"\",\"\\u0000\",0.1,123456789012345678901,[[],[[]]],false]",
    ]
}
