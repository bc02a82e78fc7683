extension PatternParser {
    /// Reads an escape outside a class; the backslash has been taken.
    mutating func parseEscapedAtom(since start: Int) throws(RegexError) -> SyntaxNode {
        switch cursor.peek() {
        case "b": return takeAssertion(.wordBoundary)
        case "B": return takeAssertion(.notWordBoundary)
        case "A": return takeAssertion(.textStart)
        case "z": return takeAssertion(.textEnd)
        case "C":
            throw failure(.singleByteEscape, at: start)
        default:
            if let set = try parseClassEscape(since: start) { return .set(set) }
            return literal(try parseCharacterEscape(since: start))
        }
    }

    private mutating func takeAssertion(_ assertion: Assertion) -> SyntaxNode {
        cursor.position += 1
        return .assertion(assertion)
    }

    /// Reads an escape for one character; the backslash has been taken.
    mutating func parseCharacterEscape(since start: Int) throws(RegexError) -> UInt32 {
        guard let scalar = cursor.next() else { throw failure(.trailingBackslash, at: start) }
        switch scalar {
        case "a": return 0x07
        case "f": return 0x0C
        case "n": return 0x0A
        case "r": return 0x0D
        case "t": return 0x09
        case "v": return 0x0B
        case "x":
            if let value = takeHexadecimal() { return value }
        case "0":
            return takeOctal(after: scalar)
        case "1"..."9":
            guard scalar <= "7", let digit = cursor.peek(), ("0"..."7").contains(digit) else {
                throw failure(.backReference(cursor.text(since: start)), at: start)
            }
            return takeOctal(after: scalar)
        case "A"..."Z", "b"..."z":
            break
        default:
            if scalar.isASCII { return scalar.value }
        }
        throw failure(.unknownEscape(cursor.text(since: start)), at: start)
    }

    /// Takes up to two more octal digits.
    private mutating func takeOctal(after first: Unicode.Scalar) -> UInt32 {
        var value = first.value - 0x30
        for _ in 0..<2 {
            guard let digit = cursor.peek(), ("0"..."7").contains(digit) else { break }
            value = value * 8 + digit.value - 0x30
            cursor.position += 1
        }
        return value
    }

    /// Takes two hexadecimal digits, or any number of them in braces.
    private mutating func takeHexadecimal() -> UInt32? {
        guard cursor.take("{") else {
            guard let high = takeHexDigit(), let low = takeHexDigit() else { return nil }
            return high << 4 | low
        }
        guard var value = takeHexDigit() else { return nil }
        while let digit = takeHexDigit() {
            value = value << 4 | digit
            guard value <= ScalarSet.maximum else { return nil }
        }
        return cursor.take("}") ? value : nil
    }

    private mutating func takeHexDigit() -> UInt32? {
        guard let scalar = cursor.peek(), let value = hexadecimalValue(of: scalar.value) else { return nil }
        cursor.position += 1
        return value
    }
}
