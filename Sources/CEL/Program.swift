/// An expression that is ready to run.
///
/// A program never changes; it can be run on many threads at once.
public struct Program: Sendable {
    /// The text it was made from.
    public let source: String
    /// The type of its value as far as it is known before it runs.
    public let resultType: CELType
    /// What it was compiled with.
    public let environment: Environment
    /// The syntax tree it was made from.
    package let root: Expression
    let code: Code

    /// Runs the program.
    ///
    /// - Parameter activation: the values of the variables, made for the same environment.
    /// - Returns: the value, which owns everything in it.
    /// - Throws: an error that no operator absorbed, or a limit that was met.
    /// - Complexity: O(steps), at most `Limits.maximumSteps`.
    public func evaluate(_ activation: Activation) throws(EvaluationError) -> Value {
        var evaluator = Evaluator(self, activation)
        let operand = try evaluator.run()
        return try evaluator.output(of: operand)
    }

    /// Runs a program whose value is a boolean.
    ///
    /// - Throws: as `evaluate`, and when the value is no boolean.
    public func evaluateCondition(_ activation: Activation) throws(EvaluationError) -> Bool {
        var evaluator = Evaluator(self, activation)
        let operand = try evaluator.run()
        guard case .bool(let value) = operand else {
            throw EvaluationError(
                .noSuchOverload,
                "expected true or false, found a value of type \(operand.typeName)"
            )
        }
        return value
    }
}
