import PlanEval
import Testing

@Suite struct CSVTableTests {
    static func read(_ text: String, path: String = "t.csv") throws -> CSVTable {
        try CSVReader().read(Array(text.utf8), path: path)
    }

    /// The texts of all cells, the header first.
    static func texts(_ table: CSVTable) -> [[String]] {
        ([table.header] + table.rows).map { row in (0..<row.count).compactMap { row[$0]?.text } }
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        let text: String
        let cells: [[String]]

        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(name: "plain", text: "a,b\n1,2\n", cells: [["a", "b"], ["1", "2"]]),
        Case(name: "no line break at the end", text: "a,b\n1,2", cells: [["a", "b"], ["1", "2"]]),
        Case(
            name: "carriage returns",
            text: "a,b\r\n1,2\r3,4\r\n",
            cells: [["a", "b"], ["1", "2"], ["3", "4"]]
        ),
        Case(name: "blank cells", text: "a,b,c\n,,3\n", cells: [["a", "b", "c"], ["", "", "3"]]),
        Case(name: "separator at the end", text: "a,b\n1,\n", cells: [["a", "b"], ["1", ""]]),
        Case(name: "quoted separator", text: "a,b\n\"1,5\",2\n", cells: [["a", "b"], ["1,5", "2"]]),
        Case(name: "quoted line break", text: "a,b\n\"1\n5\",2\n", cells: [["a", "b"], ["1\n5", "2"]]),
        Case(
            name: "doubled quotes",
            text: "a,b\n\"say \"\"no\"\"\",2\n",
            cells: [["a", "b"], ["say \"no\"", "2"]]
        ),
        Case(name: "empty quotes", text: "a,b\n\"\",2\n", cells: [["a", "b"], ["", "2"]]),
        Case(name: "text behind quotes", text: "a,b\n\"1\" x,2\n", cells: [["a", "b"], ["1 x", "2"]]),
        Case(name: "quote inside", text: "a,b\n6\" wide,2\n", cells: [["a", "b"], ["6\" wide", "2"]]),
        Case(name: "spaces stay", text: "a,b\n 1 ,\t2\n", cells: [["a", "b"], [" 1 ", "\t2"]]),
        Case(name: "blank rows", text: "\n,,\na,b\n\n  \n1,2\n", cells: [["a", "b"], ["1", "2"]]),
        Case(name: "unused columns", text: "a,b,,\n1,2,,,\n", cells: [["a", "b"], ["1", "2"]]),
        Case(name: "semicolon", text: "a;b\n1,5;2\n", cells: [["a", "b"], ["1,5", "2"]]),
        Case(name: "tab", text: "a\tb\n1,5\t2;3\n", cells: [["a", "b"], ["1,5", "2;3"]]),
        Case(name: "declared separator", text: "sep=;\r\na;b\r\n1;2\r\n", cells: [["a", "b"], ["1", "2"]]),
        Case(name: "one column", text: "name\nAda\n", cells: [["name"], ["Ada"]]),
        Case(name: "byte order mark", text: "\u{FEFF}a,b\n1,2\n", cells: [["a", "b"], ["1", "2"]]),
        Case(name: "short row", text: "a,b,c\n1\n", cells: [["a", "b", "c"], ["1"]]),
        Case(name: "long row", text: "a,b\n1,2,3\n4,5\n", cells: [["a", "b"], ["4", "5"]]),
    ])
    func cells(_ example: Case) throws {
        #expect(Self.texts(try Self.read(example.text)) == example.cells)
    }

    /// A comma in texts does not make the comma the separator, nor does a semicolon in a comment.
    @Test(arguments: [
        ("plan;reviewer;comment\nheron;ada;good, clear, short\nibis;ben;no\n", CSVSeparator.semicolon),
        ("plan,reviewer,comment\nheron,ada,good; clear\nibis,ben,no\n", .comma),
        ("plan\treviewer\theron, ibis\na\tb\tc\n", .tab),
        ("\"a;b\",c\n\"1;2\",3\n", .comma),
        ("name\n", .comma),
    ])
    func theSeparatorIsTheOneThatRowsAgreeOn(_ text: String, _ separator: CSVSeparator) throws {
        #expect(try Self.read(text).separator == separator)
    }

    @Test func rowsAreCountedAsSpreadsheetsDo() throws {
        let table = try Self.read("a,b\n\"x\ny\",1\n\nz,2\n")
        #expect(table.rows.map(\.number) == [2, 4])
        let cell = try #require(table.rows.last?[1])
        #expect(cell.row == 4 && cell.span.start == SourceText.Position(line: 5, column: 3))
    }

    @Test func aPlaceLeavesOutQuotesAndSpaces() throws {
        let table = try Self.read("a,b,c\n  x ,\"y z\",\"\"\n")
        let row = try #require(table.rows.first)
        let texts = (0..<3).compactMap {
            row[$0].map { String(decoding: table.source.bytes[$0.span.range], as: UTF8.self) }
        }
        #expect(texts == ["x", "y z", "\"\""])
        #expect(row[0]?.trimmed == "x" && row[3] == nil)
    }

    // MARK: Encodings

    @Test(arguments: [true, false], [true, false])
    func wideTextIsRead(_ isLittle: Bool, _ hasMark: Bool) throws {
        let text = (hasMark ? "\u{FEFF}" : "") + "plan,comment\nheron,größer 😀\n"
        let bytes = text.utf16.flatMap { unit in
            let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
            return isLittle ? pair : pair.reversed()
        }
        let table = try CSVReader().read(bytes, path: "t.csv")
        #expect(Self.texts(table) == [["plan", "comment"], ["heron", "größer 😀"]])
        #expect(table.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
        #expect(table.diagnostics.map(\.id) == ["csv/encoding"])
    }

    /// The characters of the range where Windows-1252 differs from Latin-1, and one that both have.
    @Test func westernTextIsRead() throws {
        let bytes = Array("a,b\n".utf8) + [0x80, 0x93, 0xE9, 0x94, 0x9F, 0x2C, 0x31]
        let table = try CSVReader().read(bytes, path: "t.csv")
        #expect(Self.texts(table)[1] == ["€“é”Ÿ", "1"])
        #expect(table.encoding == .windows1252)
        #expect(table.diagnostics.first?.message == "read as Windows-1252")
    }

    // MARK: Limits

    @Test func limitsAreKept() {
        let long = problem { () throws(DiagnosticError) in
            try CSVReader(maximumLength: 5).read(Array("a,b,c,d".utf8), path: "t")
        }
        #expect(long == "document/too-large")
        let many = problem { () throws(DiagnosticError) in
            try CSVReader(maximumCells: 3).read(Array("a,b\n1,2".utf8), path: "t")
        }
        #expect(many == "csv/too-many-cells")
    }

    private func problem(_ body: () throws(DiagnosticError) -> CSVTable) -> String? {
        do throws(DiagnosticError) {
            _ = try body()
            return nil
        } catch {
            return error.diagnostics.first?.id
        }
    }
}
