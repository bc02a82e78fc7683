/// A table that was read from a text of separated values, with the places of its cells.
public struct CSVTable: Sendable {
    /// The text, in UTF-8 whatever it was read from, so that lines and columns are those an editor shows.
    public let source: SourceText
    /// How the bytes that were read encode the text.
    public let encoding: TextEncoding
    /// What stands between cells.
    public let separator: CSVSeparator
    /// The first row that is not blank.
    public let header: Row
    /// The rows below the header that are not blank and have no more cells than it.
    public let rows: [Row]
    /// What a person should know about the text; errors are about rows that were left out.
    public let diagnostics: [Diagnostic]

    /// One row of a table.
    public struct Row: Sendable {
        /// The text the row stands in.
        let source: SourceText
        /// The number of the row as spreadsheets count: the first is 1, blank ones count, and a line break
        /// between quotation marks does not.
        public let number: Int
        /// Where each cell stands, its quotation marks included.
        let cells: [Range<UInt32>]

        /// The number of cells.
        public var count: Int { cells.count }

        /// The cell of a column, from 0; `nil` when the row ends before.
        public subscript(column: Int) -> Cell? {
            guard cells.indices.contains(column) else { return nil }
            let range = cells[column]
            return Cell(source: source, row: number, range: Int(range.lowerBound)..<Int(range.upperBound))
        }

        /// The place of the whole row.
        public var span: SourceSpan {
            let start = Int(cells.first?.lowerBound ?? 0)
            return SourceSpan(source: source, range: start..<max(start, Int(cells.last?.upperBound ?? 0)))
        }
    }

    /// One cell of a table.
    public struct Cell: Sendable {
        private let source: SourceText
        /// The number of its row.
        public let row: Int
        private let range: Range<Int>

        init(source: SourceText, row: Int, range: Range<Int>) {
            self.source = source
            self.row = row
            self.range = range
        }

        /// What the cell says, its quotation marks taken off.
        public var text: String { CSVScanner.text(of: source.bytes[range]) }

        /// What the cell says without white space around it.
        public var trimmed: String {
            let scalars = text.unicodeScalars
            guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
                let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
            else { return "" }
            return String(scalars[first...last])
        }

        /// The place of what the cell says; of its quotation marks where nothing stands between them.
        public var span: SourceSpan {
            let bytes = source.bytes
            var range = range
            while let first = bytes[range].first, first.isBlank {
                range = (range.lowerBound + 1)..<range.upperBound
            }
            while let last = bytes[range].last, last.isBlank {
                range = range.lowerBound..<(range.upperBound - 1)
            }
            let quote = UInt8(ascii: "\"")
            if range.count > 2, bytes[range].first == quote, bytes[range].last == quote {
                range = (range.lowerBound + 1)..<(range.upperBound - 1)
            }
            return SourceSpan(source: source, range: range)
        }
    }
}
