/// Writes values the way an expression spells them.
///
/// What is written is harmless on a terminal: whatever does not print, or changes the direction of text, is
/// written as an escape.
package struct LiteralWriter {
    /// What has been written so far.
    package private(set) var text = ""
    /// True once something was left out for want of room.
    package private(set) var isCut = false
    private var room: Int

    /// Starts with nothing written.
    ///
    /// - Parameter room: the most Unicode scalars to write.
    package init(room: Int = .max) {
        self.room = room
    }

    /// Writes a value, or as much of it as there is room for.
    ///
    /// - Complexity: O(size of what is written).
    package mutating func write(_ value: Value) {
        guard !isCut else { return }
        switch value {
        case .null: put("null")
        case .bool(let value): put(value ? "true" : "false")
        case .int(let value): put(String(value))
        case .uint(let value): put("\(value)u")
        case .double(let value): put(Self.spelling(of: value))
        case .string(let value): write(text: value)
        case .bytes(let octets): write(bytes: octets)
        case .list(let elements):
            put("[")
            separated(elements) { $0.write($1) }
            put("]")
        case .map(let map):
            put("{")
            separated(map.entries) { writer, entry in
                writer.write(entry.key)
                writer.put(": ")
                writer.write(entry.value)
            }
            put("}")
        case .timestamp(let value): put("timestamp(\"\(value.text)\")")
        case .duration(let value): put("duration(\"\(value.text)\")")
        case .type(let type): put(type.constructorName)
        case .optional(let value):
            guard let value else { return put("optional.none()") }
            put("optional.of(")
            write(value)
            put(")")
        }
    }

    private mutating func separated<Item>(_ items: [Item], _ write: (inout LiteralWriter, Item) -> Void) {
        for (index, item) in items.enumerated() {
            guard !isCut else { return }
            if index > 0 { put(", ") }
            write(&self, item)
        }
    }

    private mutating func put(_ part: String) {
        for scalar in part.unicodeScalars { put(scalar) }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        guard room > 0 else {
            isCut = true
            return
        }
        room -= 1
        text.unicodeScalars.append(scalar)
    }

    // MARK: Numbers, texts and octets

    private static func spelling(of number: Double) -> String {
        if number.isNaN { return "double(\"NaN\")" }
        if number.isInfinite { return "double(\"\(number < 0 ? "-" : "")Infinity\")" }
        return number.description
    }

    private mutating func write(text: String) {
        put("\"")
        for scalar in text.unicodeScalars {
            guard !isCut else { return }
            switch scalar {
            case "\"": put("\\\"")
            case "\\": put("\\\\")
            case "\n": put("\\n")
            case "\r": put("\\r")
            case "\t": put("\\t")
            case _ where Self.isVisible(scalar): put(scalar)
            default:
                let isShort = scalar.value <= 0xFFFF
                put((isShort ? "\\u" : "\\U") + Self.hexadecimal(scalar.value, digits: isShort ? 4 : 8))
            }
        }
        put("\"")
    }

    /// False for what nobody sees or what reorders its surroundings; the joiners that some scripts and emoji
    /// need are kept.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\u{200C}" || scalar == "\u{200D}" { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    private mutating func write(bytes octets: [UInt8]) {
        put("b\"")
        for octet in octets {
            guard !isCut else { return }
            switch octet {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): put("\\" + String(Unicode.Scalar(octet)))
            case 0x20..<0x7F: put(Unicode.Scalar(octet))
            default: put("\\x" + Self.hexadecimal(UInt32(octet), digits: 2))
            }
        }
        put("\"")
    }

    private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}

extension Value: CustomStringConvertible {
    /// The value as an expression spells it, for example `[1, 2u, "a"]`.
    ///
    /// - Complexity: O(size of the value).
    public var description: String {
        var writer = LiteralWriter()
        writer.write(self)
        return writer.text
    }
}
