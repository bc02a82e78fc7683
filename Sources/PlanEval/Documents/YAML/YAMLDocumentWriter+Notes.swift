import Yams

extension YAMLDocumentWriter {
    /// Notes a word or number that other programs take for something else.
    mutating func note(surprise text: String, _ other: String, at range: Range<Int>) {
        note(
            .yamlText,
            "\"\(text)\" is read as a text, not as \(other)",
            at: range,
            severity: .info,
            hint: other == "true" || other == "false"
                ? "write \(other) if that is meant, otherwise \"\(text)\" in quotation marks"
                : "write a plain number if that is meant, otherwise \"\(text)\" in quotation marks"
        )
    }

    /// Notes what an unquoted text shows of a slip.
    mutating func notePitfalls(of text: String, at range: Range<Int>) {
        noteDash(at: range)
        noteComment(behind: range)
    }

    /// Notes a key of the short form that has no value, which is mostly the second half of a text.
    mutating func noteComma(behind key: Range<Int>, before value: Node) {
        guard case .scalar(let scalar) = value, scalar.style == .plain, scalar.string.isEmpty,
            let next = source.bytes[key.upperBound...].first(where: { !spelling.isSpace($0) }),
            next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
        else { return }
        let text = String(decoding: source.bytes[key], as: UTF8.self)
        note(
            .yamlComma,
            "\"\(text)\" is read as a key without a value",
            at: key,
            severity: .warning,
            hint: "inside { } put quotation marks around a text that contains a comma"
        )
    }

    /// Notes dashes that were meant to begin an item of a list.
    private mutating func noteDash(at range: Range<Int>) {
        let bytes = source.bytes
        var isFirstOfLine = standsFirst(range.lowerBound)
        for offset in range.dropLast() {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                isFirstOfLine = true
            } else if isFirstOfLine, !spelling.isSpace(byte) {
                isFirstOfLine = false
                let isFirst = offset == range.lowerBound
                let next = bytes[offset + 1]
                // "-5 %" and "--" are texts of their own right, "- x" cannot begin one.
                guard byte == UInt8(ascii: "-"), next != byte, !Self.isDigit(next) else { continue }
                note(
                    .yamlDash,
                    "this dash does not begin an item of a list",
                    at: offset..<offset + 1,
                    severity: .warning,
                    hint: isFirst
                        ? "write a space behind it"
                        : "write it under the dash of the item before, with a space behind it"
                )
                return
            }
        }
    }

    /// Notes a number sign that cut a text in two.
    private mutating func noteComment(behind range: Range<Int>) {
        let bytes = source.bytes
        var offset = range.upperBound
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
        guard offset > range.upperBound, offset + 1 < bytes.count,
            bytes[offset] == UInt8(ascii: "#"),
            Self.isLetter(bytes[offset + 1]) || Self.isDigit(bytes[offset + 1])
        else { return }
        note(
            .yamlComment,
            range.isEmpty
                ? "there is no value; this is a comment" : "the text ends here; what follows is a comment",
            at: offset..<spelling.endOfLine(from: offset),
            severity: .warning,
            hint: "put quotation marks around the text if # belongs to it, otherwise write a space behind #"
        )
    }

    private mutating func note(
        _ message: DocumentMessage,
        _ words: String,
        at range: Range<Int>,
        severity: Diagnostic.Severity,
        hint: String
    ) {
        // A document full of the same slip is told often enough by then.
        guard notes.count < 100 else { return }
        let span = SourceSpan(source: source, range: range)
        notes.append(Diagnostic(message, words, at: span, severity: severity, hint: hint))
    }

    /// True when nothing but space stands in front on the line.
    private func standsFirst(_ offset: Int) -> Bool {
        var position = offset - 1
        while position >= 0, source.bytes[position] == 0x20 { position -= 1 }
        return position < 0 || spelling.isSpace(source.bytes[position])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 &- UInt8(ascii: "a") < 26 || byte >= 0x80
    }
}
