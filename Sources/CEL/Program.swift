/// An expression that is ready to run.
///
/// A program never changes; it can be run on many threads at once. Copying one copies two references.
public struct Program: Sendable {
    private let origin: Origin
    let code: Code

    /// What a program was made from.
    private final class Origin: Sendable {
        let source: String
        let resultType: CELType
        let environment: Environment
        let root: Expression

        init(source: String, resultType: CELType, environment: Environment, root: Expression) {
            self.source = source
            self.resultType = resultType
            self.environment = environment
            self.root = root
        }
    }

    init(source: String, resultType: CELType, environment: Environment, root: Expression, code: Code) {
        origin = Origin(source: source, resultType: resultType, environment: environment, root: root)
        self.code = code
    }

    private init(origin: Origin, code: Code) {
        self.origin = origin
        self.code = code
    }

    /// The text it was made from.
    public var source: String { origin.source }

    /// The type of its value as far as it is known before it runs.
    public var resultType: CELType { origin.resultType }

    /// What it was compiled with.
    public var environment: Environment { origin.environment }

    /// The syntax tree it was made from.
    package var root: Expression { origin.root }

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
        return try evaluator.runCondition()
    }

    /// Runs a program whose value is a boolean, with notes of earlier runs over the same activation.
    ///
    /// - Throws: as `evaluateCondition(_:)`.
    package func evaluateCondition(
        _ activation: Activation,
        notes: FunctionNotes
    ) throws(EvaluationError) -> Bool {
        var evaluator = Evaluator(self, activation, notes: notes)
        return try evaluator.runCondition()
    }

    /// Runs the program with or without shortcuts or notes and counts its work, for tests that compare the ways.
    package func trial(
        _ activation: Activation,
        usesShortcuts: Bool,
        notes: FunctionNotes? = nil
    ) -> (outcome: Result<Value, EvaluationError>, usage: Usage) {
        let program = usesShortcuts ? self : Program(origin: origin, code: Code(withoutShortcuts: code))
        var evaluator = Evaluator(program, activation, notes: notes)
        do throws(EvaluationError) {
            let operand = try evaluator.run()
            return (.success(try evaluator.output(of: operand)), evaluator.usage)
        } catch {
            return (.failure(error), evaluator.usage)
        }
    }
}
