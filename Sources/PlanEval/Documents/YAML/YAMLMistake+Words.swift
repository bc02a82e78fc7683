/// One answer for each way in which YAML goes wrong.
extension YAMLMistake {
    /// A tab in the white space that YAML reads as indentation, on the line of `offset`.
    func tab(before offset: Int) -> Diagnostic? {
        var position = spelling.startOfLine(offset)
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        guard position <= offset, position < bytes.count, bytes[position] == 0x09 else { return nil }
        return diagnostic(
            .yamlTab,
            "a tab where YAML expects spaces",
            at: position..<position + 1,
            "indent with spaces, two for each level; editors can replace tabs"
        )
    }

    /// A character that cannot begin a value.
    func unexpectedStart(at offset: Int) -> Diagnostic {
        guard offset < bytes.count, bytes[offset] != 0x09 else {
            return diagnostic(
                .yamlTab,
                "a tab where YAML expects a space",
                at: character(at: offset),
                "write a space instead"
            )
        }
        return start(at: offset)
    }

    /// A value that begins with a character that has a meaning of its own.
    func start(at offset: Int) -> Diagnostic {
        diagnostic(
            .yamlStart,
            "an unquoted text cannot begin with \(name(at: offset))",
            at: character(at: offset),
            "put quotation marks around the text: \(quoted(lineAt: offset))"
        )
    }

    /// A colon where no key is possible.
    func unexpectedColon(at offset: Int) -> Diagnostic {
        let lineStart = spelling.startOfLine(offset)
        let before = bytes[lineStart..<min(offset, bytes.count)]
        let isInsideText = before.indices.contains {
            before[$0] == UInt8(ascii: ":") && $0 + 1 < bytes.count && spelling.isSpace(bytes[$0 + 1])
        }
        if goesOnBehindQuote(at: offset), "\"'".utf8.contains(bytes[valueStart(before: offset)]) {
            return outOfPlace(at: offset, begin: nil)
        }
        guard isInsideText else {
            return diagnostic(
                .yamlIndentation,
                "a key inside the text of the line above",
                at: line(at: spelling.skipSpace(from: lineStart)),
                "begin it in the same column as the keys above, or put quotation marks around the text"
            )
        }
        return diagnostic(
            .yamlColon,
            "a colon followed by a space inside an unquoted text",
            at: character(at: offset),
            "put quotation marks around the text: \(quoted(valueBefore: offset))"
        )
    }

    /// A line among keys that is none.
    func lineWithoutKey(at offset: Int) -> Diagnostic {
        guard offset < bytes.count, !"\"'".utf8.contains(bytes[offset]) else {
            return diagnostic(
                .yamlQuote,
                "a text in quotation marks where a key was expected",
                at: line(at: offset),
                "write key: value; is the closing quotation mark in its place?"
            )
        }
        return diagnostic(
            .yamlIndentation,
            "a line without a key",
            at: line(at: offset),
            "write key: text, or begin the line further right if it goes on with the text above"
        )
    }

    /// Something that fits nothing that is open.
    func outOfPlace(at offset: Int, begin: Int?) -> Diagnostic {
        if goesOnBehindQuote(at: offset) {
            return diagnostic(
                .yamlQuote,
                "a text goes on behind its closing quotation mark",
                at: line(at: offset),
                "put other quotation marks around the whole text: \(quoted(valueBefore: offset))"
            )
        }
        if let last = lastVisible(before: offset), "]}".utf8.contains(last), offset < bytes.count {
            return diagnostic(
                .yamlQuote,
                "a text goes on behind a bracket",
                at: line(at: offset),
                "put quotation marks around the whole text: \(quoted(valueBefore: offset))"
            )
        }
        return misplacedLine(at: offset, begin: begin)
    }

    /// A line that begins in a column where nothing can begin.
    private func misplacedLine(at offset: Int, begin: Int?) -> Diagnostic {
        func mistake(_ words: String, _ hint: String) -> Diagnostic {
            diagnostic(.yamlIndentation, words, at: line(at: offset), hint)
        }
        guard offset < bytes.count else {
            return mistake("the file ends where a key was expected", "is the file complete?")
        }
        switch bytes[offset] {
        case UInt8(ascii: ":"): return mistake("a value without a key", "write key: value")
        case UInt8(ascii: "-"):
            return mistake(
                "an item of a list where a key was expected",
                "write it under the dash of the item before; a list begins on the line below its key"
            )
        default: break
        }
        guard let begin, begin < bytes.count else {
            return mistake("this line fits nothing above it", "begin it in the same column as the first line")
        }
        let outer = source.position(of: begin)
        let column = source.position(of: offset).column
        if bytes[begin] == UInt8(ascii: "-"), outer.column == column {
            return mistake(
                "a key among the items of a list",
                "begin the line with a dash and a space, or further right if it belongs to the item above"
            )
        }
        return mistake(
            "this line fits nothing above it",
            "it begins in column \(column); the lines it could join begin in column \(outer.column), "
                + "such as line \(outer.line)"
        )
    }

    private func goesOnBehindQuote(at offset: Int) -> Bool {
        offset < bytes.count && "\"'".utf8.contains(lastVisible(before: offset) ?? 0)
    }

    /// The last character before `offset` on its line that is no white space.
    private func lastVisible(before offset: Int) -> UInt8? {
        bytes[spelling.startOfLine(offset)..<min(offset, bytes.count)].last { !spelling.isSpace($0) }
    }

    /// A list or object in brackets that goes wrong or does not end.
    func brokenFlow(at offset: Int, begin: Int, context: String) -> Diagnostic {
        guard context.contains("flow") || context.contains("plain scalar") else { return start(at: offset) }
        if spelling.skipSpace(from: offset) >= bytes.count, begin >= offset {
            return diagnostic(
                .unclosed,
                "the file ends before every [ and { is closed",
                at: character(at: offset),
                "is the file complete? Add the missing ] and }"
            )
        }
        let isList = context.contains("sequence")
        let place = source.position(of: begin)
        let isOpen = begin < bytes.count && "[{".utf8.contains(bytes[begin]) && begin != offset
        if isOpen, offset >= bytes.count || place.line < source.position(of: offset).line {
            return diagnostic(
                .unclosed,
                "the \(isList ? "list" : "object") that begins here is not closed",
                at: begin..<begin + 1,
                "add \(isList ? "]" : "}") where it ends, or put quotation marks around a text that begins with "
                    + (isList ? "[" : "{")
            )
        }
        let isColon = offset < bytes.count && bytes[offset] == UInt8(ascii: ":")
        return diagnostic(
            isColon ? .yamlColon : .yamlQuote,
            "expected \(isList ? "a comma or ]" : "a comma or }"), found \(name(at: offset))",
            at: character(at: offset),
            "inside \(isList ? "[ ]" : "{ }") put quotation marks around texts that contain , : [ ] { or }"
        )
    }

    /// A backslash between double quotes.
    func escape(_ problem: String, at offset: Int) -> Diagnostic {
        let isSurrogate = problem.hasPrefix("found invalid Unicode")
        var start = min(offset, bytes.count)
        while start > 0, start == bytes.count || bytes[start] != UInt8(ascii: "\\"), offset - start < 2 {
            start -= 1
        }
        return diagnostic(
            .yamlEscape,
            isSurrogate
                ? "a code that is no character" : "a backslash before something that YAML does not know",
            at: start..<min(start + 2, bytes.count),
            isSurrogate
                ? "write the character itself, or \\U and eight digits such as \\U0001F600"
                : "write \\\\ for a backslash, or put single quotes around the text"
        )
    }

    /// An asterisk in front of a name that marks nothing.
    func undefinedAlias(at offset: Int) -> Diagnostic {
        let range = spelling.alias(from: offset) ?? character(at: offset)
        let name = String(decoding: bytes[range].dropFirst(), as: UTF8.self)
        return diagnostic(
            .yamlAlias,
            "no value is marked with &\(name)",
            at: range,
            "put quotation marks around a text that begins with *: \(quoted(lineAt: offset))"
        )
    }

    /// Text behind `|` or `>`.
    func blockHeader(at offset: Int) -> Diagnostic {
        diagnostic(
            .yamlStart,
            "text on the same line as \(name(at: offset))",
            at: line(at: offset),
            "begin the text on the next line, further right, or put quotation marks around it"
        )
    }

    /// The rest of the line as it would be written in quotes.
    private func quoted(lineAt offset: Int) -> String {
        quoted(String(decoding: bytes[line(at: offset)], as: UTF8.self))
    }

    /// The value on the line of `offset` as it would be written in quotes.
    private func quoted(valueBefore offset: Int) -> String {
        quoted(lineAt: valueStart(before: offset))
    }

    /// Where the value begins on the line of `offset`: behind the first colon or the dashes.
    private func valueStart(before offset: Int) -> Int {
        let lineStart = spelling.startOfLine(offset)
        let colon = (lineStart..<min(offset, bytes.count)).first {
            bytes[$0] == UInt8(ascii: ":") && $0 + 1 < bytes.count && spelling.isSpace(bytes[$0 + 1])
        }
        if let colon { return min(spelling.skipSpace(from: colon + 1), offset) }
        var start = spelling.skipSpace(from: lineStart)
        while start + 1 < offset, bytes[start] == UInt8(ascii: "-"), spelling.isSpace(bytes[start + 1]) {
            start = spelling.skipSpace(from: start + 1)
        }
        return min(start, offset)
    }

    private func quoted(_ text: String) -> String {
        guard text.unicodeScalars.count <= 60 else { return "\"…\"" }
        var inner = text
        if let first = text.utf8.first, "\"'".utf8.contains(first), text.utf8.last == first,
            text.utf8.count > 1
        {
            inner = String(text.dropFirst().dropLast())
        }
        if !inner.contains("\"") { return "\"\(inner.replacing("\\", with: "\\\\"))\"" }
        return "'" + inner.replacing("'", with: "''") + "'"
    }
}
