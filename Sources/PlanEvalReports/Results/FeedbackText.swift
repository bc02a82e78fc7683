public import PlanEval

/// A result in two sentences, for the feedback column of a gradebook.
public enum FeedbackText {
    /// The total with its band, and the step that gains most.
    public static func text(_ assessment: Assessment) -> String {
        let total = "\(NumberText.tenths(assessment.total)) of 100, \(Prose.line(assessment.band))."
        guard let step = assessment.nextSteps.first else { return total }
        return "\(total) Next, \(Prose.line(step.name)): \(Prose.line(step.advice.joined(separator: " ")))"
    }
}
