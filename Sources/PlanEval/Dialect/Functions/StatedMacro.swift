internal import CEL

/// `stated(x)`: whether something stands at the end of a path, any step of which may be absent.
///
/// `stated(plan.pilot.owner)` becomes `stated(plan, "pilot", "owner")`, so that a missing step is no error.
/// Behind a condition that never holds stands `has(plan.pilot.owner)`, so that a field which the schema does
/// not know is still found when the rule is loaded.
enum StatedMacro {
    /// The most steps of a path.
    private static let longestPath = 12

    static let overloads: [Function.Overload] = (1...longestPath + 1).map { count in
        Function.Overload(Array(repeating: .dyn, count: count), .bool)
    }

    static let macro = Macro(name: "stated", isMember: false, argumentCount: nil) {
        factory,
        call throws(CompilationError) in
        guard call.arguments.count == 1, let value = call.arguments.first else {
            throw CompilationError([
                CompilationError.Issue(
                    .type,
                    "stated() does not take \(call.arguments.count) arguments",
                    at: call.range,
                    hint: "write stated(plan.pilot.owner)"
                )
            ])
        }
        var steps: [Expression] = []
        var root = value
        path: while steps.count < longestPath {
            switch root.kind {
            case .select(let operand, let field, _):
                steps.append(try factory.make(.literal(.string(Array(field.utf8))), root.range))
                root = operand
            case .index(let operand, let key, _):
                steps.append(key)
                root = operand
            default: break path
            }
        }
        let stated = try factory.make(
            .call(function: "stated", target: nil, arguments: [root] + steps.reversed()),
            call.range
        )
        guard let check = try typed(value, &factory) else { return stated }
        return try factory.make(
            .conditional(
                factory.make(.literal(.bool(true)), call.range),
                then: stated,
                otherwise: check
            ),
            call.range
        )
    }

    /// A condition that has the fields of a path checked; `nil` for what is no path.
    private static func typed(
        _ value: Expression,
        _ factory: inout ExpressionFactory
    ) throws(CompilationError) -> Expression? {
        switch value.kind {
        case .select(let operand, let field, false):
            try factory.make(.presence(operand, field: field), value.range)
        case .index(let operand, _, false):
            try typed(operand, &factory)
        default: nil
        }
    }
}

extension DialectFunction {
    static let stated = DialectFunction(
        "stated(x) -> bool",
        "True when something stands at x: it is there, and neither null, nor blank, nor an empty list or object.",
        example: "stated(plan.start) && !stated(plan.pilot.owner)",
        parameters: [.dyn],
        result: .bool,
        readsPlan: false
    ) { call throws(EvaluationError) in .bool(call.pathEnd.map { call.isStated($0) } ?? false) }
}

extension DialectCall {
    /// What stands at the end of the path that the arguments are; `nil` when there is nothing.
    fileprivate var pathEnd: Operand? {
        guard var value = arguments.first else { return nil }
        for step in arguments.dropFirst() {
            guard let next = self.step(from: value, step) else { return nil }
            value = next
        }
        return value
    }

    /// What looking at a path takes time for: its steps, and the text at its end.
    var pathSize: Int {
        guard var value = arguments.first else { return 0 }
        var size = arguments.count
        for step in arguments.dropFirst() {
            size += self.size(ofStepFrom: value, step)
            guard let next = self.step(from: value, step) else { return size }
            value = next
        }
        return size + (text(of: value)?.count ?? 0)
    }

    /// What one step looks at; that of a form that people fill in is not worth counting.
    private func size(ofStepFrom value: Operand, _ step: Operand) -> Int {
        let size =
            switch value {
            case .documentMap(let node), .documentList(let node): document.entries[Int(node)].count
            case .map: text(of: step)?.count ?? 0
            default: 0
            }
        return size > 256 ? size : 0
    }

    /// The value one step further, or `nil` when there is none, which no kind of value makes an error.
    private func step(from value: Operand, _ step: Operand) -> Operand? {
        switch value {
        case .optional(let value): return value.first.flatMap { self.step(from: $0, step) }
        case .documentMap(let node):
            guard let name = text(of: step) else { return nil }
            return document.member(of: Int(node), named: FieldName(Array(name))).map {
                document.operand(at: $0)
            }
        case .map(let map): return text(of: step).flatMap { map.value(.string(Array($0))) }
        case .documentList(let node):
            guard case .int(let index) = step, index >= 0, index < document.entries[Int(node)].count else {
                return nil
            }
            var child = Int(node) + 1
            for _ in 0..<index { child = Int(document.entries[child].next) }
            return document.operand(at: child)
        case .list(let elements):
            guard case .int(let index) = step, let place = Int(exactly: index),
                elements.indices.contains(place)
            else { return nil }
            return elements[place]
        default: return nil
        }
    }

    fileprivate func isStated(_ value: Operand) -> Bool {
        switch value {
        case .null: return false
        case .documentString, .string:
            guard let text = text(of: value) else { return false }
            return !Folding.fold(text.span).isEmpty
        case .documentList(let node), .documentMap(let node): return document.entries[Int(node)].count > 0
        case .list(let elements): return !elements.isEmpty
        case .map(let map): return map.count > 0
        case .optional(let value): return value.first.map { isStated($0) } ?? false
        default: return true
        }
    }
}
