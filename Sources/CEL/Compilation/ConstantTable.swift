/// The constants of a program, ready to be read without counting references.
struct ConstantTable: Sendable {
    /// The values.
    private(set) var operands: [Operand] = []
    /// The cell of each value.
    private(set) var cells: [Cell] = []
    /// The key of each text; `TextKey.none` for other values.
    private(set) var keys: [TextKey] = []
    /// Where the elements of each list stand as constants of their own, which loops read one by one.
    private(set) var elements: [Range<Int>?] = []

    /// Adds a value, and the elements of a list behind it.
    mutating func add(_ operand: Operand, _ texts: inout TextPool) -> Int32 {
        let place = operands.count
        append(operand, &texts)
        if case .list(let list) = operand {
            for element in list { append(element, &texts) }
            elements[place] = place + 1..<operands.count
        }
        return Int32(truncatingIfNeeded: place)
    }

    private mutating func append(_ operand: Operand, _ texts: inout TextPool) {
        cells.append(Cell(operand) ?? .constant(UInt32(truncatingIfNeeded: operands.count)))
        if case .string(let text) = operand {
            keys.append(texts.add(text))
        } else {
            keys.append(.none)
        }
        operands.append(operand)
        elements.append(nil)
    }
}
