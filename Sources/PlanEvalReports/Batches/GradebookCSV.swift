package import PlanEval

/// A row of marks for each plan of a batch, for spreadsheets.
package struct GradebookCSV {
    private var writer = CSVWriter()

    /// Begins with the names of the columns.
    package init(_ rubric: Rubric) {
        writer.header(
            ["cohort", "plan", "team", "title", "total", "band", "provisional"] + rubric.criteria.map(\.id)
        )
    }

    /// Adds the row of a plan: the total, and the points of each criterion.
    package mutating func add(_ plan: GradedPlan) {
        writer.row(
            [
                .id(plan.identity.cohortText ?? ""), .id(plan.identity.idText),
                .text(Prose.line(plan.team ?? "")), .text(Prose.line(plan.title)),
                .number(Double(plan.totalTenths) / 10), .text(plan.band),
                .id(plan.isProvisional ? "yes" : "no"),
            ] + plan.criteria.map { .number(Double($0.pointTenths) / 10) }
        )
    }

    /// What was written so far.
    package var bytes: [UInt8] { writer.bytes }
}
