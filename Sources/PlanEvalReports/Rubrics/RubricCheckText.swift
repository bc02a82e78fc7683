public import PlanEval

/// What the inspection of a rubric came to.
public enum RubricCheckText {
    /// What was found, on one line.
    ///
    /// For example: No errors, 2 warnings in 11 criteria, 55 levels, 109 checks, 32 flags.
    public static func summary(_ inspection: RubricInspection) -> String {
        let errors = inspection.diagnostics.count { $0.severity == .error }
        let warnings = inspection.diagnostics.count { $0.severity == .warning }
        let counts = inspection.counts
        let parts = [
            counts.criteria == 1 ? "1 criterion" : "\(counts.criteria) criteria",
            NumberText.count(counts.levels, "level"), NumberText.count(counts.checks, "check"),
            NumberText.count(counts.flags, "flag"),
        ]
        return "\(errors == 0 ? "No errors" : NumberText.count(errors, "error")), "
            + "\(warnings == 0 ? "no warnings" : NumberText.count(warnings, "warning")) in "
            + parts.joined(separator: ", ") + ".\n"
    }
}
