import CEL
import Testing

/// The mistakes that people really make, with what they are told: the message, what to do, and where.
@Suite("Common mistakes")
struct MistakeTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let source: String
        let message: String
        let hint: String?
        let start: Int

        init(_ source: String, at start: Int, _ message: String, _ hint: String?) {
            self.source = source
            self.message = message
            self.hint = hint
            self.start = start
        }

        var testDescription: String { source }
    }

    static let signs: [Mistake] = [
        Mistake("count = 1", at: 6, "\"=\" does not compare", "write \"==\" to compare two values"),
        Mistake("count === 1", at: 6, "\"===\" is no operator", "write \"==\""),
        Mistake("count !== 1", at: 6, "\"!==\" is no operator", "write \"!=\""),
        Mistake(
            "count => 1",
            at: 6,
            "\"=>\" is no operator",
            "write \">=\" to compare; a loop is written list.all(item, condition)"
        ),
        Mistake("count =< 1", at: 6, "\"=<\" is no operator", "write \"<=\""),
        Mistake("count <> 1", at: 7, "found \">\", expected a value", "write \"!=\" for values that differ"),
        Mistake("done & done", at: 5, "\"&\" is no operator", "write \"&&\" for \"and\""),
        Mistake("done | done", at: 5, "\"|\" is no operator", "write \"||\" for \"or\""),
        Mistake(
            "title == “Pilot”",
            at: 9,
            "a typographic quotation mark does not begin a text",
            "write plain quotes: \"…\" or '…'"
        ),
        Mistake(
            "title == «Pilot»",
            at: 9,
            "a typographic quotation mark does not begin a text",
            "write plain quotes: \"…\" or '…'"
        ),
        Mistake("count ≥ 1", at: 6, "the character \"≥\" has no meaning here", "write \">=\""),
        Mistake(
            "count\u{A0}> 1",
            at: 5,
            "the character of a space that does not break has no meaning here",
            "replace it with a plain space"
        ),
        Mistake("count++ > 1", at: 6, "found \"+\", expected a value", "there is no \"++\"; write + 1"),
        Mistake(
            "doc.a ?? 1",
            at: 7,
            "found \"?\", expected a value",
            "for a value that may be absent write object.?field.orValue(other)"
        ),
        Mistake(
            "doc?.a",
            at: 3,
            "\"?.\" is no operator",
            "for a value that may be absent write object.?field.orValue(other)"
        ),
        Mistake("count ** 2", at: 7, "found \"*\", expected a value", "there are no powers; multiply"),
        Mistake(
            "done; done",
            at: 4,
            "the character \";\" has no meaning here",
            "a rule is one expression: join conditions with \"&&\""
        ),
        Mistake("done;", at: 4, "\";\" ends no rule", "take it out"),
        Mistake("done ; ; ", at: 5, "\";\" ends no rule", "take it out"),
        Mistake(
            "ratio > 35%",
            at: 11,
            "found the end of the expression, expected a value",
            "\"%\" is the remainder of a division; a share of 35 % is written 0.35"
        ),
        Mistake(
            "(ratio > 35%) && done",
            at: 12,
            "found \")\", expected a value",
            "\"%\" is the remainder of a division; a share of 35 % is written 0.35"
        ),
        Mistake(
            "count > 1,000",
            at: 9,
            "found \",\", expected an operator or the end",
            "write numbers without a comma between digits: 1000, 1.5"
        ),
        Mistake("done # why", at: 5, "the character \"#\" has no meaning here", "a comment begins with //"),
        Mistake(
            "$count > 1",
            at: 0,
            "the character \"$\" has no meaning here",
            "write the name of a variable without \"$\""
        ),
    ]

    static let words: [Mistake] = [
        Mistake("done and done", at: 5, "\"and\" is no operator", "write \"&&\""),
        Mistake("done OR done", at: 5, "\"OR\" is no operator", "write \"||\""),
        Mistake("not done", at: 0, "\"not\" is no operator", "write \"!\", as in !(a == b)"),
        Mistake("done && not (done)", at: 8, "there is no function \"not\"", "write \"!\", as in !(a == b)"),
        Mistake("count not in [1]", at: 6, "\"not\" is no operator", "write !(element in list)"),
        Mistake("count is null", at: 6, "\"is\" is no operator", "write \"==\" to compare two values"),
        Mistake(
            "title contains 'a'",
            at: 6,
            "\"contains\" is no operator",
            "write text.contains(\"part\"), or element in list"
        ),
        Mistake(
            "done if count > 1 else done",
            at: 5,
            "\"if\" is no operator",
            "write condition ? value : other value"
        ),
        Mistake("for > 1", at: 0, "\"for\" is a reserved word", "choose another name"),
        Mistake(
            "done AND done",
            at: 5,
            "\"AND\" is no operator",
            "write \"&&\""
        ),
        Mistake(
            "count = 1 or done",
            at: 6,
            "\"=\" does not compare",
            "write \"==\" to compare two values"
        ),
        Mistake(
            "if done then 1",
            at: 0,
            "\"if\" is a reserved word",
            "write condition ? value : other value"
        ),
        Mistake(
            "title == pilot",
            at: 9,
            "the name \"pilot\" is not declared",
            "a text is written in quotes: \"pilot\""
        ),
        Mistake("titel == ''", at: 0, "the name \"titel\" is not declared", "did you mean \"title\"?"),
        Mistake(
            "titel.size() > 0",
            at: 0,
            "the name \"titel\" is not declared",
            "did you mean \"title\"?"
        ),
        Mistake("done == True", at: 8, "the name \"True\" is not declared", "write true"),
        Mistake(
            "title == 'a' 'b'",
            at: 13,
            "found a text, expected an operator or the end",
            "join two texts with \"+\""
        ),
        Mistake(
            "doc.'a'",
            at: 4,
            "found a text, expected a field name after \".\"",
            "write [\"a\"] without the \".\""
        ),
    ]

    static let brackets: [Mistake] = [
        Mistake(
            "(done && done",
            at: 13,
            "found the end of the expression, expected \")\" after an expression in parentheses",
            "add the \")\" that is missing, or take out the bracket that it would close"
        ),
        Mistake(
            "tags == ['a', 'b'",
            at: 17,
            "found the end of the expression, expected \"]\" after the elements of a list",
            "add the \"]\" that is missing, or take out the bracket that it would close"
        ),
        Mistake(
            "done)",
            at: 4,
            "found \")\", expected an operator or the end",
            "take it out, or open a bracket before it"
        ),
        Mistake(
            "size([1, 2)] > 0",
            at: 10,
            "found \")\", expected \"]\" after the elements of a list",
            "brackets close in the order in which they were opened, the last one first"
        ),
        Mistake(
            "tags == ['a' 'b']",
            at: 13,
            "found a text, expected \"]\" after the elements of a list",
            "put a comma between two values, or an operator if they belong together"
        ),
        Mistake(
            "tags.all(t t != '')",
            at: 11,
            "found \"t\", expected \")\" after the arguments of all()",
            "put a comma between two values, or an operator if they belong together"
        ),
        Mistake(
            "size(title tags) > 0",
            at: 11,
            "found \"tags\", expected \")\" after the arguments of size()",
            "put a comma between two values, or an operator if they belong together"
        ),
        Mistake(
            "title.contains('a', )",
            at: 20,
            "found \")\", expected a value",
            "leave out the comma before \")\""
        ),
        Mistake(
            "title == 'it's'",
            at: 14,
            "the text is never closed",
            "write \\' for a quote inside a text, or put the text in \"…\""
        ),
        Mistake("title == \"Pilot'", at: 9, "the text is never closed", "add the closing \""),
        Mistake("title == 'Pilot", at: 9, "the text is never closed", "add the closing '"),
    ]

    @Test(arguments: signs + words + brackets + functions + types)
    func areExplained(_ mistake: Mistake) throws {
        let found = issues(mistake.source)
        #expect(found.count == 1, "\(found.map(\.message))")
        let issue = try #require(found.first)
        #expect(issue.message == mistake.message)
        #expect(issue.hint == mistake.hint)
        #expect(issue.range.start == mistake.start)
    }

    @Test func aDateFunctionOfTheHostIsSuggestedFirst() throws {
        let environment = CEL.Environment(
            variables: [
                CEL.Environment.Variable("start", .string), CEL.Environment.Variable("today", .timestamp),
            ],
            functions: [
                Function("date", overloads: [Function.Overload([.string], .timestamp)]) {
                    _ throws(EvaluationError) in .null
                }
            ]
        )
        do throws(CompilationError) {
            _ = try environment.compile("start < today")
            Issue.record("a text is no time")
        } catch {
            #expect(error.issues.map(\.hint) == ["turn the text into a time first: date(…)"])
        }
    }
}
