/// What the checks of a rubric show for one example.
public struct ExampleOutcome: Sendable {
    /// The evidence level of each criterion, by its id.
    public let levels: [String: Int]
    /// The flags that were raised.
    public let flags: Set<String>
    /// The outcome of each check, by its full name.
    public let checks: [String: Finding.Outcome]

    /// Gathers what was found.
    public init(levels: [String: Int], flags: Set<String>, checks: [String: Finding.Outcome]) {
        self.levels = levels
        self.flags = flags
        self.checks = checks
    }

    /// Takes what was found out of the result for the plan of the example.
    public init(_ assessment: Assessment) {
        self.init(
            levels: Dictionary(
                assessment.criteria.map { ($0.id, $0.evidenceLevel) },
                uniquingKeysWith: { first, _ in first }
            ),
            flags: Set(assessment.flags.filter(\.isRaised).map(\.flag)),
            checks: Dictionary(
                assessment.criteria.flatMap { $0.findings.map { ($0.check, $0.outcome) } },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}
