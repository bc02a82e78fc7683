import CEL
import Testing

/// A text and what the reader must make of it.
struct JSONCase: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let kind: JSONError.Kind
    let offset: Int

    init(_ text: String, _ kind: JSONError.Kind, at offset: Int) {
        self.init(Array(text.utf8), kind, at: offset)
    }

    init(_ bytes: [UInt8], _ kind: JSONError.Kind, at offset: Int) {
        self.bytes = bytes
        self.kind = kind
        self.offset = offset
    }

    var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
}

@Suite struct JSONSyntaxTests {
    @Test(arguments: accepted) func accepts(_ text: String) throws {
        let document = try JSONReader().read(Array(text.utf8))
        #expect(document.root.range.upperBound <= text.utf8.count)
    }

    @Test(arguments: refused) func refuses(_ example: JSONCase) {
        #expect(throws: JSONError(example.kind, at: example.offset)) {
            _ = try JSONReader().read(example.bytes)
        }
    }

    private static let accepted: [String] = [
        // Any value may be the document.
        "null", "true", "false", "0", "-0", "1.5", "\"\"", "\"a\"", "[]", "{}",
        // White space goes anywhere between tokens.
        " null", "null ", "\tnull\r\n", "\n\n[\n]\n", "[ ]", "{ }", "[\r1\r,\r2\r]", "{\t\"a\"\t:\t1\t}",
        "[1 ,2]", "[1, 2]", "{\"a\" :1}", "{\"a\": 1 }", "\u{FEFF}null", "\u{FEFF}  [1]",
        // Lists.
        "[1]", "[1,2,3]", "[[]]", "[[],[]]", "[[[[1]]]]", "[null,true,false,\"\",0,[],{}]", "[\"a\",[\"b\"]]",
        "[{}]", "[{\"a\":[{}]}]", "[1,[2,[3,[4]]],5]",
        // Objects.
        "{\"\":0}", "{\"a\":1}", "{\"a\":1,\"b\":2}", "{\"a\":{\"a\":{\"a\":1}}}", "{\"a\":[1],\"b\":{}}",
        "{\"a\":null,\"A\":null}", "{\"\\u0000\":1}", "{\"a b\":1,\"a  b\":2}", "{\"1\":1,\"01\":2}",
        "{\"é\":1,\"e\u{301}\":2}", "{\"ab\":1,\"a\":2,\"abc\":3}", "{\"abcdefgh\":1,\"abcdefghi\":2}",
        "{\"abcdefghi\":1,\"abcdefghj\":2}", "[{\"a\":1},{\"a\":2}]", "{\"a\":{\"b\":1},\"b\":{\"a\":1}}",
        // Numbers.
        "1", "10", "120", "-1", "-10", "9007199254740993", "9223372036854775807", "-9223372036854775808",
        "9223372036854775808", "123456789012345678901234567890", "0.0", "-0.0", "0.5", "0.10", "1.0", "10.01",
        "1e1", "1E1", "1e+1", "1e-1", "1e01", "1e-01", "0e0", "0e999999", "-0e1", "0E+0", "1.5e300", "1e-400",
        "1.7976931348623157e308", "4.9e-324", "2.2250738585072011e-308", "1e0000000000000000000001",
        "0.000000000000000000000000000000000000000000000000000000000000000000000000000000000001",
        // Texts.
        "\" \"", "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"/\"", "\"\\b\\f\\n\\r\\t\"", "\"\\u0041\"",
        "\"\\u00e9\"",
        "\"\\u00E9\"", "\"\\u0000\"", "\"\\u001f\"", "\"\\ud83d\\ude00\"", "\"\\uD800\\uDC00\"",
        "\"\\uDBFF\\uDFFF\"", "\"\\uFFFF\"", "\"\\uFFFE\"", "\"\\uE000\"", "\"\\ud7ff\"", "\"\u{7F}\"",
        "\"\u{80}\u{9F}\"", "\"\u{2028}\u{2029}\"", "\"é\"", "\"日本\"", "\"😀\"", "\"\u{10FFFF}\"",
        "\"\u{FEFF}\"",
        "\"'\"", "\"//\"", "\"/* */\"", "\"#\"", "\"[1,2\"", "\"{\"", "\"null\"", "\"1234567\"",
        "\"12345678\"",
        "\"123456789\"", "\"1234567\\n\"", "\"12345678\\n\"", "\"\\\\\\\"\"", "\"a\\\\\"",
        "\"\\u0061\\u0062\"",
        "[\"\\\\\"]", "{\"\\\"\":\"\\\"\"}",
    ]

    private static let refused: [JSONCase] =
        emptiness + values + lists + objects + words + numbers + texts + duplicates + encodings

    private static let emptiness: [JSONCase] = [
        JSONCase("", .empty, at: 0),
        JSONCase(" ", .empty, at: 0),
        JSONCase("\n\t\r ", .empty, at: 0),
        JSONCase("\u{FEFF}", .empty, at: 0),
        JSONCase("\u{FEFF} ", .empty, at: 0),
    ]

    private static let values: [JSONCase] = [
        JSONCase("1 2", .trailingText, at: 2),
        JSONCase("[] []", .trailingText, at: 3),
        JSONCase("{}x", .trailingText, at: 2),
        JSONCase("[]]", .trailingText, at: 2),
        JSONCase("{}}", .trailingText, at: 2),
        JSONCase("\"a\" \"b\"", .trailingText, at: 4),
        JSONCase("1,", .trailingText, at: 1),
        JSONCase("null\u{0}", .trailingText, at: 4),
        JSONCase("true\u{A0}", .trailingText, at: 4),
        JSONCase("[] // end", .comment, at: 3),
        JSONCase("[] # end", .comment, at: 3),
        JSONCase("[] /* end */", .comment, at: 3),
        JSONCase("// begin\n[]", .comment, at: 0),
        JSONCase("# begin\n[]", .comment, at: 0),
        JSONCase("/* */ []", .comment, at: 0),
        JSONCase("[] /", .trailingText, at: 3),
        JSONCase("]", .expectedValue, at: 0),
        JSONCase("}", .expectedValue, at: 0),
        JSONCase(",", .expectedValue, at: 0),
        JSONCase(":", .expectedValue, at: 0),
        JSONCase("\\", .expectedValue, at: 0),
        JSONCase("\\u0061", .expectedValue, at: 0),
        JSONCase("/", .expectedValue, at: 0),
        JSONCase("*", .expectedValue, at: 0),
        JSONCase("é", .expectedValue, at: 0),
        JSONCase("\u{A0}[]", .expectedValue, at: 0),
        JSONCase("\u{B}[]", .expectedValue, at: 0),
        JSONCase("\u{0}", .expectedValue, at: 0),
        JSONCase("\u{C}1", .expectedValue, at: 0),
        JSONCase("\u{2028}1", .expectedValue, at: 0),
        JSONCase("<null>", .expectedValue, at: 0),
        JSONCase("(1)", .expectedValue, at: 0),
        JSONCase("'a'", .singleQuote, at: 0),
        JSONCase("`a`", .expectedValue, at: 0),
        JSONCase("“a”", .expectedValue, at: 0),
        JSONCase("[1\u{FEFF}]", .expectedCommaOrBracket(opened: 0), at: 2),
    ]

    private static let lists: [JSONCase] = [
        JSONCase("[", .unclosed(opened: 0), at: 1),
        JSONCase("[ ", .unclosed(opened: 0), at: 2),
        JSONCase("[1", .unclosed(opened: 0), at: 2),
        JSONCase("[1,", .unclosed(opened: 0), at: 3),
        JSONCase("[1, ", .unclosed(opened: 0), at: 4),
        JSONCase("[[1]", .unclosed(opened: 0), at: 4),
        JSONCase("[[1", .unclosed(opened: 1), at: 3),
        JSONCase("[1,]", .trailingComma, at: 2),
        JSONCase("[1 , ]", .trailingComma, at: 3),
        JSONCase("[,]", .expectedValue, at: 1),
        JSONCase("[,1]", .expectedValue, at: 1),
        JSONCase("[1,,2]", .expectedValue, at: 3),
        JSONCase("[1,,]", .expectedValue, at: 3),
        JSONCase("[1 2]", .expectedCommaOrBracket(opened: 0), at: 3),
        JSONCase("[1}", .expectedCommaOrBracket(opened: 0), at: 2),
        JSONCase("[\"a\":1]", .expectedCommaOrBracket(opened: 0), at: 4),
        JSONCase("[1;2]", .expectedCommaOrBracket(opened: 0), at: 2),
        JSONCase("[\"a\" \"b\"]", .expectedCommaOrBracket(opened: 0), at: 5),
        JSONCase("[[] []]", .expectedCommaOrBracket(opened: 0), at: 4),
        JSONCase("[0, [1 2]]", .expectedCommaOrBracket(opened: 4), at: 7),
        JSONCase("[1 /* one */]", .comment, at: 3),
        JSONCase("[1, // one\n2]", .comment, at: 4),
        JSONCase("[#\n1]", .comment, at: 1),
        JSONCase("[}", .expectedValue, at: 1),
        JSONCase("[*]", .expectedValue, at: 1),
    ]

    private static let objects: [JSONCase] = [
        JSONCase("{", .unclosed(opened: 0), at: 1),
        JSONCase("{\"a\"", .unclosed(opened: 0), at: 4),
        JSONCase("{\"a\":", .unclosed(opened: 0), at: 5),
        JSONCase("{\"a\": ", .unclosed(opened: 0), at: 6),
        JSONCase("{\"a\":1", .unclosed(opened: 0), at: 6),
        JSONCase("{\"a\":1,", .unclosed(opened: 0), at: 7),
        JSONCase("{\"a\":[1,{\"b\":2}", .unclosed(opened: 5), at: 15),
        JSONCase("{\"a\":1,}", .trailingComma, at: 6),
        JSONCase("{,}", .expectedKey(opened: 0), at: 1),
        JSONCase("{,\"a\":1}", .expectedKey(opened: 0), at: 1),
        JSONCase("{\"a\":1,,\"b\":2}", .expectedKey(opened: 0), at: 7),
        JSONCase("{a:1}", .expectedKey(opened: 0), at: 1),
        JSONCase("{1:1}", .expectedKey(opened: 0), at: 1),
        JSONCase("{null:1}", .expectedKey(opened: 0), at: 1),
        JSONCase("{[]:1}", .expectedKey(opened: 0), at: 1),
        JSONCase("{{}:1}", .expectedKey(opened: 0), at: 1),
        JSONCase("{]", .expectedKey(opened: 0), at: 1),
        JSONCase("{'a':1}", .singleQuote, at: 1),
        JSONCase("{\"a\":'b'}", .singleQuote, at: 5),
        JSONCase("{\"a\" 1}", .expectedColon, at: 5),
        JSONCase("{\"a\",1}", .expectedColon, at: 4),
        JSONCase("{\"a\"=1}", .expectedColon, at: 4),
        JSONCase("{\"a\"}", .expectedColon, at: 4),
        JSONCase("{\"a\"::1}", .expectedValue, at: 5),
        JSONCase("{\"a\":}", .expectedValue, at: 5),
        JSONCase("{\"a\":,}", .expectedValue, at: 5),
        JSONCase("{\"a\":1 \"b\":2}", .expectedCommaOrBrace(opened: 0), at: 7),
        JSONCase("{\"a\":1]", .expectedCommaOrBrace(opened: 0), at: 6),
        JSONCase("{\"a\":1:2}", .expectedCommaOrBrace(opened: 0), at: 6),
        JSONCase("{\"say \"hello\" to\":1}", .expectedColon, at: 7),
        JSONCase("{\"a\":\"say \"hello\" to\"}", .expectedCommaOrBrace(opened: 0), at: 11),
        JSONCase("{\"a\":1 // one\n}", .comment, at: 7),
        JSONCase("{/* a */\"a\":1}", .comment, at: 1),
        JSONCase("{\"a\":/* a */1}", .comment, at: 5),
        JSONCase("{\"a\":{\"b\" 1}}", .expectedColon, at: 10),
    ]

    private static let words: [JSONCase] = [
        JSONCase("nul", .unknownWord("nul"), at: 0),
        JSONCase("nulll", .unknownWord("nulll"), at: 0),
        JSONCase("Null", .unknownWord("Null"), at: 0),
        JSONCase("NULL", .unknownWord("NULL"), at: 0),
        JSONCase("None", .unknownWord("None"), at: 0),
        JSONCase("tru", .unknownWord("tru"), at: 0),
        JSONCase("True", .unknownWord("True"), at: 0),
        JSONCase("true1", .unknownWord("true1"), at: 0),
        JSONCase("fals", .unknownWord("fals"), at: 0),
        JSONCase("falsey", .unknownWord("falsey"), at: 0),
        JSONCase("undefined", .unknownWord("undefined"), at: 0),
        JSONCase("NaN", .unknownWord("NaN"), at: 0),
        JSONCase("Infinity", .unknownWord("Infinity"), at: 0),
        JSONCase("[nope]", .unknownWord("nope"), at: 1),
        JSONCase("{\"a\": open_ended}", .unknownWord("open_ended"), at: 6),
        JSONCase("_", .unknownWord("_"), at: 0),
        JSONCase("truefalse", .unknownWord("truefalse"), at: 0),
        JSONCase(String(repeating: "a", count: 50), .unknownWord(String(repeating: "a", count: 40)), at: 0),
    ]

    private static let numbers: [JSONCase] = [
        JSONCase("+1", .invalidNumber, at: 0),
        JSONCase("-", .invalidNumber, at: 0),
        JSONCase("--1", .invalidNumber, at: 0),
        JSONCase("-a", .invalidNumber, at: 0),
        JSONCase("- 1", .invalidNumber, at: 0),
        JSONCase("-Infinity", .invalidNumber, at: 0),
        JSONCase(".5", .invalidNumber, at: 0),
        JSONCase("-.5", .invalidNumber, at: 0),
        JSONCase("1.", .invalidNumber, at: 0),
        JSONCase("1.e1", .invalidNumber, at: 0),
        JSONCase("1e", .invalidNumber, at: 0),
        JSONCase("1e+", .invalidNumber, at: 0),
        JSONCase("1e-", .invalidNumber, at: 0),
        JSONCase("1e1.5", .invalidNumber, at: 0),
        JSONCase("1e1e1", .invalidNumber, at: 0),
        JSONCase("1.2.3", .invalidNumber, at: 0),
        JSONCase("0x1F", .invalidNumber, at: 0),
        JSONCase("0b1", .invalidNumber, at: 0),
        JSONCase("1_000", .invalidNumber, at: 0),
        JSONCase("12a", .invalidNumber, at: 0),
        JSONCase("[1a]", .invalidNumber, at: 1),
        JSONCase("1-2", .trailingText, at: 1),
        JSONCase("1+2", .trailingText, at: 1),
        JSONCase("1 000", .trailingText, at: 2),
        JSONCase("[1%]", .expectedCommaOrBracket(opened: 0), at: 2),
        JSONCase("01", .leadingZero, at: 0),
        JSONCase("00", .leadingZero, at: 0),
        JSONCase("-01", .leadingZero, at: 0),
        JSONCase("[ 007]", .leadingZero, at: 2),
        JSONCase("00.5", .leadingZero, at: 0),
        JSONCase("1e400", .numberOutOfRange, at: 0),
        JSONCase("-1e400", .numberOutOfRange, at: 0),
        JSONCase("[1.8e308]", .numberOutOfRange, at: 1),
        JSONCase("1e99999999999999999999", .numberOutOfRange, at: 0),
        JSONCase(String(repeating: "9", count: 400), .numberOutOfRange, at: 0),
        JSONCase("１", .expectedValue, at: 0),
        JSONCase("1１", .trailingText, at: 1),
    ]

    private static let texts: [JSONCase] = [
        JSONCase("\"", .unterminatedString(opened: 0), at: 1),
        JSONCase("\"a", .unterminatedString(opened: 0), at: 2),
        JSONCase("\"abcdefghijklmno", .unterminatedString(opened: 0), at: 16),
        JSONCase("[\"a", .unterminatedString(opened: 1), at: 3),
        JSONCase("{\"a", .unterminatedString(opened: 1), at: 3),
        JSONCase("\"\\\"", .unterminatedString(opened: 0), at: 3),
        JSONCase("\"\\n", .unterminatedString(opened: 0), at: 3),
        JSONCase("\"\\", .invalidEscape, at: 1),
        JSONCase("\"\\x41\"", .invalidEscape, at: 1),
        JSONCase("\"\\a\"", .invalidEscape, at: 1),
        JSONCase("\"\\'\"", .invalidEscape, at: 1),
        JSONCase("\"\\0\"", .invalidEscape, at: 1),
        JSONCase("\"\\N\"", .invalidEscape, at: 1),
        JSONCase("\"C:\\Users\"", .invalidEscape, at: 3),
        JSONCase("\"\\U0041\"", .invalidEscape, at: 1),
        JSONCase("\"\\é\"", .invalidEscape, at: 1),
        JSONCase("\"\\u\"", .invalidEscape, at: 1),
        JSONCase("\"\\u12\"", .invalidEscape, at: 1),
        JSONCase("\"\\u123\"", .invalidEscape, at: 1),
        JSONCase("\"\\u123g\"", .invalidEscape, at: 1),
        JSONCase("\"\\u+123\"", .invalidEscape, at: 1),
        JSONCase("\"\\u", .invalidEscape, at: 1),
        JSONCase("\"ab\\u00zz\"", .invalidEscape, at: 3),
        JSONCase("\"\\\n\"", .invalidEscape, at: 1),
        JSONCase("\"\\ud800\"", .unpairedSurrogate, at: 1),
        JSONCase("\"\\udc00\"", .unpairedSurrogate, at: 1),
        JSONCase("\"\\udfff\\ud800\"", .unpairedSurrogate, at: 1),
        JSONCase("\"\\ud800x\"", .unpairedSurrogate, at: 1),
        JSONCase("\"\\ud800\\n\"", .unpairedSurrogate, at: 1),
        JSONCase("\"\\ud800\\u0041\"", .unpairedSurrogate, at: 1),
        JSONCase("\"\\ud800\\ud800\"", .unpairedSurrogate, at: 1),
        JSONCase("\"\\ud83d\\ude00\\ud83d\"", .unpairedSurrogate, at: 13),
        JSONCase("\"\\ud800\\u00\"", .invalidEscape, at: 7),
        JSONCase("\"\u{0}\"", .controlCharacter(0), at: 1),
        JSONCase("\"\u{1}\"", .controlCharacter(1), at: 1),
        JSONCase("\"\u{1F}\"", .controlCharacter(0x1F), at: 1),
        JSONCase("\"a\nb\"", .controlCharacter(0x0A), at: 2),
        JSONCase("\"a\r\nb\"", .controlCharacter(0x0D), at: 2),
        JSONCase("\"a\tb\"", .controlCharacter(0x09), at: 2),
        JSONCase("\"12345678901234567\t\"", .controlCharacter(0x09), at: 18),
        JSONCase("\"\\n\t\"", .controlCharacter(0x09), at: 3),
        JSONCase("{\"a\u{1B}\":1}", .controlCharacter(0x1B), at: 3),
    ]

    private static let duplicates: [JSONCase] = [
        JSONCase("{\"a\":1,\"a\":2}", .duplicateKey("a", first: 1), at: 7),
        JSONCase("{\"a\":1,\"a\":1}", .duplicateKey("a", first: 1), at: 7),
        JSONCase("{\"\":1,\"\":2}", .duplicateKey("", first: 1), at: 6),
        JSONCase("{\"a\":1,\"\\u0061\":2}", .duplicateKey("a", first: 1), at: 7),
        JSONCase("{\"\\u0061\":1,\"a\":2}", .duplicateKey("a", first: 1), at: 12),
        JSONCase("{\"a/b\":1,\"a\\/b\":2}", .duplicateKey("a/b", first: 1), at: 9),
        JSONCase("{\"é\":1,\"\\u00e9\":2}", .duplicateKey("é", first: 1), at: 8),
        JSONCase("{\"a\":1,\"b\":2,\"c\":3,\"b\":4,\"a\":5}", .duplicateKey("b", first: 7), at: 19),
        JSONCase("{\"x\":{\"a\":1,\"a\":2}}", .duplicateKey("a", first: 6), at: 12),
        JSONCase("[{\"abcdefghi\":1,\"abcdefghi\":2}]", .duplicateKey("abcdefghi", first: 2), at: 16),
        JSONCase("{\"\\n\":1,\"\\u000a\":2}", .duplicateKey("\n", first: 1), at: 8),
    ]

    private static let encodings: [JSONCase] = [
        JSONCase([0xFF], .invalidUTF8, at: 0),
        JSONCase([0xFE, 0xFF, 0, 0x31], .invalidUTF8, at: 0),
        JSONCase(quoted([0x80]), .invalidUTF8, at: 1),
        JSONCase(quoted([0xC3]), .invalidUTF8, at: 1),
        JSONCase(quoted([0xC0, 0x80]), .invalidUTF8, at: 1),
        JSONCase(quoted([0xC1, 0xBF]), .invalidUTF8, at: 1),
        JSONCase(quoted([0xE0, 0x80, 0x80]), .invalidUTF8, at: 1),
        JSONCase(quoted([0xED, 0xA0, 0x80]), .invalidUTF8, at: 1),
        JSONCase(quoted([0xF0, 0x80, 0x80, 0x80]), .invalidUTF8, at: 1),
        JSONCase(quoted([0xF4, 0x90, 0x80, 0x80]), .invalidUTF8, at: 1),
        JSONCase(quoted([0xF5, 0x80, 0x80, 0x80]), .invalidUTF8, at: 1),
        JSONCase(quoted([0xE2, 0x82]), .invalidUTF8, at: 1),
        JSONCase(quoted([0x61, 0x62, 0xE9]), .invalidUTF8, at: 3),
        JSONCase(Array("[1]".utf8) + [0xA0], .invalidUTF8, at: 3),
    ]

    private static func quoted(_ bytes: [UInt8]) -> [UInt8] { [0x22] + bytes + [0x22] }
}
