/// How two values stand to one another.
enum Order {
    case less, equal, greater, unordered

    init<Value: Comparable>(_ one: Value, _ other: Value) {
        self = one < other ? .less : one == other ? .equal : .greater
    }
}

extension Evaluator {
    mutating func compare(
        _ one: Operand,
        _ other: Operand,
        _ comparison: Instruction.Comparison
    ) throws(EvaluationError) -> Bool {
        if let a = text(of: one), let b = text(of: other) { try charge(work: min(a.count, b.count)) }
        if case .bytes(let a) = one, case .bytes(let b) = other { try charge(work: min(a.count, b.count)) }
        let order = try order(one, other, comparison.function)
        return switch comparison {
        case .less: order == .less
        case .lessOrEqual: order == .less || order == .equal
        case .greater: order == .greater
        case .greaterOrEqual: order == .greater || order == .equal
        }
    }

    /// The order of two values of one type, or of two numbers.
    mutating func order(
        _ one: Operand,
        _ other: Operand,
        _ function: String
    ) throws(EvaluationError) -> Order {
        switch (one, other) {
        case (.int(let a), .int(let b)): return Order(a, b)
        case (.double(let a), .double(let b)): return Self.order(a, b)
        case (.int, .double), (.double, .int), (.uint, _), (_, .uint):
            guard let order = Self.compareNumbers(one, other) else { break }
            return order
        case (.timestamp(let a), .timestamp(let b)): return Order(a, b)
        case (.duration(let a), .duration(let b)): return Order(a, b)
        case (.bool(let a), .bool(let b)): return Order(a ? 1 : 0, b ? 1 : 0)
        case (.bytes(let a), .bytes(let b)): return Self.order(a[...], b[...])
        default:
            if let a = text(of: one), let b = text(of: other) { return Self.order(a, b) }
        }
        throw EvaluationError.noSuchOverload(function, one, other)
    }

    /// Texts are ordered by scalars, which is the order of their UTF-8 bytes.
    private static func order(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Order {
        for (a, b) in zip(one, other) where a != b { return a < b ? .less : .greater }
        return Order(one.count, other.count)
    }

    private static func order(_ one: Double, _ other: Double) -> Order {
        if one < other { return .less }
        if one > other { return .greater }
        return one == other ? .equal : .unordered
    }

    /// The order of two numbers of any types on one line; `nil` when one is no number.
    ///
    /// A whole number and a double are compared as doubles unless the double is beyond the whole numbers.
    static func compareNumbers(_ one: Operand, _ other: Operand) -> Order? {
        switch (one, other) {
        case (.int(let a), .int(let b)): Order(a, b)
        case (.uint(let a), .uint(let b)): Order(a, b)
        case (.double(let a), .double(let b)): order(a, b)
        case (.int(let a), .uint(let b)): a < 0 ? .less : Order(UInt64(a), b)
        case (.uint(let a), .int(let b)): b < 0 ? .greater : Order(a, UInt64(b))
        case (.int(let a), .double(let b)): compare(Double(a), b, low: -0x1p63, high: 0x1p63)
        case (.uint(let a), .double(let b)): compare(Double(a), b, low: 0, high: 0x1p64)
        case (.double, .int), (.double, .uint): compareNumbers(other, one)?.reversed
        default: nil
        }
    }

    private static func compare(_ whole: Double, _ number: Double, low: Double, high: Double) -> Order {
        if number < low { return .greater }
        if number > high { return .less }
        return order(whole, number)
    }
}

extension Order {
    var reversed: Order {
        switch self {
        case .less: .greater
        case .greater: .less
        case .equal, .unordered: self
        }
    }
}
