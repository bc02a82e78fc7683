/// What to say about characters that begin no token.
extension Lexer {
    /// The mistake at the current position.
    func strangeCharacter() -> CompilationError {
        let start = position
        switch source[start] {
        case UInt8(ascii: "="): return equalsSign()
        case UInt8(ascii: "&"):
            return mistake("\"&\" is no operator", from: start, hint: "write \"&&\" for \"and\"")
        case UInt8(ascii: "|"):
            return mistake("\"|\" is no operator", from: start, hint: "write \"||\" for \"or\"")
        case UInt8(ascii: ";") where source[(start + 1)...].allSatisfy({ $0 <= 0x20 || $0 == source[start] }):
            return mistake("\";\" ends no rule", from: start, hint: "take it out")
        default: break
        }
        // Four bytes hold any scalar; what is cut off behind it does not matter.
        let scalar = String(decoding: source[start...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "?"
        let end = min(source.count, start + UTF8.width(scalar))
        if Self.quotationMarks.contains(scalar) {
            return mistake(
                "a typographic quotation mark does not begin a text",
                from: start,
                to: end,
                hint: "write plain quotes: \"…\" or '…'"
            )
        }
        return mistake(
            "the character \(Self.name(of: scalar)) has no meaning here",
            from: start,
            to: end,
            hint: Self.hints[scalar]
        )
    }

    /// `=` alone, and as a part of the signs of other languages.
    private func equalsSign() -> CompilationError {
        let start = position
        if start >= 2, source[start - 1] == UInt8(ascii: "=") {
            let isNegated = source[start - 2] == UInt8(ascii: "!")
            if isNegated || source[start - 2] == UInt8(ascii: "=") {
                let sign = isNegated ? "!=" : "=="
                return mistake(
                    "\"\(sign)=\" is no operator",
                    from: start - 2,
                    to: start + 1,
                    hint: "write \"\(sign)\""
                )
            }
        }
        switch peek(1) {
        case UInt8(ascii: ">"):
            return mistake(
                "\"=>\" is no operator",
                from: start,
                to: start + 2,
                hint: "write \">=\" to compare; a loop is written list.all(item, condition)"
            )
        case UInt8(ascii: "<"):
            return mistake("\"=<\" is no operator", from: start, to: start + 2, hint: "write \"<=\"")
        default:
            return mistake("\"=\" does not compare", from: start, hint: "write \"==\" to compare two values")
        }
    }

    private static let quotationMarks: Set<Unicode.Scalar> = [
        "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}",
        "\u{AB}",
        "\u{BB}", "\u{2039}", "\u{203A}",
    ]

    private static func name(of scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\u{A0}", "\u{202F}": "of a space that does not break"
        case "\u{FEFF}": "U+FEFF (byte order mark)"
        case let other where other.value < 0x20 || other.value == 0x7F:
            "U+00" + (other.value < 0x10 ? "0" : "") + String(other.value, radix: 16, uppercase: true)
        default: "\"\(Character(scalar))\""
        }
    }

    private static let hints: [Unicode.Scalar: String] = [
        "\u{A0}": "replace it with a plain space",
        "\u{202F}": "replace it with a plain space",
        "\u{FEFF}": "take it out",
        "#": "a comment begins with //",
        "$": "write the name of a variable without \"$\"",
        "@": "write the name without \"@\"",
        ";": "a rule is one expression: join conditions with \"&&\"",
        "^": "a pattern is a text: write it in quotes, as in matches(\"^[A-Z]\")",
        "\\": "a pattern is a text: write it in quotes, as in matches(r\"\\d+\")",
        "~": "write text.matches(\"pattern\")",
        "≤": "write \"<=\"",
        "≥": "write \">=\"",
        "≠": "write \"!=\"",
        "×": "write \"*\"",
        "÷": "write \"/\"",
        "−": "write the plain \"-\"",
        "–": "write the plain \"-\"",
        "—": "write the plain \"-\"",
        "…": "write out what is meant",
        "∧": "write \"&&\"",
        "∨": "write \"||\"",
        "¬": "write \"!\"",
        "∈": "write \"in\"",
    ]
}
