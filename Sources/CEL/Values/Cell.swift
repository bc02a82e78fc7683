/// An operand that owns nothing, as the evaluator hands it from node to node.
///
/// Moving a cell counts no references, which is most of what a step would cost otherwise. A value that owns
/// memory stays where it is, and its cell is the number of its place.
enum Cell: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    /// A text of the document.
    case documentString(UInt32)
    /// A list of the document.
    case documentList(UInt32)
    /// An object of the document.
    case documentMap(UInt32)
    case timestamp(Timestamp)
    case duration(Duration)
    /// A constant of the program.
    case constant(UInt32)
    /// The value of a variable that the host has set.
    case variable(UInt32)
    /// A value that this evaluation has made; it is kept to the end of the turn of the innermost loop.
    case made(UInt32)

    /// The cell for an operand that owns nothing; `nil` for any other.
    init?(_ operand: Operand) {
        switch operand {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .uint(let value): self = .uint(value)
        case .double(let value): self = .double(value)
        case .documentString(let node): self = .documentString(node)
        case .documentList(let node): self = .documentList(node)
        case .documentMap(let node): self = .documentMap(node)
        case .timestamp(let value): self = .timestamp(value)
        case .duration(let value): self = .duration(value)
        case .string, .bytes, .list, .map, .type, .optional: return nil
        }
    }
}

extension Document {
    /// The cell for a node.
    @inline(__always)
    func cell(at index: Int) -> Cell {
        let entry = entries[index]
        switch entry.kind {
        case .null: return .null
        case .false: return .bool(false)
        case .true: return .bool(true)
        case .int: return .int(Int64(bitPattern: entry.payload))
        case .double: return .double(Double(bitPattern: entry.payload))
        case .string: return .documentString(UInt32(truncatingIfNeeded: index))
        case .array: return .documentList(UInt32(truncatingIfNeeded: index))
        case .object: return .documentMap(UInt32(truncatingIfNeeded: index))
        }
    }
}

extension Evaluator {
    /// The cell for an operand; what owns memory is kept.
    mutating func cell(_ operand: Operand) -> Cell {
        if let cell = Cell(operand) { return cell }
        made.append(operand)
        return .made(UInt32(truncatingIfNeeded: made.count &- 1))
    }

    /// Lets go of the values that were made last, apart from those that are in `memory`.
    @inline(never)
    mutating func forgetMade(from count: Int) {
        let first = max(count, keptCount)
        if first < made.count { made.removeSubrange(first...) }
    }

    /// The operand that a cell stands for.
    mutating func operand(_ cell: Cell) -> Operand {
        switch cell {
        case .null: .null
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .uint(let value): .uint(value)
        case .double(let value): .double(value)
        case .documentString(let node): .documentString(node)
        case .documentList(let node): .documentList(node)
        case .documentMap(let node): .documentMap(node)
        case .timestamp(let value): .timestamp(value)
        case .duration(let value): .duration(value)
        case .constant(let index): code.constants.operands[Int(index)]
        case .variable(let index): input.operands[Int(index)] ?? .null
        case .made(let index): made[Int(index)]
        }
    }
}
