/// What has been found in files with reviews; equal findings of a file become one that lists the rows.
struct ReviewFindings {
    private struct Finding {
        let message: ReviewMessage
        let severity: Diagnostic.Severity
        let words: String
        let span: SourceSpan
        let hint: String?
        let unit: Unit
        var rows: [Int]
    }

    private struct Key: Hashable {
        let message: ReviewMessage
        let path: [UInt8]
        let subject: [UInt8]
    }

    /// What places are counted in.
    enum Unit: String {
        case row, line
    }

    /// Beyond that many nobody reads on.
    private static let maximumShown = 200

    private var others: [Diagnostic] = []
    private var findings: [Finding] = []
    private var places: [Key: Int] = [:]

    /// Adds something that another reader found.
    mutating func add(_ diagnostics: [Diagnostic]) { others += diagnostics }

    /// Adds a finding.
    ///
    /// - Parameters:
    ///   - message: which one.
    ///   - severity: how much it matters; of errors something is left out.
    ///   - words: the message.
    ///   - subject: what makes findings equal, for example the name that is unknown.
    ///   - place: where.
    ///   - hint: what to do, worked out once for equal findings.
    mutating func add(
        _ message: ReviewMessage,
        as severity: Diagnostic.Severity = .error,
        _ words: @autoclosure () -> String,
        about subject: String,
        at place: ReviewPlace,
        hint: @autoclosure () -> String? = nil
    ) {
        let key = Key(
            message: message,
            path: Array(place.span.source.path.utf8),
            subject: Array(subject.utf8)
        )
        if let known = places[key] {
            if findings[known].rows.last != place.row { findings[known].rows.append(place.row) }
            return
        }
        places[key] = findings.count
        findings.append(
            Finding(
                message: message,
                severity: severity,
                words: words(),
                span: place.span,
                hint: hint(),
                unit: place.unit,
                rows: [place.row]
            )
        )
    }

    /// Everything, file by file and in the order of each; of very many, the rest is counted.
    var diagnostics: [Diagnostic] {
        let shown = findings.prefix(Self.maximumShown).map(Self.diagnostic)
        let rest = findings.count - shown.count
        guard rest > 0 else { return others + shown }
        return others + shown + [
            Diagnostic(
                id: ReviewMessage.more.id,
                severity: findings.dropFirst(shown.count).contains { $0.severity == .error } ? .error : .info,
                message: "\(rest) more findings about reviews are not shown"
            )
        ]
    }

    private static func diagnostic(_ finding: Finding) -> Diagnostic {
        var places = ""
        if finding.rows.count > 1 {
            places = " (\(RowList.text(finding.rows, unit: finding.unit.rawValue)))"
        } else if finding.unit == .row, let row = finding.rows.first, row != finding.span.start.line {
            // Behind a line break inside a cell, spreadsheets and editors count differently.
            places = " (row \(row))"
        }
        return Diagnostic(
            id: finding.message.id,
            severity: finding.severity,
            message: finding.words + places,
            at: finding.span,
            hint: finding.hint
        )
    }
}

/// A place in a file with reviews.
struct ReviewPlace {
    let span: SourceSpan
    /// The row of a table, or the line of another text.
    let row: Int
    let unit: ReviewFindings.Unit

    init(_ cell: CSVTable.Cell) {
        span = cell.span
        row = cell.row
        unit = .row
    }

    init(_ row: CSVTable.Row) {
        span = row.span
        self.row = row.number
        unit = .row
    }

    init(_ span: SourceSpan) {
        self.span = span
        row = span.start.line
        unit = .line
    }

    /// The place as results keep it.
    var kept: Review.Place { Review.Place(path: span.source.path, row: row) }
}
