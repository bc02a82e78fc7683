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

    @Test(arguments: signs + words + functions + types)
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
