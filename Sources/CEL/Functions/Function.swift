/// A function that expressions can call.
public struct Function: Sendable {
    /// The name, with its namespace if it has one: `size`, `math.greatest`.
    public let name: String
    /// The ways in which it can be called.
    public let overloads: [Overload]
    let implementation: Implementation

    /// One way to call a function.
    public struct Overload: Sendable, Hashable {
        /// The types of the arguments; of a member call, the target comes first.
        public let parameters: [CELType]
        /// The type of the value.
        public let result: CELType
        /// True for `target.name(…)`, false for `name(…)`.
        public let isMember: Bool

        /// Declares one way to call a function. Type parameters are written as `.parameter("T")`.
        public init(_ parameters: [CELType], _ result: CELType, isMember: Bool = false) {
            self.parameters = parameters
            self.result = result
            self.isMember = isMember
        }
    }

    /// What a call does. Operands of the wrong type are refused by the implementation itself, since values
    /// that are typed only when the expression runs reach it unchecked.
    package enum Implementation: Sendable {
        case nullary(@Sendable (inout Evaluator) throws(EvaluationError) -> Operand)
        case unary(@Sendable (inout Evaluator, Operand) throws(EvaluationError) -> Operand)
        case binary(@Sendable (inout Evaluator, Operand, Operand) throws(EvaluationError) -> Operand)
        case variadic(@Sendable (inout Evaluator, [Operand]) throws(EvaluationError) -> Operand)
    }

    package init(_ name: String, _ overloads: [Overload], _ implementation: Implementation) {
        self.name = name
        self.overloads = overloads
        self.implementation = implementation
    }

    /// Declares a function of the host.
    ///
    /// - Parameters:
    ///   - name: an identifier, or several joined by dots.
    ///   - overloads: the ways to call it.
    ///   - body: called with the arguments, the target of a member call first; the same arguments must always
    ///     give the same value.
    public init(
        _ name: String,
        overloads: [Overload],
        body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) {
        self.init(
            name,
            overloads,
            .variadic { evaluator, operands throws(EvaluationError) in
                var arguments: [Value] = []
                for operand in operands { arguments.append(try evaluator.value(of: operand)) }
                return Operand(try body(arguments))
            }
        )
    }
}
