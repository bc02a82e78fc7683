/// What to do about mistakes that people really make, often out of a habit from another language.
enum Advice {
    /// For a name that is not declared.
    static func unknownName(_ name: String, among known: [String]) -> String {
        switch name.lowercased() {
        case "true", "false", "null": return "write \(name.lowercased())"
        case "none", "nil", "undefined": return "write null, or ask with has(object.field)"
        case "not": return "write \"!\", as in !(a == b)"
        case "if": return "write condition ? value : other value"
        default: break
        }
        return NearestName.question(for: name, among: known)
            ?? "a text is written in quotes: \"\(name)\""
    }

    /// For a field that a message does not have.
    static func unknownField(_ name: String, among known: [String]) -> String {
        NearestName.question(for: name, among: known) ?? "it has \(NearestName.enumeration(known))"
    }

    /// For a function that there is not, or a macro that is not called as it must be.
    ///
    /// The name comes with its namespace; `target` is the type in front of the dot of a member call.
    static func unknownFunction(_ name: String, on target: CELType?, _ environment: Environment) -> String? {
        let forms = environment.macros.forms(name)
        if !forms.isEmpty { return "write \(Array(forms.prefix(2)).joined(separator: " or "))" }
        if case .message(let message) = target,
            environment.messages[message]?.fields.contains(where: { $0.name.utf8.elementsEqual(name.utf8) })
                ?? false
        {
            return "\"\(name)\" is a field: write it without parentheses"
        }
        let isMember = target != nil
        if environment.function(named: name, isMember: !isMember) != nil {
            return isMember ? "write \(name)(value) without a target" : "write value.\(name)(…)"
        }
        let short = name.split(separator: ".").last.map(String.init) ?? name
        if let habit = habits[short.lowercased()], !isDeclaredAs(short, isMember, environment) {
            return habit
        }
        let plain = environment.functions.names(isMember: false) + environment.macros.names(isMember: false)
        let members = environment.functions.names(isMember: true) + environment.macros.names(isMember: true)
        if let namespaced = plain.first(where: { $0.lowercased().hasSuffix("." + short.lowercased()) }) {
            return "did you mean \"\(namespaced)\"?"
        }
        return NearestName.question(for: name, among: isMember ? members + plain : plain + members)
    }

    /// Whether there is a function of exactly this name, which then is what was meant.
    private static func isDeclaredAs(_ name: String, _ isMember: Bool, _ environment: Environment) -> Bool {
        environment.functions.names(isMember: isMember).contains(name)
    }

    private static let size = "write size(value) or value.size()"

    /// By the name, in small letters, that the function has elsewhere.
    private static let habits: [String: String] = [
        "length": size, "len": size, "count": size, "strlen": size, "getlength": size,
        "includes": "write text.contains(part), or element in list",
        "include": "write text.contains(part), or element in list",
        "haskey": "write \"key\" in map, or has(object.field)",
        "containskey": "write \"key\" in map, or has(object.field)",
        "isempty": "write size(value) == 0", "empty": "write size(value) == 0",
        "isdefined": "write has(object.field)", "defined": "write has(object.field)",
        "isnull": "write value == null", "coalesce": "write object.?field.orValue(other)",
        "tolower": "write lowerAscii()", "tolowercase": "write lowerAscii()", "lower": "write lowerAscii()",
        "lowercase": "write lowerAscii()",
        "toupper": "write upperAscii()", "touppercase": "write upperAscii()", "upper": "write upperAscii()",
        "uppercase": "write upperAscii()",
        "strip": "write trim()",
        "any": "write list.exists(item, condition)", "some": "write list.exists(item, condition)",
        "every": "write list.all(item, condition)", "foreach": "write list.all(item, condition)",
        "none": "write !list.exists(item, condition)",
        "find": "write list.filter(item, condition).first()", "where": "write list.filter(item, condition)",
        "select": "write list.map(item, expression)", "collect": "write list.map(item, expression)",
        "match": "write text.matches(\"pattern\")", "test": "write text.matches(\"pattern\")",
        "regex": "write text.matches(\"pattern\")", "search": "write text.matches(\"pattern\")",
        "concat": "join texts and lists with \"+\"", "append": "write list + [element]",
        "push": "write list + [element]", "add": "write list + [element]",
        "tostring": "write string(value)", "str": "write string(value)", "text": "write string(value)",
        "toint": "write int(value)", "parseint": "write int(value)", "integer": "write int(value)",
        "float": "write double(value)", "parsefloat": "write double(value)",
        "todouble": "write double(value)",
        "decimal": "write double(value)",
        "now": "there is no clock: the host gives the day as a variable",
        "max": "write math.greatest(…)", "min": "write math.least(…)",
        "unique": "write list.distinct()", "keys": "write map.map(key, key)",
        "values": "write map.map(key, map[key])",
        "not": "write \"!\", as in !(a == b)", "if": "write condition ? value : other value",
        "iif": "write condition ? value : other value", "sorted": "write list.sort()",
    ]

    /// For a field of a value that has none.
    static func field(_ field: String, of type: CELType, _ environment: Environment) -> String? {
        if environment.function(named: field, isMember: true) != nil {
            return "\"\(field)\" is a function: write \(field)() with parentheses"
        }
        switch type {
        case .list:
            if let habit = habits[field.lowercased()] { return habit }
            return "this is a list: write list.exists(item, item.\(field) == …) or list[0].\(field)"
        case .string: return habits[field.lowercased()]
        default: return nil
        }
    }

    /// For a loop over something that has no elements.
    static func loop(over type: CELType) -> String? {
        switch type {
        case .string: "write text.split(\"\") for its characters"
        case .optional: "write optional.orValue([]) in front of the loop"
        default: nil
        }
    }

    /// For a value of another type than the only one possible.
    static func expected(_ type: CELType, found: CELType, _ expression: Expression) -> String? {
        guard type == .bool else { return nil }
        return switch found {
        case .string: "compare it, as in text != \"\""
        case .int, .uint, .double: "compare it, as in number > 0"
        case .list, .map: "ask for its size, as in size(list) > 0"
        case .optional: "ask with hasValue(), or take the value out with orValue(false)"
        case .message: "ask with has(object.field)"
        case .null: "compare it, as in value == null"
        default: nil
        }
    }
}
