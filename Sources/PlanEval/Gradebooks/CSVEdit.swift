/// Changes single cells of a table and leaves every other byte of the file as it is.
///
/// Quotation marks, white space, line breaks, the separator, the encoding and a byte order mark stay. A cell
/// that says already what it should say is not touched either, so a second run changes nothing.
struct CSVEdit {
    private let table: CSVTable
    /// New cells and the parts of the source they replace.
    private var replacements: [(range: Range<Int>, cell: [UInt8])] = []
    /// Rows that have to be longer, by their numbers.
    private var tails: [Int: Tail] = [:]

    /// What is written behind the last cell of a row.
    private struct Tail {
        let end: Int
        var cells: [[UInt8]] = []
    }

    init(_ table: CSVTable) {
        self.table = table
    }

    /// Writes a text into a cell; a row that ends before is made long enough.
    ///
    /// - Precondition: each cell is written once.
    mutating func set(_ column: Int, of row: CSVTable.Row, to text: String) {
        guard row.cells.indices.contains(column) else {
            if !text.isEmpty {
                let place = lengthen(row, to: column)
                let cell = spelling(of: text, quoted: false)
                tails[row.number]?.cells[place] = cell
            }
            return
        }
        guard let cell = row[column], !cell.text.utf8.elementsEqual(text.utf8) else { return }
        let range = Int(row.cells[column].lowerBound)..<Int(row.cells[column].upperBound)
        let wasQuoted = table.source.bytes[range].first == UInt8(ascii: "\"")
        replacements.append((range, spelling(of: text, quoted: wasQuoted)))
    }

    /// Makes a row so long that it has a column.
    ///
    /// - Returns: the place of the column among those that were added.
    @discardableResult
    mutating func lengthen(_ row: CSVTable.Row, to column: Int) -> Int {
        let place = column - row.count
        guard place >= 0 else { return 0 }
        let end = Int(row.cells.last?.upperBound ?? 0)
        var tail = tails[row.number] ?? Tail(end: end)
        while tail.cells.count <= place { tail.cells.append([]) }
        tails[row.number] = tail
        return place
    }

    /// The file with the changes.
    ///
    /// - Parameter file: the bytes that the table was read from.
    /// - Returns: the bytes, and the characters of new texts that the encoding of the file has not.
    func result(_ file: [UInt8]) -> (bytes: [UInt8], missing: [Unicode.Scalar]) {
        let source = table.source.bytes
        let added = tails.values.map { tail in
            (range: tail.end..<tail.end, cell: tail.cells.flatMap { [table.separator.rawValue] + $0 })
        }
        // A last cell that is empty stands where the row goes on.
        let changes = (replacements.map { ($0, 0) } + added.map { ($0, 1) }).sorted { one, other in
            (one.0.range.lowerBound, one.1) < (other.0.range.lowerBound, other.1)
        }
        var text: [UInt8] = []
        text.reserveCapacity(source.count + changes.reduce(0) { $0 + $1.0.cell.count })
        var position = 0
        for (change, _) in changes {
            text += source[position..<change.range.lowerBound]
            text += change.cell
            position = change.range.upperBound
        }
        text += source[position...]
        let (bytes, missing) = table.encoding.bytes(of: text)
        return (table.encoding.byteOrderMark(of: file) + bytes, missing)
    }

    /// A cell as it is written: between quotation marks where it needs or had them.
    private func spelling(of text: String, quoted: Bool) -> [UInt8] {
        let bytes = Array(text.utf8)
        // A cell without quotation marks can begin or end with a space, but not every program keeps it.
        let needsQuotes =
            bytes.contains(where: isSpecial) || bytes.first == 0x20 || bytes.last == 0x20
        guard quoted || needsQuotes else { return bytes }
        let quote = UInt8(ascii: "\"")
        return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }

    /// True for bytes that mean something in this table.
    private func isSpecial(_ byte: UInt8) -> Bool {
        byte == table.separator.rawValue || byte == UInt8(ascii: "\"") || byte.isLineBreak
    }
}
