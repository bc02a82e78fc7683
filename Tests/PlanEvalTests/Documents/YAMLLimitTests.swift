import CEL
import PlanEval
import Testing
import _PlanevalTestSupport

@Suite struct YAMLLimitTests {
    private func mistake(_ text: String, loader: DocumentLoader = DocumentLoader()) -> Diagnostic? {
        do throws(DiagnosticError) {
            _ = try loader.read(Array(text.utf8), path: "p.yaml")
            return nil
        } catch {
            return error.diagnostics.first
        }
    }

    /// Each level repeats the one before it `width` times.
    private func bomb(levels: Int, width: Int) -> String {
        var text = "a0: &a0 [" + Array(repeating: "x", count: width).joined(separator: ", ") + "]\n"
        for level in 1..<levels {
            let parts = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(parts)]\n"
        }
        return text
    }

    @Test(arguments: [(9, 9), (30, 2), (60, 2)]) func bombsAreDefused(_ levels: Int, _ width: Int) {
        let diagnostic = mistake(bomb(levels: levels, width: width))
        #expect(diagnostic?.id == "document/yaml-alias")
        #expect(diagnostic?.span.map { $0.source.bytes[$0.range.lowerBound] } == UInt8(ascii: "*"))
    }

    @Test func bombsOfTextAreDefused() {
        let word = String(repeating: "long ", count: 20_000)
        let text =
            "a: &a \"\(word)\"\nb: [" + Array(repeating: "*a", count: 100).joined(separator: ", ") + "]"
        #expect(mistake(text)?.id == "document/yaml-alias")
    }

    /// Comparing such keys would take for ever.
    @Test(arguments: [
        "? *a20\n: x\n", "*a20 : x\n", "{? [*a20, *a20] : x}\n", "? [*a20]\n: x\n? [*a19]\n: y\n",
    ])
    func bombsAsKeysAreDefused(_ key: String) {
        let text = bomb(levels: 21, width: 3) + key
        #expect(mistake(text)?.id == "document/yaml-key")
    }

    @Test func ordinaryRepetitionIsNoBomb() throws {
        let text = bomb(levels: 3, width: 5) + "b: *a2\nc: *a2\n"
        #expect(mistake(text) == nil)
        let many = "a: &a {b: [c, d]}\ne:\n" + String(repeating: "  - *a\n", count: 1_000)
        #expect(mistake(many) == nil)
    }

    @Test func depthEndsAtTheLimit() {
        let loader = DocumentLoader(maximumDepth: 3)
        #expect(mistake("a: {b: [c]}", loader: loader) == nil)
        #expect(mistake("a: {b: [{}]}", loader: loader)?.id == "document/too-deep")
        #expect(mistake("a:\n  b:\n    - - c", loader: loader)?.id == "document/too-deep")
    }

    @Test(arguments: ["[", "{a: ", "- "]) func nestingIsRefusedAtAnyDepth(_ opening: String) {
        for count in [65, 100, 999, 1_000, 1_001, 3_000] {
            let isFlow = opening != "- "
            let closing = opening == "[" ? "]" : "}"
            let text =
                String(repeating: opening, count: count) + "x"
                + (isFlow ? String(repeating: closing, count: count) : "")
            #expect(mistake(text)?.id == "document/too-deep")
        }
    }

    @Test func lengthIsCheckedBeforeAnythingElse() {
        #expect(mistake("a: [", loader: DocumentLoader(maximumLength: 3))?.id == "document/too-large")
    }

    @Test func tooManyValuesAreRefused() {
        let text = "[" + String(repeating: "a,", count: 500_001) + "]"
        #expect(mistake(text)?.id == "document/too-many-values")
    }

    @Test func notesDoNotGrowWithoutBounds() throws {
        let text = String(repeating: "- no\n", count: 1_000)
        #expect(try DocumentLoader().read(Array(text.utf8), path: "p.yaml").notes.count == 100)
    }

    // MARK: Robustness

    @Test(arguments: samples) func everyBeginningAndEveryChangeIsReadOrRefused(_ text: String) {
        let bytes = Array(text.utf8)
        let changes = Array("\u{0}\n\t \"'\\{}[],:-?#&*!|>%@`~".utf8) + [0x80, 0xC3]
        for index in bytes.indices {
            check(Array(bytes[..<index]))
            for change in changes {
                var changed = bytes
                changed[index] = change
                check(changed)
                changed.insert(change, at: index)
                check(changed)
            }
        }
    }

    private func check(_ bytes: [UInt8]) {
        do throws(DiagnosticError) {
            let document = try DocumentLoader().read(bytes, path: "p.yaml").document
            #expect(document.entries.allSatisfy { $0.start <= $0.end && Int($0.end) <= bytes.count })
        } catch {
            let text = DiagnosticRenderer(width: 60).render(error.diagnostics)
            #expect(text.hasPrefix("p.yaml:") && !text.contains("\u{0}"))
            #expect(error.diagnostics.allSatisfy { ($0.span?.range.upperBound ?? 0) <= bytes.count })
        }
    }

    private static let samples = [
        "title: é\nlist: [1, \"b\", {c: 'd'}]\ntext: |\n  one\n  two\n- x\n",
        "a: &x [1, 2]\nb: *x\n? c\n: >-\n  d\n   e\n",
        "- a: 1\n  b:\n  - 2\n- \"c\\n\\u00e9\"\n- 'd'' e'\n# f\n--- \ng: !!str 1\n",
    ]
}
