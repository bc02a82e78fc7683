/// Reads tokens into a syntax tree and expands macros on the way (language definition, section "Syntax").
struct Parser {
    let source: [UInt8]
    let tokens: [Token]
    private(set) var index = 0
    private var depth = 0
    private let limits: Limits
    let macros: MacroTable
    /// The names of the calls whose arguments are being read, the innermost last.
    var openCalls: [String] = []
    var factory = ExpressionFactory()

    private init(_ source: [UInt8], _ tokens: [Token], _ macros: MacroTable, _ limits: Limits) {
        self.source = source
        self.tokens = tokens
        self.macros = macros
        self.limits = limits
        factory.maximumHeight = limits.maximumHeight
        factory.maximumNodes = limits.maximumNodes
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
        var parser = Parser(source, tokens, macros, limits)
        let root = try parser.expression()
        guard parser.current.kind == .end else { throw parser.unexpected(expected: "an operator or the end") }
        return (root, parser.factory.nextID)
    }

    // MARK: Tokens

    var current: Token { tokens[index] }

    func at(_ symbol: Token.Symbol) -> Bool {
        current.kind == .symbol(symbol)
    }

    mutating func advance() {
        if index < tokens.count - 1 { index += 1 }
    }

    mutating func accept(_ symbol: Token.Symbol) -> Bool {
        guard at(symbol) else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: Token.Symbol, after: String) throws(CompilationError) {
        guard accept(symbol) else {
            throw unexpected(expected: "\"\(symbol.rawValue)\" after \(after)", closing: symbol)
        }
    }

    func mistake(_ message: String, at range: SourceRange, hint: String? = nil) -> CompilationError {
        CompilationError([CompilationError.Issue(.syntax, message, at: range, hint: hint)])
    }

    var previousEnd: Int { index > 0 ? tokens[index - 1].range.end : 0 }

    mutating func make(
        _ kind: Expression.Kind,
        from start: Int,
        focus: SourceRange? = nil
    ) throws(CompilationError) -> Expression {
        try factory.make(kind, SourceRange(start, previousEnd), focus: focus)
    }

    /// A call of an operator with two operands; messages point at the operator.
    private mutating func operation(
        _ function: String,
        _ left: Expression,
        _ operatorRange: SourceRange,
        _ right: Expression,
        from start: Int
    ) throws(CompilationError) -> Expression {
        try make(
            .call(function: function, target: nil, arguments: [left, right]),
            from: start,
            focus: operatorRange
        )
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

    mutating func expression() throws(CompilationError) -> Expression {
        try enter()
        let start = current.range.start
        let condition = try or()
        let range = current.range
        guard accept(.question) else {
            leave()
            return condition
        }
        let isChain = at(.dot) && current.range.start == range.end
        let then = try or()
        if isChain, !at(.colon) {
            throw mistake(
                "\"?.\" is no operator",
                at: SourceRange(range.start, range.end + 1),
                hint: Self.absenceHint
            )
        }
        try expect(.colon, after: "the first branch of \"? :\"")
        let otherwise = try expression()
        leave()
        return try make(
            .conditional(condition, then: then, otherwise: otherwise),
            from: start,
            focus: range
        )
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
            let range = current.range
            advance()
            left = try operation(function, left, range, sum(), from: start)
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
            let range = current.range
            advance()
            left = try operation(function, left, range, product(), from: start)
        }
        return left
    }

    private mutating func product() throws(CompilationError) -> Expression {
        let start = current.range.start
        var left = try unary()
        while at(.times) || at(.divide) || at(.remainder) {
            let function =
                at(.times) ? Operator.multiply : at(.divide) ? Operator.divide : Operator.remainder
            let range = current.range
            advance()
            left = try operation(function, left, range, unary(), from: start)
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
                ? try make(
                    .call(function: Operator.not, target: nil, arguments: [operand]),
                    from: start,
                    focus: SourceRange(start, start + 1)
                )
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
            ? try make(
                .call(function: Operator.negate, target: nil, arguments: [operand]),
                from: start,
                focus: SourceRange(start, start + 1)
            )
            : operand
    }

    /// True at a minus directly in front of a number that it belongs to.
    func isSignOfLiteral() -> Bool {
        guard at(.minus), index + 1 < tokens.count else { return false }
        switch tokens[index + 1].kind {
        case .int, .double: return true
        default: return false
        }
    }
}
