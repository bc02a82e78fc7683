import PlanEval
import Testing
import _PlanevalTestSupport

/// Every message about tables, with the place that is marked in the text.
@Suite struct CSVMessageTests {
    struct Case: CustomTestStringConvertible {
        let message: CSVMessage
        let text: String
        let words: String
        var severity = Diagnostic.Severity.error

        var testDescription: String { message.id }
    }

    static let cases = [
        Case(message: .empty, text: " \n\n", words: "the file has no row that says anything"),
        Case(message: .empty, text: "", words: "the file is empty"),
        Case(
            message: .binary,
            text: "a,b\n1,«\u{1}»2\n",
            words: "this is no table: it has a control character"
        ),
        Case(
            message: .unclosedQuote,
            text: "a,b\n1,«\"»2\n3,4\n",
            words: "this quotation mark is never closed"
        ),
        Case(
            message: .strayQuote,
            text: "a,b\n6«\"» wide,2\n7\",3\n",
            words: "a quotation mark inside a cell is kept as it is (rows 2 and 3)",
            severity: .warning
        ),
        Case(
            message: .longRow,
            text: "a,b\n«1,2,3»\n",
            words: "row 2 has more cells than the 2 columns, left out"
        ),
        Case(
            message: .shortRow,
            text: "a,b,c\n«1,2»\n3\n4,5,6\n",
            words: "rows 2 and 3 have fewer cells than the 3 columns",
            severity: .warning
        ),
    ]

    @Test(arguments: cases) func eachMistakeIsSaidWithItsPlace(_ example: Case) throws {
        let marked = MarkedText(example.text)
        let found = Self.diagnostics(marked.bytes)
        let diagnostic = try #require(found.first { $0.id == example.message.id })
        #expect(diagnostic.message == example.words)
        #expect(diagnostic.severity == example.severity)
        if let range = marked.ranges.first { #expect(diagnostic.span?.range == range) }
    }

    @Test func everyMessageHasACase() {
        let tested = Set(Self.cases.map(\.message.id) + ["csv/encoding", "csv/too-many-cells"])
        #expect(tested == Set(CSVMessage.allCases.map(\.id)))
    }

    @Test func aSpreadsheetIsRecognised() throws {
        let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0xFF, 0x81]
        let diagnostic = try #require(Self.diagnostics(archive).first)
        #expect(diagnostic.id == "csv/binary")
        #expect(diagnostic.hint == "it seems to be a spreadsheet; save it as CSV")
    }

    private static func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
        do throws(DiagnosticError) {
            return try CSVReader().read(bytes, path: "t.csv").diagnostics
        } catch {
            return error.diagnostics
        }
    }
}
