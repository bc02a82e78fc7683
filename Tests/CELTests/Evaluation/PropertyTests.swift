import CEL
import Testing
import _PlanevalTestSupport

/// What holds for every expression, tried on many.
@Suite("Properties", .timeLimit(.minutes(30)))
struct PropertyTests {
    static let seeds = UInt64(1)...40

    static let fragments = [
        "doc", "x", "title", "tags", "plan", "day", "count", ".a", ".?m", ".l", "[0]", "[?1]", "(", ")", "[",
        "]", "{", "}", "?", ":", ",",
        ".", "+", "-", "*", "/", "%", "!", "==", "!=", "<", "<=", "&&", "||", "in", " ", "1", "2u", "0.5",
        "1e9", "-9223372036854775808",
        "'a'", "\"b\"", "b'c'", "r'\\d'", "null", "true", "false", "has(doc.a)", ".size()", ".all(n, n > 0)",
        ".exists(n, ", ".map(n, n)",
        ".matches('a+')", ".format([1])", ".split('')", ".orValue(1)", "optional.of(", "math.greatest(",
        "cel.bind(v, ", "timestamp('",
        "lists.range(3)", ".sort()", ".distinct()", "=", "&", "//", "\\", "\u{201C}", "é", "\u{0}", "`", "0x",
        "'''", "1.", "u",
    ]

    private static func random(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...14, using: &generator)).map { _ in
            fragments.randomElement(using: &generator) ?? "1"
        }.joined()
    }

    /// Compiles and runs; a crash is what the test is about.
    private func run(_ source: String, isChecked: Bool) throws -> String {
        let environment = Fixture.environment(isChecked: isChecked)
        let program: Program
        do throws(CompilationError) {
            program = try environment.compile(source)
        } catch {
            let length = source.utf8.count
            for issue in error.issues where issue.range.start < 0 || issue.range.end > length {
                Issue.record("\(source): \(issue.range) is outside")
            }
            return "\(error)"
        }
        let activation = try Fixture.activation(environment)
        do throws(EvaluationError) {
            return "\(try program.evaluate(activation))"
        } catch {
            return error.message
        }
    }

    @Test(arguments: seeds)
    func joinedFragmentsNeitherTrapNorDiffer(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<150 {
            let source = Self.random(&generator)
            let first = try run(source, isChecked: true)
            #expect(try run(source, isChecked: true) == first, "seed \(seed): \(source)")
            _ = try run(source, isChecked: false)
        }
    }

    @Test(arguments: seeds)
    func randomBytesDoNotTrap(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<150 {
            let bytes = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            _ = try run(String(decoding: bytes, as: UTF8.self), isChecked: false)
        }
    }

    static let wellFormed = [
        "doc.l.all(n, n > 0) && title.matches('^P.*t$') || count in [1, 2, 3]",
        "plan.metrics.map(m, m.name).filter(s, s != '').size() >= 4",
        "cel.bind(v, doc.?m.k.orValue('z'), v.size() > 0 ? v.upperAscii() : '-')",
        "'%s is %.2f %%'.format([title, ratio * 100.0])",
        "[1, 2, 3].transformMap(i, v, i > 0, v * v) == {1: 4, 2: 9}",
        "day + duration('36h') > timestamp('2026-03-02T00:00:00Z')",
        "regex.replace(title, '([a-z])', r'<\\1>', 2).split('<').join('|')",
        "{?'a': doc.?a, 'b': [?doc.?zz, 1u, -2.5e3]}.b[0] == 0x1Fu",
    ]

    @Test(arguments: seeds)
    func damagedExpressionsDoNotTrap(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            var scalars = Array((Self.wellFormed.randomElement(using: &generator) ?? "1").unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: scalars.indices, using: &generator)
                switch Int.random(in: 0...3, using: &generator) {
                case 0 where scalars.count > 1: scalars.remove(at: place)
                case 1: scalars.insert(scalars[Int.random(in: scalars.indices, using: &generator)], at: place)
                case 2: scalars.swapAt(place, Int.random(in: scalars.indices, using: &generator))
                default:
                    scalars[place] =
                        Array("()[]{}'\".,?:=&|!<>+-*/%0x9u\\ ".unicodeScalars).randomElement(
                            using: &generator
                        ) ?? " "
                }
            }
            var source = ""
            source.unicodeScalars.append(contentsOf: scalars)
            _ = try run(source, isChecked: Bool.random(using: &generator))
        }
    }

    static let conditions = [
        "true", "false", "1/0 == 1", "doc.zz", "x == 1", "doc.flag", "title == ''", "dyn(1)", "count > 5",
        "has(doc.zz)",
    ]

    @Test(arguments: conditions, conditions)
    func theOrderOfOperandsDoesNotMatter(one: String, other: String) throws {
        for sign in ["&&", "||"] {
            let left = try? evaluate("\(one) \(sign) \(other)")
            let right = try? evaluate("\(other) \(sign) \(one)")
            #expect(left.map { "\($0)" } == right.map { "\($0)" })
        }
        let negated = try? evaluate("!(\(one) && \(other))")
        let moved = try? evaluate("!(\(one)) || !(\(other))")
        if one != "dyn(1)", other != "dyn(1)" { #expect(negated.map { "\($0)" } == moved.map { "\($0)" }) }
    }

    @Test(arguments: seeds)
    func equalityIsSymmetricAndAgreesWithDistinct(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let values = [
            "1", "1u", "1.0", "2.5", "'1'", "'a'", "b'a'", "null", "true", "[1]", "[1.0]", "{'a': 1}",
            "{'a': 1u}", "[]", "{}", "doc.l", "doc.m",
        ]
        for _ in 0..<20 {
            let one = values.randomElement(using: &generator) ?? "1"
            let other = values.randomElement(using: &generator) ?? "1"
            let same = try isTrue("dyn(\(one)) == dyn(\(other))")
            #expect(try isTrue("dyn(\(other)) == dyn(\(one))") == same)
            #expect(
                try isTrue("[dyn(\(one)), dyn(\(other))].distinct().size() == 1") == same,
                "\(one) \(other)"
            )
            #expect(try isTrue("dyn(\(one)) in [dyn(\(other))]") == same)
        }
    }
}
