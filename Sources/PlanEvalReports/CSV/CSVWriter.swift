import PlanEval

/// Writes tables of separated values (RFC 4180) into bytes, for spreadsheets and programs alike.
struct CSVWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// A cell of a table.
    enum Cell {
        /// A text from outside, which must not become a formula.
        case text(String)
        /// An id, which is never changed.
        case id(String)
        /// A number in its shortest form.
        case number(Double)
        /// A whole number.
        case count(Int)
        /// Nothing.
        case blank
    }

    /// Writes a row; ends with a line feed.
    mutating func row(_ cells: [Cell]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .text(let text): append(Self.defused(text))
            case .id(let text): append(text)
            case .number(let number): append(NumberText.exact(number))
            case .count(let count): append(String(count))
            case .blank: break
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Writes a row of column names.
    mutating func header(_ names: [String]) { row(names.map { .id($0) }) }

    private mutating func append(_ text: String) {
        let needsQuotes =
            text.utf8.contains { ",;\t\"\r\n".utf8.contains($0) }
            || text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
        guard needsQuotes else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A text that no spreadsheet takes for a formula: with an apostrophe in front of the signs that begin one.
    private static func defused(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }
}
