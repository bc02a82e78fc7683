import Platform

/// Reads one file with reviews after the other.
struct ReviewReader {
    var names: ReviewNames
    let levels: LevelReader
    let rubric: Rubric
    private var collection = ReviewCollection()

    init(rubric: Rubric, scope: ReviewScope) {
        self.rubric = rubric
        names = ReviewNames(rubric: rubric, scope: scope)
        levels = LevelReader(rubric)
    }

    /// Everything that was read.
    var reading: ReviewReading {
        ReviewReading(
            reviews: collection.reviews(rubric, plans: names.planNames),
            diagnostics: names.findings.diagnostics
        )
    }

    /// Reads a file.
    mutating func load(_ path: String, from files: any FileStore) {
        do throws(DiagnosticError) {
            let limit = CSVReader().maximumLength
            let text = try DocumentLoader(maximumLength: limit).loadText(path, from: files)
            read(text.bytes, path: path)
        } catch {
            names.findings.add(error.diagnostics)
        }
    }

    /// Reads the content of a file.
    mutating func read(_ bytes: [UInt8], path: String) {
        let countBefore = collection.count
        do throws(DiagnosticError) {
            switch ReviewNotation(extensionOf: path) ?? ReviewNotation(of: bytes) {
            case .table:
                let table = try CSVReader().read(bytes, path: path)
                names.findings.add(table.diagnostics)
                guard let columns = ReviewColumns(of: table, names: &names) else { return }
                if columns.isTidy { readTidy(table, columns) } else { readWide(table, columns) }
            case .document(let format):
                let loaded = try DocumentLoader().read(bytes, path: path, format: format)
                try readDocument(loaded)
            }
        } catch {
            names.findings.add(error.diagnostics)
            return
        }
        guard collection.count == countBefore else { return }
        names.findings.add([
            Diagnostic(
                id: ReviewMessage.noReviews.id,
                severity: .warning,
                message: "no review in this file could be used",
                path: path
            )
        ])
    }

    /// Keeps a review that has been read.
    mutating func keep(_ entry: ReviewEntry) {
        collection.add(entry, &names.findings)
    }

    /// The level of an answer; `nil` for none, and for what is no level, which is said.
    mutating func level(_ text: String, of subject: String, at place: ReviewPlace) -> Double? {
        switch levels.read(text) {
        case .blank: return nil
        case .level(let level): return level
        case .unknown(let hint):
            names.findings.add(
                .unknownLevel,
                "\"\(text)\" is no level of \(subject)",
                about: "\(subject) \(text)",
                at: place,
                hint: hint
            )
            return nil
        }
    }
}

/// A review as it was read, with names that are known.
struct ReviewEntry {
    var assessor: ReviewNames.Assessor
    var plan: String
    var overall: Double?
    var comment: String?
    /// The answers by the place of the criterion in the rubric.
    var answers: [Int: Answer] = [:]
    let place: ReviewPlace

    /// What was said about one criterion.
    struct Answer {
        var level: Double?
        var comment: String?

        /// Adds what an earlier answer says where this one says nothing.
        mutating func complete(with earlier: Answer) {
            level = level ?? earlier.level
            comment = comment ?? earlier.comment
        }
    }

    /// Whether no criterion has a level, and there is no overall impression.
    var isWithoutLevels: Bool { overall == nil && answers.values.allSatisfy { $0.level == nil } }

    /// Adds what an earlier review says where this one says nothing.
    mutating func complete(with earlier: ReviewEntry) {
        overall = overall ?? earlier.overall
        comment = comment ?? earlier.comment
        for (criterion, answer) in earlier.answers {
            answers[criterion, default: Answer()].complete(with: answer)
        }
    }

    /// True when nothing was said.
    var isBlank: Bool { overall == nil && comment == nil && answers.isEmpty }

    /// The review with its ratings in the order of the rubric.
    func review(of plan: String, by reviewer: String, in rubric: Rubric) -> Review {
        Review(
            kind: assessor.kind,
            plan: plan,
            reviewer: reviewer,
            overall: overall,
            ratings: rubric.criteria.indices.compactMap { index in
                answers[index].map {
                    Review.CriterionRating(
                        criterion: rubric.criteria[index].id,
                        level: $0.level,
                        comment: $0.comment
                    )
                }
            },
            comment: comment,
            place: place.kept
        )
    }
}
