extension Macro {
    /// The macros of the language: `has`, the loops over lists and maps, `cel.bind` and the optional ones.
    static let standard: [Macro] = [
        has,
        bind,
        optionalMap("optMap", isFlat: false),
        optionalMap("optFlatMap", isFlat: true),
        loop("all", .all, variables: 1),
        loop("all", .all, variables: 2),
        loop("exists", .exists, variables: 1),
        loop("exists", .exists, variables: 2),
        loop("exists_one", .existsOne, variables: 1),
        loop("exists_one", .existsOne, variables: 2),
        loop("existsOne", .existsOne, variables: 1),
        loop("existsOne", .existsOne, variables: 2),
        loop("filter", .filter, variables: 1),
        loop("map", .map, variables: 1),
        loop("map", .map, variables: 1, hasFilter: true),
        loop("transformList", .transformList, variables: 2),
        loop("transformList", .transformList, variables: 2, hasFilter: true),
        loop("transformMap", .transformMap, variables: 2),
        loop("transformMap", .transformMap, variables: 2, hasFilter: true),
        loop("transformMapEntry", .transformMapEntry, variables: 2),
        loop("transformMapEntry", .transformMapEntry, variables: 2, hasFilter: true),
        loop("sortBy", .sortBy, variables: 1),
    ]

    private static let has = Macro(name: "has", isMember: false, argumentCount: 1) {
        factory,
        call throws(CompilationError) in
        guard case .select(let operand, let field, isOptional: false) = call.arguments[0].kind else {
            throw call.mistake(
                "has() asks for a field, as in has(plan.title)",
                at: call.arguments[0].range,
                hint: "write has(object.field)"
            )
        }
        return try factory.make(.presence(operand, field: field), call.range)
    }

    private static let bind = Macro(name: "bind", isMember: true, argumentCount: 3) {
        factory,
        call throws(CompilationError) in
        guard let target = call.target, case .identifier("cel", _) = target.kind else { return nil }
        let name = try variable(call, 0)
        return try factory.make(
            .bind(name: name, value: call.arguments[1], body: call.arguments[2]),
            call.range
        )
    }

    private static func optionalMap(_ name: String, isFlat: Bool) -> Macro {
        Macro(name: name, isMember: true, argumentCount: 2) { factory, call throws(CompilationError) in
            guard let target = call.target else { return nil }
            let variable = try variable(call, 0)
            return try factory.make(
                .optionalMap(target, name: variable, body: call.arguments[1], isFlat: isFlat),
                call.range
            )
        }
    }

    private static func loop(
        _ name: String,
        _ operation: Expression.Comprehension.Operation,
        variables: Int,
        hasFilter: Bool = false
    ) -> Macro {
        let count = variables + (hasFilter ? 2 : 1)
        return Macro(name: name, isMember: true, argumentCount: count) {
            factory,
            call throws(CompilationError) in
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
