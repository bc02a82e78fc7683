extension Function {
    /// Lists made of lists.
    static let lists: [Function] = [
        variadic(
            "lists.range",
            [Overload([.int], .list(.int))],
            summary: "The whole numbers from 0 to just below a number.",
            example: "lists.range(3) == [0, 1, 2]"
        ) { evaluator, arguments throws(EvaluationError) in
            let count = max(0, try arguments.int(0))
            try evaluator.charge(elements: Int(count))
            return .list((0..<count).map { .int($0) })
        },
        variadic(
            "reverse",
            [.member([.list(t)], .list(t)), .member([.string], .string)],
            summary: "The elements of a list, or the characters of a text, from the last to the first.",
            example: "[1, 2, 3].reverse() == [3, 2, 1] && \"abc\".reverse() == \"cba\""
        ) { evaluator, arguments throws(EvaluationError) in
            if let text = evaluator.text(of: arguments[0]) {
                try evaluator.charge(text: text.count)
                try evaluator.charge(bytes: text.count * MemoryLayout<Range<Int>>.stride)
                return .string(text.scalarRanges.reversed().flatMap { text[$0] })
            }
            let list = try arguments.list(0, &evaluator)
            try evaluator.charge(elements: list.count)
            return .list(list.reversed())
        },
        variadic(
            "slice",
            [.member([.list(t), .int, .int], .list(t))],
            summary: "The elements from one position to just before another one.",
            example: "[1, 2, 3, 4].slice(1, 3) == [2, 3]"
        ) { evaluator, arguments throws(EvaluationError) in
            let list = try arguments.list(0, &evaluator)
            let start = try arguments.int(1)
            let end = try arguments.int(2)
            guard start >= 0, start <= end, end <= list.count else {
                throw EvaluationError(
                    .indexOutOfRange,
                    "the list has \(list.count) elements, no part from \(start) to \(end)"
                )
            }
            try evaluator.charge(elements: Int(end - start))
            return .list(Array(list[Int(start)..<Int(end)]))
        },
        variadic(
            "flatten",
            [.member([.list(.list(t))], .list(t)), .member([.list(.dyn), .int], .list(.dyn))],
            summary: "The elements of the lists in a list, one level down or a number of levels.",
            example: "[[1, 2], [3]].flatten() == [1, 2, 3]"
        ) { evaluator, arguments throws(EvaluationError) in
            let list = try arguments.list(0, &evaluator)
            let levels = try arguments.optionalInt(1) ?? 1
            guard levels >= 0 else {
                throw EvaluationError(.argument, "a list cannot be flattened by \(levels) levels")
            }
            return .list(try flattened(list, levels, &evaluator))
        },
        variadic(
            "distinct",
            [.member([.list(t)], .list(t))],
            summary: "The elements of a list without those that are equal to an earlier one.",
            example: "[1, 2, 2, 1].distinct() == [1, 2]"
        ) { evaluator, arguments throws(EvaluationError) in
            let list = try arguments.list(0, &evaluator)
            var index = ElementIndex()
            var distinct: [Operand] = []
            for element in list where try index.insert(element, &evaluator) { distinct.append(element) }
            return .list(distinct)
        },
        variadic(
            "sort",
            [CELType.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration].map {
                .member([.list($0)], .list($0))
            },
            summary: "The elements of a list in ascending order; all must be of one type, or numbers.",
            example: "[3, 1, 2].sort() == [1, 2, 3]"
        ) { evaluator, arguments throws(EvaluationError) in
            let list = try arguments.list(0, &evaluator)
            return .list(try evaluator.sorted(list, by: list))
        },
        variadic(
            "first",
            [.member([.list(t)], .optional(t))],
            summary: "The first element of a list, absent if the list is empty.",
            example: "[1, 2].first().value() == 1"
        ) { evaluator, arguments throws(EvaluationError) in
            .optional(try arguments.list(0, &evaluator).first.map { [$0] } ?? [])
        },
        variadic(
            "last",
            [.member([.list(t)], .optional(t))],
            summary: "The last element of a list, absent if the list is empty.",
            example: "[1, 2].last().value() == 2"
        ) { evaluator, arguments throws(EvaluationError) in
            .optional(try arguments.list(0, &evaluator).last.map { [$0] } ?? [])
        },
    ]

    private static let t = CELType.parameter("T")

    /// The elements with lists taken apart.
    ///
    /// The lists of one level are taken apart together, so that the depth
    /// of the stack does not depend on them.
    private static func flattened(
        _ list: [Operand],
        _ levels: Int64,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> [Operand] {
        var elements = list
        var remaining = levels
        while remaining > 0, elements.contains(where: { Evaluator.isList($0) }) {
            var next: [Operand] = []
            try evaluator.charge(elements: elements.count)
            for element in elements {
                guard Evaluator.isList(element) else {
                    next.append(element)
                    continue
                }
                try evaluator.charge(elements: evaluator.size(of: element))
                next += evaluator.elements(of: element)
            }
            elements = next
            remaining -= 1
        }
        return elements
    }
}
