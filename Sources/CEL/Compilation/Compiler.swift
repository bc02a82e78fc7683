/// Lays a checked syntax tree out as a flat program.
struct Compiler {
    private let checker: Checker
    private let source: [UInt8]
    private var code: [Instruction] = []
    private var ranges: [SourceRange] = []
    private var operands: [Int32] = []
    private var constants = ConstantTable()
    private var texts = TextPool()
    private var fields: [FieldName] = []
    private var functions: [Function] = []
    private var rememberedCalls: [RememberedCall] = []
    private var loops: [Loop] = []
    private var undeclared: [String] = []
    private var scope: [(name: String, slot: Int32, isBound: Bool)] = []
    private var slotCount = 0
    /// The slots of the variables in scope, and of those that are about to be.
    private var slotsInUse = 0
    private var memoryCount = 0
    private var preparations: Preparation.Context
    /// True inside a loop, outside the parts that are the same in every turn.
    private var isInLoop = false

    init(checker: Checker, source: [UInt8]) {
        self.checker = checker
        self.source = source
        preparations = Preparation.Context(environment: checker.environment)
    }

    /// Lays out the whole expression.
    ///
    /// - Throws: what can only be refused once constants are known, such as a bad pattern.
    mutating func compile(
        _ root: Expression,
        source: String,
        type: CELType
    ) throws(CompilationError) -> Program {
        let entry = try lower(root)
        return Program(
            source: source,
            resultType: type,
            environment: checker.environment,
            root: root,
            code: Code(
                instructions: code,
                ranges: ranges,
                operands: operands,
                constants: constants,
                fields: fields,
                texts: texts,
                functions: functions,
                rememberedCalls: rememberedCalls,
                loops: loops,
                undeclared: undeclared,
                slotCount: slotCount,
                memoryCount: memoryCount,
                entry: entry,
                environment: checker.environment
            )
        )
    }

    // MARK: Tables

    private mutating func emit(_ instruction: Instruction, _ expression: Expression) -> Int32 {
        code.append(instruction)
        ranges.append(expression.range)
        return Int32(code.count - 1)
    }

    private mutating func addField(_ name: String) -> Int32 {
        let field = FieldName(name)
        if let known = fields.firstIndex(of: field) { return Int32(known) }
        fields.append(field)
        return Int32(fields.count - 1)
    }

    private mutating func addConstant(_ operand: Operand) -> Int32 {
        constants.add(operand, &texts)
    }

    private mutating func addOperands(_ list: [Int32]) -> Int32 {
        operands.append(contentsOf: list)
        return Int32(operands.count - list.count)
    }

    private mutating func lower(_ list: [Expression]) throws(CompilationError) -> [Int32] {
        var places: [Int32] = []
        for expression in list { places.append(try lower(expression)) }
        return places
    }

    /// Runs `body` with variables in slots of their own, which stand for what `source` gives.
    ///
    /// Nothing inside `source` uses the same slots: to explain a result, source and body are looked at in turns.
    private mutating func withSlots<Result>(
        _ names: [String],
        for source: Expression,
        isBound: Bool = false,
        _ body: (inout Compiler, _ source: Int32, _ slot: Int32) throws(CompilationError) -> Result
    ) throws(CompilationError) -> Result {
        let slot = slotsInUse
        slotsInUse += names.count
        defer { slotsInUse -= names.count }
        slotCount = max(slotCount, slotsInUse)
        let place = try lower(source)
        for (offset, name) in names.enumerated() { scope.append((name, Int32(slot + offset), isBound)) }
        defer { scope.removeLast(names.count) }
        return try body(&self, place, Int32(slot))
    }

    // MARK: Nodes

    private mutating func lower(_ expression: Expression) throws(CompilationError) -> Int32 {
        guard isInLoop, isWorthKeeping(expression), !dependsOnLoop(expression) else {
            return try lowerNode(expression)
        }
        isInLoop = false
        defer { isInLoop = true }
        let body = try lowerNode(expression)
        memoryCount += 1
        return emit(.invariant(body: body, memory: Int32(memoryCount - 1)), expression)
    }

    /// True for what takes longer than reading a kept value.
    private func isWorthKeeping(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .select, .call, .index, .comprehension, .conditional:
            if case .variable = checker.resolutions[expression.id] { false } else { true }
        default: false
        }
    }

    /// True when a part of the expression refers to the variable of a loop or of `cel.bind`.
    private func dependsOnLoop(_ expression: Expression) -> Bool {
        if case .local = checker.resolutions[expression.id] { return true }
        return expression.children.contains { dependsOnLoop($0) }
    }

    private mutating func lowerNode(_ expression: Expression) throws(CompilationError) -> Int32 {
        let resolution = checker.resolutions[expression.id]
        switch resolution {
        case .variable(let place): return emit(.variable(Int32(place)), expression)
        case .constant(let value):
            let constant = addConstant(value)
            return emit(.constant(constant), expression)
        case .undeclared(let name):
            undeclared.append(name)
            return emit(.undeclared(Int32(undeclared.count - 1)), expression)
        case .none, .local, .field, .function: break
        }
        switch expression.kind {
        case .literal(let literal):
            let constant = addConstant(Operand(literal))
            return emit(.constant(constant), expression)
        case .identifier(let name, _): return local(name, expression)
        case .select(let operand, let field, let isOptional):
            let place = try lower(operand)
            let name = addField(field)
            if isOptional { return emit(.optionalSelect(operand: place, field: name), expression) }
            if case .field(let emptiness) = resolution {
                return emit(.declaredField(operand: place, field: name, emptiness), expression)
            }
            return emit(.select(operand: place, field: name), expression)
        case .presence(let operand, let field):
            let place = try lower(operand)
            let name = addField(field)
            if case .field = resolution {
                return emit(.declaredPresence(operand: place, field: name), expression)
            }
            return emit(.presence(operand: place, field: name), expression)
        case .index(let operand, let key, let isOptional):
            let place = try lower(operand)
            let keyPlace = try lower(key)
            return emit(
                isOptional
                    ? .optionalIndex(operand: place, key: keyPlace) : .index(operand: place, key: keyPlace),
                expression
            )
        case .and(let terms):
            let first = addOperands(try lower(terms))
            return emit(.and(first: first, count: Int32(terms.count)), expression)
        case .or(let terms):
            let first = addOperands(try lower(terms))
            return emit(.or(first: first, count: Int32(terms.count)), expression)
        case .conditional(let condition, let then, let otherwise):
            let places = try lower([condition, then, otherwise])
            return emit(.conditional(places[0], then: places[1], otherwise: places[2]), expression)
        case .call(let function, let target, let arguments):
            return try call(expression, function, target, arguments)
        case .list(let elements): return try list(expression, elements)
        case .map(let entries): return try map(expression, entries)
        case .comprehension(let loop): return try comprehension(expression, loop)
        case .bind(let name, let value, let body):
            return try withSlots([name], for: value, isBound: true) {
                compiler,
                value,
                slot throws(CompilationError) in
                let body = try compiler.lower(body)
                return compiler.emit(.bind(slot: slot, value: value, body: body), expression)
            }
        case .optionalMap(let operand, let name, let body, let isFlat):
            return try withSlots([name], for: operand) { compiler, operand, slot throws(CompilationError) in
                let body = try compiler.lower(body)
                return compiler.emit(
                    isFlat
                        ? .optionalFlatMap(slot: slot, operand: operand, body: body)
                        : .optionalMap(slot: slot, operand: operand, body: body),
                    expression
                )
            }
        case .message:
            throw CompilationError([
                CompilationError.Issue(.unsupported, "messages are not supported", at: expression.range)
            ])
        }
    }

    private mutating func local(_ name: String, _ expression: Expression) -> Int32 {
        guard let variable = scope.last(where: { $0.name == name }) else {
            undeclared.append(name)
            return emit(.undeclared(Int32(undeclared.count - 1)), expression)
        }
        return emit(variable.isBound ? .boundSlot(variable.slot) : .slot(variable.slot), expression)
    }

    private mutating func call(
        _ expression: Expression,
        _ name: String,
        _ target: Expression?,
        _ arguments: [Expression]
    ) throws(CompilationError) -> Int32 {
        guard case .function(let function, let isNamespaced) = checker.resolutions[expression.id] else {
            undeclared.append(name)
            return emit(.undeclared(Int32(undeclared.count - 1)), expression)
        }
        let all = isNamespaced ? arguments : (target.map { [$0] } ?? []) + arguments
        let places = try lower(all)
        if let instruction = Self.operation(name, places) { return emit(instruction, expression) }
        functions.append(try prepared(function, all, places))
        rememberedCalls.append(remembered(function, isMember: target != nil, places))
        let first = addOperands(places)
        return emit(
            .call(function: Int32(functions.count - 1), first: first, count: Int32(places.count)),
            expression
        )
    }

    /// How a call is remembered: its first argument is worked out, all others are constants or one variable.
    private func remembered(_ function: Function, isMember: Bool, _ places: [Int32]) -> RememberedCall {
        guard function.isRemembered, !places.isEmpty else { return .none }
        var constants: [Operand] = []
        var variable: Int32 = -1
        for place in places.dropFirst() {
            switch code[Int(place)] {
            case .constant(let constant): constants.append(self.constants.operands[Int(constant)])
            case .variable(let index) where variable < 0: variable = index
            default: return .none
            }
        }
        guard let call = CallNumbers.description(of: function.name, isMember: isMember, constants) else {
            return .none
        }
        // Where the variable stands follows from the function.
        return RememberedCall(number: checker.environment.callNumbers.number(of: call), variable: variable)
    }

    /// Lets a function work on its constant arguments ahead.
    private mutating func prepared(
        _ function: Function,
        _ arguments: [Expression],
        _ places: [Int32]
    ) throws(CompilationError) -> Function {
        guard let preparation = function.preparation else { return function }
        let known = places.map { place -> Operand? in
            if case .constant(let constant) = code[Int(place)] {
                constants.operands[Int(constant)]
            } else {
                nil
            }
        }
        do throws(ArgumentError) {
            return try preparation.body(known, &preparations).map { function.specialized($0) }
                ?? function
        } catch {
            throw CompilationError([error.issue(for: arguments[error.argument], in: source)])
        }
    }

    /// The operators that are instructions of their own.
    private static func operation(_ name: String, _ places: [Int32]) -> Instruction? {
        switch name {
        case Operator.not: .not(places[0])
        case Operator.equal: .equal(places[0], places[1], isNegated: false)
        case Operator.notEqual: .equal(places[0], places[1], isNegated: true)
        case Operator.less: .compare(places[0], places[1], .less)
        case Operator.lessOrEqual: .compare(places[0], places[1], .lessOrEqual)
        case Operator.greater: .compare(places[0], places[1], .greater)
        case Operator.greaterOrEqual: .compare(places[0], places[1], .greaterOrEqual)
        case Operator.add: .arithmetic(places[0], places[1], .add)
        case Operator.subtract: .arithmetic(places[0], places[1], .subtract)
        case Operator.multiply: .arithmetic(places[0], places[1], .multiply)
        case Operator.divide: .arithmetic(places[0], places[1], .divide)
        case Operator.remainder: .arithmetic(places[0], places[1], .remainder)
        case Operator.in: .contains(element: places[0], container: places[1])
        default: nil
        }
    }

    private mutating func list(
        _ expression: Expression,
        _ elements: [Expression.ListElement]
    ) throws(CompilationError) -> Int32 {
        let places = try lower(elements.map(\.value))
        let count = Int32(places.count)
        if elements.contains(where: \.isOptional) {
            let first = addOperands(places + elements.map { $0.isOptional ? 1 : 0 })
            return emit(.optionalList(first: first, count: count), expression)
        }
        let values = places.compactMap { place -> Operand? in
            if case .constant(let constant) = code[Int(place)] {
                constants.operands[Int(constant)]
            } else {
                nil
            }
        }
        if values.count == places.count {
            let constant = addConstant(.list(values))
            return emit(.constant(constant), expression)
        }
        let first = addOperands(places)
        return emit(.list(first: first, count: count), expression)
    }

    private mutating func map(
        _ expression: Expression,
        _ entries: [Expression.MapEntry]
    ) throws(CompilationError) -> Int32 {
        let places = try lower(entries.flatMap { [$0.key, $0.value] })
        let count = Int32(entries.count)
        if entries.contains(where: \.isOptional) {
            let first = addOperands(places + entries.map { $0.isOptional ? 1 : 0 })
            return emit(.optionalMapLiteral(first: first, count: count), expression)
        }
        let first = addOperands(places)
        return emit(.map(first: first, count: count), expression)
    }

    private mutating func comprehension(
        _ expression: Expression,
        _ loop: Expression.Comprehension
    ) throws(CompilationError) -> Int32 {
        try withSlots(loop.variables, for: loop.range) { compiler, range, slot throws(CompilationError) in
            let second = loop.variables.count == 2 ? slot + 1 : nil
            return try compiler.finish(expression, loop, range, slot, second)
        }
    }

    private mutating func finish(
        _ expression: Expression,
        _ loop: Expression.Comprehension,
        _ range: Int32,
        _ slot: Int32,
        _ second: Int32?
    ) throws(CompilationError) -> Int32 {
        let wasInLoop = isInLoop
        isInLoop = true
        defer { isInLoop = wasInLoop }
        var filter: Int32?
        if let condition = loop.filter { filter = try lower(condition) }
        let step = try lower(loop.step)
        loops.append(
            Loop(
                operation: loop.operation,
                range: range,
                slot: slot,
                secondSlot: second,
                filter: filter,
                step: step
            )
        )
        return emit(.loop(Int32(loops.count - 1)), expression)
    }
}
