import CEL
import Testing

@Suite("Parser")
struct ParserTests {
    struct Grouping: Sendable, CustomTestStringConvertible {
        let source: String
        let grouped: String

        init(_ source: String, _ grouped: String) {
            self.source = source
            self.grouped = grouped
        }

        var testDescription: String { source }
    }

    /// Both sides hold values for which another grouping would give another result.
    @Test(arguments: [
        Grouping("2 + 3 * 4", "2 + (3 * 4)"), Grouping("20 - 5 - 3", "(20 - 5) - 3"),
        Grouping("100 / 10 / 5", "(100 / 10) / 5"), Grouping("7 % 4 * 2", "(7 % 4) * 2"),
        Grouping("-2 + 5", "(-2) + 5"), Grouping("1 < 2 == true", "(1 < 2) == true"),
        Grouping("true || false && false", "true || (false && false)"),
        Grouping("!false && false", "(!false) && false"),
        Grouping("true ? 1 : false ? 2 : 3", "true ? 1 : (false ? 2 : 3)"),
        Grouping("false ? 1 : true ? 2 : 3", "false ? 1 : (true ? 2 : 3)"),
        Grouping("false || true ? 1 : 2", "(false || true) ? 1 : 2"),
        Grouping("1 + 1 in [2]", "(1 + 1) in [2]"), Grouping("--3", "3"), Grouping("---3", "-3"),
        Grouping("!!true", "true"), Grouping("-[1, 2][1]", "-([1, 2][1])"),
        Grouping("-doc.a", "-(doc.a)"), Grouping("[1, 2, ][1]", "2"), Grouping("{'a': 1, }.a", "1"),
    ])
    func groupsByPrecedence(_ grouping: Grouping) throws {
        #expect(try isTrue("(\(grouping.source)) == (\(grouping.grouped))"))
    }

    @Test(arguments: [
        "doc.`two words` == 1 || true", "has(doc.`a-b`) == false", "{'if': 1}.if == 1", "doc.?a.hasValue()",
        "doc[?'a'].hasValue()", "[?doc.?zz, 1].size() == 1", "{?'k': doc.?zz}.size() == 0", ".x == 1",
        "[1].all(x, .x == 1)",
    ])
    func readsWhatIsSeldomWritten(_ source: String) throws {
        #expect(try isTrue(source))
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let source: String
        let start: Int

        init(_ source: String, at start: Int) {
            self.source = source
            self.start = start
        }

        var testDescription: String { source }
    }

    @Test(arguments: [
        Mistake("", at: 0), Mistake("// only", at: 7), Mistake("(1", at: 2), Mistake("[1", at: 2),
        Mistake("{'a' 1}", at: 5), Mistake("1 +", at: 3), Mistake("&& true", at: 0), Mistake("x ? 1", at: 5),
        Mistake("x[1, 2]", at: 3), Mistake("size([1],)", at: 9), Mistake("a..b", at: 2), Mistake("x.", at: 2),
        Mistake("1 2", at: 2), Mistake("!-x", at: 1), Mistake("-!true", at: 1), Mistake("in", at: 0),
        Mistake("package", at: 0), Mistake("`x`", at: 0), Mistake("{'in': 1}.in", at: 10),
        Mistake("x..?y", at: 2),
        Mistake("[1].map(x.y, 1)", at: 8), Mistake("[1].map(.x, 1)", at: 8),
        Mistake("cel.bind(a.b, 1, 2)", at: 9),
        Mistake("{}.transformList(k, k, 1)", at: 20), Mistake("has(x)", at: 4), Mistake("has(doc.?a)", at: 4),
    ])
    func saysWhereAMistakeIs(_ mistake: Mistake) throws {
        let issue = try #require(issues(mistake.source).first)
        #expect(issue.kind == .syntax)
        #expect(issue.range.start == mistake.start, "\(issue.message)")
    }

    @Test func refusesMessagesWithAnExplanation() throws {
        let issue = try #require(issues("Plan{title: 'a'}").first)
        #expect(issue.kind == .unsupported)
    }

    @Test func boundsNestingHeightAndLength() throws {
        for source in [
            String(repeating: "(", count: 65) + "1" + String(repeating: ")", count: 65),
            "1" + String(repeating: " + 1", count: 260),
            "1 +" + String(repeating: " ", count: 20_000) + "1",
        ] {
            #expect(try #require(issues(source).first).kind == .limit)
        }
        #expect(issues(String(repeating: "true && ", count: 1500) + "true").isEmpty)
    }
}
