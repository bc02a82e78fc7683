extension Regex {
    /// How large a pattern, its program and its tables may become.
    ///
    /// Patterns often come from outside, and a short one can ask for a large program (`((\pL{9}){9}){9}`). Every
    /// limit is checked while the program is being made, so that a refused pattern has cost little.
    public struct Limits: Hashable, Sendable {
        /// The length of the pattern in bytes of UTF-8.
        public var patternBytes = 16_384

        /// How deep groups may be nested; a value above 250 is taken as 250.
        public var nestingDepth = 100

        /// The number of capturing groups.
        public var captureGroups = 200

        /// The number of instructions and byte ranges of the compiled program, see ``Regex/programSize``.
        public var programSize = 100_000

        /// The number of transitions that one search keeps for the rest of the text and for the next texts.
        ///
        /// A search that needs more is slower, with the same answer.
        public var cachedTransitions = 262_144

        /// The limits that suit patterns of people whom one does not know.
        public static let `default` = Limits()

        /// Creates the default limits, to be changed one by one.
        public init() {}
    }
}
