extension Function {
    /// Lists taken as sets: neither the order nor repetitions count.
    static let sets: [Function] = [
        relation(
            "contains",
            summary: "Whether every element of the second list is in the first one.",
            example: "sets.contains([1, 2, 3], [3, 1])"
        ) { one, other, evaluator throws(EvaluationError) in
            try isSubset(other, of: one, &evaluator)
        },
        relation(
            "equivalent",
            summary: "Whether two lists have the same elements.",
            example: "sets.equivalent([1, 2], [2, 1, 1])"
        ) { one, other, evaluator throws(EvaluationError) in
            guard try isSubset(other, of: one, &evaluator) else { return false }
            return try isSubset(one, of: other, &evaluator)
        },
        relation(
            "intersects",
            summary: "Whether two lists have an element in common.",
            example: "sets.intersects([1, 2], [2, 3])"
        ) { one, other, evaluator throws(EvaluationError) in
            var index = ElementIndex()
            try index.insert(one, &evaluator)
            for element in other where try index.contains(element, &evaluator) { return true }
            return false
        },
    ]

    private static func relation(
        _ name: String,
        summary: String,
        example: String,
        _ relation:
            @escaping @Sendable ([Operand], [Operand], inout Evaluator) throws(EvaluationError) -> Bool
    ) -> Function {
        let list = CELType.list(.parameter("T"))
        return variadic(
            "sets." + name,
            [Overload([list, list], .bool)],
            summary: summary,
            example: example
        ) { evaluator, arguments throws(EvaluationError) in
            let one = try arguments.list(0, &evaluator)
            let other = try arguments.list(1, &evaluator)
            return .bool(try relation(one, other, &evaluator))
        }
    }

    private static func isSubset(
        _ part: [Operand],
        of whole: [Operand],
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> Bool {
        var index = ElementIndex()
        try index.insert(whole, &evaluator)
        for element in part where try !index.contains(element, &evaluator) { return false }
        return true
    }
}
