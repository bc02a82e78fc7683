/// Plans with the levels that a person gave them, to try a rubric on.
public struct RubricExamples: Sendable {
    /// The path of the rubric as it is written, relative to the folder of the examples.
    public let rubricPath: String
    /// The examples in the order of the file.
    public let examples: [Example]
    /// The text they were read from.
    public let source: SourceText

    /// A plan and what is expected of it.
    public struct Example: Sendable {
        /// The path of the plan as it is written, relative to the folder of the examples.
        public let plan: String
        /// The place of the path.
        public let span: SourceSpan
        /// The expected levels in the order of the rubric, one for every criterion.
        public let levels: [ExpectedLevel]
        /// The flags that should be raised, and no others; `nil` if flags are not looked at.
        public let flags: [ExpectedFlag]?
        /// The place where the flags stand, or else the plan.
        let flagsSpan: SourceSpan
        /// The flags that count as confirmed when levels are compared.
        public let confirmed: [String]
    }

    /// The level that a person gave.
    public struct ExpectedLevel: Sendable {
        /// The id of the criterion.
        public let criterion: String
        /// The level.
        public let level: Int
        /// The place of the level.
        public let span: SourceSpan
    }

    /// A flag that should be raised.
    public struct ExpectedFlag: Sendable {
        /// The id of the flag.
        public let id: String
        /// The place of the id.
        public let span: SourceSpan
    }

    /// Where the examples of a rubric lie: beside it, with `.examples` in front of the extension.
    ///
    /// - Parameter rubric: the path of the rubric, for example `Rubrics/change-plan.yaml`.
    /// - Returns: the path of the examples, here `Rubrics/change-plan.examples.yaml`.
    public static func path(besideRubric rubric: String) -> String {
        let nameStart = rubric.utf8.lastIndex(of: UInt8(ascii: "/")).map { rubric.utf8.index(after: $0) }
        let name = rubric[(nameStart ?? rubric.startIndex)...]
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
            return rubric + ".examples.yaml"
        }
        return rubric[..<dot] + ".examples" + rubric[dot...]
    }

    /// A path that stands in the file of the examples, seen from where their own path leads.
    public func resolved(_ path: String) -> String {
        guard !path.utf8.starts(with: "/".utf8),
            let slash = source.path.utf8.lastIndex(of: UInt8(ascii: "/"))
        else { return path }
        return source.path[...slash] + path
    }
}
