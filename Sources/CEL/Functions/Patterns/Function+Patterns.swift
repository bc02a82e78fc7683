import LinearRegex

extension Function {
    /// Regular expressions in RE2 syntax.
    static let patterns: [Function] = [
        searching(
            "matches",
            [Overload([.string, .string], .bool, isMember: true), Overload([.string, .string], .bool)],
            summary: "Whether a regular expression (RE2 syntax) matches somewhere in a text.",
            example: "\"in week 12\".matches(\"week [0-9]+\")"
        ) { evaluator, text, pattern, _ throws(EvaluationError) in
            .bool(try pattern.matches(text, &evaluator))
        },
        searching(
            "regex.extract",
            [Overload([.string, .string], .optional(.string))],
            summary:
                "What a regular expression, or its only group, matches first in a text; absent without a match.",
            example: "regex.extract(\"in week 12\", \"week ([0-9]+)\").value() == \"12\"",
            maximumGroups: 1
        ) { evaluator, text, pattern, _ throws(EvaluationError) in
            try evaluator.charge(text: text.count)
            guard let match = try pattern.firstMatch(in: text, &evaluator),
                let range = match.captures[pattern.groupCount]
            else { return .optional([]) }
            return .optional([.string(Array(text.part(range)))])
        },
        searching(
            "regex.extractAll",
            [Overload([.string, .string], .list(.string))],
            summary: "What a regular expression, or its only group, matches in a text, from left to right.",
            example: "regex.extractAll(\"weeks 3 and 12\", \"[0-9]+\") == [\"3\", \"12\"]",
            maximumGroups: 1
        ) { evaluator, text, pattern, _ throws(EvaluationError) in
            var parts: [Operand] = []
            for match in try pattern.matches(in: text, limit: .max, &evaluator) {
                // A group that took no part gives nothing.
                guard let range = match.captures[pattern.groupCount] else { continue }
                try evaluator.charge(text: range.count)
                try evaluator.charge(elements: 1)
                parts.append(.string(Array(text.part(range))))
            }
            return .list(parts)
        },
        searching(
            "regex.replace",
            [
                Overload([.string, .string, .string], .string),
                Overload([.string, .string, .string, .int], .string),
            ],
            summary:
                "The text with each match of a regular expression, or the first few, replaced; \\1 to \\9 in the "
                + "replacement stand for the groups.",
            example: "regex.replace(\"12 weeks\", \"([0-9]+) weeks\", r\"week \\1\") == \"week 12\"",
            replaced
        ),
    ]

    private typealias Search =
        @Sendable (inout Evaluator, ArraySlice<UInt8>, Pattern, Arguments) throws(EvaluationError) -> Operand

    /// A function of a text and a pattern, which is read ahead when it is constant.
    private static func searching(
        _ name: String,
        _ overloads: [Overload],
        summary: String,
        example: String,
        maximumGroups: Int = .max,
        _ search: @escaping Search
    ) -> Function {
        variadic(
            name,
            overloads,
            summary: summary,
            example: example,
            preparation: Preparation { constants, context throws(ArgumentError) in
                guard case .string(let text) = constants[1] else { return nil }
                let pattern = try prepared(text, maximumGroups)
                try context.charge(bytes: pattern.size, argument: 1)
                return .variadic { evaluator, operands throws(EvaluationError) in
                    let arguments = Arguments(name, operands)
                    return try search(&evaluator, arguments.text(0, &evaluator), pattern, arguments)
                }
            }
        ) { evaluator, arguments throws(EvaluationError) in
            let text = try arguments.text(0, &evaluator)
            let pattern = try evaluator.pattern(arguments.text(1, &evaluator))
            guard pattern.groupCount <= maximumGroups else {
                throw EvaluationError(.pattern, groupMessage)
            }
            return try search(&evaluator, text, pattern, arguments)
        }
    }

    private static let groupMessage = "the pattern has more than one group"

    private static func prepared(
        _ text: [UInt8],
        _ maximumGroups: Int
    ) throws(ArgumentError) -> Pattern {
        let pattern: Pattern
        do throws(RegexError) {
            pattern = try Pattern(text[...])
        } catch {
            throw ArgumentError(
                "in the pattern: \(error.message)",
                argument: 1,
                offset: error.offset,
                hint: error.remedy
            )
        }
        guard pattern.groupCount <= maximumGroups else {
            throw ArgumentError(groupMessage, argument: 1, hint: "write (?:…) for a group that is not wanted")
        }
        return pattern
    }

    private static func replaced(
        _ evaluator: inout Evaluator,
        _ text: ArraySlice<UInt8>,
        _ pattern: Pattern,
        _ arguments: Arguments
    ) throws(EvaluationError) -> Operand {
        let replacement = try arguments.text(2, &evaluator)
        let limit = try arguments.optionalInt(3) ?? -1
        try evaluator.charge(bytes: 32 * replacement.count)
        let parts = try replacementParts(replacement, pattern.groupCount)
        let matches = try pattern.matches(in: text, limit: limit < 0 ? .max : Int(limit), &evaluator)
        try evaluator.charge(text: text.count)
        var result: [UInt8] = []
        var rest = 0
        for match in matches {
            result += text.part(rest..<match.range.lowerBound)
            for part in parts {
                switch part {
                case .text(let bytes):
                    try evaluator.charge(bytes: bytes.count)
                    result += bytes
                case .group(let number):
                    let captured = match.captures[number].map { text.part($0) } ?? []
                    try evaluator.charge(bytes: captured.count)
                    result += captured
                }
            }
            rest = match.range.upperBound
        }
        return .string(result + text.part(rest..<text.count))
    }

    private enum ReplacementPart {
        case text(ArraySlice<UInt8>)
        case group(Int)
    }

    /// Takes `\0` to `\9` and `\\` out of a replacement.
    private static func replacementParts(
        _ replacement: ArraySlice<UInt8>,
        _ groupCount: Int
    ) throws(EvaluationError) -> [ReplacementPart] {
        var parts: [ReplacementPart] = []
        var rest = replacement
        while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
            parts.append(.text(rest[..<backslash]))
            let letter = rest[backslash...].dropFirst().first ?? 0
            if letter == UInt8(ascii: "\\") {
                parts.append(.text([letter]))
            } else if Lexer.isDigit(letter), Int(letter - UInt8(ascii: "0")) <= groupCount {
                parts.append(.group(Int(letter - UInt8(ascii: "0"))))
            } else {
                throw EvaluationError(
                    .argument,
                    "in the replacement, \"\\\" stands before the number of a group of the pattern, which has "
                        + "\(groupCount), or before another \"\\\""
                )
            }
            rest = rest[(backslash + 2)...]
        }
        return parts + [.text(rest)]
    }
}

extension ArraySlice<UInt8> {
    /// The bytes at offsets from the start of the text.
    fileprivate func part(_ range: Range<Int>) -> ArraySlice<UInt8> {
        self[startIndex + range.lowerBound..<startIndex + range.upperBound]
    }
}
