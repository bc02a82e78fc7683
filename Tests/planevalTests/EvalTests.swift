import CEL
import PlanEval
import Testing

/// `planeval eval` as authors of rubrics use it.
@Suite struct EvalTests {
    private static let bakery = "Fixtures/golden/bakery.yaml"

    private func json(_ arguments: String..., code: Int32 = 0) throws -> DocumentNode {
        let outcome = try Binary().run(["eval"] + arguments + ["--json"])
        #expect(outcome.code == code, "\(outcome.errors)")
        return try JSONReader().read(Array(outcome.output.utf8)).root
    }

    // MARK: Values

    @Test func plainExpressionsNeedNoPlan() throws {
        let outcome = try Binary().run(["eval", "1 + 2"])
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        #expect(outcome.output.hasPrefix("3\n\n  Type int\n  Cost 3 of 200,000 steps"))
    }

    @Test(arguments: [
        ["[1, 2u, 2.5, 'a\\n\"']", "[1, 2u, 2.5, \"a\\n\\\"\"]"], ["{'a': null}", "{\"a\": null}"],
        ["b'\\x00a'", "b\"\\x00a\""], ["duration('90m')", "duration(\"5400s\")"],
        ["date('2026-03-01')", "timestamp(\"2026-03-01T00:00:00Z\")"], ["type(1)", "int"],
        ["[?optional.none(), optional.of(1)]", "[optional.of(1)]"], ["0.0 / 0.0", "double(\"NaN\")"],
        ["'\\u202Eevil\\u001b[31m'", "\"\\u202eevil\\u001b[31m\""],
    ])
    func valuesAreSpelledAsExpressions(_ pair: [String]) throws {
        let outcome = try Binary().run(["eval", pair[0]])
        #expect(outcome.code == 0)
        #expect(outcome.output.split(separator: "\n").first.map(String.init) == pair[1])
        // And read back as what they are.
        let again = try Binary().run(["eval", pair[1]])
        #expect(again.output.split(separator: "\n").first.map(String.init) == pair[1])
    }

    @Test func longValuesAreCutAndLinesKept() throws {
        let narrow = Binary(environment: ["COLUMNS=40"])
        let outcome = try narrow.run(["eval", "lists.range(5000).map(n, 'part ' + string(n))"])
        #expect(outcome.code == 0)
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count < 30 && lines.allSatisfy { $0.count <= 40 })
        #expect(outcome.output.contains("--json writes all of it"))
        let all = try json("lists.range(5000).map(n, 'part ' + string(n))")
        #expect(all["value"]?.count == 5000)
    }

    @Test func jsonSaysWhatJSONCan() throws {
        let result = try json(
            "[1, 9007199254740993, 2u, 0.5, 1.0 / 0.0, null, true, b'hi', duration('1s'), optional.of(3), type('')]"
        )
        #expect(result["schema"]?.string == "planeval.evaluation/1")
        let elements = result["value"]?.elements ?? []
        #expect(
            elements.map(\.sourceText) == [
                "1", "\"9007199254740993\"", "\"2\"", "0.5", "\"Infinity\"", "null", "true", "\"aGk=\"",
                "\"1s\"",
                "3", "\"string\"",
            ]
        )
        #expect(result["type"]?.string == "list(dyn)")
        #expect(
            try json("{1: {'a\\\"': 2}, true: 3}")["value"]?.sourceText == #"{"1": {"a\"": 2}, "true": 3}"#
        )
    }

    // MARK: Plans

    @Test func evidenceLeadsIntoThePlan() throws {
        let plan = "title: T\nmetrics:\n  - name: drift\n    owner: Ana\n  - name: cost\n"
        let rule = "plan.metrics.all(m, stated(m.owner))"
        let text = try Binary().run(["eval", rule, "-"], input: Array(plan.utf8))
        #expect(text.code == 0)
        #expect(text.output.hasPrefix("false\n\n  Type bool\n"))
        #expect(text.output.contains("Decided by\n    -:5:5: nothing at /metrics/1/owner\n"))
    }

    @Test func yamlAndJSONGiveTheSamePlaces() throws {
        let scratch = try ScratchFolder()
        let yaml = try scratch.write("title: T\nrisks:\n- risk: delay\n", to: "p.yaml")
        let json = try scratch.write(
            "{\"title\": \"T\",\n\"risks\": [\n{\"risk\": \"delay\"}]}",
            to: "p.json"
        )
        for (path, place) in [(yaml, [3, 9]), (json, [3, 10])] {
            let result = try self.json("plan.risks[0].risk == 'delay'", path)
            #expect(result["value"]?.bool == true && result["plan"]?.string == path)
            let evidence = try #require(result["evidence"]?.elements.first)
            #expect(evidence["pointer"]?.string == "/risks/0/risk")
            #expect([evidence["line"]?.int, evidence["column"]?.int] == place.map { Int64($0) })
            #expect(evidence["text"]?.string == "delay" && evidence["missing"]?.bool == false)
        }
    }

    @Test func theExpressionMayComeFromAPipe() throws {
        let rule = Array("plan.title != ''\n  && size(plan.title) > 1 // a comment\n".utf8)
        let outcome = try Binary().run(["eval", "-", Self.bakery], input: rule)
        #expect(outcome.code == 0 && outcome.output.hasPrefix("true\n"))
        #expect(try Binary().run(["eval", "-", "-"]).code == 2)
    }

    @Test func todayIsWhatTheCallerSays() throws {
        let rule = "days(date('2026-03-09') - today)"
        #expect(try json(rule, "--today", "2026-03-02")["value"]?.int == 7)
        let outcome = try Binary().run(["eval", rule])
        #expect(outcome.code == 1 && outcome.errors.contains("--today 2026-03-01"))
    }

    @Test func costIsMeasuredAndBounded() throws {
        let cost = try #require(try json("plan.metrics.all(m, m.name != '')", Self.bakery)["cost"])
        let steps = try #require(cost["steps"]?.int)
        let worst = try #require(cost["worstSteps"]?.int)
        #expect(steps > 0 && steps <= worst && worst <= cost["maximumSteps"]?.int ?? 0)
        let deep = try Binary().run([
            "eval", "plan.risks.all(a, plan.risks.all(b, plan.risks.all(c, a.risk + b.risk != c.risk)))",
        ])
        #expect(deep.output.contains("which is over the limit"))
    }

    // MARK: Modes

    @Test func plainModeIsTheLanguageAlone() throws {
        #expect(try Binary().run(["eval", "plan.anything", "-r", "change-plan"]).code == 2)
        let scratch = try ScratchFolder()
        let path = try scratch.write("{\"anything\": [1]}", to: "p.json")
        #expect(try json("plan.anything[0] + 1", path, "--plain")["value"]?.int == 2)
        let outcome = try Binary().run(["eval", "stated(plan.title)", "--plain"])
        #expect(outcome.code == 2 && outcome.errors.contains("there is no function \"stated\""))
    }

    @Test func theRubricMustBeUsable() throws {
        #expect(try Binary().run(["eval", "1", "-r", "Fixtures/golden/workshop.yaml"]).code == 0)
        let outcome = try Binary().run(["eval", "1", "-r", "no-such-rubric.yaml"])
        #expect(outcome.code == 2 && outcome.output.isEmpty)
    }

    // MARK: Mistakes

    @Test func aMistakeIsShownInItsPlace() throws {
        let outcome = try Binary().run(["eval", "plan.metrcs.size() > 1"])
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(
            outcome.errors == """
                <expression>:1:6: error[eval/expression]: plan has no field "metrcs"
                  |
                1 | plan.metrcs.size() > 1
                  |      ^^^^^^
                  = help: did you mean "metrics"?
                  = more: planeval explain eval/expression

                """
        )
    }

    @Test func anErrorIsAnOutcomeWithItsPlace() throws {
        let outcome = try Binary().run(
            ["eval", "plan.risks[0].risk == 'x'", "-"],
            input: Array("title: T\n".utf8)
        )
        #expect(outcome.code == 1)
        #expect(outcome.output.hasPrefix("no value\n"))
        #expect(outcome.output.contains("Looked for at\n    -:1:1: nothing at /risks"))
        #expect(outcome.errors.contains("<expression>:1:1: error[eval/no-value]: the list has 0 elements"))
        #expect(outcome.errors.contains("^^^^^^^^^^^^^"))
        let result = try json("plan.title", code: 1)
        #expect(result["value"]?.kind == .null)
        #expect(result["error"]?["kind"]?.string == "unbound")
        #expect(result["error"]?["hint"]?.string == "name a plan behind the expression")
    }

    @Test func aPlanThatCannotBeReadEndsWithTwo() throws {
        let outcome = try Binary().run(["eval", "true", "no-such.yaml"])
        #expect(outcome.code == 2 && outcome.errors.contains("error[document/missing]"))
        let wrong = try Binary().run(["eval", "true", "-"], input: Array("{\"title\"".utf8))
        #expect(wrong.code == 2 && wrong.output.isEmpty)
    }

    @Test func anExpressionMayBeginWithAMinus() throws {
        #expect(try Binary().run(["eval", "--", "-1 + 2"]).output.hasPrefix("1\n"))
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        let outcome = try Binary().run(["eval", "-"], input: [0x27, 0xC3, 0x28, 0x27])
        #expect(outcome.code == 2 && outcome.errors.contains("document/invalid-utf-8"))
    }
}
