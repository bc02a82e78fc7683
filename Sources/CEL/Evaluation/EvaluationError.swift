/// Why an expression has no value.
public struct EvaluationError: Error, Sendable, Hashable {
    /// What went wrong.
    public let kind: Kind
    /// What was found and what was expected; lower case, without a final full stop.
    public let message: String
    /// The part of the expression that failed, once it is known.
    public internal(set) var range: SourceRange?

    /// The kinds of failure.
    public enum Kind: String, Sendable, Hashable {
        /// An operator or function does not take values of these types.
        case noSuchOverload
        /// A map or object has no such member.
        case noSuchKey
        /// A list has no element at the index.
        case indexOutOfRange
        /// A division by zero.
        case divisionByZero
        /// A number, time or span outside its range.
        case overflow
        /// A value that cannot be converted.
        case conversion
        /// A pattern that is no regular expression.
        case pattern
        /// An argument outside what a function takes.
        case argument
        /// A map literal with the same key twice.
        case duplicateKey
        /// A variable without a value, or a name without a meaning.
        case unbound
        /// A limit was met; never absorbed.
        case limit
        /// The evaluation was cancelled; never absorbed.
        case cancelled
    }

    /// Describes a failure.
    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// True for failures that end the whole evaluation, whatever stands on the other side of an operator.
    package var isFatal: Bool { kind == .limit || kind == .cancelled }

    /// What to do about it, where there is something that helps most people.
    public var hint: String? {
        switch kind {
        case .noSuchKey: "ask first with has(…), or write \".?\" before the name and orValue(…) at the end"
        case .indexOutOfRange: "ask first with size(…), or write [?…] and orValue(…)"
        case .noSuchOverload:
            "a value is of another type than expected: convert it with int(…), double(…) or string(…), or ask with "
                + "type(…)"
        case .divisionByZero: "ask first, as in b != 0 && a / b > 1"
        case .limit: "look at fewer elements, or split the rule"
        default: nil
        }
    }

    static func noSuchOverload(_ function: String, _ operands: Operand...) -> EvaluationError {
        let types = operands.map(\.typeName).joined(separator: ", ")
        return EvaluationError(
            .noSuchOverload,
            "\"\(Operator.displayName(function))\" does not take (\(types))"
        )
    }
}
