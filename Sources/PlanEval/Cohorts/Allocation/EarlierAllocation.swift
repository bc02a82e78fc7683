import RaterStatistics

/// An allocation as it was handed out: a table with the columns `reviewer` and `plan`.
struct EarlierAllocation {
    /// The rows in order.
    let pairs: [AllocationRequest.Pair]

    /// Reads a table.
    ///
    /// - Throws: that a column is missing, or rows that say only half of it.
    init(_ table: CSVTable) throws(DiagnosticError) {
        guard let reviewer = Self.column("reviewer", table), let plan = Self.column("plan", table) else {
            throw DiagnosticError(
                Diagnostic(
                    id: AllocationMessage.header.id,
                    severity: .error,
                    message: "this is no allocation: there are no columns \"reviewer\" and \"plan\"",
                    at: table.header.span,
                    hint: "planeval allocate --format csv writes one"
                )
            )
        }
        var pairs: [AllocationRequest.Pair] = []
        var mistakes = table.diagnostics.filter { $0.severity == .error }
        for row in table.rows {
            let pair = AllocationRequest.Pair(
                reviewer: row[reviewer]?.trimmed ?? "",
                plan: row[plan]?.trimmed ?? ""
            )
            if pair.reviewer.isEmpty || pair.plan.isEmpty {
                mistakes.append(
                    Diagnostic(
                        id: AllocationMessage.row.id,
                        severity: .error,
                        message: "the row names no \(pair.reviewer.isEmpty ? "reviewer" : "plan")",
                        at: row.span
                    )
                )
            }
            pairs.append(pair)
        }
        guard mistakes.isEmpty else { throw DiagnosticError(mistakes) }
        self.pairs = pairs
    }

    private static func column(_ name: String, _ table: CSVTable) -> Int? {
        (0..<table.header.count).first { table.header[$0].map { NameIndex.folded($0.trimmed) } == name }
    }
}
