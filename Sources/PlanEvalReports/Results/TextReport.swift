public import PlanEval

/// A result for people at a terminal, or plain in a pipe: the score, what each criterion shows, what to do
/// next, and what somebody should ask.
///
/// A pure function of its values: the same result in the same style gives the same text.
public struct TextReport: Sendable {
    let assessment: Assessment
    let style: TextStyle

    /// A command that helps to go on, and what for; the last line.
    private let suggestion: Suggestion?

    /// A command that helps to go on.
    public struct Suggestion: Sendable {
        let purpose: String
        let command: String

        /// Names a command and what it is for.
        public init(_ command: String, for purpose: String) {
            self.command = command
            self.purpose = purpose
        }
    }

    /// Prepares a report.
    ///
    /// - Parameters:
    ///   - assessment: the result.
    ///   - style: how to draw it.
    ///   - suggestion: a command that goes on from here; `nil` for none.
    public init(_ assessment: Assessment, style: TextStyle, suggestion: Suggestion? = nil) {
        self.assessment = assessment
        self.style = style
        self.suggestion = suggestion
    }

    /// The whole report; ends with a line break.
    public var text: String {
        var parts = [headline, score, TableOfCriteria(assessment.criteria).lines(style)]
        parts += [PeopleText(assessment).lines(style), nextSteps, afterThat, questions, closing]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private var headline: [String] {
        let parts = [assessment.plan.path, assessment.plan.title] + [assessment.plan.team].compactMap(\.self)
        let line = parts.map(Prose.line).filter { !$0.isEmpty }.joined(separator: style.dot)
        return Prose.lines(line, width: style.width).map { style.paint($0, .strong) }
    }

    /// The notes come first: an average must not hide what they say.
    private var score: [String] {
        let notes = assessment.attention.flatMap { note in
            bullet("!", note.says + (note.cappedBand.map { " (At most \"\($0)\" until then.)" } ?? ""), .poor)
        }
        let figure = "\(NumberText.tenths(assessment.total)) of 100"
        let total = style.paint(figure, .strong)
        let line = ([total, Prose.line(assessment.band)] + certainty).joined(separator: "   ")
        let plain = ([figure, Prose.line(assessment.band)] + certainty).joined(separator: "   ")
        // What does not fit stands below; single words are never broken off.
        let isWide = DisplayWidth.columns(of: plain) + 2 > style.width
        let lines =
            isWide
            ? ["  " + total + "   " + Prose.line(assessment.band)]
                + certainty.flatMap { TextBlock.indented($0, by: 2, style: style) }
            : ["  " + line]
        return notes + (notes.isEmpty ? [] : [""]) + lines
    }

    /// How firm the total is, in words.
    private var certainty: [String] {
        let range = assessment.interval.map { interval in
            "\(NumberText.whole(interval.low)) to \(NumberText.whole(interval.high)) with other reviewers"
        }
        return [range, assessment.people?.status == .provisional ? "provisional" : nil].compactMap(\.self)
    }

    // MARK: What to do

    private var nextSteps: [String] {
        guard !assessment.nextSteps.isEmpty else { return [] }
        var lines = [title("Next steps")]
        for (number, step) in assessment.nextSteps.enumerated() {
            if number > 0 { lines.append("") }
            lines += NextStepText(step, number: number + 1, in: assessment).lines(style)
        }
        return lines
    }

    /// A line for every other criterion that has a level left to reach.
    private var afterThat: [String] {
        let taken = assessment.nextSteps.map(\.criterion)
        let rest = assessment.criteria.filter { criterion in
            criterion.level < Double(assessment.rubric.highestLevel) && !taken.contains(criterion.id)
        }
        guard !rest.isEmpty else { return [] }
        return [title("After that")] + rest.flatMap { bullet("-", "\($0.name): \($0.next)", nil) }
    }

    private var questions: [String] {
        let asked = assessment.flags.filter { $0.isRaised || $0.isConfirmed }
        let open = assessment.flags.filter { !$0.isRaised && !$0.isConfirmed }
        guard !asked.isEmpty || !open.isEmpty else { return [] }
        var lines = [title("Questions for a person")]
        lines += asked.flatMap { FlagText($0, path: assessment.plan.path).lines(style) }
        // Neither raised nor not raised: what they look at is not there, or cannot be read.
        if !open.isEmpty {
            lines += bullet("-", "Not assessable: \(open.map(\.flag).joined(separator: ", ")).", nil)
        }
        return lines
    }

    /// A command is never broken, so that it can be copied.
    private var closing: [String] {
        guard let suggestion else { return [] }
        let purpose = Prose.line(suggestion.purpose) + ":"
        let command = Prose.line(suggestion.command)
        let fits = DisplayWidth.columns(of: purpose) + 1 + DisplayWidth.columns(of: command) <= style.width
        return (fits ? ["\(purpose) \(command)"] : [purpose, "  " + command]).map { style.paint($0, .quiet) }
    }

    private func title(_ text: String) -> String { "  " + style.paint(text, .strong) }

    private func bullet(_ sign: String, _ text: String, _ tone: TextStyle.Tone?) -> [String] {
        TextBlock.hanging(sign, text, indentation: 2, style: style, tone: tone)
    }
}
