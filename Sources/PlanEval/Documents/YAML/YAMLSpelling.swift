import Yams

/// Finds out where a value ends in the source; Yams only tells where it begins.
struct YAMLSpelling {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The place behind the anchor and the tag that may stand in front of a value.
    func skipProperties(from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "!") {
            while offset < bytes.count, !isSpace(bytes[offset]), !",[]{}".utf8.contains(bytes[offset]) {
                offset += 1
            }
            offset = skipSpace(from: offset)
        }
        return offset
    }

    /// The beginning of the anchor and the tag that stand in front of a value on the same line.
    func startOfProperties(before offset: Int) -> Int {
        var start = offset
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        let end = start
        while start > 0, !isSpace(bytes[start - 1]), !",[{".utf8.contains(bytes[start - 1]) { start -= 1 }
        let isProperty =
            start < end && (bytes[start] == UInt8(ascii: "!") || bytes[start] == UInt8(ascii: "&"))
        return isProperty ? start : offset
    }

    /// The end of the word at `start`.
    func skipWord(from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, !isSpace(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The place behind white space, line breaks and comments.
    func skipSpace(from start: Int) -> Int {
        var offset = start
        while offset < bytes.count {
            if isSpace(bytes[offset]) {
                offset += 1
            } else if isComment(at: offset) {
                offset = endOfLine(from: offset)
            } else {
                break
            }
        }
        return offset
    }

    /// The end of a scalar.
    ///
    /// Quoted texts end with their quotation mark. For the others the characters that are no white space are
    /// the same in the source and in the value, in the same order, whatever was done about line breaks and
    /// indentation.
    ///
    /// - Parameters:
    ///   - value: what Yams made of it.
    ///   - style: how it is written.
    ///   - start: its first character.
    /// - Returns: the offset just past its last visible character.
    func end(of value: String, _ style: Node.Scalar.Style, from start: Int) -> Int {
        switch style {
        case .singleQuoted: return endOfSingleQuoted(from: start)
        case .doubleQuoted: return endOfDoubleQuoted(from: start)
        case .literal, .folded: return endOfText(value, from: endOfLine(from: start))
        case .plain, .any: return endOfText(value, from: start)
        }
    }

    /// The place behind the bracket that closes a flow collection.
    ///
    /// - Parameters:
    ///   - bracket: `]` or `}`.
    ///   - start: the end of its last value, behind which only punctuation and comments follow.
    /// - Returns: the offset just past the bracket, or `start` if there is none.
    func endOfFlow(_ bracket: UInt8, from start: Int) -> Int {
        var offset = start
        while offset < bytes.count {
            if bytes[offset] == bracket { return offset + 1 }
            offset = isComment(at: offset) ? endOfLine(from: offset) : offset + 1
        }
        return start
    }

    /// The alias that comes next behind `start`, with its asterisk.
    func alias(from start: Int) -> Range<Int>? {
        var offset = start
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "*") {
            guard isSpace(bytes[offset]) || "-:,?[{&!".utf8.contains(bytes[offset]) || isComment(at: offset)
            else {
                return nil
            }
            if "&!".utf8.contains(bytes[offset]) {
                offset = skipProperties(from: offset)
            } else {
                offset = isComment(at: offset) ? endOfLine(from: offset) : offset + 1
            }
        }
        var end = offset + 1
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        return offset < bytes.count ? offset..<end : nil
    }

    /// The end of the line, without its break.
    func endOfLine(from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") {
            offset += 1
        }
        return offset
    }

    /// The beginning of the line.
    func startOfLine(_ offset: Int) -> Int {
        var start = min(offset, bytes.count)
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), bytes[start - 1] != UInt8(ascii: "\r") {
            start -= 1
        }
        return start
    }

    /// True for what an anchor or alias may be called.
    func isNameByte(_ byte: UInt8) -> Bool {
        byte | 0x20 &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-")
    }

    /// True for spaces, tabs and line breaks.
    func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private func isComment(at offset: Int) -> Bool {
        bytes[offset] == UInt8(ascii: "#") && (offset == 0 || isSpace(bytes[offset - 1]))
    }

    private func endOfSingleQuoted(from start: Int) -> Int {
        let quote = UInt8(ascii: "'")
        var offset = start + 1
        while offset < bytes.count {
            if bytes[offset] == quote {
                guard offset + 1 < bytes.count, bytes[offset + 1] == quote else { return offset + 1 }
                offset += 1
            }
            offset += 1
        }
        return bytes.count
    }

    private func endOfDoubleQuoted(from start: Int) -> Int {
        var offset = start + 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(offset + 1, bytes.count)
    }

    private func endOfText(_ value: String, from start: Int) -> Int {
        var offset = start
        var end = start
        for byte in value.utf8 where !isSpace(byte) {
            while offset < bytes.count, bytes[offset] != byte {
                // A break of YAML 1.1 that became a line feed.
                let isNextLine =
                    bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0x85
                guard isSpace(bytes[offset]) || isNextLine else { return end }
                offset += isNextLine ? 2 : 1
            }
            offset += 1
            end = min(offset, bytes.count)
        }
        return end
    }
}
