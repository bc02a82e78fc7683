import CEL
import Testing

@Suite("Literals")
struct LiteralTests {
    struct Literal: Sendable, CustomTestStringConvertible {
        let source: String
        let same: String

        init(_ source: String, _ same: String) {
            self.source = source
            self.same = same
        }

        var testDescription: String { source }
    }

    @Test(arguments: [
        Literal("012", "12"), Literal("0x1F", "31"), Literal("0XfF", "255"), Literal("1e3", "1000.0"),
        Literal(".5", "0.5"), Literal("2.5E-1", "0.25"), Literal("0xFFu", "255u"), Literal("7U", "7u"),
        Literal("-9223372036854775808", "-9223372036854775807 - 1"), Literal("-0x10", "-16"),
        Literal("'a'", "\"a\""), Literal("'''a'b'''", "\"a'b\""), Literal("\"\"\"a\nb\"\"\"", "'a\\nb'"),
        Literal("r'\\n'", "'\\\\n'"), Literal("R\"a\"", "'a'"),
        Literal("'\\x41\\u00e9\\U0001F600\\101'", "'Aé😀A'"),
        Literal(
            "'\\a\\b\\f\\n\\r\\t\\v\\\\\\?\\\"\\'\\`'",
            "'\\007\\010\\014\\012\\015\\011\\013\\134?\"\\u0027`'"
        ),
        Literal("b'\\xff\\377'.size()", "2"), Literal("b'é' == b'\\303\\251'", "true"),
        Literal("br'\\x'.size()", "2"), Literal("BR'\\x'.size()", "2"),
        Literal("'''a\r\nb'''", "'a\\nb'"), Literal("'''a\rb'''", "'a\\nb'"),
        Literal("1 // one\n + 1", "2"), Literal("\t1\u{0C}", "1"),
    ])
    func standForTheirValue(_ literal: Literal) throws {
        #expect(try isTrue("(\(literal.source)) == (\(literal.same))"))
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let source: String
        let start: Int

        init(_ source: String, at start: Int) {
            self.source = source
            self.start = start
        }

        var testDescription: String { source }
    }

    @Test(arguments: [
        Refused("9223372036854775808", at: 0), Refused("1 + 18446744073709551616u", at: 4),
        Refused("0x10000000000000000", at: 0), Refused("1e999", at: 0),
        Refused("'abc", at: 0), Refused("'a\nb'", at: 0), Refused("'''a", at: 0), Refused("'\\q'", at: 1),
        Refused("'\\u12'", at: 1), Refused("'\\uD800'", at: 1), Refused("'\\U00110000'", at: 1),
        Refused("'\\400'", at: 1), Refused("b'\\u0041'", at: 2), Refused("'\\", at: 1),
        Refused("r'\\''", at: 4),
        Refused("rb'a'", at: 2), Refused("doc.`a", at: 4), Refused("doc.``", at: 4),
        Refused("doc.`a!b`", at: 6),
        Refused("1 /* no */", at: 3), Refused("1\u{A0}+ 1", at: 1), Refused("\u{FEFF}1", at: 0),
        Refused("doc.é", at: 4),
    ])
    func refuseWhatIsNone(_ refused: Refused) throws {
        let issue = try #require(issues(refused.source).first)
        #expect(issue.kind == .syntax)
        #expect(issue.range.start == refused.start, "\(issue.message)")
    }
}
