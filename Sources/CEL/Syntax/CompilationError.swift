/// Everything that is wrong with an expression before it runs.
public struct CompilationError: Error, Sendable {
    /// The mistakes in the order of the text; never empty.
    public let issues: [Issue]

    /// One mistake.
    public struct Issue: Sendable, Hashable {
        /// What kind of mistake it is.
        public let kind: Kind
        /// Where it is in the expression.
        public let range: SourceRange
        /// What was found and what was expected; lower case, without a final full stop.
        public let message: String
        /// What to do about it.
        public let hint: String?

        /// Describes a mistake.
        package init(_ kind: Kind, _ message: String, at range: SourceRange, hint: String? = nil) {
            self.kind = kind
            self.message = message
            self.range = range
            self.hint = hint
        }
    }

    /// The stages at which an expression can be refused.
    public enum Kind: String, Sendable, Hashable {
        /// The text is not an expression.
        case syntax
        /// A name is not declared.
        case undeclared
        /// The types do not fit.
        case type
        /// A constant argument that a function cannot take, such as a bad pattern.
        case argument
        /// A limit on the size of expressions.
        case limit
        /// A part of the language that is not supported.
        case unsupported
    }

    /// Joins mistakes, which stand in the order of the text.
    package init(_ issues: [Issue]) {
        self.issues = issues
    }
}

extension CompilationError: CustomStringConvertible {
    /// The messages, one a line, with byte offsets.
    public var description: String {
        issues.map { "\($0.range.start): \($0.message)" }.joined(separator: "\n")
    }
}
