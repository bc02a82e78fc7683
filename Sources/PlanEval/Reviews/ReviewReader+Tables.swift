extension ReviewReader {
    // MARK: Wide

    /// Reads a table with a row for each review.
    mutating func readWide(_ table: CSVTable, _ columns: ReviewColumns) {
        for row in table.rows {
            guard var entry = entry(row, columns) else { continue }
            if let cell = columns.cell(.overall, of: row) {
                entry.overall = level(cell.trimmed, of: "the overall impression", at: ReviewPlace(cell))
            }
            entry.comment = columns.cell(.comment, of: row)?.trimmed
            for index in columns.criteria {
                var answer = ReviewEntry.Answer()
                if let cell = columns.cell(.levelOf(index), of: row) {
                    answer.level = level(cell.trimmed, of: rubric.criteria[index].id, at: ReviewPlace(cell))
                }
                answer.comment = columns.cell(.commentOn(index), of: row)?.trimmed
                if answer.level != nil || answer.comment != nil { entry.answers[index] = answer }
            }
            keep(entry)
        }
    }

    // MARK: Tidy

    /// Reads a table with a row for each level.
    mutating func readTidy(_ table: CSVTable, _ columns: ReviewColumns) {
        var entries: [ReviewEntry] = []
        var places: [TidyKey: Int] = [:]
        var answers = TidyAnswers()
        for row in table.rows {
            guard let entry = entry(row, columns) else { continue }
            let key = TidyKey(entry)
            let index = places[key] ?? entries.count
            if index == entries.count {
                places[key] = index
                entries.append(entry)
            }
            readAnswer(row, columns, into: &entries[index], &answers, at: index)
        }
        for entry in entries { keep(entry) }
    }

    /// What the rows of one review have in common.
    private struct TidyKey: Hashable {
        let plan: [UInt8]
        let reviewer: String
        let kind: Review.Kind

        init(_ entry: ReviewEntry) {
            plan = Array(entry.plan.utf8)
            reviewer = NameIndex.folded(entry.assessor.name)
            kind = entry.assessor.kind
        }
    }

    /// Where each answer of a tidy table stands, to say which of two counts.
    private struct TidyAnswers {
        private var levels: [[Int]: ReviewPlace] = [:]
        private var comments: [[Int]: ReviewPlace] = [:]

        /// Notes an answer.
        ///
        /// - Parameters:
        ///   - review: the place of the review.
        ///   - criterion: the place of the criterion; -1 for the overall impression.
        ///   - answer: what is said.
        ///   - place: where.
        /// - Returns: the place of an earlier one of which something is replaced.
        mutating func note(
            _ review: Int,
            _ criterion: Int,
            _ answer: ReviewEntry.Answer,
            at place: ReviewPlace
        ) -> ReviewPlace? {
            let key = [review, criterion]
            let level = answer.level.flatMap { _ in levels.updateValue(place, forKey: key) }
            let comment = answer.comment.flatMap { _ in comments.updateValue(place, forKey: key) }
            return level ?? comment
        }
    }

    private mutating func readAnswer(
        _ row: CSVTable.Row,
        _ columns: ReviewColumns,
        into entry: inout ReviewEntry,
        _ answers: inout TidyAnswers,
        at index: Int
    ) {
        let comment = columns.cell(.comment, of: row)?.trimmed
        guard let criterion = columns.cell(.criterion, of: row) else {
            if columns.cell(.level, of: row) != nil {
                names.findings.add(
                    .missingName,
                    "the level has no criterion",
                    about: "criterion",
                    at: ReviewPlace(row)
                )
            } else if let comment {
                entry.comment = comment
            }
            return
        }
        let isOverall = NameIndex.folded(criterion.trimmed) == "overall"
        let place = isOverall ? -1 : names.criterion(criterion.trimmed)
        guard let place else {
            names.unknownCriterion(criterion.trimmed, at: ReviewPlace(criterion))
            return
        }
        let subject = isOverall ? "the overall impression" : rubric.criteria[place].id
        let level = columns.cell(.level, of: row).flatMap { cell in
            self.level(cell.trimmed, of: subject, at: ReviewPlace(cell))
        }
        // What is blank is no information, and does not take back what was said before.
        var answer = ReviewEntry.Answer(level: level, comment: comment)
        guard level != nil || comment != nil else { return }
        if let earlier = answers.note(index, place, answer, at: ReviewPlace(row)) {
            noteRepeated(subject, entry, earlier: earlier, later: ReviewPlace(row))
        }
        if isOverall {
            entry.overall = level ?? entry.overall
            entry.comment = comment ?? entry.comment
        } else {
            answer.complete(with: entry.answers[place] ?? ReviewEntry.Answer())
            entry.answers[place] = answer
        }
    }

    private mutating func noteRepeated(
        _ subject: String,
        _ entry: ReviewEntry,
        earlier: ReviewPlace,
        later: ReviewPlace
    ) {
        let name = entry.assessor.name
        names.findings.add(
            .duplicate,
            as: .info,
            "\"\(name)\" answered \(subject) of \"\(entry.plan)\" again; row \(later.row) counts",
            about: "\(name) \(entry.plan)",
            at: earlier
        )
    }

    // MARK: Both

    /// The review that a row belongs to, without answers; `nil` when it cannot be used, which is said.
    private mutating func entry(_ row: CSVTable.Row, _ columns: ReviewColumns) -> ReviewEntry? {
        func place(_ cell: CSVTable.Cell?) -> ReviewPlace { cell.map { ReviewPlace($0) } ?? ReviewPlace(row) }
        let plan = columns.cell(.plan, of: row)
        let reviewer = columns.cell(.reviewer, of: row)
        let kind = columns.cell(.kind, of: row)
        // All are looked up before any is missed, so that all mistakes of a row are found at once.
        let planID = names.plan(plan?.trimmed ?? "", at: place(plan))
        let knownKind = names.kind(kind?.trimmed ?? "", at: place(kind))
        guard let knownKind else { return nil }
        let assessor = names.assessor(
            reviewer?.trimmed ?? "",
            as: knownKind,
            of: planID ?? "",
            at: place(reviewer)
        )
        guard let planID, let assessor else { return nil }
        return ReviewEntry(assessor: assessor, plan: planID, place: ReviewPlace(row))
    }
}
