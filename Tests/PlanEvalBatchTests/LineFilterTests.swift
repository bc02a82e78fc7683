import CEL
import PlanEval
import PlanEvalReports
import Testing
import _PlanevalTestSupport

@testable import PlanEvalBatch

@Suite struct LineFilterTests {
    private let bench: BatchBench

    init() throws { bench = try BatchBench.shared.get() }

    struct BadLine: CustomTestStringConvertible {
        let line: String
        let code: String
        var path: String?
        var id = "null"
        var cohort = "null"

        var testDescription: String { line }
    }

    static let badLines = [
        BadLine(line: "x", code: "document/json-syntax"),
        BadLine(line: #"{"id":"a","plan":{"title":"A"}"#, code: "document/unclosed"),
        BadLine(line: "[1]", code: "record/not-an-object", path: ""),
        BadLine(line: "7", code: "record/not-an-object", path: ""),
        BadLine(line: "{}", code: "record/no-plan", path: ""),
        BadLine(line: #"{"id":"a","plan":7}"#, code: "record/no-plan", path: "/plan", id: #""a""#),
        BadLine(line: #"{"id":"a","plan":null}"#, code: "record/no-plan", path: "/plan", id: #""a""#),
        BadLine(line: #"{"plan":{"title":"A"}}"#, code: "record/no-id", path: ""),
        BadLine(line: #"{"id":[],"plan":{"title":"A"}}"#, code: "record/no-id", path: "/id"),
        BadLine(line: #"{"id":"","plan":{"title":"A"}}"#, code: "record/no-id", path: "/id"),
        BadLine(
            line: #"{"id":"a","cohort":{},"plan":{"title":"A"}}"#,
            code: "record/cohort",
            path: "/cohort",
            id: #""a""#
        ),
        BadLine(
            line: #"{"id":"a","reviews":"good","plan":{"title":"A"}}"#,
            code: "record/reviews",
            path: "/reviews",
            id: #""a""#
        ),
        BadLine(
            line: #"{"id":"a","cohort":"c","plan":{"team":"x"}}"#,
            code: "plan/missing-key",
            path: "",
            id: #""a""#,
            cohort: #""c""#
        ),
        BadLine(
            line: #"{"id":"a","rubric":{"id":"r"},"plan":{"title":"A"}}"#,
            code: "rubric/not-a-rubric",
            id: #""a""#
        ),
        BadLine(
            line: #"{"id":"a","plan":{"title":"A"},"id":"b"}"#,
            code: "document/duplicate-key"
        ),
    ]

    @Test(arguments: badLines) func aBadLineBecomesAnErrorInItsPlace(_ bad: BadLine) throws {
        func good(_ id: Int) -> String { #"{"id":\#(id),"plan":{"title":"G"}}"# }
        for byCohort in [false, true] {
            let (lines, counts) = try bench.filtered(
                "\(good(1))\n\(bad.line)\n\(good(2))\n",
                byCohort: byCohort
            )
            #expect(lines.count == 3 && counts.errors == 1)
            #expect(lines[0].contains(#""id":1,"#) && lines[2].contains(#""id":2,"#))
            let root = try JSONReader().read(Array(lines[1].utf8)).root
            #expect(root["schema"]?.string == "planeval.error/1")
            #expect(root["error"]?["code"]?.string == bad.code)
            #expect(root["line"]?.int == 2)
            #expect(root["id"]?.sourceText == bad.id)
            #expect(root["cohort"]?.sourceText == bad.cohort)
            if let path = bad.path { #expect(root["error"]?["path"]?.string == path) }
            #expect(root["error"]?["message"]?.string?.isEmpty == false)
            #expect(MessageCatalogue.entry(bad.code) != nil)
        }
    }

    @Test(arguments: [#""a""#, "7", "1.50", #""\u00e9\"\\\n""#, #""日本""#, #""=1+1""#, "-3"])
    func idsAndCohortsAreRepeatedAsTheyAre(_ id: String) throws {
        let (lines, _) = try bench.filtered(#"{"cohort":\#(id),"id":\#(id),"plan":{"title":"A"}}"#)
        #expect(lines[0].contains(#","id":\#(id),"cohort":\#(id),"#))
    }

    @Test func aLineDependsOnNothingButThatLine() throws {
        var generator = SeededGenerator(seed: 17)
        let input = (0..<60).map { number in
            let reviews = (0..<number % 6).map {
                #"{"reviewer":"r\#($0)","levels":{"metrics":\#(number % 2),"why":\#(($0 + number) % 2)}}"#
            }
            return #"{"id":"p\#(number)","cohort":"c\#(number % 3)","plan":{"title":"P\#(number)"},"#
                + #""reviews":[\#(reviews.joined(separator: ","))]}"#
        }
        let expected = try bench.filtered(input.joined(separator: "\n")).lines
        let order = Array(0..<60).shuffled(using: &generator)
        let shuffled = try bench.filtered(order.map { input[$0] }.joined(separator: "\r\n"), threads: 3).lines
        #expect(shuffled == order.map { expected[$0] })
        for place in [0, 13, 59] { #expect(try bench.filtered(input[place]).lines == [expected[place]]) }
    }

    @Test func reviewsAreComparedWithinTheCohortOnly() throws {
        // In the first cohort reader x is a level stricter than the others; alone that cannot be told.
        let lines = (0..<6).map { plan in
            let reviews = ["u", "v", "w"].map {
                #"{"reviewer":"\#($0)","levels":{"metrics":1,"why":1}}"#
            }
            let strict = #"{"reviewer":"x","levels":{"metrics":0,"why":\#(plan % 2)}}"#
            return
                #"{"id":"p\#(plan)","cohort":"c","plan":{"title":"P"},"reviews":[\#((reviews + [strict]).joined(separator: ","))]}"#
        }
        let alone = try bench.filtered(lines.joined(separator: "\n")).lines
        let together = try bench.filtered(lines.joined(separator: "\n"), byCohort: true).lines
        #expect(alone != together)
        let other = #"{"id":"q","cohort":"d","plan":{"title":"Q"}}"#
        let besides = try bench.filtered((lines + [other]).joined(separator: "\n"), byCohort: true).lines
        #expect(besides.dropLast() == together[...])
    }

    @Test func aCohortThatComesBackIsRefused() throws {
        func line(_ id: String, _ cohort: String) -> String {
            #"{"id":"\#(id)","cohort":"\#(cohort)","plan":{"title":"P"}}"#
        }
        let input = [line("1", "c"), line("2", "d"), line("3", "c"), line("4", "c"), line("5", "e")]
        let (lines, counts) = try bench.filtered(input.joined(separator: "\n"), byCohort: true)
        #expect(lines.count == 5 && counts.errors == 2)
        for place in [2, 3] { #expect(lines[place].contains(#""code":"record/cohort-again""#)) }
        #expect(try bench.filtered(input.joined(separator: "\n")).counts.errors == 0)
    }

    @Test func theSameIdTwiceIsRefusedWithinACohort() throws {
        let line = #"{"id":"1","cohort":"c","plan":{"title":"P"}}"#
        let (lines, _) = try bench.filtered("\(line)\n\(line)\n", byCohort: true)
        #expect(lines[1].contains(#""code":"record/same-id""#) && !lines[0].contains("error"))
    }

    @Test func aLongLineIsAnErrorAndTheStreamGoesOn() throws {
        let good = #"{"id":"g","plan":{"title":"G"}}"#
        let long = #"{"id":"l","plan":{"title":"\#(String(repeating: "l", count: 5000))"}}"#
        let (lines, counts) = try bench.filtered("\(good)\n\(long)\n\(good)", limit: 1000)
        #expect(counts.linesIn == 3 && counts.linesOut == 3)
        #expect(lines[1].contains(#""code":"record/too-long""#) && lines[0] == lines[2])
    }

    @Test func aPlanByItselfIsTakenWithoutAnId() throws {
        let (lines, _) = try bench.filtered(#"{"title":"P","metrics":[{"name":"m"}]}"#)
        #expect(lines[0].contains(#","id":null,"cohort":null,"#) && lines[0].contains(#""total":60,"#))
    }

    @Test func aLineMayBringItsOwnRubric() throws {
        let rubric = try DocumentLoader().read(Array(TinyRubric.text.utf8), path: "r.yaml", format: .yaml)
        let json = Self.json(rubric.document.root).replacing("\"weight\":60", with: "\"weight\":20")
            .replacing("\"weight\":40", with: "\"weight\":80")
        let plan = #""plan":{"title":"P","metrics":[{"name":"m"}]}"#
        let (lines, counts) = try bench.filtered(
            (0..<3).map { #"{"id":\#($0),"rubric":\#(json),\#(plan)}"# }.joined(separator: "\n")
        )
        #expect(counts.errors == 0 && lines.count == 3)
        for line in lines { #expect(line.contains(#""total":20,"#)) }
    }

    private static func json(_ node: DocumentNode) -> String {
        switch node.kind {
        case .object:
            "{" + node.members.map { "\"\($0.name)\":\(json($0.value))" }.joined(separator: ",") + "}"
        case .array: "[" + node.elements.map(json).joined(separator: ",") + "]"
        case .string: "\"" + (node.string ?? "").replacing("\"", with: "\\\"") + "\""
        default: node.sourceText
        }
    }

    @Test func whatIsWrongWithAReviewIsSaidWithoutNames() throws {
        let line =
            #"{"id":"a","plan":{"title":"A"},"reviews":[{"reviewer":"Zoë","levels":{"metrics":"superb","zeal":1}},"#
            + #"{"reviewer":"Zoë","kind":"boss","comment":"private"}]}"#
        let (lines, counts) = try bench.filtered(line)
        #expect(counts.errors == 0)
        let root = try JSONReader().read(Array(lines[0].utf8)).root
        let ids = root["diagnostics"]?.elements.compactMap { $0["id"]?.string } ?? []
        #expect(ids == ["reviews/unknown-level", "reviews/unknown-criterion", "reviews/unknown-kind"])
        #expect(lines[0].contains("/reviews/0/levels/metrics"))
        for word in ["Zoë", "superb", "private", "boss"] { #expect(!lines[0].contains(word)) }
    }

    @Test func randomDamageNeverCostsALine() throws {
        var generator = SeededGenerator(seed: 23)
        let good = Array(
            #"{"id":"p","cohort":"c","plan":{"title":"P","metrics":[{"name":"m","baseline":3}]},"reviews":[{"reviewer":"r","levels":{"metrics":1}}]}"#
                .utf8
        )
        var lines: [[UInt8]] = []
        for _ in 0..<400 {
            var line = good
            for _ in 0...Int.random(in: 0...3, using: &generator) {
                let place = Int.random(in: 0..<line.count, using: &generator)
                switch Int.random(in: 0...3, using: &generator) {
                case 0: line[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: line.remove(at: place)
                case 2: line.removeLast(min(line.count - 1, place))
                default: line.insert(UInt8.random(in: 32...126, using: &generator), at: place)
                }
            }
            lines.append(line.filter { $0 != 10 && $0 != 13 } + [UInt8(ascii: ".")])
        }
        let text = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        for byCohort in [false, true] {
            let (out, counts) = try bench.filtered(text, byCohort: byCohort, threads: 2)
            #expect(out.count == 400 && counts.linesIn == 400)
        }
    }
}
