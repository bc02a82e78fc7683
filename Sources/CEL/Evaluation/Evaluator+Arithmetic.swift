extension Evaluator {
    mutating func calculate(
        _ one: Operand,
        _ other: Operand,
        _ operation: Instruction.Arithmetic
    ) throws(EvaluationError) -> Operand {
        switch (one, other) {
        case (.int(let a), .int(let b)): return .int(try Self.whole(a, b, operation))
        case (.uint(let a), .uint(let b)): return .uint(try Self.whole(a, b, operation))
        case (.double(let a), .double(let b)):
            switch operation {
            case .add: return .double(a + b)
            case .subtract: return .double(a - b)
            case .multiply: return .double(a * b)
            case .divide: return .double(a / b)
            case .remainder: break
            }
        default:
            switch operation {
            case .add: if let sum = try sum(one, other) { return sum }
            case .subtract: if let difference = try Self.difference(one, other) { return difference }
            default: break
            }
        }
        throw EvaluationError.noSuchOverload(operation.function, one, other)
    }

    static func whole<Integer: FixedWidthInteger>(
        _ a: Integer,
        _ b: Integer,
        _ operation: Instruction.Arithmetic
    ) throws(EvaluationError) -> Integer {
        let (value, overflow): (Integer, Bool)
        switch operation {
        case .add: (value, overflow) = a.addingReportingOverflow(b)
        case .subtract: (value, overflow) = a.subtractingReportingOverflow(b)
        case .multiply: (value, overflow) = a.multipliedReportingOverflow(by: b)
        case .divide:
            guard b != 0 else { throw EvaluationError(.divisionByZero, "division by zero") }
            (value, overflow) = a.dividedReportingOverflow(by: b)
        case .remainder:
            guard b != 0 else { throw EvaluationError(.divisionByZero, "remainder of a division by zero") }
            (value, overflow) = a.remainderReportingOverflow(dividingBy: b)
        }
        guard !overflow else { throw EvaluationError(.overflow, "the result does not fit 64 bits") }
        return value
    }

    /// The sum of two texts, lists, octets or times; `nil` for other values.
    private mutating func sum(_ one: Operand, _ other: Operand) throws(EvaluationError) -> Operand? {
        switch (one, other) {
        case (.bytes(let a), .bytes(let b)):
            try charge(bytes: a.count + b.count)
            return .bytes(a + b)
        case (.timestamp(let time), .duration(let span)), (.duration(let span), .timestamp(let time)):
            guard let sum = time.adding(span) else { throw Self.timeOverflow }
            return .timestamp(sum)
        case (.duration(let a), .duration(let b)):
            let (sum, overflow) = a.nanoseconds.addingReportingOverflow(b.nanoseconds)
            guard !overflow else { throw Self.timeOverflow }
            return .duration(Duration(nanoseconds: sum))
        case (.list, .list), (.list, .documentList), (.documentList, .list), (.documentList, .documentList):
            try charge(bytes: (size(of: one) + size(of: other)) * MemoryLayout<Operand>.stride)
            return .list(elements(of: one) + elements(of: other))
        default:
            guard let a = text(of: one), let b = text(of: other) else { return nil }
            try charge(bytes: a.count + b.count)
            return .string(Array(a) + b)
        }
    }

    private static func difference(_ one: Operand, _ other: Operand) throws(EvaluationError) -> Operand? {
        switch (one, other) {
        case (.timestamp(let a), .timestamp(let b)):
            guard let span = a.since(b) else { throw timeOverflow }
            return .duration(span)
        case (.timestamp(let time), .duration(let span)):
            let (negated, overflow) = Int64(0).subtractingReportingOverflow(span.nanoseconds)
            guard !overflow, let difference = time.adding(Duration(nanoseconds: negated)) else {
                throw timeOverflow
            }
            return .timestamp(difference)
        case (.duration(let a), .duration(let b)):
            let (value, overflow) = a.nanoseconds.subtractingReportingOverflow(b.nanoseconds)
            guard !overflow else { throw timeOverflow }
            return .duration(Duration(nanoseconds: value))
        default: return nil
        }
    }

    private static var timeOverflow: EvaluationError {
        EvaluationError(.overflow, "the time or span is outside its range")
    }

    /// Unary minus.
    static func negated(_ operand: Operand) throws(EvaluationError) -> Operand {
        switch operand {
        case .int(let value):
            let (negated, overflow) = Int64(0).subtractingReportingOverflow(value)
            guard !overflow else { throw EvaluationError(.overflow, "the result does not fit 64 bits") }
            return .int(negated)
        case .double(let value): return .double(-value)
        default: throw EvaluationError.noSuchOverload(Operator.negate, operand)
        }
    }
}
