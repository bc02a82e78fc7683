/// Cuts a text into rows and cells by the rules of RFC 4180, wherever these say something, and goes on where
/// they do not.
///
/// A quotation mark means something at the beginning of a cell only. What follows a closing one belongs to the
/// cell as it is. Rows end with a line feed, a carriage return, or both.
struct CSVScanner {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    private static let quote = UInt8(ascii: "\"")

    init(_ bytes: [UInt8], separator: CSVSeparator, from start: Int = 0) {
        self.bytes = bytes
        self.separator = separator.rawValue
        position = start
    }

    /// The cells of one row.
    struct Row {
        /// Where each cell stands, its quotation marks included.
        var cells: [Range<Int>] = []
        /// Where a quotation mark opens that is never closed.
        var unclosedQuote: Int?
        /// Where there is something behind a closing quotation mark, or a quotation mark inside a cell that
        /// does not begin with one.
        var strayQuote: Int?

        /// True when no cell says anything.
        func isBlank(in bytes: [UInt8]) -> Bool {
            cells.allSatisfy { cell in bytes[cell].allSatisfy(\.isBlank) }
        }
    }

    /// The next row, `nil` at the end of the text; a line break at the very end begins no row.
    mutating func nextRow() -> Row? {
        guard position < bytes.count else { return nil }
        var row = Row()
        while true {
            scanCell(into: &row)
            guard position < bytes.count else { return row }
            let byte = bytes[position]
            position += 1
            guard byte == separator else {
                if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
                    position += 1
                }
                return row
            }
        }
    }

    /// Takes one cell; stops at a separator, a line break or the end.
    private mutating func scanCell(into row: inout Row) {
        let start = position
        if position < bytes.count, bytes[position] == Self.quote {
            position += 1
            guard skipQuoted() else {
                row.unclosedQuote = row.unclosedQuote ?? start
                row.cells.append(start..<position)
                return
            }
        }
        let rest = position
        while position < bytes.count, !isEnd(bytes[position]) {
            let byte = bytes[position]
            let isStray = rest > start ? !byte.isBlank : byte == Self.quote
            if isStray, row.strayQuote == nil { row.strayQuote = position }
            position += 1
        }
        row.cells.append(start..<position)
    }

    /// Goes past the closing quotation mark; false when there is none.
    private mutating func skipQuoted() -> Bool {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            guard byte == Self.quote else { continue }
            guard position < bytes.count, bytes[position] == Self.quote else { return true }
            position += 1
        }
        return false
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}

extension CSVScanner {
    /// What a cell says: without its quotation marks, and with single ones for those that were doubled.
    static func text(of cell: ArraySlice<UInt8>) -> String {
        guard cell.first == quote else { return String(decoding: cell, as: UTF8.self) }
        var text: [UInt8] = []
        var position = cell.startIndex + 1
        var isOpen = true
        while position < cell.endIndex {
            let byte = cell[position]
            position += 1
            if isOpen, byte == quote {
                isOpen = position < cell.endIndex && cell[position] == quote
                guard isOpen else { continue }
                position += 1
            }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
