package import PlanEval

/// A record with its line.
package struct GradedRecord: Sendable {
    /// The place in the whole input, from 0.
    package let ordinal: Int
    /// The line with its end.
    package let bytes: [UInt8]
    /// What came of it.
    package let outcome: Outcome
    /// Whether the line was taken from an earlier run.
    package var isReused = false
    /// The report that goes with a result, where one is wanted.
    var report: [UInt8]?
    /// What the text of the plan is compared by; `nil` where nobody compares plans.
    var sketch: CopySketch?
    /// Where the plan can be read again; `nil` where it cannot.
    var source: Record?

    /// What came of a record.
    package enum Outcome: Sendable {
        /// A result.
        case graded(GradedPlan)
        /// An error.
        case mistake(BundleMistake)
    }
}

extension GradedRecord {
    /// Takes a line over from a batch that has written it.
    ///
    /// - Returns: `nil` when none has.
    init?(line bytes: [UInt8], ordinal: Int) {
        guard let line = SavedLine(bytes) else { return nil }
        let outcome: Outcome =
            switch line.content {
            case .result(let assessment): .graded(GradedPlan(assessment, identity: line.identity))
            case .error(let diagnostic): .mistake(BundleMistake(line.identity, [diagnostic]))
            }
        self.init(ordinal: ordinal, bytes: bytes, outcome: outcome)
    }

    /// What the record is known by.
    var identity: BundleIdentity {
        switch outcome {
        case .graded(let plan): plan.identity
        case .mistake(let mistake): mistake.identity
        }
    }

    /// Whether it gave no result.
    var isMistake: Bool {
        if case .mistake = outcome { true } else { false }
    }
}
