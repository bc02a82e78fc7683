/// The mark of a plan, to be written into a gradebook.
package struct GradebookMark: Sendable {
    /// The id of the plan.
    package let plan: String
    /// The team that handed it in, if it is known.
    package let team: String?
    /// The mark, out of 100 unless `GradebookRequest.Scale` says otherwise.
    package let points: Double
    /// What the team should read, if there is something.
    package let feedback: String?

    /// Describes a mark.
    ///
    /// - Precondition: `points` is a number of 0 or more.
    package init(plan: String, team: String?, points: Double, feedback: String? = nil) {
        precondition(points >= 0 && points.isFinite, "a mark is a number of 0 or more")
        self.plan = plan
        self.team = team
        self.points = points
        self.feedback = feedback
    }
}

/// What is to be filled in, and how.
package struct GradebookRequest: Sendable {
    /// The heading of the column for marks; `nil` where the file has only one, as worksheets of Moodle.
    package let column: String?
    /// The heading of the column for feedback, where it cannot be told from its words.
    package let feedbackColumn: String?
    /// What the marks are out of.
    package let scale: Scale
    /// True when a column that Canvas would take for a new assignment may be added.
    package let mayAddColumn: Bool

    /// What marks are out of.
    package enum Scale: Sendable, Equatable {
        /// They are written as they are.
        case none
        /// Marks out of 100 become marks out of the most that the file says.
        case maximumOfFile
        /// Marks out of 100 become marks out of this many points, which are more than 0.
        case points(Double)
    }

    /// Describes a request.
    package init(
        column: String? = nil,
        feedbackColumn: String? = nil,
        scale: Scale = .none,
        mayAddColumn: Bool = false
    ) {
        self.column = column
        self.feedbackColumn = feedbackColumn
        self.scale = scale
        self.mayAddColumn = mayAddColumn
    }
}

/// A gradebook with marks in it.
package struct FilledGradebook: Sendable {
    /// The file, to be written as it is.
    package let bytes: [UInt8]
    /// The number of people who have a mark now.
    package let filledCount: Int
    /// Who has no mark, which marks have no row, and what else a person should know.
    package internal(set) var diagnostics: [Diagnostic]

    /// Puts what was found elsewhere in front.
    package func preceded(by diagnostics: [Diagnostic]) -> FilledGradebook {
        var copy = self
        copy.diagnostics = diagnostics + self.diagnostics
        return copy
    }
}
