/// Work on constant arguments that is done once, when an expression is compiled.
///
/// A function with a preparation gets the chance to read a pattern or a time zone that is written in the
/// expression, and to refuse a bad one before anything runs.
package struct Preparation: Sendable {
    /// Makes the implementation for the known arguments.
    ///
    /// The arguments are `nil` where they are known only when the expression runs; the implementation gets
    /// all of them again with each call. `nil` keeps the general implementation.
    package typealias Body =
        @Sendable ([Operand?], inout Context) throws(ArgumentError) -> Function.Implementation?

    /// What the preparations of one expression share.
    package struct Context {
        let environment: Environment
        /// The memory that they have taken together.
        private var bytes = 0

        init(environment: Environment) {
            self.environment = environment
        }

        /// Counts memory for something that stays as long as the program does.
        ///
        /// - Throws: when all of it is more than one evaluation may take.
        mutating func charge(bytes count: Int, argument: Int) throws(ArgumentError) {
            bytes += count
            let limit = environment.limits.maximumBytes
            guard bytes <= limit else {
                throw ArgumentError(
                    "the patterns of the expression take more than \(limit) bytes",
                    argument: argument,
                    kind: .limit,
                    hint: "use fewer or simpler patterns"
                )
            }
        }
    }

    let body: Body

    /// Keeps what is to be done with the constant arguments.
    package init(_ body: @escaping Body) {
        self.body = body
    }
}

/// Why a constant argument is refused when an expression is compiled.
package struct ArgumentError: Error {
    /// The number of the argument, from 0; the target of a member call counts.
    let argument: Int
    let kind: CompilationError.Kind
    /// The byte within a text that is wrong; `nil` for the whole argument.
    let offset: Int?
    let message: String
    let hint: String?

    /// Describes what is wrong with an argument.
    package init(
        _ message: String,
        argument: Int,
        kind: CompilationError.Kind = .argument,
        offset: Int? = nil,
        hint: String? = nil
    ) {
        self.argument = argument
        self.kind = kind
        self.offset = offset
        self.message = message
        self.hint = hint
    }

    /// The mistake as it is reported for an argument of an expression.
    func issue(for expression: Expression, in source: [UInt8]) -> CompilationError.Issue {
        var range = expression.range
        if let offset, let place = Lexer.place(ofByte: offset, inLiteralAt: range, of: source) {
            range = place
        }
        return CompilationError.Issue(kind, message, at: range, hint: hint)
    }
}
