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
    /// Its calls are done on a `StatedPath`, since their arguments are not those that a rule writes.
    static let stated = DialectFunction(
        "stated(x) -> bool",
        "True when something stands at x: it is there, and neither null, nor blank, nor an empty list or object.",
        example: "stated(plan.start) && !stated(plan.pilot.owner)",
        parameters: [.dyn],
        result: .bool,
        readsPlan: false
    ) { call throws(EvaluationError) in
        .bool(StatedPath([call.operand(0)], in: call.document).isStated)
    }
}
