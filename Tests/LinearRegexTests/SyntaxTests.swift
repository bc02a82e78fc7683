import LinearRegex
import Testing

@Suite struct SyntaxTests {
    @Test(arguments: [
        MatchCase("", "abc", ""),
        MatchCase("b", "abc", "b"),
        .noMatch("b", "ac"),
        MatchCase("a.c", "xabc", "abc"),
        .noMatch("a.c", "a\nc"),
        MatchCase("^.$", "é", "é"),
        MatchCase(".", "😀", "😀"),
        MatchCase(#"a\.b"#, "axb a.b", "a.b"),
        MatchCase(#"\Qa.b\E+"#, "a.bbb", "a.bbb"),
        MatchCase(#"a\Q(["#, "a([", "a(["),
        MatchCase(#"\x41\x{42}\103"#, "ABC", "ABC"),
        MatchCase(#"\x{1F600}"#, "😀", "😀"),
        MatchCase(#"\a\f\t\n\r\v"#, "\u{7}\u{C}\t\n\r\u{B}", "\u{7}\u{C}\t\n\r\u{B}"),
        MatchCase(#"\0\07\101"#, "\0\u{7}A", "\0\u{7}A"),
        .noMatch(#"\x{D800}"#, "\u{D7FF}\u{E000}"),
        MatchCase("a{,2}{", "a{,2}{", "a{,2}{"),
    ])
    func matchesCharacters(_ example: MatchCase) throws {
        try example.check()
    }

    @Test(arguments: [
        MatchCase("[b-d]+", "abcde", "bcd"),
        MatchCase("[^b-d]+", "bcxyd", "xy"),
        MatchCase("[^a]", "a\n", "\n"),
        MatchCase("[]a]+", "x]a]", "]a]"),
        MatchCase("[^]a]", "]ab", "b"),
        MatchCase("[a-]+", "b-a-", "-a-"),
        MatchCase("[--/]+", "-./0", "-./"),
        MatchCase(#"[\]\-\x{e9}]+"#, "a]-é", "]-é"),
        MatchCase("[à-ÿ]+", "aéüz", "éü"),
        MatchCase(#"[\d\s]+"#, "a1 2\tb", "1 2\t"),
        MatchCase(#"[^\W\d]+"#, "12ab_3", "ab_"),
        MatchCase("[[:alpha:]_]+", "1ab_2", "ab_"),
        MatchCase("[[:^alpha:]]+", "ab12é", "12é"),
        MatchCase("[[:foo]+", "x:of[", ":of["),
        MatchCase(#"[\x{D7FF}-\x{E000}]+"#, "\u{D7FF}\u{E000}", "\u{D7FF}\u{E000}"),
        .noMatch(#"[^\x00-\x{10FFFF}]"#, "a"),
    ])
    func matchesClasses(_ example: MatchCase) throws {
        try example.check()
    }

    @Test(arguments: [
        ("alnum", "azAZ09", "_-é"), ("alpha", "azAZ", "09_"), ("ascii", "\0~\u{7F}", "\u{80}é"),
        ("blank", " \t", "\n\u{B}"), ("cntrl", "\0\u{1F}\u{7F}", " "), ("digit", "09", "a٣"),
        ("graph", "!~a", " \u{7F}"), ("lower", "az", "AZ"), ("print", " ~", "\t\u{7F}"),
        ("punct", "!/:@[`{~_", "a0 "), ("space", " \t\n\u{B}\u{C}\r", "a"), ("upper", "AZ", "az"),
        ("word", "aZ0_", "-é"), ("xdigit", "09afAF", "gG"),
    ])
    func knowsPosixClasses(_ name: String, _ members: String, _ others: String) throws {
        let regex = try Regex("[[:\(name):]]")
        let inverse = try Regex("[[:^\(name):]]")
        for member in members.unicodeScalars {
            #expect(regex.isMatch(in: String(member)) && !inverse.isMatch(in: String(member)))
        }
        for other in others.unicodeScalars {
            #expect(!regex.isMatch(in: String(other)) && inverse.isMatch(in: String(other)))
        }
    }

    @Test(arguments: [
        MatchCase("ab*", "abbb", "abbb"),
        MatchCase("ab*?", "abbb", "a"),
        MatchCase("ab+?", "abbb", "ab"),
        MatchCase("ab??", "ab", "a"),
        MatchCase("a{2,3}", "aaaa", "aaa"),
        MatchCase("a{2,3}?", "aaaa", "aa"),
        MatchCase("a{2,}", "aaaa", "aaaa"),
        MatchCase("a{0}b", "aab", "b"),
        MatchCase("(?:ab){2}", "ababab", "abab"),
        .noMatch("a{3}", "aa"),
        MatchCase("(a*)*", "b", "", ""),
        MatchCase("(a*)+", "aab", "aa", "aa"),
        MatchCase("(a|b)*", "abc", "ab", "b"),
        MatchCase("(|a)*", "aa", "", ""),
        MatchCase("(|a)+", "aa", "", ""),
        MatchCase("X(?:|a+)*", "Xaa", "X"),
        MatchCase("(a){0}b", "ab", "b", nil),
        MatchCase("a(?i)*", "aaA", "aa"),
        MatchCase("^*b", "ab", "b"),
        MatchCase("((a{2}){2}){2}", "aaaaaaaaa", "aaaaaaaa", "aaaa", "aa"),
    ])
    func repeats(_ example: MatchCase) throws {
        try example.check()
    }

    @Test(arguments: [
        MatchCase("a|ab", "ab", "a"),
        MatchCase("(a|ab)(c|bcd)", "abcd", "abcd", "a", "bcd"),
        MatchCase("b|", "ab", ""),
        MatchCase("(a)|(b)", "b", "b", nil, "b"),
        MatchCase("x(a|b|)y", "xy", "xy", ""),
        MatchCase("samwise|sam", "samwise", "samwise"),
        MatchCase("(?:(a)|b)*", "ab", "ab", "a"),
        MatchCase("b+|a", "abb", "a"),
    ])
    func prefersEarlierAlternatives(_ example: MatchCase) throws {
        try example.check()
    }

    @Test(arguments: [
        MatchCase("^b|a", "ab", "a"),
        MatchCase("a$", "a\na", "a"),
        .noMatch("a$", "a\n"),
        .noMatch("^b", "a\nb"),
        MatchCase("(?m)^b$", "a\nb\nc", "b"),
        MatchCase("(?m)$", "ab", ""),
        .noMatch(#"(?m)\Ab"#, "a\nb"),
        .noMatch(#"(?m)a\z"#, "a\nb"),
        MatchCase(#"\bcat\b"#, "concat cat", "cat"),
        .noMatch(#"\bcat\b"#, "concat _cat"),
        MatchCase(#"\Bcat"#, "concat", "cat"),
        MatchCase(#"\d?\B "#, "0: ", " "),
        MatchCase(#"\bé\b"#, "aéb", "é"),
        .noMatch(#"\B"#, "aéb"),
        MatchCase(#"\B"#, "", ""),
        MatchCase(#"(?m)$^"#, "a\n\nb", ""),
        MatchCase(#"a\b.\b"#, "a b", "a "),
    ])
    func checksAssertions(_ example: MatchCase) throws {
        try example.check()
    }

    @Test(arguments: [
        MatchCase("(?i)AbC", "xaBc", "aBc"),
        MatchCase("(?i:a)b", "Ab", "Ab"),
        .noMatch("(?i:a)b", "AB"),
        MatchCase("a(?i)b|c", "aB", "aB"),
        MatchCase("a(?i)b|c", "C", "C"),
        MatchCase("(a(?i)b)c", "aBc", "aBc", "aB"),
        .noMatch("(a(?i)b)c", "aBC"),
        MatchCase("(?i)a(?-i)b", "Ab", "Ab"),
        .noMatch("(?i)a(?-i:b)", "AB"),
        MatchCase("(?s).+", "a\nb", "a\nb"),
        MatchCase("(?s-s:.)+", "a\nb", "a"),
        MatchCase("(?U)a+", "aaa", "a"),
        MatchCase("(?U)a+?", "aaa", "aaa"),
        MatchCase("(?ms)^.$", "ab\n\n", "\n"),
        MatchCase("(?)a", "a", "a"),
    ])
    func obeysFlags(_ example: MatchCase) throws {
        try example.check()
    }

    @Test func namesGroups() throws {
        let regex = try Regex("(?P<year>[0-9]+)-(?:x)?([0-9]+)(?<größe_1>z)?")
        #expect(regex.captureNames == [nil, "year", nil, "größe_1"])
        #expect(regex.firstMatch(in: "é 2026-03")?.captures == [3..<10, 3..<7, 8..<10, nil])
    }

    @Test func searchesFromAnOffset() throws {
        let regex = try Regex(#"\ba|^b"#)
        #expect(regex.firstMatch(in: "ba a", from: 1)?.range == 3..<4)
        #expect(regex.firstMatch(in: "ba a", from: 4) == nil)
        #expect(regex.firstMatch(in: "ba a", from: 5) == nil)
        #expect(regex.firstMatch(in: "ba a", from: -1) == nil)
        #expect(regex.firstMatch(in: Array("ba".utf8))?.range == 0..<1)
    }
}
