/// The messages about plans that may have been copied.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum CopyMessage: String, Sendable, CaseIterable {
    case sharedText = "copies/shared-text"
    case noOwnText = "copies/no-own-text"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .sharedText:
            """
            Two plans have long passages in common, word for word but for case and punctuation. Text that many \
            plans of the cohort have, such as a template, is not counted. There are good reasons for shared \
            text, so this is a question to the teams and changes no score.
            """
        case .noOwnText:
            """
            Nearly all of the text of the plan stands in many plans of the cohort, as that of a template does. \
            See whether the team handed in the file it meant to.
            """
        }
    }
}

extension SharedPassages {
    /// The question that a near copy raises, at the place of its longest passage.
    ///
    /// - Parameters:
    ///   - plan: the name of the first plan, for when no passage is long enough to be shown.
    ///   - other: the name of the second plan.
    /// - Returns: a warning.
    package func question(about plan: String, and other: String) -> Diagnostic {
        let share = Int((100 * shareOfFirst).rounded())
        let words = "\(share) % of the text stands in \"\(other)\" too; was it meant to be shared?"
        guard let longest = passages.first else {
            return Diagnostic(
                id: CopyMessage.sharedText.id,
                severity: .warning,
                message: words,
                path: plan
            )
        }
        return Diagnostic(
            id: CopyMessage.sharedText.id,
            severity: .warning,
            message: words,
            at: longest.first.span,
            label: "\(longest.wordCount) words that \"\(other)\" has too",
            hint: "compare with line \(longest.second.line) of \"\(other)\""
        )
    }
}

extension CopyFindings {
    /// The question that a plan raises which has hardly any text of its own.
    package static func noOwnText(_ plan: String) -> Diagnostic {
        Diagnostic(
            id: CopyMessage.noOwnText.id,
            severity: .warning,
            message: "hardly any text but what many plans of the cohort have",
            path: plan,
            hint: "see whether this is the file that the team meant to hand in"
        )
    }
}
