/// Numbers as gradebooks write them.
struct GradebookNumber {
    /// What stands before the decimals.
    let decimalMark: Character

    /// Finds out how a table writes its decimals.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - column: the first column in which marks may stand.
    init(_ table: CSVTable, from column: Int) {
        var (commas, points) = (0, 0)
        for row in table.rows {
            for place in column..<max(column, row.count) {
                guard let text = row[place]?.trimmed, Self.value(text) != nil else { continue }
                if text.utf8.contains(UInt8(ascii: ",")) { commas += 1 }
                if text.utf8.contains(UInt8(ascii: ".")) { points += 1 }
            }
        }
        // Spreadsheets write semicolons where the comma is the decimal mark.
        let isComma = commas == points ? table.separator == .semicolon : commas > points
        decimalMark = isComma ? "," : "."
    }

    /// A mark in its shortest form with up to two decimals, half up.
    func text(_ mark: Double) -> String {
        let text = NumberText.of(Rounding.hundredths(mark))
        return decimalMark == "." ? text : String(text.map { $0 == "." ? decimalMark : $0 })
    }

    /// The number that a cell writes with either decimal mark; `nil` when it writes none.
    static func value(_ text: String) -> Double? {
        var digits: [UInt8] = []
        var marks = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
            case UInt8(ascii: "."), UInt8(ascii: ","):
                marks += 1
                digits.append(UInt8(ascii: "."))
            default: return nil
            }
        }
        guard marks <= 1, let first = digits.first, first != UInt8(ascii: "."),
            digits.last != UInt8(ascii: ".")
        else { return nil }
        return Double(String(decoding: digits, as: UTF8.self))
    }
}
