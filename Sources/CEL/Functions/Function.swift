/// A function that expressions can call.
public struct Function: Sendable {
    /// The name, with its namespace if it has one: `size`, `math.greatest`.
    public let name: String
    /// The ways in which it can be called.
    public let overloads: [Overload]
    /// What a call gives, in one sentence; empty for operators.
    public let summary: String
    /// An expression that is true and shows the function at work; empty for operators.
    public let example: String
    /// True when the arguments behind the first are the steps of a path below it.
    let readsPath: Bool
    /// True when the last argument is the document that the others are about, which a call hardly reads.
    let hasContext: Bool
    /// True when the value of a call with one node of the document and constants is worth remembering.
    let isRemembered: Bool
    /// True when every value is a boolean or a number, for which no place in the document stands.
    let makesItsValue: Bool
    /// What the evaluator knows how to do itself.
    let intrinsic: Intrinsic?
    let implementation: Implementation
    let preparation: Preparation?

    /// One way to call a function.
    public struct Overload: Sendable, Hashable {
        /// The types of the arguments; of a member call, the target comes first.
        public let parameters: [CELType]
        /// The type of the value.
        public let result: CELType
        /// True for `target.name(…)`, false for `name(…)`.
        public let isMember: Bool

        /// Declares one way to call a function.
        ///
        /// Type parameters are written as `.parameter("T")`.
        public init(_ parameters: [CELType], _ result: CELType, isMember: Bool = false) {
            self.parameters = parameters
            self.result = result
            self.isMember = isMember
        }

        static func member(_ parameters: [CELType], _ result: CELType) -> Overload {
            Overload(parameters, result, isMember: true)
        }
    }

    /// What a call does.
    ///
    /// Operands of the wrong type are refused by the implementation itself, since values
    /// that are typed only when the expression runs reach it unchecked.
    package enum Implementation: Sendable {
        case nullary(@Sendable (inout Evaluator) throws(EvaluationError) -> Operand)
        case unary(@Sendable (inout Evaluator, Operand) throws(EvaluationError) -> Operand)
        case binary(@Sendable (inout Evaluator, Operand, Operand) throws(EvaluationError) -> Operand)
        case ternary(
            @Sendable (inout Evaluator, Operand, Operand, Operand) throws(EvaluationError) -> Operand
        )
        case variadic(@Sendable (inout Evaluator, [Operand]) throws(EvaluationError) -> Operand)
        /// The first argument if it is present, else the second, which only then is evaluated.
        case fallback(unwraps: Bool)
    }

    /// The standard functions that have a shortcut.
    package enum Intrinsic: Sendable {
        case size, timestamp
    }

    /// Declares a function that works on operands.
    package init(
        _ name: String,
        _ overloads: [Overload],
        summary: String = "",
        example: String = "",
        preparation: Preparation? = nil,
        readsPath: Bool = false,
        hasContext: Bool = false,
        isRemembered: Bool? = nil,
        intrinsic: Intrinsic? = nil,
        _ implementation: Implementation
    ) {
        self.name = name
        self.overloads = overloads
        self.summary = summary
        self.example = example
        self.preparation = preparation
        self.readsPath = readsPath
        self.hasContext = hasContext
        // What is prepared takes long.
        self.isRemembered = isRemembered ?? (preparation != nil)
        makesItsValue =
            !readsPath && overloads.allSatisfy { [.bool, .int, .uint, .double].contains($0.result) }
        self.intrinsic = intrinsic
        self.implementation = implementation
    }

    /// Declares a function of the host.
    ///
    /// - Parameters:
    ///   - name: an identifier, or several joined by dots.
    ///   - overloads: the ways to call it.
    ///   - summary: what a call gives, in one sentence.
    ///   - example: an expression that is true and shows the function at work.
    ///   - body: called with the arguments, the target of a member call first; the same arguments must always
    ///     give the same value.
    public init(
        _ name: String,
        overloads: [Overload],
        summary: String = "",
        example: String = "",
        body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) {
        self.init(
            name,
            overloads,
            summary: summary,
            example: example,
            .variadic { evaluator, operands throws(EvaluationError) in
                var arguments: [Value] = []
                for operand in operands { arguments.append(try evaluator.value(of: operand)) }
                return Operand(try body(arguments))
            }
        )
    }

    /// The same function with another implementation, made for known arguments.
    func specialized(_ implementation: Implementation) -> Function {
        Function(
            name,
            overloads,
            summary: summary,
            example: example,
            readsPath: readsPath,
            hasContext: hasContext,
            isRemembered: isRemembered,
            implementation
        )
    }
}
