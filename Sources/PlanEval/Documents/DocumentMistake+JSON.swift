import CEL

extension DocumentMistake {
    /// What is wrong with a JSON text, in words.
    static func json(_ error: JSONError, in source: SourceText) -> Diagnostic {
        let words = JSONWords(error, in: source)
        return Diagnostic(
            words.id,
            words.message,
            at: SourceSpan(source: source, range: words.range),
            hint: words.hint
        )
    }
}

/// How a mistake of the JSON reader is put to people.
private struct JSONWords {
    var id = DocumentMessage.jsonSyntax
    var message: String
    var hint: String?
    var range: Range<Int>

    init(_ error: JSONError, in source: SourceText) {
        let offset = error.offset
        range = Self.token(at: offset, in: source.bytes)
        message = ""
        func place(_ offset: Int) -> String {
            let position = source.position(of: offset)
            return "line \(position.line), column \(position.column)"
        }
        switch error.kind {
        case .empty:
            (id, message) = (.empty, "the file has nothing but white space")
            hint =
                "a plan needs at least a title, for example: {\"title\": \"One bench for data and models\"}"
        case .tooLarge(let limit):
            (id, message) = (.tooLarge, "more than \(limit) bytes")
            hint = "a plan has a few pages; is this the right file?"
        case .tooDeep(let limit):
            (id, message) = (.tooDeep, "more than \(limit) brackets inside each other")
            hint = "a plan is four or five levels deep"
        case .invalidUTF8:
            (id, message) = (.invalidUTF8, "a byte that is not UTF-8")
            hint = "save the file again with the encoding UTF-8"
        case .trailingText:
            message = "text after the end of the document"
            hint = "put everything into one pair of braces, and remove what follows it"
        case .expectedValue:
            message = "expected a value, found \(Self.found(at: offset, in: source.bytes))"
            hint = "a value is a text in double quotes, a number, true, false, null, [ … ] or { … }"
        case .unknownWord(let word):
            message = "the word \(word) stands where a value was expected"
            hint = Self.hint(forWord: word)
        case .singleQuote:
            message = "JSON writes texts in double quotes"
            hint = "write \"text\" instead of 'text'"
        case .comment:
            message = "JSON has no comments"
            hint = "remove it, or put the words into a key such as \"notes\", or write the plan in YAML"
        case .trailingComma:
            message = "a comma with nothing after it"
            hint = "remove the comma after the last item"
        case .expectedCommaOrBracket(let opened):
            message = "expected \",\" or \"]\", found \(Self.found(at: offset, in: source.bytes))"
            hint = "items are separated by commas; the list begins in \(place(opened))"
        case .expectedCommaOrBrace(let opened):
            message = "expected \",\" or \"}\", found \(Self.found(at: offset, in: source.bytes))"
            hint =
                "is a comma missing at the end of the line before, or a quotation mark inside a text not "
                + "written as \\\"? The object begins in \(place(opened))"
        case .expectedKey(let opened):
            message = "expected a key in double quotes, found \(Self.found(at: offset, in: source.bytes))"
            hint = "write \"key\": value; the object begins in \(place(opened))"
        case .expectedColon:
            message = "expected \":\" after the key, found \(Self.found(at: offset, in: source.bytes))"
            hint = "write \"key\": value"
        case .unclosed(let opened):
            let isObject = source.bytes[opened] == UInt8(ascii: "{")
            id = .unclosed
            message = "the file ends before \"\(isObject ? "{" : "[")\" of \(place(opened)) is closed"
            hint =
                "is the file complete? Add \"\(isObject ? "}" : "]")\" where the \(isObject ? "object" : "list") ends"
        case .unterminatedString(let opened):
            id = .unclosed
            message = "the file ends before the text that begins in \(place(opened)) is closed"
            hint = "is the file complete? Add the closing quotation mark"
            range = Self.token(at: opened, in: source.bytes)
        case .controlCharacter(let byte):
            (message, hint) = Self.words(forControlCharacter: byte)
        case .invalidEscape:
            message = "a backslash before something that JSON does not know"
            hint =
                "write \\\\ for a backslash; otherwise only \\\" \\/ \\b \\f \\n \\r \\t and \\u with four digits are allowed"
        case .unpairedSurrogate:
            message = "half of a character: \\uD800 to \\uDFFF come in pairs only"
            hint = "write the character itself instead of its code"
            range = offset..<min(offset + 6, source.bytes.count)
        case .invalidNumber:
            message = "a number that JSON does not write like this"
            hint = "write 0.5 and not .5, 1.0 and not 1., 5 and not +5, or put quotation marks around it"
        case .leadingZero:
            message = "a number with a superfluous zero in front"
            hint = "remove the zero, or put quotation marks around it if it is no quantity"
        case .numberOutOfRange:
            (id, message) = (.numberOutOfRange, "a number larger than any that can be reckoned with")
            hint = "put quotation marks around it if it is no quantity"
        case .duplicateKey(let name, let first):
            id = .duplicateKey
            message = "the key \"\(name)\" stands twice in the same object, first in \(place(first))"
            hint = "keep one of the two, or join them into a list"
        }
    }

    private static func words(forControlCharacter byte: UInt8) -> (String, String) {
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            (
                "a line break inside a text",
                "close the text with \" before the line ends, or write \\n for the break"
            )
        case UInt8(ascii: "\t"):
            ("a tab inside a text", "write \\t, or a space")
        default:
            (
                "a control character inside a text",
                "remove it, or write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
            )
        }
    }

    private static func hint(forWord word: String) -> String {
        switch word {
        case "True", "TRUE", "yes", "Yes": "write true"
        case "False", "FALSE", "no", "No": "write false"
        case "None", "NULL", "Null", "nil", "undefined": "write null"
        case "NaN", "Infinity": "JSON has no such number; write null, or a text in quotation marks"
        default: "put quotation marks around texts: \"\(word)\""
        }
    }

    /// What stands at an offset, in words.
    private static func found(at offset: Int, in bytes: [UInt8]) -> String {
        guard offset < bytes.count else { return "the end of the file" }
        guard let scalar = UTF8Scalar.decode(bytes[offset...]).scalar else {
            return "a byte that is not UTF-8"
        }
        return scalar == "\"" ? "a quotation mark" : "\"\(SafeText.singleLine(String(scalar)))\""
    }

    /// The characters to underline: a word or number as a whole, a text up to its closing quote, or one
    /// character.
    private static func token(at offset: Int, in bytes: [UInt8]) -> Range<Int> {
        guard offset < bytes.count else { return bytes.count..<bytes.count }
        func isPartOfWord(_ byte: UInt8) -> Bool {
            byte >= 0x80 || byte | 0x20 &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
                || "_+-.".utf8.contains(byte)
        }
        if bytes[offset] == UInt8(ascii: "\"") {
            var end = offset + 1
            while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] >= 0x20 {
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            return offset..<min(end + 1, bytes.count)
        }
        var end = offset
        while end < bytes.count, isPartOfWord(bytes[end]) { end += 1 }
        return offset..<max(end, offset + UTF8Scalar.decode(bytes[offset...]).length)
    }
}
