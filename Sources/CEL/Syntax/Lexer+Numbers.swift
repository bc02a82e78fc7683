extension Lexer {
    /// Reads a number without a sign: `12`, `0x1F`, `12u`, `1.5`, `.5`, `2e3`.
    mutating func number() throws(CompilationError) -> Token.Kind {
        let start = position
        if peek() == UInt8(ascii: "0"), (peek(1) ?? 0) | 0x20 == UInt8(ascii: "x"),
            Self.hexadecimalDigit(peek(2) ?? 0) != nil
        {
            return try hexadecimalNumber()
        }
        skipDigits()
        var isWhole = true
        if peek() == UInt8(ascii: "."), Self.isDigit(peek(1) ?? 0) {
            isWhole = false
            position += 1
            skipDigits()
        }
        if (peek() ?? 0) | 0x20 == UInt8(ascii: "e") {
            let hasSign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
            if Self.isDigit(peek(hasSign ? 2 : 1) ?? 0) {
                isWhole = false
                position += hasSign ? 2 : 1
                skipDigits()
            }
        }
        let spelling = String(decoding: source[start..<position], as: UTF8.self)
        guard isWhole else {
            guard let value = Double(spelling), value.isFinite else {
                throw mistake("the number \(spelling) is too large", from: start, to: position)
            }
            return .double(value)
        }
        guard let value = UInt64(spelling) else {
            throw mistake("the number \(spelling) does not fit 64 bits", from: start, to: position)
        }
        return unsignedOrSigned(value)
    }

    private mutating func hexadecimalNumber() throws(CompilationError) -> Token.Kind {
        let start = position
        position += 2
        var value: UInt64 = 0
        while let digit = Self.hexadecimalDigit(peek() ?? 0) {
            guard value >> 60 == 0 else {
                throw mistake("the number does not fit 64 bits", from: start, to: position)
            }
            value = value << 4 | UInt64(digit)
            position += 1
        }
        return unsignedOrSigned(value)
    }

    private mutating func unsignedOrSigned(_ value: UInt64) -> Token.Kind {
        guard (peek() ?? 0) | 0x20 == UInt8(ascii: "u") else { return .int(magnitude: value) }
        position += 1
        return .uint(value)
    }

    private mutating func skipDigits() {
        while let byte = peek(), Self.isDigit(byte) { position += 1 }
    }

    static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
