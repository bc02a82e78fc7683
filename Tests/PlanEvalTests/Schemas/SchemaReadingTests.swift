import CEL
import PlanEval
import Testing
import _PlanevalTestSupport

@Suite struct SchemaReadingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let written: String
        let read: String

        var testDescription: String { written }
    }

    /// What stands beside the title, and how rules see it.
    static let cases = [
        // Other spellings of keys.
        Case(written: #""organization": {"name": "N"}"#, read: #"organisation: {name: "N"}"#),
        Case(written: #""KPI": [{"name": "N"}]"#, read: #"metrics: [{name: "N"}]"#),
        Case(written: #""messages": [{"Message": "M"}]"#, read: #"communication: [{message: "M"}]"#),
        Case(written: #""Training": [{"deadline": "May"}]"#, read: #"skills: [{by: "May"}]"#),
        Case(written: #""timeline": [{"deadline": "May"}]"#, read: #"timeline: [{when: "May"}]"#),
        Case(written: #""timeline": [{"by": "May"}]"#, read: #"timeline: [{when: "May"}]"#),
        Case(written: #""risks": [{"responsible": "R"}]"#, read: #"risks: [{owner: "R"}]"#),
        Case(written: #""governance": {"who_decides": "W"}"#, read: #"governance: {decides: "W"}"#),
        Case(written: #""context": {"In scope": "S"}"#, read: #"context: {in_scope: "S"}"#),
        Case(written: #""context": {"out-of-scope": "S"}"#, read: #"context: {out_of_scope: "S"}"#),
        Case(
            written: #""metrics": [{"by": "May", "deadline": "June"}]"#,
            read: #"metrics: [{by: "May", deadline: "June"}]"#
        ),
        Case(
            written: #""metrics": [{"due": "May", "deadline": "June"}]"#,
            read: #"metrics: [{by: "May", deadline: "June"}]"#
        ),
        Case(written: #""goals": {"a": [1]}"#, read: #"goals: {a: [1]}"#),
        // Other words for choices.
        Case(
            written: #""resistance": [{"type": "skeptical"}]"#,
            read: #"resistance: [{type: "scepticism"}]"#
        ),
        Case(written: #""resistance": [{"type": "Job Loss"}]"#, read: #"resistance: [{type: "job_loss"}]"#),
        Case(written: #""resistance": [{"type": "fear"}]"#, read: #"resistance: [{type: "fear"}]"#),
        Case(written: #""risks": [{"impact": "HIGH"}]"#, read: #"risks: [{impact: "high"}]"#),
        // Texts in the place of groups of keys.
        Case(written: #""organisation": "Norrland""#, read: #"organisation: {name: "Norrland"}"#),
        Case(
            written: #""leadership": {"sponsor": "Director"}"#,
            read: #"leadership: {sponsor: {role: "Director"}}"#
        ),
        Case(
            written: #""leadership": {"sponsor": {"actions": ["Opens", {"do": "Ends"}]}}"#,
            read: #"leadership: {sponsor: {actions: [{do: "Opens"}, {do: "Ends"}]}}"#
        ),
        Case(
            written: #""context": {"silos": ["IT and HR"]}"#,
            read: #"context: {silos: [{problem: "IT and HR"}]}"#
        ),
        Case(written: #""metrics": ["Cost"]"#, read: #"metrics: [{name: "Cost"}]"#),
        Case(written: #""metrics": [5]"#, read: #"metrics: [{name: "5"}]"#),
        // Single things in the place of lists.
        Case(
            written: #""context": {"silos": "IT and HR"}"#,
            read: #"context: {silos: [{problem: "IT and HR"}]}"#
        ),
        Case(written: #""metrics": {"name": "Cost"}"#, read: #"metrics: [{name: "Cost"}]"#),
        Case(written: #""sustain": {"habits": "One, two"}"#, read: #"sustain: {habits: ["One, two"]}"#),
        Case(
            written: #""safeguards": {"consulted": "staff; union ,"}"#,
            read: #"safeguards: {consulted: ["staff", "union"]}"#
        ),
        Case(
            written: #""resistance": [{"uses": "Dialog + Results"}]"#,
            read: #"resistance: [{uses: ["dialogue", "results"]}]"#
        ),
        Case(written: #""resistance": [{"uses": "dialog"}]"#, read: #"resistance: [{uses: ["dialogue"]}]"#),
        Case(
            written: #""pilot": {"people": {"planners": 4, "engineers": 1}}"#,
            read: #"pilot: {people: ["planners: 4, engineers: 1"]}"#
        ),
        // Other kinds of value in the place of texts.
        Case(written: #""governance": {"budget": 20.50}"#, read: #"governance: {budget: "20.50"}"#),
        Case(written: #""start": 2026"#, read: #"start: "2026""#),
        Case(written: #""vision": {"why": true}"#, read: #"vision: {why: "true"}"#),
        Case(written: #""vision": {"why": ["a", 2, null]}"#, read: #"vision: {why: "a, 2"}"#),
        Case(
            written: #""leadership": {"asks": {"money": 5, "date": "May"}}"#,
            read: #"leadership: {asks: "money: 5, date: May"}"#
        ),
        Case(written: #""skills": [{"ops": ["ML"]}]"#, read: #"skills: [{ops: "mlops"}]"#),
        // The keys of one group in a list.
        Case(
            written: #""vision": [{"What": "W"}, {"why": "Y", "x": 1}]"#,
            read: #"vision: {what: "W", why: "Y", x: 1}"#
        ),
        Case(written: #""vision": [{"what": "W"}, {"what": "X"}]"#, read: "vision: null"),
        Case(written: #""pilot": [{"start": "May"}, {"start_date": "June"}]"#, read: "pilot: null"),
        // Numbers stay as they are.
        Case(written: #""metrics": [{"baseline": "35 %"}]"#, read: #"metrics: [{baseline: "35 %"}]"#),
        Case(written: #""metrics": [{"baseline": 1.5}]"#, read: #"metrics: [{baseline: 1.5}]"#),
        // Nothing in the place of something.
        Case(
            written: #""metrics": [null, {}, {"name": " "}, "", {"name": "N"}]"#,
            read: #"metrics: [{name: "N"}]"#
        ),
        Case(written: #""metrics": """#, read: "metrics: null"),
        Case(written: #""vision": []"#, read: "vision: null"),
        Case(written: #""vision": {"why": {}}"#, read: "vision: {why: null}"),
        // What cannot be read as what it should be.
        Case(written: #""vision": ["a"]"#, read: "vision: null"),
        Case(written: #""vision": {"what": [["a"]]}"#, read: "vision: {what: null}"),
        Case(
            written: #""metrics": [{"name": "N", "baseline": [5]}]"#,
            read: #"metrics: [{name: "N", baseline: null}]"#
        ),
        Case(written: #""metrics": [["a"], {"name": "N"}]"#, read: #"metrics: [{name: "N"}]"#),
        // Never looked at.
        Case(written: #""notes": [[], {"metrics": true}]"#, read: "notes: [[], {metrics: true}]"),
    ]

    @Test(arguments: cases)
    func rulesSeeOneShape(_ example: Case) throws {
        let reading = try SchemaFixtures.read(#"{"title": "T", \#(example.written)}"#)
        #expect(SchemaFixtures.outline(reading.document.root) == #"{title: "T", \#(example.read)}"#)
        #expect(reading.isUsable)
    }

    @Test(arguments: cases)
    func readingAgainChangesNothing(_ example: Case) throws {
        let loaded = try SchemaFixtures.load(#"{"title": "T", \#(example.written)}"#)
        let schema = try SchemaFixtures.planSchema()
        let once = schema.read(loaded.document, source: loaded.source).document
        let twice = schema.read(once, source: loaded.source).document
        #expect(SchemaFixtures.outline(twice.root) == SchemaFixtures.outline(once.root))
    }

    @Test func aDocumentAsTheSchemaHasItStaysTheSame() throws {
        let loaded = try SchemaFixtures.load(#"{"title": "T", "metrics": [{"name": "N"}]}"#)
        let reading = try SchemaFixtures.planSchema().read(loaded.document, source: loaded.source)
        let isSame = reading.document.entries.withUnsafeBufferPointer { new in
            loaded.document.entries.withUnsafeBufferPointer { $0.baseAddress == new.baseAddress }
        }
        #expect(isSame)
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func placesStayThoseOfTheAuthor() throws {
        let text = #"{"title": "T", "KPI": "Cost", "resistance": {"uses": "talk, results", "type": "jobs"}}"#
        let root = try SchemaFixtures.read(text).document.root
        func source(_ node: DocumentNode?) -> String? { node?.sourceText }
        #expect(root.members[1].key.sourceText == #""KPI""#)
        #expect(source(root["metrics"]) == #""Cost""#)
        #expect(source(root["metrics"]?.elements.first) == #""Cost""#)
        #expect(source(root["metrics"]?.elements.first?["name"]) == #""Cost""#)
        let concern = root["resistance"]?.elements.first
        #expect(source(concern) == #"{"uses": "talk, results", "type": "jobs"}"#)
        #expect(source(concern?["uses"]) == #""talk, results""#)
        #expect(concern?["uses"]?.elements.map(\.sourceText) == ["talk", "results"])
        #expect(source(concern?["type"]) == #""jobs""#)
        #expect(concern?["type"]?.pointer == "/resistance/0/type")
    }

    @Test func aTextThatIsNotWrittenAsItReadsIsSplitAtItsWholePlace() throws {
        let text = #"{"title": "T", "safeguards": {"consulted": "caf\u00e9, union"}}"#
        let consulted = try SchemaFixtures.read(text).document.root["safeguards"]?["consulted"]
        #expect(consulted?.elements.map(\.string) == ["café", "union"])
        #expect(consulted?.elements.map(\.sourceText) == Array(repeating: #""caf\u00e9, union""#, count: 2))
    }

    @Test func canonicallyEqualKeysAreDifferentKeys() throws {
        // U+212A, the Kelvin sign, is canonically equal to K; keys are compared by their bytes.
        let diagnostics = try SchemaFixtures.read("{\"title\": \"T\", \"\u{212A}PI\": []}").diagnostics
        #expect(diagnostics.map(\.id) == ["plan/unknown-key"])
    }

    @Test func aPlanWithEveryFieldNeedsNoWord() throws {
        let reading = try SchemaFixtures.read(SchemaFixtures.wholePlan)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.document.root["notes"]?["anything"]?.count == 3)
    }

    @Test func theJudgedPlansNeedNoWord() throws {
        guard let shared = SharedData.path() else { return }
        let schema = try SchemaFixtures.planSchema()
        var count = 0
        for folder in [shared + "/domain/plans", shared + "/domain/plans/yaml"] {
            for name in try SharedFiles.names(in: folder) where name.first?.isNumber == true {
                let loaded = try SharedFiles.load("\(folder)/\(name)")
                let reading = schema.read(loaded.document, source: loaded.source)
                #expect(reading.diagnostics.map(\.message) == [], "\(name)")
                count += 1
            }
        }
        #expect(count == 26)
    }
}
