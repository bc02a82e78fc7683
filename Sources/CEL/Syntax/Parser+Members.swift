/// Names, calls, fields, indexes and literals.
extension Parser {
    mutating func member() throws(CompilationError) -> Expression {
        let start = current.range.start
        var operand = try primary()
        while true {
            if accept(.dot) {
                operand = try selection(on: operand, from: start)
            } else if at(.leftBracket) {
                let bracket = current.range.start
                advance()
                let isOptional = accept(.question)
                let key = try expression()
                try expect(.rightBracket, after: "an index")
                operand = try make(
                    .index(operand, key, isOptional: isOptional),
                    from: start,
                    focus: SourceRange(bracket, previousEnd)
                )
            } else if at(.leftBrace), let name = Self.qualifiedName(operand) {
                operand = try messageLiteral(name, from: start)
            } else {
                return operand
            }
        }
    }

    private mutating func selection(
        on operand: Expression,
        from start: Int
    ) throws(CompilationError) -> Expression {
        let isOptional = accept(.question)
        let nameToken = current
        let field = try fieldName()
        guard !isOptional, case .identifier = nameToken.kind, at(.leftParenthesis) else {
            return try make(
                .select(operand, field: field, isOptional: isOptional),
                from: start,
                focus: nameToken.range
            )
        }
        let arguments = try arguments(of: field)
        return try call(field, nameToken.range, target: operand, arguments, from: start)
    }

    private mutating func fieldName() throws(CompilationError) -> String {
        switch current.kind {
        case .identifier(let name), .quotedIdentifier(let name):
            advance()
            return name
        case .in, .true, .false, .null:
            throw mistake(
                "\(current.name) is a word of the language, not a field name",
                at: current.range,
                hint: "write it in back quotes: .`\(current.name.filter { $0 != "\"" })`"
            )
        case .string(let name):
            throw mistake(
                "found a text, expected a field name after \".\"",
                at: current.range,
                hint: "write [\"\(String(decoding: name.prefix(40), as: UTF8.self))\"] without the \".\""
            )
        default: throw unexpected(expected: "a field name after \".\"")
        }
    }

    private mutating func arguments(of function: String) throws(CompilationError) -> [Expression] {
        try expect(.leftParenthesis, after: "a function name")
        guard !accept(.rightParenthesis) else { return [] }
        openCalls.append(function)
        defer { openCalls.removeLast() }
        var arguments = [try expression()]
        while accept(.comma) { arguments.append(try expression()) }
        try expect(.rightParenthesis, after: "the arguments of \(function)()")
        return arguments
    }

    private mutating func call(
        _ function: String,
        _ nameRange: SourceRange,
        target: Expression?,
        _ arguments: [Expression],
        from start: Int
    ) throws(CompilationError) -> Expression {
        let range = SourceRange(start, previousEnd)
        if let macro = macros.macro(function, isMember: target != nil, argumentCount: arguments.count),
            let expansion = try macro.expand(
                &factory,
                Macro.Call(
                    name: function,
                    nameRange: nameRange,
                    target: target,
                    arguments: arguments,
                    range: range
                )
            )
        {
            return expansion
        }
        return try factory.make(
            .call(function: function, target: target, arguments: arguments),
            range,
            focus: nameRange
        )
    }

    private mutating func primary() throws(CompilationError) -> Expression {
        let token = current
        let start = token.range.start
        switch token.kind {
        case .symbol(.leftParenthesis):
            advance()
            let inner = try expression()
            try expect(.rightParenthesis, after: "an expression in parentheses")
            return inner
        case .symbol(.leftBracket): return try list()
        case .symbol(.leftBrace): return try map()
        case .symbol(.dot):
            advance()
            guard case .identifier(let name) = current.kind else {
                throw unexpected(expected: "a name after the leading \".\"")
            }
            return try self.name(name, isRooted: true, from: start)
        case .identifier(let name): return try self.name(name, isRooted: false, from: start)
        default: return try literal()
        }
    }

    private mutating func name(
        _ name: String,
        isRooted: Bool,
        from start: Int
    ) throws(CompilationError) -> Expression {
        let range = current.range
        advance()
        guard !Self.reservedWords.contains(name) else {
            throw mistake(
                "\"\(name)\" is a reserved word",
                at: range,
                hint: name == "if" || name == "else"
                    ? "write condition ? value : other value" : "choose another name"
            )
        }
        guard at(.leftParenthesis) else {
            return try make(.identifier(name, isRooted: isRooted), from: start)
        }
        let arguments = try arguments(of: name)
        return try call(name, range, target: nil, arguments, from: start)
    }

    private mutating func literal() throws(CompilationError) -> Expression {
        let start = current.range.start
        let isNegative = isSignOfLiteral()
        if isNegative { advance() }
        let literal: Expression.Literal
        switch current.kind {
        case .int(let magnitude):
            let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
            guard magnitude <= limit else {
                throw mistake(
                    "the number does not fit 64 bits",
                    at: SourceRange(start, current.range.end),
                    hint: "write it with a decimal point, or with \"u\" for an unsigned number"
                )
            }
            literal = .int(isNegative ? Int64(truncatingIfNeeded: 0 &- magnitude) : Int64(magnitude))
        case .uint(let value): literal = .uint(value)
        case .double(let value): literal = .double(isNegative ? -value : value)
        case .string(let value): literal = .string(value)
        case .bytes(let value): literal = .bytes(value)
        case .true: literal = .bool(true)
        case .false: literal = .bool(false)
        case .null: literal = .null
        default: throw unexpected(expected: "a value")
        }
        advance()
        return try make(.literal(literal), from: start)
    }

    private mutating func list() throws(CompilationError) -> Expression {
        let start = current.range.start
        advance()
        var elements: [Expression.ListElement] = []
        while !at(.rightBracket) {
            let isOptional = accept(.question)
            elements.append(Expression.ListElement(value: try expression(), isOptional: isOptional))
            guard accept(.comma) else { break }
        }
        try expect(.rightBracket, after: "the elements of a list")
        return try make(.list(elements), from: start)
    }

    private mutating func map() throws(CompilationError) -> Expression {
        let start = current.range.start
        advance()
        var entries: [Expression.MapEntry] = []
        while !at(.rightBrace) {
            let isOptional = accept(.question)
            let key = try expression()
            try expect(.colon, after: "a key")
            entries.append(Expression.MapEntry(key: key, value: try expression(), isOptional: isOptional))
            guard accept(.comma) else { break }
        }
        try expect(.rightBrace, after: "the entries of a map")
        return try make(.map(entries), from: start)
    }

    private mutating func messageLiteral(
        _ name: String,
        from start: Int
    ) throws(CompilationError) -> Expression {
        try expect(.leftBrace, after: "a message name")
        while !at(.rightBrace) {
            _ = accept(.question)
            _ = try fieldName()
            try expect(.colon, after: "a field name")
            _ = try expression()
            guard accept(.comma) else { break }
        }
        try expect(.rightBrace, after: "the fields of a message")
        return try make(.message(name), from: start)
    }

    /// The dotted name that an expression spells, if it is one.
    static func qualifiedName(_ expression: Expression) -> String? {
        switch expression.kind {
        case .identifier(let name, let isRooted): isRooted ? "." + name : name
        case .select(let operand, let field, isOptional: false):
            qualifiedName(operand).map { $0 + "." + field }
        default: nil
        }
    }

    private static let reservedWords: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
        "package",
        "namespace", "return", "var", "void", "while",
    ]
}
