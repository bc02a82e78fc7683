import CEL
import Platform
import Testing
import _PlanevalTestSupport

/// The article is what a stranger reads first, so every line of it is run.
@Suite("The article \"CEL in five minutes\"")
struct FiveMinutesTests {
    private let article: Article
    private let environment = CEL.Environment(variables: [.init("plan", .dyn)])
    private let activation: Activation

    init() throws {
        article = try Article(path: PackageRoot.path + "/Sources/CEL/CEL.docc/CELInFiveMinutes.md")
        let plan = try #require(article.blocks(of: "json").first)
        activation = Activation(environment, document: try JSONReader().read(Array(plan.utf8)), as: "plan")
    }

    @Test func givesTheValuesThatItShows() throws {
        var count = 0
        for example in article.examples {
            count += 1
            switch example.outcome {
            case .value(let value):
                let result = try environment.compile("(\(example.expression)) == (\(value))").evaluate(
                    activation
                )
                guard case .bool(true) = result else {
                    Issue.record("\(example.expression) is not \(value)")
                    continue
                }
            case .error(let word):
                let program = try environment.compile(example.expression)
                let error = #expect(throws: EvaluationError.self, "\(example.expression)") {
                    try program.evaluate(activation)
                }
                #expect(
                    error?.message.contains(word) == true,
                    "\(example.expression): \(error?.message ?? "")"
                )
            case .refused(let word):
                let error = #expect(throws: CompilationError.self, "\(example.expression)") {
                    try environment.compile(example.expression)
                }
                let text = error?.issues.map { $0.message + " " + ($0.hint ?? "") }.joined() ?? ""
                #expect(text.contains(word), "\(example.expression): \(text)")
            }
        }
        #expect(count > 40)
    }

    /// The same lines as in the article, so that they compile.
    @Test func runsOnManyThreads() async throws {
        let documents = try (0..<200).map { count in
            let metrics = (0..<count).map { $0.isMultiple(of: 2) ? #"{"owner": "x"}"# : "{}" }
            return try JSONReader().read(Array(#"{"metrics": [\#(metrics.joined(separator: ", "))]}"#.utf8))
        }
        let environment = CEL.Environment(variables: [.init("plan", .dyn)])
        let program = try environment.compile("plan.metrics.filter(m, has(m.owner)).size()")

        let owners = try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            for (index, document) in documents.enumerated() {
                group.addTask {
                    (index, try program.evaluate(Activation(environment, document: document, as: "plan")))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }

        #expect(owners.count == 200)
        for (index, value) in owners {
            guard case .int(let count) = value else {
                Issue.record("\(value)")
                continue
            }
            #expect(Int(count) == (index + 1) / 2)
        }
    }

    @Test func takesFunctionsAndLimits() throws {
        let initials = Function(
            "initials",
            overloads: [.init([.string], .string)],
            summary: "The first letters of the words of a text.",
            example: "initials('Head of Data') == 'HoD'"
        ) { arguments throws(EvaluationError) in
            guard case .string(let text) = arguments[0] else {
                throw EvaluationError(.argument, "\"initials\" takes a text")
            }
            return .string(String(text.split(separator: " ").compactMap(\.first)))
        }
        var limits = Limits()
        limits.maximumSteps = 10_000
        let narrow = CEL.Environment(variables: [.init("plan", .dyn)], functions: [initials], limits: limits)

        #expect(narrow.help.contains { $0.name == "initials" })
        let example = try narrow.compile(initials.example).evaluateCondition(Activation(narrow))
        #expect(example)
        let tooMuch = try narrow.compile("lists.range(9000).all(n, n >= 0)")
        let error = #expect(throws: EvaluationError.self) { try tooMuch.evaluate(Activation(narrow)) }
        #expect(error?.kind == .limit)
    }

    @Test func theExampleOfTheReadmeRuns() throws {
        let bytes = Array(#"{"metrics": [{"owner": "Ana"}, {}]}"#.utf8)

        var limits = Limits()
        limits.maximumSteps = 20_000  // also of bytes, output, nesting, program size and source length
        let environment = CEL.Environment(variables: [.init("plan", .dyn)], limits: limits)
        let program = try environment.compile("plan.metrics.all(m, has(m.owner))")
        let worst = program.costEstimate().steps  // what it can take, known before anything runs

        let activation = Activation(environment, document: try JSONReader().read(bytes), as: "plan")
        let holds = try program.evaluateCondition(activation)
        let places = program.explain(activation).places.map(\.pointer)  // ["/metrics/1/owner"]

        #expect(!holds && worst > 0 && places == ["/metrics/1/owner"])
    }

    /// What stands in the article and in the README stands in this file, which compiles.
    @Test func showsSwiftThatCompiles() throws {
        let tests = try Article(path: #filePath).lines.map(Self.trimmed)
        let readme = try Article(path: PackageRoot.path + "/README.md")
        for block in article.blocks(of: "swift") + readme.blocks(of: "swift") {
            for line in block.split(separator: "\n").map({ Self.trimmed(String($0)) }) where !line.isEmpty {
                let compiles = tests.contains(line)
                #expect(compiles, "\(line)")
            }
        }
    }

    private static func trimmed(_ line: String) -> String {
        String(line.drop { $0 == " " })
    }
}

/// A text with code blocks between fences.
private struct Article {
    struct Example {
        enum Outcome {
            case value(String)
            case error(containing: String)
            case refused(containing: String)
        }

        let expression: String
        let outcome: Outcome
    }

    let lines: [String]

    init(path: String) throws {
        let bytes = try DiskFileStore().read(path, limit: 1 << 20)
        lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        .map(String.init)
    }

    func blocks(of language: String) -> [String] {
        var blocks: [String] = []
        var block: [String]?
        for line in lines {
            if line == "```" + language {
                block = []
            } else if line == "```", let lines = block {
                blocks.append(lines.joined(separator: "\n"))
                block = nil
            } else {
                block?.append(line)
            }
        }
        return blocks
    }

    /// The lines `expression // value` of the CEL blocks.
    var examples: [Example] {
        blocks(of: "cel").flatMap { $0.split(separator: "\n") }.compactMap { line in
            guard let mark = line.firstRange(of: " // ") else { return nil }
            let expression = line[..<mark.lowerBound]
            let outcome = String(line[mark.upperBound...])
            return Example(expression: String(expression), outcome: Self.outcome(outcome))
        }
    }

    private static func outcome(_ text: String) -> Example.Outcome {
        for (prefix, make) in [
            ("error: ", Example.Outcome.error), ("refused: ", Example.Outcome.refused),
        ] where text.hasPrefix(prefix) {
            return make(String(text.dropFirst(prefix.count)))
        }
        return .value(text)
    }
}
