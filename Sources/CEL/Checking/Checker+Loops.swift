/// The types of literals, loops and optional values.
extension Checker {
    mutating func list(_ elements: [Expression.ListElement]) -> CELType {
        var joined: CELType?
        for element in elements {
            let type = elementType(check(element.value), element.isOptional, element.value)
            joined = joined.map { substitution.joined($0, type) } ?? type
        }
        return .list(joined ?? fresh())
    }

    mutating func map(_ entries: [Expression.MapEntry]) -> CELType {
        var key: CELType?
        var value: CELType?
        for entry in entries {
            let keyType = check(entry.key)
            key = key.map { substitution.joined($0, keyType) } ?? keyType
            let valueType = elementType(check(entry.value), entry.isOptional, entry.value)
            value = value.map { substitution.joined($0, valueType) } ?? valueType
        }
        return .map(key ?? fresh(), value ?? fresh())
    }

    /// The type of an element written `?element`, which must be an optional value.
    private mutating func elementType(
        _ type: CELType,
        _ isOptional: Bool,
        _ expression: Expression
    ) -> CELType {
        guard isOptional else { return type }
        switch substitution.resolved(type) {
        case .optional(let inner): return inner
        case .dyn, .parameter: return .dyn
        case let other:
            report(.type, "\"?\" asks for an optional value, found \(other)", expression.range)
            return .dyn
        }
    }

    mutating func comprehension(_ loop: Expression.Comprehension) -> CELType {
        let rangeType = check(loop.range)
        let range = substitution.resolved(rangeType)
        let key: CELType
        let value: CELType
        switch range {
        case .list(let element): (key, value) = (.int, element)
        case .map(let keyType, let valueType): (key, value) = (keyType, valueType)
        case .message: (key, value) = (.string, .dyn)
        case .dyn, .parameter:
            _ = substitution.isAssignable(.dyn, range)
            (key, value) = (.dyn, .dyn)
        default:
            report(
                .type,
                "a loop goes over a list or a map, not over \(substitution.resolved(range, isFinal: true))",
                loop.range.range,
                hint: Advice.loop(over: range)
            )
            (key, value) = (.dyn, .dyn)
        }
        var element = value
        if case .map = range { element = key }
        if case .message = range { element = key }
        let variables =
            loop.variables.count == 1
            ? [(loop.variables[0], element)] : [(loop.variables[0], key), (loop.variables[1], value)]
        return withVariables(variables) { checker in
            if let filter = loop.filter { checker.expect(.bool, filter) }
            switch loop.operation {
            case .all, .exists, .existsOne:
                checker.expect(.bool, loop.step)
                return .bool
            case .filter:
                checker.expect(.bool, loop.step)
                return .list(element)
            case .map, .transformList: return .list(checker.check(loop.step))
            case .transformMap: return .map(key, checker.check(loop.step))
            case .transformMapEntry:
                let type = checker.check(loop.step)
                if case .map = checker.substitution.resolved(type) { return type }
                checker.expectMap(type, loop.step)
                return .map(.dyn, .dyn)
            case .sortBy:
                _ = checker.check(loop.step)
                return .list(element)
            }
        }
    }

    private mutating func expectMap(_ type: CELType, _ expression: Expression) {
        guard !substitution.isAssignable(.map(.dyn, .dyn), type) else { return }
        report(.type, "expected a map, found \(substitution.resolved(type, isFinal: true))", expression.range)
    }

    mutating func optionalMap(
        _ operand: Expression,
        _ name: String,
        _ body: Expression,
        _ isFlat: Bool
    ) -> CELType {
        let operandType = check(operand)
        let type = substitution.resolved(operandType)
        var inner = CELType.dyn
        switch type {
        case .optional(let value): inner = value
        case .dyn, .parameter: break
        default: report(.type, "expected an optional value, found \(type)", operand.range)
        }
        return withVariables([(name, inner)]) { checker in
            let result = checker.check(body)
            guard isFlat else { return .optional(result) }
            switch checker.substitution.resolved(result) {
            case .optional, .dyn, .parameter: break
            case let other: checker.report(.type, "expected an optional value, found \(other)", body.range)
            }
            return result
        }
    }

    static func type(of literal: Expression.Literal) -> CELType {
        switch literal {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        }
    }
}
