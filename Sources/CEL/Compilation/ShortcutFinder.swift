/// Finds the shortcuts of a program that is laid out.
struct ShortcutFinder {
    private let instructions: [Instruction]
    private let operands: [Int32]
    private let constants: [Operand]
    private let functions: [Function]
    private(set) var shortcuts: [Shortcut] = []
    private(set) var timesOfDay: [TimeOfDay] = []

    init(
        instructions: [Instruction],
        operands: [Int32],
        constants: [Operand],
        functions: [Function]
    ) {
        self.instructions = instructions
        self.operands = operands
        self.constants = constants
        self.functions = functions
        for instruction in instructions { shortcuts.append(shortcut(for: instruction)) }
    }

    private mutating func shortcut(for instruction: Instruction) -> Shortcut {
        switch instruction {
        case .constant(let index): .constant(index)
        case .slot(let index): .slot(index)
        case .select(let operand, let field): selection(operand, field, isDeclared: false)
        case .declaredField(let operand, let field, _): selection(operand, field, isDeclared: true)
        case .invariant(_, let memory): .invariant(memory: memory)
        case .presence(let operand, let field): presence(operand, field, isDeclared: false)
        case .declaredPresence(let operand, let field): presence(operand, field, isDeclared: true)
        case .index(let operand, let key):
            if let object = slot(operand), let key = slot(key) {
                .entry(slot: object, key: key)
            } else {
                .plain
            }
        case .equal(let left, let right, let isNegated): equality(left, right, isNegated)
        case .compare(let left, let right, let comparison):
            if let field = field(left), let constant = constant(right) {
                .comparesConstant(field, constant: constant, comparison)
            } else {
                .plain
            }
        case .contains(let element, let container): membership(element, container)
        case .call(let function, let first, 1): call(functions[Int(function)], operands[Int(first)])
        default: .plain
        }
    }

    private func selection(_ operand: Int32, _ field: Int32, isDeclared: Bool) -> Shortcut {
        switch instructions[Int(operand)] {
        case .slot(let slot):
            Shortcut.SlotField(slot: slot, field: field, isDeclared: isDeclared).map { .field($0) } ?? .plain
        case .variable(let variable):
            .variableField(variable: variable, field: field, isDeclared: isDeclared)
        default: .plain
        }
    }

    private func presence(_ operand: Int32, _ field: Int32, isDeclared: Bool) -> Shortcut {
        guard let slot = slot(operand),
            let field = Shortcut.SlotField(slot: slot, field: field, isDeclared: isDeclared)
        else { return .plain }
        return .presence(field)
    }

    private func equality(_ left: Int32, _ right: Int32, _ isNegated: Bool) -> Shortcut {
        guard let field = field(left) else { return .plain }
        if let constant = constant(right) {
            switch constants[Int(constant)] {
            case .null: return .isNull(field, isNegated: isNegated)
            case .string: return .isText(field, constant: constant, isNegated: isNegated)
            default: return .equalsConstant(field, constant: constant, isNegated: isNegated)
            }
        }
        if let other = self.field(right) { return .equalsField(field, other, isNegated: isNegated) }
        return .plain
    }

    private func membership(_ element: Int32, _ container: Int32) -> Shortcut {
        if let key = slot(element), let slot = slot(container) { return .isKey(slot: slot, key: key) }
        if let element = field(element), let list = field(container) {
            return .isInField(element: element, list: list)
        }
        return .plain
    }

    private mutating func call(_ function: Function, _ operand: Int32) -> Shortcut {
        switch function.intrinsic {
        case .size: return .size(operand: operand)
        case .timestamp:
            guard case .arithmetic(let date, let suffix, .add) = instructions[Int(operand)],
                let constant = constant(suffix), case .string(let text) = constants[Int(constant)],
                let timeOfDay = TimeOfDay(text, constant: constant, place: suffix)
            else { return .plain }
            timesOfDay.append(timeOfDay)
            return .time(
                Shortcut.DatedTime(
                    date: date,
                    sum: operand,
                    timeOfDay: Int32(truncatingIfNeeded: timesOfDay.count - 1)
                )
            )
        case nil: return .plain
        }
    }

    // MARK: Parts

    private func slot(_ place: Int32) -> Int32? {
        if case .slot(let slot) = instructions[Int(place)] { slot } else { nil }
    }

    private func constant(_ place: Int32) -> Int32? {
        if case .constant(let constant) = instructions[Int(place)] { constant } else { nil }
    }

    private func field(_ place: Int32) -> Shortcut.SlotField? {
        if case .field(let field) = shortcuts[Int(place)] { field } else { nil }
    }
}
