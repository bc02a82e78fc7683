import CEL
import Testing

@Suite("Regular expressions")
struct PatternTests {
    @Test(arguments: [
        "'abc'.matches('b')", "matches('abc', 'b')", "!'abc'.matches('^b$')", "'abc'.matches('')",
        "!'a\\nb'.matches('a.b')",
        "'é'.matches('^.$')", "!'é'.matches('\\\\w')", "'é'.matches('\\\\pL')",
        "'a.b'.matches('a\\\\Q.\\\\Eb')", "!'a\\n'.matches('a$')",
        "'x'.matches(doc.s + '|a')", "regex.extract('hello world', 'hello(.*)').value() == ' world'",
        "!regex.extract('hello', 'z').hasValue()", "!regex.extract('b', '(a)?b').hasValue()",
        "regex.extractAll('id:1, id:2', 'id:([0-9]+)') == ['1', '2']",
        "regex.extractAll('abc', 'x*') == ['', '', '', '']",
        "regex.extractAll('baac', 'a*') == ['', 'aa', '']", "regex.extractAll('', 'a') == []",
        "regex.replace('hello', 'l', 'L', 1) == 'heLlo'", "regex.replace('aaa', 'a', '', 0) == 'aaa'",
        "regex.replace('ab', '(a)(b)', r'\\2\\1') == 'ba'", "regex.replace('ab', 'b', r'[\\0]') == 'a[b]'",
        "regex.replace('ab', 'b', r'\\\\') == r'a\\'", "regex.replace('é1', '', '-') == '-é-1-'",
        "doc.texts.all(t, t.matches('^[ab]$'))", "doc.texts.exists(t, t.matches('^' + t + '$'))",
    ])
    func match(_ source: String) throws {
        #expect(try isTrue(source))
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
        Refused("title.matches('a(b')", at: 16), Refused("title.matches(r'a(?=b)')", at: 17),
        Refused("title.matches('\\\\d+é*+')", at: 21), Refused("title.matches('a{1001}')", at: 16),
        Refused("title.matches('(a{1000}){1000}')", at: 24), Refused("title.matches(\"\"\"[a\"\"\")", at: 17),
        Refused("matches(title, ')')", at: 16), Refused("regex.extract(title, '(a)(b)')", at: 21),
        Refused("regex.replace(title, '\\\\', '')", at: 22),
        Refused("[1].exists(n, title.matches('*'))", at: 29),
    ])
    func areRefusedWhenTheyAreCompiled(_ refused: Refused) throws {
        let issue = try #require(issues(refused.source).first)
        #expect(issue.kind == .argument)
        #expect(issue.hint != nil)
        #expect(issue.range.start == refused.start, "\(issue.message)")
    }

    @Test(arguments: [
        "regex.replace('a', 'a', r'\\2')", "regex.replace('a', '(a)', r'\\a')",
        "regex.replace('a', 'a', '\\\\')",
    ])
    func refuseABadReplacement(_ source: String) throws {
        #expect(try failure(source) == .argument)
    }

    @Test func areKeptDuringOneRun() throws {
        // More patterns than are kept, each used twice.
        #expect(
            try isTrue(
                "lists.range(40).all(n, lists.range(2).all(m, ('a' + string(n)).matches('a' + string(n))))"
            )
        )
    }

    @Test func costTheirSizeTimesTheLengthOfTheText() throws {
        var limits = Limits()
        limits.maximumSteps = 2000
        #expect(try failure("'\(String(repeating: "a", count: 4000))'.matches('a$')", limits: limits) == nil)
        #expect(
            try failure("'\(String(repeating: "a", count: 4000))'.matches('a{500}$')", limits: limits)
                == .limit
        )
    }
}
