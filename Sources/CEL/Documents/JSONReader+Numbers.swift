extension JSONReader {
    /// Reads a number; `state.position` is at its sign or first digit.
    func readNumber(_ bytes: Span<UInt8>, _ state: inout State) throws(JSONError) {
        let start = state.position
        var position = start
        let isNegative = bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        guard position < bytes.count, Self.isDigit(bytes[position]) else {
            throw JSONError(.invalidNumber, at: start)
        }
        if bytes[position] == UInt8(ascii: "0"), position + 1 < bytes.count, Self.isDigit(bytes[position + 1])
        {
            throw JSONError(.leadingZero, at: start)
        }
        var digits = Digits()
        while position < bytes.count, Self.isDigit(bytes[position]) {
            digits.append(bytes[position])
            position += 1
        }
        var isWhole = true
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            let fraction = position
            while position < bytes.count, Self.isDigit(bytes[position]) {
                digits.append(bytes[position])
                digits.exponent -= 1
                position += 1
            }
            guard position > fraction else { throw JSONError(.invalidNumber, at: start) }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            position += 1
            try readExponent(bytes, &position, start, &digits)
        }
        if position < bytes.count, Self.isWordByte(bytes[position]) || bytes[position] == UInt8(ascii: ".") {
            throw JSONError(.invalidNumber, at: start)
        }
        state.position = position
        var entry = Document.Entry(kind: .double, start: start, end: position, next: state.entries.count + 1)
        if isWhole, let value = digits.int64(isNegative: isNegative) {
            entry.kind = .int
            entry.payload = UInt64(bitPattern: value)
        } else {
            let value = digits.double(isNegative: isNegative) ?? Self.slowDouble(bytes, start..<position)
            guard value.isFinite else { throw JSONError(.numberOutOfRange, at: start) }
            entry.payload = value.bitPattern
        }
        state.entries.append(entry)
    }

    private func readExponent(
        _ bytes: Span<UInt8>,
        _ position: inout Int,
        _ start: Int,
        _ digits: inout Digits
    ) throws(JSONError) {
        var isNegative = false
        if position < bytes.count,
            bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
        {
            isNegative = bytes[position] == UInt8(ascii: "-")
            position += 1
        }
        guard position < bytes.count, Self.isDigit(bytes[position]) else {
            throw JSONError(.invalidNumber, at: start)
        }
        var exponent = 0
        while position < bytes.count, Self.isDigit(bytes[position]) {
            exponent = min(exponent * 10 + Int(bytes[position] - UInt8(ascii: "0")), 1_000_000)
            position += 1
        }
        digits.exponent += isNegative ? -exponent : exponent
    }

    /// The digits of a number as far as they fit a machine word, and the power of ten behind them.
    private struct Digits {
        var value: UInt64 = 0
        var exponent = 0
        var fits = true

        mutating func append(_ byte: UInt8) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(byte &- UInt8(ascii: "0")))
            value = sum
            if overflow || carry { fits = false }
        }

        func int64(isNegative: Bool) -> Int64? {
            guard fits else { return nil }
            if isNegative {
                return value <= UInt64(Int64.max) + 1 ? Int64(truncatingIfNeeded: 0 &- value) : nil
            }
            return Int64(exactly: value)
        }

        /// The exact value where the digits and the power of ten are both exact doubles, so that one rounded
        /// operation joins them (Clinger 1990, "How to read floating point numbers accurately", section 5).
        func double(isNegative: Bool) -> Double? {
            guard fits, value <= 1 << 53, abs(exponent) <= 22 else { return nil }
            let magnitude =
                exponent < 0
                ? Double(value) / Self.powersOfTen[-exponent] : Double(value) * Self.powersOfTen[exponent]
            return isNegative ? -magnitude : magnitude
        }

        private static let powersOfTen: [Double] = [
            1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
            1e18,
            1e19, 1e20, 1e21, 1e22,
        ]
    }

    private static func slowDouble(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double {
        var spelling = ""
        for index in range { spelling.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
        return Double(spelling) ?? .infinity
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }
}
