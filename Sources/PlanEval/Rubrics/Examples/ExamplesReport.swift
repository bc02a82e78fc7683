/// How well the checks of a rubric agree with the levels that a person gave to its examples.
public struct ExamplesReport: Sendable {
    /// The agreement for each criterion, in the order of the rubric.
    public let criteria: [LevelAgreement]
    /// The agreement over all criteria.
    public let overall: LevelAgreement
    /// The levels that differ, in the order of the file.
    public let levelMisses: [LevelMiss]
    /// The flags that are raised or not against expectation, in the order of the file.
    public let flagMisses: [FlagMiss]

    /// A level that differs from what was expected.
    public struct LevelMiss: Sendable {
        /// The path of the plan.
        public let plan: String
        /// The id of the criterion.
        public let criterion: String
        /// The level that a person gave.
        public let expected: Int
        /// The level that the checks show.
        public let actual: Int
        /// The place of the expected level.
        public let span: SourceSpan
    }

    /// A flag that is raised or not against expectation.
    public struct FlagMiss: Sendable {
        /// The path of the plan.
        public let plan: String
        /// The id of the flag.
        public let flag: String
        /// True if it should have been raised and was not.
        public let isExpected: Bool
        /// The place where the flags of the plan are expected.
        public let span: SourceSpan
    }

    /// Compares what was expected with what was found.
    ///
    /// - Parameters:
    ///   - examples: the expectations.
    ///   - outcomes: what was found, in the same order; an example without one, because its plan could not
    ///     be read, is left out.
    ///   - rubric: the rubric of both.
    public init(_ examples: RubricExamples, outcomes: [ExampleOutcome?], rubric: Rubric) {
        var pairs: [String: [(expected: Int, given: Int)]] = [:]
        var levelMisses: [LevelMiss] = []
        var flagMisses: [FlagMiss] = []
        for case (let example, let outcome?) in zip(examples.examples, outcomes) {
            for expected in example.levels {
                guard let actual = outcome.levels[expected.criterion] else { continue }
                pairs[expected.criterion, default: []].append((expected.level, actual))
                if actual != expected.level {
                    levelMisses.append(LevelMiss(expected, actual, in: example))
                }
            }
            flagMisses += Self.flagMisses(of: example, outcome, in: rubric)
        }
        let highest = rubric.highestLevel
        criteria = rubric.criteria.map {
            LevelAgreement(of: $0.id, pairs[$0.id] ?? [], highestLevel: highest)
        }
        let all = rubric.criteria.flatMap { pairs[$0.id] ?? [] }
        overall = LevelAgreement(of: nil, all, highestLevel: highest)
        self.levelMisses = levelMisses
        self.flagMisses = flagMisses
    }

    private static func flagMisses(
        of example: RubricExamples.Example,
        _ outcome: ExampleOutcome,
        in rubric: Rubric
    ) -> [FlagMiss] {
        guard let expected = example.flags else { return [] }
        let silent = expected.filter { !outcome.flags.contains($0.id) }.map {
            FlagMiss(plan: example.plan, flag: $0.id, isExpected: true, span: $0.span)
        }
        let surprising = rubric.flags.map(\.id).filter { flag in
            outcome.flags.contains(flag) && !expected.contains { $0.id == flag }
        }
        return silent
            + surprising.map {
                FlagMiss(plan: example.plan, flag: $0, isExpected: false, span: example.flagsSpan)
            }
    }
}

extension ExamplesReport.LevelMiss {
    fileprivate init(
        _ expected: RubricExamples.ExpectedLevel,
        _ actual: Int,
        in example: RubricExamples.Example
    ) {
        self.init(
            plan: example.plan,
            criterion: expected.criterion,
            expected: expected.level,
            actual: actual,
            span: expected.span
        )
    }
}
