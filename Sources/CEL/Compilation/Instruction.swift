/// One node of a compiled expression.
///
/// Other nodes are referred to by their place in `Program.code`, so that
/// running a program copies no references.
enum Instruction: Sendable {
    case constant(Int32)
    /// A loop variable.
    case slot(Int32)
    /// A variable of `cel.bind`, whose value may be an error.
    case boundSlot(Int32)
    case variable(Int32)
    case select(operand: Int32, field: Int32)
    /// A field of a declared message.
    case declaredField(operand: Int32, field: Int32, Emptiness)
    case optionalSelect(operand: Int32, field: Int32)
    case presence(operand: Int32, field: Int32)
    /// `has` on a declared message, where null counts as absent.
    case declaredPresence(operand: Int32, field: Int32)
    case index(operand: Int32, key: Int32)
    case optionalIndex(operand: Int32, key: Int32)
    /// Operands stand at `first..<first + count` of `Program.operands`; so for all that follow.
    case and(first: Int32, count: Int32)
    case or(first: Int32, count: Int32)
    case not(Int32)
    case conditional(Int32, then: Int32, otherwise: Int32)
    case equal(Int32, Int32, isNegated: Bool)
    case compare(Int32, Int32, Comparison)
    case arithmetic(Int32, Int32, Arithmetic)
    case contains(element: Int32, container: Int32)
    case call(function: Int32, first: Int32, count: Int32)
    case list(first: Int32, count: Int32)
    /// A list with elements written `?element`; their flags stand behind the elements.
    case optionalList(first: Int32, count: Int32)
    /// Keys and values alternate.
    case map(first: Int32, count: Int32)
    /// A map with entries written `?key: value`; their flags stand behind the entries.
    case optionalMapLiteral(first: Int32, count: Int32)
    /// A loop, by its place in `Program.loops`.
    case loop(Int32)
    case bind(slot: Int32, value: Int32, body: Int32)
    case optionalMap(slot: Int32, operand: Int32, body: Int32)
    case optionalFlatMap(slot: Int32, operand: Int32, body: Int32)
    /// A part of a loop that is the same in every turn: its value is kept, by its place in the evaluator.
    case invariant(body: Int32, memory: Int32)
    /// A name without a meaning, by its place in `Program.undeclared`.
    case undeclared(Int32)

    enum Comparison: UInt8, Sendable {
        case less, lessOrEqual, greater, greaterOrEqual

        var function: String {
            switch self {
            case .less: Operator.less
            case .lessOrEqual: Operator.lessOrEqual
            case .greater: Operator.greater
            case .greaterOrEqual: Operator.greaterOrEqual
            }
        }
    }

    enum Arithmetic: UInt8, Sendable {
        case add, subtract, multiply, divide, remainder

        var function: String {
            switch self {
            case .add: Operator.add
            case .subtract: Operator.subtract
            case .multiply: Operator.multiply
            case .divide: Operator.divide
            case .remainder: Operator.remainder
            }
        }
    }
}

/// A loop over a list or map.
struct Loop: Sendable {
    let operation: Expression.Comprehension.Operation
    let range: Int32
    /// Where the element, or the key of a map, goes; with two variables the index or key.
    let slot: Int32
    /// Where the element or value goes when there are two variables.
    let secondSlot: Int32?
    let filter: Int32?
    let step: Int32

    /// True when the value is a boolean by nature.
    var isTest: Bool {
        switch operation {
        case .all, .exists, .existsOne: true
        case .filter, .map, .transformList, .transformMap, .transformMapEntry, .sortBy: false
        }
    }
}
