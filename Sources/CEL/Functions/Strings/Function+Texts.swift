extension Function {
    /// Questions about texts, and texts made of one text.
    static let texts: [Function] = [
        test(
            "contains",
            summary: "Whether a text contains another one.",
            example: "\"weekly review\".contains(\"week\")"
        ) { text, part in TextSearch(part).first(in: text, from: text.startIndex) != nil },
        test(
            "startsWith",
            summary: "Whether a text begins with another one.",
            example: "\"weekly review\".startsWith(\"week\")"
        ) { text, part in text.starts(with: part) },
        test(
            "endsWith",
            summary: "Whether a text ends with another one.",
            example: "\"weekly review\".endsWith(\"review\")"
        ) { text, part in text.suffix(part.count).elementsEqual(part) },
        change(
            "lowerAscii",
            summary: "The text with the letters A to Z made small; all others stay as they are.",
            example: "\"TBD Ä\".lowerAscii() == \"tbd Ä\""
        ) { text in text.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 } },
        change(
            "upperAscii",
            summary: "The text with the letters a to z made capital; all others stay as they are.",
            example: "\"tbd ä\".upperAscii() == \"TBD ä\""
        ) { text in text.map { $0 &- UInt8(ascii: "a") < 26 ? $0 & 0xDF : $0 } },
        change(
            "trim",
            summary: "The text without white space at its beginning and end.",
            example: "\"  done \\n\".trim() == \"done\"",
            trimmed
        ),
        Function(
            "strings.quote",
            [Overload([.string], .string)],
            summary: "The text in double quotes, with escapes for what would not print.",
            example: "strings.quote(\"a \\\"b\\\"\") == r'\"a \\\"b\\\"\"'",
            .unary { evaluator, operand throws(EvaluationError) in
                guard let text = evaluator.text(of: operand) else {
                    throw .noSuchOverload("strings.quote", operand)
                }
                try evaluator.charge(text: 2 * text.count + 2)
                return .string(quoted(text))
            }
        ),
    ]

    private static func test(
        _ name: String,
        summary: String,
        example: String,
        _ test: @escaping @Sendable (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool
    ) -> Function {
        Function(
            name,
            [.member([.string, .string], .bool)],
            summary: summary,
            example: example,
            .binary { evaluator, text, part throws(EvaluationError) in
                guard let whole = evaluator.text(of: text), let piece = evaluator.text(of: part) else {
                    throw .noSuchOverload(name, text, part)
                }
                try evaluator.charge(work: whole.count + piece.count)
                return .bool(test(whole, piece))
            }
        )
    }

    private static func change(
        _ name: String,
        summary: String,
        example: String,
        _ change: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]
    ) -> Function {
        Function(
            name,
            [.member([.string], .string)],
            summary: summary,
            example: example,
            .unary { evaluator, operand throws(EvaluationError) in
                guard let text = evaluator.text(of: operand) else { throw .noSuchOverload(name, operand) }
                try evaluator.charge(text: text.count)
                return .string(change(text))
            }
        )
    }

    /// Without the characters of the Unicode property White_Space at both ends.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var scalars = Substring(decoding: text, as: UTF8.self).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return Array(Substring(scalars).utf8)
    }

    private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text {
            let letter: Unicode.Scalar? =
                switch byte {
                case 0x07: "a"
                case 0x08: "b"
                case 0x09: "t"
                case 0x0A: "n"
                case 0x0B: "v"
                case 0x0C: "f"
                case 0x0D: "r"
                case UInt8(ascii: "\\"): "\\"
                case UInt8(ascii: "\""): "\""
                default: nil
                }
            if let letter {
                quoted.append(UInt8(ascii: "\\"))
                quoted.append(UInt8(ascii: letter))
            } else {
                quoted.append(byte)
            }
        }
        quoted.append(UInt8(ascii: "\""))
        return quoted
    }
}
