import CEL
import Testing

@testable import PlanEval

/// Rules that call functions of the dialect, as a rubric does.
@Suite struct DialectRuleTests {
    static let plan = #"""
        {
          "title": "One bench", "language": "de-DE", "start": "2026-03-02",
          "organisation": {"name": "Leafcount", "size": 9},
          "leadership": {"sponsor": {"role": "Leiterin Einkauf", "actions": ["Opens the kick-off", {"do": "Speaks"}]}},
          "metrics": [
            {"name": "Fehler", "baseline": "1.200", "target": 800, "owner": null, "when": "KW 11/2026"},
            {"name": "Kosten", "baseline": 3.5, "target": "unknown", "owner": "  ", "when": "monatlich"}
          ],
          "risks": [], "empty": {}
        }
        """#

    @Test(arguments: [
        // What absent, null and blank values are.
        "stated(plan.title)",
        "stated(plan.leadership.sponsor.role)",
        "!stated(plan.leadership.sponsor.name)",
        "!stated(plan.pilot.owner.name)",
        "!stated(plan.title.length)",
        "!stated(plan.leadership.sponsor.actions[0].when)",
        "stated(plan.leadership.sponsor.actions[1].do)",
        "!stated(plan.leadership.sponsor.actions[7].do)",
        "stated(plan.metrics[0]['name'])",
        "!stated(plan.metrics[0].owner)",
        "!stated(plan.metrics[1].owner)",
        "!stated(plan.risks)",
        "!stated(plan.empty)",
        "stated(plan.metrics)",
        "stated(plan.metrics[0].target)",
        "plan.metrics.exists(m, stated(m.name) && !stated(m.owner))",
        "!stated(plan.metrics[0].?source)",
        "stated('x') && !stated('') && !stated(null)",
        // The language, size and start of the plan.
        "plan.metrics.all(m, dated(m.when))",
        "date(plan.metrics[0].when) == timestamp('2026-03-09T00:00:00Z')",
        "date('Woche 2') == timestamp('2026-03-09T00:00:00Z')",
        "lastDate('Woche 2') == timestamp('2026-03-15T00:00:00Z')",
        "hasDate('10. Juni') && !hasDate('monatlich')",
        "recurring(plan.metrics[1].when)",
        "number(plan.metrics[0].baseline) == 1200.0",
        "number(plan.metrics[0].baseline) > number(plan.metrics[0].target)",
        "scaled(3) == 2 && scaled(4) == 2 && scaled(1) == 1 && scaled(0) == 0",
        "group('das ganze Team') && !specific('das ganze Team')",
        "specific(plan.leadership.sponsor.role)",
        // Numbers and booleans in the place of texts.
        "words(12) == 1 && words(null) == 0 && words(true) == 1",
        "numeric(plan.metrics[1].baseline) && !numeric(plan.metrics[1].target) && !numeric(null) && !numeric(true)",
        "sum(plan.metrics.map(m, m.baseline)) == 1203.5",
        "sum([]) == 0.0",
        "avg(['10', 20]) == 15.0",
        "filled(12, 1) && !filled(null, 0)",
        "distinct([1, '1', null, 2.0, 'two']).size() == 3",
        "distinct(plan.metrics.map(m, m.name)) == ['Fehler', 'Kosten']",
        // Lists.
        "texts(plan.leadership) == ['Leiterin Einkauf', 'Opens the kick-off', 'Speaks']",
        "texts(plan.leadership) + [plan.title] == ['Leiterin Einkauf', 'Opens the kick-off', 'Speaks', 'One bench']",
        "texts(plan).size() == 14",
        "texts(null) == [] && texts(3) == [] && texts('x') == ['x']",
        "mentions(plan.leadership.sponsor.actions[0], 'in-public') == false",
        "mentions(['nothing', 'we decide'], 'decision') && !mentions([], 'decision')",
        "['decision', 'exam'].exists(f, mentions('we decide', f))",
        "repeated(['Wir treffen die Nachtschicht 1', 'Wir treffen die Nachtschicht 2']).size() == 1",
        "anySimilar('Fehler', plan.metrics.map(m, m.name))",
        "density(texts(plan), 'decision') < 0.1",
        "days(date('2026-03-09') - date('2026-03-02')) == 7",
        "atLeast(2, 3, 0.66) && atLeast(7, 10, 0.7) && !atLeast(2, 3, 0.7) && atLeast(plan.metrics.size(), 2, 1.0)",
    ])
    func holds(_ rule: String) throws {
        #expect(try DialectFixture.holds(rule, plan: Self.plan))
    }

    @Test func aPlanMayNameNothing() throws {
        for rule in ["scaled(3) == 3", "dated('weekly')", "!hasDate('week 6')", "!group('the team')"] {
            #expect(try DialectFixture.holds(rule, plan: "{}"), "\(rule)")
            #expect(
                try DialectFixture.holds(
                    rule,
                    plan: #"{"language": 5, "start": "soon", "organisation": "big"}"#
                )
            )
        }
    }

    struct Failure: CustomTestStringConvertible {
        let rule: String
        let message: String
        var testDescription: String { rule }

        init(_ rule: String, _ message: String) {
            self.rule = rule
            self.message = message
        }
    }

    @Test(arguments: [
        Failure("date('ongoing')", "no date can be read in \"ongoing\""),
        Failure("date('03/09/2026')", "may mean day and month or month and day"),
        Failure("date('2026-02-30')", "names a day that the calendar does not have"),
        Failure("date('March')", "gives no year"),
        Failure("date('二〇二七年度')", "is a financial year"),
        Failure("number('none')", "no number can be read in \"none\""),
        Failure("number(null)", "no number can be read in \"\""),
        Failure("avg([])", "an empty list has no mean"),
        Failure("sum(['one'])", "takes a list of numbers, found a value of type string"),
        Failure("words(plan.metrics)", "takes a text, found a value of type list"),
        Failure("distinct(plan.metrics)", "takes a list of texts, found a value of type map"),
        Failure("['x'].exists(f, mentions('a', f))", "there is no word list \"x\""),
    ])
    func explainsWhyThereIsNoValue(_ test: Failure) {
        do {
            _ = try DialectFixture.evaluate(test.rule, plan: Self.plan)
            Issue.record("\(test.rule) has a value")
        } catch let error as EvaluationError {
            #expect(error.message.contains(test.message), "\(error.message)")
        } catch {
            Issue.record(error)
        }
    }

    @Test func aMessageQuotesLittleOfALongText() {
        let text = String(repeating: "検査\\u001b ", count: 400)
        do {
            _ = try DialectFixture.evaluate("date('\(text)')", plan: Self.plan)
            Issue.record("there is no date")
        } catch let error as EvaluationError {
            #expect(error.message.utf8.count < 200)
            #expect(!error.message.utf8.contains(0x1B))
        } catch {
            Issue.record(error)
        }
    }

    @Test(arguments: [
        Failure("filled()", "filled() does not take 0 arguments"),
        Failure("filled('a', 1, 2)", "filled() does not take 3 arguments"),
        Failure("stated(plan, plan)", "stated() does not take 2 arguments"),
        Failure("mentions('a', 'decisions')", "there is no word list \"decisions\""),
        Failure("density(['a'], 'nothing-like-it')", "there is no word list"),
        Failure("filled('a', 'b')", "filled"),
        Failure("days(3)", "days"),
    ])
    func refusesRulesThatCannotWork(_ test: Failure) {
        do {
            _ = try DialectFixture.evaluate(test.rule, plan: Self.plan)
            Issue.record("\(test.rule) was accepted")
        } catch let error as CompilationError {
            #expect(error.description.contains(test.message), "\(error)")
            #expect(!error.issues.isEmpty)
        } catch {
            Issue.record(error)
        }
    }

    @Test func aMisspeltListHasASuggestion() {
        do {
            _ = try DialectFixture.evaluate("mentions('a', 'decisoin')")
            Issue.record("the list is unknown")
        } catch let error as CompilationError {
            #expect(error.issues.first?.hint == "did you mean \"decision\"?")
        } catch {
            Issue.record(error)
        }
    }

    @Test func aLoopVariableMayBeCalledPlan() throws {
        #expect(try DialectFixture.holds("['Woche 6'].all(plan, dated(plan))", plan: Self.plan))
    }

    @Test func aFieldOutsideTheSchemaIsFoundBehindStated() throws {
        let dialect = Dialect(wordLists: DialectFixture.wordLists)
        let environment = Environment(
            variables: [Environment.Variable("plan", .message("Plan"))],
            functions: dialect.functions,
            macros: dialect.macros,
            messages: [MessageType(name: "Plan", fields: [MessageType.Field(name: "title", type: .string)])]
        )
        for path in ["plan.titel", "plan.titel[0]", "plan.titel[0][1]", "plan.titel.x[0].y"] {
            #expect(throws: CompilationError.self) { try environment.compile("stated(\(path))") }
        }
        let program = try environment.compile("stated(plan.title) && words(plan.title) == 0 || true")
        let document = try JSONReader().read("{}".bytes)
        #expect(try program.evaluateCondition(Activation(environment, document: document, as: "plan")))
    }

    @Test func everyFunctionIsDocumented() {
        for function in DialectFunction.all {
            #expect(function.signature.hasPrefix(function.name + "("))
            #expect(function.signature.contains(" -> "))
            #expect(function.summary.hasSuffix("."))
            #expect(!function.example.isEmpty)
        }
        let names = DialectFunction.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(DialectFunction.named("nothing") == nil)
    }
}
