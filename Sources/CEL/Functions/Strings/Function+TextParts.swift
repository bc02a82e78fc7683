extension Function {
    /// Parts of texts, and texts made of parts.
    ///
    /// Positions count characters (Unicode scalars) from 0.
    static let textParts: [Function] = [
        variadic(
            "charAt",
            [.member([.string, .int], .string)],
            summary: "The character at a position, or the empty text at the end.",
            example: "\"plan\".charAt(1) == \"l\""
        ) { evaluator, arguments throws(EvaluationError) in
            let text = try arguments.text(0, &evaluator)
            let index = try arguments.int(1)
            try evaluator.charge(work: text.count)
            let start = try offset(index, in: text)
            return .string(
                Array(text[start..<(start < text.endIndex ? text.nextScalar(after: start) : start)])
            )
        },
        variadic(
            "indexOf",
            [.member([.string, .string], .int), .member([.string, .string, .int], .int)],
            summary:
                "The position of the first occurrence of a text in another one, from a position on; else -1.",
            example: "\"plan a, plan b\".indexOf(\"plan\", 1) == 8"
        ) { evaluator, arguments throws(EvaluationError) in
            let text = try arguments.text(0, &evaluator)
            let part = try arguments.text(1, &evaluator)
            let index = try arguments.optionalInt(2) ?? 0
            try evaluator.charge(work: text.count + part.count)
            let start = try offset(index, in: text)
            return position(TextSearch(part).first(in: text, from: start), in: text)
        },
        variadic(
            "lastIndexOf",
            [.member([.string, .string], .int), .member([.string, .string, .int], .int)],
            summary:
                "The position of the last occurrence of a text in another one, up to a position; else -1.",
            example: "\"plan a, plan b\".lastIndexOf(\"plan\") == 8"
        ) { evaluator, arguments throws(EvaluationError) in
            let text = try arguments.text(0, &evaluator)
            let part = try arguments.text(1, &evaluator)
            var limit = text.endIndex
            if let index = try arguments.optionalInt(2) { limit = try offset(index, in: text) }
            try evaluator.charge(work: text.count + part.count)
            return position(TextSearch(part).last(in: text, upTo: limit), in: text)
        },
        variadic(
            "substring",
            [.member([.string, .int], .string), .member([.string, .int, .int], .string)],
            summary: "The part of a text from a position to its end, or to just before a second position.",
            example: "\"2026-03-01\".substring(0, 4) == \"2026\""
        ) { evaluator, arguments throws(EvaluationError) in
            let text = try arguments.text(0, &evaluator)
            let first = try arguments.int(1)
            let last = try arguments.optionalInt(2)
            try evaluator.charge(text: text.count)
            let start = try offset(first, in: text)
            guard let last else { return .string(Array(text[start...])) }
            let end = try offset(last, in: text)
            guard start <= end else {
                throw EvaluationError(.argument, "the part from \(first) to \(last) ends before it begins")
            }
            return .string(Array(text[start..<end]))
        },
        variadic(
            "replace",
            [
                .member([.string, .string, .string], .string),
                .member([.string, .string, .string, .int], .string),
            ],
            summary: "The text with each occurrence of a text, or the first few, replaced by another text.",
            example: "\"1,200,000\".replace(\",\", \"\") == \"1200000\"",
            replaced
        ),
        variadic(
            "split",
            [
                .member([.string, .string], .list(.string)),
                .member([.string, .string, .int], .list(.string)),
            ],
            summary: "The parts of a text between the occurrences of a separator, at most a number of parts.",
            example: "\"a, b, c\".split(\", \") == [\"a\", \"b\", \"c\"]",
            split
        ),
        variadic(
            "join",
            [.member([.list(.string)], .string), .member([.list(.string), .string], .string)],
            summary: "The texts of a list as one text, with a separator between them.",
            example: "[\"a\", \"b\"].join(\", \") == \"a, b\"",
            joined
        ),
    ]

    /// A function whose operands are read through `Arguments`.
    static func variadic(
        _ name: String,
        _ overloads: [Overload],
        summary: String,
        example: String,
        preparation: Preparation? = nil,
        _ body: @escaping @Sendable (inout Evaluator, Arguments) throws(EvaluationError) -> Operand
    ) -> Function {
        Function(
            name,
            overloads,
            summary: summary,
            example: example,
            preparation: preparation,
            .variadic { evaluator, operands throws(EvaluationError) in
                try body(&evaluator, Arguments(name, operands))
            }
        )
    }

    private static func offset(_ index: Int64, in text: ArraySlice<UInt8>) throws(EvaluationError) -> Int {
        guard let offset = text.offset(ofScalar: Int(index)) else {
            throw EvaluationError(
                .indexOutOfRange,
                "the text has \(Evaluator.scalarCount(text)) characters, no position \(index)"
            )
        }
        return offset
    }

    private static func position(_ offset: Int?, in text: ArraySlice<UInt8>) -> Operand {
        .int(offset.map { Int64(text.scalarCount(before: $0)) } ?? -1)
    }

    private static func replaced(
        _ evaluator: inout Evaluator,
        _ arguments: Arguments
    ) throws(EvaluationError) -> Operand {
        let text = try arguments.text(0, &evaluator)
        let part = try arguments.text(1, &evaluator)
        let replacement = try arguments.text(2, &evaluator)
        let limit = try arguments.optionalInt(3) ?? -1
        try evaluator.charge(work: text.count + part.count)
        let offsets = try places(of: part, in: text, limit: limit < 0 ? Int.max : Int(limit), &evaluator)
        let growth = offsets.count.multipliedReportingOverflow(by: replacement.count)
        try evaluator.charge(text: growth.overflow ? Int.max : text.count &+ growth.partialValue)
        var result: [UInt8] = []
        var rest = text.startIndex
        for offset in offsets {
            result += text[rest..<offset]
            result += replacement
            rest = offset + part.count
        }
        return .string(result + text[rest...])
    }

    /// Where a part stands; the empty one stands before every character and at the end.
    private static func places(
        of part: ArraySlice<UInt8>,
        in text: ArraySlice<UInt8>,
        limit: Int,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> [Int] {
        guard part.isEmpty else { return TextSearch(part).all(in: text, limit: limit) }
        try evaluator.charge(bytes: text.count * MemoryLayout<Range<Int>>.stride)
        return Array((text.scalarRanges.map(\.lowerBound) + [text.endIndex]).prefix(limit))
    }

    private static func split(
        _ evaluator: inout Evaluator,
        _ arguments: Arguments
    ) throws(EvaluationError) -> Operand {
        let text = try arguments.text(0, &evaluator)
        let separator = try arguments.text(1, &evaluator)
        let limit = try arguments.optionalInt(2) ?? -1
        guard limit != 0 else { return .list([]) }
        try evaluator.charge(work: text.count + separator.count)
        let cuts = limit < 0 ? Int.max : Int(limit) - 1
        var ranges: [Range<Int>] = []
        if separator.isEmpty {
            // Between all characters, but not before the first one.
            try evaluator.charge(bytes: text.count * MemoryLayout<Range<Int>>.stride)
            let scalars = text.scalarRanges
            ranges = Array(scalars.prefix(cuts))
            if scalars.count > ranges.count {
                ranges.append(scalars[ranges.count].lowerBound..<text.endIndex)
            }
        } else {
            var start = text.startIndex
            for offset in TextSearch(separator).all(in: text, limit: cuts) {
                ranges.append(start..<offset)
                start = offset + separator.count
            }
            ranges.append(start..<text.endIndex)
        }
        try evaluator.charge(elements: ranges.count)
        try evaluator.charge(bytes: text.count + 32 * ranges.count)
        return .list(ranges.map { .string(Array(text[$0])) })
    }

    private static func joined(
        _ evaluator: inout Evaluator,
        _ arguments: Arguments
    ) throws(EvaluationError) -> Operand {
        let list = try arguments.list(0, &evaluator)
        let separator = arguments.count > 1 ? try arguments.text(1, &evaluator) : []
        var result: [UInt8] = []
        try evaluator.charge(text: 0)
        for (index, element) in list.enumerated() {
            guard let text = evaluator.text(of: element) else {
                throw EvaluationError(
                    .noSuchOverload,
                    "join() takes a list of texts, found an element of type \(element.typeName)"
                )
            }
            try evaluator.charge(bytes: text.count + separator.count)
            if index > 0 { result += separator }
            result += text
        }
        return .string(result)
    }
}
