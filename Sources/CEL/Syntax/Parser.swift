/// Reads tokens into a syntax tree and expands macros on the way (language definition, section "Syntax").
struct Parser {
    private let tokens: [Token]
    private var index = 0
    private var depth = 0
    private let limits: Limits
    private let macros: MacroTable
    var factory = ExpressionFactory()

    private init(_ tokens: [Token], _ macros: MacroTable, _ limits: Limits) {
        self.tokens = tokens
        self.macros = macros
        self.limits = limits
        factory.maximumHeight = limits.maximumHeight
    }

    /// Reads a whole expression.
    ///
    /// - Returns: the tree, and the number of ids used in it.
    static func parse(
        _ source: [UInt8],
        macros: MacroTable,
        limits: Limits
    ) throws(CompilationError) -> (root: Expression, idCount: Int) {
        guard source.count <= limits.maximumSourceLength else {
            throw CompilationError([
                CompilationError.Issue(
                    .limit,
                    "the expression is longer than \(limits.maximumSourceLength) bytes",
                    at: SourceRange(limits.maximumSourceLength, source.count)
                )
            ])
        }
        let tokens = try Lexer.tokens(of: source)
        var parser = Parser(tokens, macros, limits)
        let root = try parser.expression()
        guard parser.current.kind == .end else { throw parser.unexpected(expected: "an operator or the end") }
        return (root, parser.factory.nextID)
    }

    // MARK: Tokens

    private var current: Token { tokens[index] }

    private func at(_ symbol: Token.Symbol) -> Bool {
        current.kind == .symbol(symbol)
    }

    private mutating func advance() {
        if index < tokens.count - 1 { index += 1 }
    }

    private mutating func accept(_ symbol: Token.Symbol) -> Bool {
        guard at(symbol) else { return false }
        advance()
        return true
    }

    private mutating func expect(_ symbol: Token.Symbol, after: String) throws(CompilationError) {
        guard accept(symbol) else { throw unexpected(expected: "\"\(symbol.rawValue)\" after \(after)") }
    }

    private func unexpected(expected: String) -> CompilationError {
        mistake("found \(current.name), expected \(expected)", at: current.range)
    }

    private func mistake(_ message: String, at range: SourceRange, hint: String? = nil) -> CompilationError {
        CompilationError([CompilationError.Issue(.syntax, message, at: range, hint: hint)])
    }

    private var previousEnd: Int { index > 0 ? tokens[index - 1].range.end : 0 }

    private mutating func make(
        _ kind: Expression.Kind,
        from start: Int
    ) throws(CompilationError) -> Expression {
        try factory.make(kind, SourceRange(start, previousEnd))
    }

    /// Counts a level of nesting; must be balanced by `leave`.
    private mutating func enter() throws(CompilationError) {
        depth += 1
        guard depth <= limits.maximumNesting else {
            throw CompilationError([
                CompilationError.Issue(
                    .limit,
                    "the expression is nested deeper than \(limits.maximumNesting) levels",
                    at: current.range
                )
            ])
        }
    }

    private mutating func leave() { depth -= 1 }

    // MARK: Operators

    private mutating func expression() throws(CompilationError) -> Expression {
        try enter()
        let start = current.range.start
        let condition = try or()
        guard accept(.question) else {
            leave()
            return condition
        }
        let then = try or()
        try expect(.colon, after: "the first branch of \"? :\"")
        let otherwise = try expression()
        leave()
        return try make(.conditional(condition, then: then, otherwise: otherwise), from: start)
    }

    private mutating func or() throws(CompilationError) -> Expression {
        let start = current.range.start
        var terms = [try and()]
        while accept(.or) { terms.append(try and()) }
        return terms.count == 1 ? terms[0] : try make(.or(terms), from: start)
    }

    private mutating func and() throws(CompilationError) -> Expression {
        let start = current.range.start
        var terms = [try relation()]
        while accept(.and) { terms.append(try relation()) }
        return terms.count == 1 ? terms[0] : try make(.and(terms), from: start)
    }

    private mutating func relation() throws(CompilationError) -> Expression {
        let start = current.range.start
        var left = try sum()
        while let function = relationOperator() {
            advance()
            let right = try sum()
            left = try make(.call(function: function, target: nil, arguments: [left, right]), from: start)
        }
        return left
    }

    private func relationOperator() -> String? {
        switch current.kind {
        case .in: Operator.in
        case .symbol(.equal): Operator.equal
        case .symbol(.notEqual): Operator.notEqual
        case .symbol(.less): Operator.less
        case .symbol(.lessOrEqual): Operator.lessOrEqual
        case .symbol(.greater): Operator.greater
        case .symbol(.greaterOrEqual): Operator.greaterOrEqual
        default: nil
        }
    }

    private mutating func sum() throws(CompilationError) -> Expression {
        let start = current.range.start
        var left = try product()
        while at(.plus) || at(.minus) {
            let function = at(.plus) ? Operator.add : Operator.subtract
            advance()
            let right = try product()
            left = try make(.call(function: function, target: nil, arguments: [left, right]), from: start)
        }
        return left
    }

    private mutating func product() throws(CompilationError) -> Expression {
        let start = current.range.start
        var left = try unary()
        while at(.times) || at(.divide) || at(.remainder) {
            let function =
                at(.times) ? Operator.multiply : at(.divide) ? Operator.divide : Operator.remainder
            advance()
            let right = try unary()
            left = try make(.call(function: function, target: nil, arguments: [left, right]), from: start)
        }
        return left
    }

    private mutating func unary() throws(CompilationError) -> Expression {
        let start = current.range.start
        if at(.not) {
            var isOdd = false
            while accept(.not) { isOdd.toggle() }
            let operand = try member()
            return isOdd
                ? try make(.call(function: Operator.not, target: nil, arguments: [operand]), from: start)
                : operand
        }
        guard at(.minus) else { return try member() }
        var isOdd = false
        while at(.minus), !isSignOfLiteral() {
            advance()
            isOdd.toggle()
        }
        let operand = try member()
        return isOdd
            ? try make(.call(function: Operator.negate, target: nil, arguments: [operand]), from: start)
            : operand
    }

    /// True at a minus directly in front of a number that it belongs to.
    private func isSignOfLiteral() -> Bool {
        guard at(.minus), index + 1 < tokens.count else { return false }
        switch tokens[index + 1].kind {
        case .int, .double: return true
        default: return false
        }
    }

    // MARK: Members and primaries

    private mutating func member() throws(CompilationError) -> Expression {
        let start = current.range.start
        var operand = try primary()
        while true {
            if accept(.dot) {
                operand = try selection(on: operand, from: start)
            } else if at(.leftBracket) {
                advance()
                let isOptional = accept(.question)
                let key = try expression()
                try expect(.rightBracket, after: "an index")
                operand = try make(.index(operand, key, isOptional: isOptional), from: start)
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
        if accept(.question) {
            let field = try fieldName()
            return try make(.select(operand, field: field, isOptional: true), from: start)
        }
        let nameToken = current
        let field = try fieldName()
        guard case .identifier = nameToken.kind, at(.leftParenthesis) else {
            return try make(.select(operand, field: field, isOptional: false), from: start)
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
        default: throw unexpected(expected: "a field name after \".\"")
        }
    }

    private mutating func arguments(of function: String) throws(CompilationError) -> [Expression] {
        try expect(.leftParenthesis, after: "a function name")
        guard !accept(.rightParenthesis) else { return [] }
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
        return try factory.make(.call(function: function, target: target, arguments: arguments), range)
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
            throw mistake("\"\(name)\" is a reserved word", at: range, hint: "choose another name")
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
