package import PlanEval

/// Why a person should look at which plan of a batch, a row for each reason.
package struct NeedsReviewCSV {
    private var writer = CSVWriter()

    /// Begins with the names of the columns.
    package init() {
        writer.header(["cohort", "plan", "team", "title", "reason", "detail"])
    }

    /// Adds a row.
    package mutating func add(
        _ reason: PersonReason,
        about identity: BundleIdentity,
        title: String,
        team: String?
    ) {
        writer.row([
            .id(identity.cohortText ?? ""), .id(identity.idText), .text(Prose.line(team ?? "")),
            .text(Prose.line(title)), .id(reason.kind.rawValue), .text(Prose.line(reason.detail)),
        ])
    }

    /// What was written so far.
    package var bytes: [UInt8] { writer.bytes }
}
