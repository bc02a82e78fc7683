import CEL
import Testing
import _PlanevalTestSupport

@testable import PlanEval

/// Rules come to the same with notes of earlier rules and without, at the same cost.
@Suite struct PlanNotesTests {
    private static let environment = Environment(
        variables: [Environment.Variable("plan", .dyn)],
        functions: Dialect(wordLists: DialectFixture.wordLists).functions,
        macros: Dialect(wordLists: DialectFixture.wordLists).macros
    )

    private static let rules = [
        "filled(plan.a) && concrete(plan.a) && named(plan.b)", "concrete(plan.a, 2) || specific(plan.b)",
        "group(plan.a) == group(plan.b)", "words(plan.a) > words(plan.b)",
        "stated(plan.a) && stated(plan.none)",
        "numeric(plan.a) ? number(plan.a) > 3.0 : dated(plan.b)", "date(plan.a) <= date(plan.b)",
        "hasDate(plan.a) || recurring(plan.b)",
        "mentions(plan.a, 'decision') || mentions(plan.list, 'job-cut')",
        "similar(plan.a, plan.b) || anySimilar(plan.a, plan.list)", "density(plan.list, 'vague-words') > 0.1",
        "distinct(plan.list).size() == plan.list.size()", "repeated(plan.list).size() > 0",
        "plan.list.exists(t, placeholder(t) || concrete(t))", "plan.a.matches('[0-9]{2}')", "scaled(3) == 2",
        "filled(plan.number, 1) || concrete(plan.nothing)", "mentions(texts(plan), 'placeholder-within')",
    ]

    private static func plan(using generator: inout SeededGenerator) throws -> Document {
        func text() -> String {
            let text = String(decoding: RandomText.make(using: &generator), as: UTF8.self)
            return "\""
                + text.unicodeScalars.map { scalar in
                    scalar.value < 0x20 || scalar == "\"" || scalar == "\\" ? " " : String(scalar)
                }.joined() + "\""
        }
        let language = ["en", "de", "ja"].randomElement(using: &generator) ?? "en"
        let list = (0..<4).map { _ in text() }.joined(separator: ",")
        let json = """
            {"language": "\(language)", "start": "2026-03-02", "organisation": {"size": 9}, "number": 7, "nothing": null,
            "a": \(text()), "b": \(text()), "list": [\(list)]}
            """
        return try JSONReader().read(Array(json.utf8))
    }

    @Test(arguments: [UInt64(91), 92]) func notesChangeNothing(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let programs = try Self.rules.map { try Self.environment.compile($0) }
        for _ in 0..<100 {
            let document = try Self.plan(using: &generator)
            let activation = Activation(Self.environment, document: document, as: "plan")
            let notes = FunctionNotes(host: PlanNotes(document))
            for program in programs + programs.reversed() {
                let plain = program.trial(activation, usesShortcuts: true)
                let noted = program.trial(activation, usesShortcuts: true, notes: notes)
                let comment = Comment(rawValue: "seed \(seed): \(program.source)")
                #expect("\(plain.outcome)" == "\(noted.outcome)", comment)
                #expect(plain.usage == noted.usage, comment)
                let explained = program.explain(activation)
                let (_, places) = program.explainCondition(activation, notes: notes)
                #expect(explained.places.map(\.pointer) == places.map(\.pointer), comment)
            }
        }
    }

    /// A limit is met at the same place, whether the calls before it are known or not.
    @Test func limitsAreMetWithNotesToo() throws {
        var limits = Limits()
        limits.maximumSteps = 60
        let environment = Environment(
            variables: [Environment.Variable("plan", .dyn)],
            functions: Dialect(wordLists: DialectFixture.wordLists).functions,
            macros: Dialect(wordLists: DialectFixture.wordLists).macros,
            limits: limits
        )
        let program = try environment.compile("plan.list.all(t, concrete(t) || !concrete(t))")
        for count in 1...12 {
            let list = Array(repeating: "\"Handlers mark wrong referrals\"", count: count).joined(
                separator: ","
            )
            let document = try JSONReader().read(Array("{\"list\": [\(list)]}".utf8))
            let activation = Activation(environment, document: document, as: "plan")
            let notes = FunctionNotes(host: PlanNotes(document))
            for _ in 0..<2 {
                let plain = program.trial(activation, usesShortcuts: true)
                let noted = program.trial(activation, usesShortcuts: true, notes: notes)
                #expect("\(plain.outcome)" == "\(noted.outcome)")
            }
        }
    }

    /// Texts beyond what is kept are read each time.
    @Test func longPlansAreNotKeptWhole() throws {
        let text = String(repeating: "a", count: 600_000)
        let document = try JSONReader().read(Array("[\"\(text)\", \"\(text)\"]".utf8))
        let notes = PlanNotes(document)
        let lexicon = DialectFixture.lexicon("en")
        #expect(notes.passage(ofNode: 1, lexicon) === notes.passage(ofNode: 1, lexicon))
        #expect(notes.passage(ofNode: 2, lexicon) !== notes.passage(ofNode: 2, lexicon))
    }
}
