extension Evaluator {
    /// What a condition is asked for, which decides how the error for a value that is no boolean reads.
    enum ConditionRole {
        /// An operand of `&&` or `||`, or what a loop asks of its elements.
        case condition
        /// The operand of `!`.
        case negation
        /// What stands before `? :`.
        case choice
    }

    /// The truth of an instruction whose value must be a boolean, without making the value where possible.
    ///
    /// - Throws: also an error without a place when the value is no boolean; that is a mistake of the instruction
    ///   that asks.
    mutating func condition(
        _ place: Int32,
        as role: ConditionRole = .condition
    ) throws(EvaluationError) -> Bool {
        switch code.shortcuts[Int(place)] {
        case .constant, .slot, .field, .variableField, .invariant, .entry, .size, .time: break
        case .plain: if let holds = try decide(place) { return holds }
        default:
            if let holds = try shortcut(place) { return holds }
            if let holds = try decide(place) { return holds }
        }
        let value = try evaluate(place)
        guard case .bool(let holds) = value else { throw notBoolean(value, role) }
        return holds
    }

    /// The truth of an instruction that is a test by nature.
    ///
    /// - Returns: `nil` for other instructions, with nothing done or counted.
    mutating func decide(_ place: Int32) throws(EvaluationError) -> Bool? {
        do throws(EvaluationError) {
            switch code.instructions[Int(place)] {
            case .and(let first, let count):
                try countStep()
                return try conjunction(Int(first), Int(count), decides: false)
            case .or(let first, let count):
                try countStep()
                return try conjunction(Int(first), Int(count), decides: true)
            case .not(let operand):
                try countStep()
                return try !condition(operand, as: .negation)
            case .equal(let left, let right, let isNegated):
                try countStep()
                let one = try evaluate(left)
                return try areEqual(one, evaluateConstant(right)) != isNegated
            case .compare(let left, let right, let comparison):
                try countStep()
                let one = try evaluate(left)
                return try compare(one, evaluateConstant(right), comparison)
            case .contains(let element, let container):
                try countStep()
                let value = try evaluate(element)
                return try contains(evaluate(container), value)
            case .presence(let operand, let field):
                try countStep()
                return try hasMember(evaluate(operand), field)
            case .declaredPresence(let operand, let field):
                try countStep()
                return try hasDeclaredField(evaluate(operand), field)
            case .loop(let index):
                let loop = code.loops[Int(index)]
                guard loop.isTest else { return nil }
                try countStep()
                return try test(loop)
            default: return nil
            }
        } catch {
            throw located(error, at: place)
        }
    }

    /// `&&` and `||`: the first operand that decides is the value, whatever the others are; otherwise an
    /// error of any operand is the result.
    private mutating func conjunction(
        _ first: Int,
        _ count: Int,
        decides: Bool
    ) throws(EvaluationError) -> Bool {
        for offset in first..<first + count {
            do throws(EvaluationError) {
                if try condition(code.operands[offset]) == decides { return decides }
            } catch {
                return try resume(offset + 1..<first + count, after: error, decides: decides)
            }
        }
        return !decides
    }

    /// Goes on behind an operand that failed: only an operand that decides makes up for that.
    @inline(never)
    private mutating func resume(
        _ offsets: Range<Int>,
        after failure: EvaluationError,
        decides: Bool
    ) throws(EvaluationError) -> Bool {
        if failure.isFatal { throw failure }
        for offset in offsets {
            do throws(EvaluationError) {
                if try condition(code.operands[offset]) == decides { return decides }
            } catch {
                if error.isFatal { throw error }
            }
        }
        throw failure
    }

    @inline(never)
    private mutating func notBoolean(_ value: Cell, _ role: ConditionRole) -> EvaluationError {
        let value = operand(value)
        switch role {
        case .condition:
            return EvaluationError(
                .noSuchOverload,
                "expected true or false, found a value of type \(value.typeName)"
            )
        case .negation: return .noSuchOverload(Operator.not, value)
        case .choice:
            return EvaluationError(
                .noSuchOverload,
                "the condition of \"? :\" is of type \(value.typeName), not bool"
            )
        }
    }
}
