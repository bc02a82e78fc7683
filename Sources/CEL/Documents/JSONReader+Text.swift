extension JSONReader {
    /// Reads a string; `state.position` is at its opening quote.
    func readString(_ bytes: Span<UInt8>, _ state: inout State) throws(JSONError) {
        let start = state.position
        let first = start &+ 1
        // Most texts are short: one machine word tells where they end and is what they are found by later.
        if first &+ 8 <= bytes.count {
            let word = bytes.word(at: first)
            let stops = Self.stops(in: word)
            if stops != 0 {
                let length = stops.trailingZeroBitCount / 8
                if bytes[first &+ length] == UInt8(ascii: "\"") {
                    let prefix = word & ((1 &<< UInt64(length &* 8)) &- 1)
                    appendString(start, end: first &+ length &+ 1, prefix: prefix, &state)
                    return
                }
            }
        }
        let end = try Self.endOfPlainText(bytes, from: start + 1)
        guard end < bytes.count else { throw JSONError(.unterminatedString(opened: start), at: bytes.count) }
        guard bytes[end] == UInt8(ascii: "\"") else {
            try readEscapedString(bytes, plainUntil: end, &state)
            return
        }
        appendString(start, end: end + 1, prefix: Self.prefix(bytes, from: start + 1, to: end), &state)
    }

    @inline(__always)
    private func appendString(_ start: Int, end: Int, prefix: UInt64, _ state: inout State) {
        state.position = end
        state.entries.append(
            Document.Entry(
                kind: .string,
                start: start,
                end: end,
                next: state.entries.count + 1,
                payload: prefix
            )
        )
    }

    /// The high bit of each byte that is a quote, a backslash, a control character or not ASCII, exact up to
    /// the first one (Hacker's Delight, section 6-1).
    @inline(__always)
    private static func stops(in word: UInt64) -> UInt64 {
        let low: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (low &* 0x22)
        let backslashes = word ^ (low &* 0x5C)
        let found =
            ((quotes &- low) & ~quotes) | ((backslashes &- low) & ~backslashes)
            | ((word &- low &* 0x20) & ~word) | word
        return found & 0x8080_8080_8080_8080
    }

    /// The first offset at or after `start` that holds a quote, a backslash or a control character, or the
    /// length of the text.
    ///
    /// What is not ASCII on the way is checked to be UTF-8.
    private static func endOfPlainText(_ bytes: Span<UInt8>, from start: Int) throws(JSONError) -> Int {
        var position = start
        while position &+ 8 <= bytes.count {
            let stops = stops(in: bytes.word(at: position))
            guard stops != 0 else {
                position &+= 8
                continue
            }
            position &+= stops.trailingZeroBitCount / 8
            guard bytes[position] >= 0x80 else { return position }
            while position < bytes.count, bytes[position] >= 0x80 {
                position &+= try lengthOfScalar(bytes, position)
            }
        }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x22 || byte == 0x5C || byte < 0x20 { return position }
            position &+= byte < 0x80 ? 1 : try lengthOfScalar(bytes, position)
        }
        return position
    }

    /// The number of bytes of a character outside ASCII (Unicode Standard, table 3-7).
    @inline(__always)
    private static func lengthOfScalar(_ bytes: Span<UInt8>, _ position: Int) throws(JSONError) -> Int {
        let first = bytes[position]
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, first <= 0xF4, position &+ length <= bytes.count else {
            throw JSONError(.invalidUTF8, at: position)
        }
        let second = bytes[position &+ 1]
        var isValid = second & 0xC0 == 0x80
        switch first {
        case 0xE0: isValid = isValid && second >= 0xA0
        case 0xED: isValid = isValid && second < 0xA0
        case 0xF0: isValid = isValid && second >= 0x90
        case 0xF4: isValid = isValid && second < 0x90
        default: break
        }
        if length > 2 { isValid = isValid && bytes[position &+ 2] & 0xC0 == 0x80 }
        if length > 3 { isValid = isValid && bytes[position &+ 3] & 0xC0 == 0x80 }
        guard isValid else { throw JSONError(.invalidUTF8, at: position) }
        return length
    }

    /// The first eight bytes of a text, as `Document.prefix(of:)` packs them.
    private static func prefix(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
        if start &+ 8 <= bytes.count {
            let word = bytes.word(at: start)
            let length = end &- start
            return length >= 8 ? word : word & ((1 &<< UInt64(length &* 8)) &- 1)
        }
        var word: UInt64 = 0
        for offset in start..<end { word |= UInt64(bytes[offset]) << UInt64((offset - start) * 8) }
        return word
    }

    /// Decodes a string with escapes behind the source.
    private func readEscapedString(
        _ bytes: Span<UInt8>,
        plainUntil firstEscape: Int,
        _ state: inout State
    ) throws(JSONError) {
        let start = state.position
        let offset = bytes.count + state.decoded.count
        var position = start + 1
        var next = firstEscape
        while true {
            for index in position..<next { state.decoded.append(bytes[index]) }
            guard next < bytes.count else {
                throw JSONError(.unterminatedString(opened: start), at: bytes.count)
            }
            position = next
            switch bytes[position] {
            case UInt8(ascii: "\""):
                state.position = position + 1
                let length = bytes.count + state.decoded.count - offset
                state.entries.append(
                    Document.Entry(
                        kind: .string,
                        start: start,
                        end: state.position,
                        next: state.entries.count + 1,
                        isDecoded: true,
                        payload: UInt64(offset) << 32 | UInt64(length)
                    )
                )
                return
            case UInt8(ascii: "\\"): try readEscape(bytes, &position, &state.decoded)
            default: throw JSONError(.controlCharacter(bytes[position]), at: position)
            }
            next = try Self.endOfPlainText(bytes, from: position)
        }
    }

    private func readEscape(
        _ bytes: Span<UInt8>,
        _ position: inout Int,
        _ decoded: inout [UInt8]
    ) throws(JSONError) {
        let start = position
        guard start + 1 < bytes.count else { throw JSONError(.invalidEscape, at: start) }
        position += 2
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): decoded.append(0x22)
        case UInt8(ascii: "\\"): decoded.append(0x5C)
        case UInt8(ascii: "/"): decoded.append(0x2F)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try readUnicodeEscape(bytes, start, &position)
            decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw JSONError(.invalidEscape, at: start)
        }
    }

    private func readUnicodeEscape(
        _ bytes: Span<UInt8>,
        _ start: Int,
        _ position: inout Int
    ) throws(JSONError) -> Unicode.Scalar {
        let first = try readHexadecimal(bytes, start, &position)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw JSONError(.unpairedSurrogate, at: start) }
        let secondStart = position
        position += 2
        let second = try readHexadecimal(bytes, secondStart, &position)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw JSONError(.unpairedSurrogate, at: start) }
        return scalar
    }

    private func readHexadecimal(
        _ bytes: Span<UInt8>,
        _ start: Int,
        _ position: inout Int
    ) throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw JSONError(.invalidEscape, at: start) }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Self.hexadecimalDigit(bytes[position]) else {
                throw JSONError(.invalidEscape, at: start)
            }
            value = value << 4 | digit
            position += 1
        }
        return value
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
