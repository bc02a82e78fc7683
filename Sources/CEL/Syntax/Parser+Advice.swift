/// What to say about tokens that do not fit, with the habits in mind that people bring from elsewhere.
extension Parser {
    /// The mistake at the current token; `closing` is the bracket that should stand there.
    func unexpected(expected: String, closing: Token.Symbol? = nil) -> CompilationError {
        if let mistake = wordOperator() { return mistake }
        return mistake(
            "found \(current.name), expected \(expected)",
            at: current.range,
            hint: hint(closing: closing)
        )
    }

    /// `a and b`, `not a`, `a is b`: words where the language has signs.
    private func wordOperator() -> CompilationError? {
        if let word = word(at: index), let sign = Self.signs[word] {
            let isNotIn = word == "not" && index + 1 < tokens.count && tokens[index + 1].kind == .in
            return mistake(
                "\(current.name) is no operator",
                at: current.range,
                hint: isNotIn ? "write !(element in list)" : sign
            )
        }
        guard let previous = previous(), word(at: index - 1) == "not" else { return nil }
        return mistake("\(previous.name) is no operator", at: previous.range, hint: Self.negationHint)
    }

    private func word(at place: Int) -> String? {
        guard tokens.indices.contains(place), case .identifier(let name) = tokens[place].kind else {
            return nil
        }
        return name.lowercased()
    }

    private func previous() -> Token? {
        index > 0 ? tokens[index - 1] : nil
    }

    static let absenceHint = "for a value that may be absent write object.?field.orValue(other)"

    private static let negationHint = "write \"!\", as in !(a == b)"

    private static let signs: [String: String] = [
        "and": "write \"&&\"",
        "or": "write \"||\"",
        "not": negationHint,
        "is": "write \"==\" to compare two values",
        "equals": "write \"==\" to compare two values",
        "eq": "write \"==\" to compare two values",
        "ne": "write \"!=\" to compare two values",
        "gt": "write \">\"",
        "lt": "write \"<\"",
        "xor": "write \"!=\", which is true for two booleans that differ",
        "then": "write condition ? value : other value",
        "if": "write condition ? value : other value",
        "else": "write condition ? value : other value",
        "mod": "write \"%\"",
        "matches": "write text.matches(\"pattern\")",
        "contains": "write text.contains(\"part\"), or element in list",
        "like": "write text.matches(\"pattern\")",
    ]

    private func hint(closing: Token.Symbol?) -> String? {
        if let closing, let hint = bracketHint(closing) { return hint }
        switch (previous()?.kind, current.kind) {
        case (.symbol(.question), .symbol(.question)): return Self.absenceHint
        case (.symbol(.plus), .symbol(.plus)): return "there is no \"++\"; write + 1"
        case (.symbol(.minus), .end): return "a value is missing after \"-\"; there is no \"--\" at the end"
        case (.symbol(.less), .symbol(.greater)): return "write \"!=\" for values that differ"
        case (.symbol(.times), .symbol(.times)): return "there are no powers; multiply"
        case (.string, .string): return "join two texts with \"+\""
        case (.symbol(.comma), .symbol(.rightParenthesis)): return "leave out the comma before \")\""
        case (.symbol(.remainder), _):
            return "\"%\" is the remainder of a division; a share of 35 % is written 0.35"
        case (.int, .symbol(.comma)): return "write numbers without a comma between digits: 1000, 1.5"
        case (_, .symbol(.rightParenthesis)), (_, .symbol(.rightBracket)), (_, .symbol(.rightBrace)):
            if isAfterValue { return "take it out, or open a bracket before it" }
        case (_, .end): return openCalls.last.map { "close the call of \($0)() with \")\"" }
        default: break
        }
        if let name = openCalls.last, ["matches", "extract", "extractAll"].contains(name) {
            return "a pattern is a text: write it in quotes, as in \(name)(\"^[A-Z]\")"
        }
        return nil
    }

    /// For something else in the place of a closing bracket.
    private func bracketHint(_ closing: Token.Symbol) -> String? {
        if current.kind == .end {
            return openCalls.last.map { "close the call of \($0)() with \")\"" }
                ?? "add the \"\(closing.rawValue)\" that is missing, or take out the bracket that it would close"
        }
        if isAfterValue, beginsValue {
            return "put a comma between two values, or an operator if they belong together"
        }
        switch current.kind {
        case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace):
            return "brackets close in the order in which they were opened, the last one first"
        default: return nil
        }
    }

    private var isAfterValue: Bool {
        switch previous()?.kind {
        case .identifier, .quotedIdentifier, .int, .uint, .double, .string, .bytes, .true, .false, .null,
            .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace):
            true
        default: false
        }
    }

    private var beginsValue: Bool {
        switch current.kind {
        case .identifier, .int, .uint, .double, .string, .bytes, .true, .false, .null,
            .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace):
            true
        default: false
        }
    }
}
