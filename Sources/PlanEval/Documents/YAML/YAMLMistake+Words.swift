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
        let lineStart = spelling.startOfLine(offset)
        var position = min(offset, bytes.count)
        while position > lineStart, bytes[position - 1] == 0x20 || bytes[position - 1] == 0x09 {
            position -= 1
        }
        if position > lineStart, "\"']}".utf8.contains(bytes[position - 1]), offset < bytes.count {
            let isQuote = "\"'".utf8.contains(bytes[position - 1])
            return diagnostic(
                .yamlQuote,
                isQuote
                    ? "a text goes on behind its closing quotation mark" : "a text goes on behind a bracket",
                at: line(at: offset),
                isQuote
                    ? "put single quotes around the whole text: 'He said \"yes\" at once'"
                    : "put quotation marks around the whole text"
            )
        }
        let column = source.position(of: offset).column
        let above = begin.map { source.position(of: $0) }
        let hint =
            above.map {
                "the keys above begin in column \($0.column) (line \($0.line)), this line in \(column)"
            }
            ?? "begin it in the same column as the first line"
        return diagnostic(
            .yamlIndentation,
            offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
                ? "an item of a list where a key was expected" : "this line fits nothing above it",
            at: line(at: offset),
            hint
        )
    }

    /// A list or object in brackets that goes wrong or does not end.
    func brokenFlow(at offset: Int, begin: Int, context: String) -> Diagnostic {
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
        while start > 0, bytes[start] != UInt8(ascii: "\\"), offset - start < 2 { start -= 1 }
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

    /// The value on the line of `offset`, which is behind the first colon, as it would be written in quotes.
    private func quoted(valueBefore offset: Int) -> String {
        let lineStart = spelling.startOfLine(offset)
        var start = lineStart
        while start < offset, bytes[start] != UInt8(ascii: ":") || !spelling.isSpace(bytes[start + 1]) {
            start += 1
        }
        return quoted(lineAt: spelling.skipSpace(from: min(start + 1, offset)))
    }

    private func quoted(_ text: String) -> String {
        guard text.unicodeScalars.count <= 60 else { return "\"…\"" }
        return text.contains("\"") ? "'" + text.replacing("'", with: "''") + "'" : "\"\(text)\""
    }
}
