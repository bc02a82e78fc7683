extension Advice {
    private static let numbers: Set<CELType> = [.int, .uint, .double]

    /// For a function or operator that does not take values of these types.
    static func mismatch(_ function: Function, _ types: [CELType], _ environment: Environment) -> String? {
        if types.contains(where: isOptional), !isForOptionals(function) {
            return "take the value out first, as in object.?field.orValue(0)"
        }
        return switch function.name {
        case Operator.in: membership(types)
        case Operator.index: index(types)
        case Operator.not: "compare in parentheses, as in !(a == b)"
        case Operator.conditional: conditional(types)
        case "contains" where isList(types.first): "write element in list"
        case "matches" where types.count == 2 && isList(types[1]):
            "a pattern is a text: write it in quotes, as in matches(\"[A-Z]\")"
        default: pair(function, types, environment) ?? forms(function, types)
        }
    }

    /// Whether a function takes values that may be absent.
    private static func isForOptionals(_ function: Function) -> Bool {
        function.overloads.contains { $0.parameters.contains(where: isOptional) }
    }

    private static func isOptional(_ type: CELType) -> Bool {
        if case .optional = type { true } else { false }
    }

    private static func isList(_ type: CELType?) -> Bool {
        if case .list = type { true } else { false }
    }

    private static func membership(_ types: [CELType]) -> String? {
        guard types.count == 2 else { return nil }
        switch (types[0], types[1]) {
        case (.string, .string): return "write text.contains(part)"
        case (.list, .list(let element)) where element != types[0]:
            return "write list.all(item, item in other)"
        case (.list, .list), (.list, .map): return nil
        case (.list, _), (.map, _): return "the element stands first: element in list"
        case (_, .list), (_, .map): return "the element must be of the type of those in the list"
        default: return "\"in\" looks into a list, or for a key of a map"
        }
    }

    private static func index(_ types: [CELType]) -> String? {
        switch types.first {
        case .string: "write text.charAt(0) or text.substring(0, 1)"
        case .list where types.last == .string:
            "a list is indexed by numbers: write list.exists(item, item.name == …) to look into all elements"
        case .list: "a list is indexed by whole numbers"
        case .map(let key, _): "the keys are of type \(key)"
        case .message: "write the field after a \".\""
        default: nil
        }
    }

    private static func conditional(_ types: [CELType]) -> String? {
        guard types.count == 3 else { return nil }
        return types[0] == .bool || types[0] == .dyn
            ? "both branches must be of one type; wrap one in dyn(…) if they are meant to differ"
            : "the condition must be true or false: compare it"
    }

    /// For two values that do not go together.
    private static func pair(
        _ function: Function,
        _ types: [CELType],
        _ environment: Environment
    ) -> String? {
        guard types.count == 2 else { return nil }
        let name = function.name
        let one = types[0]
        let other = types[1]
        let isEquality = name == Operator.equal || name == Operator.notEqual
        let isComparison =
            isEquality
            || [Operator.less, Operator.lessOrEqual, Operator.greater, Operator.greaterOrEqual].contains(name)
        if name == Operator.remainder { return "\"%\" takes whole numbers: int(…)" }
        if numbers.contains(one), numbers.contains(other), one != other {
            return "convert one side: double(…) or int(…)"
        }
        if types.contains(.timestamp), types.contains(.string) {
            return "turn the text into a time first: \(timeFunction(environment))(…)"
        }
        if types.contains(.timestamp) || types.contains(.duration), types.contains(where: numbers.contains) {
            return "a span of time is written duration(\"24h\")"
        }
        if isEquality, types.contains(.null) {
            return "a value of type \(one == .null ? other : one) is never null; ask with has(object.field)"
        }
        if isComparison, types.contains(.bool), types.contains(.string) {
            return "write true and false without quotes"
        }
        if isComparison, !isEquality, one == .bool { return "join two comparisons: a < b && b < c" }
        if name == Operator.add, isList(one) != isList(other) { return "write list + [element]" }
        if types.contains(.string), types.contains(where: numbers.contains) {
            return "convert the number with string(…), or the text with int(…) or double(…)"
        }
        if types.contains(.bool), types.contains(where: numbers.contains) {
            return "write a condition without a number, as in flag == true"
        }
        return nil
    }

    /// The function of the environment that reads a time.
    private static func timeFunction(_ environment: Environment) -> String {
        environment.function(named: "date", isMember: false) == nil ? "timestamp" : "date"
    }

    /// The ways to call a function, or the conversion that makes its target a text.
    private static func forms(_ function: Function, _ types: [CELType]) -> String? {
        guard Lexer.isLetter(function.name.utf8.first ?? 0) else { return nil }
        if let first = types.first, numbers.contains(first),
            function.overloads.contains(where: { $0.isMember && $0.parameters.first == .string })
        {
            return "convert the number with string(…)"
        }
        let forms = function.overloads.prefix(3).map { $0.signature(of: function.name) }
        return forms.isEmpty ? nil : "it is called so: \(forms.joined(separator: ", "))"
    }
}
