import CEL
import PlanEval
import Testing

@Suite struct SchemaDiagnosticsTests {
    /// A plan with marks, and for each message a line `mark severity id: message`, followed by a line with
    /// the hint if there is one.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let plan: String
        let says: String

        init(_ name: String, _ plan: String, says: String) {
            testDescription = name
            self.plan = plan
            self.says = says
        }
    }

    static let titles = [
        Case("a title", #"{"title": "T"}"#, says: ""),
        Case("keys without a value", #"{"title": "T", "metrics": null, "vision": {"why": null}}"#, says: ""),
        Case(
            "no title",
            #"1️⃣{"team": "A"}"#,
            says: """
                1 error plan/missing-key: the plan has no "title"
                  add a line such as "title: One team for forecasts, their data and their cost"
                """
        ),
        Case(
            "a blank title",
            #"{"title": 1️⃣" \t "}"#,
            says: """
                1 error plan/missing-key: "title" is empty
                  add a line such as "title: One team for forecasts, their data and their cost"
                """
        ),
        Case(
            "a title nobody can read",
            #"{"title": 1️⃣[["T"]]}"#,
            says: """
                1 warning plan/wrong-kind: "title" should be a text, found a list; the plan is read without it
                  write it as one text
                1 error plan/missing-key: the plan has no "title"
                  add a line such as "title: One team for forecasts, their data and their cost"
                """
        ),
        Case(
            "a blank title in another spelling",
            #"1️⃣{"Title": ""}"#,
            says: """
                1 error plan/missing-key: the plan has no "title"
                  add a line such as "title: One team for forecasts, their data and their cost"
                """
        ),
    ]

    static let keys = [
        Case(
            "an unknown key with a related one",
            #"{"title": "T", 1️⃣"goals": []}"#,
            says: """
                1 warning plan/unknown-key: unknown key "goals"
                  did you mean "metrics"? it is kept, and not scored
                """
        ),
        Case(
            "an unknown key several times",
            #"{"title": "T", "risks": [{1️⃣"colour": 1}, {"colour": 2}], "metrics": [{"colour": 3}]}"#,
            says: """
                1 warning plan/unknown-key: unknown key "colour" (3 times)
                  the keys here are risk, likelihood, impact, response, owner, early_sign; it is kept, and not scored
                """
        ),
        Case(
            "a key outside its section",
            #"{"title": "T", 1️⃣"sponsor": {"role": "Director"}}"#,
            says: """
                1 warning plan/unknown-key: unknown key "sponsor"
                  it belongs inside "leadership"; it is kept, and not scored
                """
        ),
        Case(
            "other words for keys",
            #"{"title": "T", 1️⃣"organization": {}, 2️⃣"training": [{"skill": "S", 3️⃣"deadline": "May"}]}"#,
            says: """
                1 info plan/read-as: "organization" is read as "organisation"
                2 info plan/read-as: "training" is read as "skills"
                3 info plan/read-as: "deadline" is read as "by"
                """
        ),
        Case(
            "keys in capitals, with spaces and hyphens",
            #"{"TITLE": "T", "Public service": {"Legal-Basis": "L"}}"#,
            says: ""
        ),
        Case(
            "the same thing said twice",
            #"{"title": "T", "metrics": [{1️⃣"deadline": "May", "by": "June"}]}"#,
            says: """
                1 warning plan/repeated-key: "deadline" means the same as "by", which is there too
                  put both into one; this one is kept, and not scored
                """
        ),
        Case(
            "a long unknown key in another script",
            #"{"title": "T", 1️⃣"目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標": 1}"#,
            says: """
                1 warning plan/unknown-key: unknown key "目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標目標…"
                  it is kept, and not scored
                """
        ),
    ]

    static let choices = [
        Case(
            "a choice that does not exist",
            #"{"title": "T", "resistance": [{"type": 1️⃣"fear"}, {"type": 2️⃣"workloads"}]}"#,
            says: """
                1 warning plan/unknown-choice: "resistance[0].type" should be one of job_loss, comfort, \
                scepticism, control, workload, trust, ethics, fatigue, other, found "fear"
                  choose one of these; the text is kept, and counts as no choice
                2 warning plan/unknown-choice: "resistance[1].type" should be one of job_loss, comfort, \
                scepticism, control, workload, trust, ethics, fatigue, other, found "workloads"
                  did you mean "workload"?
                """
        ),
        Case(
            "another word for a choice",
            #"{"title": "T", "resistance": [{"type": 1️⃣"skeptical"}, {"type": "Job loss"}]}"#,
            says: #"1 info plan/read-as: "skeptical" is read as "scepticism""#
        ),
        Case(
            "an unknown part of a list of choices",
            #"{"title": "T", "resistance": [{"uses": 1️⃣"dialogue, 2️⃣threats"}]}"#,
            says: """
                1 info plan/short-form: "resistance[0].uses" should be a list of choices, found a text; \
                it is read as a list of 2
                2 warning plan/unknown-choice: "resistance[0].uses" should be one of dialogue, transparency, \
                results, involvement, support, choice, found "threats"
                  choose one of these; the text is kept, and counts as no choice
                """
        ),
        Case(
            "a list with one choice",
            #"{"title": "T", "skills": [{"ops": 1️⃣["mlops"]}]}"#,
            says: """
                1 info plan/short-form: "skills[0].ops" should be one of dataops, mlops, finops, shared, \
                found a list; its only entry is read
                """
        ),
    ]

    static let kinds = [
        Case(
            "a text where a list is expected",
            #"{"title": "T", "metrics": 1️⃣"We measure everything"}"#,
            says: """
                1 info plan/short-form: "metrics" should be a list of measures, found a text; \
                it is read as a list of one
                """
        ),
        Case(
            "texts where the format offers them",
            #"{"title": "T", "context": {"silos": ["A"]}, "leadership": {"sponsor": {"actions": ["B"]}}}"#,
            says: ""
        ),
        Case(
            "texts where groups of keys are expected",
            #"{"title": "T", "metrics": [1️⃣"Cost", "Time"]}"#,
            says: """
                1 info plan/short-form: "metrics[0]" should be a measure, found a text; \
                it is read as its "name" (2 times)
                """
        ),
        Case(
            "a list where a group of keys is expected",
            #"{"title": "T", "vision": 1️⃣[{"what": "W"}, "Y"]}"#,
            says: """
                1 warning plan/wrong-kind: "vision" should be a group of keys, found a list; \
                the plan is read without it
                  leave out the dashes or square brackets, and write the keys what, how, why, benefits
                """
        ),
        Case(
            "the keys of a group in a list",
            #"{"title": "T", "vision": 1️⃣[{"what": "W"}, {"why": "Y"}]}"#,
            says: """
                1 info plan/short-form: "vision" should be a group of keys, found a list; \
                its entries are read as one
                """
        ),
        Case(
            "values that cannot be understood",
            #"{"title": "T", "organisation": {"size": 1️⃣true}, "vision": {"what": 2️⃣[["a"], "b"]}}"#,
            says: """
                1 warning plan/wrong-kind: "organisation.size" should be a number, found true; \
                the plan is read without it
                  write one number
                2 warning plan/wrong-kind: "vision.what" should be a text, found a list; \
                the plan is read without it
                  write it as one text
                """
        ),
        Case(
            "a list where a text is expected",
            #"{"title": "T", "vision": {"why": 1️⃣["it is slow", "it is dear"]}}"#,
            says: """
                1 info plan/short-form: "vision.why" should be a text, found a list; it is read as one text
                """
        ),
    ]

    static let documents = [
        Case(
            "a plan of another version",
            #"{"title": "T", "planeval_plan": 1️⃣2}"#,
            says: """
                1 error plan/version: "planeval_plan" should be 1, found 2
                  this planeval reads version 1 of the format; leave the key out or update planeval
                """
        ),
        Case("the version as a text", #"{"title": "T", "planeval_plan": "1"}"#, says: ""),
        Case(
            "a rubric",
            #"{1️⃣"planeval_rubric": 1, "id": "x", "criteria": []}"#,
            says: """
                1 error plan/other-document: this is a rubric, not a plan
                  give it with --rubric
                """
        ),
        Case(
            "a list of plans",
            #" 1️⃣[{"title": "T"}]"#,
            says: """
                1 error plan/other-document: a plan is a group of keys and values, found a list
                  it begins with keys such as title, team, organisation, language
                """
        ),
        Case(
            "a text",
            #"1️⃣"We will change""#,
            says: """
                1 error plan/other-document: a plan is a group of keys and values, found a text
                  it begins with keys such as title, team, organisation, language
                """
        ),
    ]

    @Test(arguments: titles + keys + choices + kinds + documents)
    func messagesStandAtTheirPlaces(_ example: Case) throws {
        let marked = MarkedSource(example.plan)
        let found = try SchemaFixtures.read(marked.text).diagnostics.map { diagnostic in
            let start = diagnostic.span?.range.lowerBound
            let mark = marked.offsets.first { $0.value == start }?.key ?? 0
            let line = "\(mark) \(diagnostic.severity.rawValue) \(diagnostic.id): \(diagnostic.message)"
            return diagnostic.hint.map { "\(line)\n  \($0)" } ?? line
        }
        #expect(found.joined(separator: "\n") == example.says)
    }

    @Test func aMessageUnderlinesTheWholeKeyOrValue() throws {
        let text = #"{"title": "T", "impact": 1, "stakeholders": [{"impact": "huge"}]}"#
        let parts = try SchemaFixtures.read(text).diagnostics.map { diagnostic in
            String(decoding: Array(text.utf8)[diagnostic.span?.range ?? 0..<0], as: UTF8.self)
        }
        #expect(parts == [#""impact""#, #""huge""#])
    }

    @Test func aPlanInYAMLHasTheSameMessages() throws {
        let text = """
            title: T
            KPI:
              - name: Late books
                better: sideways
                colour: red
            vision:
              - what: W
              - what: X
            """
        let lines = try SchemaFixtures.read(text).diagnostics.map { diagnostic in
            "\(diagnostic.span?.start.line ?? 0):\(diagnostic.span?.start.column ?? 0) \(diagnostic.id)"
        }
        #expect(
            lines == [
                "2:1 plan/read-as", "4:13 plan/unknown-choice", "5:5 plan/unknown-key", "7:3 plan/wrong-kind",
            ]
        )
    }
}
