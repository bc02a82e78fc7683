/// The spelling of a text between quotation marks, or of one without any: YAML 1.2, section 7.3, and JSON,
/// whose texts are spelled as a part of it.
struct FlowScalar {
    /// What has been read.
    private(set) var text: [UInt8] = []
    /// For each byte of `text` the bytes of the source that stand for it.
    private(set) var places: [Range<Int>] = []
    private let source: ArraySlice<UInt8>
    private let content: Range<Int>
    private let style: Style

    private enum Style {
        case plain, singleQuoted, doubleQuoted
    }

    /// Prepares the spelling in `range`, quotation marks included.
    init(_ source: ArraySlice<UInt8>, _ range: Range<Int>) {
        self.source = source
        switch source[range.lowerBound] {
        case UInt8(ascii: "'"): style = .singleQuoted
        case UInt8(ascii: "\""): style = .doubleQuoted
        default: style = .plain
        }
        content =
            style == .plain
            ? range : range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
    }

    /// Reads the text.
    ///
    /// - Returns: false if something is no spelling of anything.
    mutating func read() -> Bool {
        var offset = content.lowerBound
        while offset < content.upperBound {
            switch source[offset] {
            case let byte where byte.isBlank: offset = readBlanks(from: offset)
            case UInt8(ascii: "'") where style == .singleQuoted:
                add([UInt8(ascii: "'")], at: offset..<offset + 2)
                offset += 2
            case UInt8(ascii: "\\") where style == .doubleQuoted:
                guard let next = readEscape(at: offset) else { return false }
                offset = next
            case let byte:
                add([byte], at: offset..<offset + 1)
                offset += 1
            }
        }
        return true
    }

    /// Reads white space; a single line break becomes a space, several one less than there are.
    private mutating func readBlanks(from start: Int) -> Int {
        var offset = start
        var breaks: [Range<Int>] = []
        while offset < content.upperBound, source[offset].isBlank {
            if source[offset].isLineBreak {
                let end = endOfBreak(at: offset)
                breaks.append(offset..<end)
                offset = end
            } else {
                offset += 1
            }
        }
        if breaks.count == 1 {
            add([0x20], at: breaks[0])
        } else if breaks.isEmpty {
            for place in start..<offset { add([source[place]], at: place..<place + 1) }
        }
        for lineBreak in breaks.dropFirst() { add([0x0A], at: lineBreak) }
        return offset
    }

    private func endOfBreak(at offset: Int) -> Int {
        let isTwo =
            source[offset] == 0x0D && offset + 1 < content.upperBound && source[offset + 1] == 0x0A
        return offset + (isTwo ? 2 : 1)
    }

    /// Reads what a backslash begins.
    ///
    /// - Returns: the offset behind it, or `nil` if it means nothing.
    private mutating func readEscape(at start: Int) -> Int? {
        guard start + 1 < content.upperBound else { return nil }
        let code = source[start + 1]
        if code.isLineBreak {
            var offset = endOfBreak(at: start + 1)
            while offset < content.upperBound, source[offset] == 0x20 || source[offset] == 0x09 {
                offset += 1
            }
            return offset
        }
        if let digits = Self.digitCount(of: code) {
            guard let value = number(at: start + 2, digits: digits) else { return nil }
            let end = start + 2 + digits
            if let scalar = Unicode.Scalar(value) {
                add(Array(String(scalar).utf8), at: start..<end)
                return end
            }
            return readSecondSurrogate(of: value, from: start, at: end)
        }
        guard let scalar = Self.meaning(of: code) else { return nil }
        add(Array(String(scalar).utf8), at: start..<start + 2)
        return start + 2
    }

    /// Reads the other half of a character that JSON spells in two.
    private mutating func readSecondSurrogate(of high: UInt32, from start: Int, at offset: Int) -> Int? {
        guard 0xD800..<0xDC00 ~= high, offset + 6 <= content.upperBound,
            source[offset] == UInt8(ascii: "\\"), source[offset + 1] == UInt8(ascii: "u"),
            let low = number(at: offset + 2, digits: 4), 0xDC00..<0xE000 ~= low,
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { return nil }
        add(Array(String(scalar).utf8), at: start..<offset + 6)
        return offset + 6
    }

    private func number(at offset: Int, digits: Int) -> UInt32? {
        guard offset + digits <= content.upperBound else { return nil }
        return UInt32(String(decoding: source[offset..<offset + digits], as: UTF8.self), radix: 16)
    }

    private mutating func add(_ bytes: [UInt8], at range: Range<Int>) {
        text += bytes
        places += repeatElement(range, count: bytes.count)
    }

    private static func digitCount(of code: UInt8) -> Int? {
        switch code {
        case UInt8(ascii: "x"): 2
        case UInt8(ascii: "u"): 4
        case UInt8(ascii: "U"): 8
        default: nil
        }
    }

    /// YAML 1.2, section 5.7.
    private static func meaning(of code: UInt8) -> Unicode.Scalar? {
        switch code {
        case UInt8(ascii: "0"): "\u{0}"
        case UInt8(ascii: "a"): "\u{7}"
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "t"), 0x09: "\t"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "v"): "\u{B}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "e"): "\u{1B}"
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"):
            Unicode.Scalar(code)
        case UInt8(ascii: "N"): "\u{85}"
        case UInt8(ascii: "_"): "\u{A0}"
        case UInt8(ascii: "L"): "\u{2028}"
        case UInt8(ascii: "P"): "\u{2029}"
        default: nil
        }
    }
}
