/// Which function a call means, and the type that it gives.
extension Checker {
    mutating func call(
        _ expression: Expression,
        _ function: String,
        _ target: Expression?,
        _ arguments: [Expression]
    ) -> CELType {
        guard let target else { return overloadedCall(expression, function, arguments, isMember: false) }
        if !isLocal(target), let namespace = Parser.qualifiedName(target) {
            let name = namespace + "." + function
            for candidate in environment.candidates(for: name)
            where environment.functions.function(candidate, isMember: false) != nil {
                return overloadedCall(expression, candidate, arguments, isMember: false, isNamespaced: true)
            }
            if !isValue(target), environment.function(named: function, isMember: true) == nil {
                checkSilently(arguments)
                return unknownFunction(expression, name, nil)
            }
        }
        return overloadedCall(expression, function, [target] + arguments, isMember: true)
    }

    /// Whether a dotted name begins with something that has a value.
    private func isValue(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .identifier(let name, let isRooted):
            isLocal(expression) || isDeclared(isRooted ? "." + name : name)
        case .select(let operand, _, _):
            isValue(operand) || Parser.qualifiedName(expression).map { isDeclared($0) } ?? false
        default: true
        }
    }

    private func isDeclared(_ name: String) -> Bool {
        environment.candidates(for: name).contains {
            environment.place(ofVariable: $0) != nil || Environment.typeNames[$0] != nil
        }
    }

    mutating func overloadedCall(
        _ expression: Expression,
        _ name: String,
        _ arguments: [Expression],
        isMember: Bool,
        isNamespaced: Bool = false
    ) -> CELType {
        guard let function = environment.function(named: name, isMember: isMember) else {
            let target = isMember ? arguments.first.map { check($0) } : nil
            checkSilently(isMember ? arguments.dropFirst() : arguments[...])
            return unknownFunction(expression, name, target)
        }
        let argumentTypes = arguments.map { check($0) }
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
            let types = argumentTypes.map { substitution.resolved($0, isFinal: true) }
            reportMismatch(expression, function, types, isMember: isMember, hasArity: hasArity)
            return .dyn
        }
        return result
    }

    /// Reports a call of a function that there is not; `target` is the type in front of the dot of a member call.
    private mutating func unknownFunction(
        _ expression: Expression,
        _ name: String,
        _ target: CELType?
    ) -> CELType {
        resolutions[expression.id] = .undeclared(name)
        let type = target.map { substitution.resolved($0, isFinal: true) }
        let isMacro = !environment.macros.forms(name).isEmpty
        report(
            .undeclared,
            isMacro ? "\"\(name)\" cannot be called so" : "there is no function \"\(name)\"",
            expression.focus,
            hint: givesHints ? Advice.unknownFunction(name, on: type, environment) : nil
        )
        return .dyn
    }

    private mutating func reportMismatch(
        _ expression: Expression,
        _ function: Function,
        _ types: [CELType],
        isMember: Bool,
        hasArity: Bool
    ) {
        guard givesHints else { return report(.type, "", expression.focus) }
        let name = Operator.displayName(function.name)
        let found = types.dropFirst(isMember ? 1 : 0).map(\.description).joined(separator: ", ")
        let target = isMember ? " on \(types.first?.description ?? "nothing")" : ""
        report(
            .type,
            hasArity
                ? "\"\(name)\" does not take (\(found))\(target)"
                : "\"\(name)\" cannot be called so, with (\(found))\(target)",
            expression.focus,
            hint: Advice.mismatch(function, types, environment)
        )
    }

    /// The overload with fresh type parameters.
    private mutating func instantiated(_ overload: Function.Overload) -> Function.Overload {
        var instances: [String: CELType] = [:]
        return Function.Overload(
            overload.parameters.map { instance($0, &instances) },
            instance(overload.result, &instances),
            isMember: overload.isMember
        )
    }

    private mutating func instance(_ type: CELType, _ instances: inout [String: CELType]) -> CELType {
        switch type {
        case .parameter(let name):
            if let known = instances[name] { return known }
            let made = fresh()
            instances[name] = made
            return made
        case .list(let element): return .list(instance(element, &instances))
        case .map(let key, let value): return .map(instance(key, &instances), instance(value, &instances))
        case .optional(let value): return .optional(instance(value, &instances))
        case .type(let inner): return .type(instance(inner, &instances))
        case .opaque(let name, let parameters):
            return .opaque(name, parameters.map { instance($0, &instances) })
        default: return type
        }
    }
}
