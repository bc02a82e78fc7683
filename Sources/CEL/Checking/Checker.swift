/// Resolves names and deduces types (language definition, section "Gradual type checking").
///
/// The tree is not changed; what is found out is stored by the ids of its nodes.
struct Checker {
    let environment: Environment
    private(set) var issues: [CompilationError.Issue] = []
    private(set) var resolutions: [Resolution]
    private var types: [CELType]
    private var scope: [(name: String, type: CELType)] = []
    private var substitution = Substitution()
    private var freshCount = 0

    init(environment: Environment, idCount: Int) {
        self.environment = environment
        resolutions = Array(repeating: .none, count: idCount)
        types = Array(repeating: .dyn, count: idCount)
    }

    /// Checks the whole expression.
    ///
    /// - Returns: its type.
    mutating func checkRoot(_ root: Expression) -> CELType {
        substitution.resolved(check(root), isFinal: true)
    }

    /// The type found for a node; the root must have been checked.
    func type(of expression: Expression) -> CELType {
        substitution.resolved(types[expression.id], isFinal: true)
    }

    private mutating func check(_ expression: Expression) -> CELType {
        let type = deduce(expression)
        types[expression.id] = type
        return type
    }

    private mutating func deduce(_ expression: Expression) -> CELType {
        switch expression.kind {
        case .literal(let literal): return Self.type(of: literal)
        case .identifier(let name, let isRooted): return identifier(expression, name, isRooted)
        case .select(let operand, let field, let isOptional):
            return selection(expression, operand, field, isOptional)
        case .presence(let operand, let field): return presence(expression, operand, field)
        case .index(let operand, let key, let isOptional):
            let function = isOptional ? Operator.optionalIndex : Operator.index
            return overloadedCall(expression, function, [operand, key], isMember: false)
        case .and(let terms), .or(let terms):
            for term in terms { expect(.bool, term) }
            return .bool
        case .conditional(let condition, let then, let otherwise):
            return overloadedCall(
                expression,
                Operator.conditional,
                [condition, then, otherwise],
                isMember: false
            )
        case .call(let function, let target, let arguments):
            return call(expression, function, target, arguments)
        case .list(let elements): return list(elements)
        case .map(let entries): return map(entries)
        case .comprehension(let loop): return comprehension(loop)
        case .bind(let name, let value, let body):
            let type = check(value)
            return withVariables([(name, type)]) { $0.check(body) }
        case .optionalMap(let operand, let name, let body, let isFlat):
            return optionalMap(operand, name, body, isFlat)
        case .message(let name):
            report(
                .unsupported,
                "messages such as \(name){…} are not supported",
                expression.range,
                hint: "write a map: {\"field\": value}"
            )
            return .dyn
        }
    }

    // MARK: Reporting

    private mutating func report(
        _ kind: CompilationError.Kind,
        _ message: String,
        _ range: SourceRange,
        hint: String? = nil
    ) {
        // Without checking, only what no evaluation could make sense of is refused.
        guard environment.isChecked || kind == .unsupported else { return }
        issues.append(CompilationError.Issue(kind, message, at: range, hint: hint))
    }

    private mutating func expect(_ type: CELType, _ expression: Expression) {
        let found = check(expression)
        guard !substitution.isAssignable(type, found) else { return }
        report(
            .type,
            "expected \(type), found \(substitution.resolved(found, isFinal: true))",
            expression.range
        )
    }

    private mutating func fresh() -> CELType {
        freshCount += 1
        return .parameter("%\(freshCount)")
    }

    private mutating func withVariables(
        _ variables: [(name: String, type: CELType)],
        _ body: (inout Checker) -> CELType
    ) -> CELType {
        scope.append(contentsOf: variables)
        defer { scope.removeLast(variables.count) }
        return body(&self)
    }

    // MARK: Names

    private mutating func identifier(_ expression: Expression, _ name: String, _ isRooted: Bool) -> CELType {
        if !isRooted, let local = scope.last(where: { $0.name == name }) {
            resolutions[expression.id] = .local
            return local.type
        }
        if let type = declared(isRooted ? "." + name : name, expression.id) { return type }
        resolutions[expression.id] = .undeclared(name)
        let known = scope.map(\.name) + environment.variables.map(\.name)
        report(
            .undeclared,
            "the name \"\(name)\" is not declared",
            expression.range,
            hint: NearestName.suggestion(for: name, among: known)
        )
        return .dyn
    }

    /// The type of a declared name, looked up from the container outwards, and what it refers to.
    private mutating func declared(_ name: String, _ id: Int) -> CELType? {
        for candidate in environment.candidates(for: name) {
            if let place = environment.place(ofVariable: candidate) {
                resolutions[id] = .variable(place)
                return environment.variables[place].type
            }
            if let type = Environment.typeNames[candidate] {
                resolutions[id] = .constant(.type(type))
                return .type(type)
            }
        }
        return nil
    }

    private func isLocal(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .identifier(let name, isRooted: false): scope.contains { $0.name == name }
        case .select(let operand, _, _): isLocal(operand)
        default: false
        }
    }

    private mutating func selection(
        _ expression: Expression,
        _ operand: Expression,
        _ field: String,
        _ isOptional: Bool
    ) -> CELType {
        if !isOptional, !isLocal(operand), let name = Parser.qualifiedName(expression),
            let type = declared(name, expression.id)
        {
            return type
        }
        let type = fieldType(expression, operand, field)
        guard isOptional else { return type }
        if case .optional = type { return type }
        return .optional(type)
    }

    private mutating func presence(
        _ expression: Expression,
        _ operand: Expression,
        _ field: String
    ) -> CELType {
        _ = fieldType(expression, operand, field)
        return .bool
    }

    private mutating func fieldType(
        _ expression: Expression,
        _ operand: Expression,
        _ field: String
    ) -> CELType {
        let type = substitution.resolved(check(operand))
        return fieldType(of: type, expression, operand, field)
    }

    private mutating func fieldType(
        of type: CELType,
        _ expression: Expression,
        _ operand: Expression,
        _ field: String
    ) -> CELType {
        switch type {
        case .dyn: return .dyn
        case .parameter:
            _ = substitution.isAssignable(.dyn, type)
            return .dyn
        case .map(_, let value): return value
        case .optional(let inner):
            return .optional(fieldType(of: substitution.resolved(inner), expression, operand, field))
        case .message(let name):
            guard let message = environment.messages[name] else { return .dyn }
            if let declared = message.fields.first(where: { $0.name.utf8.elementsEqual(field.utf8) }) {
                resolutions[expression.id] = .field(Emptiness(declared.type))
                return declared.type
            }
            let range = SourceRange(
                max(operand.range.end, expression.range.end - field.utf8.count),
                expression.range.end
            )
            report(
                .undeclared,
                "\(name) has no field \"\(field)\"",
                range,
                hint: NearestName.suggestion(for: field, among: message.fields.map(\.name))
                    ?? "it has \(NearestName.enumeration(message.fields.map(\.name)))"
            )
            return .dyn
        default:
            report(.type, "a value of type \(type) has no fields", expression.range)
            return .dyn
        }
    }

    // MARK: Calls

    private mutating func call(
        _ expression: Expression,
        _ function: String,
        _ target: Expression?,
        _ arguments: [Expression]
    ) -> CELType {
        guard let target else { return overloadedCall(expression, function, arguments, isMember: false) }
        if !isLocal(target), let namespace = Parser.qualifiedName(target) {
            for candidate in environment.candidates(for: namespace + "." + function)
            where environment.functions[candidate] != nil {
                return overloadedCall(expression, candidate, arguments, isMember: false, isNamespaced: true)
            }
        }
        return overloadedCall(expression, function, [target] + arguments, isMember: true)
    }

    private mutating func overloadedCall(
        _ expression: Expression,
        _ name: String,
        _ arguments: [Expression],
        isMember: Bool,
        isNamespaced: Bool = false
    ) -> CELType {
        let argumentTypes = arguments.map { check($0) }
        let declared = environment.function(named: name)
        guard let function = declared else {
            resolutions[expression.id] = .undeclared(name)
            report(
                .undeclared,
                "there is no function \"\(name)\"",
                expression.range,
                hint: NearestName.suggestion(for: name, among: environment.functionNames)
            )
            return .dyn
        }
        resolutions[expression.id] = .function(function, isNamespaced: isNamespaced)
        var result: CELType?
        var hasArity = false
        for overload in function.overloads where overload.isMember == isMember {
            hasArity = hasArity || overload.parameters.count == arguments.count
            let instance = instantiated(overload)
            guard substitution.areAssignable(instance.parameters, argumentTypes) else { continue }
            let type = substitution.resolved(instance.result)
            if let known = result {
                if known != type { result = .dyn }
            } else {
                result = type
            }
        }
        if !hasArity { resolutions[expression.id] = .undeclared(name) }
        guard let result else {
            reportMismatch(expression, name, argumentTypes, hasArity)
            return .dyn
        }
        return result
    }

    private mutating func reportMismatch(
        _ expression: Expression,
        _ name: String,
        _ argumentTypes: [CELType],
        _ hasArity: Bool
    ) {
        let types = argumentTypes.map { substitution.resolved($0, isFinal: true) }
        let list = types.map(\.description).joined(separator: ", ")
        report(
            .type,
            hasArity
                ? "\"\(Operator.displayName(name))\" does not take (\(list))"
                : "\"\(Operator.displayName(name))\" cannot be called so, with (\(list))",
            expression.range,
            hint: Self.advice(name, types)
        )
    }

    /// What to do about mixtures that people meet often.
    private static func advice(_ name: String, _ types: [CELType]) -> String? {
        let numbers: Set<CELType> = [.int, .uint, .double]
        guard types.count == 2, types[0] != types[1] else { return nil }
        if types.allSatisfy(numbers.contains) {
            return "convert one side: double(…) or int(…)"
        }
        if types.contains(.timestamp), types.contains(.string) {
            return "turn the text into a time first: timestamp(…)"
        }
        if types.contains(.string), types.contains(where: numbers.contains) {
            return "convert the number with string(…), or the text with int(…) or double(…)"
        }
        return nil
    }

    private mutating func instantiated(_ overload: Function.Overload) -> Function.Overload {
        var instances: [String: CELType] = [:]
        func instance(_ type: CELType, _ checker: inout Checker) -> CELType {
            switch type {
            case .parameter(let name):
                if let known = instances[name] { return known }
                let made = checker.fresh()
                instances[name] = made
                return made
            case .list(let element): return .list(instance(element, &checker))
            case .map(let key, let value): return .map(instance(key, &checker), instance(value, &checker))
            case .optional(let value): return .optional(instance(value, &checker))
            case .type(let inner): return .type(instance(inner, &checker))
            case .opaque(let name, let parameters):
                return .opaque(name, parameters.map { instance($0, &checker) })
            default: return type
            }
        }
        return Function.Overload(
            overload.parameters.map { instance($0, &self) },
            instance(overload.result, &self),
            isMember: overload.isMember
        )
    }

    // MARK: Literals and loops

    private mutating func list(_ elements: [Expression.ListElement]) -> CELType {
        var joined: CELType?
        for element in elements {
            let type = elementType(check(element.value), element.isOptional, element.value)
            joined = joined.map { substitution.joined($0, type) } ?? type
        }
        return .list(joined ?? fresh())
    }

    private mutating func map(_ entries: [Expression.MapEntry]) -> CELType {
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

    private mutating func comprehension(_ loop: Expression.Comprehension) -> CELType {
        let range = substitution.resolved(check(loop.range))
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
            report(.type, "a loop goes over a list or a map, not over \(range)", loop.range.range)
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

    private mutating func optionalMap(
        _ operand: Expression,
        _ name: String,
        _ body: Expression,
        _ isFlat: Bool
    ) -> CELType {
        let type = substitution.resolved(check(operand))
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

    private static func type(of literal: Expression.Literal) -> CELType {
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
