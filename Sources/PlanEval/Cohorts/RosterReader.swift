/// Reads rosters from tables, and finds everything that is wrong with them.
public enum RosterReader {
    /// A roster and what was found on the way.
    public struct Reading: Sendable {
        /// The people that could be read.
        public let roster: Roster
        /// Notes, warnings and errors; an error means that somebody was left out.
        public let diagnostics: [Diagnostic]
    }

    /// Reads a roster with the columns `person`, `team` and, if there are, `function` and `email`.
    ///
    /// - Throws: that the table is no roster.
    /// - Complexity: O(rows).
    public static func read(_ table: CSVTable) throws(DiagnosticError) -> Reading {
        let columns = try Columns(table)
        var diagnostics = table.diagnostics + columns.notes
        var people: [Roster.Person] = []
        var rows: [String: Int] = [:]
        for row in table.rows {
            func text(_ column: Int?) -> String? {
                guard let column, let cell = row[column], !cell.trimmed.isEmpty else { return nil }
                return cell.trimmed
            }
            let person = Roster.Person(
                id: text(columns.person) ?? "",
                team: text(columns[.team]),
                function: text(columns[.function]),
                email: text(columns[.email])
            )
            guard !person.id.isEmpty else {
                diagnostics.append(
                    Diagnostic(.rosterNoPerson, .error, "the row names no person", at: row.span)
                )
                continue
            }
            if let first = rows.updateValue(row.number, forKey: NameIndex.folded(person.id)) {
                rows[NameIndex.folded(person.id)] = first
                diagnostics.append(samePerson(person, first, row))
                continue
            }
            people.append(person)
        }
        return Reading(roster: Roster(people: people, path: table.source.path), diagnostics: diagnostics)
    }

    private static func samePerson(_ person: Roster.Person, _ first: Int, _ row: CSVTable.Row) -> Diagnostic {
        Diagnostic(
            .rosterSamePerson,
            .error,
            "\"\(person.id)\" stands in row \(first) already",
            at: row.span,
            hint: "give people different pen names, and each one row"
        )
    }

    /// The places of the columns.
    private struct Columns {
        let person: Int
        private let places: [Name: Int]
        let notes: [Diagnostic]

        /// What a column holds.
        enum Name: CaseIterable {
            case person, team, function, email

            /// The spellings that are understood.
            var spellings: [String] {
                switch self {
                case .person: ["person", "name", "person id", "student", "pen name", "reviewer"]
                case .team: ["team", "group"]
                case .function: ["function", "role"]
                case .email: ["email", "email address", "mail"]
                }
            }
        }

        subscript(name: Name) -> Int? { places[name] }

        init(_ table: CSVTable) throws(DiagnosticError) {
            var places: [Name: Int] = [:]
            var notes: [Diagnostic] = []
            for index in 0..<table.header.count {
                guard let cell = table.header[index], !cell.trimmed.isEmpty else { continue }
                let written = FoldedName(cell.trimmed.utf8)
                let name = Name.allCases.first { name in
                    name.spellings.contains { FoldedName($0.utf8) == written }
                }
                if let name, places[name] == nil {
                    places[name] = index
                } else {
                    let words = "the column \"\(cell.trimmed)\" is not read"
                    notes.append(Diagnostic(.rosterColumn, .info, words, at: cell.span))
                }
            }
            guard let person = places[.person] else {
                throw DiagnosticError(
                    Diagnostic(
                        .rosterHeader,
                        .error,
                        "this is no roster: no column is called \"person\"",
                        at: table.header.span,
                        hint: "a roster begins with the row: person,team,function"
                    )
                )
            }
            self.person = person
            self.places = places
            self.notes = notes
        }
    }
}
