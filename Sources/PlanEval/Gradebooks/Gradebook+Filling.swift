import CEL

extension Gradebook {
    /// Writes marks into one column, and feedback into the one that belongs to it; no other byte changes.
    ///
    /// Where feedback is written, the mark is: Moodle deletes the marks of an import that has feedback only.
    ///
    /// - Parameters:
    ///   - marks: the marks of the plans.
    ///   - roster: which people are in which teams, where rows are about people.
    ///   - request: what to write where.
    /// - Returns: the file, and whom it has no marks for.
    /// - Throws: why the column cannot be written into.
    package func filled(
        with marks: [GradebookMark],
        roster: Roster?,
        _ request: GradebookRequest
    ) throws(DiagnosticError) -> FilledGradebook {
        let columns = try GradebookColumns(self, request)
        let factor = try factor(columns, request)
        var filling = GradebookFilling(self, marks, roster, columns, factor: factor)
        return filling.fill()
    }

    /// By what marks are multiplied.
    private func factor(
        _ columns: GradebookColumns,
        _ request: GradebookRequest
    ) throws(DiagnosticError) -> Double {
        switch request.scale {
        case .none: return 1
        case .points(let points): return points / 100
        case .maximumOfFile:
            guard let maximum = columns.maximum else {
                throw DiagnosticError(
                    Diagnostic(
                        .noMaximum,
                        .error,
                        "the file does not say what \"\(columns.newHeading ?? heading(columns.mark))\" is worth",
                        at: table.header.span,
                        hint: "say how many points there are, or write marks out of 100"
                    )
                )
            }
            return maximum / 100
        }
    }
}

/// Marks on their way into a gradebook.
struct GradebookFilling {
    private let gradebook: Gradebook
    private let marks: [GradebookMark]
    private let roster: Roster?
    private let columns: GradebookColumns
    private let people: GradebookPeople
    private let number: GradebookNumber
    /// By what marks are multiplied.
    private let factor: Double
    /// The columns before that for marks which say who a row is about.
    private let identity: [GradebookIdentity]
    private var edit: CSVEdit

    private var filledRows = 0
    private var usedMarks: Set<Int> = []
    private var usedPeople: Set<Int> = []
    private var overwritten: [Int] = []
    private var above: [Int] = []
    private var missingPeople: [Diagnostic] = []

    /// For how many rows a nearest name is looked for, which takes time for each.
    private static let mostHints = 50

    init(
        _ gradebook: Gradebook,
        _ marks: [GradebookMark],
        _ roster: Roster?,
        _ columns: GradebookColumns,
        factor: Double
    ) {
        self.gradebook = gradebook
        self.marks = marks
        self.roster = roster
        self.columns = columns
        self.factor = factor
        identity = gradebook.identity.filter { way in way.columns.allSatisfy { $0 < columns.mark } }
        people = GradebookPeople(marks, roster: roster)
        number = GradebookNumber(gradebook.table, from: gradebook.firstMarkColumn)
        edit = CSVEdit(gradebook.table)
    }

    mutating func fill() -> FilledGradebook {
        if let heading = columns.newHeading {
            edit.set(columns.mark, of: gradebook.table.header, to: heading)
        }
        var texts: [Int: String] = [:]
        for row in gradebook.people {
            let finding = people.finding(row, identity)
            usedPeople.formUnion(finding.people)
            guard finding.marks.count == 1, let place = finding.marks.first else {
                missingPeople.append(missing(row, finding))
                continue
            }
            usedMarks.insert(place)
            texts[row.number] = fill(row, marks[place])
        }
        if columns.newHeading != nil {
            // All rows become as long as the header: Canvas finds the separator by that.
            for row in gradebook.table.rows where texts[row.number] == nil {
                edit.lengthen(row, to: columns.mark)
            }
        }
        let (bytes, characters) = edit.result(gradebook.file)
        return FilledGradebook(
            bytes: bytes,
            filledCount: filledRows,
            diagnostics: gradebook.table.diagnostics + missingPeople + marksWithoutRow + notes(characters)
        )
    }

    /// Writes a mark into a row.
    ///
    /// - Returns: what was written, `nil` when the row stays as it is.
    private mutating func fill(_ row: CSVTable.Row, _ mark: GradebookMark) -> String? {
        let points = Rounding.hundredths(mark.points * factor)
        let old = row[columns.mark]?.trimmed ?? ""
        if gradebook.kind == .canvas, old.lowercased() == "ex" {
            let span = row[columns.mark]?.span ?? row.span
            missingPeople.append(
                Diagnostic(.excused, .warning, "\"\(name(of: row))\" is excused and gets no mark", at: span)
            )
            return nil
        }
        filledRows += 1
        if let maximum = columns.maximum, points > maximum { above.append(row.number) }
        let text = number.text(points)
        if GradebookNumber.value(old) != points {
            if !GradebookColumns.isNoGrade(old) { overwritten.append(row.number) }
            edit.set(columns.mark, of: row, to: text)
        }
        if let column = columns.feedback, let feedback = mark.feedback {
            edit.set(column, of: row, to: Self.harmless(feedback))
        }
        return text
    }

    /// A text that no spreadsheet takes for a formula, and that every reader of tables reads.
    static func harmless(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\r" {
            let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
            scalars.append(isControl ? " " : scalar)
        }
        guard let first = scalars.first, "=+-@\t".unicodeScalars.contains(first) else {
            return String(scalars)
        }
        return "'" + String(scalars)
    }

    // MARK: What is missing

    private func name(of row: CSVTable.Row) -> String {
        identity.lazy.compactMap { $0.text(of: row) }.first ?? "row \(row.number)"
    }

    private func missing(_ row: CSVTable.Row, _ finding: GradebookPeople.Finding) -> Diagnostic {
        let span = row[0]?.span ?? row.span
        guard finding.marks.isEmpty else {
            let plans = finding.marks.sorted().map { marks[$0].plan }
            return Diagnostic(
                .severalResults,
                .warning,
                "\"\(name(of: row))\" could get the marks of \(NearestName.enumeration(plans))",
                at: span,
                hint: "see that the person is in one team and the team has one plan"
            )
        }
        let words = "there is no mark for \"\(name(of: row))\""
        let teams = finding.people.sorted().compactMap { roster?.people[$0].team }
        if let team = teams.first {
            return Diagnostic(
                .noResult,
                .warning,
                words,
                at: span,
                hint: "there is none for team \"\(team)\""
            )
        }
        let hint =
            missingPeople.count < Self.mostHints
            ? people.nearest(to: identity.compactMap { $0.text(of: row) }) : nil
        return Diagnostic(.noResult, .warning, words, at: span, hint: hint)
    }

    /// Marks that nobody in the file got, and people of their teams who are not in the file.
    private var marksWithoutRow: [Diagnostic] {
        var found: [Diagnostic] = []
        var others: [String: [String]] = [:]
        for (place, person) in (roster?.people ?? []).enumerated() where !usedPeople.contains(place) {
            if let team = person.team { others[NameIndex.folded(team), default: []].append(person.id) }
        }
        let names = gradebook.people.compactMap { row in
            identity.lazy.compactMap { $0.text(of: row) }.first
        }
        for (place, mark) in marks.enumerated() {
            let team = mark.team.map { " of team \"\($0)\"" } ?? ""
            if !usedMarks.contains(place) {
                let hint =
                    found.count < Self.mostHints
                    ? NearestName.question(for: mark.team ?? mark.plan, among: names) : nil
                let words = "nobody in the file gets the mark of plan \"\(mark.plan)\"\(team)"
                found.append(
                    Diagnostic(.noRow, .warning, words, path: gradebook.table.source.path, hint: hint)
                )
                continue
            }
            for person in others[NameIndex.folded(mark.team ?? mark.plan)] ?? [] {
                let words = "the file has no row for \"\(person)\"\(team)"
                found.append(Diagnostic(.noRow, .warning, words, path: gradebook.table.source.path))
            }
        }
        return found
    }

    private func notes(_ characters: [Unicode.Scalar]) -> [Diagnostic] {
        let path = gradebook.table.source.path
        var notes: [Diagnostic] = []
        func note(
            _ message: GradebookMessage,
            _ severity: Diagnostic.Severity,
            _ words: String,
            _ hint: String? = nil
        ) {
            notes.append(Diagnostic(message, severity, words, path: path, hint: hint))
        }
        if let heading = columns.newHeading {
            note(.newColumn, .info, "Canvas will make a new assignment of the column \"\(heading)\"")
        }
        if columns.feedback == nil, marks.contains(where: { $0.feedback != nil }) {
            note(.noFeedbackColumn, .info, "feedback was not written: no column is known to be for it")
        }
        if let maximum = columns.maximum, !above.isEmpty {
            note(
                .aboveMaximum,
                .warning,
                "\(RowList.text(above)): more than the \(number.text(maximum)) points that there are",
                "write marks out of what the file says"
            )
        }
        if !overwritten.isEmpty {
            note(.overwritten, .info, "\(RowList.text(overwritten)): another mark was replaced")
        }
        if !characters.isEmpty {
            let list = NearestName.enumeration(characters.map { String($0) })
            note(
                .characters,
                .warning,
                "\(gradebook.table.encoding.rawValue) has no \(list); question marks stand for them",
                "export the file with the encoding UTF-8"
            )
        }
        return notes
    }
}
