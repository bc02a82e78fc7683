import CEL

/// What the columns of a table of reviews mean, told from its header.
struct ReviewColumns {
    /// What a column holds.
    enum Role: Hashable {
        case plan, reviewer, kind, criterion, level, comment, overall
        /// The level of the criterion at a place of the rubric.
        case levelOf(Int)
        /// The comment on the criterion at a place of the rubric.
        case commentOn(Int)
    }

    private let columns: [Role: Int]
    /// The criteria that have a column, in the order of the rubric.
    let criteria: [Int]

    /// True for a row for each level, false for a row for each review.
    var isTidy: Bool { columns[.criterion] != nil }

    /// Reads a header, and says what is wrong with it.
    ///
    /// - Returns: `nil` when the table cannot be read.
    init?(of table: CSVTable, names: inout ReviewNames) {
        var columns: [Role: Int] = [:]
        var unknown: [CSVTable.Cell] = []
        var isAmbiguous = false
        for index in 0..<table.header.count {
            guard let cell = table.header[index], !cell.trimmed.isEmpty else { continue }
            guard let role = Self.role(cell.trimmed, names) else {
                unknown.append(cell)
                continue
            }
            guard columns.updateValue(index, forKey: role) == nil else {
                let words = "a second column says the same as one before: \"\(cell.trimmed)\""
                names.findings.add(.duplicateColumn, words, about: cell.trimmed, at: ReviewPlace(cell))
                isAmbiguous = true
                continue
            }
        }
        self.columns = columns
        criteria = Set(
            columns.keys.compactMap { role in
                switch role {
                case .levelOf(let index), .commentOn(let index): index
                default: nil
                }
            }
        ).sorted()
        let isTable = isTidy ? columns[.level] != nil || columns[.comment] != nil : !criteria.isEmpty
        guard isTable, columns[.plan] != nil else {
            Self.refuse(table, columns, unknown, &names)
            return nil
        }
        Self.report(unknown, isTidy: isTidy, &names)
        if isAmbiguous { return nil }
    }

    /// The cell of a row for a role; `nil` when there is none or it is blank.
    func cell(_ role: Role, of row: CSVTable.Row) -> CSVTable.Cell? {
        guard let column = columns[role], let cell = row[column], !cell.trimmed.isEmpty else { return nil }
        return cell
    }

    // MARK: Names of columns

    private static let plain: [FoldedName: Role] = {
        let names: [(Role, [String])] = [
            (.plan, ["plan", "plan id"]), (.reviewer, ["reviewer", "reviewer id", "assessor", "rater"]),
            (.kind, ["kind"]), (.criterion, ["criterion", "criterion id"]),
            (.level, ["level", "rating", "score"]), (.comment, ["comment", "comments", "overall comment"]),
            (.overall, ["overall", "overall impression"]),
        ]
        return Dictionary(
            names.flatMap { role, names in names.map { (FoldedName($0.utf8), role) } },
            uniquingKeysWith: { first, _ in first }
        )
    }()

    private static func role(_ name: String, _ names: ReviewNames) -> Role? {
        if let role = plain[FoldedName(name.utf8)] { return role }
        if let criterion = names.criterion(name) { return .levelOf(criterion) }
        return subject(ofComment: name).flatMap(names.criterion).map { .commentOn($0) }
    }

    /// What a column is about that is called `metrics comment`, `metrics_comment` or `comment: metrics`.
    private static func subject(ofComment name: String) -> String? {
        let signs = " _-:.".unicodeScalars
        for word in ["comments", "comment"] {
            let lower = name.lowercased()
            guard lower.unicodeScalars.count == name.unicodeScalars.count else { continue }
            if lower.hasSuffix(word) {
                let rest = name.unicodeScalars.dropLast(word.unicodeScalars.count)
                guard let last = rest.last, signs.contains(last) else { continue }
                return String(String.UnicodeScalarView(rest.dropLast()))
            }
            if lower.hasPrefix(word) {
                let rest = name.unicodeScalars.dropFirst(word.unicodeScalars.count)
                guard let first = rest.first, signs.contains(first) else { continue }
                return String(String.UnicodeScalarView(rest.drop { signs.contains($0) }))
            }
        }
        return nil
    }

    // MARK: What is wrong

    private static func refuse(
        _ table: CSVTable,
        _ columns: [Role: Int],
        _ unknown: [CSVTable.Cell],
        _ names: inout ReviewNames
    ) {
        let isWithoutPlan = columns[.plan] == nil
        let alike = NearestName.of("plan", among: isWithoutPlan ? unknown.map(\.trimmed) : [])
        let found = (0..<table.header.count).compactMap { table.header[$0]?.trimmed }.filter { !$0.isEmpty }
        let forms = "tidy tables have plan, reviewer, kind, criterion, level, comment"
        let hint =
            alike.map { "rename the column \"\($0)\" to \"plan\"" }
            ?? unknown.compactMap { names.nearestCriterion($0.trimmed) }.first
            ?? "its columns are \(NearestName.enumeration(found)); \(forms)"
        names.findings.add(
            .header,
            isWithoutPlan
                ? "this is no table of reviews: no column is called \"plan\""
                : "this is no table of reviews: it has no column for levels",
            about: "",
            at: ReviewPlace(table.header),
            hint: hint
        )
    }

    private static func report(_ unknown: [CSVTable.Cell], isTidy: Bool, _ names: inout ReviewNames) {
        for cell in unknown {
            let name = cell.trimmed
            if !isTidy, names.nearestCriterion(name) != nil {
                names.unknownCriterion(name, at: ReviewPlace(cell))
            } else {
                names.findings.add(
                    .unknownColumn,
                    as: .info,
                    "the column \"\(name)\" is not read",
                    about: name,
                    at: ReviewPlace(cell)
                )
            }
        }
    }
}
