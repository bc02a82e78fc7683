/// Runs a program once.
///
/// A recursive walk over the flat program: the height of the tree bounds the depth of the stack.
package struct Evaluator {
    let code: Code
    /// What is read in place; a single null when there is none.
    package let document: Document
    private let variables: [Operand?]
    var slots: [Operand]
    /// Values that are the same in every turn of a loop, once they are known.
    private var memory: [Operand?]
    /// Errors of `cel.bind` variables, by slot.
    private var boundErrors: [EvaluationError?]
    var steps = 0
    var bytes = 0
    /// How many values inside one another are being looked at.
    private var valueDepth = 0
    /// What functions keep from one call to the next.
    var cache = FunctionCache()
    private let maximumSteps: Int
    private let maximumBytes: Int

    init(_ program: Program, _ activation: Activation) {
        code = program.code
        document = activation.document ?? Document.empty
        variables = activation.operands
        slots = code.slotCount == 0 ? [] : Array(repeating: .null, count: code.slotCount)
        memory = code.memoryCount == 0 ? [] : Array(repeating: nil, count: code.memoryCount)
        boundErrors = []
        maximumSteps = code.maximumSteps
        maximumBytes = code.maximumBytes
    }

    /// The value of the whole program.
    mutating func run() throws(EvaluationError) -> Operand {
        try evaluate(code.entry)
    }

    // MARK: Limits

    /// Counts work that does not show as nodes: elements compared, bytes scanned.
    package mutating func charge(work: Int) throws(EvaluationError) {
        steps &+= work / 16
        if steps > maximumSteps { throw tooManySteps }
    }

    /// Counts work that is hardly ever much, as `charge(work:)` does, but only where it is more than 256.
    @inline(__always)
    mutating func charge(rareWork work: Int) throws(EvaluationError) {
        if work > 256 { try charge(work: work) }
    }

    /// Counts work by a measure of its own, such as the size of a pattern times the length of a text.
    mutating func charge(steps count: Int) throws(EvaluationError) {
        steps &+= count
        if steps > maximumSteps || steps < 0 { throw tooManySteps }
    }

    /// Counts memory for a value that is about to be made.
    package mutating func charge(bytes count: Int) throws(EvaluationError) {
        bytes &+= count
        if bytes > maximumBytes || bytes < 0 {
            throw EvaluationError(.limit, "the expression makes values of more than \(maximumBytes) bytes")
        }
        try charge(work: count)
    }

    /// Goes down into a value; values nest deeper than the texts that make them, and the stack has an end.
    mutating func nested<Result>(
        _ body: (inout Evaluator) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        valueDepth += 1
        defer { valueDepth -= 1 }
        guard valueDepth <= Self.maximumValueDepth else {
            throw EvaluationError(
                .limit,
                "a value has more than \(Self.maximumValueDepth) lists, maps or optional values inside one another"
            )
        }
        return try body(&self)
    }

    static let maximumValueDepth = 500

    private var tooManySteps: EvaluationError {
        EvaluationError(.limit, "the expression takes more than \(maximumSteps) steps")
    }

    // MARK: Nodes

    /// The value of a node.
    mutating func evaluate(_ place: Int) throws(EvaluationError) -> Operand {
        do throws(EvaluationError) {
            return try perform(code.instructions[place])
        } catch {
            if error.range != nil { throw error }
            var located = error
            located.range = code.ranges[place]
            throw located
        }
    }

    @inline(__always)
    mutating func evaluate(_ place: Int32) throws(EvaluationError) -> Operand {
        try evaluate(Int(truncatingIfNeeded: place))
    }

    private mutating func perform(_ instruction: Instruction) throws(EvaluationError) -> Operand {
        steps &+= 1
        if steps > maximumSteps { throw tooManySteps }
        switch instruction {
        case .constant(let index): return code.constants[Int(index)]
        case .slot(let index): return slots[Int(index)]
        case .boundSlot(let index):
            if Int(index) < boundErrors.count, let error = boundErrors[Int(index)] { throw error }
            return slots[Int(index)]
        case .variable(let index): return try variable(Int(index))
        case .select(let operand, let field):
            return try select(evaluate(operand), code.fields[Int(field)])
        case .declaredField(let operand, let field, let emptiness):
            return try declaredField(evaluate(operand), Int(field), emptiness)
        case .presence(let operand, let field):
            return .bool(try hasMember(evaluate(operand), code.fields[Int(field)]))
        case .declaredPresence(let operand, let field):
            return .bool(try hasDeclaredField(evaluate(operand), code.fields[Int(field)]))
        case .index(let operand, let key):
            let container = try evaluate(operand)
            return try index(container, evaluate(key))
        case .and(let first, let count): return try conjunction(Int(first), Int(count), decides: false)
        case .or(let first, let count): return try conjunction(Int(first), Int(count), decides: true)
        case .not(let operand):
            let value = try evaluate(operand)
            guard case .bool(let bool) = value else { throw .noSuchOverload(Operator.not, value) }
            return .bool(!bool)
        case .conditional(let condition, let then, let otherwise):
            let value = try evaluate(condition)
            guard case .bool(let bool) = value else {
                throw EvaluationError(
                    .noSuchOverload,
                    "the condition of \"? :\" is of type \(value.typeName), not bool"
                )
            }
            return try evaluate(bool ? then : otherwise)
        case .equal(let left, let right, let isNegated):
            let one = try evaluate(left)
            let other = try evaluate(right)
            return .bool(try areEqual(one, other) != isNegated)
        case .compare(let left, let right, let comparison):
            let one = try evaluate(left)
            let other = try evaluate(right)
            return .bool(try compare(one, other, comparison))
        case .arithmetic(let left, let right, let operation):
            let one = try evaluate(left)
            let other = try evaluate(right)
            return try calculate(one, other, operation)
        case .contains(let element, let container):
            let value = try evaluate(element)
            return .bool(try contains(evaluate(container), value))
        case .call(let function, let first, let count):
            return try call(code.functions[Int(function)], Int(first), Int(count))
        case .invariant(let body, let place):
            if let known = memory[Int(place)] { return known }
            let value = try evaluate(body)
            memory[Int(place)] = value
            return value
        case .loop(let index): return try loop(code.loops[Int(index)])
        default: return try performRare(instruction)
        }
    }

    /// The nodes that rules seldom use, kept apart so that the frame of `perform` stays small.
    @inline(never)
    private mutating func performRare(_ instruction: Instruction) throws(EvaluationError) -> Operand {
        switch instruction {
        case .optionalSelect(let operand, let field):
            return try optionalSelect(evaluate(operand), code.fields[Int(field)])
        case .optionalIndex(let operand, let key):
            let container = try evaluate(operand)
            return try optionalIndex(container, evaluate(key))
        case .list(let first, let count): return try list(Int(first), Int(count), hasFlags: false)
        case .optionalList(let first, let count): return try list(Int(first), Int(count), hasFlags: true)
        case .map(let first, let count): return try map(Int(first), Int(count), hasFlags: false)
        case .optionalMapLiteral(let first, let count): return try map(Int(first), Int(count), hasFlags: true)
        case .bind(let slot, let value, let body): return try bind(Int(slot), value, body)
        case .optionalMap(let slot, let operand, let body):
            guard let value = try optionalValue(operand) else { return .optional([]) }
            slots[Int(slot)] = value
            return .optional([try evaluate(body)])
        case .optionalFlatMap(let slot, let operand, let body):
            guard let value = try optionalValue(operand) else { return .optional([]) }
            slots[Int(slot)] = value
            return try evaluate(body)
        case .undeclared(let index):
            throw EvaluationError(.unbound, "\"\(code.undeclared[Int(index)])\" is not declared")
        default: preconditionFailure("every instruction is performed in one of two places")
        }
    }

    private mutating func variable(_ index: Int) throws(EvaluationError) -> Operand {
        guard let value = variables[index] else {
            throw EvaluationError(
                .unbound,
                "the variable \"\(code.variableNames[index])\" has no value"
            )
        }
        return value
    }

    /// The truth of a node that must be a boolean.
    mutating func condition(_ place: Int32) throws(EvaluationError) -> Bool {
        let value = try evaluate(place)
        guard case .bool(let bool) = value else {
            throw EvaluationError(
                .noSuchOverload,
                "expected true or false, found a value of type \(value.typeName)"
            )
        }
        return bool
    }

    /// `&&` and `||`: the first operand that decides is the value, whatever the others are; otherwise an
    /// error of any operand is the result.
    private mutating func conjunction(
        _ first: Int,
        _ count: Int,
        decides: Bool
    ) throws(EvaluationError) -> Operand {
        var pending: EvaluationError?
        for offset in first..<first + count {
            do throws(EvaluationError) {
                if try condition(code.operands[offset]) == decides { return .bool(decides) }
            } catch {
                if error.isFatal { throw error }
                pending = pending ?? error
            }
        }
        if let pending { throw pending }
        return .bool(!decides)
    }

    private mutating func call(
        _ function: Function,
        _ first: Int,
        _ count: Int
    ) throws(EvaluationError) -> Operand {
        switch (function.implementation, count) {
        case (.unary(let body), 1):
            return try body(&self, evaluate(code.operands[first]))
        case (.binary(let body), 2):
            let one = try evaluate(code.operands[first])
            let other = try evaluate(code.operands[first + 1])
            return try body(&self, one, other)
        case (.nullary(let body), 0):
            return try body(&self)
        case (.fallback(let unwraps), 2):
            guard let present = try optionalValue(code.operands[first]) else {
                return try evaluate(code.operands[first + 1])
            }
            return unwraps ? present : .optional([present])
        case (.variadic(let body), _):
            var arguments: [Operand] = []
            arguments.reserveCapacity(count)
            for offset in first..<first + count { arguments.append(try evaluate(code.operands[offset])) }
            return try body(&self, arguments)
        default:
            throw EvaluationError(.noSuchOverload, "\"\(function.name)\" does not take \(count) arguments")
        }
    }

    private mutating func bind(_ slot: Int, _ value: Int32, _ body: Int32) throws(EvaluationError) -> Operand
    {
        if boundErrors.isEmpty { boundErrors = Array(repeating: nil, count: slots.count) }
        // The value counts only where it is used, so its error waits until then.
        do throws(EvaluationError) {
            slots[slot] = try evaluate(value)
            boundErrors[slot] = nil
        } catch {
            if error.isFatal { throw error }
            boundErrors[slot] = error
        }
        return try evaluate(body)
    }

    private mutating func optionalValue(_ place: Int32) throws(EvaluationError) -> Operand? {
        let operand = try evaluate(place)
        guard case .optional(let value) = operand else {
            throw EvaluationError(
                .noSuchOverload,
                "expected an optional value, found a value of type \(operand.typeName)"
            )
        }
        return value.first
    }
}

extension Evaluator {
    /// The value of a node, or `nil` when it has none; for questions after a run.
    mutating func attempt(_ place: Int) -> Operand? {
        // Why there is no value is known from the run itself.
        try? evaluate(place)
    }

    /// Forgets the work done so far.
    mutating func restart() {
        steps = 0
        bytes = 0
    }
}
