import CEL
import Testing

/// Work that grows with the size of a value counts as steps; else a loop around it would take for ever.
@Suite("Charged work", .timeLimit(.minutes(30)))
struct ChargedWorkTests {
    /// A document of the kind that only somebody with bad intentions writes.
    private static let document = Result {
        let numbers = (0..<2_000).map(String.init).joined(separator: ",")
        let members = (0..<2_000).map { "\"k\($0)\": \($0)" }.joined(separator: ",")
        let few = (0..<500).map { "\"k\($0)\": \($0)" }.joined(separator: ",")
        let alike = (0..<200).map { "\"\(key($0))\": \($0)" }.joined(separator: ",")
        let text = String(repeating: "a", count: 100_000)
        let json = """
            {"list": [\(numbers)], "twin": [\(numbers)], "wide": {\(members)}, "few": {\(few)}, "other": {\(few)},
             "alike": {\(alike)}, "text": "\(text)", "same": "\(text)", "none": [],
             "long": "\(String(repeating: "[^\\\\pL\\\\pN]", count: 300))"}
            """
        return try JSONReader().read(Array(json.utf8))
    }

    /// Keys that differ only in the middle.
    private static func key(_ number: Int) -> String {
        let half = String(repeating: "k", count: 400)
        return half + String(1_000 + number) + half
    }

    private static func activation(_ environment: CEL.Environment) throws -> Activation {
        Activation(environment, document: try document.get(), as: "doc")
    }

    /// `n` keeps each part from being worked out once for all turns.
    @Test(arguments: [
        "doc.list[1998 + n % 2] >= 0",
        "doc.list[?1998 + n % 2].hasValue()",
        "(n >= 0 ? doc.wide : doc).k1999 >= 0",
        "has((n >= 0 ? doc.wide : doc).k1999)",
        "(n >= 0 ? doc.wide : doc).?k1999.hasValue()",
        "doc.wide[n >= 0 ? 'k1999' : ''] >= 0",
        "(n >= 0 ? 'k1999' : '') in doc.wide",
        "(n >= 0 ? doc.text : '') == doc.same",
        "(n >= 0 ? doc.text : '') in [doc.same]",
        "(n >= 0 ? doc.text : '') <= doc.same",
        "[doc.wide].all(m, has(m.k1999) && n >= 0)",
        "[doc.wide].all(m, !has(m.k2000) && n >= 0)",
        "[doc.wide].all(m, m.k1999 == 1999 && n >= 0)",
        "[doc.wide].all(m, m.k1999 >= 0 && n >= 0)",
        "[doc.wide].all(m, size(string(m.k1999)) > 0 && n >= 0)",
        "[doc.wide].all(m, ['k1999'].all(k, k in m && n >= 0))",
        "[doc.wide].all(m, ['k1999'].all(k, m[k] == 1999 && n >= 0))",
        "[doc.alike].all(m, m.\(key(199)) == 199 && n >= 0)",
        "[doc.alike].all(m, has(m.\(key(199))) && n >= 0)",
        "[doc].all(m, m.text == m.same && n >= 0)",
        "(n >= 0 ? doc.list : []) != doc.twin || true",
        "(n >= 0 ? doc.few : doc) == doc.other",
        "(n >= 0 ? doc.list : []).first().hasValue()",
        "!((n >= 0 ? doc.text : '') in doc.wide)",
        "!((n >= 0 ? doc.text : '') in {'a': 1})",
        "'%.0f'.format([n >= 0 ? 5e-324 : 0.0]) == '0'",
        "'%e'.format([n >= 0 ? 5e-324 : 0.0]) != '0'",
        "[(n >= 0 ? doc.few : doc)].transformMapEntry(i, v, v).size() == 500",
    ])
    func endsTheEvaluation(_ part: String) throws {
        let environment = Fixture.environment()
        let activation = try Self.activation(environment)
        let once = try environment.compile("[1].all(n, \(part))")
        #expect(try once.evaluateCondition(activation))
        let often = try environment.compile("lists.range(5000).all(n, \(part))")
        let kind = Self.failure(often, activation)
        #expect(kind == .limit)
    }

    /// Long names of fields, octets that are looked through, patterns and zones that are read, searches that look
    /// far beyond what they find.
    @Test(arguments: [
        "cel.bind(m, {'x': 1}, lists.range(25000).exists(n, has(m.\(String(repeating: "a", count: 15_000)))))",
        "cel.bind(b, bytes(doc.text), lists.range(5000).exists(n, string(n >= 0 ? b : b'') == ''))",
        "lists.range(5000).exists(n, ''.matches(doc.long + string(n) + '('))",
        "size(regex.extractAll(doc.text, '(?:[a-z]*[0-9]|a)')) > 0",
        "regex.replace(doc.text, '\(String(repeating: "(a*)", count: 199))', '') == ''",
        """
        lists.range(5000).exists(n, timestamp('2026-01-01T00:00:00Z')
            .getHours(n % 2 == 0 ? '+01:' + string(10 + n % 49) : '+02:' + string(10 + n % 49)) > 24)
        """,
    ])
    func ofRareThingsEndsTheEvaluation(_ source: String) throws {
        let environment = Fixture.environment()
        let program = try environment.compile(source)
        #expect(Self.failure(program, try Self.activation(environment)) == .limit)
    }

    /// A loop goes through an object in place, so that the size of the object does not count where the first entry
    /// decides.
    @Test(arguments: ["exists(k, true)", "exists(k, v, true)"])
    func isNotChargedWhereThereIsNone(_ loop: String) throws {
        let environment = Fixture.environment()
        let program = try environment.compile(
            "lists.range(5000).all(n, (n >= 0 ? doc.wide : doc).\(loop))"
        )
        #expect(try program.evaluateCondition(Self.activation(environment)))
    }

    @Test func ofBytesEndsTheEvaluation() throws {
        let environment = Fixture.environment()
        let activation = try Self.activation(environment)
        for comparison in ["==", "<="] {
            let program = try environment.compile(
                """
                cel.bind(a, bytes(doc.text), cel.bind(b, bytes(doc.same),
                    lists.range(5000).all(n, (n >= 0 ? a : b'') \(comparison) b)))
                """
            )
            #expect(Self.failure(program, activation) == .limit)
        }
    }

    private static func failure(_ program: Program, _ activation: Activation) -> EvaluationError.Kind? {
        do throws(EvaluationError) {
            _ = try program.evaluate(activation)
            return nil
        } catch {
            return error.kind
        }
    }

    /// Looking for the places that decided must end as well; without an end to it the suite meets its time limit.
    @Test(arguments: [
        "doc.list.all(a, doc.list.all(b, doc.list.all(c, a + b + c >= 0)))",
        "doc.list.exists(a, doc.list.exists(b, doc.list.exists(c, a + b + c < 0)))",
        "doc.list.filter(a, doc.list.filter(b, doc.list.filter(c, c > a + b) == []) == []) == [1]",
        "doc.list.map(a, doc.list.map(b, doc.list.map(c, c))).size() == 1",
        "doc.list.map(a, doc.list).size() == 1 && doc.list.all(a, doc.list.all(b, b >= 0 || a > 0))",
    ])
    func ofExplanationsEnds(_ source: String) throws {
        let environment = Fixture.environment()
        let explanation = try environment.compile(source).explain(Self.activation(environment))
        #expect(explanation.places.count <= 24)
    }

    /// Each variable stands for a sum of the one before with itself.
    @Test(arguments: ["x + x", "doc.none", "doc.none + doc.none", "doc.zz + doc.zz", "1/0 + 1"])
    func ofExplanationsOfSumsOfSumsEnds(_ first: String) throws {
        let names = (0..<60).map { "v\($0)" }
        let sums = zip(names.dropFirst(), names).map { "cel.bind(\($0), \($1) + \($1), " }.joined()
        let source = "cel.bind(v0, \(first), \(sums)v59 == v59\(String(repeating: ")", count: 60))"
        let environment = Fixture.environment()
        let explanation = try environment.compile(source).explain(Self.activation(environment))
        #expect(explanation.places.count <= 24)
    }
}
