import PlanEval
import Testing
import _PlanevalTestSupport

/// A text with the place that is to be underlined, and what must be said about it.
struct MessageCase: Sendable, CustomTestStringConvertible {
    let text: String
    let id: String
    /// Words of the message.
    let says: String
    /// Words of the hint.
    let helps: String

    init(_ text: String, _ id: String, says: String, helps: String) {
        self.text = text
        self.id = id
        self.says = says
        self.helps = helps
    }

    var testDescription: String { text.count > 80 ? "\(id): \(says)" : text.debugDescription }

    func check(_ diagnostic: Diagnostic?, _ severity: Diagnostic.Severity = .error) {
        let marked = MarkedText(text)
        #expect(diagnostic?.id == "document/" + id)
        #expect(diagnostic?.severity == severity)
        #expect(diagnostic?.message.contains(says) == true, "\(diagnostic?.message ?? "")")
        #expect(diagnostic?.hint?.contains(helps) == true, "\(diagnostic?.hint ?? "")")
        #expect(diagnostic?.span?.range == marked.ranges.first)
    }
}

@Suite struct JSONMessageTests {
    @Test(arguments: cases) func saysWhatHelps(_ example: MessageCase) {
        do throws(DiagnosticError) {
            _ = try DocumentLoader().read(MarkedText(example.text).bytes, path: "p.json")
            Issue.record("accepted")
        } catch {
            example.check(error.diagnostics.first)
        }
    }

    private static let cases: [MessageCase] = [
        MessageCase("{} «{»}", "json-syntax", says: "after the end", helps: "one pair of braces"),
        MessageCase("[«,» 1]", "json-syntax", says: "found \",\"", helps: "a value is"),
        MessageCase("{\"a\": «True»}", "json-syntax", says: "the word True", helps: "write true"),
        MessageCase("{\"a\": «no»}", "json-syntax", says: "the word no", helps: "write false"),
        MessageCase("{\"a\": «None»}", "json-syntax", says: "None", helps: "write null"),
        MessageCase("{\"a\": «NaN»}", "json-syntax", says: "NaN", helps: "no such number"),
        MessageCase("{\"a\": «weekly»}", "json-syntax", says: "weekly", helps: "\"weekly\""),
        MessageCase("{\"a\": «'»b'}", "json-syntax", says: "double quotes", helps: "instead of"),
        MessageCase("{\"a\": 1 «/»/ one\n}", "json-syntax", says: "no comments", helps: "remove"),
        MessageCase("{\"a\": 1«,»\n}", "json-syntax", says: "comma with nothing", helps: "remove the comma"),
        MessageCase(
            "[1 «2»]",
            "json-syntax",
            says: "expected \",\" or \"]\", found \"2\"",
            helps: "line 1, column 1"
        ),
        MessageCase(
            "{\"a\": 1\n «\"b\"»: 2}",
            "json-syntax",
            says: "found a quotation mark",
            helps: "end of the line before"
        ),
        MessageCase("{«title»: 1}", "json-syntax", says: "a key in double quotes", helps: "\"key\": value"),
        MessageCase("{\"a\" «=» 1}", "json-syntax", says: "expected \":\"", helps: "\"key\": value"),
        MessageCase("{\"a\": [1, 2\n«»", "unclosed", says: "\"[\" of line 1, column 7", helps: "\"]\""),
        MessageCase("{\"a\": 1«»", "unclosed", says: "\"{\" of line 1, column 1", helps: "\"}\""),
        MessageCase(
            "{\"a\": «\"b»",
            "unclosed",
            says: "text that begins in line 1, column 7",
            helps: "quotation mark"
        ),
        MessageCase("{\"a\": \"b«\n»\"}", "json-syntax", says: "line break inside", helps: "\\n"),
        MessageCase("{\"a\": \"b«\t»c\"}", "json-syntax", says: "tab inside", helps: "\\t"),
        MessageCase("{\"a\": \"b«\u{1B}»c\"}", "json-syntax", says: "control character", helps: "\\u001b"),
        MessageCase("{\"a\": \"C:«\\»Users\"}", "json-syntax", says: "backslash", helps: "\\\\"),
        MessageCase("{\"a\": \"«\\ud83d»\"}", "json-syntax", says: "pairs", helps: "character itself"),
        MessageCase("{\"a\": «.5»}", "json-syntax", says: "number", helps: "0.5"),
        MessageCase("{\"a\": «+5»}", "json-syntax", says: "number", helps: "+5"),
        MessageCase("{\"a\": «007»}", "json-syntax", says: "zero in front", helps: "quotation marks"),
        MessageCase("{\"a\": «1e999»}", "number-out-of-range", says: "larger", helps: "quotation marks"),
        MessageCase(
            "{\"a\": 1,\n «\"a\"»: 2}",
            "duplicate-key",
            says: "first in line 1, column 2",
            helps: "keep one"
        ),
        MessageCase(
            String(repeating: "[", count: 64) + "«[»" + String(repeating: "[", count: 9_935),
            "too-deep",
            says: "64 brackets",
            helps: "levels"
        ),
    ]
}
