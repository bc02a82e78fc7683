/// What an unquoted scalar means by the core schema of YAML 1.2 (section 10.3.2), with two exceptions.
///
/// Numbers with superfluous zeros in front stay texts, because readers of YAML 1.1 and 1.2 disagree about
/// them and they are names more often than quantities. Infinity and "not a number" are refused.
enum CoreSchema: Equatable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case text
    /// A text that other readers take for something else, which is named.
    case surprisingText(String)
    /// A number that cannot be reckoned with.
    case notANumber
    /// A number beyond the range of a double.
    case outOfRange

    /// Finds out what `spelling` means.
    init(_ spelling: String) {
        switch spelling {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        case "yes", "Yes", "YES", "on", "On", "ON": self = .surprisingText("true")
        case "no", "No", "NO", "off", "Off", "OFF": self = .surprisingText("false")
        case ".nan", ".NaN", ".NAN": self = .notANumber
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF": self = .notANumber
        default:
            let bytes = Array(spelling.utf8.prefix(Self.maximumNumberLength + 1))
            guard bytes.count <= Self.maximumNumberLength, let first = bytes.first,
                first &- UInt8(ascii: "0") < 10 || "+-.".utf8.contains(first)
            else {
                self = .text
                return
            }
            self = Self.prefixed(bytes) ?? Self.decimal(bytes) ?? .text
        }
    }

    /// Longer ones are no numbers that anybody wrote by hand.
    private static let maximumNumberLength = 1100

    /// `0x1F` and `0o17`.
    private static func prefixed(_ bytes: [UInt8]) -> CoreSchema? {
        guard bytes.count > 2, bytes[0] == UInt8(ascii: "0") else { return nil }
        let radix = bytes[1] == UInt8(ascii: "x") ? 16 : bytes[1] == UInt8(ascii: "o") ? 8 : 0
        guard radix > 0, bytes[2] != UInt8(ascii: "+"), bytes[2] != UInt8(ascii: "-") else { return nil }
        return Int64(String(decoding: bytes.dropFirst(2), as: UTF8.self), radix: radix).map { .int($0) }
    }

    /// Numbers in tens.
    ///
    /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
    private static func decimal(_ bytes: [UInt8]) -> CoreSchema? {
        var position = bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-") ? 1 : 0
        func skipDigits() -> Int {
            let start = position
            while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
            return position - start
        }
        let wholeStart = position
        let whole = skipDigits()
        let hasSuperfluousZero = whole > 1 && bytes[wholeStart] == UInt8(ascii: "0")
        if whole > 0, isGrouped(bytes[position...]) {
            return .surprisingText(String(decoding: bytes.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self))
        }
        if position == bytes.count {
            if whole == 0 { return nil }
            if hasSuperfluousZero { return .surprisingText("an octal or decimal number") }
            return integer(bytes)
        }
        var fraction = 0
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            fraction = skipDigits()
        }
        guard whole + fraction > 0 else { return nil }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, "+-".utf8.contains(bytes[position]) { position += 1 }
            guard skipDigits() > 0 else { return nil }
        }
        guard position == bytes.count else { return nil }
        return hasSuperfluousZero ? .surprisingText("a number") : floating(bytes)
    }

    /// What follows the first digits of `1_000`.
    private static func isGrouped(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.first == UInt8(ascii: "_")
            && rest.allSatisfy { $0 == UInt8(ascii: "_") || $0 &- UInt8(ascii: "0") < 10 }
    }

    private static func integer(_ bytes: [UInt8]) -> CoreSchema {
        Int64(String(decoding: bytes, as: UTF8.self)).map { .int($0) } ?? floating(bytes)
    }

    private static func floating(_ bytes: [UInt8]) -> CoreSchema {
        guard let value = Double(String(decoding: bytes, as: UTF8.self)) else { return .text }
        return value.isFinite ? .double(value) : .outOfRange
    }
}
