import CEL
import PlanEval
import Testing

@Suite("Hostile rubrics")
struct HostileRubricTests {
    private func diagnostics(_ text: String, path: String = "small.yaml") throws -> [Diagnostic] {
        do throws(DiagnosticError) {
            return SmallRubric.loader.inspect(try DocumentLoader().read(Array(text.utf8), path: path))
                .diagnostics
        } catch {
            return error.diagnostics
        }
    }

    @Test func thatAreDeepAreRefused() throws {
        let deep = "{\"planeval_rubric\": " + String(repeating: "[", count: 10_000)
        #expect(try diagnostics(deep, path: "deep.json").map(\.id) == ["document/too-deep"])
        let value = String(repeating: "[", count: 50) + String(repeating: "]", count: 50)
        let spoiled = SpoiledRubric("weight: 40", "weight: \(value)")
        #expect(try SmallRubric.inspect(spoiled.bytes).diagnostics.map(\.id) == ["rubric/wrong-type"])
    }

    @Test func thatRepeatThemselvesByAliasesAreReadOrRefused() throws {
        var bomb = "planeval_rubric: 1\na: &a [x, x, x, x, x, x, x, x, x, x]\n"
        for (name, last) in zip("bcdefgh", "abcdefg") {
            bomb +=
                "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        #expect(try diagnostics(bomb).map(\.id) == ["document/yaml-alias"])
        let levels = SmallRubric.yaml.split(separator: "levels:", omittingEmptySubsequences: false)
        let shared = levels[0] + "levels: &levels" + levels[1] + "levels: *levels\nflags: []\n"
        let found = try diagnostics(String(shared))
        #expect(found.filter { $0.severity == .error }.isEmpty)
    }

    @Test func thatHaveVeryManyMistakesTellTheFirst() throws {
        let keys = (0..<20_000).map { "key\($0): 1\n" }.joined()
        let found = try diagnostics(SmallRubric.yaml + keys)
        #expect(found.count == 201)
        #expect(found.last?.id == "rubric/more")
        #expect(found.last?.message == "19800 more findings are not shown")
        #expect(found.dropLast().allSatisfy { $0.id == "rubric/unknown-key" })
    }

    @Test func withHundredsOfCriteriaAreRead() throws {
        let parts = SmallRubric.yaml.split(separator: "criteria:\n", omittingEmptySubsequences: false)
        let criterion = """
            name: Risks
                weight: 0.25
                objectives: [O1, O2]
                question: What could go wrong?
                goal: Two risks.
                reflection: What keeps you awake?
                levels:
                  - {level: 0, descriptor: No risk., strength: Hope., next: Write one.}
                  - level: 1
                    descriptor: One risk.
                    strength: One.
                    next: Write two.
                    checks: [{id: one, says: One., rule: plan.risks.size() > 0, add: Add one.}]
                  - level: 2
                    descriptor: Two risks.
                    strength: Two.
                    next: Look.
                    checks: [{id: two, says: Two., rule: plan.risks.size() > 1, add: Add two.}]

            """
        let criteria = (0..<400).map { "  - id: c\($0)\n    \(criterion)" }.joined()
        let head = parts[0].split(separator: "attention:")[0]
        let rubric = try SmallRubric.load(head + "criteria:\n" + criteria)
        #expect(rubric.criteria.count == 400)
        let found = try diagnostics(head + "criteria:\n" + criteria + "  - id: c1\n    \(criterion)")
        #expect(found.map(\.id) == ["rubric/weights-sum", "rubric/duplicate-id"].sorted().reversed())
    }

    @Test func withVeryLongRulesAreRefused() throws {
        let longRule = (0..<1500).map { _ in "plan.risks == []" }.joined(separator: " || ")
        let spoiled = SpoiledRubric(RuleMistakesTests.rule, longRule)
        #expect(longRule.utf8.count > 16 << 10)
        #expect(try SmallRubric.inspect(spoiled.bytes).diagnostics.map(\.id) == ["rubric/rule"])
        let nested = String(repeating: "(", count: 4000) + "true" + String(repeating: ")", count: 4000)
        let other = SpoiledRubric(RuleMistakesTests.rule, "\"\(nested)\"")
        #expect(try SmallRubric.inspect(other.bytes).diagnostics.map(\.id) == ["rubric/rule"])
    }

    @Test func withRulesThatTakeForeverAreReadAndMeetTheirLimits() throws {
        let loops =
            "plan.metrics.all(a, plan.metrics.all(b, plan.metrics.all(c, a.name + b.name != c.name + 'x')))"
        let sum = (0..<7).map { "x\($0)" }.joined(separator: " + ")
        let forever = (0..<7).reduce("\(sum) > 0") { rule, depth in
            "[1, 2, 3, 4, 5, 6, 7, 8, 9].all(x\(depth), \(rule))"
        }
        for rule in [loops, forever] {
            let spoiled = SpoiledRubric(RuleMistakesTests.rule, "\"\(rule)\"")
            let rubric = try #require(try SmallRubric.inspect(spoiled.bytes).rubric)
            let program = rubric.criteria[1].levels[1].checks[0].rule.program
            let items = (0..<200).map { "{\"name\": \"\($0)\"}" }.joined(separator: ", ")
            let plan = try JSONReader().read(Array("{\"metrics\": [\(items)]}".utf8))
            let activation = Activation(SmallRubric.environment, document: plan, as: "plan")
            #expect(throws: EvaluationError.self) { try program.evaluateCondition(activation) }
        }
    }

    @Test func withStrangeTextsStayInTheirLines() throws {
        let spoiled = SpoiledRubric("id: late-risk", "id: \"late\\e[31m\\nrisk\"")
        let found = try SmallRubric.inspect(spoiled.bytes).diagnostics
        let line = DiagnosticRenderer().singleLine(try #require(found.first))
        #expect(line.utf8.allSatisfy { $0 >= 0x20 })
        // Canonically equal, but not the same bytes.
        let twins = SpoiledRubric("name: Ready, means", "name: \"e\\u0301\", means")
        let text = String(decoding: twins.bytes, as: UTF8.self)
        let both = SpoiledRubric("name: Named, means", "name: \"\\u00e9\", means", in: text)
        #expect(try SmallRubric.inspect(both.bytes).diagnostics.isEmpty)
    }
}
