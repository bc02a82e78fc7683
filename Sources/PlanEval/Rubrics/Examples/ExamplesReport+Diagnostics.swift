extension ExamplesReport {
    /// Every miss with its place in the file of examples: an error where a level is two or more apart, a
    /// warning otherwise.
    public var diagnostics: [Diagnostic] {
        let levels = levelMisses.map { miss in
            Diagnostic(
                id: RubricMessage.exampleLevel.id,
                severity: abs(miss.actual - miss.expected) > 1 ? .error : .warning,
                message:
                    "the checks show level \(miss.actual) of \"\(miss.criterion)\", expected \(miss.expected)",
                at: miss.span,
                label: miss.plan
            )
        }
        let flags = flagMisses.map { miss in
            Diagnostic(
                id: RubricMessage.exampleFlag.id,
                severity: .warning,
                message: miss.isExpected
                    ? "the flag \"\(miss.flag)\" is not raised"
                    : "the flag \"\(miss.flag)\" is raised and not expected",
                at: miss.span,
                label: miss.plan
            )
        }
        return (levels + flags).enumerated().sorted { one, other in
            let starts = (one.element.span?.range.lowerBound ?? 0, other.element.span?.range.lowerBound ?? 0)
            return starts.0 != starts.1 ? starts.0 < starts.1 : one.offset < other.offset
        }
        .map(\.element)
    }
}
