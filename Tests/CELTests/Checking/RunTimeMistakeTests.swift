import CEL
import Testing

/// Mistakes that show only when a rule runs: what went wrong, what to do, and where in the rule.
@Suite("Mistakes that show in a run")
struct RunTimeMistakeTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let source: String
        let part: String
        let message: String
        let hint: String?

        init(_ source: String, _ part: String, _ message: String, _ hint: String?) {
            self.source = source
            self.part = part
            self.message = message
            self.hint = hint
        }

        var testDescription: String { source }
    }

    private static let types = EvaluationError(.noSuchOverload, "").hint

    static let mistakes = [
        // A missing has().
        Mistake(
            "doc.owner == 'x'",
            "doc.owner",
            "no such key: \"owner\"",
            "ask first with has(…), or write \".?\" before the name and orValue(…) at the end"
        ),
        Mistake(
            "doc.m.end == null",
            "doc.m.end",
            "no such key: \"end\"",
            EvaluationError(.noSuchKey, "").hint
        ),
        Mistake(
            "doc.none[0].owner == 'x'",
            "doc.none[0]",
            "the list has 0 elements, none at index 0",
            "ask first with size(…), or write [?…] and orValue(…)"
        ),
        Mistake("doc.n.who == 'x'", "doc.n.who", "a value of type null has no field \"who\"", types),
        Mistake("doc.a + doc.f > 1.0", "doc.a + doc.f", "\"+\" does not take (int, double)", types),
        Mistake("doc.s > doc.a", "doc.s > doc.a", "\">\" does not take (string, int)", types),
        Mistake(
            "doc.l < 2",
            "doc.l < 2",
            "\"<\" does not take (list, int)",
            types
        ),
        Mistake(
            "doc.s && doc.flag",
            "doc.s && doc.flag",
            "expected true or false, found a value of type string",
            types
        ),
        Mistake(
            "doc.a / (doc.a - 1) > 1",
            "doc.a / (doc.a - 1)",
            "division by zero",
            "ask first, as in b != 0 && a / b > 1"
        ),
        Mistake(
            "timestamp('2026-03-01') < day",
            "timestamp('2026-03-01')",
            "\"2026-03-01\" is no point in time such as 2026-03-01T09:30:00Z",
            nil
        ),
    ]

    @Test(arguments: mistakes) func areExplained(_ mistake: Mistake) throws {
        let environment = Fixture.environment()
        let program = try environment.compile(mistake.source)
        let activation = try Fixture.activation(environment)
        do throws(EvaluationError) {
            let value = try program.evaluate(activation)
            Issue.record("the value is \(value)")
        } catch {
            #expect(error.message == mistake.message)
            #expect(error.hint == mistake.hint)
            let range = try #require(error.range)
            let bytes = Array(mistake.source.utf8)[range.start..<range.end]
            #expect(String(decoding: bytes, as: UTF8.self) == mistake.part)
        }
    }
}
