package import PlanEval

/// Everything that all plans of a run are graded by.
package struct GradingRules: Sendable {
    /// The rubric.
    package let rubric: Rubric
    /// How plans are read.
    let schema: JSONSchema
    /// Reads the rubrics that lines bring with them.
    let rubrics: RubricLoader
    /// How bundles are read.
    package let bundles: BundleReader
    /// The day to take for today; `nil` for that of each plan.
    let today: CalendarDay?
    /// Whether results leave out what could tell whose plan it is.
    let redacts: Bool

    /// Puts the rules together.
    package init(
        rubric: Rubric,
        schema: JSONSchema,
        rubrics: RubricLoader,
        bundles: BundleReader,
        today: CalendarDay? = nil,
        redacts: Bool = false
    ) {
        self.rubric = rubric
        self.schema = schema
        self.rubrics = rubrics
        self.bundles = bundles
        self.today = today
        self.redacts = redacts
    }

    /// Adds what the rules would change in a result.
    func add(to fingerprint: inout Fingerprint, rubric: Rubric) {
        fingerprint.add(Engine.version)
        fingerprint.add(rubric)
        fingerprint.add(today?.description)
        fingerprint.add(redacts ? "redacted" : "")
    }
}
