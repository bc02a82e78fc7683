/// What is known of the type parameters of an expression: unification of gradual types.
///
/// `dyn` fits every type. The rules follow the reference checker: a parameter takes the first type it
/// meets, and later the more general of the types it meets.
///
/// Filled in, types can grow exponentially with the length of an expression (`{x: x}` has twice the type of `x`).
/// No walk over types visits more than `maximumWork` of their parts; beyond that, types count as `dyn`, and the checker
/// refuses the expression because of `isLarge`.
struct Substitution {
    private var types: [String: CELType] = [:]
    /// How many parts of types the comparison that is going on may still visit.
    private var remainingWork = 0

    /// Far more parts than a type that anybody means has.
    private static let maximumSize = 500
    private static let maximumWork = 4 * maximumSize

    /// True when a value of type `other` can stand where `type` is expected; remembers what that says about
    /// type parameters, also when the answer is no.
    mutating func isAssignable(_ type: CELType, _ other: CELType) -> Bool {
        remainingWork = Self.maximumWork
        return fits(type, other)
    }

    private mutating func fits(_ type: CELType, _ other: CELType) -> Bool {
        remainingWork -= 1
        guard remainingWork > 0 else { return true }
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
        case (.list(let one), .list(let two)): return fits(one, two)
        case (.map(let key, let value), .map(let otherKey, let otherValue)):
            return fits(key, otherKey) && fits(value, otherValue)
        case (.type, .type): return true
        case (.optional(let one), .optional(let two)): return fits(one, two)
        case (.opaque(let name, let parameters), .opaque(let otherName, let otherParameters)):
            guard name == otherName, parameters.count == otherParameters.count else { return false }
            return allFit(parameters, otherParameters)
        default: return type == other
        }
    }

    /// True when every argument fits its parameter; nothing is remembered otherwise.
    mutating func areAssignable(_ parameters: [CELType], _ arguments: [CELType]) -> Bool {
        guard parameters.count == arguments.count else { return false }
        remainingWork = Self.maximumWork
        return allFit(parameters, arguments)
    }

    private mutating func allFit(_ parameters: [CELType], _ arguments: [CELType]) -> Bool {
        var trial = self
        for (parameter, argument) in zip(parameters, arguments) where !trial.fits(parameter, argument) {
            remainingWork = trial.remainingWork
            return false
        }
        self = trial
        return true
    }

    /// Whether a type with everything known filled in has more parts than anybody can mean.
    func isLarge(_ type: CELType) -> Bool {
        var remaining = Self.maximumSize
        _ = resolved(type, isFinal: false, &remaining)
        return remaining < 0
    }

    /// The type with everything known filled in; what is still unknown becomes `dyn` when `isFinal`.
    func resolved(_ type: CELType, isFinal: Bool = false) -> CELType {
        var remaining = Self.maximumWork
        return resolved(type, isFinal: isFinal, &remaining)
    }

    private func resolved(_ type: CELType, isFinal: Bool, _ remaining: inout Int) -> CELType {
        remaining -= 1
        guard remaining >= 0 else { return .dyn }
        switch type {
        case .parameter(let name):
            guard let known = types[name] else { return isFinal ? .dyn : type }
            return resolved(known, isFinal: isFinal, &remaining)
        case .list(let element): return .list(resolved(element, isFinal: isFinal, &remaining))
        case .map(let key, let value):
            return .map(
                resolved(key, isFinal: isFinal, &remaining),
                resolved(value, isFinal: isFinal, &remaining)
            )
        case .type(let inner): return .type(resolved(inner, isFinal: isFinal, &remaining))
        case .optional(let value): return .optional(resolved(value, isFinal: isFinal, &remaining))
        case .opaque(let name, let parameters):
            return .opaque(name, parameters.map { resolved($0, isFinal: isFinal, &remaining) })
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
            guard fits(type, known) else { return .disagrees }
            let general = Self.moreGeneral(type, known)
            if !refers(general, to: name) { types[name] = general }
            return .agrees
        }
        guard !refers(type, to: name) else { return .circular }
        types[name] = type
        return .agrees
    }

    /// Whether a type has a parameter inside; true, so that nothing is bound to it, for one that is too large to tell.
    private func refers(_ type: CELType, to name: String) -> Bool {
        var remaining = Self.maximumWork
        return refers(type, to: name, &remaining)
    }

    private func refers(_ type: CELType, to name: String, _ remaining: inout Int) -> Bool {
        remaining -= 1
        guard remaining >= 0 else { return true }
        switch type {
        case .parameter(let other):
            guard other != name else { return true }
            return types[other].map { refers($0, to: name, &remaining) } ?? false
        case .list(let inner), .optional(let inner), .type(let inner):
            return refers(inner, to: name, &remaining)
        case .map(let key, let value):
            return refers(key, to: name, &remaining) || refers(value, to: name, &remaining)
        case .opaque(_, let parameters):
            for parameter in parameters where refers(parameter, to: name, &remaining) { return true }
            return false
        default: return false
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
