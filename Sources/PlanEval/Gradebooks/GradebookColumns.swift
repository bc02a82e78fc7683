import CEL

/// The columns of a gradebook that are written into.
struct GradebookColumns {
    /// The column for marks.
    let mark: Int
    /// The heading of that column when it has to be added.
    let newHeading: String?
    /// The column for feedback.
    let feedback: Int?
    /// What the assignment is worth, where the file says so.
    let maximum: Double?

    /// Finds the columns.
    ///
    /// - Throws: that the file has no such column, or several.
    init(_ gradebook: Gradebook, _ request: GradebookRequest) throws(DiagnosticError) {
        let choice = GradebookColumnChoice(gradebook)
        if let heading = request.column {
            if let column = try choice.column(heading, isForMarks: true) {
                mark = column
                newHeading = nil
            } else {
                guard gradebook.kind == .canvas, request.mayAddColumn else {
                    throw DiagnosticError(choice.unknown(heading))
                }
                mark = gradebook.table.header.count
                newHeading = heading
            }
        } else {
            guard gradebook.kind == .moodleWorksheet else { throw DiagnosticError(choice.unnamed) }
            mark = gradebook.firstMarkColumn
            newHeading = nil
        }
        if let reason = choice.reasonNotToWrite(mark) { throw DiagnosticError(reason) }
        if let heading = request.feedbackColumn {
            guard let column = try choice.column(heading, isForMarks: false) else {
                throw DiagnosticError(choice.unknown(heading))
            }
            feedback = column
        } else {
            feedback = choice.feedbackColumn(of: mark)
        }
        maximum = Self.maximum(gradebook, mark)
    }

    private static func maximum(_ gradebook: Gradebook, _ mark: Int) -> Double? {
        switch gradebook.kind {
        case .canvas:
            let row = gradebook.table.rows.first(where: Gradebook.isPointsPossible)
            return row?[mark].flatMap { GradebookNumber.value($0.trimmed) }
        case .moodleWorksheet:
            guard mark == gradebook.firstMarkColumn else { return nil }
            return gradebook.table.rows.first?[mark + 1].flatMap { GradebookNumber.value($0.trimmed) }
        case .moodleReport: return nil
        }
    }

    /// The column of a worksheet of Moodle that says what the assignment is worth; the grade stands before it.
    ///
    /// Headings are in the language of the site, so the places and the contents decide. The first column names
    /// participants by the same word and a number. Of the others, this one has the same number in every row,
    /// and the one before it has grades or nothing.
    ///
    /// - Returns: `nil` when the table is no worksheet, or when several columns could be meant.
    static func worksheetMaximum(_ table: CSVTable) -> Int? {
        guard table.header.count > 2, let first = table.rows.first else { return nil }
        let word = participantWord(first)
        guard !word.isEmpty, table.rows.allSatisfy({ participantWord($0) == word }) else { return nil }
        let columns = (2..<table.header.count).filter { column in
            guard let maximum = number(first, column), maximum > 0 else { return false }
            return table.rows.allSatisfy { row in
                let grade = row[column - 1]?.trimmed ?? ""
                return number(row, column) == maximum
                    && (isNoGrade(grade) || GradebookNumber.value(grade).map { $0 <= maximum } ?? false)
            }
        }
        return columns.count == 1 ? columns[0] : nil
    }

    /// True for what stands in place of a grade that was not given.
    static func isNoGrade(_ text: String) -> Bool { text.isEmpty || text == "-" }

    private static func number(_ row: CSVTable.Row, _ column: Int) -> Double? {
        row[column].flatMap { GradebookNumber.value($0.trimmed) }
    }

    /// The word before the number of a participant, as in "Participant 123"; empty when there is no number.
    private static func participantWord(_ row: CSVTable.Row) -> String {
        guard let text = row[0]?.trimmed, let last = text.utf8.last,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
        else { return "" }
        let digits = text.utf8.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return String(decoding: text.utf8.dropLast(digits.count), as: UTF8.self)
    }
}

/// Finds columns by what is written above them.
struct GradebookColumnChoice {
    private let gradebook: Gradebook

    init(_ gradebook: Gradebook) {
        self.gradebook = gradebook
    }

    /// The column of a heading: the same to the letter, or the same but for what stands in brackets at the end.
    ///
    /// - Returns: `nil` when there is none.
    /// - Throws: that several columns have the heading.
    func column(_ heading: String, isForMarks: Bool) throws(DiagnosticError) -> Int? {
        let columns = 0..<gradebook.table.header.count
        let same = columns.filter { gradebook.heading($0).utf8.elementsEqual(heading.utf8) }
        let found =
            same.isEmpty
            ? columns.dropFirst(gradebook.firstMarkColumn).filter { column in
                isForMarks != isForFeedback(column)
                    && Self.parts(gradebook.heading(column)).title.utf8.elementsEqual(heading.utf8)
            } : same
        guard found.count < 2 else {
            throw DiagnosticError(
                Diagnostic(
                    .severalColumns,
                    .error,
                    "\(found.count) columns are called \"\(heading)\"",
                    at: gradebook.table.header.span,
                    hint: "they are \(NearestName.enumeration(found.map(gradebook.heading)))"
                )
            )
        }
        return found.first
    }

    /// Says that there is no such column.
    func unknown(_ heading: String) -> Diagnostic {
        let known = gradebook.markHeadings
        return Diagnostic(
            .unknownColumn,
            .error,
            "the file has no column \"\(heading)\"",
            at: gradebook.table.header.span,
            hint: NearestName.question(for: heading, among: known)
                ?? (known.isEmpty ? nil : "its columns are \(NearestName.enumeration(known))")
        )
    }

    /// Says that a column has to be named.
    var unnamed: Diagnostic {
        Diagnostic(
            .unknownColumn,
            .error,
            "the column for marks is not named",
            at: gradebook.table.header.span,
            hint: "the columns are \(NearestName.enumeration(gradebook.markHeadings))"
        )
    }

    /// Why marks must not be written into a column.
    func reasonNotToWrite(_ column: Int) -> Diagnostic? {
        let header = gradebook.table.header
        let isReadOnly = gradebook.kind == .canvas && isWorkedOut(column)
        guard column < gradebook.firstMarkColumn || isReadOnly || isForFeedback(column) else { return nil }
        return Diagnostic(
            .readOnlyColumn,
            .error,
            "the column \"\(gradebook.heading(column))\" takes no marks",
            at: header[column]?.span ?? header.span,
            hint: "the columns are \(NearestName.enumeration(gradebook.markHeadings))"
        )
    }

    /// True for a column that Canvas works out by itself, as totals are.
    private func isWorkedOut(_ column: Int) -> Bool {
        let heading = gradebook.heading(column)
        return Self.totals.contains { heading.contains($0) }
            || gradebook.table.rows.contains { row in
                Gradebook.isPointsPossible(row) && row[column]?.trimmed.lowercased() == "(read only)"
            }
    }

    /// What the headings of totals say in all languages.
    private static let totals = ["Current", "Final", "Override"]
        .flatMap { kind in ["Score", "Points", "Grade"].map { "\(kind) \($0)" } }

    /// Words for feedback in the languages of the rubrics and some more.
    private static let feedbackWords = [
        "feedback", "comment", "kommentar", "rückmeldung", "retroalimentación", "comentario", "comentário",
        "opmerking", "komentarz", "palaute", "återkoppling", "tilbakemelding", "フィードバック", "コメント",
        "反馈", "评语", "피드백", "отзыв", "комментар",
    ]

    /// The one column behind that for marks which is about feedback; in a report, one with the same title.
    func feedbackColumn(of mark: Int) -> Int? {
        guard gradebook.kind != .canvas else { return nil }
        let title = Self.parts(gradebook.heading(mark)).title
        let found = (mark..<gradebook.table.header.count).dropFirst().filter { column in
            let isSame = Self.parts(gradebook.heading(column)).title.utf8.elementsEqual(title.utf8)
            return isForFeedback(column) && (isSame || gradebook.kind == .moodleWorksheet)
        }
        return found.count == 1 ? found[0] : nil
    }

    /// True for a column of Moodle that is about feedback; in reports the brackets say so.
    private func isForFeedback(_ column: Int) -> Bool {
        let heading = gradebook.heading(column)
        let words: String
        switch gradebook.kind {
        case .canvas: return false
        case .moodleReport: words = Self.parts(heading).brackets.lowercased()
        case .moodleWorksheet: words = heading.lowercased()
        }
        return Self.feedbackWords.contains { words.contains($0) }
    }

    /// A heading without the brackets at its end, and what stands in them.
    private static func parts(_ heading: String) -> (title: String, brackets: String) {
        guard heading.hasSuffix(")"), let open = heading.lastIndex(of: "(") else { return (heading, "") }
        var title = heading[..<open]
        while title.last == " " { title.removeLast() }
        return (String(title), String(heading[heading.index(after: open)...].dropLast()))
    }
}
