extension Evaluator {
    /// The value of an instruction, by its shortcut if that works.
    mutating func evaluate(_ place: Int32) throws(EvaluationError) -> Cell {
        switch code.shortcuts[Int(place)] {
        case .constant(let index):
            try countStep(at: place)
            return code.constants.cells[Int(index)]
        case .slot(let slot):
            try countStep(at: place)
            return slots[Int(slot)]
        case .field(let field):
            guard let node = node(of: field), goesPast(2) else { break }
            return document.cell(at: node)
        case .variableField(let variable, let field, let isDeclared):
            guard let node = node(ofVariable: variable, field: field, isDeclared: isDeclared), goesPast(2)
            else {
                break
            }
            return document.cell(at: node)
        case .invariant(let memory):
            guard let known = self.memory[Int(memory)] else { break }
            try countStep(at: place)
            return known
        case .entry(let slot, let key):
            guard let node = node(inSlot: slot, key), goesPast(3) else { break }
            return document.cell(at: node)
        case .size(let operand): return try size(place, of: operand)
        case .time(let time): return try self.time(place, time)
        default: break
        }
        return try perform(place)
    }

    /// The value of an instruction that is likely to be a constant, as what stands on the right of an operator is.
    @inline(__always)
    mutating func evaluateConstant(_ place: Int32) throws(EvaluationError) -> Cell {
        guard case .constant(let index) = code.shortcuts[Int(place)] else { return try evaluate(place) }
        try countStep(at: place)
        return code.constants.cells[Int(index)]
    }

    /// The value of an instruction, as functions take it.
    mutating func evaluateOperand(_ place: Int32) throws(EvaluationError) -> Operand {
        let value = try evaluate(place)
        return operand(value)
    }

    /// The value of an instruction, without its shortcut.
    private mutating func perform(_ place: Int32) throws(EvaluationError) -> Cell {
        do throws(EvaluationError) {
            try countStep()
            switch code.instructions[Int(place)] {
            case .variable(let index): return try variable(index)
            case .select(let operand, let field): return try select(evaluate(operand), field)
            case .declaredField(let operand, let field, let emptiness):
                return try declaredField(evaluate(operand), field, emptiness)
            case .index(let operand, let key):
                let container = try evaluate(operand)
                return try index(container, evaluate(key))
            case .conditional(let condition, let then, let otherwise):
                return try evaluate(self.condition(condition, as: .choice) ? then : otherwise)
            case .arithmetic(let left, let right, let operation):
                let one = try evaluate(left)
                return try calculate(one, evaluateConstant(right), operation)
            case .call(let function, let first, let count):
                return try call(Int(function), Int(first), Int(count))
            case .invariant(let body, let place):
                // Without shortcuts it is not known whether there is a value already.
                if let known = memory[Int(place)] { return known }
                let value = try evaluate(body)
                memory[Int(place)] = value
                keptCount = made.count
                return value
            case .loop(let index):
                let loop = code.loops[Int(index)]
                return try loop.isTest ? .bool(test(loop)) : collect(loop)
            default: return try performRare(place)
            }
        } catch {
            throw located(error, at: place)
        }
    }

    /// The instructions that rules seldom use as values, kept apart so that the frame of `perform` stays small.
    @inline(never)
    private mutating func performRare(_ place: Int32) throws(EvaluationError) -> Cell {
        switch code.instructions[Int(place)] {
        case .constant(let index): return code.constants.cells[Int(index)]
        case .slot(let index): return slots[Int(index)]
        case .boundSlot(let index):
            if Int(index) < boundErrors.count, let error = boundErrors[Int(index)] { throw error }
            return slots[Int(index)]
        case .optionalSelect(let operand, let field):
            let value = try evaluateOperand(operand)
            return cell(try optionalSelect(value, code.fields[Int(field)]))
        case .optionalIndex(let operand, let key):
            let container = try evaluateOperand(operand)
            let key = try evaluateOperand(key)
            return cell(try optionalIndex(container, key))
        case .list(let first, let count): return try list(Int(first), Int(count), hasFlags: false)
        case .optionalList(let first, let count): return try list(Int(first), Int(count), hasFlags: true)
        case .map(let first, let count): return try map(Int(first), Int(count), hasFlags: false)
        case .optionalMapLiteral(let first, let count): return try map(Int(first), Int(count), hasFlags: true)
        case .bind(let slot, let value, let body): return try bind(Int(slot), value, body)
        case .optionalMap(let slot, let operand, let body):
            guard let value = try optionalValue(operand) else { return cell(.optional([])) }
            slots[Int(slot)] = cell(value)
            let result = try evaluateOperand(body)
            return cell(.optional([result]))
        case .optionalFlatMap(let slot, let operand, let body):
            guard let value = try optionalValue(operand) else { return cell(.optional([])) }
            slots[Int(slot)] = cell(value)
            return try evaluate(body)
        case .undeclared(let index):
            throw EvaluationError(.unbound, "\"\(code.undeclared[Int(index)])\" is not declared")
        default:
            // What is left are tests, which are counted where they are decided.
            steps &-= 1
            guard let holds = try decide(place) else {
                preconditionFailure("every instruction has a value or a truth")
            }
            return .bool(holds)
        }
    }

    private mutating func variable(_ index: Int32) throws(EvaluationError) -> Cell {
        guard let value = input.operands[Int(index)] else {
            throw EvaluationError(
                .unbound,
                "the variable \"\(code.variableNames[Int(index)])\" has no value"
            )
        }
        return Cell(value) ?? .variable(UInt32(truncatingIfNeeded: index))
    }

    private mutating func call(
        _ function: Int,
        _ first: Int,
        _ count: Int
    ) throws(EvaluationError) -> Cell {
        let call = code.rememberedCalls[function]
        guard isRemembered(call) else { return try perform(function, first, count, argument: nil) }
        let argument = try evaluate(code.operands[first])
        guard let node = memoryNode(of: argument) else {
            return try perform(function, first, count, argument: argument)
        }
        let key = CallMemory.key(call, node: node)
        if let known = recall(key) { return known }
        let before = (steps: steps, bytes: bytes)
        let value = try perform(function, first, count, argument: argument)
        remember(value, key, since: before)
        return value
    }

    /// A value, evaluated unless it has been already.
    private mutating func known(_ value: Cell?, _ place: Int32) throws(EvaluationError) -> Cell {
        if let value { return value }
        return try evaluate(place)
    }

    /// Does a call whose first argument may have been evaluated already.
    private mutating func perform(
        _ function: Int,
        _ first: Int,
        _ count: Int,
        argument: Cell?
    ) throws(EvaluationError) -> Cell {
        switch (code.implementations[function], count) {
        case (.unary(let body), 1):
            let one = try known(argument, code.operands[first])
            return cell(try body(&self, operand(one)))
        case (.binary(let body), 2):
            let one = try known(argument, code.operands[first])
            let other = try evaluate(code.operands[first + 1])
            return cell(try body(&self, operand(one), operand(other)))
        case (.ternary(let body), 3):
            let one = try known(argument, code.operands[first])
            let two = try evaluate(code.operands[first + 1])
            let three = try evaluate(code.operands[first + 2])
            return cell(try body(&self, operand(one), operand(two), operand(three)))
        case (.nullary(let body), 0):
            return cell(try body(&self))
        case (.fallback(let unwraps), 2):
            guard let present = try optionalValue(code.operands[first]) else {
                return try evaluate(code.operands[first + 1])
            }
            return cell(unwraps ? present : .optional([present]))
        case (.variadic(let body), _):
            var arguments: [Operand] = []
            arguments.reserveCapacity(count)
            for offset in first..<first + count {
                let value = try known(offset == first ? argument : nil, code.operands[offset])
                arguments.append(operand(value))
            }
            return cell(try body(&self, arguments))
        default:
            throw EvaluationError(
                .noSuchOverload,
                "\"\(code.functions[function].name)\" does not take \(count) arguments"
            )
        }
    }

    private mutating func bind(_ slot: Int, _ value: Int32, _ body: Int32) throws(EvaluationError) -> Cell {
        if boundErrors.isEmpty { boundErrors = Array(repeating: nil, count: code.slotCount) }
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
        let operand = try evaluateOperand(place)
        guard case .optional(let value) = operand else {
            throw EvaluationError(
                .noSuchOverload,
                "expected an optional value, found a value of type \(operand.typeName)"
            )
        }
        return value.first
    }
}
