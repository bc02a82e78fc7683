/// What to say about tokens that do not fit, with the habits in mind that people bring from elsewhere.
extension Parser {
    /// The mistake at the current token.
    func unexpected(expected: String) -> CompilationError {
        if let mistake = wordOperator() { return mistake }
        return mistake("found \(current.name), expected \(expected)", at: current.range, hint: hint())
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
        "mod": "write \"%\"",
        "matches": "write text.matches(\"pattern\")",
        "contains": "write text.contains(\"part\"), or element in list",
        "like": "write text.matches(\"pattern\")",
    ]

    private func hint() -> String? {
        switch (previous()?.kind, current.kind) {
        case (.symbol(.question), .symbol(.question)): return Self.absenceHint
        case (.symbol(.plus), .symbol(.plus)): return "there is no \"++\"; write + 1"
        case (.symbol(.minus), .end): return "a value is missing after \"-\"; there is no \"--\" at the end"
        case (.symbol(.less), .symbol(.greater)): return "write \"!=\" for values that differ"
        case (.symbol(.times), .symbol(.times)): return "there are no powers; multiply"
        case (.string, .string): return "join two texts with \"+\""
        case (.symbol(.comma), .symbol(.rightParenthesis)): return "leave out the comma before \")\""
        case (_, .end): return openCalls.last.map { "close the call of \($0)() with \")\"" }
        default: break
        }
        if let name = openCalls.last, ["matches", "extract", "extractAll"].contains(name) {
            return "a pattern is a text: write it in quotes, as in \(name)(\"^[A-Z]\")"
        }
        return nil
    }
}
