import LinearRegex
import Testing

@Suite struct RefusalTests {
    struct Refusal: CustomTestStringConvertible, Sendable {
        let pattern: String
        let reason: RegexError.Reason
        let offset: Int

        init(_ pattern: String, _ reason: RegexError.Reason, at offset: Int) {
            self.pattern = pattern
            self.reason = reason
            self.offset = offset
        }

        var testDescription: String { "/\(pattern)/" }
    }

    @Test(arguments: [
        Refusal("é(", .missingClosingParenthesis, at: 2),
        Refusal("a(b|(c)", .missingClosingParenthesis, at: 1),
        Refusal("a)b", .unexpectedClosingParenthesis, at: 1),
        Refusal("é[a", .missingClosingBracket, at: 2),
        Refusal("[]", .missingClosingBracket, at: 0),
        Refusal(#"[\]"#, .missingClosingBracket, at: 0),
        Refusal("[a-", .missingClosingBracket, at: 0),
        Refusal(#"a\"#, .trailingBackslash, at: 1),
        Refusal(#"[a\"#, .trailingBackslash, at: 2),
        Refusal(#"a\y"#, .unknownEscape(#"\y"#), at: 1),
        Refusal(#"\Z"#, .unknownEscape(#"\Z"#), at: 0),
        Refusal(#"\E"#, .unknownEscape(#"\E"#), at: 0),
        Refusal(#"\é"#, .unknownEscape(#"\é"#), at: 0),
        Refusal(#"[\b]"#, .unknownEscape(#"\b"#), at: 1),
        Refusal(#"[a-\d]"#, .unknownEscape(#"\d"#), at: 3),
        Refusal(#"\x4g"#, .unknownEscape(#"\x4"#), at: 0),
        Refusal(#"\x{110000}"#, .unknownEscape(#"\x{110000"#), at: 0),
        Refusal(#"\x{}"#, .unknownEscape(#"\x{"#), at: 0),
        Refusal(#"\C"#, .singleByteEscape, at: 0),
        Refusal(#"(a)\1"#, .backReference(#"\1"#), at: 3),
        Refusal(#"\8"#, .backReference(#"\8"#), at: 0),
        Refusal("(?P<n>a)(?P=n)", .backReference("(?P="), at: 8),
        Refusal("a(?=b)", .lookAround("(?="), at: 1),
        Refusal("(?!b)", .lookAround("(?!"), at: 0),
        Refusal("(?<=b)", .lookAround("(?<="), at: 0),
        Refusal("(?<!b)", .lookAround("(?<!"), at: 0),
        Refusal("(?>a)", .unknownGroup("(?>"), at: 0),
        Refusal("(?x)a", .unknownGroup("(?x"), at: 0),
        Refusal("(?i-)a", .unknownGroup("(?i-)"), at: 0),
        Refusal("(?i", .unknownGroup("(?i"), at: 0),
        Refusal("(?P<>a)", .invalidGroupName("(?P<"), at: 0),
        Refusal("(?<a b>c)", .invalidGroupName("(?<a"), at: 0),
        Refusal("(?<n>a)(?P<n>b)", .duplicateGroupName("n"), at: 11),
        Refusal("[z-a]", .invalidRange("z-a"), at: 1),
        Refusal("[[:[[:", .missingClosingBracket, at: 0),
        Refusal("[[:foo:]]", .unknownClass("[:foo:]"), at: 1),
        Refusal(#"\p{Klingon}"#, .unknownClass(#"\p{Klingon}"#), at: 0),
        Refusal(#"\p{L"#, .unknownClass(#"\p{L"#), at: 0),
        Refusal(#"\p"#, .unknownClass(#"\p"#), at: 0),
        Refusal("*a", .nothingToRepeat("*"), at: 0),
        Refusal("a|{2}", .nothingToRepeat("{2}"), at: 2),
        Refusal("(+)", .nothingToRepeat("+"), at: 1),
        Refusal("a**", .repeatedRepetition("**"), at: 1),
        Refusal("a*+b", .repeatedRepetition("*+"), at: 1),
        Refusal("a{2}?{3}", .repeatedRepetition("{2}?{3}"), at: 1),
        Refusal("a{1001}", .invalidRepeatCount("{1001}"), at: 1),
        Refusal("a{1,99999999999999999999}", .invalidRepeatCount("{1,99999999999999999999}"), at: 1),
        Refusal("a{2,1}", .invalidRepeatCount("{2,1}"), at: 1),
        Refusal("(a{1000}){1000}", .invalidRepeatCount("{1000}"), at: 9),
        Refusal("((a{0,32}b){2,}){16}", .invalidRepeatCount("{16}"), at: 16),
    ])
    func refuses(_ refusal: Refusal) {
        expectRefusal(refusal.reason, at: refusal.offset) {
            try Regex(refusal.pattern)
        }
    }

    private func expectRefusal(_ reason: RegexError.Reason, at offset: Int, _ make: () throws -> Regex) {
        let error = #expect(throws: RegexError.self) { try make() }
        #expect(error?.reason == reason)
        #expect(error?.offset == offset)
    }

    @Test func saysWhatWhereAndWhatToDo() throws {
        let error = try #require(throws: RegexError.self) { try Regex("ab**") }
        #expect(
            error.description
                == "bad repetition operator '**' at offset 2: one operator is enough; there are no possessive ones"
        )
    }

    @Test func refusesPatternsThatAreNotUTF8() {
        let bytes: [UInt8] = [0x61, 0xC3, 0x28]
        expectRefusal(.invalidUTF8, at: 1) {
            try Regex(utf8: bytes.span)
        }
    }

    @Test func refusesLongPatterns() throws {
        var limits = Regex.Limits()
        limits.patternBytes = 4
        expectRefusal(.patternTooLong(limit: 4), at: 4) {
            try Regex("abcde", limits: limits)
        }
        #expect(try Regex("éé", limits: limits).isMatch(in: "éé"))
    }

    @Test func refusesDeepNesting() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(?:", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        expectRefusal(.nestingTooDeep(limit: 100), at: 300) {
            try Regex(nested(101))
        }
        #expect(try Regex(nested(100)).isMatch(in: "a"))

        var limits = Regex.Limits()
        limits.nestingDepth = 1_000_000
        expectRefusal(.nestingTooDeep(limit: 250), at: 750) {
            try Regex(nested(4000), limits: limits)
        }
        #expect(try Regex(nested(250), limits: limits).isMatch(in: "a"))
    }

    @Test func refusesManyGroups() throws {
        var limits = Regex.Limits()
        limits.captureGroups = 2
        expectRefusal(.tooManyGroups(limit: 2), at: 6) {
            try Regex("(a)(b)(c)", limits: limits)
        }
        #expect(try Regex("(a)(b)(?:c)", limits: limits).isMatch(in: "abc"))
    }

    @Test func refusesLargePrograms() throws {
        var limits = Regex.Limits()
        limits.programSize = 100
        expectRefusal(.programTooLarge(limit: 100), at: 0) {
            try Regex("a{100}", limits: limits)
        }
        let regex = try Regex("a{99}", limits: limits)
        #expect(regex.programSize == 100)
    }
}
