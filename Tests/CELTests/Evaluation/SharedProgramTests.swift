import CEL
import Testing

/// Compile once, evaluate on many threads: what the thread sanitizer looks at, with tables that fill on the way.
@Suite("Shared programs", .timeLimit(.minutes(30)))
struct SharedProgramTests {
    private static let sources = [
        "doc.l.filter(n, n >= count - 2).map(n, string(n)).join(',') == '1,2,3'",
        "title.matches('(?i)^p[a-z]+t$') && !title.matches(string(x))",
        "regex.replace(title, '([a-z])', r'<\\1>').size() == 13",
        "cel.bind(t, doc.?m.k.orValue('z'), [t, t].distinct().size() == 1)",
        "'%s %.2f'.format([title, ratio]) == 'Pilot 0.50'",
        "day.getHours('Europe/Berlin') == 13 && [1, 2].transformMap(i, v, v * v).size() == 2",
    ]

    @Test func giveTheSameOnManyThreads() async throws {
        let zones = TimeZones { _ in TimeZoneRules(secondsEast: 3600) }
        let environment = CEL.Environment(
            variables: Fixture.variables,
            messages: Fixture.messages,
            timeZones: zones
        )
        let programs = try Self.sources.map { try environment.compile($0) }
        let activation = try Fixture.activation(environment)
        for program in programs { #expect(try program.evaluateCondition(activation), "\(program.source)") }
        let answers = await withTaskGroup(of: [Bool].self) { group in
            for worker in 0..<8 {
                group.addTask {
                    // Each begins at another program, so that they meet at different ones.
                    (0..<60).map { turn in
                        let program = programs[(turn + worker) % programs.count]
                        let holds = (try? program.evaluateCondition(activation)) ?? false
                        guard turn % 10 == 0, case .success(.bool(true)) = program.explain(activation).outcome
                        else {
                            return holds && turn % 10 != 0
                        }
                        return holds
                    }
                }
            }
            var answers: [Bool] = []
            for await part in group { answers += part }
            return answers
        }
        #expect(answers.count == 480)
        #expect(answers.allSatisfy { $0 })
    }

    @Test func areCompiledOnManyThreads() async {
        let environment = Fixture.environment()
        let types = await withTaskGroup(of: [String].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    Self.sources.prefix(5).map { (try? environment.compile($0).resultType.description) ?? "" }
                }
            }
            var types: [String] = []
            for await part in group { types += part }
            return types
        }
        #expect(types == Array(repeating: "bool", count: 40))
    }
}
