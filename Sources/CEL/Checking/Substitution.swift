/// What is known of the type parameters of an expression: unification of gradual types.
///
/// `dyn` fits every type. The rules follow the reference checker: a parameter takes the first type it
/// meets, and later the more general of the types it meets.
struct Substitution {
    private var types: [String: CELType] = [:]

    /// True when a value of type `other` can stand where `type` is expected; remembers what that says about
    /// type parameters, also when the answer is no.
    mutating func isAssignable(_ type: CELType, _ other: CELType) -> Bool {
        if case .parameter(let name) = other {
            switch bind(name, to: type) {
            case .agrees: return true
            case .disagrees: return false
            case .circular: break
            }
        }
        if case .parameter(let name) = type { return bind(name, to: other) == .agrees }
        switch (type, other) {
        case (.dyn, _), (_, .dyn): return true
        case (.null, let concrete), (let concrete, .null): return Self.isNullable(concrete)
        case (.list(let one), .list(let two)): return isAssignable(one, two)
        case (.map(let key, let value), .map(let otherKey, let otherValue)):
            return isAssignable(key, otherKey) && isAssignable(value, otherValue)
        case (.type, .type): return true
        case (.optional(let one), .optional(let two)): return isAssignable(one, two)
        case (.opaque(let name, let parameters), .opaque(let otherName, let otherParameters)):
            guard name == otherName, parameters.count == otherParameters.count else { return false }
            return areAssignable(parameters, otherParameters)
        default: return type == other
        }
    }

    /// True when every argument fits its parameter; nothing is remembered otherwise.
    mutating func areAssignable(_ parameters: [CELType], _ arguments: [CELType]) -> Bool {
        guard parameters.count == arguments.count else { return false }
        var trial = self
        for (parameter, argument) in zip(parameters, arguments) where !trial.isAssignable(parameter, argument)
        {
            return false
        }
        self = trial
        return true
    }

    /// The type with everything known filled in; what is still unknown becomes `dyn` when `isFinal`.
    func resolved(_ type: CELType, isFinal: Bool = false) -> CELType {
        switch type {
        case .parameter(let name):
            guard let known = types[name] else { return isFinal ? .dyn : type }
            return resolved(known, isFinal: isFinal)
        case .list(let element): return .list(resolved(element, isFinal: isFinal))
        case .map(let key, let value):
            return .map(resolved(key, isFinal: isFinal), resolved(value, isFinal: isFinal))
        case .type(let inner): return .type(resolved(inner, isFinal: isFinal))
        case .optional(let value): return .optional(resolved(value, isFinal: isFinal))
        case .opaque(let name, let parameters):
            return .opaque(name, parameters.map { resolved($0, isFinal: isFinal) })
        default: return type
        }
    }

    /// The type of a literal that holds both: the more general one, or `dyn` when they do not agree.
    mutating func joined(_ previous: CELType, _ next: CELType) -> CELType {
        isAssignable(previous, next) ? Self.moreGeneral(previous, next) : .dyn
    }

    private enum Binding { case agrees, disagrees, circular }

    private mutating func bind(_ name: String, to type: CELType) -> Binding {
        if type == .parameter(name) { return .agrees }
        if let known = types[name] {
            if type == known { return .agrees }
            guard isAssignable(type, known) else { return .disagrees }
            let general = Self.moreGeneral(type, known)
            if !refers(general, to: name) { types[name] = general }
            return .agrees
        }
        guard !refers(type, to: name) else { return .circular }
        types[name] = type
        return .agrees
    }

    private func refers(_ type: CELType, to name: String) -> Bool {
        switch type {
        case .parameter(let other): other == name || types[other].map { refers($0, to: name) } ?? false
        case .list(let inner), .optional(let inner), .type(let inner): refers(inner, to: name)
        case .map(let key, let value): refers(key, to: name) || refers(value, to: name)
        case .opaque(_, let parameters): parameters.contains { refers($0, to: name) }
        default: false
        }
    }

    private static func moreGeneral(_ one: CELType, _ other: CELType) -> CELType {
        isAsGeneral(one, other) ? one : other
    }

    private static func isAsGeneral(_ one: CELType, _ other: CELType) -> Bool {
        switch (one, other) {
        case (.dyn, _), (.parameter, _): true
        case (_, .dyn), (_, .parameter): false
        // Where null fits a type it says nothing about it.
        case (_, .null): true
        case (.null, _): false
        case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)): isAsGeneral(a, b)
        case (.map(let a, let b), .map(let c, let d)): isAsGeneral(a, c) && isAsGeneral(b, d)
        case (.type, .type): true
        case (.opaque(let name, let a), .opaque(let otherName, let b)):
            name == otherName && a.count == b.count && zip(a, b).allSatisfy { isAsGeneral($0, $1) }
        default: one == other
        }
    }

    private static func isNullable(_ type: CELType) -> Bool {
        switch type {
        case .null, .timestamp, .duration, .optional, .opaque, .message: true
        default: false
        }
    }
}
