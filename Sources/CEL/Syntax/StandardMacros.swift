extension Macro {
    /// The macros of the language: `has`, the loops over lists and maps, `cel.bind` and the optional ones.
    static let standard: [Macro] = [
        has,
        bind,
        optionalMap(
            "optMap",
            isFlat: false,
            summary: "What an expression makes of the value if it is present; absent otherwise.",
            example: "{\"a\": 1}.?a.optMap(n, n + 1).value() == 2"
        ),
        optionalMap(
            "optFlatMap",
            isFlat: true,
            summary: "Like optMap, for an expression that gives a value that may itself be absent.",
            example: "{\"a\": {\"b\": 1}}.?a.optFlatMap(m, m.?b).value() == 1"
        ),
        loop(all, .all, variables: 1),
        loop(all, .all, variables: 2),
        loop(exists, .exists, variables: 1),
        loop(exists, .exists, variables: 2),
        loop(existsOne, .existsOne, variables: 1),
        loop(existsOne, .existsOne, variables: 2),
        loop(existsOneOfOld, .existsOne, variables: 1),
        loop(existsOneOfOld, .existsOne, variables: 2),
        loop(filter, .filter, variables: 1),
        loop(map, .map, variables: 1),
        loop(map, .map, variables: 1, hasFilter: true),
        loop(transformList, .transformList, variables: 2),
        loop(transformList, .transformList, variables: 2, hasFilter: true),
        loop(transformMap, .transformMap, variables: 2),
        loop(transformMap, .transformMap, variables: 2, hasFilter: true),
        loop(transformMapEntry, .transformMapEntry, variables: 2),
        loop(transformMapEntry, .transformMapEntry, variables: 2, hasFilter: true),
        loop(sortBy, .sortBy, variables: 1),
    ]

    /// The name and help of a macro.
    private struct Texts {
        let name: String
        let summary: String
        let example: String

        init(_ name: String, _ summary: String, _ example: String) {
            self.name = name
            self.summary = summary
            self.example = example
        }
    }

    private static let all = Texts(
        "all",
        "Whether a condition holds for every element of a list, or every key of a map.",
        "[1, 2].all(n, n > 0)"
    )
    private static let exists = Texts(
        "exists",
        "Whether a condition holds for some element of a list, or some key of a map.",
        "[1, 2].exists(n, n > 1)"
    )
    private static let existsOne = Texts(
        "existsOne",
        "Whether a condition holds for exactly one element of a list, or one key of a map.",
        "[1, 2].existsOne(n, n > 1)"
    )
    /// The older spelling.
    private static let existsOneOfOld = Texts(
        "exists_one",
        existsOne.summary,
        "[1, 2].exists_one(n, n > 1)"
    )
    private static let filter = Texts(
        "filter",
        "The elements of a list, or the keys of a map, for which a condition holds.",
        "[1, 2, 3].filter(n, n > 1) == [2, 3]"
    )
    private static let map = Texts(
        "map",
        "What an expression makes of each element of a list, or each key of a map, for which a condition holds.",
        "[1, 2].map(n, n * n) == [1, 4]"
    )
    private static let transformList = Texts(
        "transformList",
        "What an expression makes of each position and element of a list, or each key and value of a map.",
        "[3, 4].transformList(i, n, i + n) == [3, 5]"
    )
    private static let transformMap = Texts(
        "transformMap",
        "The map with each value replaced by what an expression makes of key and value.",
        "{\"a\": 1}.transformMap(k, v, v + 1) == {\"a\": 2}"
    )
    private static let transformMapEntry = Texts(
        "transformMapEntry",
        "The map of all entries that an expression makes of each key and value.",
        "{\"a\": \"b\"}.transformMapEntry(k, v, {v: k}) == {\"b\": \"a\"}"
    )
    private static let sortBy = Texts(
        "sortBy",
        "The elements of a list in ascending order of what an expression makes of each.",
        "[\"aaa\", \"b\"].sortBy(s, size(s)) == [\"b\", \"aaa\"]"
    )

    private static let has = Macro(
        name: "has",
        isMember: false,
        argumentCount: 1,
        form: "has(object.field)",
        summary: "Whether an object has a field, or a map a key of that name.",
        example: "has({\"a\": 1}.a) && !has({\"a\": 1}.b)"
    ) { factory, call throws(CompilationError) in
        guard case .select(let operand, let field, isOptional: false) = call.arguments[0].kind else {
            throw call.mistake(
                "has() asks for a field, as in has(plan.title)",
                at: call.arguments[0].range,
                hint: hasHint(call.arguments[0])
            )
        }
        return try factory.make(.presence(operand, field: field), call.range)
    }

    private static func hasHint(_ argument: Expression) -> String {
        switch argument.kind {
        case .index(_, let key, _):
            if case .literal(.int) = key.kind { return "write size(list) > index to ask for an element" }
            return "write \"key\" in map to ask for a key"
        case .identifier: return "a variable is always there; ask for one of its fields"
        case .literal(.string): return "write the field without quotes"
        default: return "write has(object.field)"
        }
    }

    private static let bind = Macro(
        name: "bind",
        namespace: "cel",
        isMember: true,
        argumentCount: 3,
        form: "cel.bind(name, value, expression)",
        summary: "The expression, in which a name stands for a value that is worked out once.",
        example: "cel.bind(n, 2, n * n) == 4"
    ) { factory, call throws(CompilationError) in
        guard let target = call.target, case .identifier("cel", _) = target.kind else { return nil }
        let name = try variable(call, 0)
        return try factory.make(
            .bind(name: name, value: call.arguments[1], body: call.arguments[2]),
            call.range
        )
    }

    private static func optionalMap(
        _ name: String,
        isFlat: Bool,
        summary: String,
        example: String
    ) -> Macro {
        Macro(
            name: name,
            isMember: true,
            argumentCount: 2,
            form: "optional.\(name)(value, expression)",
            summary: summary,
            example: example
        ) { factory, call throws(CompilationError) in
            guard let target = call.target else { return nil }
            let variable = try variable(call, 0)
            return try factory.make(
                .optionalMap(target, name: variable, body: call.arguments[1], isFlat: isFlat),
                call.range
            )
        }
    }

    private static func form(
        _ name: String,
        _ operation: Expression.Comprehension.Operation,
        _ variables: Int,
        _ hasFilter: Bool
    ) -> String {
        let names = variables == 1 ? "item" : operation == .transformList ? "index, item" : "key, value"
        let step =
            switch operation {
            case .all, .exists, .existsOne, .filter: "condition"
            case .sortBy: "key"
            default: "expression"
            }
        let isMap = operation == .transformMap || operation == .transformMapEntry
        return "\(isMap ? "map" : "list").\(name)(\(names), \(hasFilter ? "condition, " : "")\(step))"
    }

    private static func loop(
        _ texts: Texts,
        _ operation: Expression.Comprehension.Operation,
        variables: Int,
        hasFilter: Bool = false
    ) -> Macro {
        let count = variables + (hasFilter ? 2 : 1)
        return Macro(
            name: texts.name,
            isMember: true,
            argumentCount: count,
            form: form(texts.name, operation, variables, hasFilter),
            summary: texts.summary,
            example: texts.example
        ) { factory, call throws(CompilationError) in
            guard let target = call.target else { return nil }
            var names: [String] = []
            for index in 0..<variables {
                let name = try variable(call, index)
                if names.contains(name) {
                    throw call.mistake(
                        "the two loop variables have the same name",
                        at: call.arguments[index].range
                    )
                }
                names.append(name)
            }
            return try factory.make(
                .comprehension(
                    Expression.Comprehension(
                        operation: operation,
                        range: target,
                        variables: names,
                        filter: hasFilter ? call.arguments[variables] : nil,
                        step: call.arguments[count - 1]
                    )
                ),
                call.range
            )
        }
    }

    private static func variable(_ call: Call, _ index: Int) throws(CompilationError) -> String {
        guard case .identifier(let name, isRooted: false) = call.arguments[index].kind else {
            throw call.mistake(
                "\(call.name)() takes a variable name here",
                at: call.arguments[index].range,
                hint: "write a simple name, as in list.\(call.name)(item, …)"
            )
        }
        return name
    }
}
