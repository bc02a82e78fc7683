import Testing
import _PlanevalTestSupport

@testable import PlanEval

/// The scanner against a plain one that goes character by character, and against what was written.
@Suite struct CSVPropertyTests {
    @Test func randomTextsAreCutAsByAPlainScanner() {
        var random = SeededGenerator(seed: 4)
        for round in 0..<20_000 {
            let alphabet = Array("a,;\"\n\r é".unicodeScalars)
            let text = String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 0...14, using: &random)).map { _ in
                        alphabet[Int.random(in: alphabet.indices, using: &random)]
                    }
                )
            )
            let bytes = Array(text.utf8)
            for separator in [CSVSeparator.comma, .semicolon] {
                let plain = Self.plain(text, separator == .comma ? "," : ";")
                #expect(Self.rows(bytes, separator) == plain, "round \(round): \(text.debugDescription)")
            }
        }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var random = SeededGenerator(seed: 5)
        let pieces = ["a", "b c", ",", ";", "\"", "\n", "\r\n", "é", "", " ", "😀", "=1+1", "\t"]
        for _ in 0..<2_000 {
            let width = Int.random(in: 2...5, using: &random)
            let rows = (0..<Int.random(in: 1...6, using: &random)).map { row in
                (0..<width).map { column in
                    // A first word keeps rows from being blank, and headers from being cut.
                    "x\(row)\(column)"
                        + (0..<Int.random(in: 0...4, using: &random)).map { _ in
                            pieces[Int.random(in: pieces.indices, using: &random)]
                        }
                        .joined()
                }
            }
            let text = rows.map { row in row.map(Self.quoted).joined(separator: ",") }.joined(
                separator: "\r\n"
            )
            let table = try CSVReader().read(Array("sep=,\n\(text)".utf8), path: "t.csv")
            let read = ([table.header] + table.rows).map { row in (0..<row.count).compactMap { row[$0]?.text }
            }
            #expect(read.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
            #expect(table.diagnostics.isEmpty)
        }
    }

    /// Nothing traps, whatever the bytes are.
    @Test func anyBytesAreReadOrRefused() {
        var random = SeededGenerator(seed: 6)
        let likely = Array(",;\t\"\r\n\0aé\u{FEFF}".utf8) + [0xFF, 0xFE, 0x81]
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? likely[Int.random(in: likely.indices, using: &random)]
                    : UInt8.random(in: 0...255, using: &random)
            }
            do throws(DiagnosticError) {
                let table = try CSVReader().read(bytes, path: "t.csv")
                for row in table.rows {
                    #expect(row.count <= table.header.count)
                    for column in 0...row.count { _ = row[column]?.trimmed }
                    _ = DiagnosticRenderer().render(
                        Diagnostic(id: "x", severity: .info, message: "x", at: row.span)
                    )
                }
            } catch {
                #expect(!error.diagnostics.isEmpty)
            }
        }
    }

    // MARK: The plain twin

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private static func rows(_ bytes: [UInt8], _ separator: CSVSeparator) -> [[String]] {
        var scanner = CSVScanner(bytes, separator: separator)
        var rows: [[String]] = []
        while let row = scanner.nextRow() { rows.append(row.cells.map { CSVScanner.text(of: bytes[$0]) }) }
        return rows
    }

    /// A machine with four states over Unicode scalars.
    private static func plain(_ text: String, _ separator: Unicode.Scalar) -> [[String]] {
        enum State { case start, plain, quoted, behindQuote }
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var state = State.start
        var scalars = Array(text.unicodeScalars)[...]
        var isRowOpen = false
        while let scalar = scalars.popFirst() {
            isRowOpen = true
            switch (state, scalar) {
            case (.start, "\""): state = .quoted
            case (.quoted, "\"") where scalars.first == "\"":
                scalars.removeFirst()
                cell += "\""
            case (.quoted, "\""): state = .behindQuote
            case (.quoted, _): cell.unicodeScalars.append(scalar)
            case (_, separator):
                row.append(cell)
                (cell, state) = ("", .start)
            case (_, "\n"), (_, "\r"):
                if scalar == "\r", scalars.first == "\n" { scalars.removeFirst() }
                rows.append(row + [cell])
                (row, cell, state, isRowOpen) = ([], "", .start, false)
            default:
                cell.unicodeScalars.append(scalar)
                if state == .start { state = .plain }
            }
        }
        return isRowOpen ? rows + [row + [cell]] : rows
    }
}
