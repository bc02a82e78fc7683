/// A file of marks that a learning platform has exported, into which marks are written and nothing else.
package struct Gradebook: Sendable {
    /// The learning platform.
    package enum Platform: String, Sendable, CaseIterable {
        case canvas, moodle
    }

    /// What sort of file it is.
    package enum Kind: Sendable {
        /// The gradebook of a course in Canvas.
        case canvas
        /// The worksheet for grading an assignment of Moodle, whose headings are in the language of the site.
        case moodleWorksheet
        /// The grader report of a course in Moodle.
        case moodleReport
    }

    /// What sort of file it is.
    package let kind: Kind
    /// The file as it was read.
    let file: [UInt8]
    let table: CSVTable
    /// The columns that say who a row is about.
    let identity: [GradebookIdentity]
    /// The first column in which marks may stand.
    let firstMarkColumn: Int

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: its bytes in any encoding that `CSVReader` reads.
    ///   - path: the name to use in messages.
    ///   - platform: where it is from.
    /// - Returns: the gradebook.
    /// - Throws: why it is no such file.
    package static func read(
        _ file: [UInt8],
        path: String,
        from platform: Platform
    ) throws(DiagnosticError) -> Gradebook {
        let table = try CSVReader().read(file, path: path)
        return switch platform {
        case .canvas: try canvas(file, table)
        case .moodle: moodle(file, table)
        }
    }

    /// The heading of a column.
    func heading(_ column: Int) -> String { table.header[column]?.trimmed ?? "" }

    /// The headings of the columns in which marks may stand.
    var markHeadings: [String] {
        (min(firstMarkColumn, table.header.count)..<table.header.count).map(heading)
    }

    /// The rows that are about people.
    var people: [CSVTable.Row] {
        kind == .canvas ? table.rows.filter { !Self.isAboutAssignments($0) } : table.rows
    }

    // MARK: Canvas

    /// Canvas asks for the columns Student and ID (or LastName, FirstName, ID), then columns that may be left
    /// out, and Section as the last one about people.
    private static func canvas(_ file: [UInt8], _ table: CSVTable) throws(DiagnosticError) -> Gradebook {
        let headings = (0..<table.header.count).map { table.header[$0]?.trimmed ?? "" }
        let parted = headings.starts(with: ["LastName", "FirstName", "ID"])
        guard parted || headings.starts(with: ["Student", "ID"]),
            let section = headings.prefix(9).firstIndex(of: "Section")
        else {
            throw DiagnosticError(
                Diagnostic(
                    .notAGradebook,
                    .error,
                    "this is no gradebook of Canvas: it does not begin with Student, ID and Section",
                    at: table.header.span,
                    hint: "export the gradebook in Canvas, with the whole course, and give that file"
                )
            )
        }
        let idColumns = ["ID", "SIS User ID", "SIS Login ID", "Integration ID"]
        let ids = (1..<section).filter { idColumns.contains(headings[$0]) }.map { column in
            GradebookIdentity(columns: [column], isName: false)
        }
        let name = GradebookIdentity(columns: parted ? [1, 0] : [0], isName: true)
        return Gradebook(
            kind: .canvas,
            file: file,
            table: table,
            identity: [name] + ids,
            firstMarkColumn: section + 1
        )
    }

    /// True for the rows below the header that say what assignments are worth and how they are posted.
    private static func isAboutAssignments(_ row: CSVTable.Row) -> Bool {
        isPointsPossible(row) || (0..<min(2, row.count)).allSatisfy { row[$0]?.trimmed.isEmpty ?? true }
    }

    /// True for the row that says what assignments are worth.
    static func isPointsPossible(_ row: CSVTable.Row) -> Bool {
        row[0]?.trimmed.lowercased() == "points possible"
    }

    // MARK: Moodle

    private static func moodle(_ file: [UInt8], _ table: CSVTable) -> Gradebook {
        if let maximum = GradebookColumns.worksheetMaximum(table) {
            return Gradebook(
                kind: .moodleWorksheet,
                file: file,
                table: table,
                identity: (0..<maximum - 1).map { GradebookIdentity(columns: [$0], isName: $0 > 0) },
                firstMarkColumn: maximum - 1
            )
        }
        // Columns of marks end with what they show, as in "Assignment: Plan (Real)".
        let headings = (0..<table.header.count).map { table.header[$0]?.trimmed ?? "" }
        // Where none does, the first column is about people, and so are those before the one for marks.
        let first = headings.firstIndex { $0.hasSuffix(")") }
        var identity = (0..<(first ?? headings.count)).map { GradebookIdentity(columns: [$0], isName: true) }
        // First and last name stand in the first two columns, in the order of the site.
        if identity.count > 1 {
            identity += [[0, 1], [1, 0]].map { GradebookIdentity(columns: $0, isName: true) }
        }
        return Gradebook(
            kind: .moodleReport,
            file: file,
            table: table,
            identity: identity,
            firstMarkColumn: first ?? 1
        )
    }
}

/// One way in which a row says who it is about.
struct GradebookIdentity: Sendable {
    /// The columns that are read together.
    let columns: [Int]
    /// True for what people write, which is compared as names are; ids and addresses are compared to the
    /// letter.
    let isName: Bool

    /// What a row says; `nil` when it says nothing.
    func text(of row: CSVTable.Row) -> String? {
        let text = columns.compactMap { row[$0]?.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
        return text.isEmpty ? nil : text
    }
}
