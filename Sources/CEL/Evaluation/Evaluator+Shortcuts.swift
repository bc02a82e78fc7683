/// What the shortcuts do; see `Shortcut`.
extension Evaluator {
    /// The truth of a test by its shortcut; `nil` where that does not work, with nothing done or counted.
    mutating func shortcut(_ place: Int32) throws(EvaluationError) -> Bool? {
        do throws(EvaluationError) {
            switch code.shortcuts[Int(place)] {
            case .presence(let field):
                guard let object = object(inSlot: Int32(field.slot)) else { return nil }
                let search = search(object, code.fieldKeys[Int(field.field)])
                guard search.isFree, goesPast(2) else { return nil }
                if search.node == 0 { return false }
                return !field.isDeclared || document.entries[search.node].kind != .null
            case .isNull(let field, let isNegated):
                guard let node = node(of: field), goesPast(4) else { return nil }
                return (document.entries[node].kind == .null) != isNegated
            case .isText(let field, let constant, let isNegated):
                guard let node = node(of: field), goesPast(4) else { return nil }
                guard document.entries[node].kind == .string else { return isNegated }
                return try matches(node, code.constants.keys[Int(constant)]) != isNegated
            case .equalsConstant(let field, let constant, let isNegated):
                guard let node = node(of: field), goesPast(4) else { return nil }
                return try areEqual(document.cell(at: node), code.constants.cells[Int(constant)]) != isNegated
            case .comparesConstant(let field, let constant, let comparison):
                guard let node = node(of: field), goesPast(4) else { return nil }
                return try compare(
                    document.cell(at: node),
                    code.constants.cells[Int(constant)],
                    comparison
                )
            case .equalsField(let left, let right, let isNegated):
                guard let one = node(of: left), let other = node(of: right), goesPast(5) else { return nil }
                return try areEqual(document.cell(at: one), document.cell(at: other)) != isNegated
            case .isInField(let element, let list):
                guard let value = node(of: element), let list = node(of: list), goesPast(5) else {
                    return nil
                }
                return try contains(document.cell(at: list), document.cell(at: value))
            case .isKey(let slot, let key):
                guard let object = object(inSlot: slot), let key = textKey(slots[Int(key)]) else {
                    return nil
                }
                let search = search(object, key)
                guard search.isFree, goesPast(3) else { return nil }
                return search.node != 0
            default: return nil
            }
        } catch {
            throw located(error, at: place)
        }
    }

    /// The length of a list, an object or a text.
    mutating func size(_ place: Int32, of operand: Int32) throws(EvaluationError) -> Cell {
        try countStep(at: place)
        if case .loop(let index) = code.instructions[Int(operand)],
            code.loops[Int(index)].operation == .filter
        {
            // Of a list that nobody else sees, only the length is made.
            return try located(at: operand) { evaluator throws(EvaluationError) in
                try evaluator.countStep()
                return .int(try evaluator.countPassing(evaluator.code.loops[Int(index)]))
            }
        }
        let value = try evaluate(operand)
        switch value {
        case .documentList(let node), .documentMap(let node):
            return .int(Int64(document.entries[Int(node)].count))
        default: return try apply(place, to: value)
        }
    }

    /// The point in time that a date and a constant behind it make.
    mutating func time(_ place: Int32, _ time: Shortcut.DatedTime) throws(EvaluationError) -> Cell {
        try countStep(at: place)
        try countStep(at: time.sum)
        let date = try evaluate(time.date)
        let timeOfDay = code.timesOfDay[Int(time.timeOfDay)]
        try countStep(at: timeOfDay.place)
        if case .documentString(let node) = date, let point = timeOfDay.point(on: Int(node), of: document) {
            let length = document.entries[Int(node)].textRange.count &+ timeOfDay.length
            try located(at: time.sum) { evaluator throws(EvaluationError) in
                try evaluator.charge(bytes: length)
            }
            try located(at: place) { evaluator throws(EvaluationError) in try evaluator.charge(work: length) }
            return .timestamp(point)
        }
        let sum = try located(at: time.sum) { evaluator throws(EvaluationError) in
            try evaluator.calculate(date, evaluator.code.constants.cells[Int(timeOfDay.constant)], .add)
        }
        return try apply(place, to: sum)
    }

    /// Calls the function of an instruction with an argument that is evaluated already.
    private mutating func apply(_ place: Int32, to argument: Cell) throws(EvaluationError) -> Cell {
        guard case .call(let function, _, _) = code.instructions[Int(place)],
            case .unary(let body) = code.implementations[Int(function)]
        else { preconditionFailure("the functions with shortcuts have one argument") }
        return try located(at: place) { evaluator throws(EvaluationError) in
            evaluator.cell(try body(&evaluator, evaluator.operand(argument)))
        }
    }

    /// Does a part of the work of an instruction that another one began.
    @inline(__always)
    private mutating func located<Result>(
        at place: Int32,
        _ body: (inout Evaluator) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        do throws(EvaluationError) {
            return try body(&self)
        } catch {
            throw located(error, at: place)
        }
    }

    // MARK: Places

    /// The node of a field of a loop variable; `nil` when the variable is no object of the document that has it, or
    /// it takes long to find.
    @inline(__always)
    mutating func node(of field: Shortcut.SlotField) -> Int? {
        guard let object = object(inSlot: Int32(field.slot)),
            let node = freeMember(of: object, code.fieldKeys[Int(field.field)])
        else { return nil }
        return field.isDeclared && document.entries[node].kind == .null ? nil : node
    }

    /// The node of a field of the document; `nil` when the variable is another one, there is no such field, or it
    /// takes long to find.
    mutating func node(ofVariable variable: Int32, field: Int32, isDeclared: Bool) -> Int? {
        guard variable == input.rootVariable, let node = freeMember(of: 0, code.fieldKeys[Int(field)]) else {
            return nil
        }
        return isDeclared && document.entries[node].kind == .null ? nil : node
    }

    /// The node of the value that belongs to the key in another loop variable.
    mutating func node(inSlot slot: Int32, _ key: Int32) -> Int? {
        guard let object = object(inSlot: slot), let key = textKey(slots[Int(key)]) else { return nil }
        return freeMember(of: object, key)
    }

    @inline(__always)
    private mutating func object(inSlot slot: Int32) -> Int? {
        if case .documentMap(let node) = slots[Int(slot)] { Int(node) } else { nil }
    }

    /// The node of a member that is found at once; what takes work to find is left to the instruction, which counts
    /// it.
    @inline(__always)
    private mutating func freeMember(of object: Int, _ key: TextKey) -> Int? {
        let search = search(object, key)
        return search.isFree && search.node != 0 ? search.node : nil
    }
}
