extension Lexer {
    /// Where in the source a byte of the value of a literal is written.
    ///
    /// - Parameters:
    ///   - offset: the byte of the value; the place just past its end is the closing quote.
    ///   - range: the literal with its prefix.
    ///   - source: the whole expression.
    /// - Returns: `nil` when there is no text literal.
    static func place(
        ofByte offset: Int,
        inLiteralAt range: SourceRange,
        of source: [UInt8]
    ) -> SourceRange? {
        guard range.end <= source.count else { return nil }
        var lexer = Lexer(source)
        lexer.position = range.start
        var isRaw = false
        while let letter = lexer.peek(), isLetter(letter) {
            isRaw = isRaw || letter | 0x20 == UInt8(ascii: "r")
            lexer.position += 1
        }
        guard let quote = lexer.peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return nil
        }
        // The literal has been read before, so that reading it again does not fail.
        guard (try? lexer.text(isRaw: isRaw, isBytes: false, upTo: offset)) != nil else { return nil }
        return SourceRange(lexer.position, min(lexer.position + 1, range.end))
    }

    /// Reads a quoted text or bytes literal; `position` is at its opening quote.
    ///
    /// In raw texts backslashes stand for themselves, in bytes escapes stand for octets. When the value has
    /// `length` bytes, reading stops with `position` at the next character.
    mutating func text(
        isRaw: Bool,
        isBytes: Bool,
        upTo length: Int = .max
    ) throws(CompilationError) -> [UInt8] {
        let start = position
        let quote = source[position]
        let isTriple = peek(1) == quote && peek(2) == quote
        position += isTriple ? 3 : 1
        var value: [UInt8] = []
        while let byte = peek() {
            if value.count >= length { return value }
            if byte == quote, !isTriple || peek(1) == quote && peek(2) == quote {
                position += isTriple ? 3 : 1
                return value
            }
            switch byte {
            case UInt8(ascii: "\\") where !isRaw:
                try escape(isBytes: isBytes, into: &value)
            case 0x0A, 0x0D:
                guard isTriple else {
                    throw mistake(
                        "the text is not closed on its line",
                        from: start,
                        to: position,
                        hint: "close it with \(Unicode.Scalar(quote)), or use three quotes for several lines"
                    )
                }
                if byte == 0x0D, peek(1) == 0x0A { position += 1 }
                value.append(0x0A)
                position += 1
            default:
                value.append(byte)
                position += 1
            }
        }
        throw mistake(
            "the text is never closed",
            from: start,
            to: source.count,
            hint: closingHint(quote, openedAt: start)
        )
    }

    /// A quote directly behind a letter is most likely an apostrophe that has ended the text before it.
    private func closingHint(_ quote: UInt8, openedAt start: Int) -> String {
        let sign = Unicode.Scalar(quote)
        guard start > 0, Self.isLetter(source[start - 1]) else { return "add the closing \(sign)" }
        let other = quote == UInt8(ascii: "'") ? "\"" : "'"
        return "write \\\(sign) for a quote inside a text, or put the text in \(other)…\(other)"
    }

    private mutating func escape(isBytes: Bool, into value: inout [UInt8]) throws(CompilationError) {
        let start = position
        guard let letter = peek(1) else { throw mistake("the text ends after a backslash", from: start) }
        position += 2
        switch letter {
        case UInt8(ascii: "a"): value.append(0x07)
        case UInt8(ascii: "b"): value.append(0x08)
        case UInt8(ascii: "f"): value.append(0x0C)
        case UInt8(ascii: "n"): value.append(0x0A)
        case UInt8(ascii: "r"): value.append(0x0D)
        case UInt8(ascii: "t"): value.append(0x09)
        case UInt8(ascii: "v"): value.append(0x0B)
        case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            value.append(letter)
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            append(try digits(2, base: 16, start), isBytes, &value)
        case UInt8(ascii: "u") where !isBytes, UInt8(ascii: "U") where !isBytes:
            let code = try digits(letter == UInt8(ascii: "u") ? 4 : 8, base: 16, start)
            guard Unicode.Scalar(code) != nil else {
                throw mistake("the escape names no character", from: start, to: position)
            }
            append(code, false, &value)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            position -= 1
            append(try digits(3, base: 8, start), isBytes, &value)
        default:
            throw mistake(
                "a backslash is followed by something that is no escape",
                from: start,
                to: position,
                hint: "write \\\\ for a backslash, or r'…' for a text without escapes"
            )
        }
    }

    private mutating func digits(_ count: Int, base: UInt32, _ start: Int) throws(CompilationError) -> UInt32
    {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = Self.hexadecimalDigit(peek() ?? 0), digit < base else {
                throw mistake("the escape has too few digits", from: start, to: position)
            }
            // Eight hexadecimal digits fit; what names no character is refused by the caller.
            value = value &* base &+ digit
            position += 1
        }
        return value
    }

    private func append(_ code: UInt32, _ isBytes: Bool, _ value: inout [UInt8]) {
        if isBytes {
            value.append(UInt8(truncatingIfNeeded: code))
        } else if let scalar = Unicode.Scalar(code), let units = UTF8.encode(scalar) {
            value.append(contentsOf: units)
        }
    }
}
