/// Cuts the text of an expression into tokens (language definition, section "Syntax").
struct Lexer {
    let source: [UInt8]
    var position = 0

    init(_ source: [UInt8]) {
        self.source = source
    }

    /// All tokens, the last one being `.end`.
    ///
    /// - Complexity: O(length).
    static func tokens(of source: [UInt8]) throws(CompilationError) -> [Token] {
        var lexer = Lexer(source)
        var tokens: [Token] = []
        tokens.reserveCapacity(source.count / 3 + 2)
        while true {
            let token = try lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    private mutating func next() throws(CompilationError) -> Token {
        skipSpace()
        let start = position
        guard let byte = peek() else { return Token(kind: .end, range: SourceRange(start, start)) }
        let kind: Token.Kind
        if Self.isLetter(byte) {
            kind = try stringAfterPrefix() ?? word()
        } else if Self.isDigit(byte) || byte == UInt8(ascii: ".") && Self.isDigit(peek(1) ?? 0) {
            kind = try number()
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            kind = .string(try text(isRaw: false, isBytes: false))
        } else if byte == UInt8(ascii: "`") {
            kind = try quotedIdentifier()
        } else {
            kind = try symbol()
        }
        return Token(kind: kind, range: SourceRange(start, position))
    }

    func peek(_ distance: Int = 0) -> UInt8? {
        position + distance < source.count ? source[position + distance] : nil
    }

    func mistake(
        _ message: String,
        from start: Int,
        to end: Int? = nil,
        hint: String? = nil
    ) -> CompilationError {
        CompilationError([
            CompilationError.Issue(.syntax, message, at: SourceRange(start, end ?? start + 1), hint: hint)
        ])
    }

    private mutating func skipSpace() {
        while let byte = peek() {
            switch byte {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20: position += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while let byte = peek(), byte != 0x0A { position += 1 }
            default: return
            }
        }
    }

    /// A text or bytes literal with a prefix such as `r` or `b`, if there is one.
    private mutating func stringAfterPrefix() throws(CompilationError) -> Token.Kind? {
        func isQuote(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
        let first = source[position] | 0x20
        let isRawPrefix = first == UInt8(ascii: "r")
        let isBytesPrefix = first == UInt8(ascii: "b")
        guard isRawPrefix || isBytesPrefix else { return nil }
        if isQuote(peek(1)) {
            position += 1
            let value = try text(isRaw: isRawPrefix, isBytes: isBytesPrefix)
            return isBytesPrefix ? .bytes(value) : .string(value)
        }
        if isBytesPrefix, (peek(1) ?? 0) | 0x20 == UInt8(ascii: "r"), isQuote(peek(2)) {
            position += 2
            return .bytes(try text(isRaw: true, isBytes: true))
        }
        return nil
    }

    private mutating func word() -> Token.Kind {
        let start = position
        while let byte = peek(), Self.isLetter(byte) || Self.isDigit(byte) { position += 1 }
        let name = String(decoding: source[start..<position], as: UTF8.self)
        return switch name {
        case "true": .true
        case "false": .false
        case "null": .null
        case "in": .in
        default: .identifier(name)
        }
    }

    private mutating func quotedIdentifier() throws(CompilationError) -> Token.Kind {
        let start = position
        position += 1
        while let byte = peek(), byte != UInt8(ascii: "`") {
            let isAllowed =
                Self.isLetter(byte) || Self.isDigit(byte)
                || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: " ")].contains(byte)
            guard isAllowed else {
                throw mistake(
                    "a name in back quotes holds letters, digits, \"_\", \".\", \"-\", \"/\" and spaces only",
                    from: position
                )
            }
            position += 1
        }
        guard peek() != nil else { throw mistake("the back quote is never closed", from: start) }
        let name = String(decoding: source[start + 1..<position], as: UTF8.self)
        position += 1
        guard !name.isEmpty else {
            throw mistake("a name in back quotes is empty", from: start, to: position)
        }
        return .quotedIdentifier(name)
    }

    private mutating func symbol() throws(CompilationError) -> Token.Kind {
        for symbol in Token.Symbol.allCases {
            let spelling = symbol.rawValue.utf8
            if source[position...].starts(with: spelling) {
                position += spelling.count
                return .symbol(symbol)
            }
        }
        throw strangeCharacter()
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }
}
