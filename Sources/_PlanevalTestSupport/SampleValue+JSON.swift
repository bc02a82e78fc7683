extension SampleValue {
    /// The value as JSON, with white space and escapes wherever chance puts them.
    package func json(using generator: inout SeededGenerator) -> String {
        var text = ""
        write(to: &text, &generator)
        return text
    }

    private func write(to text: inout String, _ generator: inout SeededGenerator) {
        Self.writeSpace(to: &text, &generator)
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += String(value)
        case .double(let bits): text += Self.spelling(of: Double(bitPattern: bits), &generator)
        case .text(let bytes): Self.write(bytes, to: &text, &generator)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.write(to: &text, &generator)
            }
            if elements.isEmpty { Self.writeSpace(to: &text, &generator) }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                Self.writeSpace(to: &text, &generator)
                Self.write(member.key, to: &text, &generator)
                Self.writeSpace(to: &text, &generator)
                text += ":"
                member.value.write(to: &text, &generator)
            }
            if members.isEmpty { Self.writeSpace(to: &text, &generator) }
            text += "}"
        }
        Self.writeSpace(to: &text, &generator)
    }

    private static func writeSpace(to text: inout String, _ generator: inout SeededGenerator) {
        guard Int.random(in: 0..<4, using: &generator) == 0 else { return }
        for _ in 0..<Int.random(in: 1...9, using: &generator) {
            text += [" ", "\t", "\n", "\r\n"][Int.random(in: 0..<4, using: &generator)]
        }
    }

    /// A double with a point or an exponent, so that it is not read as a whole number.
    private static func spelling(of value: Double, _ generator: inout SeededGenerator) -> String {
        let spelling = "\(value)"
        return Bool.random(using: &generator) ? spelling.replacing("e", with: "E") : spelling
    }

    private static func write(_ bytes: [UInt8], to text: inout String, _ generator: inout SeededGenerator) {
        text += "\""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let mustEscape = scalar == "\"" || scalar == "\\" || scalar.value < 0x20
            guard mustEscape || Int.random(in: 0..<8, using: &generator) == 0 else {
                text.unicodeScalars.append(scalar)
                continue
            }
            let short: [Unicode.Scalar: String] = [
                "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n",
                "\r": "\\r", "\t": "\\t",
            ]
            if let escape = short[scalar], Bool.random(using: &generator) {
                text += escape
            } else {
                for unit in String(scalar).utf16 { text += "\\u" + hexadecimal(unit, &generator) }
            }
        }
        text += "\""
    }

    private static func hexadecimal(_ unit: UInt16, _ generator: inout SeededGenerator) -> String {
        let digits = String(unit, radix: 16, uppercase: Bool.random(using: &generator))
        return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
