package import Platform

/// Reads tables of separated values (CSV) as spreadsheets and form services write them.
///
/// The encoding is found out (UTF-8, UTF-16 or Windows-1252), and so is the separator (comma, semicolon or
/// tab); the rest is RFC 4180. Nothing traps on any bytes.
public struct CSVReader: Sendable {
    /// The most bytes a table may have.
    public let maximumLength: Int
    /// The most cells a table may have.
    public let maximumCells: Int

    /// Makes a reader with limits.
    ///
    /// - Parameters:
    ///   - maximumLength: in bytes, 64 MiB unless said otherwise.
    ///   - maximumCells: eight million unless said otherwise.
    public init(maximumLength: Int = 64 << 20, maximumCells: Int = 8_000_000) {
        // Places are kept in 32 bits.
        self.maximumLength = min(maximumLength, 1 << 30)
        self.maximumCells = maximumCells
    }

    /// Reads a table from a file, or from standard input where the path is `-`.
    ///
    /// - Throws: why the file cannot be read, or why its content is no table.
    package func load(_ path: String, from files: any FileStore) throws(DiagnosticError) -> CSVTable {
        let text = try DocumentLoader(maximumLength: maximumLength).loadText(path, from: files)
        return try read(text.bytes, path: path)
    }

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - bytes: the content of a file.
    ///   - path: the name to use in messages.
    /// - Returns: the table; what was found on the way is in its `diagnostics`.
    /// - Throws: why the content is no table.
    /// - Complexity: O(bytes), for at most three separators over the first rows.
    public func read(_ bytes: [UInt8], path: String) throws(DiagnosticError) -> CSVTable {
        guard bytes.count <= maximumLength else {
            throw DiagnosticError(DocumentMistake.tooLarge(path: path, limit: maximumLength))
        }
        guard let encoding = TextEncoding(of: bytes), let text = encoding.utf8(from: bytes) else {
            throw DiagnosticError(Self.binary(bytes, path: path))
        }
        let source = SourceText(path: path, bytes: text)
        if let control = text.firstIndex(where: { $0 < 0x20 && !"\t\n\r\u{C}".utf8.contains($0) }) {
            throw DiagnosticError(
                Self.binary(bytes, at: SourceSpan(source: source, range: control..<control + 1))
            )
        }
        var building = Building(source: source, encoding: encoding, maximumCells: maximumCells)
        return try building.table()
    }

    /// Says that a file is no text.
    private static func binary(_ bytes: [UInt8], path: String) -> Diagnostic {
        Diagnostic(
            id: CSVMessage.binary.id,
            severity: .error,
            message: "this is no text",
            path: path,
            hint: binaryHint(bytes)
        )
    }

    private static func binary(_ bytes: [UInt8], at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: CSVMessage.binary.id,
            severity: .error,
            message: "this is no table: it has a control character",
            at: span,
            hint: binaryHint(bytes)
        )
    }

    private static func binaryHint(_ bytes: [UInt8]) -> String {
        // Spreadsheets are archives, which begin so.
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            ? "it seems to be a spreadsheet; save it as CSV"
            : "save the table as CSV, with the encoding UTF-8"
    }
}

/// A table in the making.
private struct Building {
    let source: SourceText
    let encoding: TextEncoding
    let maximumCells: Int
    private var header: CSVTable.Row?
    private var rows: [CSVTable.Row] = []
    private var long: [CSVTable.Row] = []
    private var short: [CSVTable.Row] = []
    private var strayQuotes: [(row: Int, place: Int)] = []

    init(source: SourceText, encoding: TextEncoding, maximumCells: Int) {
        self.source = source
        self.encoding = encoding
        self.maximumCells = maximumCells
    }

    mutating func table() throws(DiagnosticError) -> CSVTable {
        let bytes = source.bytes
        let declared = CSVSeparator.declared(in: bytes)
        let start = declared?.end ?? 0
        let separator = declared?.separator ?? .detected(in: bytes, from: start)
        var scanner = CSVScanner(bytes, separator: separator, from: start)
        var number = declared == nil ? 0 : 1
        var cellCount = 0
        while let row = scanner.nextRow() {
            number += 1
            if let quote = row.unclosedQuote { throw DiagnosticError(unclosed(at: quote)) }
            if row.isBlank(in: bytes) { continue }
            cellCount += row.cells.count
            guard cellCount <= maximumCells else { throw DiagnosticError(tooManyCells) }
            if let place = row.strayQuote { strayQuotes.append((number, place)) }
            add(row, number)
        }
        guard let header else { throw DiagnosticError(empty) }
        return CSVTable(
            source: source,
            encoding: encoding,
            separator: separator,
            header: header,
            rows: rows,
            diagnostics: diagnostics(header)
        )
    }

    private mutating func add(_ row: CSVScanner.Row, _ number: Int) {
        let bytes = source.bytes
        var cells = row.cells
        let width = header?.count ?? 0
        // Spreadsheets like to write separators for columns that nobody uses.
        while cells.count > width, let last = cells.last, bytes[last].allSatisfy(\.isBlank) {
            cells.removeLast()
        }
        let made = CSVTable.Row(
            source: source,
            number: number,
            cells: cells.map { UInt32($0.lowerBound)..<UInt32($0.upperBound) }
        )
        if header == nil {
            header = made
        } else if cells.count > width {
            long.append(made)
        } else {
            if cells.count < width { short.append(made) }
            rows.append(made)
        }
    }

    // MARK: What was found

    private func diagnostics(_ header: CSVTable.Row) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if encoding != .utf8 {
            found.append(
                Diagnostic(
                    id: CSVMessage.encoding.id,
                    severity: .info,
                    message: "read as \(encoding.rawValue)",
                    path: source.path,
                    hint: "save the table with the encoding UTF-8 if letters with accents look wrong"
                )
            )
        }
        if let first = long.first {
            found.append(
                diagnostic(
                    .longRow,
                    .error,
                    "\(count(long)) more cells than the \(header.count) columns, left out",
                    at: first.span,
                    hint: "put a text with separators in it between quotation marks"
                )
            )
        }
        if let first = short.first {
            found.append(
                diagnostic(
                    .shortRow,
                    .warning,
                    "\(count(short)) fewer cells than the \(header.count) columns",
                    at: first.span,
                    hint:
                        "the missing ones count as blank; write blank cells too if one is missing in the middle"
                )
            )
        }
        if let first = strayQuotes.first {
            found.append(
                diagnostic(
                    .strayQuote,
                    .warning,
                    "a quotation mark inside a cell is kept as it is (\(RowList.text(strayQuotes.map(\.row))))",
                    at: SourceSpan(source: source, range: first.place..<first.place + 1),
                    hint: "put the whole cell between quotation marks, and write those inside twice"
                )
            )
        }
        return found
    }

    private func count(_ rows: [CSVTable.Row]) -> String {
        RowList.text(rows.map(\.number)) + (rows.count == 1 ? " has" : " have")
    }

    private func diagnostic(
        _ message: CSVMessage,
        _ severity: Diagnostic.Severity,
        _ words: String,
        at span: SourceSpan,
        hint: String
    ) -> Diagnostic {
        Diagnostic(id: message.id, severity: severity, message: words, at: span, hint: hint)
    }

    // MARK: What stops

    private func unclosed(at quote: Int) -> Diagnostic {
        diagnostic(
            .unclosedQuote,
            .error,
            "this quotation mark is never closed",
            at: SourceSpan(source: source, range: quote..<quote + 1),
            hint: "close it, or write two where one belongs to the text"
        )
    }

    private var empty: Diagnostic {
        Diagnostic(
            id: CSVMessage.empty.id,
            severity: .error,
            message: source.bytes.isEmpty ? "the file is empty" : "the file has no row that says anything",
            path: source.path,
            hint: "a table begins with a row of column names"
        )
    }

    private var tooManyCells: Diagnostic {
        Diagnostic(
            id: CSVMessage.tooManyCells.id,
            severity: .error,
            message: "more than \(maximumCells) cells",
            path: source.path,
            hint: "split the table, for example by cohort"
        )
    }
}
